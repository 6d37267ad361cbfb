// Whether a mail that did not arrive is still to arrive: asked by 再送する, and by ホーム before it shows the mail.

import { isScheduling, repliesOf } from '../appointments/scheduling';
import { parseDay } from '../base/era';
import { type Case, dueOn, isOpen, stepOf } from '../cases/cases';
import type { StepKey } from '../cases/steps';
import type { Context } from '../context';
import { documentKinds } from '../documents/kinds';
import { inquiryProgress } from '../inquiry/progress';
import { neverLeft } from '../mail/askingMails';
import { type NoticeKind, noticeKindNamed } from '../mail/kinds';
import { presentName } from '../parties/departments';
import type { Row } from '../registry/registry';
import type { StateOf } from '../registry/tabs';
import { askedBy } from '../reply/cityReply';
import { reportsStillOpen } from '../reports/asks';
import { reviewUnwanted } from '../review/unwanted';
import { awaitsProposals, seasonOf } from '../season/season';
import { letterOf } from './afterSending';
import { remindersHolding } from './remind';

type Mail = Row<'outbox'>;

/** Why a mail need not arrive any more; undefined while it is still wanted. */
export function unwanted(context: Context, mail: Mail): string | undefined {
  const letter = letterOf(context.registry, mail);
  if (letter?.values.state === '差替済') {
    return `「${letter.values.name}」は差替済のため、送る必要はありません。`;
  }
  const kind = noticeKindNamed(mail.values.kind);
  return kind && reasons[kind]?.(context, mail);
}

/** What keeps a mail that is still wanted from going out as it is: its deadline has passed; with what to do. */
export function tooLate(context: Context, mail: Mail): string[] {
  const letter = letterOf(context.registry, mail);
  if (letter) return lateReply(context, mail);
  const kind = noticeKindNamed(mail.values.kind);
  const late = kind && remedies[kind]?.(context, mail);
  return late ? [late] : [];
}

const answering = new Set<StepKey | undefined>(['departmentAnswer', 'departmentProposal']);

/** 照会, 照会の再開, 様式3の募集: `照会:R8-001:健康福祉課:2026-05-08`. */
function inquiryUnwanted(context: Context, { values }: Mail): string | undefined {
  const { registry, today } = context;
  const row = registry.find('cases', values.target);
  if (!row || !isOpen(row) || !answering.has(stepOf(row))) {
    return `案件 ${values.target} は課の回答を受け付けていないため、この照会は要りません。`;
  }
  const who = ({ values: { key } }: Mail) => presentName(registry, today, key.split(':')[2] ?? '');
  const name = presentName(registry, today, values.key.split(':')[2] ?? '');
  const later = registry
    .rows('outbox')
    .some(
      (other) =>
        other.values.mailId > values.mailId &&
        other.values.key.startsWith(`照会:${values.target}:`) &&
        !neverLeft.has(other.values.state) &&
        who(other) === name,
    );
  if (later) return `${name}にはあとの照会を送っているため、この照会は要りません。`;
  const { asked, awaited } = inquiryProgress(context, row);
  return stepOf(row) === 'departmentAnswer' && asked.includes(name) && !awaited.includes(name)
    ? `${name}の回答を受け付けているため、この照会は要りません。`
    : undefined;
}

/** `日程調整:R8-001-01:健康福祉課:2026-06-01T09:00` */
function schedulingUnwanted(context: Context, { values }: Mail): string | undefined {
  const { registry, today } = context;
  const project = registry.find('projects', values.target);
  const asks =
    project?.values.state === '協議中' &&
    isScheduling(project) &&
    values.key.endsWith(`:${project.values.schedulingRound}`);
  if (!asks) return 'この回の日程調整の回答は、もう要りません。';
  return repliesOf(registry, project, today).some(({ who }) =>
    values.key.startsWith(`日程調整:${values.target}:${who}:`),
  )
    ? 'この回の日程調整の回答を受け付けているため、送る必要はありません。'
    : undefined;
}

/** `実績依頼:R8-様式7:健康福祉課:2027-03-31:R8-001-01・R8-001-02` */
function reportsUnwanted(context: Context, { values }: Mail): string | undefined {
  return reportsStillOpen(context, values.key)
    ? undefined
    : '報告を受け付けたか、受付を終えたため、この依頼は要りません。';
}

const standing = new Set<StateOf<'meetings'>>(['予定', '変更']);

/** An invitation to a meeting or hearing, by 協議番号 and the version of the event that its key names. */
function meetingUnwanted(context: Context, meetingId: string, sequence: string) {
  const { registry, now, today } = context;
  const meeting = registry.find('meetings', meetingId)?.values;
  if (!meeting || !standing.has(meeting.state) || (meeting.sequence || '0') !== sequence) {
    return '協議の予定が変更または中止になったため、送る必要はありません。';
  }
  const over =
    meeting.kind === 'ヒアリング'
      ? meeting.startsAt.slice(0, 10) < today
      : meeting.startsAt !== '' && meeting.startsAt <= now;
  return over ? '協議の日時が過ぎたため、送る必要はありません。' : undefined;
}

/** 年度当初 (B, C): the call for the year's proposals, to a business about its case, to a department about all. */
function seasonUnwanted(context: Context, { values }: Mail): string | undefined {
  const { registry, today } = context;
  const row = registry.find('cases', values.target);
  const taken = row ? awaitsProposals(registry, row) : seasonOf(context)?.code === values.target;
  const due = row && dueOn(row);
  return taken && (!due || due >= today)
    ? undefined
    : '年度当初の提案の募集は終わっているため、送る必要はありません（提案は随時受け付けます）。';
}

/** `差し戻し:R8-001:2026-04-20T10:00` */
function returnUnwanted({ registry }: Context, { values }: Mail): string | undefined {
  const row = registry.find('cases', values.target);
  const waits = row && isOpen(row) && stepOf(row) === 'proposal' && row.values.returnedOn !== '';
  const later = registry
    .rows('outbox')
    .some(
      ({ values: { key } }) => key.startsWith(`差し戻し:${values.target}:`) && key > values.key,
    );
  return waits && !later
    ? undefined
    : `案件 ${values.target} は再提出を待っていないため、この差し戻しは要りません。`;
}

const reasons: Readonly<
  Partial<Record<NoticeKind, (context: Context, mail: Mail) => string | undefined>>
> = {
  inquiry: inquiryUnwanted,
  inquiryReopened: inquiryUnwanted,
  proposalCall: inquiryUnwanted,
  scheduling: schedulingUnwanted,
  reportRequest: reportsUnwanted,
  reportRequestAgain: reportsUnwanted,
  proposalSeason: seasonUnwanted,
  seasonCall: seasonUnwanted,
  invitation: (context, { values }) => {
    const parts = values.key.split(':');
    return meetingUnwanted(context, parts[1] ?? '', parts[parts.length - 1] ?? '');
  },
  hearing: (context, { values }) => {
    const [meetingId, sequence] = values.key.split(':').slice(-2);
    return meetingUnwanted(context, meetingId ?? '', sequence ?? '');
  },
  return: returnUnwanted,
  reviewRequest: reviewUnwanted,
  reminder: (context, mail) =>
    remindersHolding(context, [mail]).has(mail.values.key)
      ? undefined
      : '回答があったか、期限や段階が変わったため、この督促は要りません。',
};

/** A letter that asked for 様式5: its text names a day until when. */
function lateReply(context: Context, mail: Mail): string[] {
  const { registry, today } = context;
  const letter = letterOf(registry, mail);
  if (letter?.values.form !== documentKinds.cityReply.form) return [];
  if (askedBy(letter).length === 0) return [];
  const row = registry.find('cases', letter.values.caseId);
  if (row && asksBusiness(row) && (dueOn(row) ?? today) >= today) return [];
  const { name } = letter.values;
  return [
    letter.values.state === '発送待ち'
      ? `「${name}」に書いた様式5の回答期限が過ぎています。「取りやめる」を選ぶと案に戻ります。新しい期限で、もう一度発送してください。`
      : `「${name}」に書いた様式5の回答期限が過ぎています。「文書」タブで「差し替える」を選び、いまの内容と期限で作った訂正を発送してください。`,
  ];
}

const asksBusiness = (row: Case): boolean =>
  isOpen(row) && (stepOf(row) === 'cityReply' || stepOf(row) === 'businessAnswer');

function lateInquiry({ registry, today }: Context, { values }: Mail): string | undefined {
  const row = registry.find('cases', values.target);
  const told = parseDay(values.key.split(':').slice(3).join(':'));
  const due = row && dueOn(row);
  return (told && told < today) || (due && due < today)
    ? 'この照会に書いた回答期限が過ぎています。「取りやめる」を選び、「案件」タブの期限を先の日に書き換え、備考に課名を書いて「照会先を追加する」を選んでください。'
    : undefined;
}

function lateScheduling({ registry, today }: Context, { values }: Mail): string | undefined {
  const due = parseDay(registry.find('projects', values.target)?.values.schedulingDueOn ?? '');
  return due && due < today
    ? '日程調整の回答期限が過ぎています。「取りやめる」を選び、「提案事業」タブで日程調整期限を空にして「日程調整を始める」を選ぶと、新しい期限でお願いし直します。'
    : undefined;
}

/** Its own deadline stands in its text. */
function lateRequest({ today }: Context, { values }: Mail): string | undefined {
  const due = parseDay(values.key.split(':')[3] ?? '');
  return due && due < today
    ? 'この依頼に書いた提出期限が過ぎています。「取りやめる」を選び、「実績」タブで「担当部局に再依頼する」または「事業者に再依頼する」を選んでください。'
    : undefined;
}

const remedies: typeof reasons = {
  inquiry: lateInquiry,
  inquiryReopened: lateInquiry,
  proposalCall: lateInquiry,
  scheduling: lateScheduling,
  reportRequest: lateRequest,
  reportRequestAgain: lateRequest,
};
