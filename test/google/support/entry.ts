// A script of its own for these tests: src/google's functions as entry points, run by the local runtime.
import { Registry } from '../../../src/domain/registry/registry';
import { type TabKey, tabKeys } from '../../../src/domain/tabs';
import { submissionFromEvent } from '../../../src/google/forms/event';
import { createPorts } from '../../../src/google/ports';
import { setUp } from '../../../src/google/setUp';

type Edit =
  | { readonly append: TabKey; readonly values: Record<string, string> }
  | { readonly set: TabKey; readonly key: string; readonly values: Record<string, string> };

const entries = globalThis as unknown as Record<string, unknown>;
const ports = () => createPorts();

entries.setUp = () => {
  const progress: string[] = [];
  const report = setUp((done, total, what) => progress.push(`${done}/${total} ${what}`));
  return { ...report, progress };
};

entries.load = () => {
  const { tabs: loaded, source } = ports().registry.load({ whole: true });
  const registry = new Registry(loaded, source);
  return Object.fromEntries(
    tabKeys.map((tab) => {
      registry.bringLongTexts(registry.rows(tab));
      return [tab, registry.rows(tab).map(({ position, values, auto }) => ({ position, values, auto }))];
    }),
  );
};
entries.restoredHeaders = () => ports().registry.load().restoredHeaders;

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
entries.seal = (code: never) => ports().installation.load().seal(code);
entries.open = (text: string) => ports().installation.load().open(text) ?? null;

entries.responses = (form: never, since: number) => ports().responses.since(form, since);
entries.handleFormSubmit = (event: never) => {
  console.log(JSON.stringify(submissionFromEvent(event) ?? null));
};
for (const name of ['sweep', 'daily', 'handleEdit']) entries[name] = () => undefined;

entries.make = (name: string, kind: never, content: never) =>
  ports().documents.make(name, kind, content, { again: true });
entries.fillBlanks = (fileId: string, values: never, earlier: never) =>
  ports().documents.fillBlanks(fileId, values, earlier ?? {});

entries.publish = (version: string, files: never) => ports().publication.publish(version, files);

entries.send = (mail: never) => ports().mailer.send(mail);
entries.journal = (attempting: string) => {
  const before = ports().journal.last().attempting;
  ports().journal.note({ attempting, results: {} });
  return [before, ports().journal.last().attempting];
};
entries.hash = (text: string) => ports().hash(text);
