// 見送る (②–⑪): drafts the notice that no agreement is concluded; the case ends when it has been sent.

import { words } from '../base/words';
import { kindOf } from '../cases/cases';
import { carriedOn } from '../cases/endCase';
import { draftEnding } from '../ending/letterThatEnds';
import { atStep, endingLetter } from '../operations/guards';
import { operation } from '../operations/operation';
import { because } from '../registry/refusal';
import { passedOverAt, passOverNotice } from './passOverNotice';

export const passOver = operation({
  name: '見送る',
  tab: 'cases',
  place: 'ends',
  reason: '見送る理由（見送り通知に入ります。例：まちづくりの方向性と合致しないため）を書いて',
  about: words('協定の締結を見送ることを知らせる文書の案を作ります。発送すると案件が終わります。'),
  correctedBy: '送った文書は、「文書」タブの「差し替える」で訂正できます。',
  misplaced: (context, row) =>
    atStep(context, row, ...passedOverAt) ??
    (kindOf(row) === '締結前'
      ? endingLetter(context, row)
      : because(
          '協定を締結した後の案件です',
          '「見送る」は締結前の案件で行えます（提案事業ごとに「取り下げ」を選べます）。',
        )),
  prepare: (context, row) =>
    draftEnding(context, passOverNotice, row, {
      more: () => carriedOn(context.registry, row.values.caseId),
    }),
});
