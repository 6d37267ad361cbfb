// Another 名称 or 課 than the one that the link was sent to is not counted silently; staff decide, and have a way on.

import { asked, firm, kenko } from '../reports/support';
import { atBusinessAnswer, business, businessOf } from '../support/given';
import { Office } from '../support/office';

const REPORT = { 'No.1 実績内容': '見守りを行った。' };
const code = JSON.stringify({
  form: 'businessAnswer',
  purpose: 'answer',
  who: 'J0001',
  caseId: 'R8-001',
  projectIds: ['R8-001-02'],
  until: '2026-05-26',
});

const form5 = (name: string) => {
  const there = new Office(
    atBusinessAnswer({ businesses: [business, businessOf(2)] }),
    '2026-05-20T09:00',
  );
  const intake = there.submit('businessAnswer', {
    名称: name,
    所在地: '伊達市松ヶ枝町1番地',
    代表者氏名: '代表取締役 青木進',
    'No.1 提案事業': 'R8-001-02 観光案内の多言語化',
    'No.1 連携可否': '可',
    担当者: '井上',
    連絡先: '024-000-0000',
    回答コード: `code:${code}`,
  });
  return { there, intake };
};

test.each([
  ['株式会社A', '処理済'],
  ['（株）Ａ', '処理済'],
  ['株式会社A　伊達支店', '処理済'],
  ['株式会社B', '保留'],
  ['どこかの会社', '保留'],
])('様式5 and 様式8 as %s: %s', (name, state) => {
  const { there, intake } = form5(name);
  expect(intake.state).toBe(state);
  expect(there.row('projects', 'R8-001-02').businessAnswer).toBe(state === '保留' ? '' : '可');
  expect(asked().report(firm, { ...REPORT, 名称: name }).state).toBe(state);
});

test('the reason says both names, and staff may take it all the same', () => {
  const { there, intake } = form5('どこかの会社');
  expect(intake.reason).toBe(
    '名称「どこかの会社」が、このリンクをお送りした事業者等（株式会社A）と違います。',
  );
  there.choose('intake', intake.intakeId, '対象に付ける', { target: 'R8-001' });
  expect(there.row('projects', 'R8-001-02').businessAnswer).toBe('可');
});

test.each([
  ['健康福祉課', '処理済'],
  ['健康 福祉課　健康係', '処理済'],
  ['商工観光課', '保留'],
  ['未来課', '保留'],
])('様式7 as %s: %s', (name, state) => {
  const there = asked();
  const intake = there.report(kenko, { ...REPORT, 課名: name });
  expect(intake.state).toBe(state);
  if (name !== '未来課') return;
  there.choose('intake', intake.intakeId, '対象に付ける', { target: 'R8' });
  expect(there.achievement().departmentReport).toBe('見守りを行った。');
});
