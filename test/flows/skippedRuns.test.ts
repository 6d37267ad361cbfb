// Runs that change nothing are skipped when time passes (local/runtime/idle.ts): nothing else may come of that.
import { join } from 'node:path';
import { mailEntries } from '../../local/rehearse/outputs/mail';
import { registryTabs } from '../../local/rehearse/outputs/registry';
import { checkScenario } from '../../local/rehearse/scenario/readScenario';
import { startCity } from '../../local/rehearse/start/startCity';
import { runSteps } from '../../local/rehearse/steps/runSteps';
import type { Runtime } from '../../local/runtime';
import { clearCriteria, operate, submitProposal } from './city';

const theCase = { 案件番号: 'R8-001' };

/** Receipt, inquiry, a deadline of two days with its reminders, and silence after it. */
const scenario = checkScenario({
  start: '2026-04-06T09:00',
  settings: { 市長名: '白石良平', '回答期限（営業日）': 2 },
  departments: [
    { 部署名: '健康福祉課', 課長名: '佐藤一郎', メール: 'kenko@city.example.jp' },
    { 部署名: '商工観光課', 課長名: '鈴木花子', メール: 'shoko@city.example.jp' },
  ],
  steps: [
    submitProposal('2026-04-06T10:00'),
    clearCriteria('2026-04-06T11:00'),
    { at: '2026-04-06T11:20', edit: '提案事業', where: {}, all: true, set: { 適否: '適合' } },
    operate('2026-04-06T11:40', '案件', theCase, '適合とする'),
    {
      at: '2026-04-06T15:00',
      edit: '案件',
      where: theCase,
      set: { 協議日: '2026-04-06', 政策分野: '健康・福祉' },
    },
    operate('2026-04-07T09:00', '案件', theCase, '照会を開始する'),
    {
      at: '2026-04-08T15:07',
      reply: '様式2',
      from: 'kenko@city.example.jp',
      answers: { 'No.1 連携可否': '可', 担当者: '係 担当', 連絡先: '内線1' },
    },
    { until: '2026-04-11T12:00' },
  ],
});

function played(everyFiring: boolean): Runtime {
  const runtime = startCity(scenario, { dist: join(__dirname, '../../dist'), everyFiring });
  for (const _ of runSteps(runtime, scenario));
  return runtime;
}

/** What the city is left with, and each run by which anything came. */
const left = (runtime: Runtime) => ({
  registry: registryTabs(runtime),
  mails: mailEntries(runtime),
  documents: runtime.state.documents,
  forms: runtime.state.forms,
  calls: runtime.executions
    .filter(({ function: name }) => name !== 'sweep')
    .map(({ at, function: name, ok, calls }) => ({ at, name, ok, calls })),
});

test('the same comes of a scenario with every run and without those that are skipped', () => {
  const every = played(true);
  const some = played(false);
  expect(every.executions.length).toBeGreaterThan(some.executions.length + 300);
  expect(left(some)).toEqual(left(every));
}, 240_000);
