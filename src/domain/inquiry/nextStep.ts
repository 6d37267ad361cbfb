// ②–⑤/D, E, C: the inquiry to come, whose answers are waited for, and what 総合政策課 has to do meanwhile.

import { ascending, oneLine } from '../base/text';
import {
  type Case,
  idsOf,
  inquiredProjects,
  livingProjects,
  nothingToReply,
  stepOf,
} from '../cases/cases';
import { withoutField } from '../cases/projectFields';
import { actorOf } from '../cases/steps';
import type { Context } from '../context';
import { documentNameOf } from '../documents/kinds';
import { inDoubt } from '../documents/letterMail';
import { currentVersion } from '../documents/rows';
import { departmentsPropose } from '../forms/used';
import { mailsKeyed } from '../mail/keys';
import { choosing } from '../operations/choosing';
import { also, by, isPast, type NextStep, numbers, settlingHeld } from '../operations/nextStep';
import { withoutWaiting } from '../operations/withoutWaiting';
import { presentName } from '../parties/departments';
import { handingOver } from '../proposal/handingOver';
import { heldFor, notHeld } from '../receiving/heldAnswers';
import { silentDepartments } from './asks';
import { closeAnswers } from './closeAnswers';
import { inquiryProgress } from './progress';
import { startInquiry } from './startInquiry';

/** What 総合政策課 can do while departments are still asked (④⑤): to post, to settle, to decide on proposals. */
export function todoWhileAsking({ registry }: Context, row: Case): string[] {
  const step = stepOf(row);
  if (step !== 'departmentAnswer' && step !== 'departmentProposal') return [];
  const { caseId, postedOn } = row.values;
  const ids = (projects: ReturnType<typeof livingProjects>) => numbers(idsOf(projects));
  const posting = currentVersion(registry, documentNameOf('posting', caseId));
  const undecided = inquiredProjects(registry, caseId).filter(
    ({ values }) => values.cityAnswer === '要判断',
  );
  const proposals = livingProjects(registry, caseId, '市').filter(
    ({ values }) => values.state === '受付',
  );
  return [
    ...(postedOn.trim() === '' && posting
      ? [`掲示：「${posting.values.name}」を庁内掲示板に載せ、掲載日を入れる`]
      : []),
    ...(undecided.length > 0 ? [`要判断：${ids(undecided)}`] : []),
    ...(proposals.length > 0 ? [`採用の判断：${ids(proposals)}`] : []),
  ];
}

const NOTHING_LEFT = '続いている提案がありません（「取り下げ」などで終える）';

/** Whether everything was withdrawn or declined: there is nothing that 様式4 could be about. */
const nothingLeft = ({ registry }: Context, { values: { caseId } }: Case): boolean =>
  nothingToReply(registry, caseId) &&
  livingProjects(registry, caseId, '市').every(({ values }) => values.state !== '受付');

/** ④/E */
export function answering(context: Context, row: Case): NextStep {
  const office = context.settings.policyDivisionName;
  if (nothingLeft(context, row)) {
    const next = calling(context, row);
    return next.actor === office ? next : { ...next, text: `${next.text}　${NOTHING_LEFT}` };
  }
  const { awaited } = inquiryProgress(context, row);
  const todo = todoWhileAsking(context, row);
  const held = heldFor(context, row, 'departmentAnswer');
  const silent = notHeld(awaited, held);
  if (silent.length === 0 && held.length > 0) return settlingHeld(context);
  if (silent.length > 0) {
    return {
      text: `連携可否の回答待ち：${silent.map(oneLine).join('・')}${by(context, row.values.dueOn)}${also(todo)}${withoutWaiting(context, row, closeAnswers)}`,
      actor: actorOf(context.settings, 'departmentAnswer'),
    };
  }
  return {
    text: `回答のとりまとめ：${office}（${todo.join('、') || choosing(context, closeAnswers, row)}）`,
    actor: office,
  };
}

/** ⑤/C without ④/E: the departments may propose, and nobody has to. */
export function calling(context: Context, row: Case): NextStep {
  const { settings, registry } = context;
  const office = settings.policyDivisionName;
  const todo = todoWhileAsking(context, row);
  const held = heldFor(context, row, 'departmentProposal');
  const silent = notHeld(calledUpon(context, row), held);
  const proposed = livingProjects(registry, row.values.caseId, '市').length;
  if (proposed === 0 && !startInquiry.misplaced(context, row)) {
    return {
      text: `各課への募集：${office}（${choosing(context, startInquiry, row)}）`,
      actor: office,
    };
  }
  if (silent.length > 0 && row.values.dueOn.trim() !== '' && !isPast(context, row.values.dueOn)) {
    return {
      text: `課からの提案の募集中：提案${proposed}件、まだ提案のない課${silent.length}${by(context, row.values.dueOn)}${also(todo)}`,
      actor: actorOf(context.settings, 'departmentProposal'),
    };
  }
  if (held.length > 0) return settlingHeld(context);
  if (nothingLeft(context, row)) return { text: NOTHING_LEFT, actor: office };
  return {
    text: `提案のとりまとめ：${office}（${todo.join('、') || choosing(context, closeAnswers, row)}）`,
    actor: office,
  };
}

/** ⑤/C: who may still propose; nobody in a city that has given 様式3 up. */
const calledUpon = (context: Context, row: Case): string[] =>
  departmentsPropose(context.settings) ? silentDepartments(context, row) : [];

/**
 * ④⑤: departments still awaited whose last 照会 did not arrive, or may not have:
 * `照会が不達：健康福祉課（「送信」タブの S000008）`.
 */
export function bouncedInquiries(context: Context, row: Case): string[] {
  const { registry, today } = context;
  const present = (name: string) => presentName(registry, today, name);
  const step = stepOf(row);
  const awaited =
    step === 'departmentAnswer'
      ? inquiryProgress(context, row).awaited
      : step === 'departmentProposal'
        ? calledUpon(context, row).map(present)
        : [];
  const mails = mailsKeyed('inquiry', registry.having('outbox', 'target', row.values.caseId)).sort(
    ascending(({ mail }) => mail.values.mailId),
  );
  const last = new Map(mails.map(({ mail, parts }) => [present(parts.department), mail.values]));
  return awaited.flatMap((name) => {
    const mail = last.get(name);
    return mail && inDoubt.has(mail.state)
      ? [`照会が${mail.state}：${oneLine(name)}（「送信」タブの ${mail.mailId}）`]
      : [];
  });
}

/** ②/D: of a case with several 政策分野, the projects of which nobody has said of what field they are. */
function toField(context: Context, row: Case): string {
  const ids = withoutField(context, row);
  return ids.length > 0 ? `　「提案事業」タブの政策分野を入れる（${numbers(ids)}）` : '';
}

/** ② */
export function consulting(context: Context, row: Case): NextStep {
  const office = context.settings.policyDivisionName;
  return {
    text: `事業者等との協議：${office}（${choosing(context, startInquiry, row)}）${handingOver(context, row)}${toField(context, row)}`,
    actor: office,
  };
}

/** ③/D */
export function posting(context: Context, row: Case): NextStep {
  const office = context.settings.policyDivisionName;
  return {
    text: `各課への照会：${office}（${choosing(context, startInquiry, row)}）${toField(context, row)}`,
    actor: office,
  };
}
