/** Cells as the Sheets API writes and gives them: values with their kind. */
import { NotImplementedError } from '../errors';
import { displayText, FORMULA_VALUE, formulaValue } from '../sheets/display';
import type { Cell } from '../sheets/state';
import type { ServiceEnv } from './env';
import { checkLength } from './valueRanges';

type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;

/** An ExtendedValue as a cell; a text stays a text, whatever it begins with. */
export function enteredCell(env: ServiceEnv, value: ExtendedValue | undefined): Cell {
  if (value === undefined || Object.keys(value).length === 0) return null;
  if (value.stringValue !== undefined) return checkLength(env, value.stringValue);
  if (value.numberValue !== undefined) return value.numberValue;
  if (value.boolValue !== undefined) return value.boolValue;
  if (value.formulaValue !== undefined) return { formula: value.formulaValue };
  throw new NotImplementedError(`Sheets.batchUpdate with ${Object.keys(value)[0]}`);
}

/** A cell with its values as entered, calculated and shown; `{}` for an empty one. */
export function cellData(cell: Cell, numberFormat: string, link = ''): CellData {
  if (cell === null) return {};
  if (typeof cell === 'object') {
    const text = formulaValue(cell);
    return {
      userEnteredValue: { formulaValue: cell.formula },
      // Assumption `formula-value`: every formula but a link is #NAME?.
      effectiveValue:
        text === FORMULA_VALUE ? { errorValue: { type: 'NAME' } } : { stringValue: text },
      formattedValue: text,
    };
  }
  const value = () => extendedValue(cell);
  return {
    userEnteredValue: value(),
    effectiveValue: value(),
    formattedValue: displayText(cell, numberFormat),
    ...(link !== '' && { hyperlink: link }),
  };
}

function extendedValue(cell: string | number | boolean): ExtendedValue {
  if (typeof cell === 'string') return { stringValue: cell };
  return typeof cell === 'number' ? { numberValue: cell } : { boolValue: cell };
}
