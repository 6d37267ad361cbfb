// One unit of work on the registry: lock, read once, decide in memory, derive, write once, unlock.

import type { IsHoliday } from '../domain/calendar/businessDays';
import { dayOf, minuteOf } from '../domain/calendar/day';
import type { Context } from '../domain/context';
import { Registry } from '../domain/registry/registry';
import { record } from '../domain/rules/audit';
import { derive } from '../domain/rules/derive';
import { parseSettings } from '../intake/parseSettings';
import { parseSubmission } from '../intake/parseSubmission';
import type { Installation, LoadedRegistry, Ports } from './ports';

/** How long a run waits for another one; a run that gives up leaves its work to the next sweep. */
const PATIENCE_MS = 25_000;

export interface Session {
  /** The registry as last read, and what is decided upon it. */
  readonly context: Context;
  /** The key of the column that stands at this place (from 1) of a tab. */
  keyAt(tab: string, column: number): string | undefined;
  /** Brings the derived cells up to date; what has not changed since is not derived again for the writing. */
  derive(): void;
  /** Writes what has been decided so far and reads the registry anew: people may have moved rows meanwhile. */
  saveAndReload(): void;
}

export interface Work {
  readonly ports: Ports;
  readonly installation: Installation;
  readonly isHoliday: IsHoliday;
  /** Who acts, for 記録. */
  readonly actor: string;
}

/**
 * Does the work on a fresh reading of the registry and writes the outcome, derived columns included.
 * @returns undefined when another run holds the registry: nothing was done, the next sweep does it
 */
export function onRegistry<T>(work: Work, act: (session: Session) => T): T | undefined {
  const { lock, registry: store } = work.ports;
  if (!lock.acquire(PATIENCE_MS)) return undefined;
  let wrote = false;
  try {
    let loaded = store.load();
    let context = contextOn(work, loaded);
    let derivedAt = -1;
    const deriveNow = () => {
      if (context.registry.revision === derivedAt) return;
      derive(context);
      derivedAt = context.registry.revision;
    };
    const save = () => {
      deriveNow();
      const changes = context.registry.changes();
      if (changes.length === 0) return;
      wrote = true;
      store.save(changes);
    };
    const outcome = act({
      get context() {
        return context;
      },
      keyAt: (tab, column) => loaded.keyAt(tab, column),
      saveAndReload: () => {
        save();
        loaded = store.load();
        context = contextOn(work, loaded);
        derivedAt = -1;
      },
      derive: deriveNow,
    });
    save();
    return outcome;
  } finally {
    lock.release({ wrote });
  }
}

/**
 * The registry as it is, for looking at only: others may go on working meanwhile, and nothing decided upon it is
 * written.
 */
export const readRegistry = (work: Work): Context => contextOn(work, work.ports.registry.load());

function contextOn(
  { ports, installation, isHoliday, actor }: Work,
  { tabs, restoredHeaders }: LoadedRegistry,
): Context {
  const registry = new Registry(tabs);
  const now = ports.clock.now();
  const { settings, problems } = settingsIn(registry);
  const context: Context = {
    registry,
    settings,
    settingProblems: problems,
    now: minuteOf(now),
    today: dayOf(now),
    isHoliday,
    formLinks: installation.formLinks,
    seal: installation.seal,
    open: installation.open,
    parse: parseSubmission,
    actor,
  };
  for (const { tab, found, header } of restoredHeaders) {
    record(context, { action: '見出しを元に戻す', target: tab, before: found, after: header });
  }
  return context;
}

function settingsIn(registry: Registry) {
  const values = Object.fromEntries(
    registry.rows('settings').map(({ values }) => [values.item, values.value]),
  );
  return parseSettings(values);
}
