// 担当部局に再依頼する・事業者に再依頼する (実績): one side is asked again about one project, with a link for just that.
import { projectCell } from '../asks/links';
import { addBusinessDays } from '../base/businessDays';
import { japaneseDayWithWeekday } from '../base/moment';
import { type Words, words } from '../base/words';
import { record } from '../cases/audit';
import type { Project } from '../cases/cases';
import { ranIn } from '../cases/ran';
import type { Context } from '../context';
import { post } from '../mail/notice';
import { operation } from '../operations/operation';
import { reportOf } from './achievementRows';
import { type Achievement, askedOf, noteAsked } from './asked';
import { reportDocumentName } from './document';
import { reportLinks } from './links';
import { reportRequestAgain } from './notices';
import { wasReached } from './open';
import {
  type Reporter,
  type ReportSide,
  reporterAddress,
  reporterName,
  reportersOf,
  reportSides,
  stateOf,
} from './reporters';
import { requestKey } from './requestKeys';
import { replyDays } from './requestReports';
import { collectedYear, fiscalYearName, publishedOn } from './year';

const yearOf = ({ values }: Achievement): number => Number(values.fiscalYear);

const projectOf = ({ registry }: Context, { values }: Achievement): Project | undefined =>
  registry.find('projects', values.projectId);

/** Those who have not reported; when all have, all of them, to look at it again. */
function concerned(context: Context, row: Achievement, side: ReportSide): Reporter[] {
  const project = projectOf(context, row);
  const all = project ? reportersOf(context, project, side) : [];
  const silent = all.filter((reporter) => !reportOf(context, row, reporter));
  return silent.length > 0 ? silent : all;
}

/** Those of them whose time to answer is not over; one whom no mail has reached is not waited for. */
const stillAsked = (context: Context, row: Achievement, side: ReportSide): Reporter[] =>
  concerned(context, row, side).filter((reporter) => {
    const asked = askedOf(context, row, reporter);
    return (
      asked !== undefined &&
      asked.came === '' &&
      asked.dueOn >= context.today &&
      wasReached(context, yearOf(row), reporter)
    );
  });

const toAsk = (context: Context, row: Achievement, side: ReportSide): Reporter[] => {
  const waited = new Set(stillAsked(context, row, side).map(({ who }) => who));
  return concerned(context, row, side).filter(({ who }) => !waited.has(who));
};

function missing(context: Context, row: Achievement, side: ReportSide): string[] {
  const all = concerned(context, row, side);
  if (all.length === 0) {
    return [
      side === '課'
        ? '「提案事業」タブの担当部局に、連携に取り組んだ課を書いてください。'
        : `提案事業 ${row.values.projectId} の案件がありません。消した行を元に戻してください。`,
    ];
  }
  const asked = toAsk(context, row, side);
  if (asked.length === 0) {
    const [first] = stillAsked(context, row, side);
    const due = askedOf(context, row, first)?.dueOn ?? '';
    return [
      `${reporterName(context, first)}には依頼していて、期限（${japaneseDayWithWeekday(due)}）まで回答を待っています。期限のあとに、もう一度選んでください。`,
    ];
  }
  const problems = asked.flatMap((reporter) => {
    const address = reporterAddress(context, reporter);
    return 'problem' in address ? [address.problem] : [];
  });
  return [...problems, ...context.settingProblems];
}

function perform(context: Context, row: Achievement, side: ReportSide, name: string): string {
  const { registry, today, now, isHoliday } = context;
  const project = projectOf(context, row);
  if (!project) return '';
  const year = yearOf(row);
  const published = publishedOn(registry, year) !== '';
  const told = toAsk(context, row, side).flatMap((reporter) => {
    const address = reporterAddress(context, reporter);
    if ('problem' in address) return [];
    const until = addBusinessDays(today, replyDays(context, reporter), isHoliday);
    const projects = [project];
    const reported = reportOf(context, row, reporter) !== undefined;
    noteAsked(context, row, reporter, until);
    post(
      context,
      reportRequestAgain(context, {
        ...address,
        key: requestKey(year, reporter, { until, projects, again: `再${now}` }),
        target: reportDocumentName(context, year, reporter),
        form: reportSides[side].key,
        side,
        year: fiscalYearName(year),
        dueOn: until,
        projects: projects.map(projectCell),
        links: reportLinks(context, reporter, { year, projects, until }),
        reported,
        published,
      }),
    );
    return [`${reporterName(context, reporter)}（期限 ${japaneseDayWithWeekday(until)}）`];
  });
  record(context, { action: name, target: row.values.achievementId, after: told.join('、') });
  return `${told.join('、')}に、${reportSides[side].key}の再依頼のメールを送ります。${published ? 'すでに公表しているため、報告は追補になります。' : ''}`;
}

const askAgain = (side: ReportSide, name: string, about: Words) =>
  operation({
    name,
    tab: 'achievements',
    about,
    misplaced: (context, row) => {
      const year = yearOf(row);
      if (year !== collectedYear(context, context.today)) {
        return `${fiscalYearName(year)}の実績報告の受付は終わっています。`;
      }
      const project = projectOf(context, row);
      if (!project)
        return `提案事業 ${row.values.projectId} がありません。消した行を元に戻してください。`;
      return ranIn(context.registry, project, year)
        ? undefined
        : `${row.values.projectId} は、${fiscalYearName(year)}に実施した連携事業ではありません（状態：${stateOf(project)}）。`;
    },
    missing: (context, row) => missing(context, row, side),
    perform: (context, row) => perform(context, row, side, name),
  });

export const askDepartmentAgain = askAgain(
  '課',
  '担当部局に再依頼する',
  words(
    'この連携事業の様式7を、まだ報告のない課（すべて報告済みのときは全部の課）にもう一度お願いします。公表のあとに届いた報告は追補になります。',
  ),
);

export const askBusinessAgain = askAgain(
  '事業者',
  '事業者に再依頼する',
  words(
    'この連携事業の様式8を、事業者等にもう一度お願いします。公表のあとに届いた報告は追補になります。',
  ),
);
