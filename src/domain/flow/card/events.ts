// What came in and went out for a case, newest first: 受付, 送信, 文書 and 協議 as one line of time.
import { japaneseMoment } from '../../base/moment';
import { hint } from '../../base/text';
import { isOf, type Row } from '../../registry/registry';
import type { CardEvent } from './view';

/** More than this nobody reads in a sidebar; the tabs hold all of it. */
const MOST = 60;

export function eventsOf(rows: readonly Row[]): CardEvent[] {
  return rows
    .flatMap(eventOf)
    .filter(({ at }) => at !== '')
    .sort((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, MOST)
    .map((event) => ({ link: '', ...event, on: japaneseMoment(event.at) }));
}

type Event = Pick<CardEvent, 'at' | 'what'> & Partial<Pick<CardEvent, 'link'>>;

function eventOf(row: Row): Event[] {
  if (isOf(row, 'intake')) {
    const { receivedAt: at, form, sender, state } = row.values;
    return [{ at, what: `受付：${form}（${hint(sender, 40)}）${also(state, '処理済')}` }];
  }
  if (isOf(row, 'outbox')) {
    const { sentAt, scheduledAt, subject, to, state } = row.values;
    const what = `送信：${hint(subject, 80)} → ${hint(to, 60)}${also(state, '送信済')}`;
    return [{ at: sentAt || scheduledAt, what }];
  }
  if (isOf(row, 'documents')) {
    const { madeOn, sentOn, name, state, link } = row.values;
    return [{ at: sentOn || madeOn, what: `文書：${name}（${state}）`, link }];
  }
  if (isOf(row, 'meetings')) {
    const { startsAt: at, kind, place, state } = row.values;
    return [{ at, what: `${kind}${place && `（${hint(place, 40)}）`}${also(state, '済')}` }];
  }
  return [];
}

const also = (state: string, usual: string): string => (state === usual ? '' : `【${state}】`);
