// 督促: posts the reminders that are due (④⑤⑦⑨, and those of the year), and calls off those that wait in 送信 but hold no longer.

import { candidateText, offeredCandidates } from '../appointments/scheduling';
import type { Asking } from '../asks/ask';
import {
  businessAnswerLinks,
  departmentAnswerLinks,
  departmentProposalLink,
  projectCell,
} from '../asks/links';
import { reminderNotice } from '../asks/reminderNotices';
import { askKey, isReminder, REMINDER, type Reminder, remindersDue } from '../asks/reminders';
import { isMailAddress, messageOf } from '../base/text';
import { validAnswers } from '../cases/answers';
import { type Case, inquiredProjects, type Project } from '../cases/cases';
import { type Scope, scopeOf } from '../cases/scope';
import type { Context } from '../context';
import { addressOfBusiness, departmentAddress } from '../documents/addresses';
import type { Address } from '../documents/letter';
import { forms } from '../forms';
import { type NoticeLink, post } from '../mail/notice';
import { troubleReport } from '../mail/policyDivision';
import { schedulingLink } from '../meetings/schedulingLinks';
import { endingLetter } from '../operations/guards';
import { businessOf } from '../parties/businesses';
import { departmentNamed, presentName } from '../parties/departments';
import type { Row } from '../registry/registry';
import { proposedToBusiness } from '../reply/businessAnswers';
import { openAsks } from './openAsks';
import { yearAsking } from './yearAsks';

/** The reminders that hold today; nobody is pressed about a case that is about to end. */
function dueReminders(context: Context, scope?: Scope): Reminder[] {
  const { registry, today, isHoliday, settings } = context;
  const asks = openAsks(context, scope).filter(({ caseId }) => {
    const row = registry.find('cases', caseId);
    return row === undefined || endingLetter(context, row) === undefined;
  });
  return remindersDue(asks, today, isHoliday, settings.startedOn);
}

/** Whether a reminder is due today that has not been posted. */
export const remindersToCome = (context: Context): boolean =>
  dueReminders(context).some(
    ({ key }) => context.registry.first('outbox', 'key', key) === undefined,
  );

/** Posts what is due today. Safe to call again: the same reminder is never posted twice. */
export function remind(context: Context): void {
  for (const reminder of dueReminders(context)) {
    const failed = context.registry.attempt(() => postReminder(context, reminder));
    if (failed) unreachable(context, reminder, `理由：${messageOf(failed.error)}`);
  }
}

/** 総合政策課 is told once, whatever the reminder. */
function unreachable(context: Context, { ask }: Reminder, problem: string): void {
  post(
    context,
    troubleReport(context, {
      key: `${REMINDER}${askKey(ask)}`,
      target: ask.target,
      what: `${ask.target} の${ask.form}の督促を、${ask.who}に送れません。`,
      remedy: `${problem}\n直すと、次の督促の日から送ります。それまでは、電話などでお確かめください。`,
    }),
  );
}

function postReminder(context: Context, reminder: Reminder): void {
  const { registry } = context;
  const { ask, kind, key } = reminder;
  const row = registry.find('cases', ask.caseId);
  const asked = yearAsking(context, ask) ?? (row && asking(context, reminder, row));
  if (!asked) return;
  const address = addressOf(context, reminder, row);
  if ('problem' in address) {
    unreachable(context, reminder, address.problem.said);
    return;
  }
  post(
    context,
    reminderNotice(context, {
      key,
      kind,
      form: ask.form,
      target: ask.target,
      ...address,
      cc: copyOf(context, reminder, address),
      businessName: ask.side === '課' ? (row?.values.businessName ?? '') : '',
      dueOn: ask.dueOn,
      ...asked,
    }),
  );
}

const addressOf = (context: Context, { ask }: Reminder, row: Case | undefined) =>
  ask.side === '課'
    ? departmentAddress(context, ask.who)
    : addressOfBusiness(context, row?.values.businessId ?? ask.who);

/** 課長 in copy the last time. */
function copyOf({ registry, today }: Context, { ask, kind }: Reminder, { to }: Address) {
  if (kind !== '期限後' || ask.side !== '課') return undefined;
  const head = departmentNamed(registry, today, ask.who)?.values.headMail.trim() ?? '';
  return isMailAddress(head) && head !== to ? head : undefined;
}

/** The links as in the first mail, and the projects still to be answered. */
function asking(context: Context, { ask }: Reminder, row: Case): Asking | undefined {
  const { registry, today } = context;
  const { form, who, target, dueOn: until } = ask;
  const department = {
    row,
    department: departmentNamed(registry, today, who)?.values.name.trim() ?? who,
    head: departmentNamed(registry, today, who)?.values.head.trim() ?? '',
    until,
  };
  switch (form) {
    case '様式2': {
      const projects = inquiredProjects(registry, row.values.caseId);
      const open = (project: Project) => !answeredBy(context, project, who);
      return {
        links: unansweredLinks(
          departmentAnswerLinks(context, { ...department, projects }),
          projects,
          forms.departmentAnswer.rows.count,
          open,
        ),
        projects: projects.filter(open).map(projectCell),
      };
    }
    case '様式3':
      return { links: [departmentProposalLink(context, department)], projects: [] };
    case '様式5': {
      const business = businessOf(registry, row.values.businessId);
      const projects = proposedToBusiness(registry, row.values.caseId);
      const open = ({ values }: Project) => values.businessAnswer === '';
      const links = business
        ? businessAnswerLinks(context, { row, business, projects, until })
        : [];
      return {
        links: unansweredLinks(links, projects, forms.businessAnswer.rows.count, open),
        projects: projects.filter(open).map(projectCell),
      };
    }
    case '日程調整': {
      const project = registry.find('projects', target);
      return project ? askingForDates(context, project, who) : { links: [], projects: [] };
    }
    default:
      return undefined;
  }
}

function askingForDates(context: Context, project: Project, who: string): Asking {
  const candidates = offeredCandidates(project);
  const link = schedulingLink(context, { project, who });
  return {
    links: [link],
    projects: [projectCell(project)],
    candidates: candidates.map(candidateText),
  };
}

function answeredBy({ registry, today }: Context, { values }: Project, who: string): boolean {
  const now = (name: string) => presentName(registry, today, name);
  return validAnswers(registry, values.projectId, '様式2').some(
    (answer) => now(answer.values.answerer) === now(who),
  );
}

/** Of several links, those in whose rows something is still open. */
const unansweredLinks = (
  links: readonly NoticeLink[],
  projects: readonly Project[],
  rows: number,
  open: (project: Project) => boolean,
): NoticeLink[] =>
  links.filter((_, index) => projects.slice(index * rows, (index + 1) * rows).some(open));

/** Of what these mails are about, the keys of the reminders that hold today. */
export const remindersHolding = (
  context: Context,
  mails: readonly Row<'outbox'>[],
): ReadonlySet<string> =>
  new Set(dueReminders(context, scopeOf(context, mails)).map(({ key }) => key));

/** Calls off reminders that wait (待ち) though the answer has come, the case went on, or the deadline moved. */
export function callOffReminders(context: Context): void {
  const { registry } = context;
  const waiting = registry
    .having('outbox', 'state', '待ち')
    .filter(({ values }) => isReminder(values.key));
  if (waiting.length === 0) return;
  const holding = remindersHolding(context, waiting);
  for (const mail of waiting) {
    if (holding.has(mail.values.key)) continue;
    registry.set(mail, {
      state: '取りやめ',
      reason: '回答があったか、期限や段階が変わったため',
      // Should the ask come back (一つ前に戻す), it may be reminded of again.
      key: `取りやめた督促:${mail.values.mailId}:${mail.values.key}`,
    });
  }
}
