// Files, forms and triggers are per person, as at Google.
import type { Runtime } from '../../../local/runtime';
import { runtimeOf } from './bundleOf';

const CODE = `
  function main() {
    const root = DriveApp.createFolder('包括連携');
    const file = root.createFile('控え.csv', 'x');
    const form = FormApp.create('様式1', true);
    const doc = DocumentApp.create('様式4');
    const book = SpreadsheetApp.create('保存');
    ScriptApp.newTrigger('ran').timeBased().everyMinutes(10).create();
    return { folder: root.getId(), file: file.getId(), form: form.getId(), doc: doc.getId(), book: book.getId() };
  }
  function ran() { console.log(Session.getEffectiveUser().getEmail()); }
  function install() { ScriptApp.newTrigger('ran').timeBased().everyMinutes(10).create(); }
  function share(id) {
    Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'tanaka@city.example.jp' }, id, { sendNotificationEmail: false });
  }
  function tried(open) { try { open(); return 'seen'; } catch (error) { return error.message.slice(0, 40); } }
  function sees(ids) {
    return {
      folder: tried(() => DriveApp.getFolderById(ids.folder)),
      file: tried(() => DriveApp.getFileById(ids.file)),
      form: tried(() => FormApp.openById(ids.form)),
      doc: tried(() => DocumentApp.openById(ids.doc)),
      book: tried(() => SpreadsheetApp.openById(ids.book)),
      api: tried(() => Sheets.Spreadsheets.Values.batchGet(ids.book, { ranges: ['A1'] })),
      named: DriveApp.getFilesByName('控え.csv').hasNext(),
      registry: tried(() => DriveApp.getFileById(SpreadsheetApp.getActive().getId())),
      triggers: ScriptApp.getProjectTriggers().length,
    };
  }`;

const USER = 'tanaka@city.example.jp';

const as = (runtime: Runtime, user: string | undefined, name: string, ...args: unknown[]) => {
  const { ok, error, result } = runtime.people.callFromPage(name, args, { user });
  if (!ok) throw new Error(error);
  return result as Record<string, string>;
};

function setUp() {
  const runtime = runtimeOf(CODE);
  return { runtime, ids: as(runtime, undefined, 'main') };
}

const NO_ITEM = 'No item with the given ID could be found';

test('a colleague does not see what the role account made; it is as if it were not there', () => {
  const { runtime, ids } = setUp();
  const seen = as(runtime, USER, 'sees', ids);
  expect(seen).toMatchObject({ named: false, registry: 'seen', triggers: 0 });
  for (const what of ['folder', 'file', 'form']) expect(seen[what]).toContain(NO_ITEM);
  for (const what of ['doc', 'book', 'api']) expect(seen[what]).not.toBe('seen');
  const own = as(runtime, undefined, 'sees', ids);
  expect(own).toEqual({
    ...Object.fromEntries([...Object.keys(ids), 'api', 'registry'].map((key) => [key, 'seen'])),
    named: true,
    triggers: 1,
  });
});

test('what is shared is seen, and with a folder what is in it', () => {
  const { runtime, ids } = setUp();
  as(runtime, undefined, 'share', ids.folder);
  expect(as(runtime, USER, 'sees', ids)).toMatchObject({
    folder: 'seen',
    file: 'seen',
    form: expect.stringContaining(NO_ITEM),
    named: true,
  });
});

test('a trigger runs as who made it', () => {
  const { runtime } = setUp();
  as(runtime, USER, 'install');
  runtime.advanceTo(runtime.now() + 15 * 60_000);
  const said = runtime.executions.flatMap(({ function: name, logs = [] }) =>
    name === 'ran' ? logs : [],
  );
  expect([...new Set(said)].sort()).toEqual(['seisaku@city.example.jp', USER]);
});
