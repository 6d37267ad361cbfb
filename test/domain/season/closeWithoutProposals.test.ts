// B, C: a year's case without a proposal from either side closes the day after its deadline, and only then.

import { mailKey } from '../../../src/domain/mail/keys';
import { agreement, bound, businessOf } from '../support/given';
import { Office } from '../support/office';

const started = { startedOn: '2026-10-01' };
const pledge = [
  '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。',
];

const inSeason = () => new Office(bound()).newDay('2027-04-01', started).sendMails();
const stateOf = (office: Office, caseId = 'R9-001') => office.row('cases', caseId).state;

test.each([
  ['2027-04-30', '進行中'],
  ['2027-05-01', '提案なし'],
  ['2027-05-06', '提案なし'],
])('on %s it is %s', (day, state) => {
  const office = inSeason().newDay(day);
  expect([stateOf(office), stateOf(office, 'R9-002')]).toEqual([state, state]);
});

test('it says so on its row, and 総合政策課 hears of all in one mail', () => {
  const office = inSeason().newDay('2027-05-01').newDay('2027-05-02');
  expect(office.row('cases', 'R9-001').result).toContain('提案期限（令和9年4月30日）までに');
  const told = office.mails('提案なし');
  expect(told).toHaveLength(1);
  expect(told[0].body).toMatch(/R9-001 株式会社A.*\n.*R9-002 株式会社B/);
});

test('a deadline that staff moved counts', () => {
  const office = inSeason().type('cases', 'R9-001', { dueOn: '2027-05-14' }).newDay('2027-05-01');
  expect([stateOf(office), stateOf(office, 'R9-002')]).toEqual(['進行中', '提案なし']);
  expect(stateOf(office.newDay('2027-05-15'))).toBe('提案なし');
});

test('a proposal of a department keeps it open', () => {
  const office = inSeason().at('2027-04-12T09:00');
  office.reply('departmentProposal', office.mails('年度当初の様式3の募集')[0], {
    '提案1 事業名': '健康教室',
    '提案1 提案内容': '店舗で健康教室を開きます。',
    担当者: '係 田中',
    連絡先: '内線12',
  });
  office.newDay('2027-05-01');
  expect(stateOf(office)).toBe('進行中');
  expect(office.row('cases', 'R9-001').nextStep).toContain('提案内容の確認');
});

test('a 様式1 that is held keeps it open until a person has settled it', () => {
  const office = inSeason().at('2027-04-20T10:00');
  const row = office.submit('businessProposal', {
    名称: '株式会社A',
    所在地: '伊達市松ヶ枝町1番地',
    代表者氏名: '青木',
    担当者: '井上',
    連絡先メール: '読めないアドレス',
    '提案1 事業名': '見守り',
    '提案1 提案内容': '声をかけます。',
    誓約: pledge,
  });
  expect(row.state).toBe('保留');
  office.newDay('2027-05-01');
  expect([stateOf(office), stateOf(office, 'R9-002')]).toEqual(['進行中', '提案なし']);
  office.choose('intake', row.intakeId, '処理しない', { remarks: '重複' }).toString();
  office.newDay('2027-05-02');
  expect(stateOf(office)).toBe('提案なし');
});

test('a case whose proposals were all taken back is left to staff', () => {
  const office = inSeason().at('2027-04-10T10:00');
  office.reply('businessProposal', office.mails('年度当初の提案の募集')[0], {
    '提案1 事業名': '見守り',
    '提案1 提案内容': '声をかけます。',
    誓約: pledge,
  });
  office.choose('projects', 'R9-001-01', '取り下げ', { remarks: '申出のため' });
  expect(stateOf(office.newDay('2027-05-01'))).toBe('進行中');
});

test('an agreement that ends in the middle of the season changes nothing for its case', () => {
  const office = new Office(
    bound({
      businesses: [businessOf(1)],
      agreements: [agreement(1, 'J0001', { expiresOn: '2027-04-15' })],
    }),
  )
    .newDay('2027-04-01', started)
    .sendMails();
  expect(stateOf(office.newDay('2027-04-20'))).toBe('進行中');
  expect(stateOf(office.newDay('2027-05-01'))).toBe('提案なし');
});

describe('a firm that the call has not reached is not taken for silent', () => {
  const callOf = (office: Office) => office.mailOf(mailKey('proposalSeason', { caseId: 'R9-001' }));

  test.each(['失敗', '不達', '要確認', '取りやめ', '待ち', '送信中'])('its mail: %s', (state) => {
    const office = inSeason();
    callOf(office).state = state;
    office.newDay('2027-05-01');
    expect([stateOf(office), stateOf(office, 'R9-002')]).toEqual(['進行中', '提案なし']);
    expect(office.row('cases', 'R9-001').nextStep).toContain(
      `提案の募集のメールが届いていません（${state}）`,
    );
    expect(office.rows('home').filter(({ place }) => place === '案件 R9-001')).toMatchObject([
      { section: '今日すること' },
    ]);
  });

  test('one without an address was never called', () => {
    const office = new Office(bound({ businesses: [businessOf(1, { mail: '' }), businessOf(2)] }));
    office.newDay('2027-04-01', started).sendMails().newDay('2027-05-01');
    expect([stateOf(office), stateOf(office, 'R9-002')]).toEqual(['進行中', '提案なし']);
    expect(office.row('cases', 'R9-001').nextStep).toContain('（送っていません）');
  });

  test('handed over otherwise, it closes', () => {
    const office = inSeason();
    callOf(office).state = '不達';
    office.newDay('2027-05-01');
    office.choose('outbox', callOf(office).mailId, '送信済とする');
    expect(stateOf(office.newDay('2027-05-02'))).toBe('提案なし');
  });
});

test('without 期限 it does not close, and its row asks for it', () => {
  const office = inSeason().type('cases', 'R9-001', { dueOn: '' }).newDay('2027-05-01');
  expect(stateOf(office)).toBe('進行中');
  expect(office.row('cases', 'R9-001')).toMatchObject({
    nextStep: expect.stringContaining('期限を入れる'),
    actor: '総合政策課',
  });
});
