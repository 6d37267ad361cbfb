// The questions that many operations ask first.

import { isOneOf } from '../base/text';
import { type Case, isOpen, stepOf } from '../cases/cases';
import { type StepKey, stepLabel } from '../cases/steps';
import type { Context } from '../context';
import { documentKinds } from '../documents/kinds';
import { currentVersion, type DocumentRow } from '../documents/rows';
import { because, type Refusal } from '../registry/refusal';
import { caseStates } from '../registry/tabs/cases';

/** What only the system writes was typed over. */
export const overwritten = (column: '状態' | '段階', text: string): Refusal =>
  because(`${column}「${text}」が読み取れません`, `${column}を元の表示に戻してください。`);

/** Refuses a case that is closed or stands at another step. */
export function atStep(
  { settings }: Pick<Context, 'settings'>,
  row: Case,
  ...allowed: StepKey[]
): Refusal | undefined {
  if (!isOneOf(caseStates, row.values.state)) {
    return overwritten('状態', row.values.state);
  }
  if (!isOpen(row)) return because(`この案件は終わっています（状態：${row.values.state}）`);
  const step = stepOf(row);
  if (!step) return overwritten('段階', row.values.stage);
  if (allowed.includes(step)) return undefined;
  const names = allowed.map((key) => stepLabel(settings, key));
  return because(
    `いまの段階は「${row.values.stage}」です`,
    `この操作は「${names.join('」「')}」のときに行えます。`,
  );
}

/** The letter that ends the case (不適合通知, 見送り通知), while it is drafted or on its way. */
export const unsentEnding = ({ registry }: Context, row: Case): DocumentRow | undefined =>
  [documentKinds.ineligibilityNotice, documentKinds.passOverNotice]
    .map(({ form }) => currentVersion(registry, `${row.values.caseId}-${form}`))
    .find((found) => found?.values.state === '案' || found?.values.state === '発送待ち');

/** Refuses while a letter that ends the case is drafted or on its way. */
export function endingLetter(context: Context, row: Case): Refusal | undefined {
  const letter = unsentEnding(context, row);
  if (!letter) return undefined;
  const { name, state } = letter.values;
  const instead =
    state === '案'
      ? '発送しないときは、「案件」タブで「一つ前に戻す」を選んでください。'
      : '発送をやめるときは、「送信」タブで「取りやめる」を、次に「案件」タブで「一つ前に戻す」を選んでください。';
  return because(`「${name}」が${state}になっています`, instead);
}

/** `misplaced` of an operation that moves a case on: unless it stands at one of these steps, and no letter ends it. */
export const unlessAt =
  (...steps: StepKey[]) =>
  (context: Context, row: Case): Refusal | undefined =>
    atStep(context, row, ...steps) ?? endingLetter(context, row);
