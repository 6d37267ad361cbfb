/** 予定: meetings, and the deadlines of what is under way. */
import type { CalendarView } from '../../shapes';
import { get } from '../api';
import { dayInWords, timeInWords } from '../dates';
import { fill, h } from '../dom';
import { placeOf } from '../links';
import type { Page, Panel } from '../page';
import { aheadSection } from './ahead';

export async function calendarPanel(page: Page): Promise<Panel> {
  const agenda = h('div', {});
  const refresh = async () =>
    fill(agenda, agendaOf(page, await get<CalendarView>('/api/calendar')));
  await refresh();
  const element = h('section', { class: 'panel' }, h('h1', {}, '予定'), agenda, aheadSection(page));
  return { element, refresh };
}

function agendaOf(page: Page, { meetings, deadlines }: CalendarView): HTMLElement[] {
  const today = page.status.now?.slice(0, 10) ?? '';
  return [
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
              h('time', {}, momentInWords(meeting.at)),
              h('strong', {}, `${meeting.kind} ${meeting.target}`),
              h('span', {}, [meeting.place, meeting.attendees].filter(Boolean).join(' ／ ')),
              meeting.state && h('span', { class: 'state' }, meeting.state),
            ),
          ),
        ),
    h('h2', {}, '回答などの期限'),
    deadlines.length === 0
      ? h('p', { class: 'quiet' }, 'いま期限のあるものはありません。')
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
                  { href: placeOf('registry', deadline.projectId ? '提案事業' : '案件') },
                  `${deadline.projectId ?? deadline.caseId} ${deadline.business}`,
                ),
              ),
              h('span', {}, deadline.next),
              deadline.on.slice(0, 10) < today &&
                h('span', { class: 'state bad' }, '期限を過ぎています'),
            ),
          ),
        ),
  ];
}

/** `2026-05-19 10:00`; a meeting of which only the day is known stands at midnight. */
function momentInWords(at: string): string {
  const time = at.replace(' ', 'T');
  return time.endsWith('T00:00') ? dayInWords(time) : timeInWords(time);
}
