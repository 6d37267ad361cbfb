// ⑥⑧/F, H and every letter of a case: to be made, decided upon, sent, or its mail to be settled by a person.

import { hint } from '../base/text';
import type { Case } from '../cases/cases';
import { openOutcomes } from '../cases/outcomes';
import type { Context } from '../context';
import { lackingApproval, notReadyToSend } from '../documents/dispatch';
import { replacedBy } from '../documents/drafts';
import { documentKinds, documentNameOf } from '../documents/kinds';
import { inDoubt, isLetter, mailOfLetter } from '../documents/letterMail';
import { currentVersion, type DocumentRow } from '../documents/rows';
import { choosing } from '../operations/choosing';
import { unsentEnding } from '../operations/guards';
import { type NextStep, SYSTEM } from '../operations/nextStep';
import type { Operation } from '../operations/operation';
import { outcomeProgress } from '../outcome/progress';
import { sendOutcomeNotices } from '../outcome/sendOutcomeNotices';
import { redraftCityReply } from '../reply/redraftCityReply';
import { sendCityReply } from '../reply/sendCityReply';
import { isWithdrawn } from './afterSending';
import { letterOfForm } from './letters';
import { sendDocument } from './sendDocument';

/** The operation that sends a letter, by its 様式. */
const sendingOf: Readonly<Partial<Record<string, Operation<'cases'>>>> = {
  [documentKinds.cityReply.form]: sendCityReply,
  [documentKinds.outcomeNotice.form]: sendOutcomeNotices,
};

/** What one letter waits for. */
function letterStep(context: Context, row: Case, document: DocumentRow): NextStep {
  const { registry, settings } = context;
  const office = settings.policyDivisionName;
  const { name, form, state, fileId } = document.values;
  if (state === '発送待ち') {
    const mail = mailOfLetter(registry, name);
    return mail && inDoubt.has(mail.values.state)
      ? {
          text: `${form}の送信の確認：${office}（「送信」タブの ${mail.values.mailId} が${mail.values.state}）`,
          actor: office,
          mailId: mail.values.mailId,
        }
      : { text: `${form}の送信待ち`, actor: SYSTEM };
  }
  if (fileId === '') return { text: `${form}の案を作成中`, actor: SYSTEM };
  const lacking = lackingApproval(settings, document);
  if (lacking.length > 0) {
    return {
      text: `${form}の決裁：${office}（「文書」タブの「${name}」に${lacking.join('と')}を入れる）`,
      actor: office,
    };
  }
  const letter = letterOfForm(form);
  const [problem] = letter ? notReadyToSend(context, letter, row, document) : [];
  if (problem) {
    return { text: `${form}の発送の準備：${office}（${hint(problem.said, 120)}）`, actor: office };
  }
  const sending = replacedBy(registry, document) ? undefined : sendingOf[form];
  const how = sending
    ? choosing(context, sending, row)
    : choosing(context, sendDocument, document, `「文書」タブの「${name}」で`);
  return { text: `${form}の発送：${office}（${how}）`, actor: office };
}

/** ⑥/F */
export function replying(context: Context, row: Case): NextStep {
  const letter = currentVersion(context.registry, documentNameOf('cityReply', row.values.caseId));
  const office = context.settings.policyDivisionName;
  return letter
    ? letterStep(context, row, letter)
    : {
        text: `様式4の作成：${office}（${choosing(context, redraftCityReply, row)}）`,
        actor: office,
      };
}

/** ⑧/H: the departments' own 様式6. */
export function feedingBack(context: Context, row: Case): NextStep {
  const { registry, settings } = context;
  const office = settings.policyDivisionName;
  const open = openOutcomes(registry, row.values.caseId);
  if (open.length > 0) {
    return {
      text: `提案結果のフィードバック：${office}（結果の決まっていない提案事業：${open.join('・')}）`,
      actor: office,
    };
  }
  const { missing, drafts, waiting } = outcomeProgress(context, row);
  const steps = [...drafts, ...waiting].map((letter) => letterStep(context, row, letter));
  const own = steps.find(({ actor }) => actor === office);
  if (own) return own;
  if (steps.length > 0 && missing.length === 0) return steps[0];
  return {
    text: `提案結果のフィードバック：${office}（${choosing(context, sendOutcomeNotices, row)}）`,
    actor: office,
  };
}

/** 不適合通知 or 見送り通知, drafted or on its way: nothing else goes on meanwhile. */
export function endingStep(context: Context, row: Case): NextStep | undefined {
  const letter = unsentEnding(context, row);
  return letter && letterStep(context, row, letter);
}

/**
 * Letters of a case whose mail somebody has to settle, also those of earlier steps: `様式4の送信の確認（…）`.
 * @param next what is said already
 */
export function doubtfulLetters({ registry }: Context, row: Case, next: NextStep): string[] {
  return registry
    .having('documents', 'caseId', row.values.caseId)
    .filter(({ values }) => values.state !== '差替済')
    .flatMap((letter) =>
      registry
        .having('outbox', 'target', letter.values.name)
        .filter(
          ({ values }) =>
            values.mailId !== next.mailId &&
            inDoubt.has(values.state) &&
            isLetter(values.key) &&
            !isWithdrawn(values.key),
        )
        .map(
          ({ values }) =>
            `${letter.values.form}の送信の確認（「送信」タブの ${values.mailId} が${values.state}）`,
        ),
    );
}

/** Corrections (差し替える) of a case that are still drafts. */
export function corrections(context: Context, row: Case): NextStep[] {
  return context.registry
    .having('documents', 'caseId', row.values.caseId)
    .filter(
      (document) =>
        document.values.state === '案' &&
        letterOfForm(document.values.form) !== undefined &&
        replacedBy(context.registry, document) !== undefined,
    )
    .map((document) => letterStep(context, row, document));
}
