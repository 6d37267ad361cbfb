// A mail's text as HTML: the same words; facts as a table, and our own links to Google's pages as buttons.
import { escaped } from '../../domain/base/escaped';

const PAGE = /^https:\/\/docs\.google\.com\/(forms|spreadsheets)\/[^\s"<>]+$/;

const RULE = /^―+$/;

/** Of people, or what a heading is about: such a line can be no heading, link or rule. */
const INDENT = '　　';

/** Mail programs keep no style sheet, so what a line looks like is said with it. */
const BUTTON =
  'display:inline-block;padding:10px 20px;border-radius:4px;background:#1a56b0;color:#ffffff;text-decoration:none';
const CELL = 'border:1px solid #888888;padding:6px 10px;text-align:left;vertical-align:top';

/**
 * HTML of a plain text, paragraph by paragraph. Two lines `【label】` and the address of a page of
 * Google become one button, lines `■heading` with the indented ones below them a table's rows;
 * everything else is shown as it is and can never become markup. Text of people is indented in
 * mails, so it cannot begin a line with 【 or ■.
 */
export function mailHtml(text: string): string {
  const html: string[] = [];
  const lines = text.split('\n');
  let i = 0;
  /** The lines from here on that are so. */
  const run = (is: (line: string) => boolean): string[] => {
    const from = i;
    while (i < lines.length && is(lines[i])) i++;
    return lines.slice(from, i);
  };
  const isLink = (at: number) => /^【.+】$/.test(lines[at]) && PAGE.test(lines[at + 1] ?? '');
  const indented = (): string =>
    run((line) => line.startsWith(INDENT))
      .map((line) => escaped(line.slice(INDENT.length)))
      .join('<br>\n');
  while (i < lines.length) {
    if (lines[i] === '') i++;
    else if (RULE.test(lines[i])) {
      i++;
      html.push('<hr>');
    } else if (isLink(i)) {
      const [label, address] = lines.slice(i, i + 2);
      html.push(
        `<p><a href="${escaped(address)}" style="${BUTTON}">${escaped(label.slice(1, -1))}</a></p>`,
      );
      i += 2;
    } else if (lines[i].startsWith('■')) {
      const rows: string[] = [];
      while (lines[i]?.startsWith('■')) {
        const heading = escaped(lines[i++].slice(1));
        const below = indented();
        const span = below === '' ? ' colspan="2"' : '';
        rows.push(
          `<tr><th scope="row"${span} style="${CELL}">${heading}</th>${below && `<td style="${CELL}">${below}</td>`}</tr>`,
        );
      }
      html.push(
        `<table style="border-collapse:collapse;margin-bottom:16px">\n${rows.join('\n')}\n</table>`,
      );
    } else if (lines[i].startsWith(INDENT)) {
      html.push(`<p style="margin-left:2em">${indented()}</p>`);
    } else {
      const from = i;
      const said = run(
        (line) =>
          line !== '' && !/^(■|　　)/.test(line) && !RULE.test(line) && (i === from || !isLink(i)),
      );
      html.push(`<p>${said.map(escaped).join('<br>\n')}</p>`);
    }
  }
  return `<div lang="ja" style="max-width:44em;line-height:1.7">\n${html.join('\n')}\n</div>`;
}
