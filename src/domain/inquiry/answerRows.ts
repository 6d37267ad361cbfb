// What 様式2 and 様式5 share: each filled row names one project of the link, and says 可, 否 and so on.
import { projectIdIn } from '../asks/links';
import { japaneseDate } from '../base/era';
import { hint } from '../base/text';
import { record } from '../cases/audit';
import { type Case, dueOn, type Project } from '../cases/cases';
import type { Context } from '../context';
import type { ReplyCode } from '../forms/replyCode';
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
}

export interface AnsweredProject {
  readonly projectId: string;
  readonly answer: Values<'answers'>['answer'];
  readonly reason: string;
}

/**
 * The answered projects, or why the rows cannot be taken as they are. A row without an answer was left open.
 * @param unused why an answer to a project is of no use any more (it was withdrawn): the others count all the same
 * @returns `notes`: which answers are not used, and why; problems instead when nothing else remains
 */
export function readAnswerRows(
  rows: readonly AnsweredRow[],
  code: ReplyCode,
  unused: (projectId: string) => string | undefined = () => undefined,
): { answered: AnsweredProject[]; problems: string[]; notes: string[] } {
  const answered: AnsweredProject[] = [];
  const problems: string[] = [];
  const notes: string[] = [];
  for (const { row, project, answer, reason } of rows) {
    if (answer === '' && reason.trim() === '') continue;
    const projectId = projectIdIn(project);
    const earlier = answered.find((one) => one.projectId === projectId);
    const why = projectId && unused(projectId);
    if (why) notes.push(`No.${row} の ${projectId} は${why}、回答を使いませんでした。`);
    else if (answer === '') problems.push(`No.${row} に理由だけがあり、連携可否がありません。`);
    else if (!projectId)
      problems.push(`No.${row} の提案事業「${hint(project, 60)}」から番号が読み取れません。`);
    else if (!code.projectIds.includes(projectId)) {
      problems.push(`No.${row} の ${projectId} は、このリンクで照会した提案事業ではありません。`);
    } else if (earlier && earlier.answer !== answer) {
      problems.push(`${projectId} に異なる連携可否が2つあります。`);
    } else if (answer === '否' && reason.trim() === '') {
      problems.push(`No.${row}（${projectId}）は「否」ですが、理由がありません。`);
    } else if (!earlier) answered.push({ projectId, answer, reason });
  }
  if (answered.length === 0 && problems.length === 0)
    problems.push(...(notes.length > 0 ? notes : ['連携可否の回答がひとつもありません。']));
  return { answered, problems, notes };
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

/** Writes the answers into 回答; a later one replaces the earlier one of the same answerer, whatever order they are read in. */
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
    contactPerson: string;
    contact: string;
    arrival: Arrival;
  },
): void {
  const { registry } = context;
  for (const { projectId, answer, reason } of o.answered) {
    const standing = registry
      .havingHere('answers', 'projectId', projectId)
      .filter(
        ({ values }) =>
          values.subject === (o.subject ?? '') &&
          values.form === o.form &&
          values.validity === '有効' &&
          o.isSame(values.answerer),
      );
    const newer = standing.some(({ values }) => values.answeredOn > o.arrival.receivedAt);
    if (!newer) {
      for (const earlier of standing) {
        registry.set(earlier, { validity: '差替済' });
        record(context, {
          action: `${o.form}の差し替え`,
          target: projectId,
          before: `${earlier.values.answer}（${earlier.values.intakeId}）`,
          after: `${answer}（${o.arrival.intakeId}）`,
        });
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
      answeredOn: o.arrival.receivedAt,
      intakeId: o.arrival.intakeId,
      validity: newer ? '差替済' : '有効',
    });
  }
}

/** The rows as the filed 様式 shows them. */
export function recordRows(rows: readonly AnsweredRow[]): Record<string, string>[] {
  return rows.map(({ project, answer, reason }, index) => ({
    No: String(index + 1),
    提案事業名: project,
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
