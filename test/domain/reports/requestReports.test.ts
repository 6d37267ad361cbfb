// 実績依頼 (A): who is asked on 1 March, with what, and never twice.
import { readMailKey } from '../../../src/domain/mail/keys';
import type { Values } from '../../../src/domain/registry/tabs';
import { parseSettings } from '../../../src/intake/parseSettings';
import { formLinks, prefilledIn } from '../support/context';
import { asked, firm, kenko, office, run, shoko, without } from './support';

test('a department and a business are asked, each with a draft and a link of its own', () => {
  const there = office().newDay('2027-02-28');
  expect(there.rows('outbox')).toEqual([]);
  there.newDay('2027-03-01');
  expect(there.requests(kenko).map(({ subject, attachments }) => [subject, attachments])).toEqual([
    [
      '【実績報告】令和8年度 連携事業の実績報告（様式7）について（提出期限 令和9年3月31日（水））',
      'R8-様式7-健康福祉課',
    ],
  ]);
  expect(there.requests(firm).map(({ attachments }) => attachments)).toEqual(['R8-様式8-J0001']);
  expect(there.documentStates()).toEqual({ 'R8-様式7-健康福祉課': '案', 'R8-様式8-J0001': '案' });
  expect(there.content('R8-様式7-健康福祉課')).toMatchObject({
    fields: {
      課名: '健康福祉課',
      課長名: '佐藤一郎',
      提出日: '（提出日は回答を受けた日に入ります）',
    },
    rows: [{ No: '1', 連携事業名: '事業01', 実績内容: '', 連携先事業者等: '株式会社A' }],
  });
  expect(there.achievement()).toMatchObject({
    fiscalYear: '2026',
    projectId: 'R8-001-01',
    projectName: '事業01',
    businessId: 'J0001',
    businessName: '株式会社A',
    department: '健康福祉課',
    comparison: '報告なし',
  });
});

test('everything known stands in the link', () => {
  const there = asked();
  const link = (to: string) => /https:\S+/.exec(there.requests(to)[0].body)?.[0] ?? '';
  expect(prefilledIn(link(kenko), formLinks.departmentReport)).toMatchObject({
    課名: ['健康福祉課'],
    課長名: ['佐藤一郎'],
    'No.1 連携事業': ['R8-001-01 事業01'],
    'No.1 連携先事業者等': ['株式会社A'],
  });
  const business = prefilledIn(link(firm), formLinks.businessReport);
  expect(business).toMatchObject({
    名称: ['株式会社A'],
    所在地: ['伊達市松ヶ枝町1番地'],
    代表者氏名: ['代表取締役 青木進'],
    担当者: ['営業部 井上実'],
    連絡先: ['0142-00-1111'],
    'No.1 連携事業': ['R8-001-01 事業01'],
  });
  expect(business.回答コード[0]).toContain('"caseId":"R8"');
});

test.each([
  ['run again', ['2027-03-01', '2027-03-01'], '2027-03-31'],
  ['days late', ['2027-03-06'], '2027-03-31'],
  ['a few days before the deadline', ['2027-03-26'], '2027-04-09'],
  ['after the deadline', ['2027-04-05'], '2027-04-19'],
])('%s: asked once, until a day that leaves time', (_name, days, due) => {
  const there = office();
  for (const day of days) there.newDay(day);
  there.newDay('2027-04-06');
  expect(there.requests(kenko)).toHaveLength(1);
  expect(there.requests(firm)).toHaveLength(1);
  expect(readMailKey('reportRequest', there.requests(kenko)[0].key)?.dueOn).toBe(due);
});

test('nobody is asked for a year before the system was in use, nor long after', () => {
  const { settings } = parseSettings({ 稼働開始日: '2027-03-02' });
  expect(office().newDay('2027-03-03', settings).rows('outbox')).toEqual([]);
  expect(office().newDay('2027-06-30').rows('outbox')).toEqual([]);
});

test.each<[string, Partial<Values<'projects'>>, boolean]>([
  ['under way', {}, true],
  ['begun in the last days of the year', { implementedFrom: '2027-03-31' }, true],
  ['begun after it', { implementedFrom: '2027-04-01' }, false],
  ['ended within it', { state: '終了', implementedUntil: '2026-09-30' }, true],
  [
    'ended before it',
    { state: '終了', implementedFrom: '2025-06-01', implementedUntil: '2026-03-20' },
    false,
  ],
  ['never carried out', { state: '不成立', implementedFrom: '' }, false],
])('a project %s', (_name, values, counts) => {
  const there = office({ projects: [run('01', values)] }).newDay('2027-04-02');
  expect(there.rows('achievements').map(({ projectId }) => projectId)).toEqual(
    counts ? ['R8-001-01'] : [],
  );
});

test('as many links as the rows require', () => {
  const projects = ['01', '02', '03', '04', '05', '06', '07'].map((n) => run(n));
  const there = office({ projects }).newDay('2027-03-01');
  const labels = (to: string) => there.requests(to)[0].body.match(/【様式.*】/g);
  expect(labels(kenko)).toEqual(['【様式7（No.1–5）で報告する】', '【様式7（No.6–7）で報告する】']);
  expect(labels(firm)).toEqual(['【様式8（No.1–4）で報告する】', '【様式8（No.5–7）で報告する】']);
  expect(there.content('R8-様式8-J0001').rows).toHaveLength(7);
});

test('two agreements of one business: one mail', () => {
  const there = office({
    cases: ['R8-001', 'R8-002'].map((caseId) => ({
      caseId,
      fiscalYear: '2026',
      businessId: 'J0001',
      businessName: '株式会社A',
      state: '完了',
    })),
    projects: [run('01'), run('01', { projectId: 'R8-002-01', caseId: 'R8-002' })],
  }).newDay('2027-03-01');
  expect(there.requests(firm)).toHaveLength(1);
  expect(there.requests(firm)[0].body).toContain('R8-002-01 事業01');
});

test('what begins after the asking is asked for by one further mail', () => {
  const there = asked({
    projects: [run('01'), run('02', { state: '協議中', implementedFrom: '' })],
  });
  there.type('projects', 'R8-001-02', { state: '実施中', implementedFrom: '2027-03-20' });
  there.newDay('2027-03-21').newDay('2027-03-22');
  expect(there.requests(kenko)).toHaveLength(2);
  expect(there.requests(kenko)[1].subject).toContain('（追加）');
  expect(there.requests(kenko)[1].body).toContain('R8-001-02 事業02');
  expect(there.requests(kenko)[1].body).not.toContain('R8-001-01 事業01');
  expect(there.content('R8-様式7-健康福祉課').rows).toHaveLength(2);
});

test('one who cannot be reached is told of once, and asked once he can be', () => {
  const there = office({
    projects: [run('01', { department: '健康福祉課、土木課' }), run('02', { department: '' })],
  });
  there.newDay('2027-03-01').newDay('2027-03-02');
  expect(there.requests(kenko)).toHaveLength(1);
  expect(there.mails('障害').map(({ target }) => target)).toEqual(['R8-001-02', 'R8-様式7-土木課']);
  there.type('projects', 'R8-001-01', { department: '健康福祉課、商工観光課' });
  there.newDay('2027-03-03');
  expect(there.requests(shoko)).toHaveLength(1);
  expect(there.requests(kenko)).toHaveLength(1);
});

test('nobody is asked any more once the year is published', () => {
  const there = asked();
  there.type('achievements', '2026-R8-001-01', { publishedOn: '2027-04-21' });
  there.type('projects', 'R8-001-01', { department: '健康福祉課、商工観光課' });
  there.newDay('2027-04-22');
  expect(there.requests(shoko)).toEqual([]);
});

describe('a row of 実績 that was deleted comes back as it was', () => {
  const deletedRow = (reported: boolean) => {
    const before = asked({ projects: [run('01'), run('02')] });
    before.at('2027-03-05T10:00');
    if (reported) {
      for (const who of [kenko, firm]) {
        before.report(who, { 'No.1 実績内容': '開いた。', 'No.2 実績内容': '開いた。' });
      }
    }
    return { before, there: without(before, 'achievements', '2026-R8-001-01') };
  };

  test.each([true, false])('reported %s: nobody is asked again', (reported) => {
    const { before, there } = deletedRow(reported);
    there.newDay('2027-03-08').sendMails();
    expect([there.requests(kenko), there.requests(firm)].map(({ length }) => length)).toEqual([
      1, 1,
    ]);
    expect(there.achievement('01')).toEqual(before.achievement('01'));
  });

  test('who has reported is not reminded, who has not is', () => {
    for (const [reported, count] of [
      [true, 0],
      [false, 2],
    ] as const) {
      const { there } = deletedRow(reported);
      there.newDay('2027-03-08').sendMails().newDay('2027-03-26');
      expect(there.mails('督促')).toHaveLength(count);
    }
  });

  test('an asking again is remembered, and the answer before it is not its answer', () => {
    const { before } = deletedRow(true);
    before.at('2027-03-06T10:00');
    before.choose('achievements', '2026-R8-001-01', '事業者に再依頼する');
    const there = without(before, 'achievements', '2026-R8-001-01').newDay('2027-03-08');
    const { askedDepartments, askedBusiness } = before.achievement('01');
    expect(there.achievement('01')).toMatchObject({ askedDepartments, askedBusiness });
  });
});

test('one who has reported without being asked is not asked', () => {
  const there = asked({ projects: [run('01')] });
  there.at('2027-03-05T10:00');
  there.report(kenko, { 'No.1 実績内容': '開いた。' });
  there.type('achievements', '2026-R8-001-01', { askedDepartments: '' });
  expect(there.newDay('2027-03-06').achievement().askedDepartments).toBe('');
});

test('a project found after publication gets its row, and nobody is asked by itself', () => {
  const there = asked();
  there.type('achievements', '2026-R8-001-01', { publishedOn: '2027-04-21' });
  there.registry.append('projects', run('09'));
  there.newDay('2027-04-22');
  expect(there.requests(firm)).toHaveLength(1);
  expect(there.achievement('09')).toMatchObject({ comparison: '報告なし', publishedOn: '' });
  there.at('2027-04-22T10:00');
  there.choose('achievements', '2026-R8-001-09', '事業者に再依頼する');
  expect(there.requests(firm)).toHaveLength(2);
});
