// A form that is open to everybody: how many mails a day strangers can make the city send, to others and to itself.

import { atDepartmentAnswer } from '../../support/given';
import { Office } from '../../support/office';

const LIMIT = 30;

const propose = (there: Office, n: number, code = '') =>
  there.submit('departmentProposal', {
    課名: '健康福祉課',
    課長名: '佐藤',
    連携相手事業者等: '株式会社A',
    '提案1 事業名': `事業${n}`,
    '提案1 提案内容': '内容',
    担当者: '係',
    連絡先: '内線1',
    ...(code && { 回答コード: code }),
  });

const receipts = (there: Office) =>
  there.rows('outbox').filter(({ kind }) => kind.startsWith('受付控え'));

test('whoever only writes a known name gets so many; one who has its link always one', () => {
  const there = new Office(atDepartmentAnswer());
  for (let n = 1; n <= LIMIT + 2; n++) propose(there, n);
  expect(receipts(there)).toHaveLength(LIMIT);
  const code = JSON.stringify({
    form: 'departmentProposal',
    purpose: 'answer',
    who: '健康福祉課',
    caseId: 'R8-001',
    projectIds: [],
    until: '2026-05-08',
  });
  propose(there, 99, `code:${code}`);
  expect(receipts(there).slice(LIMIT)).toMatchObject([
    { kind: '受付控え', to: 'kenko@city.example.jp' },
  ]);
});

test('a flood of 様式1 makes one mail of the rest of the day; every one stands in 受付, which says who got no receipt', () => {
  const there = new Office({});
  for (let n = 1; n <= LIMIT + 5; n++) {
    there.submit('businessProposal', {
      名称: `株式会社${n}`,
      所在地: `伊達市${n}`,
      代表者氏名: '代表',
      担当者: '係',
      連絡先メール: `to${n}@example.jp`,
      連絡先電話: `0142-00-${1000 + n}`,
      希望する政策分野: ['健康・福祉'],
      '提案1 事業名': `事業${n}`,
      '提案1 提案内容': `内容${n}`,
      誓約: [
        '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。',
      ],
    });
  }
  const kinds = there.rows('outbox').map(({ kind }) => kind);
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  expect([count('様式1受付'), count('受付控え（未確認）'), count('受付の集中')]).toEqual([
    LIMIT,
    LIMIT,
    1,
  ]);
  const without = there.rows('intake').filter(({ reason }) => reason.includes('受付の控えは'));
  expect(there.rows('intake')).toHaveLength(LIMIT + 5);
  expect(without).toHaveLength(5);
  there.newDay('2026-05-21');
  expect(there.rows('cases')).toHaveLength(LIMIT + 5);
});
