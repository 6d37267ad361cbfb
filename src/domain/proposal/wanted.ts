// Whether a 差し戻し (①/B) that did not arrive is still to arrive.
import { isOpen, stepOf } from '../cases/cases';
import { mailsKeyed } from '../mail/keys';
import type { Wanted } from '../mail/wanted';

export const returnWanted: Wanted = {
  unwanted: ({ registry }, { values }) => {
    const row = registry.find('cases', values.target);
    const waits = row && isOpen(row) && stepOf(row) === 'proposal' && row.values.returnedOn !== '';
    const later = mailsKeyed('return', registry.having('outbox', 'target', values.target)).some(
      ({ mail }) => mail.values.key > values.key,
    );
    return waits && !later
      ? undefined
      : `案件 ${values.target} は再提出を待っていないため、この差し戻しは要りません。`;
  },
};
