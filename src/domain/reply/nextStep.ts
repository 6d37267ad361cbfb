// ⑦/G: what the business has still to answer.

import type { Case } from '../cases/cases';
import { idsOf } from '../cases/cases';
import { actorOf } from '../cases/steps';
import type { Context } from '../context';
import { by, type NextStep, numbers, settlingHeld, shortName } from '../operations/nextStep';
import { withoutWaiting } from '../operations/withoutWaiting';
import { heldFor } from '../receiving/heldAnswers';
import { awaitedFromBusiness } from './businessAnswers';
import { closeBusinessAnswers } from './closeBusinessAnswers';

/** ⑦/G */
export function businessAnswering(context: Context, row: Case): NextStep {
  if (heldFor(context, row, 'businessAnswer').length > 0) return settlingHeld(context);
  const open = idsOf(awaitedFromBusiness(context.registry, row.values.caseId));
  return {
    text: `連携可否の回答待ち：${shortName(row)}${open.length > 0 ? ` ${numbers(open)}` : ''}${by(context, row.values.dueOn)}${withoutWaiting(context, row, closeBusinessAnswers)}`,
    actor: actorOf(context.settings, 'businessAnswer'),
  };
}
