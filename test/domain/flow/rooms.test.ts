// What the rooms of the steps bring, put together: each thing once, and the 様式 at their steps.
import { type StepKey, stepKeys } from '../../../src/domain/cases/steps';
import { documentKinds } from '../../../src/domain/documents/kinds';
import { rooms, together } from '../../../src/domain/flow/rooms';
import { formIds, forms } from '../../../src/domain/forms';
import type { Room } from '../../../src/domain/room';

const all: readonly Room[] = rooms;

const tables = [
  'receives',
  'wanted',
  'nextSteps',
  'arrivals',
  'yearDocuments',
] as const satisfies readonly (keyof Room)[];

test.each(tables)('no two rooms bring the same of %s', (part) => {
  const keys = all.flatMap((room) => Object.keys(room[part]));
  expect(new Set(keys).size).toBe(keys.length);
  expect(Object.keys(together(part)).sort()).toEqual([...keys].sort());
});

test('operations, letters and postings stand in one room each', () => {
  const once = (names: readonly string[]) => expect(new Set(names).size).toBe(names.length);
  once(all.flatMap(({ operations }) => operations.map(({ tab, name }) => `${tab} ${name}`)));
  once(all.flatMap(({ letters, postings }) => [...letters, ...postings].map(({ kind }) => kind)));
});

test('every 様式 is taken in, and at its step asked for or sent', () => {
  expect(Object.keys(together('receives')).sort()).toEqual([...formIds].sort());
  const at = (step: StepKey): string[] =>
    all.flatMap(({ asks, letters }) => [
      ...asks.flatMap((kind) =>
        kind.level !== 'year' && kind.step === step ? [forms[kind.form].key] : [],
      ),
      ...letters.flatMap(({ kind, steps, ends }) =>
        !ends && steps.includes(step) ? [documentKinds[kind].form] : [],
      ),
    ]);
  const found = stepKeys.map((step) => [step, at(step)]).filter(([, names]) => names.length > 0);
  expect(Object.fromEntries(found)).toEqual({
    departmentAnswer: ['様式2'],
    departmentProposal: ['様式3'],
    cityReply: ['様式4'],
    businessAnswer: ['様式5'],
    feedback: ['様式6'],
    firstMeeting: ['日程調整'],
  });
  const yearly = all.flatMap(({ asks }) => asks.filter(({ level }) => level === 'year'));
  expect(yearly.map(({ form }) => forms[form].key)).toEqual([
    '様式7',
    '様式8',
    '様式1',
    '様式3',
    '協定の見直し',
  ]);
});
