import { FormRefusal } from '../../../local/runtime';
import { runtimeOf } from './bundleOf';

const FORM = `
  function main() {
    const form = FormApp.create('様式1', true).setDescription('説明').setCollectEmail(false);
    const name = form.addTextItem().setTitle('名称').setRequired(true);
    const mail = form.addTextItem().setTitle('メール').setValidation(FormApp.createTextValidation()
      .requireTextIsEmail().setHelpText('メールアドレスを').build());
    form.addSectionHeaderItem().setTitle('提案');
    const text = form.addParagraphTextItem().setTitle('内容');
    const answer = form.addListItem().setTitle('可否').setChoiceValues(['可', '否']);
    const days = form.addCheckboxItem().setTitle('日程').setChoiceValues(['候補1', '候補2']);
    Drive.Permissions.create({ type: 'anyone', view: 'published', role: 'reader' }, form.getId());
    ScriptApp.newTrigger('onSubmit').forForm(form).onFormSubmit().create();
    console.log(form.createResponse()
      .withItemResponse(days.createResponse(['候補1', '候補2']))
      .withItemResponse(name.createResponse('Ａ＆B 100%\\n次'))
      .withItemResponse(answer.createResponse('可')).toPrefilledUrl());
    console.log(form.getPublishedUrl());
    PropertiesService.getScriptProperties().setProperty('id', form.getId());
  }
  function read(response) {
    return response.getItemResponses().map((r) => [r.getItem().getTitle(), r.getItem().getType().toString(), r.getResponse()]);
  }
  function onSubmit(e) {
    console.log(JSON.stringify([Object.keys(e).sort(), e.source && e.source.getTitle(), e.response && read(e.response)]));
  }
  function since(minutes) {
    const form = FormApp.openById(PropertiesService.getScriptProperties().getProperty('id'));
    return form.getResponses(new Date(Date.now() - minutes * 60000)).map((r) => r.getId());
  }`;

function setUp() {
  const runtime = runtimeOf(FORM);
  const [prefilled = '', published = ''] = runtime.people.menu('実行').logs ?? [];
  return { runtime, prefilled, published };
}

function problemsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof FormRefusal) return error.problems;
    throw error;
  }
  return [];
}

describe('a form', () => {
  test('takes an answer of one’s own where the question has 「その他」', () => {
    const runtime = runtimeOf(`function main() {
      const form = FormApp.create('様式', true);
      const item = form.addCheckboxItem().setTitle('分野').setChoiceValues(['福祉', '教育'])
        .showOtherOption(true);
      Drive.Permissions.create({ type: 'anyone', view: 'published', role: 'reader' }, form.getId());
      console.log(form.createResponse()
        .withItemResponse(item.createResponse(['福祉', '宇宙&海'])).toPrefilledUrl());
    }`);
    const [url = ''] = runtime.people.menu('実行').logs ?? [];
    expect(runtime.people.openForm(url).items[0]).toMatchObject({
      other: true,
      value: ['福祉', '宇宙&海'],
    });
    runtime.people.submitForm(url, {});
    const [item] = runtime.state.forms[0]?.items ?? [];
    expect(runtime.state.forms[0]?.responses[0]?.answers[item?.id ?? 0]).toEqual([
      '福祉',
      '宇宙&海',
    ]);
    const two = () => runtime.people.submitForm(url, { 分野: ['宇宙', '海'] });
    expect(problemsOf(two)).toEqual([expect.stringContaining('「海」という選択肢はありません')]);
  });

  test('opens prefilled from its link', () => {
    const { runtime, prefilled } = setUp();
    expect(prefilled).toMatch(
      /^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform\?usp=pp_url(&entry\.\d+=[^&\s]+){4}$/,
    );
    const page = runtime.people.openForm(prefilled);
    expect(page).toMatchObject({ title: '様式1', description: '説明' });
    expect(page.items.map(({ title, value }) => [title, value])).toEqual([
      ['名称', 'Ａ＆B 100%\n次'],
      ['メール', undefined],
      ['提案', undefined],
      ['内容', undefined],
      ['可否', '可'],
      ['日程', ['候補1', '候補2']],
    ]);
    const state = runtime.state.forms[0];
    expect(state?.items.some(({ id, entry }) => id === entry)).toBe(false);
  });

  test('tells the trigger what was sent: "" for unanswered texts, nothing for other questions', () => {
    const { runtime, published } = setUp();
    runtime.people.submitForm(published, { 名称: '株式会社A', 日程: true });
    expect(JSON.parse(runtime.executions.at(-1)?.logs?.[0] ?? '')).toEqual([
      ['authMode', 'response', 'source', 'triggerUid'],
      '様式1',
      [
        ['名称', 'TEXT', '株式会社A'],
        ['メール', 'TEXT', ''],
        ['内容', 'PARAGRAPH_TEXT', ''],
        ['日程', 'CHECKBOX', ['候補1']],
      ],
    ]);
    expect(runtime.executions.at(-1)).toMatchObject({ trigger: 'formSubmit', roundTrips: 1 });
  });

  test('refuses what the page would refuse, all at once, and keeps nothing of it', () => {
    const { runtime, published } = setUp();
    const submit = () =>
      runtime.people.submitForm(published, { メール: 'x', 可否: '保留', 知らない質問: 'x' });
    expect(problemsOf(submit)).toEqual([
      '「知らない質問」という質問はありません。',
      '「名称」は必須の質問です。',
      '「メール」：メールアドレスを',
      '「可否」に「保留」という選択肢はありません（可・否）。',
    ]);
    expect(runtime.state.forms[0]?.responses).toEqual([]);
  });

  test('takes anything that is posted raw', () => {
    const { runtime, published } = setUp();
    runtime.people.submitForm(published, { メール: 'x', 可否: '保留' }, { raw: true });
    expect(runtime.executions.at(-1)?.logs?.[0]).toContain('保留');
  });

  test('does not open from a link that is too long, unknown, or without permission', () => {
    const { runtime, published } = setUp();
    expect(problemsOf(() => runtime.people.openForm(`${published}?x=${'9'.repeat(8200)}`))).toEqual(
      [expect.stringContaining('長すぎて')],
    );
    expect(
      problemsOf(() => runtime.people.openForm('https://docs.google.com/forms/d/e/x/viewform')),
    ).toHaveLength(1);
    runtime.state.documents.permissions = {};
    expect(problemsOf(() => runtime.people.openForm(published))).toEqual([
      expect.stringContaining('権限'),
    ]);
  });

  test('gives its responses since a time', () => {
    const { runtime, published } = setUp();
    const first = runtime.people.submitForm(published, { 名称: 'A' }).responseId;
    runtime.advanceTo('2026-04-01T10:00');
    const second = runtime.people.submitForm(published, { 名称: 'B' }).responseId;
    expect(runtime.people.callFromPage('since', [15]).result).toEqual([second]);
    expect(runtime.people.callFromPage('since', [120]).result).toEqual([first, second]);
  });

  test.each([
    ['dropTrigger', 0],
    ['doubleTrigger', 2],
  ] as const)('%s delivers the trigger %i times', (kind, times) => {
    const { runtime, published } = setUp();
    runtime.faults.add({ kind, service: 'onSubmit' });
    const before = runtime.executions.length;
    runtime.people.submitForm(published, { 名称: 'A' });
    expect(runtime.executions.length - before).toBe(times);
    runtime.people.submitForm(published, { 名称: 'A' });
    expect(runtime.executions.length - before).toBe(times + 1);
  });

  test('dropTrigger of * drops whatever comes next', () => {
    const { runtime, published } = setUp();
    runtime.faults.add({ kind: 'dropTrigger', service: '*', call: 2 });
    const before = runtime.executions.length;
    for (const 名称 of ['A', 'B', 'C']) runtime.people.submitForm(published, { 名称 });
    expect(runtime.executions.length - before).toBe(1);
  });

  test('lateTrigger delivers it 45 minutes later', () => {
    const { runtime, published } = setUp();
    runtime.faults.add({ kind: 'lateTrigger', service: 'onSubmit' });
    const sent = runtime.now();
    runtime.people.submitForm(published, { 名称: 'A' });
    expect(runtime.executions.at(-1)?.function).toBe('onSubmit');
    expect(runtime.now() - sent).toBeGreaterThanOrEqual(45 * 60_000);
    runtime.people.submitForm(published, { 名称: 'B' });
    expect(runtime.now() - sent).toBeLessThan(60 * 60_000);
  });

  test('loseTrigger delivers nothing, then and later', () => {
    const { runtime, published } = setUp();
    runtime.faults.add({ kind: 'loseTrigger', service: 'onSubmit' });
    const before = runtime.executions.length;
    const { length } = runtime.state.triggers;
    for (const name of ['A', 'B']) runtime.people.submitForm(published, { 名称: name });
    expect(runtime.executions.length).toBe(before);
    expect(runtime.state.triggers.length).toBe(length - 1);
  });

  test('emptyEvent delivers an event without a response', () => {
    const { runtime, published } = setUp();
    runtime.faults.add({ kind: 'emptyEvent', service: 'onSubmit' });
    runtime.people.submitForm(published, { 名称: 'A' });
    expect(runtime.executions.at(-1)?.logs).toEqual(['[[],null,null]']);
  });
});
