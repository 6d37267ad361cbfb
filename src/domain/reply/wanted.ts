// What keeps a 様式4 that did not arrive from going out as it is: the 様式5 deadline that its text names has passed.
import { type Case, dueOn, isOpen, stepOf } from '../cases/cases';
import type { Context } from '../context';
import { documentKinds } from '../documents/kinds';
import type { DocumentRow } from '../documents/rows';
import { askedBy } from './cityReply';

export function replyTooLate(
  { registry, today }: Context,
  letter: DocumentRow,
): string | undefined {
  if (letter.values.form !== documentKinds.cityReply.form) return undefined;
  if (askedBy(letter).length === 0) return undefined;
  const row = registry.find('cases', letter.values.caseId);
  if (row && asksBusiness(row) && (dueOn(row) ?? today) >= today) return undefined;
  const { name } = letter.values;
  return letter.values.state === '発送待ち'
    ? `「${name}」に書いた様式5の回答期限が過ぎています。「取りやめる」を選ぶと案に戻ります。新しい期限で、もう一度発送してください。`
    : `「${name}」に書いた様式5の回答期限が過ぎています。「文書」タブで「差し替える」を選び、いまの内容と期限で作った訂正を発送してください。`;
}

const asksBusiness = (row: Case): boolean =>
  isOpen(row) && (stepOf(row) === 'cityReply' || stepOf(row) === 'businessAnswer');
