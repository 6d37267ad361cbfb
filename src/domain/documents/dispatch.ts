// Sending a letter: what keeps a draft from going out, and putting it on its way.

import { parseDay } from '../base/era';
import { gathered } from '../base/gathered';
import { hint } from '../base/text';
import { record } from '../cases/audit';
import type { Case } from '../cases/cases';
import type { Context } from '../context';
import { post } from '../mail/notice';
import { because, found, type Refusal, those, unreadable } from '../registry/refusal';
import type { Settings } from '../settings';
import { replacedBy } from './drafts';
import type { Letter } from './letter';
import { unsigned } from './letterFields';
import { type DocumentRow, standsAs } from './rows';

/** Whether a letter of this 様式 needs 決裁日 and 文書番号 before it goes. */
export const needsApproval = ({ approvedDocuments }: Settings, form: string): boolean =>
  approvedDocuments.includes(form);

/** What is still to be typed in 文書 before the letter may go: of 決裁日 and 文書番号, as the setting asks for them. */
export function lackingApproval(settings: Settings, { values }: DocumentRow): string[] {
  if (!needsApproval(settings, values.form)) return [];
  return [
    ...(values.approvedOn.trim() === '' ? ['決裁日'] : []),
    ...(values.documentNumber.trim() === '' ? ['文書番号'] : []),
  ];
}

/** 決裁日 and 文書番号: readable, not in the future, there where the setting asks for them. */
function approvalProblems({ settings, today }: Context, document: DocumentRow): Refusal[] {
  const { name, approvedOn } = document.values;
  const day = parseDay(approvedOn);
  const lacking = lackingApproval(settings, document);
  return those(
    !day &&
      approvedOn.trim() !== '' &&
      unreadable(`「${name}」の決裁日「${hint(approvedOn, 20)}」`, '日付', '2026-04-10'),
    day !== undefined &&
      day > today &&
      because(`「${name}」の決裁日が先の日付です`, '決裁が済んでから発送してください。'),
    lacking.length > 0 &&
      because(`「文書」タブの「${name}」に${lacking.join('と')}を入れてください`),
  );
}

/** What keeps a draft from being sent, each with what to do; empty when it can go. */
export function notReadyToSend(
  context: Context,
  letter: Letter,
  row: Case,
  document: DocumentRow,
): Refusal[] {
  const { name, state, fileId, unfilled, basis, receiver, addressee } = document.values;
  if (state !== '案') return [standsAs(document.values)];
  const address = letter.addressOf(context, row, receiver);
  const now = letter.compose(context, row, receiver);
  return those(
    context.settingProblems,
    unsigned(context.settings, letter.signer),
    'problem' in address && address.problem,
    letter.notReady?.(context, row),
    fileId === '' &&
      because(`「${name}」を作っているところです`, '10分ほど待ってから、もう一度選んでください。'),
    found(
      `「${name}」に埋まっていない差し込みがあります`,
      unfilled === '' ? [] : [unfilled],
      '「設定」の値かひな形を直して、「作り直す」を選んでください',
    ),
    basis !== '' &&
      basis !== (now.basis ?? '') &&
      because(
        `「${name}」の案を作ったあとに、もとにした内容（提案事業・市の回答・理由など）が変わっています`,
        '「作り直す」を選んでください。',
      ),
    addressee !== now.addressee &&
      because(
        `「${name}」の案を作ったあとに、宛先が変わっています（案：${hint(addressee, 60)}　いま：${hint(now.addressee, 60)}）`,
        '「作り直す」を選んでください。',
      ),
    approvalProblems(context, document),
  );
}

/**
 * Puts the letter on its way: the worker fills 発信日 and 文書番号, makes the PDF and sends it.
 * @returns what is to be said, and logged, of it
 * @throws when `notReadyToSend` says that its receiver cannot be reached
 */
export function putOnItsWay(
  context: Context,
  letter: Letter,
  row: Case,
  document: DocumentRow,
): { said: string; logged: { after: string } } {
  const { registry } = context;
  const { name, receiver, approvedOn, documentNumber } = document.values;
  const address = letter.addressOf(context, row, receiver);
  if ('problem' in address) throw new Error(address.problem.said);
  post(
    context,
    letter.mail(context, row, {
      ...address,
      documentName: name,
      receiver,
      replaces: replacedBy(registry, document) !== undefined,
    }),
  );
  registry.set(document, { state: '発送待ち' });
  const after = gathered(
    address.to,
    approvedOn && `決裁日 ${approvedOn}`,
    documentNumber && `文書番号 ${documentNumber}`,
  ).join('、');
  return {
    said: `「${name}」を発送します。送信の結果は「送信」タブに出ます。`,
    logged: { after },
  };
}

/** The same as part of another operation, with a line of its own in 記録. @returns what is to be said of it */
export function dispatch(
  context: Context,
  letter: Letter,
  row: Case,
  document: DocumentRow,
): string {
  const { said, logged } = putOnItsWay(context, letter, row, document);
  record(context, { action: '発送する', target: document.values.name, ...logged });
  return said;
}
