// One unit of work on the registry: lock, read, decide in memory, derive, write once, unlock.

import type { IsHoliday } from '../domain/base/businessDays';
import { dayOf, minuteOf } from '../domain/base/day';
import { record } from '../domain/cases/audit';
import type { Context } from '../domain/context';
import { bringBack } from '../domain/flow/bringBack';
import { derive, deriveChanged } from '../domain/flow/derive';
import { acceptCorrections } from '../domain/registry/findings';
import { remember } from '../domain/registry/memory';
import { Registry, type Row } from '../domain/registry/registry';
import { settingsIn } from '../intake/parseSettings';
import { parseSubmission } from '../intake/parseSubmission';
import type { LoadedRegistry, Ports } from './ports';

/** How long a run waits for another one where nobody else would do its work soon, and where a later run does it. */
const PATIENCE_MS = 25_000;
const PATIENCE_FOR_LATER_MS = 3_000;

export interface Session {
  /** The registry as last read, and what is decided upon it. */
  readonly context: Context;
  /** The key of the column that stands at this place (from 1) of a tab. */
  keyAt(tab: string, column: number): string | undefined;
  /** Rows that people changed: what follows from them is derived with the writing. */
  changedByHand(rows: readonly Row[]): void;
  /** Brings the derived cells up to date; what has not changed since is not derived again for the writing. */
  derive(): void;
  /** Writes what has been decided so far; more can be decided on the same reading. */
  save(): void;
}

export interface Work {
  readonly ports: Ports;
  readonly isHoliday: IsHoliday;
  /** Who acts, for 記録. */
  readonly actor: string;
  /** When the run began, epoch milliseconds: it is cut off six minutes later. */
  readonly began: number;
}

export interface Manner {
  /** Reads and derives everything, whatever has changed: time has passed, or nobody knows what people did. */
  readonly whole?: boolean;
  /** A later run does the work as well: none of the runs that Google allows at once is kept waiting for it. */
  readonly later?: boolean;
}

/**
 * Does the work on a fresh reading of the registry and writes the outcome, derived columns included. Everything that is
 * decided upon is read after the lock.
 * @returns undefined when another run holds the registry: nothing was done, the next sweep does it
 */
export function onRegistry<T>(
  work: Work,
  act: (session: Session) => T,
  { whole = false, later = false }: Manner = {},
): T | undefined {
  const { lock, registry: store } = work.ports;
  if (!lock.acquire(later ? PATIENCE_FOR_LATER_MS : PATIENCE_MS)) return undefined;
  try {
    const loaded = store.load({ whole });
    const context = contextOn(work, loaded);
    const { registry } = context;
    bringBack(context);
    let derived = false;
    let byHand: Row[] = [];
    const deriveNow = () => {
      // What has been derived whole once has only to follow what changes since.
      if (whole && !derived) {
        derive(context);
        acceptCorrections(registry);
      } else deriveChanged(context, byHand);
      byHand = [];
      derived = true;
    };
    const save = () => {
      deriveNow();
      remember(registry);
      const changes = registry.changes();
      if (changes.length > 0) registry.saved(store.save(changes));
    };
    const outcome = act({
      context,
      keyAt: (tab, column) => loaded.keyAt(tab, column),
      changedByHand: (rows) => byHand.push(...rows),
      save,
      derive: deriveNow,
    });
    save();
    return outcome;
  } finally {
    lock.release();
  }
}

/**
 * The registry as it is, for looking at only: others may go on working meanwhile, and nothing decided upon it is
 * written.
 */
export const readRegistry = (work: Work): Context =>
  contextOn(work, work.ports.registry.load({ whole: true, reading: true }));

/** The same of what is open alone; the rest is read where somebody looks at it. */
export const lookAtRegistry = (work: Work): Context =>
  contextOn(work, work.ports.registry.load({ whole: false }));

function contextOn(
  { ports, isHoliday, actor }: Work,
  { tabs, source, restoredHeaders, mistakable }: LoadedRegistry,
): Context {
  const registry = new Registry(tabs, source);
  const { formLinks, seal, open, consentLacking, installed } = ports.installation.load();
  const now = ports.clock.now();
  const { settings, problems, notes } = settingsIn(
    registry.rows('settings').map(({ values }) => values),
  );
  const context: Context = {
    registry,
    settings,
    settingProblems: problems,
    mistakable,
    settingNotes: notes,
    now: minuteOf(now),
    today: dayOf(now),
    isHoliday,
    formLinks,
    seal,
    open,
    consentLacking,
    installed,
    parse: parseSubmission,
    documentAddress: ports.documents.addressOf,
    actor,
  };
  for (const { tab, found, header } of restoredHeaders) {
    record(context, { action: '見出しを元に戻す', target: tab, before: found, after: header });
  }
  return context;
}
