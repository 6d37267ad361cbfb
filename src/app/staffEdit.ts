// What staff type or choose: noted in 記録, and 次の操作 served at once where the trigger reached us.
import { businessCriteria } from '../domain/criteria';
import { operate } from '../domain/operations/operate';
import { record } from '../domain/rules/audit';
import { type TabKey, tabKeys, tabs } from '../domain/tabs';
import type { Column } from '../domain/tabs/column';
import { deliver, hasWork, recoverMails } from './deliver';
import { onRegistry, type Session, type Work } from './session';
import { RUN_MS } from './sweep';

/** An edit as Google tells it; value and old value come for a single cell only. */
export interface Edit {
  readonly tab: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly value?: string;
  readonly oldValue?: string;
}

const criterionHeaders = new Set<string>(businessCriteria.map(({ header }) => header));

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

/** Day and person of every decision are taken from the edit. */
function note({ context, keyAt }: Session, tab: TabKey, edit: Edit): void {
  const columns = tabs[tab].columns as Record<string, Column>;
  const rows = context.registry
    .rows(tab)
    .filter(
      ({ position }) =>
        position !== undefined && position >= edit.firstRow && position <= edit.lastRow,
    );
  for (let column = edit.firstColumn; column <= edit.lastColumn; column++) {
    const key = keyAt(edit.tab, column);
    if (!key || columns[key].kind === 'operation') continue;
    const { header } = columns[key];
    for (const row of rows) {
      const values = row.values as Record<string, string>;
      record(context, {
        action: criterionHeaders.has(header)
          ? `基準の確認：${header}`
          : `編集：${edit.tab}・${header}`,
        target: values[tabs[tab].key],
        before: edit.oldValue ?? '',
        after: values[key],
      });
    }
  }
}
