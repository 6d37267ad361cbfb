// What a rehearsal leaves that people would see: the registry, documents and mails, and the text of each document.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Difference, differences } from './differences';

const tables = ['registry', 'documents', 'mail'] as const;

const textsIn = (folder: string): Record<string, string> => {
  const documents = join(folder, 'documents');
  if (!existsSync(documents)) return {};
  const names = readdirSync(documents).filter((name) => name.endsWith('.txt'));
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(join(documents, name), 'utf8')]),
  );
};

const readOutputs = (folder: string): unknown => ({
  ...Object.fromEntries(
    tables.map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))]),
  ),
  texts: textsIn(folder),
});

/** Where the outputs in two folders differ. */
export const compareOutputs = (before: string, after: string): Difference[] =>
  differences(readOutputs(before), readOutputs(after));
