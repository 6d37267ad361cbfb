// Which rows may go into the archive: only what is over, settled and asked for by no rule.
import fc from 'fast-check';
import type { Context } from '../../../../src/domain/context';
import { goingWithCase, noteQuiet } from '../../../../src/domain/flow/archive/finishedCase';
import { keepOf } from '../../../../src/domain/flow/archive/keep';
import { planArchive } from '../../../../src/domain/flow/archive/plan';
import { lastDayIn } from '../../../../src/domain/flow/archive/settled';
import { goingAlone } from '../../../../src/domain/flow/archive/settledAlone';
import type { Row } from '../../../../src/domain/registry/registry';
import { caseStates } from '../../../../src/domain/registry/tabs/cases';
import { projectStates } from '../../../../src/domain/registry/tabs/projects';
import { contextOf } from '../../support/context';
import type { GivenRows } from '../../support/rows';

const caseId = 'R8-001';
const TAKEN_IN = '2028-06-30T00:00';

const over = (rows: GivenRows = {}): GivenRows => ({
  cases: [{ caseId, kind: '締結前', fiscalYear: '2026', state: '完了', receivedOn: '2026-04-06' }],
  ...rows,
});

const contextAt = (rows: GivenRows, today = '2028-07-01'): Context =>
  contextOf(rows, { today, now: `${today}T09:00` });

/** The keys of what goes with the case. */
function going(rows: GivenRows, today?: string): string[] {
  const context = contextAt(rows, today);
  noteQuiet(context);
  const [row] = context.registry.rows('cases');
  return goingWithCase(context, keepOf(context, TAKEN_IN), row).map(
    (one) => Object.values(one.values as Record<string, string>)[0],
  );
}

/** Among others, so that none of them has the last number. */
const mail = (over: Record<string, string> = {}) => [
  { mailId: 'S000001', target: caseId, state: '送信済', sentAt: '2026-05-01T09:00', ...over },
  { mailId: 'S000009', target: 'x', state: '待ち' },
];
const project = (over: Record<string, string> = {}) => [
  { projectId: `${caseId}-01`, caseId, state: '不成立', ...over },
];

describe('with a case', () => {
  test.each<[string, GivenRows, string[]]>([
    ['a mail that was sent', { outbox: mail() }, ['S000001']],
    ['one that was called off', { outbox: mail({ state: '取りやめ' }) }, ['S000001']],
    [
      'one that failed keeps everything',
      { outbox: mail({ state: '失敗' }), projects: project() },
      [],
    ],
    ['one in doubt does too', { outbox: mail({ state: '要確認' }), projects: project() }, []],
    ['one on which something is chosen', { outbox: mail({ operation: '再送する' }) }, []],
    ['a letter', { documents: [{ name: 'a', caseId, state: '発送済', fileId: 'f' }] }, ['a']],
    ['a draft', { documents: [{ name: 'a', caseId, state: '案', fileId: 'f' }] }, []],
    ['one not made yet', { documents: [{ name: 'a', caseId, state: '控え' }] }, []],
    ['a project that came to nothing', { projects: project() }, [`${caseId}-01`]],
    ['one under way', { projects: project({ state: '協議中' }) }, []],
    ['one that is carried out', { projects: project({ state: '実施中' }) }, []],
    [
      'one that ended in a year whose results may still be asked for',
      {
        projects: project({
          state: '終了',
          implementedFrom: '2026-06-01',
          implementedUntil: '2027-06-01',
        }),
      },
      [],
    ],
    [
      'one that ended before',
      {
        projects: project({
          state: '終了',
          implementedFrom: '2025-06-01',
          implementedUntil: '2026-01-31',
        }),
      },
      [`${caseId}-01`],
    ],
    [
      'one whose result stands here',
      {
        projects: project({
          state: '終了',
          implementedFrom: '2025-06-01',
          implementedUntil: '2026-01-31',
        }),
        achievements: [
          { achievementId: `2025-${caseId}-01`, fiscalYear: '2025', projectId: `${caseId}-01` },
        ],
      },
      [],
    ],
    [
      'a meeting to come',
      {
        meetings: [
          { meetingId: 'M000001', subject: caseId, state: '予定', startsAt: '2028-09-01T10:00' },
        ],
      },
      [],
    ],
    [
      'a submission that is held',
      { intake: [{ intakeId: 'U000001', target: caseId, state: '保留' }], projects: project() },
      [],
    ],
    ['nothing of it', {}, []],
  ])('%s', (_, rows, expected) => {
    expect(going(over(rows))).toEqual(expected);
  });

  test.each(caseStates.map((state) => [state, state === '進行中' ? 0 : 1] as const))(
    'a case that is %s',
    (state, count) => {
      expect(
        going({ cases: [{ caseId, state, receivedOn: '2026-04-06' }], projects: project() }),
      ).toHaveLength(count);
    },
  );

  test('a state that cannot be read, an operation chosen, something still to be done', () => {
    for (const odd of [{ state: 'おわり' }, { operation: '見送る' }, { nextStep: '確かめる' }]) {
      expect(going({ cases: [{ caseId, state: '完了', ...odd }], projects: project() })).toEqual(
        [],
      );
    }
  });

  test('not before 60 days have passed since the last day that stands in it', () => {
    const rows = over({ outbox: mail({ sentAt: '2028-05-02T09:00' }) });
    expect(going(rows, '2028-06-30')).toEqual([]);
    expect(going(rows, '2028-07-01')).toEqual(['S000001']);
  });

  test('the year’s call looks at its cases until 提案期限', () => {
    const rows: GivenRows = {
      cases: [
        {
          caseId,
          kind: '年度当初',
          fiscalYear: '2028',
          state: '提案なし',
          receivedOn: '2028-01-04',
        },
      ],
      projects: project(),
    };
    expect(going(rows, '2028-04-30')).toEqual([]);
    expect(going(rows, '2028-05-01')).toHaveLength(1);
  });
});

/** The year in whose archive the first row of a tab goes. */
function alone(tab: 'outbox' | 'intake' | 'documents' | 'achievements', rows: GivenRows) {
  const context = contextAt(rows);
  const [row] = context.registry.rows(tab) as unknown as Row[];
  return goingAlone(context, keepOf(context, TAKEN_IN), row);
}

const term = (over: Record<string, string>) => ({
  termId: 'K001-第1期',
  agreementId: 'K001',
  term: '1',
  expiresOn: '2026-05-31',
  ...over,
});

describe('of no case', () => {
  test.each<[string, Parameters<typeof alone>, number | undefined]>([
    ['a receipt', ['outbox', { outbox: mail({ target: 'U000001' }) }], 2026],
    [
      'of this month',
      ['outbox', { outbox: mail({ target: 'U000001', sentAt: '2028-06-01T09:00' }) }],
      undefined,
    ],
    ['of a year of long ago', ['outbox', { outbox: mail({ target: 'R7' }) }], 2025],
    [
      'of a year that is still compared with',
      ['outbox', { outbox: mail({ target: 'R8-様式7-健康福祉課' }) }],
      undefined,
    ],
    ['of a case that was deleted', ['outbox', { outbox: mail() }], undefined],
    [
      'of a term in force',
      ['outbox', { outbox: mail({ target: 'K001-第1期' }), agreements: [term({ state: '有効' })] }],
      undefined,
    ],
    [
      'of a term that ended',
      ['outbox', { outbox: mail({ target: 'K001-第1期' }), agreements: [term({ state: '満了' })] }],
      2026,
    ],
    [
      'of a term whose next one is in force',
      [
        'outbox',
        {
          outbox: mail({ target: 'K001-第1期' }),
          agreements: [
            term({ state: '更新済' }),
            term({ termId: 'K001-第2期', term: '2', state: '有効', expiresOn: '2029-05-31' }),
          ],
        },
      ],
      undefined,
    ],
    [
      'trouble is told again after a year',
      ['outbox', { outbox: mail({ target: '台帳', kind: '障害', sentAt: '2027-08-01T09:00' }) }],
      undefined,
    ],
    [
      'a submission',
      [
        'intake',
        {
          intake: [
            { intakeId: 'U000001', state: '処理しない', receivedAt: '2026-05-01T09:00' },
            { intakeId: 'U000002' },
          ],
        },
      ],
      2026,
    ],
    [
      'one whose change of address waits',
      [
        'intake',
        {
          intake: [
            { intakeId: 'U000001', state: '処理済', receivedAt: '2026-05-01T09:00' },
            { intakeId: 'U000002' },
          ],
          businesses: [{ businessId: 'J0001', requestedChange: 'U000001\n名称' }],
        },
      ],
      undefined,
    ],
    [
      'a result that was decided upon',
      [
        'achievements',
        {
          achievements: [
            { achievementId: 'a', fiscalYear: '2025', published: 'しない', departmentReport: 'x' },
          ],
        },
      ],
      2025,
    ],
    [
      'one that waits',
      [
        'achievements',
        {
          achievements: [
            { achievementId: 'a', fiscalYear: '2025', published: '保留', departmentReport: 'x' },
          ],
        },
      ],
      undefined,
    ],
    [
      'another one of its year waits',
      [
        'achievements',
        {
          achievements: [
            { achievementId: 'a', fiscalYear: '2025', published: 'しない' },
            { achievementId: 'b', fiscalYear: '2025', published: 'する', departmentReport: 'x' },
          ],
        },
      ],
      undefined,
    ],
    [
      'one of last year',
      [
        'achievements',
        { achievements: [{ achievementId: 'a', fiscalYear: '2027', published: 'しない' }] },
      ],
      undefined,
    ],
  ])('%s', (_, [tab, rows], expected) => {
    expect(alone(tab, rows)).toBe(expected);
  });
});

test('nothing open, in doubt or lately moved ever goes', () => {
  const settled = {
    outbox: ['送信済', '取りやめ'],
    documents: ['発送済', '差替済', '控え'],
    intake: ['処理済', '重複', '処理しない'],
  };
  const day = fc.constantFrom('', '2026-05-01', '2028-01-10', '2028-06-20', '2028-08-01');
  const target = fc.constantFrom(
    'R8-001',
    'R8-001-01',
    'R9-002',
    'R7',
    'R9-様式7-課',
    'U000001',
    'K001-第1期',
    '台帳',
    '',
  );
  const text = fc.constantFrom('', '', '', '再送する');
  const state = (...states: string[]) => fc.constantFrom(...states);
  const rows = fc.record({
    cases: fc.tuple(state(...caseStates, '？'), state(...caseStates)).map(([a, b]) => [
      { caseId: 'R8-001', state: a, fiscalYear: '2026', kind: '締結前' },
      { caseId: 'R9-002', state: b, fiscalYear: '2027', kind: '年度当初' },
    ]),
    projects: fc.array(
      fc.record({
        state: state(...projectStates),
        operation: text,
        caseId: state('R8-001', 'R9-002'),
      }),
      { maxLength: 3 },
    ),
    outbox: fc.array(
      fc.record({
        state: state('待ち', '送信中', '送信済', '要確認', '失敗', '不達', '取りやめ', ''),
        target,
        sentAt: day,
        operation: text,
      }),
      { maxLength: 4 },
    ),
    documents: fc.array(
      fc.record({
        state: state('案', '発送待ち', '発送済', '差替済', '控え'),
        caseId: state('R8-001', ''),
        fileId: state('', 'f'),
        sentOn: day,
      }),
      { maxLength: 3 },
    ),
    intake: fc.array(
      fc.record({
        state: state('処理済', '保留', '重複', '処理しない'),
        target,
        receivedAt: day,
        operation: text,
      }),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(rows, (drawn) => {
      const numbered = <T>(list: readonly T[], key: string, name: (n: number) => string) =>
        list.map((row, index) => ({ ...row, [key]: name(index + 1) }));
      const context = contextAt({
        cases: drawn.cases,
        projects: drawn.projects.map((row, i) => ({
          ...row,
          projectId: `${row.caseId}-0${i + 1}`,
        })),
        outbox: numbered(drawn.outbox, 'mailId', (n) => `S00000${n}`),
        documents: numbered(drawn.documents, 'name', (n) => `R8-001-文書${n}`),
        intake: numbered(drawn.intake, 'intakeId', (n) => `U00000${n}`),
      });
      const { registry } = context;
      for (const { cases, alone: names } of planArchive(context, TAKEN_IN)) {
        for (const id of cases) {
          const row = registry.find('cases', id) as Row<'cases'>;
          expect(row.values.state).not.toBe('進行中');
          const gone = goingWithCase(context, keepOf(context, TAKEN_IN), row);
          expectSettled(gone);
        }
        expectSettled(
          names.flatMap(({ tab, key }) => (registry.find(tab, key) as Row | undefined) ?? []),
        );
      }
    }),
    { numRuns: 300 },
  );

  function expectSettled(gone: readonly Row[]): void {
    for (const row of gone) {
      const values = row.values as Record<string, string>;
      expect(values.operation ?? '').toBe('');
      if (row.tab === 'projects')
        expect(['実施中', '協議中', '受付', '照会中', '市回答済']).not.toContain(values.state);
      const states = settled[row.tab as keyof typeof settled];
      if (states) expect(states).toContain(values.state);
      expect(lastDayIn([row]) <= '2028-05-02').toBe(true);
    }
  }
});
