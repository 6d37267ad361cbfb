// 様式7 and 様式8 arrive (A): what a department or a business tells of the year's projects.

import { projectCell } from '../asks/links';
import { japaneseDate } from '../base/era';
import { firmAndPerson } from '../base/honorifics';
import { mailIn } from '../base/mailAddress';
import { hint, oneLine, quoted } from '../base/text';
import { record } from '../cases/audit';
import type { Context } from '../context';
import { forms } from '../forms';
import type { ReplyCode } from '../forms/replyCode';
import type { Submission } from '../forms/submission';
import { onPaper } from '../forms/travels';
import { type ReadRows, writeAnswers } from '../inquiry/answerRows';
import { post } from '../mail/notice';
import { businessOf } from '../parties/businesses';
import { departmentNamed, presentName } from '../parties/departments';
import { tellChanged } from '../receiving/changedAnswers';
import { otherBusiness, otherDepartment } from '../receiving/linkOwner';
import { type Accepted, type Arrival, type Held, held } from '../receiving/outcome';
import { inCell } from '../receiving/records';
import { unitIn } from '../registry/archiveUnits';
import { yearDays } from '../settings/fiscalDays';
import { achievementOf, achievementsBy, ensureAchievement, reportOf } from './achievementRows';
import { type Achievement, askedOf, noteCame } from './asked';
import { compareReported } from './compare';
import { fileReport, type ReportFields, reportDocumentName } from './document';
import { lateReport, reportAfterDeadline } from './notices';
import { type ReportRow, readNothing, readReportRows } from './reportedRows';
import {
  presentReporter,
  type Reporter,
  type ReportSide,
  reporterName,
  reportSides,
} from './reporters';
import { collectedYear, fiscalYearName, fiscalYearNamed, publishedOn, yearCode } from './year';

export function receiveDepartmentReport(
  context: Context,
  { fields, rows }: Submission<'departmentReport'>,
  code: ReplyCode,
  arrival: Arrival,
): Accepted | Held {
  const other = code && !arrival.attached && otherDepartment(context, code, fields.departmentName);
  if (other) return held(other);
  return receiveReport(context, '課', code, arrival, {
    ...fields,
    rows,
    onPaper: onPaper(forms.departmentReport, fields).blanks,
  });
}

export function receiveBusinessReport(
  context: Context,
  { fields, rows }: Submission<'businessReport'>,
  code: ReplyCode,
  arrival: Arrival,
): Accepted | Held {
  const known = !code || businessOf(context.registry, code.who) !== undefined;
  if (!known) return held(`回答コードの事業者 ${code.who} が「事業者」タブにありません。`);
  const other = code && !arrival.attached && otherBusiness(context, code, fields.name);
  if (other) return held(other);
  return receiveReport(context, '事業者', code, arrival, {
    ...fields,
    rows,
    onPaper: onPaper(forms.businessReport, fields).blanks,
  });
}

interface Told {
  readonly hasAchievement: Submission<'departmentReport'>['fields']['hasAchievement'];
  readonly rows: readonly ReportRow[];
  readonly contactPerson: string;
  readonly contact: string;
  /** Who reports, as the paper's own lines have it. */
  readonly onPaper: ReportFields;
}

function receiveReport(
  context: Context,
  side: ReportSide,
  code: ReplyCode,
  arrival: Arrival,
  told: Told,
): Accepted | Held {
  const { registry, today } = context;
  const year = fiscalYearNamed(code.caseId);
  if (year === undefined) return held(`回答コードの年度「${code.caseId}」が読み取れません。`);
  const closed = notTaken(context, year, arrival);
  if (closed) return held(closed);
  // A late one for a year that rests in the archive finds everything of it.
  if (registry.isArchivedUnit(yearCode(year))) {
    registry.bringArchived([yearCode(year), ...code.projectIds.map(unitIn)]);
  }
  const reporter = presentReporter(context, { side, who: code.who });
  const read =
    told.hasAchievement === 'なし'
      ? readNothing(context, year, reporter, code)
      : readReportRows(context, year, reporter, code, told.rows);
  const { answered, spoken, problems, notes, partners } = read;
  if (answered.length === 0) return held(...problems);

  const { key } = reportSides[side];
  const answerer = side === '課' ? code.who : reporterName(context, reporter);
  const written = writeAnswers(context, {
    form: key,
    subject: yearCode(year),
    answerer,
    // Of a project, one business only is asked, under whatever name.
    isSame: (name) => side === '事業者' || presentName(registry, today, name) === reporter.who,
    answered,
    spoken: [...spoken, ...volunteeredWith(context, year, reporter, spoken)],
    contactPerson: told.contactPerson,
    contact: told.contact,
    arrival,
  });
  const late = lateness(context, year, reporter, arrival, read.answered.map(idOf));
  noteAnswered(context, year, reporter, arrival, read);
  compareReported(context, year, [...answered.map(idOf), ...spoken, ...written.changed.map(idOf)]);
  const short = Object.fromEntries(
    Object.entries(told.onPaper).map(([label, text]) => [label, inCell(oneLine(text), arrival)]),
  );
  const documentName = fileReport(context, year, reporter, { fields: short, partners, arrival });
  record(context, {
    action: `${key}の受付`,
    target: reportDocumentName(context, year, reporter),
    after: `${answered.map(({ projectId, answer }) => `${projectId} ${answer}`).join('、')}（${arrival.intakeId}）`,
  });
  const sender = firmAndPerson(reporterName(context, reporter), told.contactPerson);
  const changes = tellChanged(context, written.changed, {
    intakeId: arrival.intakeId,
    form: key,
    target: yearCode(year),
    sender,
  });
  if (late) tellOffice(context, late, { year, reporter, arrival, projectIds: answered.map(idOf) });
  return {
    kind: 'accepted',
    caseId: '',
    target: yearCode(year),
    receiptTo: receiptAddress(context, reporter),
    sender,
    notes: [...notes, ...written.notes],
    unsettled: problems,
    ...changes,
    remarks: [
      ...(changes.remarks ?? []),
      ...(late ? [remarkOn(late, year, context)] : []),
      ...leftBlank(context, read),
      ...stillToCome(context, year, reporter),
    ],
    attachments: documentName ? [documentName] : [],
  };
}

/**
 * What the same earlier form told besides, without being asked: a later one through its link is silent about it. It
 * belongs to no other link.
 */
function volunteeredWith(
  context: Context,
  year: number,
  reporter: Reporter,
  spoken: readonly string[],
): string[] {
  const toldIn = (row: Achievement) => reportOf(context, row, reporter)?.values.intakeId;
  const rows = achievementsBy(context, year, reporter);
  const replaced = rows.filter(({ values }) => spoken.includes(values.projectId)).map(toldIn);
  return rows
    .filter(
      (row) => askedOf(context, row, reporter) === undefined && replaced.includes(toldIn(row)),
    )
    .map(({ values }) => values.projectId);
}

const idOf = ({ projectId }: { projectId: string }): string => projectId;

const receiptAddress = ({ registry, today }: Context, { side, who }: Reporter): string =>
  mailIn(
    (side === '課' ? departmentNamed(registry, today, who) : businessOf(registry, who))?.values
      .mail ?? '',
  );

/** あり, and nothing written of some: the sender may have forgotten it. */
function leftBlank({ registry }: Context, { spoken, answered }: ReadRows): string[] {
  const told = new Set(answered.map(idOf));
  const blank = spoken
    .filter((projectId) => !told.has(projectId))
    .flatMap((projectId) => registry.find('projects', projectId) ?? []);
  if (blank.length === 0) return [];
  return [
    `次の連携事業には、実績内容が書かれていませんでした。実績があるときは、お手数ですが、同じリンクから、ほかの行も含めて、もう一度お送りください。\n${quoted(blank.map(projectCell).join('\n'))}`,
  ];
}

/** Of several links, what the others are for. */
function stillToCome(context: Context, year: number, reporter: Reporter): string[] {
  const waiting = achievementsBy(context, year, reporter).filter(
    (row) => askedOf(context, row, reporter)?.came === '',
  );
  if (waiting.length === 0) return [];
  const listed = waiting.map(({ values }) => `${values.projectId} ${hint(values.projectName, 60)}`);
  return [
    `次の連携事業の報告は、まだ届いていません。先にお送りした別のリンクからお送りください。\n${quoted(listed.join('\n'))}`,
  ];
}

/** Why reports of the year are not taken now: those of the next are being collected, or its own not yet. */
function notTaken(context: Context, year: number, arrival: Arrival): string | undefined {
  const collected = collectedYear(context, arrival.receivedAt.slice(0, 10));
  const byHand = arrival.attached || arrival.yearNamed;
  if (byHand && year <= collectedYear(context, context.today)) return undefined;
  if (year === collected) return undefined;
  const name = fiscalYearName(year);
  return year < collected
    ? `${name}の実績報告の受付は、次の年度の依頼を始めたため終わっています。受け付けるときは、対象に「${yearCode(year)}」と書いて「対象に付ける」を選んでください。`
    : `${name}の実績報告は、${japaneseDate(yearDays(context.settings, year).reportRequest)}から受け付けます。`;
}

/** Remembers that the form came: also for what it left blank, which is told by 突合. */
function noteAnswered(
  context: Context,
  year: number,
  reporter: Reporter,
  { intakeId }: Arrival,
  { spoken, answered }: ReadRows,
): void {
  const { registry } = context;
  for (const { projectId } of answered) {
    const project = registry.find('projects', projectId);
    if (project) ensureAchievement(context, year, project);
  }
  for (const projectId of new Set([...spoken, ...answered.map(idOf)])) {
    const row = achievementOf(registry, year, projectId);
    if (row) noteCame(context, row, reporter, intakeId);
  }
}

/** How late it is: after the deadline, or even after publication (追補). */
function lateness(
  context: Context,
  year: number,
  reporter: Reporter,
  { receivedAt }: Arrival,
  projectIds: readonly string[],
): '公表後' | '期限後' | undefined {
  const { registry, settings } = context;
  const day = receivedAt.slice(0, 10);
  if (publishedOn(registry, year) !== '') return '公表後';
  const dues = projectIds.flatMap((projectId) => {
    const row = achievementOf(registry, year, projectId);
    return (row && askedOf(context, row, reporter)?.dueOn) ?? [];
  });
  const due = [yearDays(settings, year).reportsDue, ...dues].sort().pop() ?? '';
  return day > due ? '期限後' : undefined;
}

const remarkOn = (late: '公表後' | '期限後', year: number, { settings }: Context): string =>
  late === '公表後'
    ? `${fiscalYearName(year)}の実績は、すでに公表しています。いただいた内容は、追補として取り扱います。`
    : `提出期限のあとに届きましたが、${settings.policyDivisionName}で受け付けました。`;

function tellOffice(
  context: Context,
  late: '公表後' | '期限後',
  o: { year: number; reporter: Reporter; arrival: Arrival; projectIds: readonly string[] },
): void {
  const facts = {
    intakeId: o.arrival.intakeId,
    target: yearCode(o.year),
    year: fiscalYearName(o.year),
    form: reportSides[o.reporter.side].key,
    sender: reporterName(context, o.reporter),
    projects: o.projectIds.flatMap((projectId) => {
      const row = achievementOf(context.registry, o.year, projectId);
      return row ? [`${projectId} ${row.values.projectName}：${row.values.comparison}`] : [];
    }),
  };
  post(
    context,
    late === '公表後' ? lateReport(context, facts) : reportAfterDeadline(context, facts),
  );
}
