// 控え: the Doc of a 様式 as received, and the Doc 「U……-全文」 for what no cell can hold.

import { japaneseDate } from '../base/era';
import { cellText, LONGEST_CELL_TEXT } from '../base/text';
import type { Context } from '../context';
import type { DocumentKindKey } from '../documents/kinds';
import { documentKinds } from '../documents/kinds';
import { cityAddressee, cityFields } from '../documents/letterFields';
import { requestDocument } from '../documents/rows';
import { forms } from '../forms';
import type { Arrival } from './outcome';

export const fullTextName = (intakeId: string) => `${intakeId}-全文`;

/** What stands in a cell for a text of this submission. */
export const inCell = (text: string, { intakeId }: Arrival) =>
  cellText(text, fullTextName(intakeId));

/** Files the 様式 as received, on the paper's own layout. */
export function fileRecord(
  context: Context,
  arrival: Arrival,
  o: {
    kind: Extract<
      DocumentKindKey,
      'businessProposal' | 'departmentAnswer' | 'departmentProposal' | 'businessAnswer'
    >;
    caseId: string;
    fields: Readonly<Record<string, string>>;
    rows?: readonly Readonly<Record<string, string>>[];
  },
): void {
  const { settings } = context;
  const fields = {
    提出日: japaneseDate(arrival.receivedAt.slice(0, 10)),
    ...cityFields(settings),
    ...o.fields,
  };
  const short = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, inCell(value, arrival)]));
  requestDocument(context, {
    name: `${arrival.intakeId}-${documentKinds[o.kind].form}`,
    kind: o.kind,
    caseId: o.caseId,
    addressee: cityAddressee(settings, forms[o.kind].from),
    state: '控え',
    content: { fields: short(fields), rows: o.rows?.map(short) },
  });
}

/** Files the whole of every answer that a cell cannot hold. */
export function fileFullText(
  context: Context,
  arrival: Arrival,
  o: {
    formKey: string;
    caseId: string;
    answers: Readonly<Record<string, string | readonly string[]>>;
  },
): void {
  const long = Object.entries(o.answers).flatMap(([label, answer]) => {
    const text = typeof answer === 'string' ? answer : answer.join('、');
    return text.length > LONGEST_CELL_TEXT ? [`■${label}\n${text}`] : [];
  });
  if (long.length === 0) return;
  requestDocument(context, {
    name: fullTextName(arrival.intakeId),
    kind: 'fullText',
    caseId: o.caseId,
    addressee: '',
    state: '控え',
    content: {
      fields: {
        title: `${o.formKey}（受付番号 ${arrival.intakeId}）全文`,
        body: long.join('\n\n'),
      },
    },
  });
}
