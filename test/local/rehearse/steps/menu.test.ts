/** Menu steps that answer dialogs: what is done, and how mistakes are told. */
import { registryTabs } from '../../../../local/rehearse/outputs/registry';
import { summaryOf } from '../../../../local/rehearse/outputs/summary';
import { checkScenario } from '../../../../local/rehearse/scenario/readScenario';
import { runSteps } from '../../../../local/rehearse/steps/runSteps';
import type { Dialog } from '../../../../src/app/dialog';
import { cityWith } from '../../runtime/dialogCity';

const DIALOG: Dialog = {
  title: '案件を開く',
  about: '案件を開きます。',
  submit: '開く',
  call: 'opened',
  fields: [
    { name: 'kind', label: '種別', kind: 'choice', choices: ['締結前', '随時'], value: '締結前' },
    { name: 'business', label: '事業者', kind: 'text', required: true },
    { name: 'fields', label: '政策分野', kind: 'choices', choices: ['福祉', '防災'] },
    { name: 'sure', label: '確かめました', kind: 'tick' },
    { name: 'day', label: '日', kind: 'date', when: { field: 'kind', is: '随時' } },
  ],
};

const START = '2026-04-01T09:00';

function rehearse(menu: string, input: object | undefined, answer?: string) {
  const city = cityWith(DIALOG, answer);
  const step = { at: '2026-04-02T10:00', menu, ...(input ? { input } : {}) };
  const scenario = checkScenario({ start: START, steps: [step] });
  for (const _step of runSteps(city, scenario));
  return city;
}

test('answers go to the function, numbers as texts', () => {
  const input = { 事業者: 12, 政策分野: ['防災'], 確かめました: true, 種別: '随時', 日: null };
  expect(rehearse('開く', input).executions.at(-1)?.answer?.message).toBe(
    '{"kind":"随時","business":"12","fields":["防災"],"sure":true,"day":""}',
  );
});

test('the summary shows what a dialog refused', () => {
  const city = rehearse(
    '開く',
    { 事業者: '商店' },
    `({ ok: false, message: '事業者が\\nありません。' })`,
  );
  const summary = summaryOf(city, registryTabs(city), [], START);
  expect(summary).toContain(
    '■ メニューでできなかったこと\n　2026-04-02 10:00　案件を開く：事業者が ありません。\n',
  );
});

test('questions take their answers', () => {
  expect(rehearse('尋ねる', { 名称: '商店', 確認: 'いいえ' }).executions.at(-1)?.ok).toBe(true);
});

test.each([
  [
    '開く',
    { 事業者: '商店', 日: '2026-04-01', 名: 'a' },
    [
      'steps[0].input: no dialog of 「開く」 asks 「日」 now; it asks 「種別」, 「事業者」, 「政策分野」, 「確かめました」',
      'steps[0].input: no dialog of 「開く」 asks 「名」 now; it asks 「種別」, 「事業者」, 「政策分野」, 「確かめました」',
    ],
  ],
  [
    '開く',
    { 事業者: '商店', 種別: '年度当初', 政策分野: ['教育'] },
    [
      'steps[0].input.種別: 「年度当初」 is no choice; the choices are 締結前, 随時',
      'steps[0].input.政策分野: 「教育」 is no choice; the choices are 福祉, 防災',
    ],
  ],
  [
    '開く',
    { 事業者: ['商店'] },
    [
      'steps[0].input.事業者: ["商店"] is not an answer to this field; it takes one text',
      'steps[0].input: the dialog of 「開く」 requires an answer to 「事業者」',
    ],
  ],
  ['開く', undefined, ['steps[0].input: the dialog of 「開く」 requires an answer to 「事業者」']],
  [
    '尋ねる',
    { 題名: '商店' },
    [
      'steps[0].input: no dialog of 「尋ねる」 asks 「題名」 now; it asks 「名前」, 「名称」, 「確認」, 「よろしいですか」',
    ],
  ],
  [
    '尋ねる',
    { 確認: 'たぶん' },
    [
      'steps[0].input.確認: 「たぶん」 is no choice; the choices are OK, はい, YES, いいえ, NO, キャンセル, CANCEL',
    ],
  ],
  [
    '尋ねる',
    { 名称: true },
    ['steps[0].input.名称: true is not an answer to this field; it takes one text'],
  ],
])('%s with %j is a mistake of the scenario', (menu, input, mistakes) => {
  expect(() => rehearse(menu, input)).toThrow(
    expect.objectContaining({ name: 'ScenarioMistakes', mistakes }),
  );
});

test('an answer of a kind that no dialog takes is told before anything runs', () => {
  expect(() => rehearse('開く', { 事業者: { 名称: '商店' }, 確かめました: false })).toThrow(
    expect.objectContaining({
      mistakes: [
        'steps[0].input.事業者: {"名称":"商店"} is no answer to a dialog; it takes a text, a number, true, a list of texts or null',
        'steps[0].input.確かめました: false is no answer to a dialog; it takes a text, a number, true, a list of texts or null',
      ],
    }),
  );
});
