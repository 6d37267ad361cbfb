/** DriveApp and Drive.Permissions: files, folders, copies and PDFs of Docs. */
import { blobData } from '../../../../local/runtime/blob';
import type { BodyNode } from '../../../../local/runtime/documents';
import { account } from './account';

test('a copy has the saved content and goes its own way', () => {
  const { store, run } = account();
  const { DocumentApp, DriveApp } = run();
  const template = DocumentApp.create('様式4');
  template.getBody().getParagraphs()[0].setText('{{宛先}}');
  template.saveAndClose();
  const folder = DriveApp.createFolder('文書');
  const copy = DriveApp.getFileById(template.getId()).makeCopy('R8-001-様式4', folder);
  const doc = DocumentApp.openById(copy.getId());
  doc.getBody().getParagraphs()[0].setText('株式会社A');
  doc.saveAndClose();
  expect(DocumentApp.openById(template.getId()).getBody().getText()).toBe('{{宛先}}');
  expect(DocumentApp.openById(copy.getId()).getBody().getText()).toBe('株式会社A');
  expect(copy.getParents().next().getName()).toBe('文書');
  expect(JSON.parse(JSON.stringify(store.state))).toEqual(store.state);
});

test('a copy does not have what is not saved yet', () => {
  const { DocumentApp, DriveApp } = account().run();
  const doc = DocumentApp.create('編集中');
  doc.getBody().appendParagraph('まだ');
  const copy = DriveApp.getFileById(doc.getId()).makeCopy('写し', DriveApp.getRootFolder());
  expect(DocumentApp.openById(copy.getId()).getBody().getText()).toBe('');
});

test.each([
  ['R8-001-様式4', 'R8-001-様式4.pdf'],
  ['ShoppingList.12.25.2014', 'ShoppingList.12.25.pdf'],
])('%s as PDF is called %s', (name, expected) => {
  const { DocumentApp, DriveApp } = account().run();
  const file = DriveApp.getFileById(DocumentApp.create(name).getId());
  expect(file.getAs('application/pdf').getName()).toBe(expected);
});

test('a PDF keeps what the Doc said when it was made', () => {
  const { DocumentApp, DriveApp } = account().run();
  const doc = DocumentApp.create('通知');
  doc.getBody().getParagraphs()[0].setText('前');
  doc.saveAndClose();
  const blob = DriveApp.getFileById(doc.getId()).getAs('application/pdf');
  const again = DocumentApp.openById(doc.getId());
  again.getBody().getParagraphs()[0].setText('後');
  again.saveAndClose();
  const body = blobData(blob)?.document?.body as BodyNode;
  expect(body.children[0]).toMatchObject({ runs: [{ text: '前' }] });
});

test('files are found by name and folder, the newest first, those in the trash too', () => {
  const { DriveApp } = account().run();
  const folder = DriveApp.createFolder('公表');
  const first = folder.createFile('令和8年度.csv', '\ufeff年度', 'text/csv');
  const second = folder.createFile('令和8年度.csv', 'x', 'text/csv');
  DriveApp.createFile('令和8年度.csv', 'よそ');
  first.setTrashed(true);
  const found = folder.getFilesByName('令和8年度.csv');
  expect([found.next().getId(), found.next().getId()]).toEqual([second.getId(), first.getId()]);
  expect(found.hasNext()).toBe(false);
  expect(() => found.next()).toThrow('reached the end');
  expect(first.isTrashed()).toBe(true);
  expect(first.getBlob().getDataAsString()).toBe('\ufeff年度');
  expect(DriveApp.getFoldersByName('公表').next().getId()).toBe(folder.getId());
  expect(folder.getFoldersByName('公表').hasNext()).toBe(false);
});

test('moving, naming and describing a file', () => {
  const { DriveApp, DocumentApp } = account().run();
  const folder = DriveApp.createFolder('A').createFolder('B');
  const doc = DocumentApp.create('旧');
  const file = DriveApp.getFileById(doc.getId())
    .moveTo(folder)
    .setName('新')
    .setDescription('説明');
  expect(doc.getName()).toBe('新');
  expect(file.getDescription()).toBe('説明');
  expect(folder.getFiles().next().getName()).toBe('新');
});

test('a folder is no file, and what is unknown is refused', () => {
  const { store, run } = account();
  const { DriveApp } = run();
  store.registerFile({
    id: 'sheet',
    name: '台帳',
    mimeType: 'application/vnd.google-apps.spreadsheet',
  });
  expect(DriveApp.getFileById('sheet').getName()).toBe('台帳');
  expect(() => DriveApp.getFileById(DriveApp.createFolder('A').getId())).toThrow('No item');
  expect(() => DriveApp.getFolderById('sheet')).toThrow('No item');
  expect(() => DriveApp.getFileById('sheet').getAs('application/pdf')).toThrow('not implemented');
});

test('permissions are kept by file', () => {
  const { store, run } = account();
  const { Drive } = run();
  store.registerFile({ id: 'form', name: '様式1', mimeType: 'application/vnd.google-apps.form' });
  const permission = { type: 'anyone', view: 'published', role: 'reader' };
  Drive.Permissions.create(permission, 'form');
  expect(store.state.permissions.form).toMatchObject([permission]);
  expect(() => Drive.Permissions.create(permission, 'none')).toThrow('File not found: none');
  expect(() => Drive.Permissions.create({ type: 'all', role: 'reader' }, 'form')).toThrow(
    'invalid',
  );
});
