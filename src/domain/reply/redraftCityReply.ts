// 様式4を作り直す (⑥/F): a new draft from the registry; the earlier one becomes 差替済.

import { words } from '../base/words';
import { record } from '../cases/audit';
import { draft, redraft } from '../documents/drafts';
import { documentNameOf } from '../documents/kinds';
import { currentVersion } from '../documents/rows';
import { atStep, endingLetter } from '../operations/guards';
import { operation } from '../operations/operation';
import { cityReply } from './cityReply';

export const redraftCityReply = operation({
  name: '様式4を作り直す',
  tab: 'cases',
  about: words('台帳のいまの内容で、様式4の案を作り直します。前の案は差替済になります。'),
  misplaced: (context, row) => atStep(row, 'cityReply') ?? endingLetter(context, row),
  missing: ({ registry }, row) => {
    const standing = currentVersion(registry, documentNameOf('cityReply', row.values.caseId));
    return standing && standing.values.state !== '案'
      ? [
          `「${standing.values.name}」は${standing.values.state}です。発送を始めた文書は作り直せません。`,
        ]
      : [];
  },
  perform: (context, row) => {
    const { registry } = context;
    const earlier = currentVersion(registry, documentNameOf('cityReply', row.values.caseId));
    const { name } = (
      earlier
        ? redraft(context, cityReply, row, earlier)
        : draft(context, cityReply, row, row.values.businessId)
    ).values;
    record(context, {
      action: '様式4を作り直す',
      target: row.values.caseId,
      before: earlier?.values.name ?? '',
      after: name,
    });
    return `「${name}」の案を作ります。「文書」タブで内容を確かめ、決裁日と文書番号を入れてください。`;
  },
});
