// Whatever stands in a cell, hidden or not, the other rows go on: odd values in each column of each tab, one at a time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mailEntries } from '../../local/rehearse/outputs/mail';
import { registryTabs } from '../../local/rehearse/outputs/registry';
import { checkScenario } from '../../local/rehearse/scenario/readScenario';
import { restoreCity } from '../../local/rehearse/start/restoreCity';
import { startCity } from '../../local/rehearse/start/startCity';
import { runSteps } from '../../local/rehearse/steps/runSteps';
import type { Runtime } from '../../local/runtime';
import { tabKeys, tabs } from '../../src/domain/registry/tabs';
import { physicalColumns, type Tab } from '../../src/domain/registry/tabs/tab';
import { submitProposal } from './city';

const dist = join(__dirname, '../../dist');

/** In March, with reports half in: every tab has rows. */
const MOMENT = '2027-03-10T12:00';

const oddValues = ['1', '{}', 'null', 'true', '[1]', '[{}]', '#REF!', 45000, '=1/0'] as const;

function reportsHalfIn(): unknown {
  const path = join(__dirname, '../../scenarios/year-reports.json');
  const scenario = JSON.parse(readFileSync(path, 'utf8'));
  const before = ({ at, until }: { at?: string; until?: string }) => (at ?? until ?? '') < MOMENT;
  const cut = checkScenario({
    ...scenario,
    steps: [...scenario.steps.filter(before), { until: MOMENT }],
  });
  const runtime = startCity(cut, { dist });
  for (const _ of runSteps(runtime, cut)) {
    // Each step is done as it is drawn.
  }
  return runtime.snapshot();
}

const world = JSON.stringify(reportsHalfIn());

/** Every column of a tab; the hidden ones that JSON stands in are tried with more. */
const trials = tabKeys.flatMap((tab, nth) =>
  physicalColumns(tabs[tab] as Tab).flatMap(({ header, column }, index) => {
    const values = column.hidden ? ['1', '[{}]'] : [oddValues[(index + nth) % oddValues.length]];
    return values.map((value) => ({ tab, header, index, value }));
  }),
);

/** Somebody else's submission comes in, and what the clock starts runs. */
function playDay(runtime: Runtime): void {
  const submission = {
    ...submitProposal('2027-03-10T13:00', { 名称: '株式会社Z' }),
    as: '株式会社Z',
  };
  for (const _ of runSteps(runtime, checkScenario({ start: MOMENT, steps: [submission] }))) {
    // The step is done as it is drawn.
  }
  for (const name of ['sweep', 'daily', 'sweep']) {
    runtime.run({ function: name, trigger: 'clock', user: runtime.state.account });
  }
}

/** What fails within a day when this value stands in the first row of a column. */
function troubleWith({ tab, index, value }: (typeof trials)[number]): string[] {
  const runtime = restoreCity(JSON.parse(world), { dist });
  const { sheets } = runtime.state.spreadsheet;
  const sheet = sheets.find(({ name }) => name === tabs[tab].name);
  if (!sheet) throw new Error(`no ${tabs[tab].name}`);
  sheet.cells[1] ??= ['M999999'];
  const isFormula = typeof value === 'string' && value.startsWith('=');
  sheet.cells[1][index] = isFormula ? { formula: value } : value;
  const done = runtime.executions.length;
  const received = registryTabs(runtime).受付.length;
  playDay(runtime);
  const failed = runtime.executions
    .slice(done)
    .filter(({ ok }) => !ok)
    .map(({ function: name, error }) => `${name}: ${error}`);
  return registryTabs(runtime).受付.length > received
    ? failed
    : [...failed, 'nothing was received'];
}

test('an odd value in any column of any tab stops nothing else', () => {
  const trouble = trials.flatMap((trial) => {
    const { tab, header, value } = trial;
    return troubleWith(trial).map((what) => `${tabs[tab].name}.${header} = ${value}: ${what}`);
  });
  expect(trouble).toEqual([]);
}, 300_000);

test.each(['', '1', 'null', '{}', '[{}]'])('nor what somebody wrote into 書込控え: %j', (value) => {
  const runtime = restoreCity(JSON.parse(world), { dist });
  const sheet = runtime.state.spreadsheet.sheets.find(({ name }) => name === '書込控え');
  const [headers, row] = (sheet as { cells: unknown[][] }).cells;
  row[headers.indexOf('書く行の番号')] = '1';
  row[headers.indexOf('書いた内容')] = value;
  const done = runtime.executions.length;
  const received = registryTabs(runtime).受付.length;
  playDay(runtime);
  expect(runtime.executions.slice(done).filter(({ ok }) => !ok)).toEqual([]);
  expect(registryTabs(runtime).受付.length).toBeGreaterThan(received);
});

test('点検 names the hidden cell that was written over, and what to do', () => {
  const runtime = restoreCity(JSON.parse(world), { dist });
  const sheet = runtime.state.spreadsheet.sheets.find(({ name }) => name === '案件');
  const column = sheet?.cells[0].indexOf('操作の控え') ?? -1;
  (sheet as { cells: unknown[][] }).cells[1][column] = '1';
  playDay(runtime);
  const told = mailEntries(runtime).filter(({ body }) => body.includes('操作の控え'));
  expect(told).toHaveLength(1);
  expect(told[0].body).toContain(
    '（隠れた列）が書き換えられていて、読み取れません。版の履歴で元の内容を確かめて戻すか、空にしてください。',
  );
});
