// できる操作 says exactly what is accepted: every row of every tab, at every state of the flow, every operation tried.

import type { Context } from '../../src/domain/context';
import { operate as serve } from '../../src/domain/flow/operate';
import { operationNames, operationsOf } from '../../src/domain/flow/operations';
import { prepared } from '../../src/domain/operations/operation';
import { type TabKey, tabKeys, tabs } from '../../src/domain/registry/tabs';
import {
  answer,
  type City,
  city,
  clearCriteria,
  decideUpon,
  operate,
  submitProposal,
} from './city';
import { contextAt, readRegistry } from './readCity';

const theCase = { 案件番号: 'R8-001' };
const own = { 提案事業番号: 'R8-001-01' };
const offered = { 提案事業番号: 'R8-001-02' };
const tabsWithOperations = tabKeys.filter((key) => operationNames(key).length > 0);

/** Every operation tried on every row, each on the registry as it stands. */
function expectHonest(stage: string, there: City): void {
  const loaded = readRegistry(there.runtime);
  expectOnlyAsked(stage, contextAt(there.runtime, loaded));
  for (const key of tabsWithOperations) {
    if (!('available' in tabs[key].columns)) continue;
    for (const [index, row] of (loaded[key] ?? []).entries()) {
      const accepted = operationNames(key).filter((operation) => {
        const context = contextAt(there.runtime, loaded);
        const tried = context.registry.rows(key)[index] as unknown as {
          values: Record<string, string>;
        };
        tried.values = { ...tried.values, operation };
        serve(context);
        const { operation: left, result } = tried.values;
        expect({ operation, left }).toEqual({ operation, left: '' });
        return !result.startsWith(`「${operation}」はできません`);
      });
      const [now] = (row.values.available ?? '').split(/、?入力すればできる：/);
      const available = now.split('、').filter(Boolean);
      const name = row.values[tabs[key as TabKey].key];
      expect({ stage, name, available }).toEqual({ stage, name, available: accepted });
    }
  }
}

/** To ask what every operation lacks on every row changes nothing. */
function expectOnlyAsked(stage: string, context: Context): void {
  for (const key of tabsWithOperations) {
    for (const operation of operationsOf(key)) {
      for (const row of context.registry.rows(key)) prepared(context, operation, row);
    }
  }
  expect({ stage, changes: context.registry.changes() }).toEqual({ stage, changes: [] });
}

const edit = (at: string, tab: string, where: Record<string, string>, set: object) => ({
  at,
  edit: tab,
  where,
  set,
});

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
    edit('2026-04-15T15:00', '案件', theCase, { 協議日: '2026-04-15', 政策分野: '健康・福祉' }),
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
  ['④ settled by staff', edit('2026-04-23T10:00', '提案事業', own, { 市の回答: '可' })],
  [
    '⑤ a hearing is set',
    edit('2026-04-23T10:30', '提案事業', offered, {
      ヒアリング: '予定',
      ヒアリング日: '2026-04-24',
      次の操作: 'ヒアリングを設定する',
    }),
  ],
  [
    '⑤ the hearing was held',
    edit('2026-04-24T17:00', '提案事業', offered, {
      ヒアリング: '済',
      ヒアリング記録: '確かめた。',
    }),
  ],
  ['⑤ adopted', operate('2026-04-24T17:10', '提案事業', offered, '採用する')],
  ['⑥ drafted', operate('2026-05-11T09:00', '案件', theCase, '回答を締め切る')],
  ['⑥ decided upon', decideUpon('2026-05-12T09:00', 'R8-001-様式4')],
  [
    '⑦ sent',
    operate('2026-05-12T09:10', '案件', theCase, '様式4を発送する'),
    { until: '2026-05-12T09:40' },
  ],
  [
    '⑧ answered',
    {
      at: '2026-05-20T10:00',
      reply: '様式5',
      from: 'inoue@a.example.jp',
      answers: { 'No.1 連携可否': '可' },
    },
  ],
  ['⑪⑨ 様式6 sent', operate('2026-05-21T09:00', '案件', theCase, '様式6を発送する')],
  [
    '⑨ candidates typed',
    edit('2026-05-21T10:00', '提案事業', own, { 候補日時: '2026-06-01 10:00\n2026-06-02 14:00' }),
  ],
  ['⑨ dates asked for', operate('2026-05-21T10:10', '提案事業', own, '日程調整を始める')],
  [
    '⑨ place and time typed',
    edit('2026-05-25T10:00', '提案事業', own, {
      協議日時: '2026-06-01 10:00',
      協議場所: '市役所 201会議室',
    }),
  ],
  ['⑨ fixed', operate('2026-05-25T10:10', '提案事業', own, '初回協議を確定する')],
  ['⑨ its time has come', { until: '2026-06-01T12:00' }],
  ['⑩ held', operate('2026-06-01T13:00', '提案事業', own, '初回協議を開催済とする')],
  ['⑫ to be done', operate('2026-06-02T10:00', '提案事業', own, '事業化する')],
  [
    '⑪ day of conclusion typed',
    edit('2026-06-10T10:00', '案件', theCase, { 締結日: '2026-06-10' }),
  ],
  ['concluded', operate('2026-06-10T11:00', '案件', theCase, '締結する')],
];

test('できる操作 equals what is accepted, at every state', () => {
  const there = city();
  const seen: string[] = [];
  for (const [name, ...steps] of stages) {
    there.run(...steps);
    // 送信の猶予 passes, and the sweep after it, whatever its minute.
    there.runtime.advanceTo(there.runtime.now() + 22 * 60_000);
    const row = there.row('案件', theCase);
    const projects = there.rows('提案事業').map((one) => `${one.状態}：${one.できる操作}`);
    seen.push(`${name}: ${row.段階} / ${row.できる操作} / ${projects.join(' / ')}`);
    expectHonest(name, there);
  }
  expect(seen).toMatchInlineSnapshot(`
[
  "① nothing screened: ① 提案・相談 / 入力すればできる：差し戻す、所管課へ引き継ぐ、取り下げ / 受付：入力すればできる：取り下げ",
  "① business cleared: ① 提案・相談 / 入力すればできる：差し戻す、所管課へ引き継ぐ、取り下げ / 受付：入力すればできる：取り下げ",
  "① project screened: ① 提案・相談 / 適合とする、入力すればできる：差し戻す、所管課へ引き継ぐ、取り下げ / 受付：入力すればできる：取り下げ",
  "② just reached: ② 総合政策課と事業者等の協議 / 一つ前に戻す、入力すればできる：照会を開始する、所管課へ引き継ぐ、見送る、取り下げ / 受付：入力すればできる：取り下げ",
  "② consulted: ② 総合政策課と事業者等の協議 / 照会を開始する、一つ前に戻す、入力すればできる：所管課へ引き継ぐ、見送る、取り下げ / 受付：入力すればできる：取り下げ",
  "④ asked: ④ 連携可否の回答 / 入力すればできる：照会先を追加する、見送る、取り下げ / 照会中：入力すればできる：取り下げ",
  "④ one answered 可: ④ 連携可否の回答 / 回答を締め切る、入力すればできる：照会先を追加する、見送る、取り下げ / 照会中：入力すればできる：取り下げ",
  "④⑤ with a 様式3: ④ 連携可否の回答 / 入力すればできる：照会先を追加する、見送る、取り下げ / 照会中：入力すればできる：取り下げ / 受付：採用する、入力すればできる：ヒアリングを設定する、採用しない、取り下げ",
  "④ the answers differ: ④ 連携可否の回答 / 入力すればできる：照会先を追加する、見送る、取り下げ / 照会中：入力すればできる：取り下げ / 受付：採用する、入力すればできる：ヒアリングを設定する、採用しない、取り下げ",
  "④ settled by staff: ④ 連携可否の回答 / 入力すればできる：照会先を追加する、見送る、取り下げ / 照会中：入力すればできる：取り下げ / 受付：採用する、入力すればできる：ヒアリングを設定する、採用しない、取り下げ",
  "⑤ a hearing is set: ④ 連携可否の回答 / 入力すればできる：照会先を追加する、見送る、取り下げ / 照会中：入力すればできる：取り下げ / 受付：入力すればできる：採用しない、取り下げ",
  "⑤ the hearing was held: ④ 連携可否の回答 / 入力すればできる：照会先を追加する、見送る、取り下げ / 照会中：入力すればできる：取り下げ / 受付：採用する、入力すればできる：採用しない、取り下げ",
  "⑤ adopted: ④ 連携可否の回答 / 回答を締め切る、入力すればできる：照会先を追加する、見送る、取り下げ / 照会中：入力すればできる：取り下げ / 市回答済：一つ前に戻す、入力すればできる：採用しない、取り下げ",
  "⑥ drafted: ⑥ 提案事業の結果報告 / 回答を再開する、様式4を作り直す、一つ前に戻す、入力すればできる：見送る、取り下げ / 市回答済：入力すればできる：取り下げ / 市回答済：入力すればできる：取り下げ",
  "⑥ decided upon: ⑥ 提案事業の結果報告 / 様式4を発送する、回答を再開する、様式4を作り直す、一つ前に戻す、入力すればできる：見送る、取り下げ / 市回答済：入力すればできる：取り下げ / 市回答済：入力すればできる：取り下げ",
  "⑦ sent: ⑦ 連携可否の回答 / 事業者回答を締め切る、入力すればできる：見送る、取り下げ / 市回答済：入力すればできる：取り下げ / 市回答済：入力すればできる：取り下げ",
  "⑧ answered: ⑧ 提案結果のフィードバック / 様式6を発送する、入力すればできる：見送る、取り下げ / 市回答済：入力すればできる：取り下げ / 市回答済：入力すればできる：取り下げ",
  "⑪⑨ 様式6 sent: ⑪ 包括連携協定締結 / 入力すればできる：締結する、見送る、取り下げ / 協議中：入力すればできる：日程調整を始める、初回協議を確定する、取り下げ / 協議中：入力すればできる：日程調整を始める、初回協議を確定する、取り下げ",
  "⑨ candidates typed: ⑪ 包括連携協定締結 / 入力すればできる：締結する、見送る、取り下げ / 協議中：日程調整を始める、入力すればできる：初回協議を確定する、取り下げ / 協議中：入力すればできる：日程調整を始める、初回協議を確定する、取り下げ",
  "⑨ dates asked for: ⑪ 包括連携協定締結 / 入力すればできる：締結する、見送る、取り下げ / 協議中：日程調整を始める、入力すればできる：初回協議を確定する、取り下げ / 協議中：入力すればできる：日程調整を始める、初回協議を確定する、取り下げ",
  "⑨ place and time typed: ⑪ 包括連携協定締結 / 入力すればできる：締結する、見送る、取り下げ / 協議中：日程調整を始める、初回協議を確定する、入力すればできる：取り下げ / 協議中：入力すればできる：日程調整を始める、初回協議を確定する、取り下げ",
  "⑨ fixed: ⑪ 包括連携協定締結 / 入力すればできる：締結する、見送る、取り下げ / 協議中：初回協議を中止する、入力すればできる：取り下げ / 協議中：入力すればできる：日程調整を始める、初回協議を確定する、取り下げ",
  "⑨ its time has come: ⑪ 包括連携協定締結 / 入力すればできる：締結する、見送る、取り下げ / 協議中：初回協議を開催済とする、初回協議を中止する、入力すればできる：取り下げ / 協議中：入力すればできる：日程調整を始める、初回協議を確定する、取り下げ",
  "⑩ held: ⑪ 包括連携協定締結 / 入力すればできる：締結する、見送る、取り下げ / 協議中：事業化する、入力すればできる：事業化しない、取り下げ / 協議中：入力すればできる：日程調整を始める、初回協議を確定する、取り下げ",
  "⑫ to be done: ⑪ 包括連携協定締結 / 入力すればできる：締結する、見送る、取り下げ / 実施中：一つ前に戻す、実施を終了する / 協議中：入力すればできる：日程調整を始める、初回協議を確定する、取り下げ",
  "⑪ day of conclusion typed: ⑪ 包括連携協定締結 / 締結する、入力すればできる：見送る、取り下げ / 実施中：一つ前に戻す、実施を終了する / 協議中：入力すればできる：日程調整を始める、初回協議を確定する、取り下げ",
  "concluded: ⑪ 包括連携協定締結 / 一つ前に戻す / 実施中：一つ前に戻す、実施を終了する / 協議中：入力すればできる：日程調整を始める、初回協議を確定する、取り下げ",
]
`);
  expect(there.failures).toEqual([]);
}, 300_000);
