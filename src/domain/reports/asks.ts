// Who was asked for the year's results and has not reported: reminded of it, and shown in ホーム.

import type { Ask, AskedForm, Asking } from '../asks/ask';
import { projectCell } from '../asks/links';
import type { AskSource } from '../asks/source';
import type { Day } from '../base/day';
import type { Project } from '../cases/cases';
import { ranIn } from '../cases/ran';
import type { Context } from '../context';
import { neverLeft } from '../mail/askingMails';
import { type Achievement, type Asked, askedAbout } from './asked';
import { reportDocumentName } from './document';
import { reportLinks } from './links';
import {
  bothSides,
  presentReporter,
  type Reporter,
  type ReportSide,
  reportersOf,
  reportSides,
} from './reporters';
import { requestsOf } from './requestKeys';
import {
  achievementsOf,
  collectedYear,
  firstPublishedOn,
  fiscalYearName,
  fiscalYearNamed,
  yearCode,
} from './year';

/** One project of which one reporter has told nothing yet. */
interface OpenReport {
  readonly reporter: Reporter;
  readonly asked: Asked;
  readonly project: Project;
}

/** Whether a request went out to him, or may have; false when every mail failed or was called off. */
export function wasReached(context: Context, year: number, reporter: Reporter): boolean {
  const begins = `${requestsOf(year)}${reportSides[reporter.side].key}:`;
  const mails = context.registry
    .having('outbox', 'target', reportDocumentName(context, year, reporter))
    .filter(({ values }) => values.key.startsWith(begins));
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
  const rows = [...achievementsOf(context.registry, year)].sort((a, b) =>
    a.values.projectId < b.values.projectId ? -1 : 1,
  );
  return rows.flatMap((row) => bothSides.flatMap((side) => openOf(context, row, side, published)));
}

/** Everything still waited for about the year, of those whom the request has reached. */
const openReports = (context: Context, year: number): OpenReport[] =>
  allOpen(context, year).filter(({ reporter }) => wasReached(context, year, reporter));

/** Whether something of what a mail asked for is still waited for. @param key of the mail */
export function reportsStillOpen(context: Context, key: string): boolean {
  const [, form = '', who = '', until, ids = ''] = key.split(':');
  const year = fiscalYearNamed(form.split('-')[0]);
  const side = bothSides.find((one) => form.endsWith(`-${reportSides[one].key}`));
  if (!side || year === undefined || year !== collectedYear(context, context.today)) return false;
  const now = presentReporter(context, { side, who });
  const projectIds = ids.split('・');
  return allOpen(context, year).some(
    ({ reporter, asked, project }) =>
      reporter.side === side &&
      reporter.who === now.who &&
      asked.dueOn === until &&
      projectIds.includes(project.values.projectId),
  );
}

/** One asking for each reporter and deadline. */
function openAsks(context: Context): Ask[] {
  const year = collectedYear(context, context.today);
  const asks = new Map<string, Ask>();
  for (const { reporter, asked } of openReports(context, year)) {
    const key = `${reporter.side} ${reporter.who} ${asked.dueOn}`;
    const known = asks.get(key);
    if (known && known.askedOn >= asked.on) continue;
    asks.set(key, {
      form: reportSides[reporter.side].key,
      target: known?.target ?? reportDocumentName(context, year, reporter),
      caseId: yearCode(year),
      who: reporter.who,
      side: reporter.side,
      askedOn: asked.on,
      dueOn: asked.dueOn,
      voluntary: false,
      round: asked.dueOn,
    });
  }
  return [...asks.values()];
}

/** Links for what is still open, and what that is. */
function asking(context: Context, { side, who, dueOn, caseId }: Ask): Asking {
  const year = fiscalYearNamed(caseId) ?? collectedYear(context, context.today);
  const open = openReports(context, year).filter(
    ({ reporter, asked }) =>
      reporter.side === side && reporter.who === who && asked.dueOn === dueOn,
  );
  // Two departments that became one were asked about the same project.
  const projects = [...new Set(open.map(({ project }) => project))];
  return {
    links: reportLinks(context, { side, who }, { year, projects, until: dueOn ?? '' }),
    projects: projects.map(projectCell),
    about: fiscalYearName(year),
  };
}

const reportForms = new Set<AskedForm>(bothSides.map((side) => reportSides[side].key));

export const reportAsks: AskSource = {
  open: openAsks,
  touchedBy: ({ results }) => results,
  holds: ({ form }) => reportForms.has(form),
  asking,
};
