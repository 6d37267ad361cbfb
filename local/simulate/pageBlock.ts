/** Tables of docs/simulation.md that a command makes: each between `<!-- name -->` and `<!-- /name -->`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const page = join(__dirname, '../../docs/simulation.md');

/** The page in three parts: before, in and after the block. @throws when the page has no place for it */
function partsOf(name: string): readonly [string, string, string] {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = readFileSync(page, 'utf8').split(begin);
  const [inside, after] = rest?.split(end) ?? [];
  if (after === undefined) throw new Error(`docs/simulation.md has no ${begin} … ${end}`);
  return [`${before}${begin}`, inside, `${end}${after}`];
}

/** What the page says now. */
export const blockOf = (name: string): string => partsOf(name)[1].trim();

/** Writes the table anew into the page. */
export function writeBlock(name: string, text: string): void {
  const [before, , after] = partsOf(name);
  writeFileSync(page, `${before}\n\n${text}\n\n${after}`);
}
