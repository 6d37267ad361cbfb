// What 様式2 and 様式5 share: each filled row names one project of the link, and says 可, 否 and so on.
import { projectIdIn } from '../asks/links';
import { japaneseDate } from '../base/era';
import { saysNothing } from '../base/names';
import { hint } from '../base/text';
import { record } from '../cases/audit';
import { type Case, dueOn, type Project } from '../cases/cases';
import type { Context } from '../context';
import { formOf } from '../forms';
import type { ReplyCode } from '../forms/replyCode';
import { type ChangedAnswer, saidIn } from '../receiving/changedAnswers';
import type { Arrival } from '../receiving/outcome';
import { inCell } from '../receiving/records';
import { newAnswerId } from '../registry/numbers';
import type { Registry } from '../registry/registry';
import type { Values } from '../registry/tabs';

export interface AnsweredRow {
  readonly row: number;
  readonly project: string;
  readonly answer: Values<'answers'>['answer'];
  readonly reason: string;
  readonly problem?: string;
}

export interface AnsweredProject {
  readonly projectId: string;
  readonly answer: Values<'answers'>['answer'];
  readonly reason: string;
}

/** What the rows of a form say. */
export interface ReadRows {
  readonly answered: AnsweredProject[];
  /** The projects of which it says everything: where it leaves a row blank, nothing holds any more. */
  readonly spoken: string[];
  /** Which rows cannot be taken as they are, and why; the others count all the same. */
  readonly problems: string[];
  /** Which answers are not used, and why. */
  readonly notes: string[];
}

/**
 * The projects that a submission speaks of: all of its link, also where it leaves their rows blank. What staff enter or
 * attach may stand for more projects than one form holds; then only those that it names.
 * @param doubtful the projects of rows that cannot be taken as they are; undefined where nobody knows which is meant
 */
export function spokenOf(
  code: ReplyCode,
  named: readonly string[],
  doubtful: readonly (string | undefined)[],
): string[] {
  if (doubtful.includes(undefined)) return [];
  const rows = formOf(code.form).rows?.count ?? 0;
  const all = new Set([...(code.projectIds.length <= rows ? code.projectIds : []), ...named]);
  return [...all].filter((projectId) => !doubtful.includes(projectId));
}

/**
 * Reads the rows; one without an answer was left open.
 * @param unused why an answer to a project is of no use any more (it was withdrawn): the others count all the same
 * @returns problems when nothing was answered at all
 */
export function readAnswerRows(
  rows: readonly AnsweredRow[],
  code: ReplyCode,
  unused: (projectId: string) => string | undefined = () => undefined,
): ReadRows {
  const answered: AnsweredProject[] = [];
  const doubtful = new Set<string | undefined>();
  const notes: string[] = [];
  const problems: string[] = [];
  const named: string[] = [];
  for (const { row, project, answer, reason, problem: wrong } of rows) {
    const projectId = projectIdIn(project);
    if (projectId && code.projectIds.includes(projectId)) named.push(projectId);
    if (!wrong && answer === '' && reason.trim() === '') continue;
    const earlier = answered.find((one) => one.projectId === projectId);
    const why = projectId && unused(projectId);
    const problem =
      wrong ??
      (answer === ''
        ? `No.${row} に理由だけがあり、連携可否がありません。`
        : !projectId
          ? `No.${row} の提案事業「${hint(project, 60)}」から番号が読み取れません。`
          : !code.projectIds.includes(projectId)
            ? `No.${row} の ${projectId} は、このリンクで照会した提案事業ではありません。`
            : earlier && earlier.answer !== answer
              ? `${projectId} に異なる連携可否が2つあります。`
              : answer === '否' && saysNothing(reason)
                ? `No.${row}（${projectId}）は「否」ですが、理由がありません。`
                : undefined);
    if (why) notes.push(`No.${row} の ${projectId} は${why}、回答を使いませんでした。`);
    else if (problem) {
      problems.push(problem);
      // A number that was not asked about may be meant for any row of the link.
      doubtful.add(named.includes(projectId ?? '') ? projectId : undefined);
    } else if (projectId && !earlier) answered.push({ projectId, answer, reason });
  }
  if (answered.length === 0 && problems.length === 0)
    problems.push(...(notes.length > 0 ? notes : ['連携可否の回答がひとつもありません。']));
  return {
    answered: answered.filter(({ projectId }) => !doubtful.has(projectId)),
    spoken: spokenOf(code, named, [...doubtful]).filter((id) => !unused(id)),
    problems,
    notes,
  };
}

/** Why an answer to a project of this case is of no use now; undefined while it is one of those asked about. */
export function noLongerAsked(
  registry: Registry,
  caseId: string,
  asked: readonly Project[],
): (projectId: string) => string | undefined {
  return (projectId) => {
    const project = registry.find('projects', projectId);
    if (project?.values.caseId !== caseId || asked.includes(project)) return undefined;
    const { state } = project.values;
    return state === '取下げ'
      ? '取り下げられたため'
      : `いまは回答をお願いしていないため（状態：${state}）`;
  };
}

/**
 * Writes the answers into 回答. A later one replaces the earlier one of the same answerer whole, whatever order they
 * are read in: of a project that it left blank (`spoken`) it says nothing any more.
 * @returns what has changed; what was not used since a later answer stands already
 */
export function writeAnswers(
  context: Context,
  o: {
    form: '様式2' | '様式5' | '様式7' | '様式8';
    /** 対象: the year, for 様式7 and 様式8. */
    subject?: string;
    answerer: string;
    /** Whether an earlier answer is by the same one, who may have been renamed since. */
    isSame: (answerer: string) => boolean;
    answered: readonly AnsweredProject[];
    spoken: readonly string[];
    contactPerson: string;
    contact: string;
    arrival: Arrival;
  },
): { changed: ChangedAnswer[]; notes: string[] } {
  const { registry } = context;
  const { intakeId, receivedAt } = o.arrival;
  const changed: ChangedAnswer[] = [];
  const notes: string[] = [];
  const left = o.spoken.filter((id) => !o.answered.some(({ projectId }) => projectId === id));
  const blank = left.map((projectId): AnsweredProject => ({ projectId, answer: '', reason: '' }));
  for (const { projectId, answer, reason } of [...o.answered, ...blank]) {
    const rows = registry
      .havingHere('answers', 'projectId', projectId)
      .filter(
        ({ values }) =>
          values.subject === (o.subject ?? '') &&
          values.form === o.form &&
          o.isSame(values.answerer),
      );
    // Its good rows were taken in already, when others of it were held.
    if (rows.some(({ values }) => values.intakeId === intakeId)) continue;
    const standing = rows.filter(({ values }) => values.validity === '有効');
    if (answer === '' && standing.length === 0) continue;
    const newer = standing.some(({ values }) => values.answeredOn > receivedAt);
    if (newer)
      notes.push(`${projectId} は、後に届いた回答があるため、この回答を使いませんでした。`);
    else {
      for (const earlier of standing) {
        registry.set(earlier, { validity: '差替済' });
        const { values } = earlier;
        if (values.answer === '' && answer === '') continue;
        record(context, {
          action: `${o.form}の差し替え`,
          target: projectId,
          before: `${saidIn(values)}（${values.intakeId}）`,
          after: `${saidIn({ answer, reason })}（${intakeId}）`,
        });
        if (values.answer !== answer || values.reason !== inCell(reason, o.arrival))
          changed.push({ projectId, before: values, after: { answer, reason } });
      }
    }
    registry.append('answers', {
      answerId: newAnswerId(registry),
      projectId,
      subject: o.subject ?? '',
      answerer: o.answerer,
      form: o.form,
      answer,
      reason: inCell(reason, o.arrival),
      contactPerson: inCell(o.contactPerson, o.arrival),
      contact: inCell(o.contact, o.arrival),
      answeredOn: receivedAt,
      intakeId,
      validity: newer ? '差替済' : '有効',
    });
  }
  return { changed, notes };
}

/** The rows as the filed 様式 shows them. */
export function recordRows(rows: readonly AnsweredRow[]): Record<string, string>[] {
  return rows.map(({ project, answer, reason }, index) => ({
    No: String(index + 1),
    // The number, by which a link names a project, stands behind the name.
    提案事業名: project.replace(/^([A-Z]\d+-\d{3,}-\d{2,})\s+(.+)$/, '$2（$1）'),
    連携可否: answer,
    理由: reason,
  }));
}

/** Why an answer came too late for this case; undefined when it did not, or staff attached it by hand. */
export function tooLate(row: Case, arrival: Arrival): string | undefined {
  const due = dueOn(row);
  return !arrival.attached && due && arrival.receivedAt.slice(0, 10) > due
    ? `回答期限（${japaneseDate(due)}）を過ぎています。`
    : undefined;
}
