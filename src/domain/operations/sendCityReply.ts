// 様式4を発送する (⑥/F): the letter goes to the business as PDF, with the links of 様式5.

import type { Context } from '../context';
import type { Case } from '../rules/cases';
import { cityReplyName } from '../rules/cityReply';
import { currentVersion, type DocumentRow } from '../rules/documentRows';
import { words } from '../words';
import { atStep, reachableBusiness } from './guards';
import { operation } from './operation';
import { dispatchDocument, notReadyToSend } from './sendDocument';

const draftOf = ({ registry }: Context, row: Case): DocumentRow | undefined =>
  currentVersion(registry, cityReplyName(row.values.caseId));

export const sendCityReply = operation({
  name: '様式4を発送する',
  tab: 'cases',
  about: words('決裁の済んだ様式4を、PDFで事業者等に送ります。'),
  misplaced: (_context, row) => atStep(row, 'cityReply'),
  missing: (context, row) => {
    const draft = draftOf(context, row);
    if (!draft) return ['様式4の案がありません。「様式4を作り直す」を選んでください。'];
    const reachable = reachableBusiness(context, row);
    return [
      ...('problem' in reachable ? [reachable.problem] : []),
      ...notReadyToSend(context, draft),
    ];
  },
  perform: (context, row) => {
    const draft = draftOf(context, row);
    return draft ? dispatchDocument(context, draft) : '';
  },
});
