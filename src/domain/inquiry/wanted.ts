// Whether a 照会, 照会の再開 or 様式3の募集 that did not arrive is still to arrive (④⑤).
import { parseDay } from '../base/era';
import { dueOn, isOpen, stepOf } from '../cases/cases';
import type { StepKey } from '../cases/steps';
import { departmentsPropose, NOBODY_CALLED } from '../forms/used';
import { neverLeft } from '../mail/askingMails';
import { mailsKeyed, readMailKey } from '../mail/keys';
import type { Wanted } from '../mail/wanted';
import { presentName } from '../parties/departments';
import { inquiryProgress } from './progress';

const answering = new Set<StepKey | undefined>(['departmentAnswer', 'departmentProposal']);

export const inquiryWanted: Wanted = {
  unwanted: (context, { values }) => {
    const { registry, today } = context;
    const row = registry.find('cases', values.target);
    if (!row || !isOpen(row) || !answering.has(stepOf(row))) {
      return `案件 ${values.target} は課の回答を受け付けていないため、この照会は要りません。`;
    }
    if (stepOf(row) === 'departmentProposal' && !departmentsPropose(context.settings)) {
      return NOBODY_CALLED;
    }
    const present = (department: string) => presentName(registry, today, department);
    const name = present(readMailKey('inquiry', values.key)?.department ?? '');
    const later = mailsKeyed('inquiry', registry.having('outbox', 'target', values.target)).some(
      ({ mail, parts }) =>
        mail.values.mailId > values.mailId &&
        !neverLeft.has(mail.values.state) &&
        present(parts.department) === name,
    );
    if (later) return `${name}にはあとの照会を送っているため、この照会は要りません。`;
    const { asked, awaited } = inquiryProgress(context, row);
    return stepOf(row) === 'departmentAnswer' && asked.includes(name) && !awaited.includes(name)
      ? `${name}の回答を受け付けているため、この照会は要りません。`
      : undefined;
  },
  tooLate: ({ registry, today }, { values }) => {
    const row = registry.find('cases', values.target);
    const told = parseDay(readMailKey('inquiry', values.key)?.round ?? '');
    const due = row && dueOn(row);
    return (told && told < today) || (due && due < today)
      ? 'この照会に書いた回答期限が過ぎています。「取りやめる」を選び、「案件」タブの期限を先の日に書き換え、備考に課名を書いて「照会先を追加する」を選んでください。'
      : undefined;
  },
};
