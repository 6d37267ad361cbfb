import { Runtime } from '../../../local/runtime';
import { bundleOf, runtimeOf } from './bundleOf';

const REGISTRY = `
  function main() {
    const spreadsheet = SpreadsheetApp.getActive();
    const sheet = spreadsheet.insertSheet('案件', 0);
    sheet.getRange('A2:B').setNumberFormat('@');
    sheet.getRange('A1:D4').setValues([['番号', '名称', '期限', '次の操作'],
      ['2', '乙', '', ''], ['10', '甲', '2026-05-08', ''], ['1', '丙', '2026-04-08', '']]);
    ScriptApp.newTrigger('onTyped').forSpreadsheet(spreadsheet).onEdit().create();
    ScriptApp.newTrigger('onChanged').forSpreadsheet(spreadsheet).onChange().create();
  }
  function onTyped(e) {
    console.log(e.range.getSheet().getName() + '!' + e.range.getA1Notation(), e.value, e.oldValue, e.user.getEmail());
    Utilities.sleep(2000);
  }
  function onChanged(e) { console.log(e.changeType); }
  function card() {
    const ui = SpreadsheetApp.getUi();
    const row = SpreadsheetApp.getActiveRange().getRow();
    const name = ui.prompt('案件を開く', '名称\\n（例：甲）', ui.ButtonSet.OK_CANCEL).getResponseText();
    const sure = ui.alert('確認', 'よろしいですか', ui.ButtonSet.YES_NO) === ui.Button.YES;
    ui.showSidebar(HtmlService.createHtmlOutputFromFile('Card').setTitle('案件カード'));
    console.log(SpreadsheetApp.getActiveSheet().getName(), row, name, sure);
  }`;

function setUp() {
  const runtime = runtimeOf(REGISTRY);
  runtime.people.menu('実行');
  return runtime;
}

const numbers = (runtime: Runtime) =>
  runtime.people.tab('案件').rows.map(({ cells }) => cells.番号);

describe('people at the registry', () => {
  test('see typed values by header', () => {
    const { headers, rows } = setUp().people.tab('案件');
    expect(headers).toEqual(['番号', '名称', '期限', '次の操作']);
    expect(rows[1]).toEqual({
      row: 3,
      cells: { 番号: '10', 名称: '甲', 期限: { date: '2026-05-08' }, 次の操作: '' },
    });
  });

  test('type into a cell: one event with value and old value', () => {
    const runtime = setUp();
    runtime.people.editCell('案件', 3, '期限', '2026-06-01 10:00');
    expect(runtime.executions.at(-1)).toMatchObject({
      trigger: 'edit',
      logs: ['案件!C3 2026-06-01 10:00 2026-05-08 mori@city.example.jp'],
    });
    expect(runtime.people.tab('案件').rows[1]?.cells.期限).toEqual({ date: '2026-06-01T10:00' });
  });

  test('clear a cell: no value', () => {
    const runtime = setUp();
    runtime.people.editCell('案件', 3, '名称', '');
    expect(runtime.executions.at(-1)?.logs).toEqual(['案件!B3 undefined 甲 mori@city.example.jp']);
  });

  test('paste many cells: one event with the range only', () => {
    const runtime = setUp();
    const before = runtime.executions.length;
    runtime.people.paste('案件', [2, 4], { 番号: '=1', 次の操作: '適合とする' });
    expect(runtime.executions.slice(before).map(({ logs }) => logs)).toEqual([
      ['案件!A2:D4 undefined undefined mori@city.example.jp'],
    ]);
    expect(runtime.people.tab('案件').rows.map(({ cells }) => cells.次の操作)).toEqual([
      '適合とする',
      '',
      '適合とする',
    ]);
    expect(numbers(runtime)).toEqual(['=1', '10', '=1']);
  });

  test('fast typing drops no event of an installable trigger: its runs go on side by side', () => {
    const runtime = setUp();
    const { executions, people } = runtime;
    const before = executions.length;
    const begun = runtime.now();
    for (let i = 0; i < 12; i++) people.editCell('案件', 2, '名称', `${i}`);
    people.settle();
    const seen = executions.slice(before);
    expect(people.tab('案件').rows[0]?.cells.名称).toBe('11');
    expect(seen.map(({ logs }) => logs?.[0]?.split(' ')[1])).toEqual(
      Array.from({ length: 12 }, (_, i) => `${i}`),
    );
    // The last one begins 12 seconds after the first cell, not after the runs before it.
    expect(runtime.now() - begun).toBe(12_000 + (seen.at(-1)?.modelMs ?? 0));
  });

  test('of the simple trigger two events wait, and what comes beyond is dropped (documented)', () => {
    const runtime = runtimeOf(`
      function main() { SpreadsheetApp.getActive().getActiveSheet().getRange('A1').setValue('名称'); }
      function onEdit(e) {
        console.log(String(e.authMode), e.value, Session.getEffectiveUser().getEmail());
        Utilities.sleep(4000);
      }`);
    runtime.people.menu('実行');
    const before = runtime.executions.length;
    for (let i = 0; i < 12; i++)
      runtime.people.editCell('シート1', 2, '名称', `${i}`, 'tanaka@city.example.jp');
    runtime.people.settle();
    const seen = runtime.executions.slice(before);
    expect(seen.map(({ ok }) => ok)).toEqual(seen.map(() => true));
    expect(seen[0]?.logs).toEqual(['LIMITED 0 tanaka@city.example.jp']);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.length).toBeLessThan(9);
  });

  test('a simple trigger may use nothing that needs authorisation, and lasts 30 seconds at most', () => {
    const code = (body: string) => `
      function main() { SpreadsheetApp.getActive().getActiveSheet().getRange('A1').setValue('名称'); }
      function onEdit() { ${body} }`;
    for (const [body, error] of [
      ["MailApp.sendEmail({to: 'a@x.example.jp', subject: '', body: ''})", 'permission'],
      ['Utilities.sleep(31000)', 'Exceeded maximum execution time'],
    ] as const) {
      const runtime = runtimeOf(code(body));
      runtime.people.menu('実行');
      runtime.people.editCell('シート1', 2, '名称', '甲');
      expect(runtime.executions.at(-1)?.error).toContain(error);
    }
  });

  test('slow typing drops none', () => {
    const runtime = setUp();
    const before = runtime.executions.length;
    for (let i = 0; i < 5; i++) {
      runtime.people.editCell('案件', 2, '名称', `${i}`);
      runtime.advanceTo(`2026-04-01T09:0${i + 1}`);
    }
    expect(runtime.executions.length - before).toBe(5);
  });

  test('insert, delete, sort and rename', () => {
    const runtime = setUp();
    const { people } = runtime;
    people.insertRow('案件', { 番号: '3', 名称: '丁' });
    expect(runtime.executions.at(-1)?.logs?.[0]).toContain('案件!A5:B5');
    const before = runtime.executions.length;
    people.deleteRow('案件', 2);
    expect(runtime.executions.slice(before).map(({ logs }) => logs)).toEqual([['REMOVE_ROW']]);
    expect(numbers(runtime)).toEqual(['10', '1', '3']);
    people.sort('案件', '番号');
    expect(numbers(runtime)).toEqual(['1', '10', '3']);
    people.sort('案件', '期限', false);
    expect(numbers(runtime)).toEqual(['10', '1', '3']);
    expect(runtime.executions).toHaveLength(before + 1);
    people.renameHeader('案件', '名称', '事業名');
    expect(people.tab('案件').headers).toEqual(['番号', '事業名', '期限', '次の操作']);
  });

  test('unknown tabs, columns and menu items are named with what there is', () => {
    const { people } = setUp();
    expect(() => people.tab('無い')).toThrow('「無い」というタブはありません（案件・シート1）');
    expect(() => people.editCell('案件', 2, '無い', 'x')).toThrow('番号・名称・期限・次の操作');
    expect(() => people.menu('無い')).toThrow('実行');
  });

  test('answer dialogs, or confirm them as they stand', () => {
    const runtime = Runtime.create({
      start: '2026-04-01T09:00',
      dist: bundleOf(
        `${REGISTRY} function onOpen() { SpreadsheetApp.getUi().createMenu('包括連携')
          .addItem('作る', 'main').addSeparator().addItem('開く', 'card').addToUi(); }`,
        { Card: '<p>カード</p>' },
      ),
    });
    const { people } = runtime;
    people.openSpreadsheet();
    expect(people.menuItems().map(({ label }) => label)).toEqual(['作る', '開く']);
    people.menu('作る');
    const row = { tab: '案件', row: 3 };
    const run = people.menu('開く', { row, input: { 名称: '甲', 確認: 'いいえ' } });
    expect(run.logs).toEqual(['案件 3 甲 false']);
    expect(run.dialogs).toEqual([
      { title: '案件を開く', message: '名称\n（例：甲）' },
      { title: '確認', message: 'よろしいですか', answered: 'いいえ' },
      { title: '案件カード', message: '<p>カード</p>', html: true, sidebar: true },
    ]);
    expect(people.menu('開く').logs).toEqual(['案件 3  true']);
  });

  test('opening the registry may do no more than a simple trigger may', () => {
    const runtime = Runtime.create({
      start: '2026-04-01T09:00',
      dist: bundleOf('function onOpen() { MailApp.getRemainingDailyQuota(); }'),
    });
    expect(runtime.people.openSpreadsheet().error).toContain('You do not have permission to call');
  });
});
