// Who has not reported: reminded around the deadline, shown in ホーム, until answered or published.

import { openAsks } from '../../../src/domain/flow/asks';
import { resendMail } from '../../../src/domain/flow/settleMail';
import { forms } from '../../../src/domain/forms';
import { releaseResults } from '../../../src/domain/publication/releaseResults';
import { asked, firm, kenko, run, type YearOffice } from './support';

const reminders = (there: YearOffice, to: string) =>
  there.mails('督促').filter((mail) => mail.to === to);

test('three business days before, on the day, three after; the head in copy the last time', () => {
  const there = asked({
    departments: [
      { name: '健康福祉課', head: '佐藤一郎', mail: kenko, headMail: 'sato@city.example.jp' },
    ],
  });
  for (const day of [
    '2027-03-25',
    '2027-03-26',
    '2027-03-27',
    '2027-03-31',
    '2027-04-05',
    '2027-04-06',
  ]) {
    there.newDay(day).sendMails();
  }
  expect(reminders(there, kenko).map(({ scheduledAt, cc }) => [scheduledAt, cc])).toEqual([
    ['2027-03-26T06:00', ''],
    ['2027-03-31T06:00', ''],
    ['2027-04-05T06:00', 'sato@city.example.jp'],
  ]);
  const [{ subject, body }] = reminders(there, kenko);
  expect(subject).toBe(
    '【回答のお願い】令和8年度の実績報告（様式7）について（期限 令和9年3月31日（水））',
  );
  expect(body).toContain('まだ報告を確認できていない連携事業\n　　R8-001-01 事業01');
  expect(reminders(there, firm)[0].body).toContain('【様式8で報告する】');
});

test('only for what has not come', () => {
  const projects = ['01', '02', '03', '04', '05', '06'].map((n) => run(n));
  const there = asked({ projects });
  there.report(kenko, { 'No.1 実績内容': '開いた。' }, { nth: 1 });
  there.newDay('2027-03-26');
  const [{ body }] = reminders(there, kenko);
  expect(body.match(/【様式7.*】/g)).toEqual(['【様式7で報告する】']);
  expect(body).toContain('R8-001-06');
  expect(body).not.toContain('R8-001-02');
});

test('not once it was answered, held, or published', () => {
  const answered = asked();
  answered.report(kenko, { 実績の有無: 'なし' });
  expect(reminders(answered.newDay('2027-03-26'), kenko)).toEqual([]);
  const held = asked();
  held.report(kenko, {});
  expect(reminders(held.newDay('2027-03-26'), kenko)).toEqual([]);
  const published = asked();
  published.type('achievements', '2026-R8-001-01', { publishedOn: '2027-03-25' });
  expect(reminders(published.newDay('2027-03-26'), kenko)).toEqual([]);
});

test('nobody is reminded of what never reached him', () => {
  const there = asked();
  there.requests(kenko)[0].state = '失敗';
  expect(reminders(there.newDay('2027-03-26'), kenko)).toEqual([]);
});

test('ホーム says who is waited for, and since when it is too late', () => {
  const lines = (there: YearOffice) =>
    there.rows('home').filter(({ place }) => place.startsWith('文書 '));
  const there = asked({
    projects: [run('01'), run('02', { state: '協議中', implementedFrom: '' })],
  });
  expect(lines(there.newDay('2027-03-02'))).toMatchObject([
    {
      section: '待っているもの',
      place: '文書 R8-様式7-健康福祉課',
      subject: '健康福祉課',
      dueOn: '2027-03-31',
    },
    { section: '待っているもの', place: '文書 R8-様式8-J0001', subject: '株式会社A' },
  ]);
  there.type('projects', 'R8-001-02', { state: '実施中', implementedFrom: '2027-03-30' });
  there.newDay('2027-03-30').newDay('2027-04-01');
  expect(lines(there)[0]).toMatchObject({
    section: '期限超過',
    subject: '健康福祉課',
    what: '実績報告（様式7）がありません（「実績」タブで「担当部局に再依頼する」を選ぶと、もう一度依頼できます）',
  });
});

test('a request that did not arrive is sent again only while its answer is waited for', () => {
  const resend = (there: YearOffice, today: string) => {
    const registry = there.registry;
    const mail = registry.rows('outbox').filter(({ values }) => values.to === kenko)[0];
    (mail.values as Record<string, string>).state = '不達';
    return there.at(`${today}T10:00`).objections('outbox', mail.values.mailId, resendMail);
  };
  expect(resend(asked(), '2027-03-10')).toEqual([]);
  expect(resend(asked(), '2027-04-02').join()).toContain('「担当部局に再依頼する」');
  const answered = asked();
  answered.report(kenko, { 実績の有無: 'なし' });
  expect(resend(answered, '2027-03-10').join()).toContain('この依頼は要りません');
});

test('what was asked again after publication is still waited for when the year is published once more', () => {
  const there = asked({ projects: [run('01'), run('02')] });
  there.at('2027-03-05T10:00');
  there.report(kenko, { 'No.1 実績内容': '開いた。', 'No.2 実績内容': '開いた。' });
  there.report(firm, { 'No.1 実績内容': '開いた。' });
  there.newDay('2027-04-20').sendMails();
  const on = (today: string) => there.at(`${today}T10:00`).context;
  releaseResults(on('2027-04-26'), 2026);
  there.at('2027-05-10T10:00');
  there.choose('achievements', '2026-R8-001-02', '事業者に再依頼する');
  there.sendMails();
  there.type('achievements', '2026-R8-001-01', { departmentReport: '開いた。追記した。' });
  releaseResults(on('2027-05-12'), 2026);
  expect(
    openAsks(on('2027-05-13')).map(({ who, kind }) => `${who} ${forms[kind.form].key}`),
  ).toEqual(['J0001 様式8']);
});

test('of two departments that became one, what it is asked for is named once', () => {
  const there = asked({ projects: [run('01', { department: '健康福祉課、商工観光課' })] });
  for (const name of ['健康福祉課', '商工観光課']) {
    there.type('departments', name, { validUntil: '2027-03-14' });
  }
  there.registry.append('departments', {
    name: 'くらし課',
    head: '佐藤',
    mail: 'kurashi@city.example.jp',
    validFrom: '2027-03-15',
    formerNames: '健康福祉課、商工観光課',
  });
  there.newDay('2027-03-26');
  const [{ body }, ...others] = reminders(there, 'kurashi@city.example.jp');
  expect(others).toEqual([]);
  expect(body.match(/R8-001-01 事業01/g)).toHaveLength(1);
});
