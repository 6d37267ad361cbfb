// Whether a call for the year's proposals (B, C) that did not arrive is still to arrive: about a case, or about all.

import { awaitsProposals } from '../cases/awaitsProposals';
import { dueOn } from '../cases/cases';
import { departmentsPropose, NOBODY_CALLED } from '../forms/used';
import { readMailKey } from '../mail/keys';
import type { Wanted } from '../mail/wanted';
import { seasonOf } from './season';

export const callWanted: Wanted = {
  unwanted: (context, { values }) => {
    const { registry, settings, today } = context;
    const row = registry.find('cases', values.target);
    if (readMailKey('seasonCall', values.key) && !departmentsPropose(settings))
      return NOBODY_CALLED;
    const taken = row ? awaitsProposals(registry, row) : seasonOf(context)?.code === values.target;
    const due = row && dueOn(row);
    return taken && (!due || due >= today)
      ? undefined
      : '年度当初の提案の募集は終わっているため、送る必要はありません（提案は随時受け付けます）。';
  },
};
