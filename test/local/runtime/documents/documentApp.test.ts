/** DocumentApp: what a script can do to a Doc, and what Docs refuses. */
import { NotImplementedError } from '../../../../local/runtime/errors';
import { account, type TestRun } from './account';

type Body = GoogleAppsScript.Document.Body;

function opened(): { run: TestRun; doc: GoogleAppsScript.Document.Document; body: Body } {
  const run = account().run();
  const doc = run.DocumentApp.create('試し');
  return { run, doc, body: doc.getBody() };
}

describe('opening and saving', () => {
  test('a new Doc holds one empty paragraph', () => {
    const { body } = opened();
    expect(body.getNumChildren()).toBe(1);
    expect(body.getText()).toBe('');
  });

  test('edits are there for the next run once saved, by saveAndClose or at the end', () => {
    const { run } = account();
    const first = run();
    const saved = first.DocumentApp.create('保存');
    saved.getBody().getParagraphs()[0].setText('一');
    saved.saveAndClose();
    const left = first.DocumentApp.create('開いたまま');
    left.getBody().getParagraphs()[0].setText('二');
    const before = run().DocumentApp.openById(left.getId()).getBody().getText();
    first.end();
    const after = run();
    expect(before).toBe('');
    expect(after.DocumentApp.openById(saved.getId()).getBody().getText()).toBe('一');
    expect(after.DocumentApp.openById(left.getId()).getBody().getText()).toBe('二');
  });

  test('a run that only reads does not mark the world as changed', () => {
    const { run } = account();
    const first = run();
    const id = first.DocumentApp.create('読む').getId();
    first.end();
    const second = run();
    second.DocumentApp.openById(id).getBody().getText();
    second.end();
    expect(second.touches()).toBe(0);
  });

  test('a closed Doc is neither edited nor saved again, but can be opened again', () => {
    const { run, doc, body } = opened();
    const paragraph = body.getParagraphs()[0];
    doc.saveAndClose();
    expect(() => paragraph.setText('遅い')).toThrow('closed');
    expect(() => body.appendParagraph('遅い')).toThrow('closed');
    expect(() => doc.getBody()).toThrow('closed');
    expect(() => doc.saveAndClose()).toThrow('closed');
    expect(run.DocumentApp.openById(doc.getId()).getBody().getText()).toBe('');
  });

  test('what is missing is missing by name', () => {
    const { run, body } = opened();
    expect(() => run.DocumentApp.openById('none')).toThrow('Document with ID none is missing');
    expect(() => body.replaceText('a', 'b')).toThrow('Body.replaceText is not implemented');
    expect(() => Reflect.get(run.DocumentApp.ElementType, 'EQUATION')).toThrow(NotImplementedError);
  });
});

describe('text', () => {
  test.each<[string, (text: GoogleAppsScript.Document.Text) => unknown, string]>([
    ['insert', (text) => text.insertText(2, 'XY'), 'abXYcdef'],
    ['insert at the end', (text) => text.insertText(6, 'X'), 'abcdefX'],
    ['delete, the end included', (text) => text.deleteText(1, 3), 'aef'],
    ['delete everything', (text) => text.deleteText(0, 5), ''],
    ['set', (text) => text.setText('x'), 'x'],
    ['append', (text) => text.appendText('X'), 'abcdefX'],
    ['a line break becomes \\r', (text) => text.insertText(0, 'a\nb\r\nc'), 'a\rb\rcabcdef'],
    ['what Docs strips', (text) => text.setText('a\u0001\u001f\ue000\tb'), 'a\tb'],
    ['dollars and braces', (text) => text.setText('$1 {{宛先}} \\'), '$1 {{宛先}} \\'],
  ])('%s', (_name, act, expected) => {
    const { body } = opened();
    const paragraph = body.appendParagraph('abcdef');
    act(paragraph.editAsText());
    expect(paragraph.getText()).toBe(expected);
  });

  test.each<[string, (text: GoogleAppsScript.Document.Text) => unknown]>([
    ['insert after the end', (text) => text.insertText(4, 'x')],
    ['delete past the end', (text) => text.deleteText(0, 3)],
    ['style past the end', (text) => text.setBold(0, 3, true)],
    ['insert nothing', (text) => text.insertText(0, '')],
  ])('refuses to %s', (_name, act) => {
    const { body } = opened();
    const paragraph = body.appendParagraph('abc');
    expect(() => act(paragraph.editAsText())).toThrow(/content length|empty text/);
    expect(paragraph.getText()).toBe('abc');
  });

  test('inserted text looks as the text before it; what was emptied keeps its look', () => {
    const { store, run } = account();
    const { DocumentApp } = run();
    const doc = DocumentApp.create('書式');
    const paragraph = doc.getBody().getParagraphs()[0];
    paragraph.setText('明朝太字');
    paragraph.editAsText().setFontSize(14).setBold(2, 3, true).insertText(4, '続き');
    const other = doc.getBody().appendParagraph('{{値}}');
    other.editAsText().setUnderline(true);
    other.editAsText().deleteText(0, 4);
    other.appendText('値').setBold(true);
    doc.saveAndClose();
    expect(store.readBody(doc.getId()).children).toMatchObject([
      {
        runs: [
          { text: '明朝', style: { size: 14 } },
          { text: '太字続き', style: { size: 14, bold: true } },
        ],
      },
      { runs: [{ text: '値', style: { underline: true, bold: true } }] },
    ]);
  });

  test('appendText styles only what it appended', () => {
    const { body } = opened();
    const paragraph = body.appendParagraph('細い');
    const bold = paragraph.appendText('太い').setBold(true);
    expect(bold.getText()).toBe('太い');
    expect(paragraph.getAttributes().BOLD).toBeNull();
    paragraph.appendText('後');
    expect(() => bold.setBold(false)).toThrow('after its paragraph changed');
  });

  test('a cell counts the break between its paragraphs', () => {
    const { body } = opened();
    const cell = body
      .appendTable([['一二']])
      .getRow(0)
      .getCell(0);
    cell.appendParagraph('三四');
    expect(cell.getText()).toBe('一二\n三四');
    cell.editAsText().insertText(3, '○').setBold(3, 3, true);
    expect(cell.getText()).toBe('一二\n○三四');
    expect(() => cell.editAsText().deleteText(1, 3)).toThrow('over several paragraphs');
    expect(() => cell.setText('a\nb')).toThrow('line break');
  });
});

describe('structure', () => {
  test('an element that has a parent must be copied first', () => {
    const { body } = opened();
    const paragraph = body.appendParagraph('一');
    expect(() => body.appendParagraph(paragraph)).toThrow('Element must be detached.');
    const copy = paragraph.copy();
    expect(copy.getParent()).toBeNull();
    body.appendParagraph(copy).setText('二');
    expect(body.getText()).toBe('\n一\n二');
  });

  test('a removed element can come back elsewhere', () => {
    const { body } = opened();
    const paragraph = body.insertParagraph(0, '一');
    body.appendParagraph('二');
    body.appendParagraph('');
    body.insertParagraph(2, paragraph.removeFromParent());
    expect(body.getText()).toBe('\n二\n一\n');
    expect(body.getChildIndex(paragraph)).toBe(2);
  });

  test('the last paragraph of a body or cell cannot be removed', () => {
    const { body } = opened();
    const last = body.appendParagraph('最後');
    expect(() => last.removeFromParent()).toThrow("Can't remove the last paragraph");
    const cell = body
      .appendTable([['一']])
      .getRow(0)
      .getCell(0);
    expect(() => cell.removeChild(cell.getChild(0))).toThrow("Can't remove the last paragraph");
    expect(cell.clear().getText()).toBe('');
  });

  test('a table is followed by an empty paragraph, and new rows have no cells', () => {
    const { run, body } = opened();
    const table = body.appendTable([['No.', '事業名']]);
    expect(body.getNumChildren()).toBe(3);
    expect(body.getChild(2).getType()).toBe(run.DocumentApp.ElementType.PARAGRAPH);
    const row = table.appendTableRow();
    expect(row.getNumCells()).toBe(0);
    row.appendTableCell('1');
    row.appendTableCell().setText('見守り');
    expect(body.getText()).toBe('\nNo.\n事業名\n1\n見守り\n');
    expect(body.getTables()[0] === table).toBe(true);
    expect(body.getParagraphs()).toHaveLength(6);
  });

  test('a template row is copied with its look, filled and removed', () => {
    const { store, run } = account();
    const { DocumentApp } = run();
    const doc = DocumentApp.create('繰返し');
    const table = doc.getBody().appendTable([['{{事業名}}', '{{可否}}']]);
    const template = table.getRow(0).setMinimumHeight(40);
    template.getCell(0).setPaddingLeft(9).editAsText().setBold(true);
    for (const name of ['見守り', '健診']) {
      const row = table.insertTableRow(table.getNumRows() - 1, template.copy());
      row.getCell(0).setText(name);
    }
    template.removeFromParent();
    doc.saveAndClose();
    const saved = store.readBody(doc.getId()).children[1];
    expect(saved).toMatchObject({
      children: [
        {
          minimumHeight: 40,
          children: [
            { paddingLeft: 9, children: [{ runs: [{ text: '見守り', style: { bold: true } }] }] },
            {},
          ],
        },
        { children: [{ children: [{ runs: [{ text: '健診' }] }] }, {}] },
      ],
    });
    expect(() => table.removeRow(0)).toThrow('closed');
  });

  test('attributes go from one paragraph to another, and unknown ones throw', () => {
    const { run, body } = opened();
    const { HorizontalAlignment } = run.DocumentApp;
    const first = body.appendParagraph('右').setAlignment(HorizontalAlignment.RIGHT);
    first.setIndentStart(20).setLineSpacing(1.5).editAsText().setFontSize(9);
    const second = body.appendParagraph('右へ').setAttributes(first.getAttributes());
    expect(second.getAlignment()).toBe(HorizontalAlignment.RIGHT);
    expect(second.getAttributes()).toEqual(first.getAttributes());
    expect(() => second.setAttributes({ LINK_URL: 'x' })).toThrow('not implemented');
  });
});
