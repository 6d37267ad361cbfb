/** The formulas of conditional formats that are understood: how a cell of the row begins, that one is not empty, and both. */
import { NotImplementedError } from '../errors';
import { parseA1 } from './a1';

const BEGINS = /^=LEFT\(\$([A-Z]+)(\d+),1\)="([^"])"$/;
const BEGINS_OTHERWISE = /^=AND\(\$([A-Z]+)(\d+)<>"",LEFT\(\$\1\2,(\d+)\)<>"([^"]*)"\)$/;
const FILLED = /^=\$([A-Z]+)(\d+)<>""$/;

/** What a formula asks of a row: a column (from 1), and what its cell's text must be like. */
export interface RowTest {
  column: number;
  holds(text: string): boolean;
}

export function rowTestOf(formula: string): RowTest {
  const [, begins, , first = ''] = BEGINS.exec(formula) ?? [];
  const [, filled] = FILLED.exec(formula) ?? [];
  const [, other, , length, start = ''] = BEGINS_OTHERWISE.exec(formula) ?? [];
  const letters = begins ?? filled ?? other;
  if (letters === undefined) throw new NotImplementedError(`a conditional format by ${formula}`);
  return {
    column: parseA1(`${letters}1`)?.column as number,
    holds: (text) =>
      begins === undefined
        ? text !== '' && (other === undefined || text.slice(0, Number(length)) !== start)
        : text.startsWith(first),
  };
}
