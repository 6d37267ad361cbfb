// April, to 総合政策課: the departments whose head and mail are to be confirmed (人事異動).

import { oneLine } from '../base/text';
import type { Context } from '../context';
import type { MailKey } from '../mail/keys';
import type { Notice } from '../mail/notice';
import { toPolicyDivision } from '../mail/policyDivision';

export function departmentsUnconfirmed(
  context: Context,
  o: {
    key: MailKey;
    /** `R9` */
    code: string;
    year: string;
    departments: readonly { name: string; head: string; mail: string }[];
  },
): Notice {
  return toPolicyDivision(context, {
    kind: 'departmentsUnconfirmed',
    key: o.key,
    subject: `【お願い】${o.year}の課長名とメールを確かめてください（${o.departments.length}課）`,
    target: o.code,
    parts: [
      `${o.year}になりました。次の課の課長名とメールを確かめてください。`,
      o.departments
        .map(
          ({ name, head, mail }) =>
            `　　${oneLine(name)}　課長：${oneLine(head) || '（記入なし）'}　メール：${mail || '（記入なし）'}`,
        )
        .join('\n'),
      '変わりがなければ、「部署」タブの確認日に今日の日付を入れてください。変わったときは、前の行の有効終了に3月31日を入れ、新しい行を足してください（組織改編で課の名前が変わったときは、新しい行の旧部署名に前の名前を書きます）。',
      '確認日が入るまでも、課へのメールは送ります。そのメールには、宛先を確認中であることの断り書きが付き、「送信」タブの「宛先の確認」に「未確認」と出ます。',
    ],
  });
}
