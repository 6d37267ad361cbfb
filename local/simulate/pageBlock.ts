/** Tables of docs/simulation.md that a command makes: each between `<!-- name -->` and `<!-- /name -->`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const page = join(__dirname, '../../docs/simulation.md');

/** Writes the table anew into the page. @throws when the page has no place for it */
export function writeBlock(name: string, text: string): void {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = readFileSync(page, 'utf8').split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`docs/simulation.md has no ${begin} … ${end}`);
  writeFileSync(page, `${before}${begin}\n\n${text}\n\n${end}${after}`);
}
