// A script of its own for these tests: src/google's functions as entry points, run by the local runtime.
import { arrangeColumns } from '../../../src/app/arrange';
import { Registry } from '../../../src/domain/registry/registry';
import { type TabKey, tabKeys } from '../../../src/domain/registry/tabs';
import { submissionFromEvent } from '../../../src/google/forms/event';
import { createPorts } from '../../../src/google/ports';
import { setUpDialog, setUpPortion } from '../../../src/google/setUp';
import { updateOf } from '../../../src/google/setUp/update';

type Edit =
  | { readonly append: TabKey; readonly values: Record<string, string> }
  | { readonly set: TabKey; readonly key: string; readonly values: Record<string, string> };

const entries = globalThis as unknown as Record<string, unknown>;
const ports = () => createPorts();

/** 初期設定 to its end: what the menu item does, and then the page, portion by portion. */
entries.setUp = (agrees = true, choice?: boolean) => {
  const progress: string[] = [];
  const questions: string[] = [];
  const asked =
    <T>(answer: T) =>
    (title: string, question: string) => {
      questions.push(`${title}\n${question}`);
      return answer;
    };
  const dialog = setUpDialog('portion', { confirms: asked(agrees), chooses: asked(choice) });
  const refusedWith = (refused: string) => ({
    refused,
    made: [],
    repaired: [],
    progress,
    questions,
  });
  if (typeof dialog === 'string') return refusedWith(dialog);
  let values = dialog.given;
  for (;;) {
    const { ok, message, next } = setUpPortion(values ?? {}, () => undefined);
    if (!next) return ok ? { ...reportIn(message), progress, questions } : refusedWith(message);
    progress.push(`${next.done}/${next.total} ${message}`);
    values = next.values;
  }
};

/** The part of 初期設定 that is about a registry of before. */
entries.update = () => {
  const { refused, steps } = updateOf(true);
  return { refused, changed: steps.flatMap(({ run }) => run()) };
};
/** Another run, which holds the registry for so long. */
entries.hold = (milliseconds: number) => {
  ports().lock.acquire(1);
  Utilities.sleep(milliseconds);
};
/** A cell that somebody typed into. */
entries.noteEdit = (edit: never, headers: string[]) =>
  ports().editLog.note(edit, { at: '2026-04-02 09:00', actor: 'mori@city.example.jp', headers });
entries.linesLeft = () => ports().editLog.left();
entries.backUp = () => ports().backups.take('7');
entries.read = () => Object.keys(ports().registry.load({ whole: true, reading: true }).tabs).length;

/** The lines under each chapter of what 初期設定 says at its end. */
function reportIn(message: string) {
  const under = (title: string) =>
    (message.split(`■ ${title}\n`)[1] ?? '')
      .split('\n■ ')[0]
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('すべてそろっています'));
  return {
    made: under('作ったもの'),
    repaired: under('補ったもの'),
    warnings: under('お確かめください'),
    finished: message.startsWith('■ 初期設定が終わりました'),
  };
}

entries.load = () => {
  const { tabs: loaded, source } = ports().registry.load({ whole: true });
  const registry = new Registry(loaded, source);
  return Object.fromEntries(
    tabKeys.map((tab) => {
      registry.bringLongTexts(registry.rows(tab));
      return [
        tab,
        registry.rows(tab).map(({ position, values, auto }) => ({ position, values, auto })),
      ];
    }),
  );
};
entries.restoredHeaders = () => ports().registry.load().restoredHeaders;
entries.mistakable = () => ports().registry.load().mistakable;

/** Loads, edits and saves, as a run of the script does. */
entries.change = (edits: Edit[]) => {
  const { registry: store } = ports();
  const { tabs: loaded, source } = store.load();
  const registry = new Registry(loaded, source);
  for (const edit of edits) {
    if ('append' in edit) registry.append(edit.append, edit.values as never);
    else {
      const row = registry.find(edit.set, edit.key);
      if (!row) throw new Error(`no row ${edit.key}`);
      registry.set(row, edit.values as never);
    }
  }
  store.save(registry.changes());
};

entries.saveNothing = () => {
  const { registry } = ports();
  registry.load();
  registry.save([]);
};

entries.installation = () => {
  const { formLinks, sweptThrough } = ports().installation.load();
  return { formLinks, sweptThrough };
};
/** As the daily run does; `told` as one that came to its end. */
entries.follow = (told = true) => {
  const troubles = ports().sharing.follow();
  if (told) ports().sharing.told();
  return troubles;
};
entries.seal = (code: never) => ports().installation.load().seal(code);
entries.open = (text: string) => ports().installation.load().open(text) ?? null;

entries.responses = (form: never, since: number) => ports().responses.since(form, since);
entries.handleFormSubmit = (event: never) => {
  console.log(JSON.stringify(submissionFromEvent(event) ?? null));
};
for (const name of ['sweep', 'daily', 'handleEdit']) entries[name] = () => undefined;

entries.make = (name: string, kind: never, content: never) =>
  ports().documents.make(name, kind, content, { keep: [], final: false });
entries.fillBlanks = (fileId: string, values: never, earlier: never) =>
  ports().documents.fillBlanks(fileId, values, earlier ?? {});

entries.publish = (version: string, files: never) => ports().publication.publish(version, files);

entries.send = (mail: never) => ports().mailer.send(mail);
entries.journal = (attempting: string) => {
  const before = ports().journal.last().attempting;
  ports().journal.note({ attempting, results: {} });
  return [before, ports().journal.last().attempting];
};
entries.raise = (subject: string, body: string) => ports().alarm.raise(subject, body);
entries.hash = (text: string) => ports().hash(text);

interface Moving {
  readonly fiscalYear: number;
  readonly rows: readonly { readonly tab: TabKey; readonly key: string }[];
}

/** Puts rows into the archive and takes them out, as the portion of a sweep does. @returns the keys that were copied */
entries.moveAway = ({ fiscalYear, rows }: Moving) => {
  const { registry: store } = ports();
  store.archives.prepare(fiscalYear);
  const loaded = store.load();
  const registry = new Registry(loaded.tabs, loaded.source);
  const standing = rows.flatMap(({ tab, key }) => {
    const row = registry.rows(tab).find((one) => Object.values(one.values).includes(key));
    return row?.position ? [{ tab, key, position: row.position, row }] : [];
  });
  const { url, copied } = store.archives.put(fiscalYear, standing);
  const keys = new Set(copied.map(({ key }) => key));
  for (const row of registry.rows('cases')) registry.set(row, { archivedIn: url });
  registry.remove(standing.filter(({ key }) => keys.has(key)).map(({ row }) => row));
  store.save(registry.changes());
  return [...keys];
};
entries.fetchArchived = (wanted: never) => {
  const { source } = ports().registry.load();
  return source?.fetchArchived?.(wanted) ?? [];
};
entries.moveLog = (fiscalYear: number, before: string) => {
  const { registry: store } = ports();
  store.archives.prepare(fiscalYear);
  store.load();
  const { copied } = store.archives.put(fiscalYear, store.archives.oldLog(before));
  store.save(
    copied.map(({ tab, key, position }) => ({
      tab,
      key,
      position,
      values: {},
      auto: {},
      gone: true,
    })),
  );
  return copied.length;
};

entries.arrange = () => arrangeColumns(ports());
