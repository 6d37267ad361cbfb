// 差し戻す (①/B): asks the business to correct its 様式1; the same case goes on.

import { mailIn } from '../base/mailAddress';
import { words } from '../base/words';
import { livingProjects } from '../cases/cases';
import { cannotQuote } from '../context';
import { post } from '../mail/notice';
import { unlessAt } from '../operations/guards';
import { operation } from '../operations/operation';
import { greeting, reachableBusiness } from '../parties/reachable';
import { because, those } from '../registry/refusal';
import { returnNotice } from './businessNotices';
import { resubmissionLinks } from './links';

export const returnProposal = operation({
  name: '差し戻す',
  tab: 'cases',
  reason: '差し戻す理由（事業者等への文面に入ります）を書いて',
  about: words('備考に書いた理由を添えて、様式1の再提出を事業者等にお願いします。'),
  correctedBy:
    '再提出されるまで待つか、再提出を待たずに「適合とする」「取り下げ」などを選んでください。',
  tells: true,
  misplaced: unlessAt('proposal'),
  prepare: (context, row) => {
    const { registry } = context;
    const { caseId, businessId, remarks, returnedOn } = row.values;
    const reachable = reachableBusiness(context, businessId);
    const missing = those(
      'problem' in reachable && reachable.problem,
      cannotQuote(context),
      returnedOn !== '' &&
        because(
          '差し戻して再提出を待っています',
          '再提出されるまで、もう一度差し戻すことはできません。',
        ),
    );
    if ('problem' in reachable || missing.length > 0) return { missing };
    const { business } = reachable;
    return {
      perform: () => {
        const projects = livingProjects(registry, caseId, '事業者');
        post(
          context,
          returnNotice(context, {
            to: mailIn(business.values.mail),
            greeting: greeting(context, business),
            caseId,
            round: context.now,
            reason: remarks,
            links: resubmissionLinks(context, row, business, projects),
            projects: projects.map(({ values }) => ({
              name: values.projectName,
              content: values.content,
            })),
          }),
        );
        registry.set(row, { returnedOn: context.today });
        return {
          said: '差し戻しました。再提出のお願いをメールで送ります。',
          logged: { after: remarks },
        };
      },
    };
  },
});
