// One row on 案件カード: the cells that its step and its operations need, and its operations as buttons.
import { fingerprint } from '../../base/fingerprint';
import { isOneOf } from '../../base/text';
import type { Context } from '../../context';
import { type Operation, prepared } from '../../operations/operation';
import type { Row } from '../../registry/registry';
import { type TabKey, tabs } from '../../registry/tabs';
import type { Column } from '../../registry/tabs/column';
import { leavingLater } from '../operate';
import { operationsOffered } from '../operations';
import { foretell } from './foretell';
import type { CardCell, CardOperation, CardRow, CardTab } from './view';

const columnsOf = (tab: TabKey) => tabs[tab].columns as Readonly<Record<string, Column>>;

/** Whether a person writes there, on a card as in the sheet. */
export const isWritable = (tab: TabKey, key: string): boolean => {
  const column = columnsOf(tab)[key];
  return (
    column !== undefined && !column.hidden && (column.kind === 'staff' || column.kind === 'shared')
  );
};

/** Changes whenever a person has changed the row, an operation was done on it, or its case has moved on. */
export function versionOf({ tab, values }: Row): string {
  const cells = values as Readonly<Record<string, string>>;
  const watched = Object.keys(columnsOf(tab)).filter(
    (key) => ['stage', 'state', 'result'].includes(key) || isWritable(tab, key),
  );
  return fingerprint(watched.map((key) => cells[key]).join('\n\n'));
}

/**
 * @param label whom or what it is about
 * @param filledIn the cells that are filled in at its step
 */
export function rowOnCard<K extends CardTab>(
  context: Context,
  row: Row<K>,
  label: string,
  filledIn: readonly string[],
): CardRow {
  const { tab } = row;
  const values = row.values as Readonly<Record<string, string>>;
  const placed = operationsOffered(tab, context.settings).filter(
    (operation) => !operation.misplaced(context, row),
  );
  const asked = placed.map((operation) => asButton(context, operation, row));
  const reasoned = placed.filter(({ reason, remarks }) => reason ?? remarks);
  const wants = (ends: boolean): string[] => [
    ...asked.flatMap(({ button, needs }) => (button.ends === ends ? needs : [])),
    ...(reasoned.some(({ place }) => (place === 'ends') === ends) ? ['remarks'] : []),
  ];
  const wanted = new Set([...filledIn, ...wants(false)]);
  const forEnding = new Set(wants(true));
  return {
    tab,
    key: values[tabs[tab].key],
    label,
    standing: values.stage || values.state || '',
    result: values.result ?? '',
    version: versionOf(row),
    cells: Object.keys(columnsOf(tab))
      .filter((key) => (wanted.has(key) || forEnding.has(key)) && isWritable(tab, key))
      .sort((one, other) => last(one) - last(other))
      .map((key) => cellOf(tab, key, values[key], !wanted.has(key))),
    operations: asked.map(({ button }) => button),
    opens:
      placed.some(({ place }) => place === 'next') ||
      [...wanted].some((key) => isOneOf(undecided, values[key])),
  };
}

/** What a person has yet to decide. */
const undecided = ['確認中', '要判断'];

/** A reason comes after what it is about. */
const last = (key: string): number => Number(key === 'remarks');

function cellOf(tab: TabKey, key: string, value: string, ends: boolean): CardCell {
  const { header, note, type, choices } = columnsOf(tab)[key];
  return { key, header, note, type, ...(choices && { choices }), value, ends };
}

interface Asked {
  readonly button: CardOperation;
  /** The columns of cells that wait to be filled. */
  readonly needs: readonly string[];
}

function asButton<K extends CardTab>(
  context: Context,
  operation: Operation<K>,
  row: Row<K>,
): Asked {
  const later = leavingLater(context);
  const ready = prepared(later, operation, row);
  const missing = 'missing' in ready ? ready.missing : [];
  const perform = 'missing' in ready ? ready.unreasoned : ready.perform;
  const columns = columnsOf(row.tab);
  return {
    needs: Object.keys(columns).filter((key) =>
      missing.some(({ needs }) => needs === columns[key].header),
    ),
    button: {
      name: operation.name,
      about: operation.about,
      ends: operation.place === 'ends',
      lacks: missing.map(({ said }) => said),
      concerns: 'missing' in ready ? [] : (ready.concerns ?? []),
      will: perform ? foretell(later, operation, row, perform) : [],
    },
  };
}
