// 突合: what both sides' reports come to, when it is told, and what ホーム shows of it.
import { acceptCorrections, findings } from '../../../src/domain/registry/findings';
import { comparisonOf } from '../../../src/domain/reports/compare';
import { asked, firm, kenko, run, shoko } from './support';

test.each([
  ['あり', 'あり', '一致'],
  ['なし', 'なし', '一致'],
  ['あり', 'なし', '部局のみ'],
  ['あり', '', '部局のみ'],
  ['なし', 'あり', '事業者のみ'],
  ['', 'あり', '事業者のみ'],
  ['なし', '', '報告なし'],
  ['', 'なし', '報告なし'],
  ['', '', '報告なし'],
] as const)('departments %s, business %s: %s', (departments, business, comparison) => {
  expect(comparisonOf(departments, business)).toBe(comparison);
});

const three = () => {
  const there = asked({ projects: [run('01'), run('02'), run('03')] });
  there.report(kenko, { 'No.1 実績内容': '開いた。', 'No.2 実績内容': '配った。' });
  there.report(firm, { 'No.1 実績内容': '開いた。' });
  return there;
};
const told = (there: ReturnType<typeof three>) => there.mails('実績報告の突合');
const flagged = (there: ReturnType<typeof three>) =>
  there.rows('home').filter(({ place }) => place.startsWith('実績 '));

test('the day after the deadline it is told once, with what to do', () => {
  const there = three().newDay('2027-03-31');
  expect(told(there)).toEqual([]);
  expect(flagged(there)).toEqual([]);
  there.newDay('2027-04-01').newDay('2027-04-01').newDay('2027-04-06');
  expect(told(there).map(({ subject }) => subject)).toEqual([
    '【要確認】令和8年度 実績報告の突合（一致 1件・要確認 2件）',
  ]);
  const [{ body }] = told(there);
  expect(body).toContain(
    '部局のみ（事業者等から実績の報告がない）　1件\n　　R8-001-02 事業02（健康福祉課・株式会社A）',
  );
  expect(body).toContain('報告なし（双方の報告がそろっていない）　1件\n　　R8-001-03');
  expect(body).not.toContain('事業者のみ');
  expect(body).toContain('「担当部局に再依頼する」か「事業者に再依頼する」');
  expect(flagged(there)).toMatchObject([
    {
      section: '要確認',
      place: '実績 2026-R8-001-02',
      what: expect.stringContaining('事業者に再依頼する'),
    },
    { section: '要確認', place: '実績 2026-R8-001-03' },
  ]);
});

test('days late it is told all the same, and nothing of a year without projects', () => {
  expect(told(three().newDay('2027-04-12'))).toHaveLength(1);
  expect(told(asked({ projects: [] }).newDay('2027-04-12'))).toEqual([]);
});

test('those asked late have their time first', () => {
  const there = asked({ projects: [run('01', { implementedFrom: '', state: '協議中' })] });
  there.type('projects', 'R8-001-01', { state: '実施中', implementedFrom: '2027-03-30' });
  there.newDay('2027-03-31').newDay('2027-04-01');
  expect(told(there)).toEqual([]);
  expect(told(there.newDay('2027-04-15'))).toHaveLength(1);
});

test('ホーム shows it until staff have decided, also after the release', () => {
  const there = three().newDay('2027-04-01');
  there.type('achievements', '2026-R8-001-02', { published: 'しない' });
  expect(flagged(there.newDay('2027-04-02')).map(({ place }) => place)).toEqual([
    '実績 2026-R8-001-03',
  ]);
  there.type('achievements', '2026-R8-001-01', { publishedOn: '2027-04-21' });
  expect(flagged(there.newDay('2027-04-22'))).toMatchObject([
    {
      place: '実績 2026-R8-001-03',
      what: expect.stringContaining('まだの報告 健康福祉課・株式会社A（「担当部局に再依頼する」'),
    },
  ]);
  there.type('achievements', '2026-R8-001-03', { remarks: '担当者の退職により報告なし' });
  expect(flagged(there.newDay('2027-04-23'))).toEqual([]);
});

test('closed years are not touched any more', () => {
  const there = three();
  there.type('achievements', '2026-R8-001-01', { departmentReport: '手で直した' });
  there.newDay('2028-03-02');
  expect(there.achievement('01').departmentReport).toBe('開いた。');
  there.type('achievements', '2026-R8-001-01', { departmentReport: '手で直した' });
  there.newDay('2029-03-02');
  expect(there.achievement('01').departmentReport).toBe('手で直した');
});

describe('a project of two departments', () => {
  const both = () => {
    const there = asked({
      projects: [run('01', { department: '健康福祉課、商工観光課' })],
    });
    there.report(firm, { 'No.1 実績内容': '開いた。' });
    there.report(kenko, { 'No.1 実績内容': '教えた。' });
    return there;
  };

  test('is 一致 only once every one of them has reported', () => {
    const there = both().newDay('2027-04-01');
    expect(there.achievement('01').comparison).toBe('一部のみ');
    expect(told(there)[0].body).toContain('まだ報告のない課がある');
    expect(flagged(there)).toMatchObject([
      {
        what: expect.stringMatching(
          /^まだ報告のない担当部局があります：まだの報告 商工観光課（「担当部局に再依頼する」を選ぶ/,
        ),
      },
    ]);
    there.report(shoko, { 'No.1 実績内容': '配った。' });
    expect(there.achievement('01').comparison).toBe('一致');
    expect(flagged(there.newDay('2027-04-02'))).toEqual([]);
  });

  test('stays on ホーム after the release until the other reports', () => {
    const there = both().newDay('2027-04-20');
    const [row] = there.registry.rows('achievements');
    there.registry.set(row, { publishedOn: '2027-04-21' });
    expect(flagged(there.newDay('2027-04-22'))).toHaveLength(1);
    there.report(shoko, { 実績の有無: 'なし' });
    expect(flagged(there.newDay('2027-04-23'))).toEqual([]);
  });
});

test('a report that has come into the row of another project is not taken for its own', () => {
  const there = three();
  acceptCorrections(there.registry);
  there.registry.changes();
  const [first, second] = there.rows('achievements').map(({ achievementId }) => achievementId);
  const before = there.row('achievements', second).comparison;
  there.type('achievements', first, { businessReport: '' });
  there.type('achievements', second, { businessReport: '開いた。' });
  there.derive();
  expect(there.row('achievements', second).comparison).toBe(before);
  expect(findings(there.registry).map(({ place }) => place)).toEqual([
    `実績 ${first}`,
    `実績 ${second}`,
  ]);
});
