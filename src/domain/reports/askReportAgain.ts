// 担当部局に再依頼する・事業者に再依頼する (実績): one side is asked again about one project, with a link for just that.

import { projectCell } from '../asks/links';
import { japaneseDayWithWeekday } from '../base/moment';
import { type Words, words } from '../base/words';
import type { Project } from '../cases/cases';
import { ranIn } from '../cases/ran';
import { answerBy, type Context } from '../context';
import type { Address } from '../mail/notice';
import { post } from '../mail/notice';
import { type Done, operation, type Prepared, unless } from '../operations/operation';
import { because, needs, type Refusal, those } from '../registry/refusal';
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
function concerned(context: Context, row: Achievement, project: Project, side: ReportSide) {
  const all = reportersOf(context, project, side);
  const silent = all.filter((reporter) => !reportOf(context, row, reporter));
  return silent.length > 0 ? silent : all;
}

/** Whether its time to answer is not over; one whom no mail has reached is not waited for. */
function isStillAsked(context: Context, row: Achievement, reporter: Reporter): boolean {
  const asked = askedOf(context, row, reporter);
  return (
    asked !== undefined &&
    asked.came === '' &&
    asked.dueOn >= context.today &&
    wasReached(context, yearOf(row), reporter)
  );
}

function prepare(context: Context, row: Achievement, side: ReportSide): Prepared {
  const { projectId } = row.values;
  const project = projectOf(context, row);
  if (!project) return { missing: [projectGone(projectId)] };
  const all = concerned(context, row, project, side);
  const [first] = all;
  if (!first) {
    return {
      missing: [
        side === '課'
          ? needs('projects', 'department', '連携に取り組んだ課を書いて', { elsewhere: true })
          : because(`提案事業 ${projectId} の案件がありません`, '消した行を元に戻してください。'),
      ],
    };
  }
  const asked = all.filter((reporter) => !isStillAsked(context, row, reporter));
  if (asked.length === 0) {
    const due = japaneseDayWithWeekday(askedOf(context, row, first)?.dueOn ?? '');
    return {
      missing: [
        because(
          `${reporterName(context, first)}には依頼していて、期限（${due}）まで回答を待っています`,
          '期限のあとに、もう一度選んでください。',
        ),
      ],
    };
  }
  const found = asked.map((reporter) => ({
    reporter,
    address: reporterAddress(context, reporter),
  }));
  const reachable = found.flatMap(({ reporter, address }) =>
    'problem' in address ? [] : [{ reporter, address }],
  );
  const missing = those(...found.map(({ address }) => 'problem' in address && address.problem));
  return unless(missing, () => ask(context, row, project, side, reachable));
}

function ask(
  context: Context,
  row: Achievement,
  project: Project,
  side: ReportSide,
  reporters: readonly { reporter: Reporter; address: Address }[],
): Done {
  const { registry, now } = context;
  const year = yearOf(row);
  const published = publishedOn(registry, year) !== '';
  const told = reporters.map(({ reporter, address }) => {
    const until = answerBy(context, replyDays(context, reporter));
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
    return `${reporterName(context, reporter)}（期限 ${japaneseDayWithWeekday(until)}）`;
  });
  const whom = told.join('、');
  return {
    said: `${whom}に、${reportSides[side].key}の再依頼のメールを送ります。${published ? 'すでに公表しているため、報告は追補になります。' : ''}`,
    logged: { after: whom },
  };
}

const projectGone = (projectId: string): Refusal =>
  because(`提案事業 ${projectId} がありません`, '消した行を元に戻してください。');

const askAgain = (side: ReportSide, name: string, about: Words) =>
  operation({
    name,
    tab: 'achievements',
    about,
    tells: true,
    misplaced: (context, row) => {
      const year = yearOf(row);
      if (year !== collectedYear(context, context.today)) {
        return because(`${fiscalYearName(year)}の実績報告の受付は終わっています`);
      }
      const project = projectOf(context, row);
      if (!project) return projectGone(row.values.projectId);
      return ranIn(context.registry, project, year)
        ? undefined
        : because(
            `${row.values.projectId} は、${fiscalYearName(year)}に実施した連携事業ではありません（状態：${stateOf(project)}）`,
          );
    },
    prepare: (context, row) => prepare(context, row, side),
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
