/** Dialogs with fields, through the real page and src/google/dialog.ts, answered by their labels. */
import { type DialogInput, DialogRefusal } from '../../../local/runtime';
import type { Dialog } from '../../../src/app/dialog';
import { cityWith } from './dialogCity';

const DIALOG: Dialog = {
  title: '案件を開く',
  about: '市から始める案件を開きます。\n<b>確かめてください。</b>',
  submit: '開く',
  call: 'opened',
  fields: [
    { name: 'kind', label: '種別', kind: 'choice', choices: ['締結前', '随時'], value: '締結前' },
    { name: 'business', label: '事業者', kind: 'text', required: true, help: '名称か番号です。' },
    {
      name: 'agreement',
      label: '協定',
      kind: 'choice',
      choices: ['K001', 'K002 <"\'&>'],
      other: true,
      value: '覚書',
      when: { field: 'kind', is: '随時' },
    },
    {
      name: 'fields',
      label: '政策分野',
      kind: 'choices',
      choices: ['福祉', '防災', '観光'],
      value: ['防災'],
    },
    { name: 'day', label: '受領日', kind: 'date', value: '2026-04-01' },
    { name: 'note', label: '備考', kind: 'paragraph', value: '\n一行目\n二行目' },
    { name: 'sure', label: '確かめました', kind: 'tick' },
    {
      name: 'place',
      label: '備考の場所',
      kind: 'text',
      when: { field: 'fields', is: '観光' },
    },
    { name: 'why', label: '理由', kind: 'text', when: { field: 'sure', is: 'true' } },
    { name: 'other', label: '理由', kind: 'text', when: { field: 'sure', is: 'false' } },
  ],
};

/** What the function is called with. */
function sent(input: DialogInput, dialog = DIALOG) {
  const run = cityWith(dialog).people.menu('開く', { input });
  return JSON.parse(run.dialogs[0]?.answer?.message ?? '');
}

function problems(input: DialogInput | undefined, dialog = DIALOG) {
  const city = cityWith(dialog);
  const before = city.executions.length;
  try {
    city.people.menu('開く', { input });
  } catch (error) {
    if (!(error instanceof DialogRefusal)) throw error;
    expect(city.executions.slice(before).map((run) => run.function)).toEqual(['menu']);
    return error.problems;
  }
  throw new Error('not refused');
}

const DEFAULTS = {
  kind: '締結前',
  fields: ['防災'],
  day: '2026-04-01',
  note: '\n一行目\n二行目',
  sure: false,
  other: '',
};

describe('a dialog is answered by its labels', () => {
  test('what the input does not name stays as it stands', () => {
    expect(sent({ 事業者: '商店' })).toEqual({ ...DEFAULTS, business: '商店' });
  });

  test('everything can be given, and what it makes appear', () => {
    const input: DialogInput = {
      種別: '随時',
      事業者: '商店',
      協定: 'K002 <"\'&>',
      政策分野: ['福祉', '観光'],
      受領日: '2026-05-08',
      備考: 'あ\r\nい',
      確かめました: true,
      備考の場所: '道の駅',
      理由: '前の行\n次の行',
    };
    expect(sent(input)).toEqual({
      kind: '随時',
      business: '商店',
      agreement: 'K002 <"\'&>',
      fields: ['福祉', '観光'],
      day: '2026-05-08',
      note: 'あ\nい',
      sure: true,
      place: '道の駅',
      why: '前の行次の行',
    });
  });

  test('a text of one’s own stands where the choices have it', () => {
    expect(sent({ 事業者: '商店', 種別: '随時' }).agreement).toBe('覚書');
    expect(sent({ 事業者: '商店', 種別: '随時', 協定: '新しい覚書' }).agreement).toBe('新しい覚書');
  });

  test('null and an empty text empty a field', () => {
    const input = { 事業者: '商店', 種別: null, 政策分野: '', 受領日: '', 備考: null };
    expect(sent(input)).toMatchObject({ kind: '', fields: [], day: '', note: '', sure: false });
  });

  test('its function is a run of its own, which notes the answer', () => {
    const city = cityWith(DIALOG, `({ ok: false, message: '事業者がありません。' })`);
    const { dialogs } = city.people.menu('開く', { input: { 事業者: '商店' } });
    expect(dialogs).toMatchObject([
      { title: '案件を開く', html: true, answer: { ok: false, message: '事業者がありません。' } },
    ]);
    expect(city.executions.at(-1)).toMatchObject({
      function: 'opened',
      trigger: 'menu',
      answer: { dialog: '案件を開く', ok: false, message: '事業者がありません。' },
    });
  });

  test('a function that tells nothing leaves the person without a result', () => {
    const { dialogs } = cityWith(DIALOG, 'undefined').people.menu('開く', {
      input: { 事業者: '商店' },
    });
    expect(dialogs[0]?.answer).toEqual({ ok: false, message: '結果がわかりませんでした。' });
  });

  test('a form may be left open for a person', () => {
    const city = cityWith(DIALOG);
    const { dialogs } = city.people.menu('開く', { leaveForm: true });
    expect(dialogs[0]?.answer).toBeUndefined();
    expect(city.executions.at(-1)?.function).toBe('menu');
  });
});

describe('what no person could answer is refused, and nothing is sent', () => {
  const labels = ['種別', '事業者', '政策分野', '受領日', '備考', '確かめました', '理由'];
  test.each<[string, DialogInput | undefined, unknown]>([
    [
      'a label that is not there',
      { 事業者: 'a', 名前: 'b' },
      { kind: 'label', label: '名前', labels },
    ],
    [
      'a field that is not shown',
      { 事業者: 'a', 協定: 'K001' },
      { kind: 'label', label: '協定', labels },
    ],
    [
      'a choice that is none',
      { 事業者: 'a', 種別: '年度当初' },
      { kind: 'choice', label: '種別', value: '年度当初', choices: ['締結前', '随時'] },
    ],
    [
      'one of several choices that is none',
      { 事業者: 'a', 政策分野: ['福祉', '教育'] },
      { kind: 'choice', label: '政策分野', value: '教育', choices: ['福祉', '防災', '観光'] },
    ],
    [
      'a list for one text',
      { 事業者: ['a'] },
      { kind: 'shape', label: '事業者', value: ['a'], takes: 'text' },
    ],
    [
      'a tick for a text',
      { 事業者: true },
      { kind: 'shape', label: '事業者', value: true, takes: 'text' },
    ],
    [
      'a text for a tick',
      { 事業者: 'a', 確かめました: 'はい' },
      { kind: 'shape', label: '確かめました', value: 'はい', takes: 'tick' },
    ],
    [
      'a day that does not exist',
      { 事業者: 'a', 受領日: '2026-02-30' },
      { kind: 'shape', label: '受領日', value: '2026-02-30', takes: 'date' },
    ],
    ['a required field left empty', undefined, { kind: 'required', label: '事業者' }],
    ['a required field of blanks', { 事業者: '　' }, { kind: 'required', label: '事業者' }],
  ])('%s', (_, input, problem) => {
    expect(problems(input)).toContainEqual(problem);
  });

  test('a required field that is not shown is not missed', () => {
    const when = { field: 'kind', is: '随時' };
    const fields = DIALOG.fields.map((field) =>
      field.name === 'agreement' ? { ...field, value: '', required: true, when } : field,
    );
    const dialog = { ...DIALOG, fields };
    expect(sent({ 事業者: 'a' }, dialog)).not.toHaveProperty('agreement');
    expect(problems({ 事業者: 'a', 種別: '随時' }, dialog)).toEqual([
      { kind: 'required', label: '協定' },
    ]);
  });
});
