// The edit trigger's event: where something was typed, and by whom.
import type { Edit } from '../app/ports';

type EditEvent = GoogleAppsScript.Events.SheetsOnEdit;

/** undefined for an event that names no range. */
export function editFromEvent(event: EditEvent | undefined): Edit | undefined {
  const range = event?.range;
  if (!event || !range) return undefined;
  return {
    tab: range.getSheet().getName(),
    firstRow: range.getRow(),
    lastRow: range.getLastRow(),
    firstColumn: range.getColumn(),
    lastColumn: range.getLastColumn(),
    oldValue: text(event.oldValue),
  };
}

const text = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : String(value);

/** The mail address of who typed, or 「不明」 where Google hides it. */
export function editorOf(event: EditEvent | undefined): string {
  const user = event?.user as { getEmail?: () => string; email?: string } | undefined;
  const address = event
    ? (user?.getEmail?.() ?? user?.email ?? '')
    : Session.getActiveUser().getEmail();
  return address || '不明';
}
