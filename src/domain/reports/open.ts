// What the year's results were asked for and have not come: one project of one reporter at a time.

import type { Day } from '../base/day';
import { ascending } from '../base/text';
import type { Project } from '../cases/cases';
import { ranIn } from '../cases/ran';
import type { Context } from '../context';
import { neverLeft } from '../mail/askingMails';
import { type Achievement, type Asked, askedAbout } from './asked';
import { reportDocumentName } from './document';
import {
  bothSides,
  presentReporter,
  type Reporter,
  type ReportSide,
  reportersOf,
} from './reporters';
import { requestIn } from './requestKeys';
import { achievementsOf, collectedYear, firstPublishedOn } from './year';

/** One project of which one reporter has told nothing yet. */
interface OpenReport {
  readonly reporter: Reporter;
  readonly asked: Asked;
  readonly project: Project;
}

/** Whether a request went out to him, or may have; false when every mail failed or was called off. */
export function wasReached(context: Context, year: number, reporter: Reporter): boolean {
  const mails = context.registry
    .having('outbox', 'target', reportDocumentName(context, year, reporter))
    .filter(({ values }) => {
      const request = requestIn(values.key);
      return request?.year === year && request.side === reporter.side;
    });
  return mails.length === 0 || mails.some(({ values }) => !neverLeft.has(values.state));
}

/**
 * What is still waited for of one row: not what was asked before publication, when that is over, and not of one who has
 * nothing to do with the project any more.
 */
function openOf(
  context: Context,
  row: Achievement,
  side: ReportSide,
  firstPublished: Day | '',
): OpenReport[] {
  const { registry } = context;
  const waiting = askedAbout(row, side).filter(
    ({ came, on }) => came === '' && (firstPublished === '' || on >= firstPublished),
  );
  if (waiting.length === 0) return [];
  const project = registry.find('projects', row.values.projectId);
  if (!project || !ranIn(registry, project, Number(row.values.fiscalYear))) return [];
  const concerned = reportersOf(context, project, side);
  return waiting.flatMap((asked) => {
    const { who } = presentReporter(context, { side, who: asked.who });
    const reporter = concerned.find((one) => one.who === who);
    return reporter ? [{ reporter, asked, project }] : [];
  });
}

/** Everything that was asked for about the year and has not come, whether the request went out or not. */
function allOpen(context: Context, year: number): OpenReport[] {
  const published = firstPublishedOn(context.registry, year);
  const rows = [...achievementsOf(context.registry, year)].sort(
    ascending(({ values }) => values.projectId),
  );
  return rows.flatMap((row) => bothSides.flatMap((side) => openOf(context, row, side, published)));
}

/** Everything still waited for about the year, of those whom the request has reached. */
export const openReports = (context: Context, year: number): OpenReport[] =>
  allOpen(context, year).filter(({ reporter }) => wasReached(context, year, reporter));

/** Whether something of what a mail asked for is still waited for. @param key of the mail */
export function reportsStillOpen(context: Context, key: string): boolean {
  const request = requestIn(key);
  if (!request) return false;
  const { year, side, dueOn, projectIds } = request;
  if (year !== collectedYear(context, context.today)) return false;
  const now = presentReporter(context, request);
  return allOpen(context, year).some(
    ({ reporter, asked, project }) =>
      reporter.side === side &&
      reporter.who === now.who &&
      asked.dueOn === dueOn &&
      projectIds.includes(project.values.projectId),
  );
}
