// B, C: no proposal from either side by the deadline: the 年度当初 case closes as 提案なし, and says so.

import { japaneseDate } from '../base/era';
import { ascending } from '../base/text';
import { awaitsProposals } from '../cases/awaitsProposals';
import { type Case, dueOn, projectsOf } from '../cases/cases';
import type { Duty } from '../cases/duty';
import { endCase } from '../cases/endCase';
import type { Context } from '../context';
import { mailKey } from '../mail/keys';
import { post } from '../mail/notice';
import { notReached } from '../mail/seasonCall';
import { heldFor } from '../receiving/heldAnswers';
import { fromNobody, noProposals } from './notices';

export const closeWithoutProposals: Duty = {
  name: '提案なしの案件を終える',
  fromSilence: true,
  due: (context) => {
    const silent = silentCases(context);
    return silent.length > 0
      ? [
          {
            what: `提案なし ${silent.map(({ values }) => values.caseId).join('・')}`,
            on: dueOn(silent[0]) ?? context.today,
            about: [],
            carryOut: (now) => close(now, silent),
          },
        ]
      : [];
  },
};

/** Those whose deadline has gone by without a proposal, though the call went out, and without one that is held (保留). */
function silentCases(context: Context): Case[] {
  const { registry, today } = context;
  return registry
    .having('cases', 'state', '進行中')
    .filter((row) => {
      const due = dueOn(row);
      return (
        due !== undefined &&
        due < today &&
        awaitsProposals(registry, row) &&
        notReached(registry, row) === undefined &&
        projectsOf(registry, row.values.caseId).length === 0 &&
        heldFor(context, row, 'businessProposal', 'departmentProposal').length === 0
      );
    })
    .sort(ascending(({ values }) => values.caseId));
}

function close(context: Context, rows: readonly Case[]): void {
  const closed = rows.map((row) => ({
    id: row.values.caseId,
    name: row.values.businessName,
    dueOn: dueOn(row) ?? '',
  }));
  for (const row of rows) {
    const due = japaneseDate(dueOn(row) ?? '');
    endCase(context, row, '提案なし', '取下げ');
    context.registry.set(row, {
      result: `提案期限（${due}）までに、${fromNobody(context.settings)}提案がなかったため、「提案なし」として終えました。このあと届いた提案は、随時の案件になります。`,
    });
  }
  const ids = closed.map(({ id }) => id);
  post(
    context,
    noProposals(context, {
      key: mailKey('noProposals', { cases: ids.join('、') }),
      target: ids[0],
      cases: closed,
    }),
  );
}
