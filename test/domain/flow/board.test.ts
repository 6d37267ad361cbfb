// 段階別: every open case at its step, by what is late and what is soon due; the figures of the year.

import { derive } from '../../../src/domain/flow/derive';
import type { Values } from '../../../src/domain/registry/tabs';
import { contextOf } from '../support/context';
import { atDepartmentAnswer, atFirstMeeting } from '../support/given';
import type { GivenRows } from '../support/rows';

const boardOf = (rows: GivenRows, today: string) => {
  const context = contextOf(rows, { today, now: `${today}T12:00` });
  derive(context);
  return context.registry.rows('board').map(({ values }) => values);
};

const at = (board: readonly Values<'board'>[], mark: string) => {
  const found = board.filter((row) => row.mark === mark);
  expect(found).toHaveLength(1);
  return found[0];
};

test('there is a row for every step at which something can stand, with the marks of both flows', () => {
  const board = boardOf({}, '2026-05-01');
  expect(board.map(({ mark }) => mark)).toEqual([
    ...['①/B', '②', '③/D', '④/E', '⑤/C', '⑥/F', '⑦/G', '⑧/H', '⑨/J', '⑩/K', '⑪', '⑫/L'],
    ...['計1', '計2', '計3', '計4', '計5', '計6'],
  ]);
  expect(board.every(({ count }) => count === '0')).toBe(true);
});

test.each<[string, 'rest' | 'soon' | 'late']>([
  ['2026-04-30', 'rest'],
  ['2026-05-01', 'soon'],
  ['2026-05-08', 'soon'],
  ['2026-05-09', 'late'],
])('on %s a case due on 8 May stands under %s', (today, where) => {
  expect(at(boardOf(atDepartmentAnswer(), today), '④/E')).toEqual({
    mark: '④/E',
    name: '連携可否の回答',
    actor: '担当部局',
    count: '1',
    ...{ late: '', soon: '', rest: '' },
    [where]: 'R8-001 株式会社A（5/8）',
  });
});

test('from ⑨ on it is the projects that stand at a step, the case at ⑪', () => {
  const board = boardOf(atFirstMeeting(), '2026-06-02');
  expect(at(board, '⑪').rest).toBe('R8-001 株式会社A');
  expect(at(board, '⑨/J').rest).toBe('R8-001-01 高齢者見守り事業');
});

test('of many only so many are named, and how many more there are', () => {
  const [first] = atDepartmentAnswer().cases ?? [];
  const cases = Array.from({ length: 300 }, (_, index) => ({
    ...first,
    caseId: `R8-${String(index + 1).padStart(3, '0')}`,
  }));
  const row = at(boardOf(atDepartmentAnswer({ cases }), '2026-04-20'), '④/E');
  expect(row.count).toBe('300');
  expect(row.rest.split('\n')).toHaveLength(13);
  expect(row.rest).toMatch(/\nほか288件$/);
});

test('however many steps hold something, all lines together fit a screen', () => {
  const [first] = atDepartmentAnswer().cases ?? [];
  const stages = [
    ...([
      '① 提案・相談',
      '③ 連携事業の提案掲載',
      '④ 連携可否の回答',
      '⑤ 市による連携事業提案',
    ] as const),
    ...(['⑥ 提案事業の結果報告', '⑦ 連携可否の回答', '⑧ 提案結果のフィードバック'] as const),
  ];
  const cases = Array.from({ length: 90 }, (_, index) => ({
    ...first,
    stage: stages[index % stages.length],
    caseId: `R8-${String(index + 1).padStart(3, '0')}`,
  }));
  const board = boardOf(atDepartmentAnswer({ cases }), '2026-04-20');
  const height = ({ late, soon, rest }: Values<'board'>) =>
    Math.max(...[late, soon, rest].map((cell) => cell.split('\n').length));
  expect(board.filter((row) => height(row) > 1)).toHaveLength(7);
  expect(board.reduce((sum, row) => sum + height(row), 0)).toBeLessThanOrEqual(30);
});

test('what has not changed is not written; a row that people sorted keeps its step', () => {
  const board = boardOf(atDepartmentAnswer(), '2026-05-01');
  const context = contextOf(atDepartmentAnswer({ board: [...board].reverse() }), {
    today: '2026-05-01',
    now: '2026-05-01T15:00',
  });
  derive(context);
  expect(context.registry.changes().filter(({ tab }) => tab === 'board')).toEqual([]);
});

test('the figures: cases of the year and those that go on, agreements and what is carried out', () => {
  const term = { agreementId: 'K001', term: '1', businessIds: 'J0001', name: '協定' };
  const board = boardOf(
    atDepartmentAnswer({
      cases: [{ ...atDepartmentAnswer().cases?.[0], fiscalYear: '2026' }],
      agreements: [
        {
          ...term,
          termId: 'K001-第1期',
          state: '有効',
          concludedOn: '2026-04-10',
          expiresOn: '2029-04-09',
        },
        {
          ...term,
          termId: 'K002-第1期',
          state: '有効',
          concludedOn: '2023-10-01',
          expiresOn: '2026-09-30',
        },
        {
          ...term,
          termId: 'K003-第1期',
          state: '満了',
          concludedOn: '2020-10-01',
          expiresOn: '2023-09-30',
        },
        {
          ...term,
          termId: 'K001-第1期-取消',
          state: '取消',
          concludedOn: '2026-04-09',
          expiresOn: '2029-04-08',
        },
      ],
    }),
    '2026-05-01',
  );
  expect(board.slice(12).map(({ name, count }) => `${name} ${count}`)).toEqual([
    '令和8年度の案件 1',
    'うち進行中 1',
    '令和8年度に締結した協定 1',
    '有効な協定 2',
    'うち1年以内に満了 1',
    '実施中の連携事業 0',
  ]);
});

test('the sooner due comes first, however people have sorted the tab', () => {
  const [first] = atDepartmentAnswer().cases ?? [];
  const cases = [
    { ...first, caseId: 'R8-003' },
    { ...first, caseId: 'R8-002', dueOn: '2026-05-07' },
    { ...first, caseId: 'R8-001' },
  ];
  const rest = (given: typeof cases) =>
    at(boardOf(atDepartmentAnswer({ cases: given }), '2026-04-20'), '④/E').rest;
  const names = ['R8-002 株式会社A（5/7）', 'R8-001 株式会社A（5/8）', 'R8-003 株式会社A（5/8）'];
  expect(rest(cases).split('\n')).toEqual(names);
  expect(rest([...cases].reverse())).toBe(rest(cases));
});
