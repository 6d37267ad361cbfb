// 引継書 at the end of a fiscal year: its Doc, and the mail that brings it to 総合政策課; once a year.

import { type DueItem, type Duty, sinceStart } from '../../cases/duty';
import type { Context } from '../../context';
import { requestDocument } from '../../documents/rows';
import { post } from '../../mail/notice';
import { composeHandover } from './composeHandover';
import { handoverName, yearHandedOver, yearInWords } from './handoverYear';
import { handoverReady } from './notice';

export const makeHandoverBook: Duty = {
  name: '引継書の作成',
  when: 'closing',
  due: (context): DueItem[] => {
    const found = yearHandedOver(context);
    if (!found || !sinceStart(context, found.on)) return [];
    const name = handoverName(found.year);
    if (context.registry.find('documents', name)) return [];
    return [
      {
        what: `引継書の作成 ${name}`,
        on: found.on,
        about: [],
        carryOut: (now) => bringHandover(now, found.year),
      },
    ];
  },
};

function bringHandover(context: Context, fiscalYear: number): void {
  const name = handoverName(fiscalYear);
  requestDocument(context, {
    name,
    kind: 'handoverBook',
    caseId: '',
    addressee: context.settings.policyDivisionName,
    state: '控え',
    content: composeHandover(context, fiscalYear),
  });
  post(context, handoverReady(context, { name, year: yearInWords(fiscalYear) }));
}
