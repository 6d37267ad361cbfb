// A later answer has changed an earlier one of the same department or business: who gave it hears of it, and so does 総合政策課.

import { mailIn } from '../base/mailAddress';
import { hint, quoted } from '../base/text';
import type { AnswerRow } from '../cases/answers';
import type { Context } from '../context';
import { post } from '../mail/notice';
import { answerChanged } from '../mail/policyDivision';
import type { Accepted } from './outcome';

/** As it is shown: 可否, or what an answer of another kind comes to. */
type Said = Readonly<Record<'answer' | 'reason', string>>;

export interface ChangedAnswer {
  readonly projectId: string;
  readonly before: Said & Pick<AnswerRow['values'], 'contactPerson' | 'contact' | 'intakeId'>;
  readonly after: Said;
}

/** `可`; 空欄 where nothing is said any more. */
export const saidIn = ({ answer }: Said): string => answer || '空欄';

/** `R8-001-01：「可」（佐藤、U000012）→「否」` */
function lineOf({ projectId, before, after }: ChangedAnswer): string {
  const [was, is] = [before, after].map(saidIn);
  const by = [hint(before.contactPerson, 40), before.intakeId].filter(Boolean).join('、');
  return `${projectId}：「${was}」（${by}）→「${is}」${was === is ? '（内容を変更）' : ''}`;
}

/** @returns what the receipt adds, and to whom it goes besides */
export function tellChanged(
  context: Context,
  changed: readonly ChangedAnswer[],
  o: {
    intakeId: string;
    form: string;
    target: string;
    sender: string;
    /** It has one answer, no rows. */
    isSingle?: true;
    /** The office is told of it anyhow. */
    isTold?: boolean;
  },
): Pick<Accepted, 'remarks' | 'receiptCopyTo'> {
  if (changed.length === 0) return {};
  const lines = changed.map(lineOf);
  if (!o.isTold) post(context, answerChanged(context, { ...o, lines }));
  return {
    receiptCopyTo: changed.map(({ before }) => mailIn(before.contact)).find(Boolean),
    remarks: [
      `前にいただいた回答から変わったところ（後の回答が、前の回答の全部に替わります${o.isSingle ? '' : '。空欄にした行の回答は、取り消しになります'}）\n${quoted(lines.join('\n'))}`,
    ],
  };
}
