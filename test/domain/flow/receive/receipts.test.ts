// 受付控え: how many a day go to addresses that the submission has not proved to be its own.

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
