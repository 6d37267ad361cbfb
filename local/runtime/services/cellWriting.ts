/** Writing CellData: the values, formats and notes that a mask names. */
import { NotImplementedError } from '../errors';
import type { Area, CellFormats, SheetState } from '../sheets/state';
import type { Transaction } from '../sheets/transaction';
import { enteredCell } from './cellData';
import { hexOf } from './colors';
import type { ServiceEnv } from './env';
import { maskPaths } from './fieldMask';
import { apiError } from './valueRanges';

type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;

/** Writes one cell's data to every cell of an area. */
export type WriteCell = (
  transaction: Transaction,
  sheet: SheetState,
  area: Area,
  cell: CellData,
) => void;

interface Look<P extends keyof CellFormats = keyof CellFormats> {
  property: P;
  /** Of the cell's data; Google's default where it says nothing. */
  read: (cell: CellData) => CellFormats[P];
}

const look = <P extends keyof CellFormats>(
  property: P,
  read: (format: CellFormat, cell: CellData) => CellFormats[P] | undefined,
  none: CellFormats[P],
): Look => ({
  property,
  read: (cell) => read(cell.userEnteredFormat ?? {}, cell) ?? none,
});

/** Every path below `userEnteredFormat`, and `note`, that the runtime knows. */
const LOOKS: Record<string, Look> = {
  note: look('note', (_, { note }) => note, ''),
  'userEnteredFormat.numberFormat': look('numberFormat', patternOf, ''),
  'userEnteredFormat.backgroundColor': look(
    'background',
    ({ backgroundColor }) => hexOf(backgroundColor),
    '#ffffff',
  ),
  'userEnteredFormat.backgroundColorStyle': look(
    'background',
    ({ backgroundColorStyle }) => hexOf(backgroundColorStyle?.rgbColor, backgroundColorStyle),
    '#ffffff',
  ),
  'userEnteredFormat.textFormat.bold': look(
    'fontWeight',
    ({ textFormat }) => (textFormat?.bold ? 'bold' : undefined),
    'normal',
  ),
  'userEnteredFormat.textFormat.foregroundColor': look(
    'fontColor',
    ({ textFormat }) => hexOf(textFormat?.foregroundColor),
    '#000000',
  ),
  'userEnteredFormat.textFormat.foregroundColorStyle': look(
    'fontColor',
    ({ textFormat }) =>
      hexOf(textFormat?.foregroundColorStyle?.rgbColor, textFormat?.foregroundColorStyle),
    '#000000',
  ),
  'userEnteredFormat.textFormat.fontSize': look(
    'fontSize',
    ({ textFormat }) => textFormat?.fontSize,
    10,
  ),
  'userEnteredFormat.textFormat.link': look('link', ({ textFormat }) => textFormat?.link?.uri, ''),
  'userEnteredFormat.wrapStrategy': look('wrap', wrapOf, 'OVERFLOW'),
  'userEnteredFormat.horizontalAlignment': look(
    'horizontalAlignment',
    ({ horizontalAlignment }) => horizontalAlignment?.toLowerCase(),
    'general',
  ),
  'userEnteredFormat.verticalAlignment': look(
    'verticalAlignment',
    ({ verticalAlignment }) => verticalAlignment?.toLowerCase(),
    'bottom',
  ),
};

const VALUE = 'userEnteredValue';

/** Writes the fields that a request's mask names; what a cell does not say of them is cleared. */
export function writerOf(env: ServiceEnv, name: string, fields: string | undefined): WriteCell {
  const paths = fields ? maskPaths(fields) : undefined;
  if (!paths) throw apiError(`${name}: At least one field must be listed in 'fields'. (Use '*')`);
  return writerOfPaths(env, paths);
}

/** Writes the fields that a cell has; they must all be known. */
export function writeWhole(env: ServiceEnv): WriteCell {
  return (transaction, sheet, area, cell) =>
    writerOfPaths(env, pathsIn(cell))(transaction, sheet, area, cell);
}

function writerOfPaths(env: ServiceEnv, paths: string[]): WriteCell {
  const unknown = paths.find((path) => path !== VALUE && !Object.hasOwn(LOOKS, path));
  if (unknown) throw new NotImplementedError(`Cells of the Sheets API with the field ${unknown}`);
  const looks = paths.flatMap((path) => LOOKS[path] ?? []);
  const withValue = paths.includes(VALUE);
  return (transaction, sheet, area, cell) => {
    for (const { property, read } of looks) {
      transaction.format(sheet, property, area, read(cell));
    }
    if (!withValue) return;
    const value = enteredCell(env, cell.userEnteredValue);
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) {
        transaction.put(sheet, area.row + r, area.column + c, value);
      }
    }
  };
}

/** The paths of what a cell says. */
function pathsIn({ userEnteredFormat = {}, ...cell }: CellData): string[] {
  const { textFormat = {}, ...format } = userEnteredFormat;
  return [
    ...Object.keys(cell),
    ...Object.keys(format).map((key) => `userEnteredFormat.${key}`),
    ...Object.keys(textFormat).map((key) => `userEnteredFormat.textFormat.${key}`),
  ];
}

/** A text format needs no pattern; the patterns that others stand for depend on the locale. */
function patternOf({ numberFormat }: CellFormat): string | undefined {
  if (!numberFormat) return undefined;
  if (numberFormat.pattern) return numberFormat.pattern;
  if (numberFormat.type === 'TEXT') return '@';
  throw new NotImplementedError(`The number format ${numberFormat.type} without a pattern`);
}

function wrapOf({ wrapStrategy }: CellFormat): CellFormats['wrap'] | undefined {
  if (wrapStrategy === undefined) return undefined;
  const known = { OVERFLOW_CELL: 'OVERFLOW', WRAP: 'WRAP', CLIP: 'CLIP' } as const;
  if (wrapStrategy in known) return known[wrapStrategy as keyof typeof known];
  throw new NotImplementedError(`The wrap strategy ${wrapStrategy}`);
}
