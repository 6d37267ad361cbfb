// One tab as far as it was read: where its columns stand, its rows as records, and records as cells again.
import { dayOf } from '../../domain/base/day';
import { type Cells, type Depth, depths, type LoadedRow } from '../../domain/registry/reading';
import type { TabKey } from '../../domain/registry/tabs';
import type { ColumnType } from '../../domain/registry/tabs/column';
import { longTexts, readOf, toldColumns } from '../../domain/registry/tabs/reads';
import { type PhysicalColumn, physicalColumns, type Tab } from '../../domain/registry/tabs/tab';
import { understood } from '../../domain/registry/understood';
import { clock } from '../clock';
import { CellGrid } from './cellGrid';
import { cellOfText, leading, type RawCell, splitParts, textOfCell } from './cells';
import { type HeaderMatch, matchHeaders } from './layout';
import { tabOf } from './tabOf';

type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** A cell that is emptied only while it holds what was read. */
export interface ServedCell {
  readonly index: number;
  readonly chosen: string;
}

/** Texts by the index (from 0) of their column in the sheet. */
export type CellTexts = ReadonlyMap<number, string>;

interface Place {
  readonly index: number;
  readonly type: ColumnType;
  readonly key: string;
  readonly role: PhysicalColumn['role'];
}

export class SheetTable {
  readonly grid = new CellGrid();
  readonly match: HeaderMatch;
  /** The formula that leads to a place of the registry. */
  linkTo: (place: string) => string | undefined = () => undefined;
  private readonly today = dayOf(clock.now());
  private readonly tab: Tab;
  private readonly columns: readonly PhysicalColumn[];
  private readonly columnAt: ReadonlyMap<number, PhysicalColumn>;
  /** The columns that are read at each depth; each depth holds those of the one before. */
  private readonly places: Readonly<Record<Depth, readonly Place[]>>;

  /** @param headers the first row of the sheet */
  constructor(
    readonly tabKey: TabKey,
    readonly headers: readonly string[],
  ) {
    this.tab = tabOf(tabKey);
    this.columns = physicalColumns(this.tab);
    this.match = matchHeaders(this.columns, headers);
    this.columnAt = new Map(this.columns.map((column) => [this.indexOf(column), column]));
    const told = new Set(toldColumns(tabKey));
    const long = longTexts(tabKey);
    const placesOf = (wanted: (column: PhysicalColumn) => boolean) =>
      this.columns
        .filter((column) => wanted(column) && this.match.indexOf.has(column.header))
        .map((column) => ({
          index: this.indexOf(column),
          type: column.column.type,
          key: column.key,
          role: column.role,
        }));
    const every = Object.keys(this.tab.columns).length - long.size === told.size;
    this.places = {
      [depths.told]: placesOf(({ key, role }) => told.has(key) && (every || role !== 'auto')),
      [depths.cells]: placesOf(({ key }) => !long.has(key)),
      [depths.whole]: placesOf(() => true),
    };
  }

  get name(): string {
    return this.tab.name;
  }

  /** How many columns the sheet has, people's own among them. */
  get width(): number {
    return this.headers.length;
  }

  /** Whether its columns stand where those of another stand. */
  isLike(other: SheetTable): boolean {
    return this.columns.every((column) => this.indexOf(column) === other.indexOf(column));
  }

  private indexOf({ header }: PhysicalColumn): number {
    return this.match.indexOf.get(header) as number;
  }

  /** The index of the key's column. */
  get keyIndex(): number {
    return this.match.indexOf.get(this.tab.columns[this.tab.key].header) as number;
  }

  /** How deep a row is read with the first reading of its tab. */
  get firstDepth(): Depth {
    const { places } = this;
    if (places[depths.told].length === places[depths.whole].length) return depths.whole;
    return places[depths.told].length === places[depths.cells].length ? depths.cells : depths.told;
  }

  /** The columns to be read so that a row comes from one depth to another; the key's is always among them. */
  columnsBetween(has: Depth | undefined, depth: Depth): number[] {
    const known = new Set(has === undefined ? [] : this.places[has].map(({ index }) => index));
    const missing = this.places[depth]
      .map(({ index }) => index)
      .filter((index) => !known.has(index));
    return missing.length > 0 ? [...missing, this.keyIndex] : [];
  }

  /** What a cell of a column says; as it was typed in columns that are not of the table. */
  textOf(index: number, cell: RawCell): string {
    const text = textOfCell(cell, this.typeAt(index));
    const key = this.columnKeyAt(index);
    return key === undefined ? text : understood(this.tabKey, key, text, this.today);
  }

  /** The text of one cell as it stands there; `position` counts rows from 1 as the sheet does. */
  textAt(position: number, index: number): string {
    return textOfCell(this.grid.at(position, index), this.typeAt(index));
  }

  /** The column's key of the table; undefined for columns of people's own and for hidden helpers. */
  columnKeyAt(index: number): string | undefined {
    const column = this.columnAt.get(index);
    return column?.role === 'value' ? column.key : undefined;
  }

  /** The index of a column of the table; undefined when the tab has none of that key. */
  indexOfKey(key: string): number | undefined {
    const column = this.columns.find((one) => one.key === key && one.role === 'value');
    return column && this.indexOf(column);
  }

  /** The text of a cell that holds just a text, without space around it; '' for everything else. */
  plainTextAt(position: number, index: number): string {
    const cell = this.grid.at(position, index);
    return typeof cell === 'string' && cell === cell.trim() ? cell : '';
  }

  typeAt(index: number): ColumnType {
    return this.columnAt.get(index)?.column.type ?? 'text';
  }

  keyAt(position: number): string {
    return this.keyText(this.grid.at(position, this.keyIndex));
  }

  /** What a cell of the key's column says. */
  keyText(cell: RawCell): string {
    return this.textOf(this.keyIndex, cell);
  }

  /** Every row in which something stands, also one without a key: it is no record, and is told as what it is. */
  records(depth: Depth): LoadedRow[] {
    const records: LoadedRow[] = [];
    for (let position = 2; position <= this.grid.height; position++) {
      const record = this.recordAt(position, depth);
      if (Object.values(record.values).some(Boolean)) records.push(record);
    }
    return records;
  }

  recordAt(position: number, depth: Depth): LoadedRow {
    const values: Cells = {};
    const auto: Cells = {};
    const asTyped: Cells = {};
    for (const { index, type, key, role } of this.places[depth]) {
      const text = textOfCell(this.grid.at(position, index), type);
      if (role === 'auto') {
        if (text !== '') auto[key] = text;
      } else if (role === 'part') values[key] += text;
      else {
        values[key] = understood(this.tabKey, key, text, this.today);
        if (values[key] !== text) asTyped[key] = text;
      }
    }
    return { position, values, auto, asTyped, depth };
  }

  /** What the changed values of a record come to, cell by cell. */
  cellTexts(
    values: Readonly<Record<string, string>>,
    auto: Readonly<Record<string, string>>,
  ): CellTexts {
    const texts = new Map<number, string>();
    for (const column of this.columns) {
      const text = (column.role === 'auto' ? auto : values)[column.key];
      if (text === undefined) continue;
      const parts = column.column.parts ?? 1;
      texts.set(this.indexOf(column), parts > 1 ? splitParts(text, parts)[column.part] : text);
    }
    return texts;
  }

  /** Cells that were written. */
  took(position: number, texts: CellTexts): void {
    for (const [index, text] of texts) {
      const { numberValue, stringValue } = cellOfText(text, this.typeAt(index));
      this.grid.put({ row: position, column: index, values: [[numberValue ?? stringValue]] });
    }
  }

  /** Takes in rows that were added below the last one. @returns where they stand; none where rows are added at the top */
  added(rows: readonly CellTexts[]): number[] {
    if (readOf(this.tabKey).kind === 'appended') return [];
    const first = Math.max(this.grid.height, 1) + 1;
    return rows.map((texts, index) => {
      this.took(first + index, texts);
      return first + index;
    });
  }

  /** The cell to be written into a column. */
  cell(index: number, text: string): CellData {
    const type = this.typeAt(index);
    const formulaValue = type === 'place' ? this.linkTo(text) : undefined;
    return {
      userEnteredValue: formulaValue ? { formulaValue } : cellOfText(text, type),
      ...(type === 'address' && { userEnteredFormat: leading(text) }),
    };
  }

  /** A whole row from the sheet's first column on; columns of people's own stay empty. */
  fullRow(texts: CellTexts): CellData[] {
    const width = Math.max(...texts.keys(), 0) + 1;
    return Array.from({ length: width }, (_, index) => this.cell(index, texts.get(index) ?? ''));
  }
}
