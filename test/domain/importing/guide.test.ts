// docs/取り込み.md: made from the tables, its examples really taken in.
import { fieldOf, importLists, type ListKey } from '../../../src/domain/importing/lists';
import { acceptance, refusal } from '../../../src/domain/importing/report';
import { tabs } from '../../../src/domain/registry/tabs';
import { contextOf } from '../support/context';
import { keptPage } from '../support/keptPage';
import { type Pasted, readAnew, taken } from './lists';

const order: readonly ListKey[] = ['businesses', 'agreements', 'projects', 'departments'];

const example: Required<Pasted> = {
  businesses: `事業者番号,名称,法人番号,所在地,代表者職氏名,担当者,メール,電話
,株式会社みずほ配食サービス,1234567890123,伊達市松ヶ枝町20番地,代表取締役 青木進,営業部 木村綾子,kimura@mizuho-haishoku.example.jp,0142-00-1111
,学校法人だて学園,,伊達市梅本町5番地,理事長 小林清,企画室 中村葵,kikaku@date-gakuen.example.jp,0142-00-3333`,
  agreements: `協定番号,期,事業者,名称,締結日,連携事項
K001,1,株式会社みずほ配食サービス,伊達市と株式会社みずほ配食サービスとの包括連携協定,令和3年5月11日,健康・福祉、防災・防犯
K001,2,株式会社みずほ配食サービス,伊達市と株式会社みずほ配食サービスとの包括連携協定,令和3年5月11日,健康・福祉、防災・防犯
,,学校法人だて学園,伊達市と学校法人だて学園との包括連携協定,2024-03-28,子育て・教育`,
  projects: `事業者,年度,事業名,提案内容,提案者区分,担当部局,状態,実施開始日,実施終了日
株式会社みずほ配食サービス,令和3,配達時の高齢者見守り,"配達のときに様子をうかがい、
異変があれば市に連絡します。",事業者,健康福祉課,実施中,2021-08-01,
学校法人だて学園,R6,学生による観光案内,学生が観光案内所に立ちます。,市,商工観光課,終了,2024-07-01,2025-03-31`,
  departments: `部署名,課長名,メール,課長メール
健康福祉課,佐藤一郎,kenko@city.example.jp,sato@city.example.jp
商工観光課,渡辺浩,kanko@city.example.jp,`,
};

const wrong: Pasted = {
  agreements: `事業者,名称,締結日,満了日
株式会社みずほ配食,伊達市と株式会社みずほ配食サービスとの包括連携協定,令和3年5月11日,
学校法人だて学園,伊達市と学校法人だて学園との包括連携協定,2024-13-28,`,
};

function tableOf(list: ListKey): string[] {
  const { offered, required, completed } = importLists[list];
  const filledIn: Readonly<Record<string, string | undefined>> = completed;
  const choicesOf = (key: string) => fieldOf(list, key).choices;
  return [
    '| 見出し | 必須 | 書くこと | 空欄のとき |',
    '| --- | --- | --- | --- |',
    ...offered.map((key) => {
      const { header, note, type } = fieldOf(list, key);
      const choices = choicesOf(key);
      const shape = choices ? `（${choices.join('・')}）` : type === 'date' ? '（日付）' : '';
      const needed = required.includes(key);
      return `| ${header} | ${needed ? '必須' : ''} | ${note}${shape} | ${needed ? '' : (filledIn[key] ?? '空欄のまま')} |`;
    }),
  ];
}

const fenced = (text: string): string[] => ['```text', ...text.split('\n'), '```'];

test('docs/取り込み.md says what the tables say, and its examples come out as shown', () => {
  const trial = taken(example, contextOf(), { trial: true });
  expect(trial.told).toEqual([]);
  const done = taken(example, contextOf());
  const refused = taken(wrong, readAnew(done));
  expect(refused.told).toHaveLength(2);
  const page = [
    '# 台帳に取り込む',
    '',
    '紙や表計算で管理してきた事業者・協定・提案事業・部署を、まとめて台帳に入れる手順です。',
    'この文書はテストが作ります（`UPDATE_DOCS=1 npx jest test/domain/importing`）。手では直さないでください。',
    '',
    '## 手順',
    '',
    '1. 表計算ソフトで、下の見出しを1行目に書いた表を作ります。要らない列はなくてかまいません。列の順も自由です。',
    '2. メニュー「包括連携」の「台帳に取り込む」を開き、表を見出しごとコピーして、欄に貼り付けます。CSVファイルの中身を貼り付けることもできます。1つの欄だけでも、4つまとめてでもかまいません。',
    '3. 「確認だけ行う」のまま押すと、誤りがすべて出ます。誤りがなければ、付く番号が出ます。台帳はまだ変わりません。',
    '4. 「取り込む」を選んで、もう一度押します。',
    '',
    '## 約束',
    '',
    '- 1行でも誤りがあれば、何も取り込みません。誤りは、どの表の何行目のどの列か、どう直すかを、すべて一度に出します。行の数え方は表計算と同じで、見出しが1行目です。',
    '- すでに台帳にあるものは、二重に入りません。同じ内容の行は読み飛ばし、違うことが書いてある行は誤りとします。台帳にある行を書き換えることはありません（前の期の協定が「有効」で、次の期を取り込んだときだけ、前の期が「更新済」になります）。',
    '- 取り込みでメールが送られることはありません。稼働開始日より前に期限が来ていたものを、さかのぼって行うこともありません。ただし、有効な協定の見直しは、満了日が近ければ始まります。',
    '- 取り込んだことは「記録」に残ります。',
    '',
    '## 書き方',
    '',
    '- 日付は、2026-05-08、2026/5/8、令和8年5月8日、R8.5.8 のどれでもかまいません。',
    '- 年度は、2025、令和7、R7 のどれでもかまいません。',
    '- 見出しの全角・半角と空白は区別しません。',
    '- メールは、「、」で区切って2つ以上書けます。全角や「様」などは、取り込むときに直します。',
    '- 次のものは、確認事項として示したうえで、直して取り込みます：`="0142…"` や `\'0142…` の形、先頭の0が落ちた電話番号、「T」の付いた法人番号、敬称の付いた氏名、「---」（空欄とします）、目に見えない文字。',
    '- 合計の行、「以上」や「※」などの注記だけの行、「〃」「同上」、数式とそのエラー、桁の失われた数は、誤りとします。',
    '- 法人番号・所在地・氏名・メール・電話の「なし」「不明」などは、空欄として読みます。',
    '- 提案内容などの長い文は、セルの中で改行してかまいません。',
    '- 番号（事業者番号・協定番号など）は、空欄にすれば順に付きます。いまお使いの番号を J0001、K001 の形で書くこともできます。書いた番号は、ほかに付くことはありません。',
    ...order.flatMap((list) => [
      '',
      `## ${tabs[list].name}`,
      '',
      ...tableOf(list),
      '',
      ...notes[list],
      '',
      '例：',
      '',
      ...fenced(example[list]),
    ]),
    '',
    '## 結果の見え方',
    '',
    '上の4つの例をまとめて「確認だけ行う」で押すと、次のように出ます。',
    '',
    ...fenced(acceptance(trial, true)),
    '',
    '誤りがあると、次のように出ます。',
    '',
    ...fenced(refusal(refused)),
    '',
  ].join('\n');
  keptPage('docs/取り込み.md', page);
});

const notes: Readonly<Record<ListKey, readonly string[]>> = {
  businesses: [
    '- 基準を書かないと、すべて「該当なし」として入ります（締結のときに確認が済んでいるものとして扱います）。確認が済んでいないものは「確認中」と書いてください。',
    '- すでにある事業者等かどうかは、事業者番号、法人番号と名称、名称と所在地の順に見分けます。支店のように法人番号が同じ別の事業者等は、空いている事業者番号を書いて区別します。',
  ],
  agreements: [
    '- 期ごとに1行です。更新した協定は、同じ協定番号で、期の違う行を並べます。あとの期があれば、前の期は「更新済」になります。',
    '- 満了日を書けば、そのとおりになります。書かないと「設定」の協定期間（年）で数えます（2024-02-29 から3年なら 2027-02-28 まで）。',
    '- 同じ協定の期が重なると、取り込めません。1つの事業者等に有効な協定が2つあるときは、取り込めますが、お知らせします。',
  ],
  projects: [
    '- 事業者と年度ごとに案件が1つできます。案件番号か提案事業番号を書けば、そのとおりの案件になります。',
    '- 事業者等に協定があれば「随時」、なければ「締結前」の案件になります。進んでいる提案事業がなければ、案件は「完了」です。',
    '- 担当部局は「部署」にある課名で書きます。なくなった課は、有効終了を書いて「部署」に加えてください。',
  ],
  departments: [
    '- 課長や課名が変わったときは、有効開始を書いた新しい行を加えます。部署名と有効開始が同じ行は、同じものとして扱います。',
  ],
};
