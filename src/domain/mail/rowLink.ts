// Mails to 総合政策課 carry a link to the row that they are about.
import type { Registry, Row } from '../registry/registry';
import { type TabKey, tabs } from '../registry/tabs';

/** Where what a mail is about may stand. */
const about: readonly TabKey[] = [
  ...(['cases', 'projects', 'documents', 'intake', 'outbox'] as const),
  ...(['agreements', 'achievements', 'businesses', 'departments'] as const),
];

/** A place of the registry: a row where it stands now, or a tab as a whole. */
export interface RowPlace {
  readonly tab: TabKey;
  readonly position?: number;
}

/** Of what the run knows anyhow: ホーム for what it does not, and the tab alone for a row whose place is not known yet. */
export function placeOf(registry: Registry, target: string): RowPlace {
  for (const tab of about) {
    const row: Row | undefined = target === '' ? undefined : registry.findHere(tab, target);
    if (row) return { tab, position: row.position };
  }
  return { tab: 'home' };
}

/** Before the signature. People sort rows after the mail has gone, so it says what to look for. */
export function withRowLink(
  body: string,
  target: string,
  { tab, position }: RowPlace,
  address: string,
): string {
  const link = position
    ? `【${target} の行を開く】\n${address}\n\n（台帳の行を並べ替えたあとは、ほかの行が開くことがあります。番号が ${target} の行かを確かめてください。）`
    : `【台帳の「${tabs[tab].name}」を開く】\n${address}`;
  const at = body.lastIndexOf('\n\n――');
  return `${body.slice(0, at)}\n\n${link}${body.slice(at)}`;
}
