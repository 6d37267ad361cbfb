// The scenarios of the whole flow ①–⑫: one firm, the city's own wish, a joint agreement, silence and reminders.
import { calendarOf } from '../../../../local/rehearse/outputs/calendar';
import { registryTab, type registryTabs } from '../../../../local/rehearse/outputs/registry';
import type { Runtime } from '../../../../local/runtime';
import { toText } from '../../../../local/runtime/documents';
import { play } from './playing';

/** Every operation is accepted: what is refused says so. */
const run = (name: string) =>
  play(name, (runtime, step) => {
    if (!('set' in step) || !('次の操作' in step.set)) return;
    for (const row of registryTab(runtime, step.tab)) {
      expect(row.操作結果).not.toContain('できません');
    }
  });

type Registry = ReturnType<typeof registryTabs>;

const states = ({ 提案事業 }: Registry) =>
  提案事業.map((row) => [row.提案事業番号, row.市の回答, row.事業者の回答, row.状態]);

function textOf(runtime: Runtime, registry: Registry, name: string): string {
  const row = registry.文書.find(({ 文書名 }) => 文書名 === name);
  return toText(runtime.documents.readBody(String(row?.ファイルID)));
}

test('whole-flow: ①–⑫, one event for ever, and the last project goes on after the agreement', () => {
  const { runtime, registry, mails } = run('whole-flow');
  expect(registry.案件).toMatchObject([{ 案件番号: 'R8-001', 状態: '完了' }]);
  expect(states(registry)).toEqual([
    ['R8-001-01', '可', '', '実施中'],
    ['R8-001-02', '可', '', '実施中'],
    ['R8-001-03', '可', '可', '不成立'],
  ]);
  expect(registry.協定).toMatchObject([
    {
      協定番号: 'K001',
      名称: '伊達市と株式会社すこやかドラッグとの包括連携協定',
      締結日: '2026-08-03',
      満了日: '2029-08-02',
    },
  ]);
  expect(registry.協議.map((row) => [row.種類, row.対象, row.日時, row.状態])).toEqual([
    ['②協議', 'R8-001', '2026-05-19', '済'],
    ['ヒアリング', 'R8-001-03', '2026-05-29', '済'],
    ['初回協議', 'R8-001-01', '2026-07-01T10:00', '済'],
    ['初回協議', 'R8-001-02', '2026-07-03T10:00', '済'],
    ['初回協議', 'R8-001-03', '2026-07-03T13:30', '済'],
    ['2回目以降', 'R8-001-01', '2026-07-15T13:30', '済'],
    ['式典', 'R8-001', '2026-08-03T10:00', '済'],
    ['2回目以降', 'R8-001-02', '2026-08-06T10:00', '済'],
  ]);
  const together = mails.filter(({ subject }) => subject.includes('日程調整の回答がそろいました'));
  expect(together).toHaveLength(1);
  expect(together[0].body).toContain(
    '全員が参加できる候補\n　　候補2 令和8年6月30日（火）14:00\n「提案事業」タブ',
  );
  expect(mails.filter(({ subject }) => subject.startsWith('【変更】'))).toHaveLength(3);
  const calendar = calendarOf(runtime);
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(calendar.match(/SEQUENCE:1/g)).toHaveLength(1);
  expect(textOf(runtime, registry, 'R8-001-様式4')).toContain(
    '店舗駐車場での移動検診（担当：健康推進課）\n（ご提案いただいた「店舗でのがん検診チラシの配布」に応える提案）',
  );
});

test('city-wish: without 様式1, one proposal adopted and answered, one not answered, one not adopted', () => {
  const { runtime, registry, mails } = run('city-wish');
  expect(registry.事業者).toMatchObject([
    { 事業者番号: 'J0001', 名称: '株式会社ゆうゆうスポーツ', 適否: '適合' },
  ]);
  expect(registry.受付.map((row) => row.様式)).toEqual(['様式3', '様式3', '様式5']);
  expect(states(registry)).toEqual([
    ['R8-001-01', '可', '可', '実施中'],
    ['R8-001-02', '', '', '不採用'],
    ['R8-001-03', '可', '回答なし', '不成立'],
  ]);
  expect(textOf(runtime, registry, 'R8-001-様式4')).toMatch(
    /提案のあった連携事業について\s+該当なし/,
  );
  expect(textOf(runtime, registry, 'R8-001-様式4')).not.toContain('命名権');
  const calls = mails.filter(({ subject }) => subject.startsWith('【募集】'));
  expect(calls.map(({ links }) => links.map(({ form }) => form))).toEqual([
    ['様式3'],
    ['様式3'],
    ['様式3'],
  ]);
  const reminders = mails.filter(({ subject }) => subject.includes('様式5）の回答について'));
  expect(reminders).toHaveLength(3);
  for (const { body } of reminders) {
    expect(body).toContain('\n\nまだ回答を確認できていない提案事業\n　　R8-001-03 移住体験者');
  }
  expect(registry.案件).toMatchObject([{ 状態: '完了', 締結日: '2026-11-24' }]);
  expect(registry.協定).toMatchObject([{ 協定番号: 'K001', 満了日: '2029-11-23' }]);
});

test('joint-agreement: one agreement of two firms; one case handed over, one passed over', () => {
  const { registry, mails } = run('joint-agreement');
  expect(registry.案件.map((row) => [row.案件番号, row.状態])).toEqual([
    ['R8-001', '完了'],
    ['R8-002', '完了'],
    ['R8-003', '引継ぎ'],
    ['R8-004', '見送り'],
  ]);
  expect(registry.協定).toMatchObject([
    {
      協定番号: 'K001',
      事業者番号: 'J0001、J0002',
      名称: '伊達市と株式会社みなみスーパー及び株式会社みなみフレッシュ物流との包括連携協定',
      満了日: '2029-07-26',
    },
  ]);
  expect(registry.協議.filter((row) => row.種類 === '式典')).toMatchObject([
    { 対象: 'R8-001', 日時: '2026-08-05T14:00', 状態: '済' },
  ]);
  const about = (caseId: string, sign: string) =>
    mails.filter(({ subject }) => subject.includes(caseId) && subject.startsWith(sign));
  expect(about('R8-003', '【引継ぎ】').map(({ to }) => to)).toEqual(['shoko@city.example.jp']);
  expect(about('R8-003', '【照会】')).toEqual([]);
  expect(about('R8-004', '【見送り】').map(({ to }) => to)).toEqual([
    'bosai@city.example.jp',
    'shoko@city.example.jp',
  ]);
  expect(
    mails.find(({ attachments }) => attachments.includes('R8-004-見送り通知.pdf')),
  ).toMatchObject({ to: 'sudo@hokkai-tsushin.example.jp' });
});

test('reminders: each goes to who is silent, on business days, and stops with the answer', () => {
  const { registry, mails } = run('reminders');
  const reminders = mails.filter(({ subject }) => subject.includes('回答のお願い】'));
  const sent = (form: string) =>
    reminders
      .filter(({ subject }) => subject.includes(form))
      .map(({ at, to, cc }) => [at.slice(0, 10), to.split('@')[0], cc.split('@')[0]]);
  expect(sent('様式2')).toEqual([
    ['2026-04-30', 'kosodate', ''],
    ['2026-04-30', 'kyoiku', ''],
    ['2026-04-30', 'shoko', ''],
    ['2026-05-08', 'kyoiku', ''],
    ['2026-05-08', 'shoko', ''],
    ['2026-05-13', 'kyoiku', ''],
    ['2026-05-13', 'shoko', ''],
    ['2026-05-18', 'shoko', 'watanabe'],
    ['2026-05-22', 'shoko', ''],
    ['2026-05-27', 'shoko', ''],
  ]);
  expect(sent('様式5')).toEqual([
    ['2026-06-10', 'nakata', ''],
    ['2026-06-15', 'nakata', ''],
  ]);
  expect(sent('日程調整')).toEqual([
    ['2026-06-19', 'kyoiku', ''],
    ['2026-06-19', 'fukushi', ''],
    ['2026-06-19', 'nakata', ''],
    ['2026-06-24', 'kyoiku', ''],
    ['2026-06-24', 'fukushi', ''],
    ['2026-06-24', 'nakata', ''],
    ['2026-06-29', 'kyoiku', 'inoue'],
    ['2026-06-29', 'fukushi', 'okamoto'],
  ]);
  // The late answer stood in 受付 until a person attached it; the later one of 福祉課 replaced its earlier one.
  expect(registry.受付.find((row) => row.受付番号 === 'U000004')).toMatchObject({
    状態: '処理済',
    操作結果: 'R8-001 に付けました。',
  });
  expect(
    registry.回答
      .filter((row) => row.様式 === '様式2')
      .map((row) => [row.回答者, row.可否, row.有効]),
  ).toEqual([
    ['福祉課', '要協議', '差替済'],
    ['子育て支援課', '可', '有効'],
    ['教育総務課', '可', '有効'],
    ['福祉課', '可', '有効'],
  ]);
  expect(mails.filter(({ subject }) => subject.startsWith('【照会の再開】'))).toHaveLength(4);
  expect(registry.案件[0].次にすること).toContain(
    'R8-001-01 ⑨ 日程調整の回答待ち：教育総務課・福祉課（期限 令和8年6月24日・超過）',
  );
});
