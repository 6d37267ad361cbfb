// The registry in memory: who may write what, and what one run changed.
import fc from 'fast-check';
import { Registry } from '../../../src/domain/registry/registry';
import { type TabKey, tabKeys, tabs } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';
import { loadedRow, registryOf } from '../support/rows';

const ofKind = (kind: Column['kind']) =>
  tabKeys.flatMap((tab) =>
    Object.entries(tabs[tab].columns as Record<string, Column>)
      .filter(([, column]) => column.kind === kind)
      .map(([key]): [TabKey, string] => [tab, key]),
  );

const withOneRow = (tab: TabKey) => {
  const registry = registryOf({ [tab]: [{ [tabs[tab].key]: 'X1' }] });
  return { registry, row: registry.rows(tab)[0] };
};

test.each(ofKind('staff'))('%s.%s: what staff typed is never overwritten', (tab, key) => {
  const { registry, row } = withOneRow(tab);
  const before = { ...row.values };
  expect(() => registry.set(row, { [key]: '上書き' })).toThrow(tabs[tab].name);
  expect(row.values).toEqual(before);
  expect(registry.changes()).toEqual([]);
});

test.each(ofKind('operation'))('%s.%s: the system only empties it', (tab, key) => {
  const { registry, row } = withOneRow(tab);
  expect(() => registry.set(row, { [key]: '適合とする' })).toThrow();
  expect(() => registry.set(row, { [key]: '' })).not.toThrow();
});

test('a new row may begin with values in staff columns', () => {
  const registry = registryOf();
  const row = registry.append('cases', { caseId: 'R8-001', policyFields: '環境' });
  expect(row.values).toMatchObject({ caseId: 'R8-001', policyFields: '環境', remarks: '' });
  expect(() => registry.set(row, { policyFields: '防災' })).toThrow('政策分野');
});

describe('a shared cell (†)', () => {
  const project = (value: string, auto: string) =>
    new Registry({
      projects: [
        loadedRow(
          'projects',
          { projectId: 'R8-001-01', cityAnswer: value },
          { auto: { cityAnswer: auto } },
        ),
      ],
    });

  test.each([
    ['an empty cell is filled', '', '', '可', '可', false],
    ['what the system wrote is replaced', '可', '可', '否', '否', false],
    ['what the system wrote can be taken back', '可', '可', '', '', false],
    ['what a person typed stands', '否', '可', '可', '否', true],
    ['what a person typed into an empty cell stands', '否', '', '可', '否', true],
    ['what a person cleared is filled again', '', '可', '要判断', '要判断', false],
    ['the same again changes nothing', '可', '可', '可', '可', false],
  ] as const)('%s', (_name, value, auto, written, expected, typed) => {
    const registry = project(value, auto);
    const [row] = registry.rows('projects');
    registry.set(row, { cityAnswer: written });
    expect(row.values.cityAnswer).toBe(expected);
    expect(registry.isTyped(row, 'cityAnswer')).toBe(typed);
  });

  test('a new row remembers what the system put there', () => {
    const registry = registryOf();
    const row = registry.append('cases', { caseId: 'R8-001', dueOn: '2026-05-08' });
    expect(registry.isTyped(row, 'dueOn')).toBe(false);
    registry.set(row, { dueOn: '2026-05-11' });
    expect(row.values.dueOn).toBe('2026-05-11');
    expect(registry.changes()[0].auto).toEqual({ dueOn: '2026-05-11' });
  });

  test('whatever the system writes and however often, a typed value stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('可', '否', '要判断'),
        fc.array(fc.constantFrom('', '可', '否', '要判断'), { maxLength: 6 }),
        (typed, written) => {
          const registry = project(typed, '別の値');
          const [row] = registry.rows('projects');
          for (const cityAnswer of written) registry.set(row, { cityAnswer });
          expect(row.values.cityAnswer).toBe(typed);
          expect(registry.changes()).toEqual([]);
        },
      ),
    );
  });
});

describe('changes', () => {
  test('what the system says as it is spelt in the sheet is none, though it is read as something else', () => {
    const registry = registryOf({ board: [{ mark: '①/B', rest: 'R8-002 ' }] });
    const [row] = registry.rows('board');
    expect(row.values.rest).toBe('R8-002');
    registry.set(row, { rest: 'R8-002 ' });
    expect(registry.changes()).toEqual([]);
    registry.set(row, { rest: 'R8-003 ' });
    expect(registry.changes()).toMatchObject([{ values: { rest: 'R8-003 ' } }]);
    registry.saved({});
    registry.set(row, { rest: 'R8-002 ' });
    expect(registry.changes()).toMatchObject([{ values: { rest: 'R8-002 ' } }]);
  });

  test('hold only the cells that differ', () => {
    const registry = registryOf({
      cases: [{ caseId: 'R8-001', stage: '① 提案・相談', state: '進行中' }, { caseId: 'R8-002' }],
    });
    const [row] = registry.rows('cases');
    registry.set(row, { stage: '② 協議', state: '進行中', nextStep: '' });
    expect(registry.changes()).toEqual([
      {
        tab: 'cases',
        key: 'R8-001',
        position: 2,
        values: { stage: '② 協議', seal: expect.any(String) },
        auto: {},
      },
    ]);
  });

  test('there are none when a cell is set and set back', () => {
    const registry = registryOf({ cases: [{ caseId: 'R8-001', stage: '① 提案・相談' }] });
    const [row] = registry.rows('cases');
    registry.set(row, { stage: '② 協議' });
    registry.set(row, { stage: '① 提案・相談' });
    expect(registry.changes()).toEqual([]);
  });

  test('empty a cell with an empty text', () => {
    const registry = registryOf({ cases: [{ caseId: 'R8-001', result: 'できません' }] });
    registry.set(registry.rows('cases')[0], { result: '' });
    expect(registry.changes()[0].values).toEqual({ result: '' });
  });

  test('of a new row have no position, and leave out what is empty', () => {
    const registry = registryOf();
    registry.append('meetings', { meetingId: 'M000001', kind: '初回協議', notes: '' });
    expect(registry.changes()).toEqual([
      {
        tab: 'meetings',
        key: 'M000001',
        position: undefined,
        values: { meetingId: 'M000001', kind: '初回協議', seal: expect.any(String) },
        auto: {},
      },
    ]);
  });

  test('name a row by the key that was read', () => {
    const registry = registryOf({ cases: [{ caseId: 'R8-001' }] });
    registry.set(registry.rows('cases')[0], { caseId: 'R8-009' });
    expect(registry.changes()[0].key).toBe('R8-001');
  });

  test('are exactly what turns the rows as read into the rows as they are', () => {
    const value = fc.constantFrom('', 'あ', 'い', 'う');
    const cells = fc.record({ result: value, actor: value, nextStep: value });
    fc.assert(
      fc.property(cells, fc.array(cells, { maxLength: 4 }), (read, writes) => {
        const registry = registryOf({ cases: [{ caseId: 'R8-001', ...read }] });
        const [row] = registry.rows('cases');
        for (const write of writes) registry.set(row, write);
        const [change] = registry.changes();
        expect({ ...read, ...change?.values }).toEqual({ ...read, ...writes[writes.length - 1] });
        const untouched = Object.entries(change?.values ?? {}).filter(
          ([key, now]) => read[key as keyof typeof read] === now,
        );
        expect(untouched).toEqual([]);
      }),
    );
  });
});

test.each([
  ['R8-001', true],
  ['R8-002', false],
  ['', false],
])('finding 「%s」: %s', (key, found) => {
  const registry = registryOf({ cases: [{ caseId: 'R8-001' }, { caseId: '' }] });
  expect(registry.find('cases', key) !== undefined).toBe(found);
});

describe('attempt', () => {
  test('what throws leaves nothing behind', () => {
    const registry = new Registry({});
    const kept = registry.append('cases', { caseId: 'R8-001', state: '進行中' });
    const failed = registry.attempt(() => {
      registry.set(kept, { state: '完了', dueOn: '2026-05-08' });
      registry.append('cases', { caseId: 'R8-002' });
      registry.next('J', () => []);
      throw new Error('途中');
    });
    expect(failed).toMatchObject({ error: { message: '途中' } });
    expect(
      registry.rows('cases').map(({ values }) => [values.caseId, values.state, values.dueOn]),
    ).toEqual([['R8-001', '進行中', '']]);
    expect(registry.rows('counters')).toEqual([]);
    expect(registry.next('J', () => [])).toBe(1);
  });

  test('one inside another is taken back with it', () => {
    const registry = new Registry({});
    registry.attempt(() => {
      registry.attempt(() => {
        registry.append('cases', { caseId: 'R8-001' });
      });
      throw new Error('途中');
    });
    expect(registry.rows('cases')).toEqual([]);
  });
});

test('a copy goes its own way', () => {
  const registry = registryOf({ cases: [{ caseId: 'R8-001', state: '進行中' }] });
  const copy = registry.copy();
  const row = copy.find('cases', 'R8-001');
  if (!row) throw new Error('no row');
  copy.set(row, { state: '完了' });
  copy.append('cases', { caseId: 'R8-002' });
  expect(registry.rows('cases').map(({ values }) => values.state)).toEqual(['進行中']);
  expect(registry.changes()).toEqual([]);
  expect(
    copy
      .copy()
      .rows('cases')
      .map(({ values }) => values.caseId),
  ).toEqual(['R8-001', 'R8-002']);
});

test('the revision grows with what differs, and only then', () => {
  const registry = registryOf({
    cases: [{ caseId: 'R8-001', state: '進行中', dueOn: '2026-05-08' }],
  });
  const row = registry.find('cases', 'R8-001');
  if (!row) throw new Error('no row');
  const { revision } = registry;
  registry.set(row, { state: '進行中' });
  // A person typed it: the system's word is not taken.
  registry.set(row, { dueOn: '2026-05-11' });
  expect(registry.revision).toBe(revision);
  registry.set(row, { state: '完了' });
  expect(registry.revision).toBeGreaterThan(revision);
  const { revision: afterwards } = registry;
  registry.append('cases', { caseId: 'R8-002' });
  expect(registry.revision).toBeGreaterThan(afterwards);
});
