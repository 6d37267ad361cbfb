// 実績依頼 (A): in March each department and business is asked for the year's results, with its draft and its links.

import { projectCell } from '../asks/links';
import { addBusinessDays } from '../base/businessDays';
import type { Day } from '../base/day';
import { record } from '../cases/audit';
import type { Project } from '../cases/cases';
import type { DueItem, Duty } from '../cases/duty';
import type { Context } from '../context';
import { reached } from '../documents/tell';
import { type AlongsideFor, postCarrying } from '../mail/alongside';
import { post } from '../mail/notice';
import { troubleReport } from '../mail/policyDivision';
import { yearDays } from '../settings/fiscalDays';
import { achievementOf, ensureAchievement, reportOf, wasAsked } from './achievementRows';
import { type Achievement, askedOf, noteAsked } from './asked';
import { draftReport, reportDocumentName } from './document';
import { reportLinks } from './links';
import { reportRequest } from './notices';
import {
  bothSides,
  projectsRun,
  type Reporter,
  reporterAddress,
  reporterName,
  reportersOf,
  reportSides,
} from './reporters';
import { requestKey, requestsSent } from './requestKeys';
import { achievementsOf, collectedYear, fiscalYearName, requestedYear, yearCode } from './year';

export const replyDays = ({ settings }: Context, { side }: Reporter): number =>
  side === '課' ? settings.departmentReplyDays : settings.businessReplyDays;

/** Less is no time to write a report in: asked so late, one has the usual reply period. */
const FEWEST_DAYS = 5;

/** 実績提出期限, or later for those who are asked late. */
function deadline(context: Context, year: number, reporter: Reporter): Day {
  const { settings, today, isHoliday } = context;
  const due = yearDays(settings, year).reportsDue;
  if (addBusinessDays(today, FEWEST_DAYS, isHoliday) <= due) return due;
  const later = addBusinessDays(today, replyDays(context, reporter), isHoliday);
  return [due, later].sort()[1];
}

/** @param alongside what goes along in the mail of one who is asked */
export const requestReports = (alongside: AlongsideFor): Duty => ({
  name: '実績報告の依頼',
  due: (context) => {
    const year = collectedYear(context, context.today);
    const asks = requestedYear(context) === year;
    // Once published, a project found late gets its row: staff may ask for its result (再依頼).
    if (!asks && achievementsOf(context.registry, year).length === 0) return [];
    const on = yearDays(context.settings, year).reportRequest;
    const projects = projectsRun(context, year);
    return [
      ...rowsToMake(context, year, projects, on),
      ...(asks ? toAsk(context, year, projects, on, alongside) : []),
    ];
  },
});

/** 実績 has a row for every project of the year, whoever can be reached. */
function rowsToMake(
  { registry }: Context,
  year: number,
  projects: readonly Project[],
  on: Day,
): DueItem[] {
  const missing = projects.filter(({ values }) => !achievementOf(registry, year, values.projectId));
  if (missing.length === 0) return [];
  return [
    {
      what: `実績 ${fiscalYearName(year)}`,
      on,
      about: [],
      carryOut: (context) => {
        const sent = requestsSent(context, year);
        for (const project of missing) ensureAchievement(context, year, project, sent);
      },
    },
  ];
}

/** One asking for each who has neither been asked about some of his projects nor reported them. */
function toAsk(
  context: Context,
  year: number,
  projects: readonly Project[],
  on: Day,
  alongside: AlongsideFor,
): DueItem[] {
  const { registry } = context;
  const asking = new Map<string, { reporter: Reporter; projects: Project[] }>();
  const items: DueItem[] = [];
  const sent = requestsSent(context, year);
  for (const project of projects) {
    const { projectId } = project.values;
    const row = achievementOf(registry, year, projectId);
    const told = { projectId, fiscalYear: String(year) };
    for (const side of bothSides) {
      const reporters = reportersOf(context, project, side);
      if (reporters.length === 0) items.push(nobodyToAsk(year, project, side, on));
      for (const reporter of reporters) {
        const asked = row
          ? askedOf(context, row, reporter) !== undefined
          : wasAsked(context, sent.get(projectId), reporter);
        if (asked || reportOf(context, { values: told }, reporter)) continue;
        const key = `${side} ${reporter.who}`;
        const found = asking.get(key) ?? { reporter, projects: [] };
        asking.set(key, found);
        found.projects.push(project);
      }
    }
  }
  return [
    ...items,
    ...[...asking.values()].map(
      ({ reporter, projects }): DueItem => ({
        what: `実績依頼 ${reportDocumentName(context, year, reporter)}`,
        on,
        about: projects.flatMap((project) => {
          const row = achievementOf(registry, year, project.values.projectId);
          return row ? [project, row] : [project];
        }),
        carryOut: (now) => ask(now, year, reporter, projects, alongside),
      }),
    ),
  ];
}

const nobodyToAsk = (year: number, project: Project, side: Reporter['side'], on: Day): DueItem => ({
  what: `実績依頼 ${project.values.projectId}`,
  on,
  about: [],
  carryOut: (context) =>
    post(
      context,
      troubleReport(context, {
        about: `実績依頼:${yearCode(year)}-${reportSides[side].key}:${project.values.projectId}`,
        target: project.values.projectId,
        what: `${project.values.projectId} の実績報告（${reportSides[side].key}）を、だれにも依頼できません。`,
        remedy:
          side === '課'
            ? '「提案事業」タブの担当部局に、連携に取り組んだ課を書いてください。書くと、翌朝に依頼します。'
            : `案件 ${project.values.caseId} の行を元に戻してください。戻すと、翌朝に依頼します。`,
      }),
    ),
});

function ask(
  context: Context,
  year: number,
  reporter: Reporter,
  projects: readonly Project[],
  alongside: AlongsideFor,
): void {
  const { key: form } = reportSides[reporter.side];
  const target = reportDocumentName(context, year, reporter);
  const address = reached(context, reporterAddress(context, reporter), {
    about: `実績依頼:${yearCode(year)}-${form}:${reporter.who}`,
    target,
    what: `${reporterName(context, reporter)}に、${fiscalYearName(year)}の実績報告（${form}）を依頼できません。`,
    next: '直すと、翌朝に依頼します。',
  });
  if (!address) return;
  const until = deadline(context, year, reporter);
  const rows = projects.map((project) => ensureAchievement(context, year, project));
  const further = askedBefore(context, year, reporter, rows);
  for (const row of rows) noteAsked(context, row, reporter, until);
  const documentName = draftReport(context, year, reporter);
  const key = requestKey(year, reporter, { until, projects });
  const more = alongside(context, reporter.who);
  postCarrying(
    context,
    more,
    reportRequest(context, {
      ...address,
      key,
      target,
      form,
      side: reporter.side,
      year: fiscalYearName(year),
      dueOn: until,
      further,
      documentName,
      projects: projects.map(projectCell),
      links: reportLinks(context, reporter, { year, projects, until }),
      more,
    }),
  );
  record(context, {
    action: '実績報告の依頼',
    target: documentName,
    after: `${projects.length}件（期限 ${until}）`,
  });
}

/** Whether he was asked about other projects of the year already. */
const askedBefore = (
  context: Context,
  year: number,
  reporter: Reporter,
  now: readonly Achievement[],
): boolean =>
  achievementsOf(context.registry, year).some(
    (row) => !now.includes(row) && askedOf(context, row, reporter) !== undefined,
  );
