// What 様式7 and 様式8 say of each project: which one a row means, and whether it is one to report by this sender.

import { projectIdIn } from '../asks/links';
import { distinct } from '../base/grouped';
import { folded, hint } from '../base/text';
import type { Project } from '../cases/cases';
import { idsOf } from '../cases/cases';
import { ranIn } from '../cases/ran';
import type { Context } from '../context';
import type { ReplyCode } from '../forms/replyCode';
import { type AnsweredProject, type ReadRows, spokenOf } from '../inquiry/answerRows';
import { projectsReportedBy, type Reporter, reporterName, reportersOf, stateOf } from './reporters';
import { fiscalYearName } from './year';

export interface ReportRow {
  readonly row: number;
  readonly project: string;
  readonly achievement: string;
  /** 連携先事業者等 (様式7). */
  readonly partner?: string;
}

interface ReadReport extends ReadRows {
  /** 連携先事業者等 as written, by 提案事業番号. */
  readonly partners: Map<string, string>;
}

const REMEDY = '番号の書き間違いでなければ、';

/** Why a project that somebody wrote into a row is none of his to report for the year. */
function notHis(
  context: Context,
  year: number,
  reporter: Reporter,
  project: Project,
): string | undefined {
  const { projectId } = project.values;
  if (!ranIn(context.registry, project, year)) {
    return `${projectId} は、${fiscalYearName(year)}に実施した連携事業ではありません（状態：${stateOf(project)}）。${REMEDY}「提案事業」タブの状態と実施の日を確かめてください。`;
  }
  const his = reportersOf(context, project, reporter.side);
  if (his.some(({ who }) => who === reporter.who)) return undefined;
  const owners = his.map((one) => reporterName(context, one)).join('・') || 'なし';
  const column = reporter.side === '課' ? '担当部局' : '案件の事業者';
  return `${projectId} は、${hint(reporterName(context, reporter), 60)}の連携事業ではありません（${column}：${hint(owners, 100)}）。${REMEDY}「${reporter.side === '課' ? '提案事業' : '案件'}」タブの${column}を確かめてください。`;
}

/** 実績の有無「なし」 overrides the rows: there was nothing in any project of the link. */
export function readNothing(
  context: Context,
  year: number,
  reporter: Reporter,
  code: ReplyCode,
): ReadReport {
  const { registry } = context;
  const projects =
    code.projectIds.length > 0
      ? code.projectIds.flatMap((id) => registry.find('projects', id) ?? [])
      : projectsReportedBy(context, year, reporter);
  const ran = projects.filter((project) => ranIn(registry, project, year));
  const named = idsOf(ran);
  const notes = projects.filter((project) => !ran.includes(project)).map(ended(year));
  return {
    answered: named.map((projectId) => ({ projectId, answer: 'なし', reason: '' })),
    spoken: named,
    problems:
      named.length > 0
        ? []
        : [
            ...notes,
            `${fiscalYearName(year)}に実績を報告していただく連携事業がありません。「提案事業」タブの担当部局・状態・実施の日を確かめてください。`,
          ],
    notes,
    partners: new Map(),
  };
}

/** What was asked about and turned out not to have run is of no use, and does not keep the others waiting. */
const ended =
  (year: number) =>
  (project: Project): string =>
    `${project.values.projectId} は、${fiscalYearName(year)}に実施した連携事業ではないため（状態：${stateOf(project)}）、報告を使いませんでした。`;

/** 実績の有無「あり」: each row with 実績内容 tells of one project; one left blank tells nothing. */
export function readReportRows(
  context: Context,
  year: number,
  reporter: Reporter,
  code: ReplyCode,
  rows: readonly ReportRow[],
): ReadReport {
  const { registry } = context;
  const answered: AnsweredProject[] = [];
  const problems: string[] = [];
  const notes: string[] = [];
  const partners = new Map<string, string>();
  const named = new Set<string>();
  const doubtful: (string | undefined)[] = [];
  const linked = code.projectIds.flatMap((id) => registry.find('projects', id) ?? []);
  let own: Project[] | undefined;
  const byName = (name: string): Project[] => {
    own ??= projectsReportedBy(context, year, reporter);
    return distinct([...linked, ...own]).filter(
      ({ values }) => folded(values.projectName) === folded(name),
    );
  };
  for (const { row, project: written, achievement, partner } of rows) {
    const id = projectIdIn(written);
    const numbered = id === undefined ? undefined : registry.find('projects', id);
    const alike = id === undefined && written.trim() !== '' ? byName(written) : [];
    const project = numbered ?? (alike.length === 1 ? alike[0] : undefined);
    const said = achievement.trim();
    const projectId = project?.values.projectId;
    const isLinked = projectId !== undefined && code.projectIds.includes(projectId);
    const problem =
      project === undefined
        ? unknown(written, id, alike)
        : isLinked
          ? undefined
          : notHis(context, year, reporter, project);
    if (projectId !== undefined && problem === undefined) named.add(projectId);
    if (said === '') continue;
    if (projectId === undefined || problem !== undefined) {
      problems.push(`No.${row} の ${problem}`);
      doubtful.push(projectId);
      continue;
    }
    if (project && !ranIn(registry, project, year)) {
      notes.push(`No.${row} の ${ended(year)(project)}`);
      continue;
    }
    if (partner?.trim()) partners.set(projectId, partner.trim());
    const earlier = answered.findIndex((one) => one.projectId === projectId);
    if (earlier < 0) answered.push({ projectId, answer: 'あり', reason: said });
    else if (answered[earlier].reason !== said) {
      // Two rows of one project are both told.
      const reason = `${answered[earlier].reason}\n${said}`;
      answered[earlier] = { projectId, answer: 'あり', reason };
    }
  }
  if (answered.length === 0 && problems.length === 0) {
    problems.push(
      ...(notes.length > 0
        ? notes
        : [
            '「実績の有無」は「あり」ですが、実績内容がひとつもありません。実績がなかったときは「なし」を選んでいただきます。',
          ]),
    );
  }
  const spoken = spokenOf(code, [...named], doubtful);
  return { answered, spoken, problems, notes, partners };
}

function unknown(written: string, id: string | undefined, alike: readonly Project[]): string {
  if (id !== undefined) {
    return `${id} が「提案事業」タブにありません。番号を確かめてください。`;
  }
  if (written.trim() === '') {
    return '実績内容に、連携事業の番号（例：R8-001-01）がありません。どの連携事業のことか、確かめてください。';
  }
  const name = hint(written, 60);
  return alike.length > 1
    ? `連携事業「${name}」は、同じ名前のものが${alike.length}件あります（${idsOf(alike).join('・')}）。番号を確かめてください。`
    : `連携事業「${name}」から、番号も、報告していただく連携事業の名前も読み取れません。番号（例：R8-001-01）を確かめてください。`;
}
