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

describe('Drive.Files', () => {
  test('gives the fields asked for, or the four that it always gives', () => {
    const { DriveApp, Drive } = account().run();
    const folder = DriveApp.createFolder('保管');
    const file = folder.createFile('令和8年度.csv', 'x', 'text/csv');
    expect(Drive.Files.get(file.getId())).toEqual({
      kind: 'drive#file',
      id: file.getId(),
      name: '令和8年度.csv',
      mimeType: 'text/csv',
    });
    expect(
      Drive.Files.get(file.getId(), {
        fields: 'name, parents,trashed,createdTime,modifiedTime,version,description',
      }),
    ).toEqual({
      name: '令和8年度.csv',
      parents: [folder.getId()],
      trashed: false,
      createdTime: '2026-04-01T00:00:00.000Z',
      modifiedTime: '2026-04-01T00:00:00.000Z',
      version: '1',
    });
  });

  test('changes name, description, folder and trash, and counts each as a version', () => {
    const { DriveApp, Drive } = account().run();
    const folder = DriveApp.createFolder('保管');
    const id = DriveApp.createFile('旧', 'x').getId();
    const fields = 'name,description,parents,trashed,explicitlyTrashed,version';
    expect(
      Drive.Files.update({ name: '新', description: '説明' }, id, undefined as never, {
        fields,
        addParents: folder.getId(),
        removeParents: DriveApp.getRootFolder().getId(),
      }),
    ).toEqual({
      name: '新',
      description: '説明',
      parents: [folder.getId()],
      trashed: false,
      explicitlyTrashed: false,
      version: '4',
    });
    Drive.Files.update({ trashed: true }, folder.getId());
    expect(Drive.Files.get(id, { fields })).toMatchObject({
      trashed: true,
      explicitlyTrashed: false,
    });
    expect(DriveApp.getFileById(id).isTrashed()).toBe(true);
  });

  test('removes a folder with what is in it, and the Doc with its content', () => {
    const { store, run } = account();
    const { DocumentApp, DriveApp, Drive } = run();
    const folder = DriveApp.createFolder('保管');
    const { length } = Object.keys(store.state.files);
    const doc = DocumentApp.create('様式4');
    DriveApp.getFileById(doc.getId()).moveTo(folder);
    Drive.Files.remove(folder.getId());
    expect(Object.keys(store.state.files)).toHaveLength(length - 1);
    expect(store.state.bodies).toEqual({});
    expect(() => DriveApp.getFileById(doc.getId())).toThrow('No item');
  });

  test.each([
    ["Drive.Files.get('none')", 'drive.files.get failed with error: File not found: none.'],
    [
      "Drive.Files.update({}, 'none')",
      'drive.files.update failed with error: File not found: none.',
    ],
    ["Drive.Files.remove('none')", 'drive.files.delete failed with error: File not found: none.'],
    ["Drive.Files.get(file, { fields: 'size' })", 'not implemented'],
    ["Drive.Files.get(file, { alt: 'media' })", 'not implemented'],
    ["Drive.Files.update({ name: 'x' }, file, 'content')", 'not implemented'],
    ["Drive.Files.update({ name: 'x', starred: true }, file)", 'not implemented'],
    ["Drive.Files.update({ name: 'x' }, file, undefined, { fields: 'size' })", 'not implemented'],
    ["Drive.Files.update({ name: 'x', parents: ['root'] }, file)", 'not directly writable'],
    ["Drive.Files.update({ name: 'x' }, file, undefined, { addParents: file })", 'not a folder'],
    ["Drive.Files.get(form, { fields: 'version' })", 'not implemented'],
    ['DriveApp.getFileById(form).getLastUpdated()', 'not implemented'],
  ])('%s is refused, and changes nothing', (call, message) => {
    const { store, run } = account();
    const { Drive, DriveApp } = run();
    const file = DriveApp.createFile('旧', 'x').getId();
    store.registerFile({ id: 'form', name: '様式1', mimeType: 'application/vnd.google-apps.form' });
    const before = structuredClone(store.state);
    const attempt = new Function('Drive', 'DriveApp', 'file', 'form', `${call};`);
    expect(() => attempt(Drive, DriveApp, file, 'form')).toThrow(message);
    expect(store.state).toEqual(before);
  });

  test('what has been in the trash for 30 days is gone, alone or with its folder', () => {
    const { run, wait } = account();
    const { DriveApp, Drive } = run();
    const folder = DriveApp.createFolder('保管');
    const inside = folder.createFile('中', 'x').getId();
    const saved = DriveApp.createFile('戻す', 'x');
    folder.createFile('x', 'x');
    Drive.Files.update({ trashed: true }, folder.getId());
    saved.setTrashed(true);
    wait(29);
    saved.setTrashed(false);
    expect(Drive.Files.get(inside, { fields: 'trashed' })).toEqual({ trashed: true });
    wait(1);
    expect(() => Drive.Files.get(inside)).toThrow('File not found');
    expect(DriveApp.getFilesByName('中').hasNext()).toBe(false);
    expect(DriveApp.getFilesByName('戻す').hasNext()).toBe(true);
  });
});
