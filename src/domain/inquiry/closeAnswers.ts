// 回答を締め切る (④⑤ → ⑥, EC → F): the answers are final, and 様式4 is drafted.

import { words } from '../base/words';
import { record } from '../cases/audit';
import { inquiredProjects, kindOf, livingProjects, moveTo, nothingToReply } from '../cases/cases';
import { documentNameOf } from '../documents/kinds';
import { nextVersionName } from '../documents/rows';
import { callOffAsking } from '../ending/closing';
import { atStep, endingLetter } from '../operations/guards';
import { operation } from '../operations/operation';
import { reachableBusiness } from '../parties/reachable';
import { inquiryProgress } from './progress';

export const closeAnswers = operation({
  name: '回答を締め切る',
  tab: 'cases',
  about: words('課の回答を締め切り、様式4の案を作ります。'),
  correctedBy: '「回答を再開する」を選ぶと、④に戻して回答を受け付けます。',
  misplaced: (context, row) =>
    atStep(row, 'departmentAnswer', 'departmentProposal') ?? endingLetter(context, row),
  missing: (context, row) => {
    const { registry } = context;
    const problems: string[] = [];
    const undecided = inquiredProjects(registry, row.values.caseId).filter(
      ({ values }) => values.cityAnswer !== '可' && values.cityAnswer !== '否',
    );
    if (undecided.length > 0) {
      problems.push(
        `「提案事業」タブの市の回答に、可または否を入れてください（要判断）：${undecided
          .map(({ values }) => values.projectId)
          .join('、')}`,
      );
    }
    const proposals = livingProjects(registry, row.values.caseId, '市').filter(
      ({ values }) => values.state === '受付',
    );
    if (proposals.length > 0) {
      problems.push(
        `「提案事業」タブで、課からの提案を「採用する」か「採用しない」か選んでください：${proposals
          .map(({ values }) => values.projectId)
          .join('、')}`,
      );
    } else if (nothingToReply(registry, row.values.caseId)) {
      const ways = kindOf(row) === '締結前' ? '「見送る」か「取り下げ」' : '「取り下げ」';
      problems.push(`続いている提案がありません。案件を終えるときは${ways}を選んでください。`);
    }
    const reachable = reachableBusiness(context, row.values.businessId);
    if ('problem' in reachable) problems.push(reachable.problem);
    return problems;
  },
  perform: (context, row) => {
    const { registry } = context;
    const { awaited } = inquiryProgress(context, row);
    const inquired = inquiredProjects(registry, row.values.caseId);
    const groundless = inquired.filter(
      ({ values }) => values.cityAnswer === '否' && values.cityReason.trim() === '',
    );
    for (const project of inquired) registry.set(project, { state: '市回答済' });
    const before = row.values.stage;
    moveTo(context, row, 'cityReply');
    const name = nextVersionName(registry, documentNameOf('cityReply', row.values.caseId));
    // What staff typed stays in 期限; it was the departments' deadline, and is not 様式5's.
    const dueAtClosing = registry.isTyped(row, 'dueOn') ? row.values.dueOn : '';
    registry.set(row, { dueOn: '', askedOn: '', dueAtClosing });
    callOffAsking(registry, row.values.caseId, '課の回答を締め切ったため');
    record(context, {
      action: '回答を締め切る',
      target: row.values.caseId,
      before,
      after:
        awaited.length > 0
          ? `${row.values.stage}（回答なし：${awaited.join('、')}）`
          : row.values.stage,
    });
    return `回答を締め切りました。「${name}」の案を作ります。「文書」タブで内容を確かめ、決裁日と文書番号を入れてください。${
      groundless.length > 0
        ? `否とする理由がありません（${groundless.map(({ values }) => values.projectId).join('、')}）。「提案事業」タブの市の理由に書き、「様式4を作り直す」を選ぶと、様式4に載ります。`
        : ''
    }`;
  },
});
