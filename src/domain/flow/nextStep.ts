// 次にすること: the step with its mark, who must act, by when, and what is missing.

import { isOneOf } from '../base/text';
import { type Case, isOpen, kindOf, stepOf } from '../cases/cases';
import { proposalsToCompare } from '../cases/sameProposal';
import { mark, type StepKey } from '../cases/steps';
import { unfitSince } from '../cases/unfitSince';
import type { Context } from '../context';
import { contradicted } from '../inquiry/contradicted';
import { bouncedInquiries } from '../inquiry/nextStep';
import { also, type NextStep } from '../operations/nextStep';
import { heldFor, heldLine } from '../receiving/heldAnswers';
import { caseStates } from '../registry/tabs/cases';
import type { Room } from '../room';
import { corrections, doubtfulLetters, endingStep, feedingBack, replying } from './letterSteps';
import { deadlineLacking } from './refill';
import { together } from './rooms';

/** The steps at which a case itself can stand. */
type CaseStep = Exclude<StepKey, 'report' | 'publication'>;

type NextStepOf = (context: Context, row: Case) => NextStep;

const atStep: Readonly<Record<CaseStep, NextStepOf>> & Room['nextSteps'] = {
  ...together('nextSteps'),
  cityReply: replying,
  feedback: feedingBack,
};

/** Nothing for a case that has ended, unless one of its letters waits for a person. */
export function nextStep(context: Context, row: Case): NextStep {
  const office = context.settings.policyDivisionName;
  if (!isOneOf(caseStates, row.values.state)) {
    return {
      text: `状態「${row.values.state}」が読み取れません。元の表示（${caseStates.join('・')}）に戻してください。`,
      actor: office,
    };
  }
  if (!isOpen(row)) return withLetters(context, row, { text: '', actor: '' });
  const step = stepOf(row);
  const next = step && (endingStep(context, row) ?? atStep[step]?.(context, row));
  if (!next) {
    return {
      text: `段階「${row.values.stage}」が読み取れません。元の表示（例：${mark('proposal', kindOf(row))} 提案・相談）に戻してください。`,
      actor: office,
    };
  }
  return withLetters(context, row, { ...next, text: `${mark(step, kindOf(row))} ${next.text}` });
}

/** What answers a case or one of its projects. */
const answering = [
  'businessProposal',
  'departmentAnswer',
  'departmentProposal',
  'businessAnswer',
  'scheduling',
] as const;

/** What is held for it, and what of it is to be compared; letters and inquiries whose sending is in doubt, and corrections not yet sent, whatever the step. */
function withLetters(context: Context, row: Case, next: NextStep): NextStep {
  const more = [
    ...(isOpen(row)
      ? heldFor(context, row, ...answering).map((held) => `保留：${heldLine(held)}`)
      : []),
    ...deadlineLacking(row),
    ...(isOpen(row) ? bouncedInquiries(context, row) : []),
    ...(isOpen(row) ? proposalsToCompare(context, row) : []),
    ...(isOpen(row) ? contradicted(context, row) : []),
    ...(isOpen(row) ? unfitSince(context.registry, row) : []),
    ...doubtfulLetters(context, row, next),
    ...corrections(context, row).map(({ text }) => text),
  ].filter((text) => !next.text.includes(text));
  return more.length === 0
    ? next
    : {
        text: `${next.text}${also(more)}`.trim(),
        actor: context.settings.policyDivisionName,
      };
}
