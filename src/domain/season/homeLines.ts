// ホーム in April: the departments whose head and mail are still to be confirmed (部署の確認).
import { hint } from '../base/text';
import type { Context } from '../context';
import type { Line } from '../operations/homeLine';
import { unconfirmedDepartments } from '../parties/departmentConfirmation';

export function departmentLines(context: Context): Line[] {
  const names = unconfirmedDepartments(context);
  return names.length === 0
    ? []
    : [
        {
          section: '今日すること',
          place: '部署',
          subject: hint(names.join('・'), 300),
          what: '課長名とメールを確かめ、「部署」タブの確認日に今日の日付を入れる（人事異動は新しい行を足し、前の行に有効終了を入れる）',
          dueOn: '',
        },
      ];
}
