// The page behind 使い方を見る: the officials' guide of docs/ as HTML, with what a city may call otherwise, or do without, as scriptlets.
import { marked } from 'marked';
import { optionalForms } from '../../src/domain/forms/used';

/** Where the guide goes in src/pages/guide.html. */
const PLACE = '<!-- 手引き -->';

/** The operations of a tab: the page lists them from the tables, as the city's settings have them. */
const OPERATIONS = /^### .+\n+<!-- 表：.+の操作 -->[\s\S]*?<!-- \/表 -->\n/gm;

/** Stand for `<!-- 様式3 -->` and `<!-- /様式3 -->` while Markdown is read, which keeps nobody's comments in a cell. */
const [OPENS, CLOSES] = ['\u0001', '\u0002'];

/**
 * @param page the page as it stands in src/pages
 * @param guide docs/手引き-職員.md
 * @throws Error when the page has no place for it, or a sentence speaks of a 様式 that a city may do without unmarked
 */
export function guidePage(page: string, guide: string): string {
  if (!page.includes(PLACE)) throw new Error(`guide.html has no ${PLACE}`);
  const marks = new RegExp(`<!-- (/?)(${optionalForms.join('|')}) -->`, 'g');
  const chapters = guide
    .slice(guide.indexOf('\n## '))
    .replace(OPERATIONS, '')
    .replace(marks, (_, closes: string, form: string) => (closes ? CLOSES : OPENS + form + OPENS))
    .replace(/<!--.*?-->\n?/g, '')
    .replace(/^!\[.*\n/gm, '')
    // Beside the registry there are no other documents: each is called one.
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '文書「$1」');
  const html = optionalForms
    .reduce(onlyWhereUsed, marked.parse(chapters, { async: false }) as string)
    .replaceAll('<th>', '<th scope="col">')
    .replaceAll('総合政策課', '<?= office ?>')
    .replaceAll('伊達市', '<?= city ?>')
    .replace(/(?<!')様式[1-8](?!')/g, "<?= formName('$&') ?>");
  return page.replace(PLACE, () => html);
}

/** What is marked stands only in a city that uses the form, and so does every item and row that speaks of it elsewhere. */
function onlyWhereUsed(html: string, form: string): string {
  const marked = new RegExp(`${OPENS}${form}${OPENS}([^${CLOSES}]*)${CLOSES}`, 'g');
  const speaks = (text: string) => text.replace(marked, '').includes(form);
  const kept = (text: string) => `<? if (uses('${form}')) { ?>${text}<? } ?>`;
  const parts = html.split(/(<(li|tr)>(?:(?!<\2>)[\s\S])*?<\/\2>)/);
  return parts
    .filter((_, index) => index % 3 !== 2)
    .map((part, index) => {
      const whole = index % 2 === 1;
      if (!whole && speaks(part)) {
        const words = part
          .replace(marked, '')
          .split('\n')
          .find((line) => line.includes(form));
        throw new Error(`a city may do without ${form}: mark what the guide says of it (${words})`);
      }
      const text = part.replace(marked, (_, words: string) => kept(words));
      return whole && speaks(part) ? kept(text) : text;
    })
    .join('');
}
