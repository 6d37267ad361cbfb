// 所管課へ引き継ぐ (①/B, ②): one policy field only is a 通常の協定, which the department in charge goes on with.

import { listOf } from '../base/text';
import { words } from '../base/words';
import { record } from '../cases/audit';
import { type Case, livingProjects } from '../cases/cases';
import { endCase } from '../cases/endCase';
import type { Context } from '../context';
import { departmentAddress } from '../documents/addresses';
import { standDown } from '../ending/closing';
import { post } from '../mail/notice';
import { atStep, endingLetter } from '../operations/guards';
import { operation } from '../operations/operation';
import { presentName } from '../parties/departments';
import { greeting, reachableBusiness } from '../parties/reachable';
import { fullTextsOf } from '../receiving/fullTexts';
import { handedOver, handover } from './handOverNotices';

/** The policy fields that count: as agreed upon at ②, otherwise as the business wished. */
const fieldsOf = ({ values }: Case): string[] => [
  ...new Set(listOf(values.policyFields.trim() === '' ? values.wishes : values.policyFields)),
];

const departmentOf = (context: Context, { values }: Case): string =>
  presentName(context.registry, context.today, values.handedOverTo);

export const handOver = operation({
  name: '所管課へ引き継ぐ',
  tab: 'cases',
  about: words('政策分野が1つだけの提案を、通常の協定として引継ぎ先の課に引き継ぎます。'),
  correctedBy: '引継ぎ先の課と事業者等に、直接ご連絡ください。',
  misplaced: (context, row) =>
    atStep(row, 'proposal', 'consultation') ?? endingLetter(context, row),
  missing: (context, row) => {
    const problems: string[] = [];
    const fields = fieldsOf(row);
    if (fields.length === 0) problems.push('政策分野に、連携を希望する分野を1つ入れてください。');
    if (fields.length > 1) {
      problems.push(
        `政策分野が${fields.length}つ（${fields.join('、')}）あるため、包括連携協定の対象です。分野が1つだけのときに引き継げます。`,
      );
    }
    if (row.values.handedOverTo.trim() === '') {
      problems.push('引継ぎ先に、引き継ぐ課名を入れてください。');
    } else {
      const address = departmentAddress(context, row.values.handedOverTo.trim());
      if ('problem' in address) problems.push(address.problem);
    }
    const reachable = reachableBusiness(context, row.values.businessId);
    if ('problem' in reachable) problems.push(reachable.problem);
    return problems;
  },
  perform: (context, row) => {
    const { registry } = context;
    const { caseId, handedOverTo, consultationNotes } = row.values;
    const address = departmentAddress(context, handedOverTo.trim());
    const reachable = reachableBusiness(context, row.values.businessId);
    if ('problem' in address) return address.problem;
    if ('problem' in reachable) return reachable.problem;
    const { values: business } = reachable.business;
    const department = departmentOf(context, row);
    const [policyField] = fieldsOf(row);
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
        to: business.mail.trim(),
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
    record(context, { action: '所管課へ引き継ぐ', target: caseId, after: department });
    return [`${department}に引き継ぎ、事業者等にもメールでお知らせします。`, ...untold].join('　');
  },
});
