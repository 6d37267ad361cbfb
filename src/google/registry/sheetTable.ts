// One tab as it was read: where its columns stand, its rows as records, and records as cells again.
import type { LoadedRow } from '../../domain/registry/registry';
import type { TabKey } from '../../domain/tabs';
import type { ColumnType } from '../../domain/tabs/column';
import { type PhysicalColumn, physicalColumns, type Tab } from '../../domain/tabs/tab';
import { cellOfText, type RawCell, splitParts, textOfCell } from './cells';
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

export class SheetTable {
  private readonly tab: Tab;
  private readonly columns: readonly PhysicalColumn[];
  private readonly columnAt: ReadonlyMap<number, PhysicalColumn>;
  readonly match: HeaderMatch;

  /** `rows` is the whole sheet from its first row on. */
  constructor(
    tabKey: TabKey,
    private readonly rows: readonly (readonly RawCell[])[],
  ) {
    this.tab = tabOf(tabKey);
    this.columns = physicalColumns(this.tab);
    this.match = matchHeaders(this.columns, rows[0] ?? []);
    this.columnAt = new Map(this.columns.map((column) => [this.indexOf(column), column]));
  }

  get name(): string {
    return this.tab.name;
  }

  private indexOf({ header }: PhysicalColumn): number {
    return this.match.indexOf.get(header) as number;
  }

  /** The index of the key's column. */
  get keyIndex(): number {
    return this.match.indexOf.get(this.tab.columns[this.tab.key].header) as number;
  }

  /** The text of one cell; `position` counts rows from 1 as the sheet does. */
  textAt(position: number, index: number): string {
    return textOfCell(this.rows[position - 1]?.[index], this.typeAt(index));
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
    const cell = this.rows[position - 1]?.[index];
    return typeof cell === 'string' && cell === cell.trim() ? cell : '';
  }

  private typeAt(index: number): ColumnType {
    return this.columnAt.get(index)?.column.type ?? 'text';
  }

  keyAt(position: number): string {
    return this.textAt(position, this.keyIndex);
  }

  /** The first row with this key; undefined when there is none. */
  positionOf(key: string): number | undefined {
    for (let position = 2; position <= this.rows.length; position++) {
      if (this.keyAt(position) === key) return position;
    }
    return undefined;
  }

  /**
   * The records. A row without a key is none: nothing could refer to it, and it could not be found
   * again for writing. What people note there stays theirs.
   */
  records(): LoadedRow[] {
    const records: LoadedRow[] = [];
    const { keyIndex } = this;
    // Where each column stands is looked up once, not for every cell.
    const places = this.columns.map((column) => ({
      index: this.indexOf(column),
      type: column.column.type,
      key: column.key,
      role: column.role,
    }));
    for (let position = 2; position <= this.rows.length; position++) {
      const row = this.rows[position - 1];
      if (textOfCell(row[keyIndex], 'text') === '') continue;
      const values: Record<string, string> = {};
      const auto: Record<string, string> = {};
      for (const { index, type, key, role } of places) {
        const text = textOfCell(row[index], type);
        if (role === 'auto') {
          if (text !== '') auto[key] = text;
        } else if (role === 'part') values[key] += text;
        else values[key] = text;
      }
      records.push({ position, values, auto });
    }
    return records;
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

  /** The cell to be written into a column. */
  cell(index: number, text: string): CellData {
    return { userEnteredValue: cellOfText(text, this.typeAt(index)) };
  }

  /** A whole row from the sheet's first column on; columns of people's own stay empty. */
  fullRow(texts: CellTexts): CellData[] {
    const width = Math.max(...texts.keys(), 0) + 1;
    return Array.from({ length: width }, (_, index) => this.cell(index, texts.get(index) ?? ''));
  }
}
