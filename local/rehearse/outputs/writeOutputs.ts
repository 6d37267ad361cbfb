/** Writes everything that a rehearsal leaves behind; one file of this folder for each output. */
import type { Runtime } from '../../runtime';
import { collectNow } from '../../runtime/collect';
import { PdfRenderer } from './attachments';
import { calendarOf } from './calendar';
import { documentsOf, writeDocuments } from './documents';
import { FileNames } from './fileName';
import { emlOf, mailEntries } from './mail';
import type { OutputFolder } from './outputFolder';
import { writePublication } from './publication';
import { archivesOf, registryTabs } from './registry';
import { summaryOf } from './summary';
import { workbookOf } from './workbook';

/** How many of all documents and mails are written. */
export type OnWritten = (done: number, total: number) => void;

/**
 * @param start of the scenario, for the summary's head
 * @param renderer that may have begun with what was sent
 */
export async function writeOutputs(
  runtime: Runtime,
  folder: OutputFolder,
  start: string,
  onWritten: OnWritten = () => {},
  renderer = new PdfRenderer(),
): Promise<void> {
  runtime.people.settle();
  // The scenario's runs are over, and what they left takes as much memory as what follows.
  collectNow();
  folder.begin();
  const registry = registryTabs(runtime);
  const docs = documentsOf(runtime, registry);
  const { mails, account, spreadsheet } = runtime.state;
  const total = docs.length + mails.length;
  let done = 0;
  const onDone = () => onWritten(++done, total);
  const entries = docs.map(({ entry }) => entry);
  folder.write('summary.txt', summaryOf(runtime, registry, entries, start));
  folder.write('executions.json', json(runtime.executions));
  folder.write('registry.json', json(registry));
  if (runtime.state.copies.length > 0) {
    folder.write('copy.json', json(runtime.people.inCopy(() => registryTabs(runtime))));
  }
  folder.write('mail.json', json(mailEntries(runtime)));
  folder.write('calendar.ics', calendarOf(runtime));
  folder.write('registry.xlsx', await workbookOf(spreadsheet, runtime.now()));
  for (const archive of archivesOf(runtime)) {
    folder.write(`archive/${archive.name}.xlsx`, await workbookOf(archive, runtime.now()));
  }
  await writeDocuments(folder, docs, renderer, onDone);
  const names = new FileNames();
  for (const [index, mail] of mails.entries()) {
    const number = String(index + 1).padStart(4, '0');
    const name = names.choose(`${number} ${mail.at.slice(0, 10)} ${mail.subject}`);
    folder.write(`mail/${name}.eml`, await emlOf(mail, account, index + 1, renderer));
    onDone();
  }
  writePublication(folder, runtime);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
