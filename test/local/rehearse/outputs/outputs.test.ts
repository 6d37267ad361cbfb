// The outputs of a small world: a spreadsheet with layout, mail with attachments, Docs.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { PdfRenderer } from '../../../../local/rehearse/outputs/attachments';
import { calendarOf } from '../../../../local/rehearse/outputs/calendar';
import { emlOf, mailEntries } from '../../../../local/rehearse/outputs/mail';
import { registryTabs } from '../../../../local/rehearse/outputs/registry';
import { workbookOf } from '../../../../local/rehearse/outputs/workbook';
import { Runtime } from '../../../../local/runtime';

const script = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('包括連携').addItem('作る', 'make').addToUi();
}
function make() {
  const sheet = SpreadsheetApp.getActive().insertSheet('案件', 1);
  sheet.getRange('A:A').setNumberFormat('@');
  sheet.getRange('C:C').setNumberFormat('yyyy-mm-dd');
  sheet.getRange('A1:C1').setValues([['案件番号', '年度', '期限']]).setBackground('#d9d9d9').setFontWeight('bold');
  sheet.getRange('A2:C3').setValues([['=IMPORTXML("x")', 2026, '2026-05-08'], ['001', '', '']]);
  sheet.getRange('A1').setNote('番号です。');
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['可', '否'], true).setAllowInvalid(true).build();
  sheet.getRange('B2:B1000').setDataValidation(rule);
  const many = Array.from({ length: 100 }, (_, i) => '選択肢その' + i);
  const long = SpreadsheetApp.newDataValidation().requireValueInList(many, true).setAllowInvalid(true).build();
  sheet.getRange('C2:C1000').setDataValidation(long);
  sheet.setFrozenRows(1);
  sheet.hideColumns(2);
  sheet.getRange('B:B').protect().setDescription('システム').setWarningOnly(true);
  const event = (uid, method, at, sequence, status) => ['BEGIN:VCALENDAR', 'METHOD:' + method, 'BEGIN:VEVENT',
    'UID:' + uid + '@exam', ' ple', 'SEQUENCE:' + sequence, 'SUMMARY:初回協議', 'DTSTART:' + at, ...status,
    'END:VEVENT', 'END:VCALENDAR', ''].join('\\r\\n');
  const confirmed = ['STATUS:CONFIRMED'];
  for (const [uid, method, at, sequence, status] of [
    [1, 'REQUEST', '20260601T010000Z', 0, confirmed], [1, 'REQUEST', '20260602T010000Z', 1, confirmed],
    [2, 'REQUEST', '20260603T010000Z', 0, confirmed], [2, 'CANCEL', '20260603T010000Z', 2, ['STATUS:CANCELLED']],
    [2, 'REQUEST', '20260604T010000Z', 1, confirmed], [3, 'CANCEL', '20260605T010000Z', 0, []],
  ]) {
    MailApp.sendEmail({
      to: 'kenko@city.example.jp', subject: '初回協議のご案内', body: 'ご確認ください。', name: '総合政策課',
      attachments: [Utilities.newBlob(event(uid, method, at, sequence, status),
        'text/calendar; charset=utf-8; method=' + method, '初回協議.ics')],
    });
  }
}`;

const dist = mkdtempSync(join(tmpdir(), 'bundle-'));
writeFileSync(join(dist, 'Code.js'), script);
writeFileSync(join(dist, 'appsscript.json'), '{"timeZone": "Asia/Tokyo"}');

const runtime = Runtime.create({ start: '2026-04-01T09:00', dist });
runtime.people.openSpreadsheet();
const made = runtime.people.menu('作る');

test('the small world was made', () => {
  expect(made.error).toBeUndefined();
});

test('registry.json shows values whatever the display', () => {
  expect(registryTabs(runtime).案件).toEqual([
    { 案件番号: '=IMPORTXML("x")', 年度: 2026, 期限: '2026-05-08' },
    { 案件番号: '001', 年度: '', 期限: '' },
  ]);
});

test('registry.xlsx has the layout, and texts that stay texts', async () => {
  const workbook = new Workbook();
  const content = await workbookOf(runtime.state.spreadsheet, runtime.now());
  await workbook.xlsx.load(content as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet('案件');
  if (!sheet) throw new Error('no tab');
  expect(sheet.getCell('A2').value).toBe('=IMPORTXML("x")');
  expect(sheet.getCell('A3').value).toBe('001');
  expect(sheet.getCell('C2').value).toEqual(new Date('2026-05-08T00:00:00Z'));
  expect(sheet.getCell('C2').numFmt).toBe('yyyy-mm-dd');
  expect(sheet.getCell('A1').note).toBeTruthy();
  expect(sheet.getCell('A1').fill).toMatchObject({ fgColor: { argb: 'FFD9D9D9' } });
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet.getColumn(2).hidden).toBe(true);
  expect(sheet.getCell('B2').dataValidation.formulae).toEqual(['"可,否"']);
  expect(sheet.getCell('B900').dataValidation.formulae).toEqual(['"可,否"']);
  expect(sheet.getCell('C2').dataValidation.formulae).toEqual(["'選択肢'!$A$1:$A$100"]);
  expect(workbook.getWorksheet('選択肢')?.state).toBe('veryHidden');
  expect(sheet.getCell('A2').protection).toMatchObject({ locked: false });
  expect(sheet.getCell('B2').protection?.locked ?? true).toBe(true);
});

test('registry.xlsx: groups of columns can be opened, addresses lead there', async () => {
  const book = structuredClone(runtime.state.spreadsheet);
  const sheet = book.sheets.find(({ name }) => name === '案件');
  if (!sheet) throw new Error('no tab');
  sheet.columnGroups = [{ first: 3, count: 1, depth: 1, collapsed: true }];
  sheet.hiddenColumns = [3];
  sheet.formats.link = [{ row: 3, column: 1, rows: 1, columns: 1, value: 'https://x' }];
  const workbook = new Workbook();
  const content = await workbookOf(book, runtime.now());
  await workbook.xlsx.load(content as unknown as ArrayBuffer);
  const shown = workbook.getWorksheet('案件');
  expect(shown?.getColumn(3)).toMatchObject({ outlineLevel: 1, hidden: true });
  expect(shown?.getColumn(2).outlineLevel ?? 0).toBe(0);
  // Excel opens none on a protected sheet.
  expect((shown as unknown as { sheetProtection?: unknown }).sheetProtection).toBeFalsy();
  expect(shown?.getCell('A3').value).toEqual({ text: '001', hyperlink: 'https://x' });
});

test('calendar.ics has every meeting once, as it stands now', () => {
  const calendar = calendarOf(runtime);
  const events = calendar.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g) ?? [];
  expect(events.map((event) => event.match(/^(UID|DTSTART|STATUS|SUMMARY).*$/gm))).toEqual([
    ['UID:1@exam', 'SUMMARY:初回協議', 'DTSTART:20260602T010000Z', 'STATUS:CONFIRMED'],
    ['UID:2@exam', 'SUMMARY:初回協議', 'DTSTART:20260603T010000Z', 'STATUS:CANCELLED'],
    ['UID:3@exam', 'SUMMARY:初回協議', 'DTSTART:20260605T010000Z', 'STATUS:CANCELLED'],
  ]);
  expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('an invitation goes through mail.json and .eml as it was attached', async () => {
  expect(mailEntries(runtime)[3]?.attachments).toEqual(['初回協議.ics']);
  const mail = runtime.state.mails[3];
  if (!mail) throw new Error('no mail');
  const text = (await emlOf(mail, 'seisaku@city.example.jp', 4, new PdfRenderer())).toString();
  const [part = ''] = text.split(/^--/m).filter((one) => one.includes('text/calendar'));
  const [head = '', body = ''] = part.split('\r\n\r\n');
  expect(head.replace(/\r\n[ \t]+/g, ' ')).toMatch(
    /^Content-Type: text\/calendar;(?=.*charset=utf-8)(?=.*method=CANCEL)(?=.*name=)/m,
  );
  const content = Buffer.from(body, 'base64').toString('utf8');
  expect(content).toBe(Buffer.from(mail.attachments[0]?.base64 ?? '', 'base64').toString('utf8'));
  expect(content).toContain('SEQUENCE:2\r\nSUMMARY:初回協議\r\n');
});

test('a mail can be opened by a mail program, and is the same every time', async () => {
  const [mail] = runtime.state.mails;
  const eml = async () =>
    (await emlOf(mail, 'seisaku@city.example.jp', 1, new PdfRenderer())).toString();
  const text = await eml();
  expect(text).toContain('Date: Wed, 01 Apr 2026 00:00');
  expect(text).toMatch(/Subject: =\?UTF-8\?/);
  expect(text).toContain('To: kenko@city.example.jp');
  expect(text).toContain('Content-Type: text/calendar');
  expect(await eml()).toBe(text);
});
