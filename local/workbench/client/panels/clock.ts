/** 時計: going to a date. */
import { timeInWords } from '../dates';
import { h } from '../dom';
import { placeOf } from '../links';
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
      '時間を進めると、10分ごとの処理と毎朝の処理が本番と同じように動き、メールや文書ができます。実際には何も送られません。戻すときは「元に戻す」で、操作の前の状態ごと戻します。',
    ),
    form,
    h('p', {}, h('a', { href: placeOf('story') }, 'これまでに起きたこと（経過）')),
  );
  return { element };
}
