// Every cell that staff write on a case or a project stands on 案件カード at some step.

import type { StepCells } from '../../../src/domain/cases/stepCells';
import { rooms, together } from '../../../src/domain/flow/rooms';
import { tabs } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';

const declared: StepCells[] = Object.values(together('cells') as Record<string, StepCells>);

test.each(['cases', 'projects'] as const)('%s', (tab) => {
  const written = Object.entries(tabs[tab].columns as Record<string, Column>)
    .filter(([key, { kind, hidden }]) => /staff|shared/.test(kind) && !hidden && key !== 'remarks')
    .map(([key]) => key);
  const shown = new Set<string>(declared.flatMap(({ [tab]: keys }) => keys ?? []));
  expect(written.filter((key) => !shown.has(key))).toEqual([]);
});

test('each step is declared in one room', () => {
  const steps = rooms.flatMap(({ cells }) => Object.keys(cells));
  expect(new Set(steps).size).toBe(steps.length);
});
