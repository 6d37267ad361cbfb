// ホーム: what staff have to do about an agreement, and which run out within the year; who is waited for stands with the askings.

import { addMonths } from '../base/day';
import { japaneseDate } from '../base/era';
import { gathered } from '../base/gathered';
import { hint } from '../base/text';
import type { Context } from '../context';
import type { Line } from '../operations/homeLine';
import { termsOver } from '../parties/agreements';
import { reviewStep } from './nextStep';
import { lastDay } from './terms';

/** So many months ahead an agreement that runs out is shown. */
export const AHEAD = 12;

export const agreementLines = (context: Context): Line[] =>
  context.registry.rows('agreements').flatMap((term): Line[] => {
    const { text, section, dueOn } = reviewStep(context, term);
    const { termId, name, state } = term.values;
    const line = { place: `協定 ${termId}`, subject: hint(name, 100) };
    const until = lastDay(term);
    const isNear = until && until <= addMonths(context.today, AHEAD) && !termsOver.has(state);
    return gathered<Line>(
      section && { ...line, section, what: hint(text, 1000), dueOn },
      isNear && {
        ...line,
        section: '協定の満了',
        what: `${state}（満了日 ${japaneseDate(until)}）`,
        dueOn: until,
      },
    );
  });
