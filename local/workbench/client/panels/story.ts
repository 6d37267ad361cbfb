/** 経過: every step that was taken, with the cells before and after, side by side; the way back, and all of it as a scenario. */
import type { CellChange, Step, StoryView } from '../../shapes';
import { get } from '../api';
import { timeInWords } from '../dates';
import { type Child, h } from '../dom';
import { happeningsInWords } from '../news';
import type { Page, Panel } from '../page';

/** Mails and documents of one step. */
const TOLD = 50;

export async function storyPanel(page: Page): Promise<Panel> {
  const { steps, canGoBack, recorded } = await get<StoryView>('/api/story');
  const element = h(
    'section',
    { class: 'panel' },
    h('h1', {}, '経過'),
    h(
      'p',
      { class: 'quiet' },
      'この市で行ったことを、新しい順に並べます。それぞれで台帳のどこが変わり、何が送られ、何ができたかが読めます。',
    ),
    h(
      'p',
      { class: 'story-buttons' },
      h(
        'button',
        { type: 'button', disabled: !canGoBack, on: { click: () => void page.goBack() } },
        '最後の操作を元に戻す',
      ),
      recorded &&
        h(
          'a',
          { class: 'button', href: '/api/story/scenario', download: 'scenario.json' },
          'シナリオとして保存',
        ),
    ),
    h(
      'p',
      { class: 'quiet' },
      recorded
        ? '保存したシナリオ（.json）は、npm run rehearse や「シナリオ」の画面で、同じ結果になるように動かせます。'
        : 'この市は始まりが分からないので、シナリオとして保存できません。見本の市に戻すか、シナリオを動かしたあとの操作から保存できます。',
    ),
    steps.length === 0 && h('p', { class: 'quiet' }, 'まだ何も行っていません。'),
    h(
      'ol',
      { class: 'history', reversed: true },
      steps.map((step, index) => h('li', {}, stepShown(step, index === 0))),
    ),
  );
  return { element };
}

function stepShown({ label, at, happenings, changes, more }: Step, open: boolean): HTMLElement {
  const counts = [
    changes.length + more > 0 && `台帳${changes.length + more}か所`,
    happenings.mails.length > 0 && `メール${happenings.mails.length}通`,
    happenings.documents.length > 0 && `文書${happenings.documents.length}件`,
  ].filter(Boolean);
  return h(
    'details',
    { open },
    h(
      'summary',
      { class: 'step' },
      h('strong', {}, label),
      h(
        'span',
        { class: 'quiet' },
        `${timeInWords(at)}　${counts.join('・') || '変わったものはありません'}`,
      ),
    ),
    happeningsInWords(happenings, TOLD),
    sideBySide(changes, more),
  );
}

function sideBySide(changes: CellChange[], more: number): Child[] {
  if (changes.length === 0) return [];
  const name = '変わったところ';
  return [
    h(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': name },
      h(
        'table',
        { class: 'plain changes' },
        h('caption', {}, name),
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ['欄', '前', '後'].map((head) => h('th', { scope: 'col' }, head)),
          ),
        ),
        byRow(changes).map((cells) =>
          h(
            'tbody',
            {},
            h(
              'tr',
              {},
              h('th', { scope: 'rowgroup', colspan: 3 }, `${cells[0].tab} ${cells[0].key}`),
            ),
            cells.map(({ header, before, after }) =>
              h(
                'tr',
                {},
                h('th', { scope: 'row' }, header),
                h('td', {}, before || '（空欄）'),
                h('td', { class: 'after' }, after || '（空欄）'),
              ),
            ),
          ),
        ),
      ),
    ),
    more > 0 && h('p', { class: 'quiet' }, `ほか${more}か所`),
  ];
}

/** The changes of each row of the registry together. */
function byRow(changes: CellChange[]): CellChange[][] {
  const rows = new Map<string, CellChange[]>();
  for (const change of changes) {
    const place = `${change.tab} ${change.key}`;
    rows.set(place, [...(rows.get(place) ?? []), change]);
  }
  return [...rows.values()];
}
