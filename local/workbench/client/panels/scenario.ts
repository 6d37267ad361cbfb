/** シナリオ: playing a scenario in a fresh city, the state as files, and starting over. */
import { post, postSlowly } from '../api';
import { fill, h } from '../dom';
import type { Page, Panel } from '../page';

export async function scenarioPanel(page: Page): Promise<Panel> {
  const file = h('input', {
    type: 'file',
    id: 'scenario',
    accept: '.json,application/json',
    required: true,
  });
  const exported = h('p', { role: 'status' });
  const run = async () => {
    const text = await file.files?.[0]?.text();
    if (
      text === undefined ||
      !confirm('いまの市は消え、シナリオの市に替わります。よろしいですか。')
    )
      return;
    await page.act(
      (report) => postSlowly('/api/scenario/run', { text }, report),
      'シナリオを最後まで動かしました。',
    );
  };
  const reset = async () => {
    if (!confirm('いまの市は消え、見本の市に戻ります。よろしいですか。')) return;
    await page.act(
      (report) => postSlowly('/api/scenario/reset', {}, report),
      '見本の市に戻しました。',
    );
  };
  const save = async () => {
    const folder = await page.act(() => post<string>('/api/scenario/export'));
    if (folder !== undefined) fill(exported, `書き出しました：${folder}`);
  };
  const button = (label: string, action: () => Promise<unknown>) =>
    h('button', { type: 'button', on: { click: () => void action() } }, label);
  const element = h(
    'section',
    { class: 'panel' },
    h('h1', {}, 'シナリオ'),
    h('h2', {}, 'シナリオを動かす'),
    h(
      'p',
      { class: 'quiet' },
      'npm run rehearse と同じ形式のファイル（.json）を選ぶと、新しい市で最初から最後まで動かします。',
    ),
    h(
      'form',
      {
        class: 'go-to',
        on: {
          submit: (event) => {
            event.preventDefault();
            void run();
          },
        },
      },
      h('label', { for: 'scenario' }, 'ファイル'),
      file,
      h('button', { class: 'primary' }, '動かす'),
    ),
    h('h2', {}, 'いまの状態を書き出す'),
    h(
      'p',
      { class: 'quiet' },
      '台帳（.xlsx）、文書、メールなどを、リハーサルと同じファイルにします。',
    ),
    button('書き出す', save),
    exported,
    h('h2', {}, '最初からやり直す'),
    h('p', { class: 'quiet' }, 'いまの状態を消して、案件が1件動いている見本の市に戻します。'),
    button('見本の市に戻す', reset),
  );
  return { element, refresh: async () => undefined };
}
