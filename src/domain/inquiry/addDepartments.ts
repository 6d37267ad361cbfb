// 照会先を追加する (④⑤/EC): departments more, named in 備考, asked until the same 期限.

import { japaneseDate } from '../base/era';
import { mailIn } from '../base/mailAddress';
import { hint, listOf } from '../base/text';
import { words } from '../base/words';
import { type Case, dueOn } from '../cases/cases';
import type { Context } from '../context';
import { departmentsAsked } from '../ending/closing';
import { unlessAt } from '../operations/guards';
import { operation } from '../operations/operation';
import { type Department, departmentNamed, presentName } from '../parties/departments';
import { noMailAddress } from '../parties/reachable';
import { because, needs, type Refusal, those } from '../registry/refusal';
import { inquire, nothingToAsk } from './inquire';

/** The departments named in 備考, and what is wrong with them. */
function named(context: Context, row: Case): { departments: Department[]; problems: Refusal[] } {
  const { registry, today } = context;
  const asked = departmentsAsked(context, row);
  const departments = new Set<Department>();
  const problems: Refusal[] = [];
  for (const written of listOf(row.values.remarks)) {
    const department = departmentNamed(registry, today, written);
    const name = department?.values.name.trim() ?? '';
    if (!department) {
      problems.push(
        because(
          `備考の「${hint(written, 40)}」は、「部署」タブの今の課の名前ではありません`,
          '備考には、照会する課名だけを「、」で区切って書いてください。',
        ),
      );
    } else if (asked.includes(name)) {
      problems.push(because(`${name}には、すでに照会しています`, '備考から除いてください。'));
    } else if (mailIn(department.values.mail) === '') {
      problems.push(noMailAddress(`「部署」タブの${name}の`, department.values.mail));
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
  tells: true,
  misplaced: unlessAt('departmentAnswer', 'departmentProposal'),
  prepare: (context, row) => {
    const { registry, today } = context;
    const { departments, problems } = named(context, row);
    const until = dueOn(row);
    const missing = those(
      nothingToAsk(context, row),
      problems,
      departments.length + problems.length === 0 &&
        needs('cases', 'remarks', '追加して照会する課名を書いて', {
          note: '「、」で区切ります',
        }),
      !until && needs('cases', 'dueOn', '回答期限の日を入れて', { note: '例：2026-04-27' }),
      until !== undefined &&
        until < today &&
        because('期限が過ぎています', '期限を先の日に書き換えてから行ってください。'),
    );
    if (!until || missing.length > 0) return { missing };
    return {
      perform: () => {
        const names = departments.map(({ values }) => values.name.trim());
        const before = row.values.inquired;
        inquire(context, row, departments, { until, added: true });
        // One whose mail never left stands there already, perhaps by a former name.
        const others = listOf(before).filter(
          (name) => !names.includes(presentName(registry, today, name)),
        );
        registry.set(row, { inquired: [...others, ...names].join('、') });
        return {
          said: `${names.join('、')}に照会のメールを送ります。回答期限は${japaneseDate(until)}です。`,
          logged: { before, after: row.values.inquired },
        };
      },
    };
  },
});
