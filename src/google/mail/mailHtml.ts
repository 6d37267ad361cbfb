// A mail's text as HTML: the same words, and our own links to the Google Forms as one click.

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const FORM_ADDRESS = /^https:\/\/docs\.google\.com\/forms\/[^\s"<>]+$/;

/**
 * HTML of a plain text. Two lines `【label】` and the address of a Google Form become one link;
 * everything else is shown as it is and can never become markup. Text of people is indented in
 * mails, so it cannot begin a line with 【.
 */
export function mailHtml(text: string): string {
  const lines = text.split('\n');
  const html: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const label = /^【(.+)】$/.exec(lines[i])?.[1];
    const address = lines[i + 1] ?? '';
    if (label !== undefined && FORM_ADDRESS.test(address)) {
      html.push(`<a href="${escaped(address)}">${escaped(label)}</a>`);
      i++;
    } else html.push(escaped(lines[i]));
  }
  return `<div>${html.join('<br>\n')}</div>`;
}
