// A page of docs/ that a test makes: it must stand there as made; UPDATE_DOCS=1 writes it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function keptPage(path: string, text: string): void {
  const file = join(__dirname, '../../..', path);
  if (process.env.UPDATE_DOCS) writeFileSync(file, text);
  const standing = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect({ path, text: standing }).toEqual({ path, text });
}
