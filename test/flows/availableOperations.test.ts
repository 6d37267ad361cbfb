// できる操作 says exactly what is accepted: every row of every tab, at every state of the flow, every operation tried.
import { operationNames } from '../../src/domain/operations';
import { tabKeys, tabs } from '../../src/domain/tabs';
import { answer, type City, city, clearCriteria, operate, submitProposal } from './city';

const theCase = { 案件番号: 'R8-001' };
const tabsWithOperations = tabKeys.filter((key) => operationNames(key).length > 0);

/** Every operation tried on every row, each on a copy of the city. */
function expectHonest(there: City): void {
  const minute = there.runtime.nowText();
  for (const key of tabsWithOperations) {
    const { name, key: keyColumn, columns } = tabs[key];
    const header = (columns as Record<string, { header: string }>)[keyColumn].header;
    const listed = 'available' in columns;
    for (const row of there.rows(name)) {
      const available = listed ? String(row.できる操作).split('、').filter(Boolean) : [];
      const accepted = operationNames(key).filter((operation) => {
        const copy = there.fork().run(operate(minute, name, { [header]: row[header] }, operation));
        copy.runtime.advanceTo(copy.runtime.now() + 20 * 60_000);
        const { 操作結果: result, 次の操作: left } = copy.row(name, { [header]: row[header] });
        expect({ operation, left }).toEqual({ operation, left: '' });
        return !String(result).startsWith(`「${operation}」はできません`);
      });
      if (listed)
        expect({ row: row[header], available }).toEqual({ row: row[header], available: accepted });
    }
  }
}

const stages: [string, ...Record<string, unknown>[]][] = [
  ['① nothing screened', submitProposal('2026-04-06T10:00')],
  ['① business cleared', clearCriteria('2026-04-07T09:00')],
  [
    '① project screened',
    { at: '2026-04-07T09:20', edit: '提案事業', where: {}, all: true, set: { 適否: '適合' } },
  ],
  ['② just reached', operate('2026-04-07T09:40', '案件', theCase, '適合とする')],
  [
    '② consulted',
    {
      at: '2026-04-15T15:00',
      edit: '案件',
      where: theCase,
      set: { 協議日: '2026-04-15', 政策分野: '健康・福祉' },
    },
  ],
  ['④ asked', operate('2026-04-20T09:00', '案件', theCase, '照会を開始する')],
  ['④ one answered 可', answer('2026-04-21T10:00', 'kenko@city.example.jp', '可')],
  [
    '④⑤ with a 様式3',
    {
      at: '2026-04-21T11:00',
      reply: '様式3',
      from: 'shoko@city.example.jp',
      answers: {
        '提案1 事業名': '特産品の販売',
        '提案1 提案内容': '店舗で特産品を販売します。',
        担当者: '係',
        連絡先: '内線2',
      },
    },
  ],
  [
    '④ the answers differ',
    answer('2026-04-22T10:00', 'shoko@city.example.jp', '否', { 'No.1 理由': '人手がないため' }),
  ],
  [
    '④ settled by staff',
    {
      at: '2026-04-23T10:00',
      edit: '提案事業',
      where: { 提案事業番号: 'R8-001-01' },
      set: { 市の回答: '可' },
    },
  ],
  ['⑤ adopted', operate('2026-04-23T11:00', '提案事業', { 提案事業番号: 'R8-001-02' }, '採用する')],
  ['⑥ drafted', operate('2026-05-11T09:00', '案件', theCase, '回答を締め切る')],
  [
    '⑥ decided upon',
    {
      at: '2026-05-12T09:00',
      edit: '文書',
      where: { 文書名: 'R8-001-様式4' },
      set: { 決裁日: '2026-05-12', 文書番号: '伊総政第1号' },
    },
  ],
  ['⑦ sent', operate('2026-05-12T09:10', '案件', theCase, '様式4を発送する')],
  [
    '⑧ answered',
    {
      at: '2026-05-20T10:00',
      reply: '様式5',
      from: 'inoue@a.example.jp',
      answers: { 'No.1 連携可否': '可' },
    },
  ],
];

test('できる操作 equals what is accepted, at every state', () => {
  const there = city();
  const seen: string[] = [];
  for (const [name, ...steps] of stages) {
    there.run(...steps);
    there.runtime.advanceTo(there.runtime.now() + 12 * 60_000);
    seen.push(
      `${name}: ${there.row('案件', theCase).段階} / ${there.row('案件', theCase).できる操作}`,
    );
    expectHonest(there);
  }
  expect(seen).toMatchInlineSnapshot(`
[
  "① nothing screened: ① 提案・相談 / ",
  "① business cleared: ① 提案・相談 / ",
  "① project screened: ① 提案・相談 / 適合とする",
  "② just reached: ② 総合政策課と事業者等の協議 / ",
  "② consulted: ② 総合政策課と事業者等の協議 / 照会を開始する",
  "④ asked: ④ 連携可否の回答 / ",
  "④ one answered 可: ④ 連携可否の回答 / 回答を締め切る",
  "④⑤ with a 様式3: ④ 連携可否の回答 / ",
  "④ the answers differ: ④ 連携可否の回答 / ",
  "④ settled by staff: ④ 連携可否の回答 / ",
  "⑤ adopted: ④ 連携可否の回答 / 回答を締め切る",
  "⑥ drafted: ⑥ 提案事業の結果報告 / 様式4を作り直す",
  "⑥ decided upon: ⑥ 提案事業の結果報告 / 様式4を作り直す、様式4を発送する",
  "⑦ sent: ⑦ 連携可否の回答 / ",
  "⑧ answered: ⑧ 提案結果のフィードバック / ",
]
`);
  expect(there.failures).toEqual([]);
}, 300_000);
