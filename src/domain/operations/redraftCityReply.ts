// 様式4を作り直す (⑥/F): a new draft from the registry; the earlier one becomes 差替済.

import { record } from '../rules/audit';
import { cityReplyName, requestCityReply } from '../rules/cityReply';
import { currentVersion } from '../rules/documentRows';
import { words } from '../words';
import { atStep } from './guards';
import { operation } from './operation';

export const redraftCityReply = operation({
  name: '様式4を作り直す',
  tab: 'cases',
  about: words('台帳のいまの内容で、様式4の案を作り直します。前の案は差替済になります。'),
  misplaced: (_context, row) => atStep(row, 'cityReply'),
  missing: ({ registry }, row) => {
    const draft = currentVersion(registry, cityReplyName(row.values.caseId));
    return draft && draft.values.state !== '案'
      ? [`「${draft.values.name}」は${draft.values.state}です。発送を始めた文書は作り直せません。`]
      : [];
  },
  perform: (context, row) => {
    const { registry } = context;
    const earlier = currentVersion(registry, cityReplyName(row.values.caseId));
    const name = requestCityReply(context, row);
    if (earlier) registry.set(earlier, { state: '差替済', content: '' });
    record(context, {
      action: '様式4を作り直す',
      target: row.values.caseId,
      before: earlier?.values.name ?? '',
      after: name,
    });
    return `「${name}」の案を作ります。「文書」タブで内容を確かめ、決裁日と文書番号を入れてください。`;
  },
});
