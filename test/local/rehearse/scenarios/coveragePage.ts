// docs/coverage.md: what each scenario brings about. Whoever plays one checks, or writes, its share of the page.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from './exercise';
import { expected, scenarioNames } from './expected';

const file = join(__dirname, '../../../../docs/coverage.md');

interface Row {
  readonly item: string;
  readonly scenarios: readonly string[];
}

/** The rows that stand in the page. */
export function readRows(): Row[] {
  return readPage()
    .split('\n')
    .flatMap((line) => {
      const [, kind, name, scenarios] = /^\| (\S+) \| (.+) \| (.*) \|$/.exec(line) ?? [];
      if (kind === undefined || kind === 'what' || kind === '---') return [];
      return [
        { item: `${kind}｜${name}`, scenarios: (scenarios ?? '').split(', ').filter(Boolean) },
      ];
    });
}

export const readPage = (): string => readFileSync(file, 'utf8');

export const pageOf = (rows: readonly Row[]): string =>
  [
    '# What the scenarios exercise',
    '',
    'Each scenario’s test holds its own share of this page against what it played (`UPDATE_DOCS=1 npx jest -i test/local/rehearse/scenarios` writes it anew); `test/local/rehearse/scenarios/coverage.test.ts` fails when a row is without a scenario.',
    '',
    '| what | item | scenarios |',
    '| --- | --- | --- |',
    ...rows.map(({ item, scenarios }) => {
      const [kind, name] = item.split('｜');
      return `| ${kind} | ${name} | ${scenarios.join(', ')} |`;
    }),
    '',
  ].join('\n');

/** The page must name the scenario at all that it brought about, and nowhere else. */
export function checkShare(name: string, found: ReadonlySet<Item>): void {
  if (process.env.UPDATE_DOCS) writeShare(name, found);
  const named = readRows().filter(({ scenarios }) => scenarios.includes(name));
  expect({ scenario: name, exercises: named.map(({ item }) => item) }).toEqual({
    scenario: name,
    exercises: expected.filter((item) => found.has(item)),
  });
}

function writeShare(name: string, found: ReadonlySet<Item>): void {
  const standing = new Map(readRows().map(({ item, scenarios }) => [item, scenarios]));
  const rows = expected.map((item) => ({
    item,
    scenarios: scenarioNames.filter((one) =>
      one === name ? found.has(item) : standing.get(item)?.includes(one),
    ),
  }));
  writeFileSync(file, pageOf(rows));
}
