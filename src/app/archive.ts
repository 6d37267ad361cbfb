// Moves what is finished into the archives of its years, a portion at a time: first the copies, then the rows.

import { addDays, minuteOf } from '../domain/base/day';
import { distinct } from '../domain/base/grouped';
import type { Context } from '../domain/context';
import { goingNow, noteMoved, type Portion, planArchive } from '../domain/flow/archive/plan';
import { post } from '../domain/mail/notice';
import { troubleReport } from '../domain/mail/policyDivision';
import type { Row } from '../domain/registry/registry';
import { ArchiveError, archiveName } from './archiveError';
import type { Ports } from './ports';
import { onRegistry, type Work } from './session';

/** Moving stops after so long, and goes on with the next look at everything. */
const MOVING_MS = 90_000;
/**
 * So long after its run began nothing further is begun: the archive of a new year takes two minutes to make in the
 * slowest case, a portion half a minute, and a run is cut off at six.
 */
const LATEST_MS = 150_000;
/** What the forms hand over again reaches back a day. */
const OVERLAP_MS = 2 * 24 * 3_600_000;
/** 記録 is for looking up what happened lately; its old lines go with the first look of a day. */
const LOG_DAYS = 60;
const NIGHT = 'T00';

const takenIn = (ports: Ports): string =>
  minuteOf(ports.installation.load().sweptThrough - OVERLAP_MS);

/** What may move. */
export interface Archivable {
  readonly portions: readonly Portion[];
  /** Fiscal years of which 記録 has old lines. */
  readonly logYears: readonly number[];
}

/** What may move, on a registry that was read whole. */
export const archivable = ({ ports }: Work, context: Context): Archivable => ({
  portions: planArchive(context, takenIn(ports)),
  logYears: minuteOf(ports.clock.now()).includes(NIGHT) ? logYears(ports, context) : [],
});

const oldLog = ({ registry }: Ports, { today }: Context) =>
  registry.archives.oldLog(addDays(today, -LOG_DAYS));

const logYears = (ports: Ports, context: Context): number[] =>
  distinct(oldLog(ports, context).map(({ fiscalYear }) => fiscalYear));

/** Moves it while there is time. What cannot be moved stays, and 総合政策課 is told once. */
export function moveToArchive(work: Work, { portions, logYears }: Archivable): void {
  const { ports } = work;
  const until = Math.min(ports.clock.now() + MOVING_MS, work.began + LATEST_MS);
  const closed = new Set<number>();
  const prepared = new Set<number>();
  const intoYear = (fiscalYear: number, move: () => void) => {
    if (closed.has(fiscalYear) || ports.clock.now() >= until) return;
    try {
      if (!prepared.has(fiscalYear)) ports.registry.archives.prepare(fiscalYear);
      prepared.add(fiscalYear);
      move();
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      closed.add(fiscalYear);
      onRegistry(work, ({ context }) => tellLost(context, error));
    }
  };
  for (const portion of portions) {
    intoYear(portion.fiscalYear, () => {
      onRegistry(work, ({ context }) => movePortion(ports, context, portion));
    });
  }
  for (const year of logYears) moveLog(work, year, intoYear);
}

function movePortion(ports: Ports, context: Context, portion: Portion): void {
  context.registry.bringAll();
  const going = goingNow(context, portion, takenIn(ports));
  const wanted = going.flatMap((row) => {
    const { tab, key, position } = row;
    return position === undefined ? [] : [{ tab, key, position, row }];
  });
  if (wanted.length === 0) return;
  const { fiscalYear } = portion;
  const { url, copied } = ports.registry.archives.put(fiscalYear, wanted);
  const there = new Set(copied.map(({ tab, key }) => `${tab} ${key}`));
  const moved: Row[] = wanted.flatMap(({ tab, key, row }) =>
    there.has(`${tab} ${key}`) ? [row] : [],
  );
  noteMoved(context, moved, { fiscalYear, url });
}

function moveLog(
  work: Work,
  year: number,
  intoYear: (fiscalYear: number, move: () => void) => void,
): void {
  let again = true;
  while (again) {
    again = false;
    intoYear(year, () => {
      onRegistry(work, ({ context }) => {
        const lines = oldLog(work.ports, context).filter(({ fiscalYear }) => fiscalYear === year);
        if (lines.length === 0) return;
        const { copied } = work.ports.registry.archives.put(year, lines);
        for (const { tab, key, position } of copied) {
          context.registry.removeUnread(tab, key, position);
        }
        again = copied.length > 0;
      });
    });
  }
}

/** Once for each spreadsheet and reason: what was to go there waits here. */
function tellLost(context: Context, { fiscalYear, why, message }: ArchiveError): void {
  const name = archiveName(fiscalYear);
  post(
    context,
    troubleReport(context, {
      about: `保存:${fiscalYear}:${why}`,
      target: name,
      what: `終わった案件などを「${name}」へ移せません。`,
      remedy: `${message}\n移すはずだったものは、台帳に残っています。直ると、次の処理から移します。`,
    }),
  );
}
