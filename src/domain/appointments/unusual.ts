// What may be a slip in the moment of an appointment: a day off, an hour at which the city hall is dark, a far year. Staff
// are asked once whether they mean it.

import { isBusinessDay } from '../base/businessDays';
import { addYears, type Day, type Minute } from '../base/day';
import { gathered } from '../base/gathered';
import { japaneseMoment } from '../base/moment';
import type { Context } from '../context';

const OPENS = '08:00';
const CLOSES = '18:00';

/** Sentences for staff, none where the moment is an ordinary one. @param what the column, or the name of a candidate */
export function unusual(
  { isHoliday, today }: Context,
  what: string,
  at: Minute | Day | undefined,
): string[] {
  if (!at) return [];
  const [day, time = OPENS] = at.split('T');
  return gathered(
    !isBusinessDay(day, isHoliday) && '閉庁日（土曜日・日曜日・祝日・年末年始）です',
    (time < OPENS || time > CLOSES) && '8時から18時までの間ではありません',
    day > addYears(today, 1) && '1年より先です',
  ).map((why) => `${what}（${japaneseMoment(at)}）は、${why}。`);
}
