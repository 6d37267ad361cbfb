// 様式4を作り直す (⑥/F): a new draft from the registry; the earlier one becomes 差替済.

import { words } from '../base/words';
import { draft, redraft } from '../documents/drafts';
import { documentNameOf } from '../documents/kinds';
import { currentVersion } from '../documents/rows';
import { unlessAt } from '../operations/guards';
import { operation, unless } from '../operations/operation';
import { because, those } from '../registry/refusal';
import { cityReply } from './cityReply';

export const redraftCityReply = operation({
  name: '様式4を作り直す',
  tab: 'cases',
  about: words('台帳のいまの内容で、様式4の案を作り直します。前の案は差替済になります。'),
  misplaced: unlessAt('cityReply'),
  prepare: (context, row) => {
    const { caseId, businessId } = row.values;
    const earlier = currentVersion(context.registry, documentNameOf('cityReply', caseId));
    const missing = those(
      earlier &&
        earlier.values.state !== '案' &&
        because(
          `「${earlier.values.name}」は${earlier.values.state}です`,
          '送る前であれば、「一つ前に戻す」を選ぶと案に戻ります。',
        ),
    );
    return unless(missing, () => {
      const { name } = (
        earlier
          ? redraft(context, cityReply, row, earlier)
          : draft(context, cityReply, row, businessId)
      ).values;
      return {
        said: `「${name}」の案を作ります。「文書」タブで内容を確かめ、決裁日と文書番号を入れてください。`,
        logged: { before: earlier?.values.name, after: name },
      };
    });
  },
});
