// Rows of the yearly archives that somebody has asked for, brought by case or year, once each.
import { distinct } from '../base/grouped';
import { fiscalYearOfUnit, isCase, unitOf } from './archiveUnits';
import { emptyRow, MutableRow } from './mutableRow';
import type { RowSource } from './reading';
import type { TabKey } from './tabs';

/** What stands in the tabs meanwhile. */
interface Standing {
  has(tab: TabKey, key: string): boolean;
  /** The cases of which rows have moved. */
  archivedCases(): Iterable<string>;
  /** The fiscal year up to which rows of years have moved; 0 for none. */
  archivedYears(): number;
}

export class ArchivedRows {
  private readonly rows = new Map<TabKey, Map<string, MutableRow>>();
  private readonly asked = new Set<string>();
  /** The cases of which rows stand here; made when first needed. */
  private cases: Set<string> | undefined;

  constructor(
    private readonly source: RowSource | undefined,
    private readonly standing: Standing,
  ) {}

  /** Whether rows of this case or year stand here. */
  holds(unit: string): boolean {
    if (!isCase(unit)) return (fiscalYearOfUnit(unit) ?? Infinity) <= this.standing.archivedYears();
    this.cases ??= new Set(this.standing.archivedCases());
    return this.cases.has(unit);
  }

  /** 保存先 of a case has changed. */
  forgetCases(): void {
    this.cases = undefined;
  }

  /** Brings what these cases and years have, all in one call. */
  bring(units: Iterable<string>): void {
    const wanted = distinct(units)
      .filter((unit) => !this.asked.has(unit) && this.holds(unit))
      .map((unit) => ({ unit, fiscalYear: fiscalYearOfUnit(unit) as number }));
    if (wanted.length === 0 || !this.source?.fetchArchived) return;
    const found = this.source.fetchArchived(wanted);
    for (const { unit } of wanted) this.asked.add(unit);
    for (const { tab, row } of found) {
      const cells = { ...emptyRow(tab), ...row.values };
      const brought = new MutableRow(tab, undefined, cells, row.auto);
      const rows = this.rows.get(tab) ?? new Map<string, MutableRow>();
      this.rows.set(tab, rows);
      // Of two with one key the one that stands in its tab counts.
      if (rows.has(brought.key) || this.standing.has(tab, brought.key)) continue;
      brought.archivedWith = unitOf(tab, cells);
      rows.set(brought.key, brought);
    }
  }

  find(tab: TabKey, key: string): MutableRow | undefined {
    return this.rows.get(tab)?.get(key);
  }

  /** Those of a tab that have been brought. */
  of(tab: TabKey): MutableRow[] {
    return [...(this.rows.get(tab)?.values() ?? [])];
  }

  /** All that has been brought with a case or year. */
  ofUnit(unit: string): MutableRow[] {
    return [...this.rows.keys()].flatMap((tab) =>
      this.of(tab).filter(({ archivedWith }) => archivedWith === unit),
    );
  }

  /** It stands in its tab from now on. @returns how to take that back */
  release(row: MutableRow): () => void {
    const { tab, key, archivedWith } = row;
    row.archivedWith = undefined;
    this.rows.get(tab)?.delete(key);
    return () => {
      row.archivedWith = archivedWith;
      this.rows.get(tab)?.set(key, row);
    };
  }
}
