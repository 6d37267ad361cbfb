// 統合する between the asking and the answer: what comes through a link that was sent to the row that is no more counts for
// the firm as it is now, under either name, and nobody is pressed any more.

import { remind } from '../../../src/domain/flow/remind';
import { asked } from '../reports/support';
import {
  atBusinessAnswer,
  beforeFirstMeeting,
  business,
  businessOf,
  caseAt,
  clear,
  firm,
} from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

const MERGED = 'J0002';
const before = businessOf(2, { ...clear, name: '株式会社A（旧）', mail: firm });
const both = [{ ...business, ...clear, mail: 'new@a.example.jp' }, before];

/** All of it is the firm's that will be merged. */
const itsOwn = ({ cases = [], projects = [], ...rows }: GivenRows): GivenRows => ({
  ...rows,
  cases: cases.map((row) => ({ ...row, businessId: MERGED, businessName: '株式会社A（旧）' })),
  projects: projects.map((row) =>
    row.proposerSide === '事業者' ? { ...row, proposer: '株式会社A（旧）' } : row,
  ),
});

const merge = (there: Office) =>
  expect(there.insist('businesses', MERGED, '統合する', { mergedInto: 'J0001' })).toContain(
    'J0001（株式会社A）に統合しました',
  );

const code = (over: object = {}) =>
  `code:${JSON.stringify({ form: 'businessAnswer', purpose: 'answer', who: MERGED, caseId: 'R8-001', projectIds: ['R8-001-02'], until: '2026-05-26', ...over })}`;

test.each(['株式会社A（旧）', '株式会社A'])('様式5 as %s', (name) => {
  const there = new Office(
    itsOwn(atBusinessAnswer({ businesses: both })),
    '2026-05-20T09:00',
  ).derive();
  merge(there);
  const intake = there.submit('businessAnswer', {
    名称: name,
    所在地: '伊達市松ヶ枝町1番地',
    代表者氏名: '代表取締役 青木進',
    'No.1 提案事業': 'R8-001-02 観光案内の多言語化',
    'No.1 連携可否': '否',
    'No.1 理由': '人手がない',
    担当者: '井上',
    連絡先: '024-000-0000',
    回答コード: code(),
  });
  expect(intake).toMatchObject({ state: '処理済', reason: '' });
  expect(there.row('projects', 'R8-001-02').businessAnswer).toBe('否');
  expect(there.row('cases', 'R8-001').stage).toContain('⑧');
  expect(there.receipt(intake).to).toBe('new@a.example.jp');
});

test('様式5 of a third firm through it is held', () => {
  const there = new Office(
    itsOwn(atBusinessAnswer({ businesses: [...both, businessOf(3)] })),
    '2026-05-20T09:00',
  ).derive();
  merge(there);
  const intake = there.submit('businessAnswer', {
    名称: businessOf(3).name,
    所在地: '伊達市松ヶ枝町1番地',
    代表者氏名: '代表取締役 青木進',
    'No.1 提案事業': 'R8-001-02',
    'No.1 連携可否': '可',
    担当者: '井上',
    連絡先: '024-000-0000',
    回答コード: code(),
  });
  expect(intake.state).toBe('保留');
  expect(intake.reason).toContain('このリンクをお送りした事業者等（株式会社A）と違います');
});

test('様式8, and no reminder of it afterwards', () => {
  const there = asked({
    businesses: both,
    cases: [
      caseAt({
        fiscalYear: '2026',
        businessId: MERGED,
        stage: '⑪ 包括連携協定締結',
        state: '完了',
      }),
    ],
  });
  merge(there);
  const intake = there.report(firm, {
    名称: '株式会社A（旧）',
    'No.1 実績内容': '見守りを行った。',
  });
  expect(intake.state).toBe('処理済');
  expect(there.achievement()).toMatchObject({
    businessReport: '見守りを行った。',
    businessId: 'J0001',
  });
  remind(there.at('2027-03-31T06:00').context);
  const reminded = there.mails('督促').map(({ to }) => to);
  expect(reminded).not.toContain(firm);
  expect(reminded).not.toContain('new@a.example.jp');
});

test('日程調整', () => {
  const there = new Office(itsOwn({ ...beforeFirstMeeting, businesses: both }));
  there.choose('projects', 'R8-001-01', '日程調整を始める');
  there.sendMails();
  merge(there);
  const asked = there.mails('日程調整').filter(({ to }) => to === firm)[0];
  expect(there.reply('scheduling', asked, { 参加できる日程: ['候補1'] }).state).toBe('処理済');
  expect(there.row('projects', 'R8-001-01').schedulingStatus).toContain(
    '未回答：健康福祉課、商工観光課）',
  );
});
