// What staff type or choose: noted in 記録, and 次の操作 served at once where the trigger reached us.

import { businessCriteria } from '../domain/base/criteria';
import { minuteOf } from '../domain/base/day';
import { record } from '../domain/cases/audit';
import { reachesAll } from '../domain/cases/scope';
import { operate } from '../domain/flow/operate';
import { noteDecisions, UNKNOWN } from '../domain/proposal/criterionDecisions';
import type { Row } from '../domain/registry/registry';
import { type TabKey, tabKeys, tabs } from '../domain/registry/tabs';
import type { Column } from '../domain/registry/tabs/column';
import { physicalColumns, type Tab } from '../domain/registry/tabs/tab';
import { Delivery } from './delivery/delivery';
import type { Edit } from './ports';
import { onRegistry, type Session, type Work } from './session';

const criterionKeys = new Set<string>(businessCriteria.map(({ key }) => key));

/** A larger paste is noted with the registry read. */
const MOST_LINES = 50;

export function staffEdited(work: Work, edit: Edit): void {
  const tab = tabKeys.find((key) => tabs[key].name === edit.tab);
  if (!tab || edit.lastRow < 2) return;
  const lines = (edit.lastRow - edit.firstRow + 1) * (edit.lastColumn - edit.firstColumn + 1);
  const small = edit.firstRow > 1 && lines <= MOST_LINES;
  // Where columns stand as they are declared, an edit from which nothing follows costs one call.
  const declared = typedColumns(
    tab,
    edit,
    physicalColumns(tabs[tab] as Tab).map(({ header }) => header),
  );
  if (small && declared.every((column) => column?.plain) && noteAlone(work, tab, edit, declared))
    return;
  const columns = typedColumns(tab, edit, work.ports.registry.headersOf(tab));
  const chosen = columns.some((column) => column?.kind === 'operation');
  const { watch, clock } = work.ports;
  // Who decided on a criterion is known only now.
  const mayWait = small && !chosen && tab !== 'businesses';
  const delivery = new Delivery(work);
  const act = (): true | undefined =>
    onRegistry(
      work,
      (session) => {
        if (mayWait) watch.editRead(clock.now());
        note(session, tab, edit);
        operate(session.context);
        delivery.begin(session, { own: true });
        return true;
      },
      {
        whole: reachesAll(tab),
        // Whoever chose an operation waits for it.
        later: !chosen,
      },
    );
  if ((mayWait && watch.isRush(clock.now())) || !act()) {
    if (small) noteAlone(work, tab, edit, columns);
    // What follows from it is derived by the next sweep.
    watch.miss(clock.now());
  }
  delivery.goOn();
}

type TypedColumns = readonly (Column | undefined)[];

/** The columns under an edit, by the headers of its tab; undefined for one of people's own. */
function typedColumns(tab: TabKey, edit: Edit, headers: readonly string[]): TypedColumns {
  const columns = physicalColumns(tabs[tab] as Tab);
  return Array.from(
    { length: edit.lastColumn - edit.firstColumn + 1 },
    (_, index) =>
      columns.find(({ header }) => header === headers[edit.firstColumn - 1 + index])?.column,
  );
}

/**
 * Notes an edit from which nothing follows, without reading the registry.
 * @returns false when other columns stand there than thought: then it is noted again, with the registry read
 */
function noteAlone({ ports, actor }: Work, tab: TabKey, edit: Edit, typed: TypedColumns): boolean {
  const headers = typed.map((column) => column?.header ?? '');
  const at = minuteOf(ports.clock.now());
  const { first, edited } = ports.editLog.note(edit, { at, actor, headers });
  const columns = tabs[tab].columns as Record<string, Column>;
  return (
    first === columns[tabs[tab].key].header && headers.every((header, i) => header === edited[i])
  );
}

/** Everything that people type is noted with day and person, and what follows from it is derived. */
function note(session: Session, tab: TabKey, edit: Edit): void {
  const { context, keyAt } = session;
  const columns = tabs[tab].columns as Record<string, Column>;
  const typed = new Set<string>();
  for (let column = edit.firstColumn; column <= edit.lastColumn; column++) {
    const key = keyAt(edit.tab, column);
    if (key) typed.add(key);
  }
  const inRange = ({ position }: { readonly position?: number }) =>
    position !== undefined && position >= edit.firstRow && position <= edit.lastRow;
  if (tab === 'businesses') {
    noteDecisions(context, (business, criterion) =>
      typed.has(criterion) && inRange(business) ? context.actor : UNKNOWN,
    );
  }
  const rows: readonly Row[] = context.registry.rows(tab).filter(inRange);
  session.changedByHand(rows);
  for (const row of rows) {
    const values = row.values as Record<string, string>;
    for (const key of typed) {
      const { header, kind } = columns[key];
      if (kind === 'operation' || criterionKeys.has(key)) continue;
      record(context, {
        action: `編集：${edit.tab}・${header}`,
        target: values[tabs[tab].key],
        before: edit.oldValue ?? '',
        after: values[key],
      });
    }
  }
}
