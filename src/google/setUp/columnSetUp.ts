// Sets up new columns of a tab: formats, widths, colours, notes, drop-downs, protection; headers come last.

import { operationNames } from '../../domain/flow/operations';
import type { TabKey } from '../../domain/registry/tabs';
import type { ColumnKind, ColumnType } from '../../domain/registry/tabs/column';
import { HEADING } from '../../domain/registry/tabs/home';
import type { PhysicalColumn } from '../../domain/registry/tabs/tab';
import { columnLetter } from '../registry/ranges';
import { textOnPage } from '../words';
import { areAt, type Run, runsOf } from './columnRuns';
import { dropDown } from './dropDown';
import {
  alarm,
  type Colours,
  HEADER_COLOR,
  headerBackground,
  headingColours,
  phraseColours,
  phrased,
  wordColours,
} from './look';
import { protectionsOf, protectOnce } from './protectOnce';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const numberFormats: Record<ColumnType, string> = {
  text: '@',
  date: 'yyyy-mm-dd',
  datetime: 'yyyy-mm-dd hh:mm',
  number: '0',
  // In a text column a formula would be shown as it is written.
  place: '0',
  // Numbers as they are; the fourth section is what any text is shown as.
  address: '0;-0;0;"開く"',
};

const isHelper = ({ role, column }: PhysicalColumn) => role !== 'value' || column.hidden;

/** Columns that are being set up side by side. */
interface NewColumns extends Protected {
  readonly columns: readonly PhysicalColumn[];
}

interface Protected {
  readonly sheet: Sheet;
  readonly columns: readonly (PhysicalColumn | undefined)[];
  /** The first of them in the sheet, from 1. */
  readonly first: number;
  /** How many rows the sheet has: asked for once, since asking takes a call. */
  readonly rows: number;
}

/**
 * Sets up `columns` from column `first` (from 1) on. The headers are written at the end: a column
 * without its header counts as not yet set up, should the run die on the way.
 */
export function setUpColumns(
  sheet: Sheet,
  tab: TabKey,
  columns: readonly PhysicalColumn[],
  first: number,
): void {
  const room = sheet.getMaxColumns();
  const needed = first + columns.length - 1;
  if (needed > room) sheet.insertColumnsAfter(room, needed - room);
  const area = { sheet, columns, first, rows: sheet.getMaxRows() };
  setFormats(area);
  setWidths(area);
  setDropDowns(area, tab);
  colourWords(area);
  protect(area);
  writeHeaders(area);
}

/** All rows of some of the columns, the header's too: it is text in a text column as well. */
const whole = (
  { sheet, first, rows }: Protected,
  { start, length }: Pick<Run<unknown>, 'start' | 'length'>,
) => sheet.getRange(1, first + start, rows, length);

/** One of the columns, without its header. */
const below = ({ sheet, first, rows }: Protected, index: number) =>
  sheet.getRange(2, first + index, rows - 1, 1);

function setFormats(area: NewColumns): void {
  const { columns } = area;
  // Before any value is written: a text column must never read 001 as 1.
  for (const run of runsOf(columns, ({ column }) => column.shown ?? numberFormats[column.type])) {
    whole(area, run).setNumberFormat(run.value);
  }
  whole(area, { start: 0, length: columns.length }).setVerticalAlignment('top');
  // A text that may be very long would make its row as high as the screen.
  for (const run of runsOf(columns, ({ column }) => (column.parts ?? 1) > 1)) {
    const { CLIP, WRAP } = SpreadsheetApp.WrapStrategy;
    whole(area, run).setWrapStrategy(run.value ? CLIP : WRAP);
  }
}

function setWidths({ sheet, columns, first }: NewColumns): void {
  columns.forEach((physical, index) => {
    if (!isHelper(physical)) sheet.setColumnWidth(first + index, physical.column.width);
  });
  for (const { value, start, length } of runsOf(columns, isHelper)) {
    if (value) sheet.hideColumns(first + start, length);
  }
}

function setDropDowns(area: NewColumns, tab: TabKey): void {
  area.columns.forEach(({ role, column }, index) => {
    const choices = column.kind === 'operation' ? operationNames(tab) : column.choices;
    if (role !== 'value' || !choices?.length) return;
    below(area, index).setDataValidation(dropDown(choices, column.note));
  });
}

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Cells that get colours by a formula, by a word that they are, or by a phrase in them. */
interface Coloured {
  readonly cells: Range;
  readonly by: 'whenFormulaSatisfied' | 'whenTextEqualTo' | 'whenTextContains';
  readonly text: string;
  readonly colours: Colours;
}

/** Words that wait for a person stand out, headings, and what is over. What stands already, and rules of people's own, stay. */
export function colourWords(area: Protected): void {
  const { sheet } = area;
  const wanted = area.columns.flatMap((physical, index) => colouredIn(area, index, physical));
  if (wanted.length === 0) return;
  const standing = sheet.getConditionalFormatRules();
  const isThere = ({ cells, text }: Coloured) =>
    standing.some(
      (rule) =>
        rule.getBooleanCondition()?.getCriteriaValues()[0] === text &&
        rule.getRanges().some((range) => areAt(range, cells)),
    );
  const added = wanted
    .filter((one) => !isThere(one))
    .map(
      ({ cells, by, text, colours }): Rule =>
        SpreadsheetApp.newConditionalFormatRule()
          [by](text)
          .setBackground(colours.background)
          .setFontColor(colours.color)
          .setRanges([cells])
          .build(),
    );
  if (added.length > 0) sheet.setConditionalFormatRules([...standing, ...added]);
}

function colouredIn(area: Protected, index: number, physical?: PhysicalColumn): Coloured[] {
  if (physical?.role !== 'value') return [];
  const { sheet, columns, first, rows } = area;
  const { header, type, choices = [] } = physical.column;
  const cells = below(area, index);
  const letter = columnLetter(first - 1 + index);
  if (type === 'place') {
    return [
      {
        cells: sheet.getRange(2, first, rows - 1, columns.length),
        by: 'whenFormulaSatisfied',
        text: `=LEFT($${letter}2,1)="${HEADING}"`,
        colours: headingColours,
      },
    ];
  }
  if (type === 'address') {
    // Whatever else somebody wrote there would be read as 「開く」 too.
    const text = `=AND($${letter}2<>"",LEFT($${letter}2,8)<>"https://")`;
    return [{ cells, by: 'whenFormulaSatisfied', text, colours: alarm }];
  }
  const own = wordColours[header];
  if (own) {
    return [{ cells, by: 'whenFormulaSatisfied', text: `=$${letter}2<>""`, colours: own }];
  }
  const of = (
    by: Coloured['by'],
    all: Readonly<Record<string, Colours>>,
    texts: readonly string[],
  ) => texts.flatMap((text) => (all[text] ? [{ cells, by, text, colours: all[text] }] : []));
  if (phrased.has(header)) return of('whenTextContains', phraseColours, Object.keys(phraseColours));
  return worded.has(header) ? of('whenTextEqualTo', wordColours, choices) : [];
}

/** The columns whose words stand out. */
const worded: ReadonlySet<string> = new Set(['状態', '区分', '有効']);

const isSystem = (physical?: PhysicalColumn) =>
  physical !== undefined && (physical.column.kind === 'system' || physical.role !== 'value');

const SYSTEM_COLUMNS = 'システムが書き込む列です。';

/** @param columns undefined for one of people's own */
function protect(area: Protected): void {
  const standing = protectionsOf(area.sheet);
  for (const run of runsOf(area.columns, isSystem)) {
    if (run.value) protectOnce(whole(area, run), SYSTEM_COLUMNS, standing);
  }
}

/** Of columns that have been moved, from the sheet's first on; what was protected where they stood before is so no more. */
export function protectAgain(sheet: Sheet, columns: Protected['columns']): void {
  const area = { sheet, columns, first: 1, rows: sheet.getMaxRows() };
  protect(area);
  const wanted = runsOf(columns, isSystem).filter(({ value }) => value);
  for (const standing of protectionsOf(sheet)) {
    if (standing.getDescription() !== SYSTEM_COLUMNS) continue;
    const range = standing.getRange();
    if (!wanted.some((run) => areAt(range, whole(area, run)))) standing.remove();
  }
}

export const headerOf = ({ role, column }: PhysicalColumn) =>
  headerBackground[role === 'value' ? column.kind : 'system'];

const kindNotes: Record<ColumnKind, string> = {
  system: '\n（システムが書きます。）',
  staff: '\n（職員が書きます。システムは書き換えません。）',
  shared: '\n（システムが書きますが、職員が書いたものが優先します。）',
  operation: '',
};

/** The note on the header of a column. */
export const noteOf = ({ role, column }: PhysicalColumn): string => {
  if (role === 'auto') return `「${column.header}」にシステムが最後に書いた値です。`;
  if (role === 'part') return `「${column.header}」の続きです。`;
  return textOnPage(column.note) + kindNotes[column.kind];
};

function writeHeaders({ sheet, columns, first }: NewColumns): void {
  sheet
    .getRange(1, first, 1, columns.length)
    .setBackgrounds([columns.map(headerOf)])
    .setFontColor(HEADER_COLOR)
    .setFontWeight('bold')
    .setNotes([columns.map(noteOf)])
    .setNumberFormat('@')
    .setValues([columns.map(({ header }) => header)]);
}
