/** Which cells of the registry are other than before, as people see them. */
import type { SheetState } from '../../runtime/sheets/state';
import type { CellChange } from '../shapes';
import { sheetView } from './sheetView';

/** Tabs that only show what stands in the others come last. */
const SHOWN_AGAIN = ['ホーム', '段階別', '記録'];

/** The changes of visible cells, tab by tab; a row is known by its first column. */
export function changesBetween(
  before: readonly SheetState[],
  after: readonly SheetState[],
): CellChange[] {
  const place = ({ name }: SheetState) => SHOWN_AGAIN.indexOf(name);
  return [...after]
    .sort((a, b) => place(a) - place(b))
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => {
      const old = before.find(({ name }) => name === sheet.name);
      if (old && JSON.stringify(old.cells) === JSON.stringify(sheet.cells)) return [];
      return changesOf(sheet.name, old ? rowsOf(old) : new Map(), rowsOf(sheet));
    });
}

type Rows = Map<string, Record<string, string>>;

function changesOf(tab: string, before: Rows, after: Rows): CellChange[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((key) => {
    const [old = {}, now = {}] = [before.get(key), after.get(key)];
    const headers = new Set([...Object.keys(old), ...Object.keys(now)]);
    return [...headers]
      .filter((header) => (old[header] ?? '') !== (now[header] ?? ''))
      .map((header) => ({
        tab,
        key: key.split('\n')[0],
        header,
        before: old[header] ?? '',
        after: now[header] ?? '',
      }));
  });
}

/** The texts of each row by header; rows of one key are told apart by their order. */
function rowsOf(sheet: SheetState): Rows {
  const { columns, rows } = sheetView(sheet);
  const times = new Map<string, number>();
  return new Map(
    rows.map(({ cells }) => {
      const [key = ''] = cells;
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      const texts = columns.map(({ header }, index) => [header, cells[index] ?? '']);
      return [`${key}\n${time}`, Object.fromEntries(texts)];
    }),
  );
}
