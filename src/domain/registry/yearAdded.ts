// Days that somebody typed without their year, and which year was understood.
import { japaneseDate, parseDay } from '../base/era';
import { parseMoment } from '../base/moment';
import { hint } from '../base/text';
import type { Registry, Row } from './registry';
import { type ColumnKey, type TabKey, tabs } from './tabs';
import type { Column } from './tabs/column';

/** `「案件」R8-001の協議日「5月8日」は、令和8年5月8日として扱っています。` for each of those that have been read. */
export const yearsAdded = (registry: Registry, rows: Iterable<Row>): string[] =>
  [...rows].flatMap((row) =>
    Object.entries(tabs[row.tab].columns as Readonly<Record<string, Column>>).flatMap(
      ([key, { header }]) => {
        const typed = registry.asTyped(row, key as ColumnKey<TabKey>);
        const cells = row.values as Readonly<Record<string, string>>;
        const day = typed && parseDay(cells[key].split('T')[0]);
        return !day || parseDay(typed) || parseMoment(typed)
          ? []
          : [
              `「${tabs[row.tab].name}」${row.key}の${header}「${hint(typed, 40)}」は、${japaneseDate(day)}として扱っています。`,
            ];
      },
    ),
  );
