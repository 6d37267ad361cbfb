// 事業者回答を締め切る (⑦/G → ⑧/H): what the business has not answered is 回答なし.

import { japaneseDate } from '../base/era';
import { gathered } from '../base/gathered';
import { words } from '../base/words';
import { dueOn, idsOf } from '../cases/cases';
import { unlessAt } from '../operations/guards';
import { operation, unless } from '../operations/operation';
import { silentStill } from '../operations/silent';
import { heldFor, holdsBack } from '../receiving/heldAnswers';
import { those } from '../registry/refusal';
import { awaitedFromBusiness, endBusinessAnswers, leaveUnanswered } from './businessAnswers';

export const closeBusinessAnswers = operation({
  name: '事業者回答を締め切る',
  place: 'next',
  tab: 'cases',
  about: words('様式5の回答を締め切ります。回答のない提案は「回答なし」になります。'),
  misplaced: unlessAt('businessAnswer'),
  prepare: (context, row) => {
    const { registry, today } = context;
    const { caseId, businessName } = row.values;
    const open = awaitedFromBusiness(registry, caseId);
    const silent = open.length > 0 ? [`${businessName}（${idsOf(open).join('、')}）`] : [];
    const perform = () => {
      const awaited = leaveUnanswered(registry, caseId);
      const due = dueOn(row);
      const before = row.values.stage;
      endBusinessAnswers(context, row);
      const { stage } = row.values;
      const ids = idsOf(awaited).join('、');
      return {
        said: gathered(
          '事業者等の回答を締め切りました。',
          ids && `回答なし：${ids}。`,
          due &&
            due >= today &&
            `期限（${japaneseDate(due)}）の前です。期限までに届いた回答は、様式6を送る前であれば有効です。`,
        ).join(''),
        logged: { before, after: ids ? `${stage}（回答なし：${ids}）` : stage },
      };
    };
    const missing = those(holdsBack(heldFor(context, row, 'businessAnswer')));
    return unless(missing, perform, silentStill(context, row, silent));
  },
});
