// What staff type or choose: noted in 記録, and 次の操作 served at once where the trigger reached us.
import { businessCriteria } from '../domain/criteria';
import { operate } from '../domain/operations/operate';
import { record } from '../domain/rules/audit';
import { noteDecisions, UNKNOWN } from '../domain/rules/criterionDecisions';
import { type TabKey, tabKeys, tabs } from '../domain/tabs';
import type { Column } from '../domain/tabs/column';
import { deliver, hasWork, recoverMails } from './deliver';
import { onRegistry, type Session, type Work } from './session';
import { RUN_MS } from './sweep';

/** An edit as Google tells it; the old value comes for a single cell only. */
export interface Edit {
  readonly tab: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly oldValue?: string;
}

const criterionKeys = new Set<string>(businessCriteria.map(({ key }) => key));

export function staffEdited(work: Work, edit: Edit): void {
  const tab = tabKeys.find((key) => tabs[key].name === edit.tab);
  if (!tab || edit.lastRow < 2) return;
  const started = work.ports.clock.now();
  const more = onRegistry(work, (session) => {
    note(session, tab, edit);
    recoverMails(work.ports, session.context);
    operate(session.context);
    return hasWork(session.context);
  });
  if (more) deliver(work, started + RUN_MS);
}

/** Everything that people type is noted with day and person. */
function note({ context, keyAt }: Session, tab: TabKey, edit: Edit): void {
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
  for (const row of context.registry.rows(tab).filter(inRange)) {
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
