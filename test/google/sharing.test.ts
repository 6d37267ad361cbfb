// The editors of 台帳 can open what it makes, others cannot; and whoever has a form's link may answer it.
import { EDITOR } from '../../local/runtime/state';
import { Bench, buildBench } from './support/bench';

interface Report {
  made: string[];
  repaired: string[];
  warnings: string[];
}

const OWNER = 'seisaku@city.example.jp';
const NEW = 'tanaka@city.example.jp';

let dist: string;
let ready: unknown;
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  ready = bench.runtime.snapshot();
});

const again = () => new Bench(dist, ready);

const fileNamed = ({ runtime }: Bench, name: string) => {
  const file = Object.values(runtime.documents.state.files).find((one) => one.name === name);
  if (!file) throw new Error(`no ${name}`);
  return file;
};

/** Who may do what with a file: `reader tanaka@city.example.jp`; those of a view are left out. */
const seenBy = (bench: Bench, name: string) =>
  bench.runtime.documents
    .grantsOn(fileNamed(bench, name))
    .filter(({ view }) => !view)
    .map(({ type, role, emailAddress = type }) => `${role} ${emailAddress}`);

/** What the script may do in the folders, by who it runs as. */
const ROOT = '包括連携協定';
const READ = [ROOT, '文書', '受付控え', '公表', 'フォーム', '保存'];
const WRITE = ['様式テンプレート', '文書案'];

const follow = (bench: Bench, told = true) => bench.call<string[]>('follow', told);
const callsOf = ({ lastRun }: Bench) =>
  Object.fromEntries(Object.entries(lastRun.calls).filter(([name]) => name.startsWith('Drive.')));

describe('the folder', () => {
  test('editors read what it makes, and write into templates and drafts; nobody is told by mail', () => {
    const bench = again();
    for (const name of READ) {
      expect(seenBy(bench, name)).toEqual([`owner ${OWNER}`, `reader ${EDITOR}`]);
    }
    for (const name of WRITE) {
      expect(seenBy(bench, name)).toEqual([`owner ${OWNER}`, `writer ${EDITOR}`]);
    }
    expect(bench.runtime.state.mails).toEqual([]);
  });

  test('who owns 台帳 is an editor of it, and the role account is shared with nobody a second time', () => {
    const bench = again();
    const registry = fileNamed(bench, '台帳');
    registry.owner = NEW;
    bench.runtime.people.shareRegistry(OWNER);
    expect(follow(bench)).toEqual([]);
    expect(seenBy(bench, ROOT)).toEqual([`owner ${OWNER}`, `reader ${EDITOR}`, `reader ${NEW}`]);
  });

  test('a group that may edit is shared with as a group, in whatever case its address is written', () => {
    const bench = again();
    const { documents, state } = bench.runtime;
    const group = { type: 'group', role: 'writer', emailAddress: 'Seisaku-Staff@city.example.jp' };
    documents.addPermission(state.spreadsheet.id, group);
    follow(bench);
    expect(documents.grantsOn(fileNamed(bench, ROOT))).toContainEqual(
      expect.objectContaining({ type: 'group', emailAddress: 'seisaku-staff@city.example.jp' }),
    );
    follow(bench);
    expect(callsOf(bench)).toEqual({ 'Drive.Permissions.list': 1 });
  });

  test('somebody added sees it after the next daily run, somebody removed does not', () => {
    const bench = again();
    const { people } = bench.runtime;
    people.shareRegistry(NEW);
    people.shareRegistry('viewer@city.example.jp', 'reader');
    expect(follow(bench)).toEqual([]);
    expect(seenBy(bench, '文書')).toEqual([`owner ${OWNER}`, `reader ${EDITOR}`, `reader ${NEW}`]);
    expect(seenBy(bench, '文書案')).toContain(`writer ${NEW}`);
    people.unshareRegistry(NEW);
    expect(follow(bench)).toEqual([]);
    for (const name of [...READ, ...WRITE]) expect(seenBy(bench, name).join()).not.toContain(NEW);
  });

  test.each(['Drive.Permissions.create', 'Drive.Permissions.remove'])(
    'also where the run dies at %s',
    (service) => {
      const bench = again();
      const { people, faults } = bench.runtime;
      people.shareRegistry(NEW);
      if (service.endsWith('remove')) {
        follow(bench);
        people.unshareRegistry(NEW);
      } else people.unshareRegistry(EDITOR);
      faults.add({ service, kind: 'crash' } as never);
      expect(() => follow(bench)).toThrow();
      follow(bench);
      const gone = service.endsWith('remove') ? NEW : EDITOR;
      const stays = gone === NEW ? EDITOR : NEW;
      expect(seenBy(bench, ROOT)).toEqual([`owner ${OWNER}`, `reader ${stays}`]);
      expect(seenBy(bench, '文書案')).toEqual([`owner ${OWNER}`, `writer ${stays}`]);
    },
  );

  test('a day on which nothing has changed costs one call', () => {
    const bench = again();
    follow(bench);
    expect(callsOf(bench)).toEqual({ 'Drive.Permissions.list': 1 });
  });

  test('what it was opened to by link is closed; whom people let in stays, and is named', () => {
    const bench = again();
    const { documents } = bench.runtime;
    const { id } = fileNamed(bench, ROOT);
    documents.addPermission(id, { type: 'anyone', role: 'reader' });
    documents.addPermission(id, { type: 'user', role: 'reader', emailAddress: NEW });
    const { warnings } = bench.call<Report>('setUp');
    expect(warnings).toEqual([expect.stringContaining(`${NEW} にも見えています`)]);
    expect(seenBy(bench, ROOT)).toEqual([`owner ${OWNER}`, `reader ${EDITOR}`, `reader ${NEW}`]);
  });

  test('台帳 itself open to whoever has the link is told', () => {
    const bench = again();
    const { documents, state } = bench.runtime;
    documents.addPermission(state.spreadsheet.id, { type: 'anyone', role: 'writer' });
    const { warnings } = bench.call<Report>('setUp');
    expect(warnings).toEqual([expect.stringContaining('「制限付き」にしてください')]);
  });

  test('what the domain forbids is told with the remedy, and not tried again every day', () => {
    const bench = again();
    const { people, documents } = bench.runtime;
    documents.state.forbidden = ['outside'];
    people.shareRegistry('adviser@elsewhere.example.jp');
    people.shareRegistry(NEW);
    const troubles = follow(bench, false);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toContain('adviser@elsewhere.example.jp に見せられませんでした');
    expect(troubles[0]).toContain('管理者');
    expect(seenBy(bench, ROOT)).toContain(`reader ${NEW}`);
    // Until it has been told, it is tried again.
    expect(follow(bench)).toEqual(troubles);
    expect(follow(bench)).toEqual([]);
    expect(callsOf(bench)).toEqual({ 'Drive.Permissions.list': 1 });
    documents.state.forbidden = [];
    expect(bench.call<Report>('setUp').warnings).toEqual([]);
    expect(seenBy(bench, ROOT)).toContain('reader adviser@elsewhere.example.jp');
  });

  test('in a shared drive too; gone to the trash, or not to be managed, it says so', () => {
    const bench = again();
    const { people } = bench.runtime;
    people.moveToSharedDrive(fileNamed(bench, ROOT).id);
    people.shareRegistry(NEW);
    expect(follow(bench)).toEqual([]);
    expect(seenBy(bench, '文書')).toContain(`reader ${NEW}`);
    people.unshareRegistry(NEW);
    bench.runtime.documents.state.files[fileNamed(bench, '文書案').id].owner = NEW;
    bench.runtime.documents.state.files[fileNamed(bench, '文書案').id].parents = [];
    expect(follow(bench)).toEqual([expect.stringContaining('フォルダ「文書案」の共有を確かめ')]);
  });

  test('a draft is corrected by staff, and once it is filled in to be sent only read', () => {
    const bench = again();
    const { id } = bench.runtime.documents.createDocument('R8-001-様式4');
    const file = bench.runtime.documents.state.files[id];
    bench.runtime.documents.move(file, fileNamed(bench, '文書案').id);
    expect(seenBy(bench, file.name)).toContain(`writer ${EDITOR}`);
    expect(bench.call('fillBlanks', id, {})).toEqual({ ok: true });
    expect(seenBy(bench, file.name)).toEqual([`owner ${OWNER}`, `reader ${EDITOR}`]);
    expect(bench.runtime.documents.pathOf(file)).toEqual([ROOT, '文書']);
  });
});

describe('anyone may answer', () => {
  const formOf = (bench: Bench) => {
    const [form] = bench.runtime.state.forms;
    return { id: form.id, url: `https://docs.google.com/forms/d/e/${form.publishedId}/viewform` };
  };

  test('where the permission was lost it is set again, and said', () => {
    const bench = again();
    const { id, url } = formOf(bench);
    bench.runtime.people.unshare(id, 'anyone');
    expect(() => bench.runtime.people.openForm(url)).toThrow();
    const { repaired, warnings } = bench.call<Report>('setUp');
    expect(repaired).toEqual([expect.stringMatching(/^フォーム「様式1.*」に回答できる人の設定$/)]);
    expect(warnings).toEqual([]);
    expect(bench.runtime.people.openForm(url).formId).toBe(id);
    expect(bench.call<Report>('setUp').repaired).toEqual([]);
  });

  test('in a shared drive too', () => {
    const bench = again();
    const { id } = formOf(bench);
    bench.runtime.people.moveToSharedDrive(fileNamed(bench, ROOT).id);
    expect(bench.call<Report>('setUp')).toMatchObject({ repaired: [], warnings: [] });
    bench.runtime.people.unshare(id, 'anyone');
    expect(bench.call<Report>('setUp').repaired).toHaveLength(1);
  });

  test('a domain that forbids it: one message that names the forms and the remedy, and a second try', () => {
    const bench = new Bench(dist);
    bench.runtime.documents.state.forbidden = ['anyone'];
    const { warnings } = bench.call<Report>('setUp');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/様式1.*様式8.*管理者.*ACL change not allowed/);
    bench.runtime.documents.state.forbidden = [];
    const { repaired, warnings: left } = bench.call<Report>('setUp');
    expect(repaired).toHaveLength(8);
    expect(left).toEqual([]);
    expect(bench.call<Report>('setUp').repaired).toEqual([]);
  });
});
