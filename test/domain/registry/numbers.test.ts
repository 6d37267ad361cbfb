// Numbers: their shapes, and that none is ever given twice.
import fc from 'fast-check';
import {
  newAgreementId,
  newAnswerId,
  newBusinessId,
  newCaseId,
  newIntakeId,
  newLogId,
  newMailId,
  newProjectId,
} from '../../../src/domain/registry/numbers';
import { type LoadedTabs, Registry } from '../../../src/domain/registry/registry';
import { type TabKey, tabKeys } from '../../../src/domain/registry/tabs';
import { registryOf } from '../support/rows';

test.each<[string, (registry: Registry) => string]>([
  ['J0001', newBusinessId],
  ['R8-001', (registry) => newCaseId(registry, 2026)],
  ['H30-001', (registry) => newCaseId(registry, 2018)],
  ['R8-001-01', (registry) => newProjectId(registry, 'R8-001')],
  ['K001', newAgreementId],
  ['U000001', newIntakeId],
  ['A000001', newAnswerId],
  ['S000001', newMailId],
  ['L000001', newLogId],
])('the first number is %s', (expected, next) => {
  expect(next(registryOf())).toBe(expected);
});

test('cases are counted by fiscal year, projects by case', () => {
  const registry = registryOf();
  expect([
    newCaseId(registry, 2026),
    newCaseId(registry, 2026),
    newCaseId(registry, 2027),
    newProjectId(registry, 'R8-001'),
    newProjectId(registry, 'R8-002'),
    newProjectId(registry, 'R8-001'),
  ]).toEqual(['R8-001', 'R8-002', 'R9-001', 'R8-001-01', 'R8-002-01', 'R8-001-02']);
});

test('rows that were there before the counting count; numbers typed by hand in other shapes do not', () => {
  const registry = registryOf({
    businesses: [{ businessId: 'J0007' }, { businessId: 'J12x' }, { businessId: '' }],
    cases: [{ caseId: 'R8-004' }, { caseId: 'R7-020' }],
    agreements: [
      { termId: 'K003-1', agreementId: 'K003' },
      { termId: '?', agreementId: '不明' },
    ],
  });
  expect(newBusinessId(registry)).toBe('J0008');
  expect(newCaseId(registry, 2026)).toBe('R8-005');
  expect(newAgreementId(registry)).toBe('K004');
});

test('numbers grow beyond their digits', () => {
  const registry = registryOf({ cases: [{ caseId: 'R8-999' }] });
  expect(newCaseId(registry, 2026)).toBe('R8-1000');
});

/** What the sheet holds afterwards, read anew. */
const reread = (registry: Registry, keep: (tab: TabKey, index: number) => boolean): Registry =>
  new Registry(
    Object.fromEntries(
      tabKeys.map((tab) => [
        tab,
        registry
          .rows(tab)
          .filter((_row, index) => keep(tab, index))
          .map(({ values, auto }, index) => ({
            position: index + 2,
            values: { ...values },
            auto: { ...auto },
          })),
      ]),
    ) as LoadedTabs,
  );

test('no number is given twice, whatever rows people delete between the runs', () => {
  const runs = fc.array(
    fc.record({
      appends: fc.nat({ max: 3 }),
      deleted: fc.array(fc.nat({ max: 9 }), { maxLength: 5 }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(runs, (steps) => {
      let registry = registryOf();
      const given: string[] = [];
      for (const { appends, deleted } of steps) {
        for (let n = 0; n < appends; n++) {
          const caseId = newCaseId(registry, 2026);
          registry.append('cases', { caseId });
          const projectId = newProjectId(registry, 'R8-001');
          registry.append('projects', { projectId });
          given.push(caseId, projectId);
        }
        registry = reread(registry, (tab, index) => tab === 'counters' || !deleted.includes(index));
      }
      expect(new Set(given).size).toBe(given.length);
      expect([...given].filter((id) => id.startsWith('R8-001-')).sort()).toEqual(
        given.filter((id) => id.startsWith('R8-001-')),
      );
    }),
  );
});
