// The 引継書 of the year that ends, to 総合政策課.

import type { Context } from '../../context';
import { mailKey } from '../../mail/keys';
import type { Notice } from '../../mail/notice';
import { toPolicyDivision } from '../../mail/policyDivision';

/** @param o.name 文書名 @param o.year `令和8年度` */
export const handoverReady = (context: Context, o: { name: string; year: string }): Notice =>
  toPolicyDivision(context, {
    kind: 'handoverReady',
    key: mailKey('handoverReady', { document: o.name }),
    subject: `【引継書】${o.name} を作成しました（${o.year}）`,
    target: o.name,
    attachments: [o.name],
    parts: [
      `${o.year}の引継書を作成しました。添付の文書をご確認のうえ、後任の方にお渡しください。`,
      '進行中の案件、これから1年の予定、協定の一覧、確かめること、台帳の見方、いまの設定をまとめています。',
      `足りないことは文書「${o.name}」に直接書き加えられます。台帳が変わったあとは、「文書」タブで「作り直す」を選ぶと、そのときの内容で作り直します（書き加えたことは、新しい文書には移りません）。`,
    ],
  });
