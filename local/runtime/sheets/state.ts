/** A spreadsheet as plain JSON: all that is needed to compute with it and to show it. */

/** What a cell holds; dates are serial numbers with a date format, as in Google Sheets. */
export type Cell = null | string | number | boolean | Formula;

/** A formula is kept as text and never evaluated; its value reads `#NAME?`, that of a link its label. */
interface Formula {
  formula: string;
}

export interface SpreadsheetState {
  id: string;
  name: string;
  timeZone: string;
  locale: string;
  sheets: SheetState[];
  /** The tab in front. */
  activeSheetId: number;
  /** The selected cell of the tab in front. */
  activeCell: { row: number; column: number } | null;
  /** Developer metadata of the spreadsheet itself. */
  metadata?: { key: string; value: string }[];
}

export interface SheetState {
  id: number;
  name: string;
  hidden: boolean;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | null;
  /** Pixels by column number (1-based); columns not listed have 100. */
  columnWidths: Record<number, number>;
  hiddenColumns: number[];
  /** Absent where there never was one. */
  columnGroups?: ColumnGroup[];
  /** Whether the button of a group stands over the column after it, and not over the one before. */
  groupButtonAfter?: boolean;
  /** Row by row; rows and their ends may be missing where nothing was ever written. */
  cells: Cell[][];
  /** For each property the areas it was set for, later ones on top (see layers.ts). */
  formats: { [P in keyof CellFormats]?: Layer<CellFormats[P]>[] };
  protections: ProtectionState[];
  conditionalFormats: ConditionalFormatState[];
  charts?: ChartState[];
  /** Absent where there never was one. */
  filterViews?: FilterViewState[];
}

/** Columns that are closed and opened together; a deeper group lies within another. */
export interface ColumnGroup {
  first: number;
  count: number;
  /** From 1. */
  depth: number;
  collapsed: boolean;
}

export interface FilterViewState {
  id: number;
  title: string;
  area: Area;
  /** What each of its columns (from 1) shows. */
  specs: { column: number; criteria: GoogleAppsScript.Sheets.Schema.FilterCriteria }[];
}

/** As it was built; what its options mean is Google's. */
export interface ChartState {
  type?: 'BAR';
  areas: Area[];
  headers?: number;
  position?: { row: number; column: number; offsetX: number; offsetY: number };
  options: Record<string, unknown>;
}

/** An area of cells, 1-based. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Layer<T> extends Area {
  value: T;
}

/** Everything that can be set for a cell beside its value. */
export interface CellFormats {
  numberFormat: string;
  background: string;
  fontWeight: string;
  fontColor: string;
  fontSize: number;
  wrap: 'WRAP' | 'OVERFLOW' | 'CLIP';
  horizontalAlignment: string;
  verticalAlignment: string;
  validation: ListValidation | null;
  note: string;
  /** Where the whole cell leads; '' where nowhere. */
  link: string;
}

export interface ListValidation {
  values: string[];
  showDropdown: boolean;
  allowInvalid: boolean;
  helpText: string | null;
}

export interface ProtectionState {
  id: string;
  area: Area;
  description: string;
  warningOnly: boolean;
}

export interface ConditionalFormatState {
  areas: Area[];
  /** The cell holds this very text, … */
  textEqualTo?: string;
  /** … or this somewhere in its text, … */
  textContains?: string;
  /** … or this is true of its row; it is written for the first row of the areas (see rowTest.ts). */
  formula?: string;
  background: string | null;
  fontColor: string | null;
}
