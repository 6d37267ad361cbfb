// What the scenarios exercise: every step, operation, form, notice, document and menu item, none left out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registryTabs } from '../../local/rehearse/outputs/registry';
import { readScenario } from '../../local/rehearse/scenario/readScenario';
import type { Scenario } from '../../local/rehearse/scenario/scenario';
import { startCity } from '../../local/rehearse/start/startCity';
import { runSteps } from '../../local/rehearse/steps/runSteps';
import { menu } from '../../src/app/menu';
import { documentKinds } from '../../src/domain/documentKinds';
import { formIds, formOf } from '../../src/domain/forms';
import { type NoticeKind, noticeKinds } from '../../src/domain/notices/kinds';
import { operationNames } from '../../src/domain/operations';
import { stepKeys, steps } from '../../src/domain/steps';
import { tabKeys, tabs } from '../../src/domain/tabs';
import { keptPage } from './keptPage';

const folder = join(__dirname, '../../scenarios');
const dist = join(__dirname, '../../dist');

/** What one row of the table is about. */
type Item = `${'段階' | '操作' | '様式' | '通知' | '文書' | 'メニュー'}｜${string}`;

/** Forms and documents of the years after conclusion. */
const later = {
  forms: ['様式7', '様式8', '協定の見直し'],
  documents: ['様式7', '様式8'],
};

/** Made of answers of more than 49,000 characters, which no scenario should hold: test/flows/badInput.test.ts. */
const tooLong = ['全文'];

const marks = stepKeys.flatMap((key) => {
  const { before, name }: { before?: string; name: string } = steps[key];
  return before ? [`${before} ${name}`] : [];
});

const expected: Item[] = [
  ...marks.map((mark): Item => `段階｜${mark}`),
  ...tabKeys.flatMap((tab) =>
    operationNames(tab).map((name): Item => `操作｜${tabs[tab].name}：${name}`),
  ),
  ...formIds
    .map((id) => formOf(id).key)
    .filter((key) => !later.forms.includes(key))
    .map((key): Item => `様式｜${key}`),
  ...(Object.keys(noticeKinds) as NoticeKind[]).map(
    (kind): Item => `通知｜${noticeKinds[kind].name}`,
  ),
  ...Object.values(documentKinds)
    .map(({ form }) => form)
    .filter((form) => ![...later.documents, ...tooLong].includes(form))
    .map((form): Item => `文書｜${form}`),
  ...menu.map(({ label }): Item => `メニュー｜${label}`),
];

/** What a scenario brings about, seen in the registry after each of its steps. */
function exercisedBy(scenario: Scenario): Set<Item> {
  const found = new Set<Item>();
  const runtime = startCity(scenario, { dist });
  for (const { step } of runSteps(runtime, scenario)) {
    if (step.kind === 'menu') found.add(`メニュー｜${step.label}`);
    const registry = registryTabs(runtime);
    for (const row of [...registry.案件, ...registry.提案事業]) {
      const mark = marks.find((label) => label === row.段階);
      if (mark) found.add(`段階｜${mark}`);
    }
  }
  expect(runtime.executions.filter(({ ok, injected }) => !ok && !injected)).toEqual([]);
  const registry = registryTabs(runtime);
  // ③ passes within one operation, and ⑤ beside ④: their traces are the posting and the 様式3.
  if (registry.文書.some((row) => row.様式 === '掲示文')) found.add('段階｜③ 連携事業の提案掲載');
  if (registry.受付.some((row) => row.様式 === '様式3' && row.状態 === '処理済')) {
    found.add('段階｜⑤ 市による連携事業提案');
  }
  for (const row of registry.記録) {
    const tab = tabKeys.find(
      (key) =>
        operationNames(key).includes(String(row.操作)) &&
        registry[tabs[key].name].some((one) => Object.values(one)[0] === row.対象),
    );
    if (tab) found.add(`操作｜${tabs[tab].name}：${row.操作}`);
  }
  for (const row of registry.受付) if (row.状態 === '処理済') found.add(`様式｜${row.様式}`);
  for (const row of registry.送信) if (row.状態 === '送信済') found.add(`通知｜${row.種別}`);
  for (const row of registry.文書) if (row.ファイルID !== '') found.add(`文書｜${row.様式}`);
  return found;
}

test('no step, operation, form, notice, document or menu item is without a scenario', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const byScenario = names.map((name) => ({
    name: name.replace(/\.json$/, ''),
    found: exercisedBy(readScenario(readFileSync(join(folder, name), 'utf8'))),
  }));
  const rows = expected.map((item) => ({
    item,
    scenarios: byScenario.filter(({ found }) => found.has(item)).map(({ name }) => name),
  }));
  expect(rows.filter(({ scenarios }) => scenarios.length === 0).map(({ item }) => item)).toEqual(
    [],
  );
  const page = [
    '# What the scenarios exercise',
    '',
    'Made by `test/flows/coverage.test.ts` (`UPDATE_DOCS=1` writes it anew); it fails when a row is without a scenario.',
    '',
    '| what | item | scenarios |',
    '| --- | --- | --- |',
    ...rows.map(({ item, scenarios }) => {
      const [kind, name] = item.split('｜');
      return `| ${kind} | ${name} | ${scenarios.join(', ')} |`;
    }),
    '',
  ].join('\n');
  keptPage('docs/coverage.md', page);
}, 300_000);
