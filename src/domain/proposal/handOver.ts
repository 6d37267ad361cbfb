// 所管課へ引き継ぐ (①/B, ②): one policy field only is a 通常の協定, which the department in charge goes on with.

import { mailIn } from '../base/mailAddress';
import { words } from '../base/words';
import { livingProjects } from '../cases/cases';
import { endCase } from '../cases/endCase';
import { fieldsOfCase } from '../cases/projectFields';
import { cannotQuote } from '../context';
import { departmentAddress } from '../documents/addresses';
import { standDown } from '../ending/closing';
import { post } from '../mail/notice';
import { unlessAt } from '../operations/guards';
import { operation } from '../operations/operation';
import { presentName } from '../parties/departments';
import { greeting, reachableBusiness } from '../parties/reachable';
import { fullTextsOf } from '../receiving/fullTexts';
import { because, needs, those } from '../registry/refusal';
import { handedOver, handover } from './handOverNotices';

export const handOver = operation({
  name: '所管課へ引き継ぐ',
  place: 'ends',
  tab: 'cases',
  about: words('政策分野が1つだけの提案を、通常の協定として引継ぎ先の課に引き継ぎます。'),
  correctedBy: '引継ぎ先の課と事業者等に、直接ご連絡ください。',
  tells: true,
  misplaced: unlessAt('proposal', 'consultation'),
  prepare: (context, row) => {
    const { caseId, businessId, handedOverTo, consultationNotes } = row.values;
    const fields = fieldsOfCase(context, row);
    const named = handedOverTo.trim();
    const address = departmentAddress(context, named);
    const reachable = reachableBusiness(context, businessId);
    const missing = those(
      cannotQuote(context),
      fields.length === 0 && needs('cases', 'policyFields', '連携を希望する分野を1つ入れて'),
      fields.length > 1 &&
        because(
          `政策分野が${fields.length}つ（${fields.join('、')}）あるため、包括連携協定の対象です`,
          '分野が1つだけのときに引き継げます。',
        ),
      named === '' && needs('cases', 'handedOverTo', '引き継ぐ課名を入れて'),
      named !== '' && 'problem' in address && address.problem,
      'problem' in reachable && reachable.problem,
    );
    if ('problem' in address || 'problem' in reachable || missing.length > 0) return { missing };
    return {
      perform: () => {
        const { registry } = context;
        const { values: business } = reachable.business;
        const department = presentName(registry, context.today, handedOverTo);
        const [policyField] = fields;
        const projects = livingProjects(registry, caseId, '事業者');
        post(
          context,
          handover(context, {
            ...address,
            department,
            caseId,
            policyField,
            business,
            projects: projects.map(({ values }) => ({
              id: values.projectId,
              name: values.projectName,
              content: values.content,
            })),
            notes: consultationNotes,
            attachments: fullTextsOf(registry, projects),
          }),
        );
        post(
          context,
          handedOver(context, {
            to: mailIn(business.mail),
            greeting: greeting(context, reachable.business),
            caseId,
            policyField,
            department,
            departmentMail: address.to,
          }),
        );
        const untold = standDown(context, row, { ending: '引継ぎ', except: department });
        // Of the ends there are, 不成立 is the true one: nothing came of these projects here, and nobody took them back.
        endCase(context, row, '引継ぎ', '不成立');
        const said = `${department}に引き継ぎ、事業者等にもメールでお知らせします。`;
        return { said: [said, ...untold].join('　'), logged: { after: department } };
      },
    };
  },
});
