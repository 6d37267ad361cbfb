// 様式4を発送する (⑥/F): the letter goes to the business as PDF, with the links of 様式5.
import type { Context } from '../context';
import { cityReply, cityReplyName } from '../letters/cityReply';
import { dispatch, notReadyToSend } from '../letters/dispatch';
import { record } from '../rules/audit';
import type { Case } from '../rules/cases';
import { currentVersion, type DocumentRow } from '../rules/documentRows';
import { words } from '../words';
import { atStep, endingLetter } from './guards';
import { operation } from './operation';

const draftOf = ({ registry }: Context, row: Case): DocumentRow | undefined =>
  currentVersion(registry, cityReplyName(row.values.caseId));

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
