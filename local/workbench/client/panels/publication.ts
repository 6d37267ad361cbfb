/** 公表: what would stand on the city's site, read as a citizen reads it. */
import type { PublishedSummary } from '../../shapes';
import { get } from '../api';
import { h } from '../dom';
import { placeOf } from '../links';
import type { Page, Panel } from '../page';

export async function publicationPanel(_page: Page, [wanted]: string[]): Promise<Panel> {
  const files = await get<PublishedSummary[]>('/api/publication');
  const pages = files.filter(({ page }) => page);
  const current = pages.find(({ id }) => id === wanted) ?? pages[0];
  const address = (id: string, what: string) =>
    `/api/publication/${encodeURIComponent(id)}/${what}`;
  const element = h(
    'section',
    { class: 'panel published' },
    h('h1', {}, '公表'),
    h(
      'p',
      { class: 'quiet' },
      files.length === 0
        ? 'まだ公表資料はありません。4月20日の朝にできるか、メニュー「包括連携」の「実績を公表する」で作ると、ここで市民が読むページとして読めます。'
        : '市のホームページに載せると、市民はこのように読みます。ファイルは、フォルダ「公表」にあるものです。',
    ),
    pages.length > 1 &&
      h(
        'ul',
        { class: 'attachments', 'aria-label': 'ページ' },
        pages.map(({ id, name }) =>
          h(
            'li',
            {},
            h(
              'a',
              {
                class: 'button',
                href: placeOf('publication', id),
                'aria-current': id === current?.id && 'true',
              },
              name,
            ),
          ),
        ),
      ),
    current &&
      h('iframe', {
        class: 'published-page',
        sandbox: 'allow-scripts',
        src: address(current.id, 'page'),
        title: `${current.name}：市民が読むページ`,
      }),
    files.length > 0 &&
      h(
        'ul',
        { class: 'attachments', 'aria-label': 'ファイル' },
        files.map(({ id, name }) =>
          h('li', {}, h('a', { class: 'button', href: address(id, 'file'), download: name }, name)),
        ),
      ),
  );
  return { element };
}
