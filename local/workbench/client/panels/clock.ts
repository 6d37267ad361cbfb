/** 時計: going to a date, and what came of the time that passed. */
import { timeInWords } from '../dates';
import { h } from '../dom';
import { happeningsInWords, whenInWords } from '../news';
import type { Page, Panel } from '../page';

export async function clockPanel(page: Page): Promise<Panel> {
  const now = page.status.now ?? '';
  const day = h('input', {
    type: 'date',
    id: 'to-day',
    required: true,
    min: now.slice(0, 10),
    value: now.slice(0, 10),
  });
  const time = h('input', { type: 'time', id: 'to-time', required: true, value: '09:00' });
  const form = h(
    'form',
    {
      class: 'go-to',
      on: {
        submit: (event) => {
          event.preventDefault();
          void page.passTime({ kind: 'to', time: `${day.value}T${time.value}` });
        },
      },
    },
    h('label', { for: 'to-day' }, '日付'),
    day,
    h('label', { for: 'to-time' }, '時刻'),
    time,
    h('button', { class: 'primary' }, 'この日時まで進める'),
  );
  const element = h(
    'section',
    { class: 'panel' },
    h('h1', {}, '時計'),
    h('p', { class: 'big-time' }, timeInWords(now)),
    h(
      'p',
      { class: 'quiet' },
      '時間を進めると、10分ごとの処理と毎朝の処理が本番と同じように動き、メールや文書ができます。実際には何も送られません。時計は戻せません。',
    ),
    form,
    h('h2', {}, 'これまでに起きたこと'),
    page.history.length === 0 &&
      h('p', { class: 'quiet' }, 'この画面を開いてから、まだ何も起きていません。'),
    h(
      'ol',
      { class: 'history' },
      page.history.map((happenings) => {
        const words = happeningsInWords(happenings);
        return h(
          'li',
          {},
          h('h3', {}, whenInWords(happenings)),
          words.length > 0
            ? words
            : h('p', { class: 'quiet' }, '送られたもの、作られたものはありません。'),
        );
      }),
    ),
  );
  return { element };
}
