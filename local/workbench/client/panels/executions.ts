/** 実行: every run of the script, what set it off, what it called and whether it failed. */
import type { Execution } from '../../../runtime/state';
import { get } from '../api';
import { shortTime } from '../dates';
import { h } from '../dom';
import { placeOf } from '../links';
import type { Page, Panel } from '../page';

const TRIGGERS: Record<Execution['trigger'], string> = {
  formSubmit: 'フォーム送信',
  edit: '編集',
  clock: '時計',
  menu: 'メニュー',
  open: '開いたとき',
};

export async function executionsPanel(_page: Page, [which]: string[]): Promise<Panel> {
  const failedOnly = which === 'failed';
  const { total, runs } = await get<{ total: number; runs: Execution[] }>('/api/executions', {
    failed: String(failedOnly),
  });
  const element = h(
    'section',
    { class: 'panel' },
    h('h1', {}, '実行'),
    h(
      'p',
      {},
      failedOnly
        ? h('a', { href: placeOf('executions') }, 'すべての実行を見る')
        : h('a', { href: placeOf('executions', 'failed') }, '失敗した実行だけを見る'),
      h(
        'span',
        { class: 'quiet' },
        ` 全${total}回${total > runs.length ? `のうち新しい${runs.length}回` : ''}`,
      ),
    ),
    runs.length === 0
      ? h(
          'p',
          { class: 'quiet' },
          failedOnly ? '失敗した実行はありません。' : 'まだ実行はありません。',
        )
      : h(
          'div',
          { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': '実行の一覧' },
          h(
            'table',
            { class: 'plain' },
            h(
              'thead',
              {},
              h(
                'tr',
                {},
                ['日時', '関数', 'きっかけ', '結果', '往復', '所要（ミリ秒）', '呼び出し'].map(
                  (head) => h('th', { scope: 'col' }, head),
                ),
              ),
            ),
            h('tbody', {}, runs.map(line)),
          ),
        ),
  );
  return { element };
}

function line(run: Execution): HTMLElement {
  const calls = Object.entries(run.calls).sort(([, a], [, b]) => b - a);
  const sum = calls.reduce((total, [, count]) => total + count, 0);
  return h(
    'tr',
    { class: run.ok ? undefined : 'failed' },
    h('td', {}, shortTime(run.at)),
    h('td', {}, h('code', {}, run.function)),
    h('td', {}, TRIGGERS[run.trigger]),
    h('td', {}, run.ok ? '成功' : h('span', { class: 'error' }, `失敗：${run.error ?? ''}`)),
    h('td', { class: 'number' }, run.roundTrips),
    h('td', { class: 'number' }, run.modelMs.toLocaleString('ja-JP')),
    h(
      'td',
      {},
      h(
        'details',
        {},
        h('summary', {}, `${sum}回`),
        h(
          'ul',
          { class: 'calls' },
          calls.map(([name, count]) => h('li', {}, `${name} × ${count}`)),
        ),
        run.logs && h('pre', {}, run.logs.join('\n')),
      ),
    ),
  );
}
