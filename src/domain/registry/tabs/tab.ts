// What a tab of the registry is, and the cells its columns really take up in the sheet.
import type { Words } from '../../base/words';
import type { Column } from './column';

export interface Tab {
  readonly name: string;
  /** One sentence for people: what stands here. */
  readonly about: Words;
  /**
   * In the order in which they stand in the sheet. Where there are operations: number, whom or what the row is about, its
   * state, what is to be done, できる操作, 次の操作, 操作結果, 備考, 期限; then the rest, step by step.
   */
  readonly columns: Readonly<Record<string, Column>>;
  /** The column whose value identifies a row for ever. */
  readonly key: string;
  /** The last column that stays in sight, as the number does: whom or what the row is about. */
  readonly whom?: string;
  readonly hidden?: boolean;
  /**
   * The first and the last column of what belongs to one step and can be closed together. The column before them leads
   * them and stays in sight, so that no two groups touch. What an operation waits for is in sight until people close it.
   */
  readonly groups?: readonly (readonly [string, string])[];
  /** Drawn when the tab is made, below its rows; people may change or delete them. */
  readonly charts?: readonly Chart[];
  /** The column whose text the key begins with, as far as the key names what this column names. */
  readonly within?: string;
  /** One key may stand in several rows, as long as they differ in this column. */
  readonly repeats?: string;
  /** Without it, every run reads the tab whole: what all rules look at, and few rows. */
  readonly read?: ByMatter | Appended;
}

/** Bars, each with its name: the rows are always the same ones. */
export interface Chart {
  readonly title: Words;
  /** Rows of the sheet, from 1, both ends included. */
  readonly from: number;
  readonly to: number;
  /** The columns of the names and of the numbers. */
  readonly names: string;
  readonly numbers: string;
}

/**
 * Many rows: a run reads of each row the key and what `tells` names, and the rest of those that belong to what it works on.
 */
interface ByMatter {
  readonly kind: 'byMatter';
  /** The column that says what a row belongs to: a case, one of its projects or letters, a term, a year; or else the next. */
  readonly by: readonly string[];
  readonly tells: readonly string[];
}

/** Rows are only ever added: no rule looks at them. */
interface Appended {
  readonly kind: 'appended';
}

export const appended: Appended = { kind: 'appended' };

/** What names columns of the tab. */
type Named = 'columns' | 'key' | 'whom' | 'read' | 'within' | 'repeats' | 'groups';

type TabOf<Columns> = Omit<Tab, Named> & {
  readonly columns: Columns;
  readonly groups?: readonly (readonly [keyof Columns & string, keyof Columns & string])[];
  readonly key: keyof Columns & string;
  readonly whom?: keyof Columns & string;
  readonly charts?: readonly (Chart & Record<'names' | 'numbers', keyof Columns>)[];
  readonly within?: keyof Columns & string;
  readonly repeats?: keyof Columns & string;
  readonly read?:
    | Appended
    | (ByMatter & {
        readonly by: readonly (keyof Columns & string)[];
        readonly tells: readonly (keyof Columns & string)[];
      });
};

export function tab<Columns extends Record<string, Column>>(
  declaration: TabOf<Columns>,
): TabOf<Columns> {
  return declaration;
}

/** One column of the sheet: `auto` remembers what the system last wrote into a shared column. */
export interface PhysicalColumn {
  readonly header: string;
  readonly column: Column;
  readonly key: string;
  readonly role: 'value' | 'auto' | 'part';
  /** 0 for the first part. */
  readonly part: number;
}

const autoHeader = (header: string) => `${header}（自動）`;
const partHeader = (header: string, part: number) => `${header}（${part + 1}）`;

/** How many columns stay in sight while the others are scrolled. */
export const columnsInSight = ({ columns, key, whom = key }: Tab): number =>
  Object.keys(columns).indexOf(whom) + 1;

const laidOut = new Map<Tab, readonly PhysicalColumn[]>();

/** All columns of a tab as they stand in the sheet: the declared ones first, the hidden helpers after them. */
export function physicalColumns(tab: Tab): readonly PhysicalColumn[] {
  const known = laidOut.get(tab);
  if (known) return known;
  const declared: PhysicalColumn[] = [];
  const helpers: PhysicalColumn[] = [];
  for (const [key, column] of Object.entries(tab.columns)) {
    declared.push({ header: column.header, column, key, role: 'value', part: 0 });
    if (column.kind === 'shared') {
      helpers.push({ header: autoHeader(column.header), column, key, role: 'auto', part: 0 });
    }
    for (let part = 1; part < (column.parts ?? 1); part++) {
      helpers.push({ header: partHeader(column.header, part), column, key, role: 'part', part });
    }
  }
  const columns = [...declared, ...helpers];
  laidOut.set(tab, columns);
  return columns;
}
