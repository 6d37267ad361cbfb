// The template compiler: what it makes of HTML, and what it refuses by file and line.
import { compileTemplate } from '../../build/templates/compileTemplate';

const page = (body: string, bodyStyle = 'padding: 69pt; font-size: 12pt') =>
  `<!doctype html>\n<html lang="ja">\n<head><title>様式9</title></head>\n<body style="${bodyStyle}">\n${body}\n</body>\n</html>`;

const compile = (body: string, bodyStyle?: string) =>
  compileTemplate(page(body, bodyStyle), '/somewhere/templates/様式9.html');

test('name, family and page come from title and body', () => {
  const template = compile('<p>文</p>', 'padding: 69pt 60pt; font-size: 11pt');
  expect(template).toEqual({
    name: '様式9',
    family: 'Noto Serif JP',
    page: {
      width: 595.28,
      height: 841.89,
      margins: { top: 69, right: 60, bottom: 69, left: 60 },
    },
    blocks: [{ kind: 'paragraph', text: '文', size: 11 }],
  });
});

test('a paragraph takes its style, and no line breaks of the file', () => {
  const style =
    'text-align: right; font-size: 14pt; font-weight: bold; margin-left: 24pt; ' +
    'text-indent: -12pt; margin-top: 6pt; margin-bottom: 7.5pt';
  expect(compile(`<p style="${style}">\n  　次の\n  とおり{{市名}} ABC\n</p>`).blocks).toEqual([
    {
      kind: 'paragraph',
      text: '　次のとおり{{市名}} ABC',
      align: 'right',
      size: 14,
      bold: true,
      indent: 24,
      firstLine: -12,
      before: 6,
      after: 7.5,
    },
  ]);
});

test('a table has widths, a row that repeats, and cells of one text or of paragraphs', () => {
  const { blocks } = compile(`
    <!-- a table -->
    <table>
      <colgroup><col style="width: 100pt"><col style="width: 50pt"></colgroup>
      <tr data-repeat style="height: 30pt">
        <th style="text-align: center; vertical-align: middle">{{No}}</th>
        <td><p>一</p><p style="font-weight: bold">二</p></td>
      </tr>
    </table>`);
  expect(blocks).toEqual([
    {
      kind: 'table',
      widths: [100, 50],
      rows: [
        {
          minHeight: 30,
          repeat: true,
          cells: [
            {
              verticalAlign: 'middle',
              paragraphs: [{ kind: 'paragraph', text: '{{No}}', size: 12, align: 'center' }],
            },
            {
              paragraphs: [
                { kind: 'paragraph', text: '一', size: 12 },
                { kind: 'paragraph', text: '二', size: 12, bold: true },
              ],
            },
          ],
        },
      ],
    },
  ]);
});

const column = '<colgroup><col style="width: 100pt"></colgroup>';

test.each([
  ['a tag', '<h1>題</h1>', 'line 5: <h1> cannot stand in <body>'],
  ['a tag in text', '<p>\n太<b>字</b></p>', 'line 6: <b> cannot stand in <p>'],
  ['a line break in text', '<p>一<br>二</p>', 'line 5: <br> cannot stand in <p>'],
  ['text outside', '<p>一</p>\n二', 'line 5: text must stand in a <p> or a cell'],
  ['an attribute', '<p class="x">一</p>', 'line 5: <p> has the unknown attribute "class"'],
  ['a style', '<p style="color: red">一</p>', 'line 5: <p> has the unknown style "color"'],
  ['a unit', '<p style="font-size: 1em">一</p>', 'line 5: "font-size: 1em" is not understood'],
  [
    'a value',
    '<p style="text-align: start">一</p>',
    'line 5: "text-align: start" is not understood',
  ],
  ['an open placeholder', '<p>\n{{市名}</p>', 'line 5: a placeholder is not closed in "{{市名}"'],
  [
    'broken HTML',
    '<p style="" style="">一</p>',
    'line 5: the HTML is broken (duplicate-attribute)',
  ],
  [
    'a row of other length',
    `<table>${column}\n<tr><td>一</td><td>二</td></tr></table>`,
    "line 6: the row's cells (2) are not the table's columns (1)",
  ],
  [
    'a table wider than the page',
    '<table><colgroup><col style="width: 458pt"></colgroup></table>',
    'line 5: the table is 458pt wide, the page offers 457.28pt',
  ],
  [
    'a merged cell',
    `<table>${column}<tr><td colspan="2">一</td></tr></table>`,
    'line 5: <td> has the unknown attribute "colspan"',
  ],
])('%s that it does not know is refused with file and line', (_what, body, message) => {
  expect(() => compile(body)).toThrow(message.replace('line ', '様式9.html:'));
});

test('a page without margins is refused', () => {
  expect(() => compile('<p>一</p>', 'font-size: 12pt')).toThrow('<body> needs "padding"');
});
