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

/** What stands in quotes or behind a backslash means nothing but itself. */
const LITERAL = /"([^"]*)"|\\(.)/gs;

const sectionsKnown = new Map<string, readonly string[]>();

/** The sections of a number format: for positive numbers, negative ones, zero and texts. */
function sectionsOf(numberFormat: string): readonly string[] {
  const known = sectionsKnown.get(numberFormat) ?? sectionsIn(numberFormat);
  sectionsKnown.set(numberFormat, known);
  return known;
}

function sectionsIn(numberFormat: string): string[] {
  // The places of the literals are kept, so that a semicolon in them parts nothing.
  const bare = numberFormat.replace(LITERAL, (literal) => '_'.repeat(literal.length));
  let from = 0;
  return bare.split(';').map(({ length }) => {
    const section = numberFormat.slice(from, from + length);
    from += length + 1;
    return section;
  });
}

/** A fourth section is for texts, and so is a last one with an @ among several (documented); undefined where there is none. */
function textSection(sections: readonly string[]): string | undefined {
  const last = sections.at(-1) as string;
  const isText = sections.length > 1 && last.replace(LITERAL, '').includes('@');
  return sections.length === 4 || isText ? last : undefined;
}

/** A text as a section for texts shows it: literals as they are, the text itself for each @. */
const inSection = (text: string, section: string): string =>
  section.replace(/"([^"]*)"|\\(.)|@/gs, (token, quoted?: string, escaped?: string) =>
    token === '@' ? text : (quoted ?? escaped ?? ''),
  );

/** A number by the section for its like; that for negative ones says itself whether a minus stands before them. */
function inSections(value: number, sections: readonly string[]): string {
  const [positive = '', negative, zero] =
    textSection(sections) === undefined ? sections : sections.slice(0, -1);
  if (value > 0 || negative === undefined) return numberText(value, positive);
  if (value === 0) return numberText(0, zero ?? positive);
  return negative.startsWith('-')
    ? `-${numberText(-value, negative.slice(1))}`
    : numberText(-value, negative);
}

/** Whether a number with this format is a date or a time. */
export function isDateFormat(numberFormat: string): boolean {
  if (numberFormat === '' || numberFormat === '@') return false;
  return /[ydhs]|m/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''));
}

/** The text that people see in the cell. */
export function displayText(cell: Cell, numberFormat: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    const section = textSection(sectionsOf(numberFormat));
    return section === undefined ? cell : inSection(cell, section);
  }
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'object') return formulaValue(cell);
  if (isDateFormat(numberFormat)) return dateText(cell, numberFormat);
  return inSections(cell, sectionsOf(numberFormat));
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
