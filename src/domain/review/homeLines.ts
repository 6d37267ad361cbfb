// ホーム: what staff have to do about an agreement; who is waited for stands with the askings.

import { hint } from '../base/text';
import type { Context } from '../context';
import type { Line } from '../operations/homeLine';
import { reviewStep } from './nextStep';

export const agreementLines = (context: Context): Line[] =>
  context.registry.rows('agreements').flatMap((term) => {
    const { text, section, dueOn } = reviewStep(context, term);
    return section
      ? [
          {
            section,
            place: `協定 ${term.values.termId}`,
            subject: hint(term.values.name, 100),
            what: hint(text, 1000),
            dueOn,
          },
        ]
      : [];
  });
