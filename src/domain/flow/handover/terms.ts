// The terms of agreements that a successor takes over: neither followed by another nor ended.

import { parseDay } from '../../base/era';
import { hint } from '../../base/text';
import type { Context } from '../../context';
import type { Agreement } from '../../parties/agreements';
import { termsOver } from '../../parties/agreements';

/** By 満了日; one whose 満了日 cannot be read stands first. */
export const runningTerms = ({ registry }: Context): Agreement[] => {
  const last = (term: Agreement) => parseDay(term.values.expiresOn) ?? '';
  return registry
    .rows('agreements')
    .filter(({ values }) => !termsOver.has(values.state))
    .sort((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0));
};

/** `協定 K001 第1期（伊達市とA社との包括連携協定）` */
export const termName = ({ values }: Agreement): string =>
  `協定 ${values.agreementId} 第${values.term}期（${hint(values.name, 60)}）`;
