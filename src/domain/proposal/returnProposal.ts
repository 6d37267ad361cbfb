// 差し戻す (①/B): asks the business to correct its 様式1; the same case goes on.

import { resubmissionLinks } from '../asks/links';
import { words } from '../base/words';
import { record } from '../cases/audit';
import { livingProjects } from '../cases/cases';
import { post } from '../mail/notice';
import { atStep, endingLetter } from '../operations/guards';
import { operation } from '../operations/operation';
import { greeting, reachableBusiness } from '../parties/reachable';
import { returnNotice } from './businessNotices';

export const returnProposal = operation({
  name: '差し戻す',
  tab: 'cases',
  remarks: 'reason',
  about: words('備考に書いた理由を添えて、様式1の再提出を事業者等にお願いします。'),
  correctedBy:
    '再提出されるまで待つか、再提出を待たずに「適合とする」「取り下げ」などを選んでください。',
  misplaced: (context, row) => atStep(row, 'proposal') ?? endingLetter(context, row),
  missing: (context, row) => {
    const problems: string[] = [];
    const reachable = reachableBusiness(context, row.values.businessId);
    if ('problem' in reachable) problems.push(reachable.problem);
    if (row.values.remarks.trim() === '') {
      problems.push('備考に、差し戻す理由（事業者等への文面に入ります）を書いてください。');
    }
    if (row.values.returnedOn !== '') {
      problems.push(
        '差し戻して再提出を待っています。再提出されるまで、もう一度差し戻すことはできません。',
      );
    }
    return problems;
  },
  perform: (context, row) => {
    const reachable = reachableBusiness(context, row.values.businessId);
    if ('problem' in reachable) return reachable.problem;
    const { business } = reachable;
    const projects = livingProjects(context.registry, row.values.caseId, '事業者');
    post(
      context,
      returnNotice(context, {
        to: business.values.mail.trim(),
        greeting: greeting(context, business),
        caseId: row.values.caseId,
        round: context.now,
        reason: row.values.remarks,
        links: resubmissionLinks(context, row, business, projects),
        projects: projects.map(({ values }) => ({
          name: values.projectName,
          content: values.content,
        })),
      }),
    );
    context.registry.set(row, { returnedOn: context.today });
    record(context, { action: '差し戻す', target: row.values.caseId, after: row.values.remarks });
    return '差し戻しました。再提出のお願いをメールで送ります。';
  },
});
