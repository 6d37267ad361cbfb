// 様式4を発送する (⑥/F): the letter goes to the business as PDF, with the links of 様式5.

import { words } from '../base/words';
import { dispatch, notReadyToSend } from '../documents/dispatch';
import { documentNameOf } from '../documents/kinds';
import { currentVersion } from '../documents/rows';
import { unlessAt } from '../operations/guards';
import { operation, unless } from '../operations/operation';
import { because } from '../registry/refusal';
import { cityReply } from './cityReply';

export const sendCityReply = operation({
  name: '様式4を発送する',
  place: 'next',
  tab: 'cases',
  about: words('決裁の済んだ様式4を、PDFで事業者等に送ります。'),
  correctedBy: '送った様式4は、「文書」タブの「差し替える」で訂正できます。',
  misplaced: unlessAt('cityReply'),
  prepare: (context, row) => {
    const draft = currentVersion(context.registry, documentNameOf('cityReply', row.values.caseId));
    if (!draft) {
      const none = '様式4の案がありません';
      return { missing: [because(none, '「様式4を作り直す」を選んでください。')] };
    }
    return unless(
      notReadyToSend(context, cityReply, row, draft),
      () => ({
        said: dispatch(context, cityReply, row, draft),
        logged: { after: draft.values.name },
      }),
      cityReply.concerns?.(context, row),
    );
  },
});
