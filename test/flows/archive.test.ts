// A finished case through the built bundle: it moves by itself, is found by its number, comes back for a corrected
// letter, and moves again; whoever is written to gets the same as without.
import { archivesOf } from '../../local/rehearse/outputs/registry';
import { type City, city, decideUpon, operate, untilLetter } from './city';

const theCase = { 案件番号: 'R8-001' };
const theLetter = { 文書名: 'R8-001-様式4' };

const untilFinished = () => [
  ...untilLetter(),
  operate('2026-05-12T09:10', '案件', theCase, '様式4を発送する'),
  operate('2026-05-14T09:00', '案件', theCase, '様式6を発送する'),
  {
    at: '2026-05-20T09:00',
    edit: '提案事業',
    where: { 提案事業番号: 'R8-001-01' },
    set: { 備考: '事業者等の申出による', 次の操作: '取り下げ' },
  },
  {
    at: '2026-06-01T09:00',
    edit: '案件',
    where: theCase,
    set: { 締結日: '2026-06-01', 次の操作: '締結する' },
  },
  {
    at: '2026-06-01T11:00',
    edit: '送信',
    where: { 状態: '案' },
    all: true,
    set: { 次の操作: '送る' },
  },
  { until: '2026-06-02T09:00' },
];

const correct = () => [
  operate('2026-08-20T09:00', '案件', theCase, '保存から戻す'),
  operate('2026-08-20T09:20', '文書', theLetter, '差し替える'),
  { until: '2026-08-20T10:00' },
  decideUpon('2026-08-21T09:00', 'R8-001-様式4-訂正2', '伊総政第9号', { 次の操作: '発送する' }),
  { until: '2026-08-22T09:00' },
];

const archivedIn = (there: City, tab: string): string[] =>
  archivesOf(there.runtime).flatMap(({ id }) =>
    there.runtime.people
      .at(id)
      .tab(tab)
      .rows.map(({ cells }) => String(Object.values(cells)[0])),
  );

const standing = (there: City, tab: string) =>
  there.runtime.people.tab(tab).rows.map(({ cells }) => String(Object.values(cells)[0]));

/** What people see of it, apart from where it stands. */
const outcome = (there: City) => ({
  mails: there.mails.map(({ to, subject, body }) => [to, subject, body]),
  documents: there
    .rows('文書')
    .map(({ 文書名, 状態, 発送日 }) => [文書名, 状態, 発送日].join(' '))
    .sort(),
  projects: there.rows('提案事業').map(({ 提案事業番号, 状態 }) => [提案事業番号, 状態].join(' ')),
  case: there.row('案件', theCase).状態,
});

test('moves, comes back for a corrected letter, moves again', () => {
  const there = city().run(...untilFinished(), { until: '2026-07-30T09:00' });
  expect(standing(there, '文書')).toContain('R8-001-様式4');
  there.run({ until: '2026-08-05T09:00' });
  expect(there.row('案件', theCase)).toMatchObject({
    状態: '完了',
    保存先: `https://docs.google.com/spreadsheets/d/${archivesOf(there.runtime)[0].id}`,
    できる操作: '保存から戻す',
  });
  expect(standing(there, '文書')).toEqual([]);
  expect(archivedIn(there, '文書')).toContain('R8-001-様式4');
  expect(() =>
    there.fork().run(operate('2026-08-06T09:00', '文書', theLetter, '差し替える')),
  ).toThrow(/rests in a yearly archive/);
  const moved = outcome(there);
  there.run(...correct());
  expect(there.row('文書', theLetter).状態).toBe('差替済');
  expect(there.row('文書', { 文書名: 'R8-001-様式4-訂正2' }).状態).toBe('発送済');
  expect(standing(there, '文書')).toContain('R8-001-様式4');
  expect(outcome(there).mails.length).toBeGreaterThan(moved.mails.length);
  there.run({ until: '2026-11-05T09:00' });
  expect(standing(there, '文書')).toEqual([]);
  expect(archivedIn(there, '文書')).toEqual(
    expect.arrayContaining(['旧 R8-001-様式4', 'R8-001-様式4', 'R8-001-様式4-訂正2']),
  );
  for (const tab of ['案件', '提案事業', '文書', '送信', '受付', '回答']) {
    const keys = there.rows(tab).map((row) => String(Object.values(row)[0]));
    expect(keys).toEqual([...new Set(keys)]);
  }
  expect(there.failures).toEqual([]);

  const kept = city().run(
    {
      at: '2026-04-01T10:00',
      edit: '設定',
      where: { 項目: '保存へ移すまで（日）' },
      set: { 値: '9999' },
    },
    ...untilFinished(),
    ...correct(),
    { until: '2026-11-05T09:00' },
  );
  expect(
    archivesOf(kept.runtime).flatMap(({ sheets }) =>
      sheets.flatMap(({ name, cells }) => (name !== '記録' && cells.length > 1 ? [name] : [])),
    ),
  ).toEqual([]);
  expect(outcome(there)).toEqual(outcome(kept));
});
