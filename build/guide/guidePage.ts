// The page behind 使い方を見る: the officials' guide of docs/ as HTML, with what a city may call otherwise as scriptlets.
import { marked } from 'marked';

/** Where the guide goes in src/pages/guide.html. */
const PLACE = '<!-- 手引き -->';

/** The operations of a tab: the page lists them from the tables, as the city's settings have them. */
const OPERATIONS = /^### .+\n+<!-- 表：.+の操作 -->[\s\S]*?<!-- \/表 -->\n/gm;

/**
 * @param page the page as it stands in src/pages
 * @param guide docs/手引き-職員.md
 * @throws Error when the page has no place for it
 */
export function guidePage(page: string, guide: string): string {
  if (!page.includes(PLACE)) throw new Error(`guide.html has no ${PLACE}`);
  const chapters = guide
    .slice(guide.indexOf('\n## '))
    .replace(OPERATIONS, '')
    .replace(/<!--.*?-->\n?/g, '')
    .replace(/^!\[.*\n/gm, '')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
  const html = (marked.parse(chapters, { async: false }) as string)
    .replaceAll('<th>', '<th scope="col">')
    .replaceAll('総合政策課', '<?= office ?>')
    .replace(/様式[1-8]/g, "<?= formName('$&') ?>");
  return page.replace(PLACE, () => html);
}
