// The hidden cells that hold JSON, with their shapes: one that holds something else counts as empty, and is told.

import { storedInvited } from '../appointments/invitations';
import { storedOffer } from '../appointments/scheduling';
import { storedBlanks } from '../documents/storedContent';
import { storedHistory } from '../operations/history';
import type { Line } from '../operations/homeLine';
import { storedMemory } from '../parties/remembered';
import { storedEntries } from '../registry/memory';
import type { Registry } from '../registry/registry';
import type { Stored } from '../registry/storedCell';
import { type ColumnKey, type TabKey, tabs } from '../registry/tabs';
import type { Column } from '../registry/tabs/column';
import { storedReleases } from '../reports/releases';
import { storedTold } from '../review/terms';

interface StoredColumn {
  readonly tab: TabKey;
  readonly column: string;
  readonly stored: Stored<unknown>;
}

const column = <K extends TabKey>(
  tab: K,
  key: ColumnKey<K>,
  stored: Stored<unknown>,
): StoredColumn => ({ tab, column: key, stored });

const storedColumns: readonly StoredColumn[] = [
  column('cases', 'history', storedHistory),
  column('projects', 'history', storedHistory),
  column('projects', 'offeredTimes', storedOffer),
  column('meetings', 'invited', storedInvited),
  column('agreements', 'reviewTold', storedTold),
  column('achievements', 'releases', storedReleases),
  column('documents', 'filledIn', storedBlanks),
  column('businesses', 'archived', storedMemory),
  column('memory', 'entries', storedEntries),
];

/** Each with its place and its remedy. */
export const spoiltCells = (registry: Registry): Pick<Line, 'place' | 'what'>[] =>
  storedColumns.flatMap(({ tab, column: key, stored }) => {
    const { name, columns, key: keyColumn } = tabs[tab];
    const { header } = (columns as Record<string, Column>)[key];
    return registry.rows(tab).flatMap((row) => {
      const values = row.values as Readonly<Record<string, string>>;
      if (values[key] === '' || stored.read(values[key]) !== undefined) return [];
      return [
        {
          place: `${name} ${values[keyColumn]}`,
          what: `「${name}」${values[keyColumn]}の「${header}」（隠れた列）が書き換えられていて、読み取れません。版の履歴で元の内容を確かめて戻すか、空にしてください。`,
        },
      ];
    });
  });
