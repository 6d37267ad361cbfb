// April: 総合政策課 is asked to confirm each department's head and mail (人事異動).

import { fiscalYearCode, fiscalYearName, fiscalYearOf } from '../base/era';
import { bareName } from '../base/honorifics';
import { mailIn } from '../base/mailAddress';
import type { Duty } from '../cases/duty';
import type { Context } from '../context';
import { mailKey } from '../mail/keys';
import { isPosted, post } from '../mail/notice';
import { unconfirmedDepartments } from '../parties/departmentConfirmation';
import { departmentNamed } from '../parties/departments';
import { firstDayOf } from '../settings/fiscalDays';
import { departmentsUnconfirmed } from './departmentsUnconfirmedNotice';

export const confirmDepartments: Duty = {
  name: '部署の確認',
  due: (context) => {
    const fiscalYear = fiscalYearOf(context.today);
    const key = mailKey('departmentsUnconfirmed', { year: fiscalYearCode(fiscalYear) });
    const departments = unconfirmedDepartments(context);
    return departments.length === 0 || isPosted(context.registry, key)
      ? []
      : [
          {
            what: `部署の確認 ${fiscalYearCode(fiscalYear)}`,
            on: firstDayOf(fiscalYear),
            about: [],
            carryOut: (now) =>
              post(
                now,
                departmentsUnconfirmed(now, {
                  key,
                  code: fiscalYearCode(fiscalYear),
                  year: fiscalYearName(fiscalYear),
                  departments: departments.map((name) => ({ name, ...headAndMail(now, name) })),
                }),
              ),
          },
        ];
  },
};

function headAndMail({ registry, today }: Context, name: string): { head: string; mail: string } {
  const row = departmentNamed(registry, today, name);
  return { head: bareName(row?.values.head ?? ''), mail: mailIn(row?.values.mail ?? '') };
}
