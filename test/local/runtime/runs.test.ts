import { FAULT_KINDS, type Fault, type FaultKind } from '../../../local/runtime';
import { resultOf, runtimeOf } from './bundleOf';

const WRITES = `
  function main() {
    const sheet = SpreadsheetApp.getActive().getSheets()[0];
    sheet.getRange('A1').setValue('A1');
    sheet.getRange('B1').setValue('B1');
    SpreadsheetApp.flush();
    sheet.getRange('C1').setValue('C1');
    Utilities.getUuid();
    PropertiesService.getScriptProperties().setProperty('done', 'yes');
  }`;

/** The cells of the first row after `main` ran, and the account of the run. */
function runWith(fault?: Fault, code = WRITES) {
  const runtime = runtimeOf(code);
  if (fault) runtime.faults.add(fault);
  const execution = runtime.people.menu('実行');
  const { cells } = runtime.state.spreadsheet.sheets[0] ?? { cells: [] };
  return { execution, cells: cells[0] ?? [], properties: runtime.state.properties };
}

describe('a run', () => {
  test('counts calls, and round trips apart from navigation', () => {
    expect(runWith().execution).toMatchObject({
      at: '2026-04-01T09:00',
      function: 'main',
      trigger: 'menu',
      ok: true,
      calls: {
        'SpreadsheetApp.getActive': 1,
        'Spreadsheet.getSheets': 1,
        'Sheet.getRange': 3,
        'Range.setValue': 3,
        'SpreadsheetApp.flush': 1,
        'Properties.setProperty': 1,
      },
      // Three writes, a flush, the flush at the end, a property.
      roundTrips: 6,
    });
  });

  test('counts the cells it reads and writes, by either service', () => {
    const { execution } = runWith(
      undefined,
      `function main() {
        const book = SpreadsheetApp.getActive();
        const sheet = book.getSheets()[0];
        sheet.getRange('A1:C2').setValues([[1, 2, 3], [4, 5, '']]);
        sheet.getRange('A1:B2').getValues();
        const api = Sheets.Spreadsheets;
        // What is empty at the end of a row is not sent.
        api.Values.batchGet(book.getId(), { ranges: ['A1:C2', 'A1'] });
        api.Values.batchUpdate(
          { valueInputOption: 'RAW', data: [{ range: 'A3', values: [[6, 7]] }] }, book.getId());
        sheet.getLastRow();
      }`,
    );
    expect(execution).toMatchObject({ ok: true, cellsRead: 4 + 5 + 1, cellsWritten: 6 + 2 });
  });

  test('takes the time of the cost table, which can be overridden', () => {
    const body = 'PropertiesService.getScriptProperties().getProperty("x"); return Date.now();';
    const cheap = { base: 5, roundTrip: true };
    expect(
      (resultOf(body) as number) - (resultOf(body, { costs: { propertyGet: cheap } }) as number),
    ).toBe(25);
  });

  test('that throws says what and where', () => {
    const { execution } = runWith(undefined, 'function main() { null.x; }');
    expect(execution).toMatchObject({ ok: false });
    expect(execution.error).toMatch(/^TypeError: Cannot read properties of null/);
    expect(execution.stack).toContain('Code.js:1');
    expect(execution.injected).toBeUndefined();
  });

  test('is over after six minutes, whatever the script catches', () => {
    const { execution, cells } = runWith(
      undefined,
      `function main() {
        const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
        for (let i = 0; i < 3; i++) {
          try { Utilities.sleep(200000); } catch (e) { cell.setValue('caught'); }
        }
      }`,
    );
    expect(execution).toMatchObject({
      ok: false,
      error: 'Exception: Exceeded maximum execution time',
      modelMs: 360_000,
    });
    expect(cells).toEqual([]);
  });
});

describe('faults', () => {
  test.each<[FaultKind, string, number, unknown[], boolean]>([
    ['throwBefore', 'SpreadsheetApp.flush', 1, ['A1', 'B1'], false],
    ['throwBefore', 'Range.setValue', 2, ['A1'], false],
    ['throwAfter', 'Range.setValue', 2, ['A1', 'B1'], false],
    ['crash', 'Range.setValue', 2, [], false],
    ['crash', 'SpreadsheetApp.flush', 1, ['A1', 'B1'], false],
    ['crash', 'Utilities.getUuid', 1, ['A1', 'B1'], false],
    ['timeout', 'Utilities.getUuid', 1, ['A1', 'B1'], false],
    ['throwBefore', 'Range.setValue', 9, ['A1', 'B1', 'C1'], true],
  ])('%s at %s, call %i, leaves %p', (kind, service, call, cells, ok) => {
    const run = runWith({ kind, service, call });
    expect(run.cells).toEqual(cells);
    expect(run.execution.ok).toBe(ok);
    expect(run.execution.injected).toBe(ok ? undefined : true);
    expect('done' in run.properties).toBe(ok);
  });

  test('a crash cannot be caught', () => {
    const { execution, properties } = runWith(
      { kind: 'crash', service: 'Utilities.getUuid' },
      `function main() {
        try { Utilities.getUuid(); } catch (e) {
          try { PropertiesService.getScriptProperties().setProperty('done', 'yes'); } catch (again) {}
        }
      }`,
    );
    expect(execution.ok).toBe(false);
    expect(properties).toEqual({});
  });

  test('another run comes in full before the call', () => {
    const runtime = runtimeOf(`
      function main() {
        Utilities.getUuid();
        PropertiesService.getScriptProperties().setProperty('by', 'main');
      }
      function sweep() { PropertiesService.getScriptProperties().setProperty('by', 'sweep'); }
      function setUp() { ScriptApp.newTrigger('sweep').timeBased().everyMinutes(10).create(); }`);
    runtime.run({ function: 'setUp', trigger: 'menu', user: '' });
    runtime.faults.add({ kind: 'anotherRun', service: 'Utilities.getUuid' });
    runtime.people.menu('実行');
    expect(runtime.executions.map(({ function: name, ok }) => [name, ok]).slice(-2)).toEqual([
      ['sweep', true],
      ['main', true],
    ]);
    expect(runtime.state.properties).toEqual({ by: 'main' });
  });

  test('somebody does something in full before the call; what, is told by the fault', () => {
    const runtime = runtimeOf('function main() { Utilities.getUuid(); console.log("main"); }');
    const told: unknown[] = [];
    runtime.onMeanwhile = (step) => told.push(step);
    runtime.faults.add({
      kind: 'anotherRun',
      service: 'Utilities.getUuid',
      step: { sort: '案件' },
    });
    expect(runtime.people.menu('実行').logs).toEqual(['main']);
    expect(told).toEqual([{ sort: '案件' }]);
  });

  test('a call that is one too many is refused, and nothing is done', () => {
    const runtime = runtimeOf(`
      function main() { PropertiesService.getScriptProperties().setProperty('by', 'main'); }`);
    runtime.faults.add({ kind: 'tooMany', service: 'Properties.setProperty' });
    expect(runtime.people.menu('実行')).toMatchObject({
      ok: false,
      injected: true,
      error: expect.stringContaining('429'),
    });
    expect(runtime.state.properties).toEqual({});
  });

  test('the mail of a day is used up, and there again a day later', () => {
    const runtime = runtimeOf(`
      function main() { MailApp.sendEmail({ to: 'a@a.example.jp', subject: 's', body: 'b' }); }`);
    runtime.faults.add({ kind: 'mailUsedUp', service: 'MailApp.sendEmail' });
    expect(runtime.people.menu('実行').error).toContain('too many times for one day: email');
    runtime.advanceTo('2026-04-02T12:00');
    expect(runtime.people.menu('実行').ok).toBe(true);
  });

  test('a lock is asked for in vain, as long as the run would wait', () => {
    const runtime = runtimeOf(`
      function main() { console.log(LockService.getScriptLock().tryLock(5000)); }`);
    runtime.faults.add({ kind: 'lockHeld', service: 'script' });
    const refused = runtime.people.menu('実行');
    expect(refused.logs).toEqual(['false']);
    expect(refused.lockWaitMs).toBe(5000);
    expect(runtime.people.menu('実行').logs).toEqual(['true']);
  });

  test('have one line of help each', () => {
    for (const help of Object.values(FAULT_KINDS)) expect(help).toMatch(/^[^\n]+ \/ [^\n]+$/);
    expect(() => runtimeOf('').faults.add({ kind: 'other' as never, service: 'x' })).toThrow(
      'Unknown fault',
    );
  });
});

describe('locks', () => {
  const CODE = `
    function main() {
      const lock = LockService.getScriptLock();
      const got = lock.tryLock(5000);
      console.log(got, lock.hasLock());
      if (got) { Utilities.getUuid(); }
    }`;

  test('are refused to a run inside another that holds them, and returned when it ends', () => {
    const runtime = runtimeOf(CODE);
    runtime.onCall = (name) => {
      if (name !== 'Utilities.getUuid') return;
      runtime.onCall = undefined;
      runtime.people.callFromPage('main', []);
    };
    runtime.people.menu('実行');
    runtime.people.menu('実行');
    expect(runtime.executions.slice(1).map(({ logs }) => logs)).toEqual([
      ['false false'],
      ['true true'],
      ['true true'],
    ]);
    expect(runtime.executions[1]?.modelMs).toBeGreaterThan(5000);
  });
});

describe('quotas', () => {
  const send = (to: string, rest = '') =>
    `MailApp.sendEmail({ to: '${to}', subject: '件名', body: '本文' ${rest} });`;

  test.each([
    [`${send('a@x.example.jp, b@x.example.jp')} ${send('c@x.example.jp')}`, 'email'],
    [send(Array.from({ length: 51 }, (_, i) => `u${i}@x.example.jp`).join(',')), 'Per Message'],
    [send('not an address'), 'Invalid email'],
    [send(''), 'no recipient'],
    [send('a@x.example.jp', ", htmlBody: 'x'.repeat(410000)"), 'Body Size'],
    [
      "PropertiesService.getScriptProperties().setProperty('k', 'x'.repeat(9300))",
      'Argument too large',
    ],
    [
      "for (let i = 0; i < 60; i++) PropertiesService.getScriptProperties().setProperty('k' + i, 'x'.repeat(9000))",
      'property storage quota',
    ],
    [
      "for (let i = 0; i < 21; i++) ScriptApp.newTrigger('main').timeBased().everyMinutes(5).create()",
      'too many triggers',
    ],
    ["ScriptApp.newTrigger('main').timeBased().everyMinutes(7)", 'everyMinutes'],
    ["DocumentApp.create('a'); DocumentApp.create('b'); DocumentApp.create('c')", 'docs create'],
  ])('refuse %s', (body, message) => {
    expect(() => resultOf(body, { quota: { recipientsPerDay: 2, documentsPerDay: 2 } })).toThrow(
      message,
    );
  });

  test('are counted by recipients and user, and begin anew 24 hours after their first use (documented)', () => {
    const runtime = runtimeOf(
      `function main() { ${send('a@x.example.jp', ", cc: 'b@x.example.jp'")}
        console.log(MailApp.getRemainingDailyQuota()); }`,
      { quota: { recipientsPerDay: 100 } },
    );
    runtime.people.menu('実行');
    expect(runtime.people.menu('実行').logs).toEqual(['96']);
    const colleague = { user: 'tanaka@city.example.jp' };
    expect(runtime.people.menu('実行', colleague).logs).toEqual(['98']);
    runtime.advanceTo('2026-04-02T00:00');
    expect(runtime.people.menu('実行').logs).toEqual(['94']);
    runtime.advanceTo('2026-04-02T09:01');
    expect(runtime.people.menu('実行').logs).toEqual(['98']);
    expect(runtime.state.mails[0]).toEqual({
      at: '2026-04-01T09:00',
      to: 'a@x.example.jp',
      cc: 'b@x.example.jp',
      subject: '件名',
      body: '本文',
      attachments: [],
    });
  });
});

describe('utilities', () => {
  test.each([
    [
      'Utilities.formatDate(new Date(0), "Asia/Tokyo", "yyyy年M月d日 HH:mm:ss")',
      '1970年1月1日 09:00:00',
    ],
    ['Utilities.base64EncodeWebSafe([-5, -1])', '-_8='],
    ['Utilities.base64DecodeWebSafe("-_8=")', [-5, -1]],
    [
      // RFC 4231, test case 2.
      'Utilities.computeHmacSha256Signature("what do ya want for nothing?", "Jefe").slice(0, 4)',
      [0x5b, 0xdc - 256, 0xc1 - 256, 0x46],
    ],
    ['Utilities.newBlob("あ").getBytes()', [0xe3 - 256, 0x81 - 256, 0x82 - 256]],
    ['Utilities.newBlob([-29, -127, -126]).getDataAsString()', 'あ'],
  ])('%s is %p', (expression, expected) => {
    expect(resultOf(`return ${expression};`)).toEqual(expected);
  });
});
