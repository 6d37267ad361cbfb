// Taking in what the forms bring: once each, whatever triggers and sweeps do.
import fc from 'fast-check';
import { submitted } from '../../src/app/receive';
import { daily, sweep } from '../../src/app/sweep';
import { storedAnswers } from '../../src/domain/forms/storedAnswers';
import { businessProposal, Town } from './support/town';

const officeMail = 'seisaku@city.example.jp';
const mailsTo = (town: Town, to: string) => town.sent.filter((mail) => mail.to === to);

test('a 様式1 makes business, case and project, and is answered with a receipt', () => {
  const town = new Town();
  submitted(town.work(), town.submit('businessProposal', businessProposal('株式会社A')));
  sweep(town.work());
  expect(town.read('intake')).toMatchObject([
    { intakeId: 'U000001', state: '処理済', target: 'R8-001' },
  ]);
  expect(town.read('cases')).toMatchObject([
    { caseId: 'R8-001', stage: '① 提案・相談', businessId: 'J0001' },
  ]);
  expect(town.read('projects')).toMatchObject([
    { projectId: 'R8-001-01', eligibility: '確認中', state: '受付' },
  ]);
  expect(mailsTo(town, 'suzuki@minori.example.jp')).toHaveLength(1);
  expect(mailsTo(town, officeMail).map(({ subject }) => subject)).toEqual([
    '【新規】R8-001 様式1を受け付けました（株式会社A）',
  ]);
  expect([...town.made.keys()]).toEqual(['U000001-様式1']);
});

test('a trigger that finds the registry in use leaves the work to the sweep', () => {
  const town = new Town();
  const raw = town.submit('businessProposal', businessProposal('株式会社A'));
  town.busy = true;
  submitted(town.work(), raw);
  sweep(town.work());
  expect(town.read('intake')).toEqual([]);
  town.busy = false;
  town.pass(10);
  sweep(town.work());
  expect(town.read('intake')).toHaveLength(1);
});

test('every submission is taken in once and answered once, however often and in whatever order it comes', () => {
  const businesses = ['株式会社A', '有限会社B', 'NPO法人C'];
  const deliveries = fc.array(fc.integer({ min: -1, max: businesses.length - 1 }), {
    maxLength: 10,
  });
  fc.assert(
    fc.property(deliveries, (order) => {
      const town = new Town();
      const raws = businesses.map((name) =>
        town.submit('businessProposal', businessProposal(name)),
      );
      for (const which of order) {
        if (which < 0) sweep(town.work());
        else submitted(town.work(), raws[which]);
      }
      sweep(town.work());
      sweep(town.work());
      expect(
        town
          .read('cases')
          .map(({ businessName }) => businessName)
          .sort(),
      ).toEqual([...businesses].sort());
      expect(town.read('intake').map(({ state }) => state)).toEqual(['処理済', '処理済', '処理済']);
      expect(mailsTo(town, 'suzuki@minori.example.jp')).toHaveLength(3);
      expect(mailsTo(town, officeMail)).toHaveLength(3);
    }),
    { numRuns: 30 },
  );
});

test('the same response with other answers is held, and the first one stands', () => {
  const town = new Town();
  town.submit('businessProposal', businessProposal('株式会社A'), 'same');
  sweep(town.work());
  submitted(town.work(), {
    ...town.submit('businessProposal', businessProposal('株式会社B'), 'same'),
  });
  expect(town.read('intake').map(({ state }) => state)).toEqual(['処理済', '保留']);
  expect(town.read('cases')).toHaveLength(1);
});

test('the same 様式1 sent again is kept as 重複 and makes no second case', () => {
  const town = new Town();
  town.submit('businessProposal', businessProposal('株式会社A'));
  town.pass(3);
  town.submit('businessProposal', businessProposal('株式会社A'));
  sweep(town.work());
  expect(town.read('intake').map(({ state, reason }) => [state, reason])).toEqual([
    ['処理済', ''],
    ['重複', 'U000001 と同じ内容です。'],
  ]);
  expect(town.read('projects')).toHaveLength(1);
});

test.each([
  ['no code', {}, '回答コードがありません。'],
  [
    'a foreign code',
    { 回答コード: 'でたらめ' },
    '回答コードが正しくありません（途中で切れたか、書き換えられています）。',
  ],
  [
    'a code of another form',
    {
      回答コード: 'code:{"form":"businessAnswer","who":"J0001","caseId":"R8-001","projectIds":[]}',
    },
    '回答コードが別の様式（様式5）のものです。',
  ],
])('a 様式2 with %s is held, whole, and 総合政策課 is told', (_name, code, reason) => {
  const town = new Town();
  const answers = {
    課名: '土木課',
    課長名: '佐藤',
    'No.1 提案事業': 'R8-001-01',
    'No.1 連携可否': '可',
    担当者: '係長',
    連絡先: '内線12',
    ...code,
  };
  town.submit('departmentAnswer', answers);
  sweep(town.work());
  expect(town.read('intake')).toMatchObject([{ state: '保留', reason }]);
  expect(storedAnswers.read(town.read('intake')[0].answers)).toEqual(answers);
  expect(mailsTo(town, officeMail).map(({ subject }) => subject)).toEqual([
    '【要確認】様式2を保留しました（受付番号 U000001）',
  ]);
});

test('a form that cannot be read keeps no other from being read, and is reported once a day', () => {
  const town = new Town();
  town.unreadable.add('departmentAnswer');
  town.submit('businessProposal', businessProposal('株式会社A'));
  sweep(town.work());
  sweep(town.work());
  expect(town.read('cases')).toHaveLength(1);
  const reports = mailsTo(town, officeMail).filter(({ subject }) => subject.includes('フォーム'));
  expect(reports).toHaveLength(1);
  town.pass(24 * 60);
  sweep(town.work());
  expect(
    mailsTo(town, officeMail).filter(({ subject }) => subject.includes('フォーム')),
  ).toHaveLength(2);
});

test('the look at the forms moves on once a week, and only when everything was read', () => {
  const town = new Town();
  const before = town.swept;
  town.pass(6 * 24 * 60);
  daily(town.work());
  expect(town.swept).toBe(before);
  town.pass(2 * 24 * 60);
  town.unreadable.add('businessProposal');
  daily(town.work());
  expect(town.swept).toBe(before);
  town.unreadable.clear();
  daily(town.work());
  expect(town.swept).toBe(town.time);
});

test('addresses nobody knows get only so many receipts a day', () => {
  const town = new Town({ settings: [{ item: '未登録宛先の受付控え上限（1日）', value: '2' }] });
  for (const name of ['A', 'B', 'C', 'D']) {
    town.submit('businessProposal', {
      ...businessProposal(name),
      連絡先メール: `${name}@example.jp`,
    });
  }
  sweep(town.work());
  expect(town.read('cases')).toHaveLength(4);
  expect(town.sent.filter(({ subject }) => subject.startsWith('【受付控え】'))).toHaveLength(2);
});
