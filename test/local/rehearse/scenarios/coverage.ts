// What the scenarios exercise: every step, operation, form, notice, document and menu item, none left out.
import { readdirSync } from 'node:fs';
import { menu } from '../../../../src/app/menu';
import { documentKinds } from '../../../../src/domain/documentKinds';
import { formIds, formOf } from '../../../../src/domain/forms';
import { type NoticeKind, noticeKinds } from '../../../../src/domain/notices/kinds';
import { operationNames } from '../../../../src/domain/operations';
import { tabKeys, tabs } from '../../../../src/domain/tabs';
import { keptPage } from '../../../domain/support/keptPage';
import { type Item, marks } from './exercise';
import { exercisedBy, scenarioFolder } from './playing';

/** Made of answers of more than 49,000 characters, which no scenario should hold: test/flows/badInput.test.ts. */
const tooLong = ['全文'];

const expected: Item[] = [
  ...marks.map((mark): Item => `段階｜${mark}`),
  ...tabKeys.flatMap((tab) =>
    operationNames(tab).map((name): Item => `操作｜${tabs[tab].name}：${name}`),
  ),
  ...formIds.map((id) => formOf(id).key).map((key): Item => `様式｜${key}`),
  ...(Object.keys(noticeKinds) as NoticeKind[]).map(
    (kind): Item => `通知｜${noticeKinds[kind].name}`,
  ),
  ...Object.values(documentKinds)
    .map(({ form }) => form)
    .filter((form) => !tooLong.includes(form))
    .map((form): Item => `文書｜${form}`),
  ...menu.map(({ label }): Item => `メニュー｜${label}`),
];

test('no step, operation, form, notice, document or menu item is without a scenario', () => {
  const names = readdirSync(scenarioFolder).flatMap((file) =>
    file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : [],
  );
  const byScenario = names.map((name) => ({ name, found: exercisedBy(name) }));
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
    'Made by `test/local/rehearse/scenarios/coverage.ts` (`UPDATE_DOCS=1` writes it anew); it fails when a row is without a scenario.',
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
