// A review that a mail of March or April is to carry: asked only by a mail that truly carries it.

import { post } from '../../../src/domain/mail/notice';
import { troubleReport } from '../../../src/domain/mail/policyDivision';
import { tabKeys } from '../../../src/domain/registry/tabs';
import { contextOf } from '../support/context';
import { firm } from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';
import { agreed, morning, term } from './agreed';

test('a mail is posted once, and whoever posts it learns whether it was', () => {
  const context = contextOf({});
  const notice = troubleReport(context, { about: 'k', target: 't', what: 'w', remedy: 'r' });
  expect([post(context, notice), post(context, notice)]).toEqual([true, false]);
});

test('a request that stood in 送信 already has not carried a review that opened later', () => {
  const before = new Office(agreed({ agreements: [] }), '2027-03-01T05:00');
  morning(before, '2027-03-01');
  const rows = Object.fromEntries(
    tabKeys.map((tab) => [tab, tab === 'achievements' ? [] : before.rows(tab)]),
  ) as GivenRows;
  const office = new Office(
    { ...rows, agreements: [term({ expiresOn: '2027-09-09' })] },
    '2027-03-05T05:00',
  );
  morning(office, '2027-03-05');
  expect(office.mails('協定の見直し').map(({ to }) => to)).toContain(firm);
});

test('a review that the mails of 1 April carry is asked for by no mail of its own', () => {
  const office = new Office(
    agreed({ agreements: [term({ expiresOn: '2027-10-01' })] }),
    '2027-03-31T05:00',
  );
  morning(morning(office, '2027-04-01'), '2027-04-02');
  const carriers = office
    .rows('outbox')
    .filter(({ subject }) => subject.includes('・協定の見直し'));
  expect(carriers.map(({ to, kind }) => `${to} ${kind}`).sort()).toEqual([
    'inoue@a.example.jp 実績報告の依頼',
    'kenko@city.example.jp 実績報告の依頼',
    'shoko@city.example.jp 年度当初の様式3の募集',
  ]);
  expect(office.mails('協定の見直し')).toEqual([]);
});
