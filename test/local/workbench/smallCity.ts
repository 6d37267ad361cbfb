/** A city with a tiny bundle of its own, so that the workbench is tested apart from the real one. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseTime, Runtime } from '../../../local/runtime';

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('包括連携').addItem('初期設定', 'menuSetup').addItem('失敗する', 'fail').addToUi();
}
function fail() { throw new Error('わざと'); }
function menuSetup() {
  var book = SpreadsheetApp.getActive();
  var sheet = book.getSheets()[0].setName('案件');
  var headers = ['案件番号', '事業者名', '状態', '期限†', '控え', '次の操作', '操作結果', '備考'];
  sheet.getRange(1, 1, 1, headers.length).setValues([headers]).setBackground('#ffffff');
  sheet.getRange(1, 1, 1, 3).setBackground('#eceff1').setNote('システムの列です。');
  sheet.getRange(2, 1, 900, 3).setNumberFormat('@').protect().setWarningOnly(true);
  sheet.getRange(2, 4, 900, 1).setNumberFormat('yyyy-mm-dd');
  sheet.getRange(2, 6, 900, 1).setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(['適合とする', '見送る'], true).build());
  sheet.hideColumns(5);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(1);
  sheet.setColumnWidth(2, 220);
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo('進行中').setBackground('#e3f2fd').setRanges([sheet.getRange(2, 3, 900, 1)]).build()]);
  book.insertSheet('採番', 1).hideSheet();
  var form = FormApp.create('様式1 提案', true);
  form.setDescription('次のとおり提案します。');
  form.addTextItem().setTitle('名称').setRequired(true);
  form.addParagraphTextItem().setTitle('提案内容');
  form.addMultipleChoiceItem().setTitle('可否').setChoiceValues(['可', '否']);
  Drive.Permissions.create({ type: 'anyone', view: 'published', role: 'reader' }, form.getId());
  ScriptApp.newTrigger('handleFormSubmit').forForm(form).onFormSubmit().create();
  ScriptApp.newTrigger('handleEdit').forSpreadsheet(book).onEdit().create();
  ScriptApp.newTrigger('sweep').timeBased().everyMinutes(10).create();
  SpreadsheetApp.getUi().alert('初期設定', '終わりました。', SpreadsheetApp.getUi().ButtonSet.OK);
}
function handleFormSubmit(e) {
  var name = e.response.getItemResponses()[0].getResponse();
  var sheet = SpreadsheetApp.getActive().getSheetByName('案件');
  var row = sheet.getLastRow() + 1;
  sheet.getRange(row, 1, 1, 3).setValues([['R8-00' + (row - 1), name, '進行中']]);
  sheet.getRange(row, 4).setValue(new Date(2026, 4, 8));
  var doc = DocumentApp.create('R8-00' + (row - 1) + '-様式4');
  doc.getBody().appendParagraph('包括連携協定 ' + name);
  doc.saveAndClose();
  MailApp.sendEmail({
    to: 'a@example.jp', subject: '受け付けました', name: '総合政策課',
    body: name + ' 様\\n' + e.source.getPublishedUrl() + '?usp=pp_url\\n終わり',
    attachments: [DriveApp.getFileById(doc.getId()).getAs('application/pdf')],
  });
}
function handleEdit(e) {
  if (e.range.getColumn() !== 6 || !e.value) return;
  var sheet = e.range.getSheet();
  sheet.getRange(e.range.getRow(), 7).setValue('「' + e.value + '」を行いました。');
  e.range.clearContent();
}
function sweep() {}
`;

/** A folder with the tiny bundle. */
export function smallBundle(): string {
  const dist = mkdtempSync(join(tmpdir(), 'workbench-bundle-'));
  writeFileSync(join(dist, 'Code.js'), CODE);
  writeFileSync(
    join(dist, 'appsscript.json'),
    '{"timeZone":"Asia/Tokyo","runtimeVersion":"V8","dependencies":{"enabledAdvancedServices":[{"userSymbol":"Drive"}]}}',
  );
  return dist;
}

/** A new city, set up, at 9 o'clock on 1 April 2026. */
export function smallCity(): Runtime {
  const city = Runtime.create({ start: '2026-04-01T09:00', dist: smallBundle() });
  city.people.openSpreadsheet();
  city.people.menu('初期設定');
  city.restAt(parseTime('2026-04-01T09:00'));
  return city;
}
