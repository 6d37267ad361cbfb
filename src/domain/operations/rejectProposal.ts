// 不適合とする (①/B): drafts the notice; the case ends when it has been sent.

import { businessCriteria } from '../criteria';
import { documentKinds } from '../documentKinds';
import { record } from '../rules/audit';
import { addresseeLines, openCriteria } from '../rules/businesses';
import { livingProjects } from '../rules/cases';
import { currentVersion, nextVersionName, requestDocument } from '../rules/documentRows';
import { groundOf } from '../rules/ineligibility';
import { letterFields } from '../rules/letterFields';
import { oneLine } from '../text';
import { words } from '../words';
import { atStep, reachableBusiness } from './guards';
import { operation } from './operation';

const ineligibilityNoticeName = (caseId: string) =>
  `${caseId}-${documentKinds.ineligibilityNotice.form}`;

export const rejectProposal = operation({
  name: '不適合とする',
  tab: 'cases',
  about: words('基準に合わないことを知らせる文書の案を作ります。発送すると案件が終わります。'),
  misplaced: (_context, row) => atStep(row, 'proposal'),
  missing: (context, row) => {
    const { registry } = context;
    const problems: string[] = [];
    const reachable = reachableBusiness(context, row);
    if ('problem' in reachable) problems.push(reachable.problem);
    if (currentVersion(registry, ineligibilityNoticeName(row.values.caseId))) {
      problems.push(
        '不適合通知の案があります。「文書」タブで決裁日と文書番号を入れ、発送してください。',
      );
    }
    const met = 'business' in reachable ? openCriteria(reachable.business).met : [];
    if (
      met.length > 0 &&
      'business' in reachable &&
      reachable.business.values.ground.trim() === ''
    ) {
      problems.push('「事業者」タブの根拠に、該当とした根拠を書いてください。');
    }
    const projects = livingProjects(registry, row.values.caseId, '事業者');
    const allRejected =
      projects.length > 0 && projects.every(({ values }) => values.eligibility === '不適合');
    if (met.length === 0 && !allRejected) {
      problems.push(
        '事業者等の基準に「該当」があるか、すべての提案事業の適否が「不適合」のときに行えます。',
      );
    }
    if (
      met.length === 0 &&
      projects.some(
        ({ values }) => values.eligibility === '不適合' && values.criterion.trim() === '',
      )
    ) {
      problems.push('「提案事業」タブで、不適合の該当基準を選んでください。');
    }
    return problems;
  },
  perform: (context, row) => {
    const { registry } = context;
    const reachable = reachableBusiness(context, row);
    if ('problem' in reachable) return reachable.problem;
    const { business } = reachable;
    const { met } = openCriteria(business);
    const grounds =
      met.length > 0
        ? met.map((header) => businessCriteria.find((one) => one.header === header)?.text ?? header)
        : livingProjects(registry, row.values.caseId, '事業者').map(
            (project) => `${oneLine(project.values.projectName)}：${groundOf(project)}`,
          );
    const name = nextVersionName(registry, ineligibilityNoticeName(row.values.caseId));
    const addressee = addresseeLines(business, context.settings);
    requestDocument(context, {
      name,
      kind: 'ineligibilityNotice',
      caseId: row.values.caseId,
      addressee: addressee.join('　'),
      state: '案',
      content: {
        fields: { ...letterFields(context), 宛先: addressee.join('\n'), 理由: grounds.join('\n') },
      },
    });
    record(context, {
      action: '不適合とする',
      target: row.values.caseId,
      after: grounds.join('\n'),
    });
    return `「${name}」の案を作ります。「文書」タブで決裁日と文書番号を入れ、「発送する」を選んでください。`;
  },
});
