/** 予定: meetings, and the deadlines of open cases. */
import type { CalendarView } from '../../shapes';
import { get } from '../api';
import { dayInWords, timeInWords } from '../dates';
import { h } from '../dom';
import { placeOf } from '../links';
import type { Page, Panel } from '../page';

export async function calendarPanel(page: Page): Promise<Panel> {
  const { meetings, deadlines } = await get<CalendarView>('/api/calendar');
  const today = page.status.now?.slice(0, 10) ?? '';
  const element = h(
    'section',
    { class: 'panel' },
    h('h1', {}, '予定'),
    h('h2', {}, '会議'),
    meetings.length === 0
      ? h(
          'p',
          { class: 'quiet' },
          'まだ会議の予定はありません。初回協議などが決まると、ここに出ます。',
        )
      : h(
          'ul',
          { class: 'agenda' },
          meetings.map((meeting) =>
            h(
              'li',
              {},
              h('time', {}, timeInWords(meeting.at.replace(' ', 'T'))),
              h('strong', {}, `${meeting.kind} ${meeting.target}`),
              h('span', {}, [meeting.place, meeting.attendees].filter(Boolean).join(' ／ ')),
              meeting.state && h('span', { class: 'state' }, meeting.state),
            ),
          ),
        ),
    h('h2', {}, '進行中の案件の期限'),
    deadlines.length === 0
      ? h('p', { class: 'quiet' }, '期限のある案件はありません。')
      : h(
          'ul',
          { class: 'agenda' },
          deadlines.map((deadline) =>
            h(
              'li',
              {},
              h('time', {}, dayInWords(deadline.on)),
              h(
                'strong',
                {},
                h(
                  'a',
                  { href: placeOf('registry', '案件') },
                  `${deadline.caseId} ${deadline.business}`,
                ),
              ),
              h('span', {}, deadline.next),
              deadline.on.slice(0, 10) < today &&
                h('span', { class: 'state bad' }, '期限を過ぎています'),
            ),
          ),
        ),
  );
  return { element };
}
