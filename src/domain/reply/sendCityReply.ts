// 様式4を発送する (⑥/F): the letter goes to the business as PDF, with the links of 様式5.

import { words } from '../base/words';
import { record } from '../cases/audit';
import type { Case } from '../cases/cases';
import type { Context } from '../context';
import { dispatch, notReadyToSend } from '../documents/dispatch';
import { documentNameOf } from '../documents/kinds';
import { currentVersion, type DocumentRow } from '../documents/rows';
import { atStep, endingLetter } from '../operations/guards';
import { operation } from '../operations/operation';
import { cityReply } from './cityReply';

const draftOf = ({ registry }: Context, row: Case): DocumentRow | undefined =>
  currentVersion(registry, documentNameOf('cityReply', row.values.caseId));

const NAME = '様式4を発送する';

export const sendCityReply = operation({
  name: NAME,
  tab: 'cases',
  about: words('決裁の済んだ様式4を、PDFで事業者等に送ります。'),
  correctedBy: '送った様式4は、「文書」タブの「差し替える」で訂正できます。',
  misplaced: (context, row) => atStep(row, 'cityReply') ?? endingLetter(context, row),
  missing: (context, row) => {
    const draft = draftOf(context, row);
    return draft
      ? notReadyToSend(context, cityReply, row, draft)
      : ['様式4の案がありません。「様式4を作り直す」を選んでください。'];
  },
  perform: (context, row) => {
    const draft = draftOf(context, row);
    if (!draft) return '';
    record(context, {
      action: NAME,
      target: row.values.caseId,
      after: draft.values.name,
    });
    return dispatch(context, cityReply, row, draft);
  },
});
