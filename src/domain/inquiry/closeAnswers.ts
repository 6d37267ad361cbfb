// 回答を締め切る (④⑤ → ⑥, EC → F): the answers are final, and 様式4 is drafted.

import { words } from '../base/words';
import {
  idsOf,
  inquiredProjects,
  kindOf,
  livingProjects,
  moveTo,
  nothingToReply,
} from '../cases/cases';
import { documentNameOf } from '../documents/kinds';
import { nextVersionName } from '../documents/rows';
import { callOffAsking } from '../ending/closing';
import { unlessAt } from '../operations/guards';
import { operation, unless } from '../operations/operation';
import { silentStill } from '../operations/silent';
import { reachableBusiness } from '../parties/reachable';
import { heldFor, holdsBack } from '../receiving/heldAnswers';
import { because, found, needs, those } from '../registry/refusal';
import { contradicted } from './contradicted';
import { inquiryProgress, isUndecided } from './progress';

export const closeAnswers = operation({
  name: '回答を締め切る',
  place: 'next',
  tab: 'cases',
  about: words('課の回答を締め切り、様式4の案を作ります。'),
  correctedBy: '「回答を再開する」を選ぶと、④に戻して回答を受け付けます。',
  misplaced: unlessAt('departmentAnswer', 'departmentProposal'),
  prepare: (context, row) => {
    const { registry } = context;
    const { caseId, businessId } = row.values;
    const inquired = inquiredProjects(registry, caseId);
    const undecided = inquired.filter(isUndecided);
    const proposals = livingProjects(registry, caseId, '市').filter(
      ({ values }) => values.state === '受付',
    );
    const ways = kindOf(row) === '締結前' ? '「見送る」か「取り下げ」' : '「取り下げ」';
    const reachable = reachableBusiness(context, businessId);
    const missing = those(
      holdsBack(heldFor(context, row, 'departmentAnswer', 'departmentProposal')),
      undecided.length > 0 &&
        needs('projects', 'cityAnswer', '可または否を入れて', {
          elsewhere: true,
          note: '要判断',
          rows: idsOf(undecided),
        }),
      found(
        '「提案事業」タブで、課からの提案を「採用する」か「採用しない」か選んでください',
        idsOf(proposals),
      ),
      proposals.length === 0 &&
        nothingToReply(registry, caseId) &&
        because('続いている提案がありません', `案件を終えるときは${ways}を選んでください。`),
      'problem' in reachable && reachable.problem,
    );
    const { awaited } = inquiryProgress(context, row);
    const perform = () => {
      const groundless = inquired.filter(
        ({ values }) => values.cityAnswer === '否' && values.cityReason.trim() === '',
      );
      for (const project of inquired) registry.set(project, { state: '市回答済' });
      const before = row.values.stage;
      moveTo(context, row, 'cityReply');
      const { stage } = row.values;
      const name = nextVersionName(registry, documentNameOf('cityReply', caseId));
      // What staff typed stays in 期限; it was the departments' deadline, and is not 様式5's.
      const dueAtClosing = registry.isTyped(row, 'dueOn') ? row.values.dueOn : '';
      registry.set(row, { dueOn: '', askedOn: '', dueAtClosing });
      callOffAsking(registry, caseId, '課の回答を締め切ったため');
      return {
        said: `回答を締め切りました。「${name}」の案を作ります。「文書」タブで内容を確かめ、決裁日と文書番号を入れてください。${
          groundless.length > 0
            ? `否とする理由がありません（${idsOf(groundless).join('、')}）。「提案事業」タブの市の理由に書き、「様式4を作り直す」を選ぶと、様式4に載ります。`
            : ''
        }`,
        logged: {
          before,
          after: awaited.length > 0 ? `${stage}（回答なし：${awaited.join('、')}）` : stage,
        },
      };
    };
    return unless(missing, perform, [
      ...silentStill(context, row, awaited),
      ...contradicted(context, row),
    ]);
  },
});
