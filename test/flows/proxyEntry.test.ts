// 代理入力 and 案件を開く through their dialogs, and 統合する with a link that was sent before it.
import { formOnPage } from '../../local/runtime/dialogs/pageForm';
import { answer, city, clearCriteria, submitProposal, untilInquiry } from './city';

const paperProposal = {
  様式: '様式1',
  名称: '株式会社Z',
  所在地: '伊達市梅本町9番地',
  代表者氏名: '代表取締役 座間次郎',
  担当者: '総務部 財前',
  連絡先メール: 'zaizen@z.example.jp',
  希望する政策分野: ['環境', '水辺の保全'],
  '提案1 事業名': '水辺の清掃',
  '提案1 提案内容': '従業員が月に1度、川岸を清掃します。',
  誓約: true,
};

const enter = (at: string, input: Record<string, unknown>, row?: Record<string, unknown>) => ({
  at,
  menu: '代理入力',
  ...(row ? { row } : {}),
  input,
});

test('a 様式1 on paper: 受領日 governs, the receipt goes out, the typist stands in 記録', () => {
  const there = city().run(enter('2026-04-06T10:00', { ...paperProposal, 受領日: '2026-03-31' }), {
    until: '2026-04-06T10:20',
  });
  expect(there.failures).toEqual([]);
  expect(there.row('案件', { 案件番号: 'R7-001' })).toMatchObject({
    事業者名: '株式会社Z',
    受付日: '2026-03-31',
    希望する政策分野: '環境、水辺の保全',
  });
  expect(there.row('受付', { 受付番号: 'U000001' })).toMatchObject({
    状態: '処理済',
    提出者: '株式会社Z　総務部 財前（代理入力）',
    受付日時: '2026-03-31T12:00',
  });
  expect(there.rows('記録').filter(({ 操作 }) => 操作 === '代理入力')).toHaveLength(1);
  expect(there.mails.map(({ to }) => to)).toContain('zaizen@z.example.jp');
});

test('a 様式2 on paper after the deadline: in time by its 受領日; what would be held is refused', () => {
  const there = city().run(
    ...untilInquiry(),
    answer('2026-04-22T10:00', 'shoko@city.example.jp', '所管外'),
    { until: '2026-05-11T09:00' },
  );
  const row = { 案件: { 案件番号: 'R8-001' } };
  const given = {
    様式: '様式2',
    課名: '健康福祉課',
    課長名: '佐藤一郎',
    'No.1 連携可否': '可',
    担当者: '係 担当',
    連絡先: '内線1',
  };
  const late = there.fork().run(enter('2026-05-11T09:30', { ...given, 受領日: '2026-05-11' }, row));
  expect(late.rows('受付')).toHaveLength(there.rows('受付').length);
  expect(late.rows('回答')).toHaveLength(1);
  there.run(enter('2026-05-11T09:30', { ...given, 受領日: '2026-05-08' }, row));
  expect(there.row('回答', { 回答者: '健康福祉課' })).toMatchObject({
    提案事業番号: 'R8-001-01',
    可否: '可',
    回答日: '2026-05-08T12:00',
  });
  expect(there.row('案件', { 案件番号: 'R8-001' }).回答状況).toBe('2/2');
});

test('what is waited for is chosen from, and fills in what its link does; no field asks what nobody knows', () => {
  const there = city().run(...untilInquiry());
  const { people } = there.runtime;
  const input = (label: string) => ({
    待っている回答: label,
    'No.1 連携可否': '可',
    担当者: '係 担当',
    連絡先: '内線1',
  });
  const row = { tab: '案件', row: 2 };
  const [shown] = people.menu('代理入力', { row, leaveForm: true }).dialogs;
  const labels = [...shown.message.matchAll(/<option value="([^"]*様式2[^"]*（期限[^"]*)"/g)];
  expect(labels.map(([, label]) => label.split('　')[1])).toEqual(['健康福祉課', '商工観光課']);
  // Nothing that nobody can know: the number of the entry goes along by itself.
  expect(shown.message).not.toMatch(/入力番号|data-label>回答コード/);
  const chosen = people.menu('代理入力', { row, input: input(labels[1][1]) });
  expect(chosen.dialogs[0].answer?.message).toContain('R8-001');
  expect(there.rows('回答').map(({ 回答者, 可否 }) => [回答者, 可否])).toEqual([
    ['商工観光課', '可'],
  ]);
  const [next] = people.menu('代理入力', { row, leaveForm: true }).dialogs;
  expect(next.message).not.toContain(labels[1][1]);
  const [form, again] = [shown, next].map(({ message }) => formOnPage(message));
  expect(form?.given.entryId).toBeTruthy();
  expect(again?.given.entryId).not.toBe(form?.given.entryId);
  // Fields of one name would write over each other.
  const names = form?.fields.map(({ name }) => name) ?? [];
  expect([...new Set(names)]).toEqual(names);
});

test('案件を開く: a new business, then its 様式1 joins the case', () => {
  const there = city().run(
    {
      at: '2026-04-06T10:00',
      menu: '案件を開く',
      input: {
        事業者: '株式会社A',
        所在地: '伊達市松ヶ枝町1番地',
        メール: 'inoue@a.example.jp',
        備考: '健康づくりで連携したい。',
      },
    },
    submitProposal('2026-04-08T10:00'),
  );
  expect(there.failures).toEqual([]);
  expect(there.rows('案件')).toHaveLength(1);
  expect(there.row('提案事業', { 提案事業番号: 'R8-001-01' }).事業名).toBe('高齢者見守り事業');
  expect(there.rows('事業者')).toHaveLength(1);
  there.run({
    at: '2026-04-08T11:00',
    menu: '案件を開く',
    row: { 案件: { 案件番号: 'R8-001' } },
    input: {},
  });
  expect(there.rows('案件')).toHaveLength(1);
});

test('統合する: the link sent to the merged business leads to the other', () => {
  const there = city().run(
    submitProposal('2026-04-06T10:00', {
      名称: 'A社',
      所在地: '伊達市',
      連絡先メール: 'a2@a.example.jp',
    }),
    { until: '2026-04-06T10:20' },
    submitProposal('2026-04-07T10:00'),
    clearCriteria('2026-04-07T11:00', { 事業者番号: 'J0002' }),
    {
      at: '2026-04-08T09:00',
      edit: '事業者',
      where: { 事業者番号: 'J0001' },
      set: { 統合先: 'J0002', 次の操作: '統合する' },
    },
  );
  expect(there.row('事業者', { 事業者番号: 'J0001' })).toMatchObject({
    統合済: 'J0002',
    できる操作: '',
  });
  there.run({
    at: '2026-04-09T10:00',
    reply: '様式1',
    from: 'a2@a.example.jp',
    answers: {
      代表者氏名: '代表取締役 青木進',
      '提案1 事業名': '追加の提案',
      '提案1 提案内容': '内容',
      誓約: true,
    },
  });
  expect(there.row('提案事業', { 事業名: '追加の提案' }).案件番号).toBe('R8-001');
  expect(there.row('案件', { 案件番号: 'R8-001' }).事業者番号).toBe('J0002');
});
