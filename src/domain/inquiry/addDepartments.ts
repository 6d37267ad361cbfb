// 照会先を追加する (④⑤/EC): departments more, named in 備考, asked until the same 期限.

import { japaneseDate } from '../base/era';
import { hint, isMailAddress, listOf } from '../base/text';
import { words } from '../base/words';
import { record } from '../cases/audit';
import { type Case, dueOn } from '../cases/cases';
import type { Context } from '../context';
import { departmentsAsked } from '../ending/closing';
import { atStep, endingLetter } from '../operations/guards';
import { operation } from '../operations/operation';
import { type Department, departmentNamed, presentName } from '../parties/departments';
import { inquire } from './inquire';

/** The departments named in 備考, and what is wrong with them. */
function named(context: Context, row: Case): { departments: Department[]; problems: string[] } {
  const { registry, today } = context;
  const asked = departmentsAsked(context, row);
  const departments = new Set<Department>();
  const problems: string[] = [];
  for (const written of listOf(row.values.remarks)) {
    const department = departmentNamed(registry, today, written);
    const name = department?.values.name.trim() ?? '';
    if (!department) {
      problems.push(
        `備考の「${hint(written, 40)}」は、「部署」タブの今の課の名前ではありません。備考には、照会する課名だけを「、」で区切って書いてください。`,
      );
    } else if (asked.includes(name)) {
      problems.push(`${name}には、すでに照会しています。備考から除いてください。`);
    } else if (!isMailAddress(department.values.mail.trim())) {
      problems.push(`「部署」タブの${name}のメールに、送り先のメールアドレスがありません。`);
    } else departments.add(department);
  }
  return { departments: [...departments], problems };
}

export const addDepartments = operation({
  name: '照会先を追加する',
  tab: 'cases',
  remarks: 'note',
  about: words('備考に書いた課にも、同じ期限で照会します。'),
  correctedBy: '追加した課に、直接ご連絡ください。',
  misplaced: (context, row) =>
    atStep(row, 'departmentAnswer', 'departmentProposal') ?? endingLetter(context, row),
  missing: (context, row) => {
    const { departments, problems } = named(context, row);
    const due = dueOn(row);
    if (departments.length + problems.length === 0) {
      problems.push('備考に、追加して照会する課名を書いてください（「、」で区切ります）。');
    }
    if (!due) problems.push('期限に、回答期限の日を入れてください（例：2026-04-27）。');
    else if (due < context.today) {
      problems.push('期限が過ぎています。期限を先の日に書き換えてから行ってください。');
    }
    return [...problems, ...context.settingProblems];
  },
  perform: (context, row) => {
    const { departments } = named(context, row);
    const until = dueOn(row);
    if (!until) return '';
    const names = departments.map(({ values }) => values.name.trim());
    const before = row.values.inquired;
    inquire(context, row, departments, { until, added: true });
    const { registry, today } = context;
    // One whose mail never left stands there already, perhaps by a former name.
    const others = listOf(before).filter(
      (name) => !names.includes(presentName(registry, today, name)),
    );
    registry.set(row, { inquired: [...others, ...names].join('、') });
    record(context, {
      action: '照会先を追加する',
      target: row.values.caseId,
      before,
      after: row.values.inquired,
    });
    return `${names.join('、')}に照会のメールを送ります。回答期限は${japaneseDate(until)}です。`;
  },
});
