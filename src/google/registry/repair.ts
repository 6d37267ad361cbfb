// People sort and delete rows while a run decides: what was written into a foreign row is put right from the record.
import { depths } from '../../domain/registry/reading';
import type { RawCell } from './cells';
import { textOfCell } from './cells';
import { appendRaw, emptied, gridRange, updateRow } from './requests';
import {
  type FirstReading,
  positionsNow,
  RowGoneError,
  readFurther,
  type Tables,
} from './sheetReader';
import { applyAndRead, applyRequests, type Request, readBlocks, sheetId } from './sheetsApi';
import type { SheetTable } from './sheetTable';
import {
  allInPlace,
  keysOf,
  misplacedRows,
  type RecordedRow,
  recordRequests,
  type WrittenRow,
  wholeRecord,
} from './writeRecord';

/** More would mean that somebody sorts without pause. */
const ROUNDS = 4;

/**
 * Puts right what the last writing of a run that died put into foreign rows.
 * @returns whether there was any: then the registry is to be read again
 */
export function repairMisplaced({ tables, recorded }: FirstReading): boolean {
  if (allInPlace(recorded)) return false;
  putRight(tables, recorded.length);
  return true;
}

/**
 * Looks where a writing has landed, and puts right what went into the wrong row.
 * @param keys those that were meant and found
 * @param isCopied of the rows that were taken out, which stand last
 * @throws RowGoneError, when everything else is right again, for rows that do not exist any more
 */
export function misplacedAfter(
  tables: Tables,
  written: readonly WrittenRow[],
  keys: readonly (readonly RawCell[])[],
  isCopied: IsCopied = () => false,
): void {
  const taken = written.filter(({ gone }) => gone).length;
  const kept = written.length - taken;
  const inPlace = keys.length === written.length && allInPlace(keys.slice(0, kept));
  if (inPlace && taken === 0) return;
  const gone = putRight(tables, written.length, isCopied);
  if (gone.length > 0) throw new RowGoneError(gone);
}

/** Whether a row that was taken out is the one that had been copied into the archive, as it had been. */
export type IsCopied = (row: Pick<RecordedRow, 'tab' | 'key' | 'found' | 'before'>) => boolean;

/**
 * A row that was taken out and that nobody has confirmed stands in its tab again: a foreign one, one into which somebody
 * typed meanwhile, and any where the run died.
 * @returns the rows that do not exist any more
 */
function putRight(tables: Tables, count: number, isCopied: IsCopied = () => false): RecordedRow[] {
  const gone: RecordedRow[] = [];
  let recorded = count;
  for (let round = 0; ; round++) {
    const recordedRows = misplacedRows(tables, readBlocks([wholeRecord(recorded)])[0]).map(
      (row) => ({
        ...row,
        // Behind these stands what was recorded of a wider tab.
        before: row.before.slice(0, (tables.get(row.tab) as SheetTable).width),
      }),
    );
    if (recordedRows.length === 0) return gone;
    if (round === ROUNDS) throw new Error('台帳の行が動き続けているため、書き込めませんでした。');
    const misplaced = recordedRows.filter((row) => !row.gone);
    const back = recordedRows.filter((row) => row.gone && !isCopied(row));
    const repairs = misplaced.length > 0 ? repairsOf(tables, misplaced, gone) : [];
    const putBack = back.length > 0 ? restored(tables, back) : [];
    if (repairs.length === 0) {
      applyRequests([forgetRecord(recorded), ...putBack]);
      return gone;
    }
    const requests: Request[] = [
      ...recordRequests(tables, repairs, recorded),
      ...repairs.flatMap(({ tab, position, texts }) =>
        updateRow(tables.get(tab) as SheetTable, position, texts),
      ),
      ...putBack,
    ];
    recorded = repairs.length;
    if (allInPlace(applyAndRead(requests, keysOf(recorded)))) return gone;
  }
}

/** Adds rows as they stood before they were taken out; not one whose key stands in the tab again. */
function restored(tables: Tables, back: readonly RecordedRow[]): Request[] {
  const now = positionsNow(tables, new Set(back.map(({ tab }) => tab)));
  const lines = new Map<string, (readonly RawCell[])[]>();
  for (const { tab, found, before } of back) {
    const isEmpty = before.every((cell) => (cell ?? '') === '');
    if (isEmpty || (found !== '' && now.get(tab)?.has(found))) continue;
    const { name } = tables.get(tab) as SheetTable;
    lines.set(name, [...(lines.get(name) ?? []), before]);
  }
  return [...lines].map(([name, rows]) => appendRaw(sheetId(name), rows));
}

/** Everything that was to be put right stands right already, or is gone. */
const forgetRecord = (count: number): Request => {
  const { tab, rows, columns } = keysOf(count);
  return emptied(gridRange(tab, rows, columns));
};

/**
 * First the cells that were overwritten in a foreign row, as they stood before; over them what each row that was meant
 * should hold, where it stands now.
 */
function repairsOf(
  tables: Tables,
  misplaced: readonly RecordedRow[],
  gone: RecordedRow[],
): WrittenRow[] {
  const touched = new Set(misplaced.map(({ tab }) => tab));
  const now = positionsNow(tables, touched);
  const at = ({ tab, position }: RecordedRow, key: string) =>
    key === '' && ![...(now.get(tab)?.values() ?? [])].includes(position)
      ? // What was written below the rows that are left: nobody's, as long as none stands there now.
        position
      : now.get(tab)?.get(key);
  const keys = misplaced.flatMap((row) =>
    [row.key, row.found].flatMap((key) => {
      const position = at(row, key);
      return position === undefined ? [] : [{ tab: row.tab, key, position }];
    }),
  );
  for (const { tab, position } of keys) tables.get(tab)?.grid.forget(position);
  readFurther(
    tables,
    keys.map((row) => ({ ...row, depth: depths.whole })),
  );
  const cells = new Map<string, { row: WrittenRow; texts: Map<number, string> }>();
  const put = (row: RecordedRow, key: string, index: number, text: string) => {
    const position = at(row, key);
    if (position === undefined) return;
    const name = `${row.tab} ${position}`;
    const texts = cells.get(name)?.texts ?? new Map<number, string>();
    texts.set(index, text);
    cells.set(name, { row: { tab: row.tab, key, position, texts }, texts });
  };
  for (const row of misplaced) {
    const { tab, found, texts, served, before } = row;
    const table = tables.get(tab) as SheetTable;
    const position = at(row, found);
    if (position === undefined) continue;
    const was = (index: number) => textOfCell(before[index], table.typeAt(index));
    const overwritten = [...texts].every(([index, text]) => table.textAt(position, index) === text);
    if (
      served &&
      table.textAt(position, served.index) === '' &&
      was(served.index) === served.chosen
    ) {
      put(row, found, served.index, served.chosen);
    }
    if (overwritten) for (const index of texts.keys()) put(row, found, index, was(index));
  }
  for (const row of misplaced) {
    const { tab, key, texts, served } = row;
    const table = tables.get(tab) as SheetTable;
    const position = key === '' ? undefined : at(row, key);
    if (position === undefined) {
      gone.push(row);
      continue;
    }
    const restored = cells.get(`${tab} ${position}`)?.texts;
    if (served && table.textAt(position, served.index) === served.chosen) {
      put(row, key, served.index, '');
    }
    for (const [index, text] of texts) {
      const stands = restored?.get(index) ?? table.textAt(position, index);
      if (stands !== text) put(row, key, index, text);
    }
  }
  return [...cells.values()]
    .map(({ row }) => row)
    .sort((a, b) => (a.tab < b.tab ? -1 : a.tab > b.tab ? 1 : a.position - b.position));
}
