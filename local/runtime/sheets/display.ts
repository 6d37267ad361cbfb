/** How Sheets shows a cell: dates and numbers by their number format. */
import { epochOfSerial, localParts } from '../clock';
import type { Cell } from './state';

/** What other formulas read and show, since none is ever evaluated (assumption `formula-value`). */
export const FORMULA_VALUE = '#NAME?';

const LINK =
  /^=IFERROR\(HYPERLINK\("#gid=(\d+)&range=([A-Z]+)"&(?:1|MATCH\("((?:[^"]|"")*)",.*,0\)),"((?:[^"]|"")*)"\),"\4"\)$/s;

const plain = (quoted = '') => quoted.replace(/""/g, '"');

/** Where a link inside the spreadsheet leads: a tab by its id, and the text to be found in one of its columns. */
export interface InnerLink {
  sheetId: number;
  column: string;
  /** '' for the tab as a whole. */
  key: string;
  label: string;
}

/** A formula that is such a link, and shows its label whether it finds the text or not. */
export function innerLink(formula: string): InnerLink | undefined {
  const [, id, column = '', key, label] = LINK.exec(formula) ?? [];
  if (id === undefined) return undefined;
  const found = plain(key).replace(/~([~*?])/g, '$1');
  return { sheetId: Number(id), column, key: found, label: plain(label) };
}

/** What a formula reads: a link its label; of others nothing is known. */
export const formulaValue = ({ formula }: { formula: string }): string =>
  innerLink(formula)?.label ?? FORMULA_VALUE;

/** Whether a number with this format is a date or a time. */
export function isDateFormat(numberFormat: string): boolean {
  if (numberFormat === '' || numberFormat === '@') return false;
  return /[ydhs]|m/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''));
}

/** The text that people see in the cell. */
export function displayText(cell: Cell, numberFormat: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'object') return formulaValue(cell);
  if (isDateFormat(numberFormat)) return dateText(cell, numberFormat);
  return numberText(cell, numberFormat);
}

function numberText(value: number, numberFormat: string): string {
  const pattern = /^([#,]*)(0+)(?:\.(0+))?(%?)$/.exec(numberFormat);
  if (!pattern) return String(Number(value.toPrecision(10)));
  const [, grouping = '', digits = '', fraction = '', percent] = pattern;
  const fixed = (percent ? value * 100 : value).toFixed(fraction.length);
  const [whole = '', rest] = fixed.replace('-', '').split('.');
  const padded = whole.padStart(digits.length, '0');
  const grouped = grouping.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  return `${value < 0 ? '-' : ''}${grouped}${rest ? `.${rest}` : ''}${percent}`;
}

function dateText(serial: number, numberFormat: string): string {
  const at = localParts(epochOfSerial(serial));
  const pad = (value: number, length: number) => String(value).padStart(length > 1 ? 2 : 1, '0');
  let afterHour = false;
  return numberFormat.replace(
    /"([^"]*)"|\\(.)|\[[^\]]*\]|y+|m+|d+|h+|s+/gi,
    (token, quoted?: string, escaped?: string, offset?: number) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
      const unit = token[0]?.toLowerCase();
      if (unit === '[') return '';
      if (unit === 'y') return token.length > 2 ? String(at.year) : pad(at.year % 100, 2);
      if (unit === 'h') {
        afterHour = true;
        return pad(at.hour, token.length);
      }
      if (unit === 's') return pad(at.second, token.length);
      if (unit === 'd') {
        const day = '月火水木金土日'[at.weekday - 1] ?? '';
        return token.length > 3 ? `${day}曜日` : token.length > 2 ? day : pad(at.day, token.length);
      }
      const beforeSecond = /^[^a-z]*s/i.test(numberFormat.slice((offset ?? 0) + token.length));
      return pad(afterHour || beforeSecond ? at.minute : at.month, token.length);
    },
  );
}
