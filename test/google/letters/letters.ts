// Letters to look at: each 様式 with usual contents, and with as much as a letter may have to hold.
import type { DocumentContent, DocumentKindKey } from '../../../src/domain/documents/kinds';

const SENTENCE =
  '市内の全配達員が、日々の配達の際に高齢者世帯の様子に気を配り、郵便受けに新聞がたまっている、呼び掛けに応答がないなどの異変を感じたときは、あらかじめ定めた連絡先に速やかに連絡します。';

/** So many characters. */
const words = (count: number) =>
  SENTENCE.repeat(Math.ceil(count / SENTENCE.length)).slice(0, count);

/** 60 characters. */
const LONG_TITLE =
  '市民の健康づくりと高齢者の見守りを兼ねた、商店街・公共施設をめぐるウォーキングラリー及び健康測定会の共同開催に関する事業（２';

const fields = {
  市名: '伊達市',
  市長名: '須田　花子',
  総合政策課名: '総合政策課',
  総合政策課長名: '遠藤　さくら',
  課名: '高齢福祉課',
  課長名: '木村　綾子',
  担当者: '森　一郎',
  連絡先: '0142-00-0000',
  提出日: '令和8年5月11日',
  発信日: '令和8年5月11日',
  文書番号: '伊総政第123号',
  宛先: '株式会社まるやまフーズ　御中',
  名称: '株式会社まるやまフーズ',
  所在地: '伊達市松ヶ枝町20番地の1　まるやまビルディング3階',
  代表者氏名: '代表取締役　丸山　太郎',
};

/** A contact that no line holds beside a name. */
const farContact = {
  担当者: '地域共創推進本部　丸山　次郎',
  連絡先: '0142-00-1111　maruyama.jiro@maruyama-foods.example.jp',
};

const rows = <T>(count: number, row: (n: number) => T) =>
  Array.from({ length: count }, (_, index) => row(index + 1));

const answers = (count: number, reason: (n: number) => string, name?: string) =>
  rows(count, (n) => ({
    No: String(n),
    提案事業名: name ?? `高齢者の見守り その${n}`,
    連携可否: n % 3 === 0 ? '否' : '可',
    理由: reason(n),
  }));

type Letter = readonly [name: string, kind: DocumentKindKey, content: DocumentContent];

export const usual: readonly Letter[] = [
  [
    '様式1',
    'businessProposal',
    { fields: { ...fields, ...farContact, 提案内容: `1　高齢者の見守り\n${words(120)}` } },
  ],
  ['様式2', 'departmentAnswer', { fields, rows: answers(3, () => words(40)) }],
  [
    '様式3',
    'departmentProposal',
    { fields: { ...fields, 連携相手事業者等: '株式会社まるやまフーズ', 提案内容: words(200) } },
  ],
  [
    '様式4',
    'cityReply',
    {
      fields: {
        ...fields,
        提案のあった連携事業について: `R8-001-01　高齢者の見守り　可\n　理由：${words(60)}`,
        市からの連携事業の提案について: '該当なし',
      },
    },
  ],
  ['様式5', 'businessAnswer', { fields, rows: answers(2, () => words(30)) }],
  [
    '様式6',
    'outcomeNotice',
    {
      fields,
      rows: rows(2, (n) => ({
        No: String(n),
        提案事業名: `高齢者の見守り その${n}`,
        提案内容: words(80),
        提案者: '株式会社まるやまフーズ',
        結果: '事業化する',
      })),
    },
  ],
  [
    '様式7',
    'departmentReport',
    {
      fields,
      rows: rows(2, (n) => ({
        No: String(n),
        連携事業名: `高齢者の見守り その${n}`,
        実績内容: words(90),
        連携先事業者等: '株式会社まるやまフーズ',
      })),
    },
  ],
  [
    '様式8',
    'businessReport',
    {
      fields,
      rows: rows(2, (n) => ({
        No: String(n),
        連携事業名: `高齢者の見守り その${n}`,
        実績内容: words(90),
      })),
    },
  ],
  ['不適合通知', 'ineligibilityNotice', { fields: { ...fields, 理由: words(100) } }],
  ['見送り通知', 'passOverNotice', { fields: { ...fields, 理由: words(100) } }],
];

export const long: readonly Letter[] = [
  [
    '様式2、40件',
    'departmentAnswer',
    { fields, rows: answers(40, (n) => (n % 4 === 0 ? words(60) : '')) },
  ],
  [
    '様式2、理由1,500字',
    'departmentAnswer',
    { fields, rows: answers(3, (n) => words(n === 2 ? 1500 : 30), LONG_TITLE) },
  ],
  [
    '様式2、最後の理由1,500字',
    'departmentAnswer',
    { fields, rows: answers(2, (n) => words(n === 2 ? 1500 : 30), LONG_TITLE) },
  ],
  [
    '様式4、8件',
    'cityReply',
    {
      fields: {
        ...fields,
        提案のあった連携事業について: rows(
          3,
          (n) => `R8-001-0${n}　${LONG_TITLE}　可\n　理由：${words(120)}`,
        ).join('\n'),
        市からの連携事業の提案について: rows(5, (n) => `${n}　${LONG_TITLE}\n　${words(100)}`).join(
          '\n',
        ),
      },
    },
  ],
  [
    '様式6、40件',
    'outcomeNotice',
    {
      fields,
      rows: rows(40, (n) => ({
        No: String(n),
        提案事業名: `高齢者の見守り その${n}`,
        提案内容: words(20 + ((n * 37) % 220)),
        提案者: '株式会社まるやまフーズ',
        結果: '事業化する',
      })),
    },
  ],
];
