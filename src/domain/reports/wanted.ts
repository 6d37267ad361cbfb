// Whether a request for the year's results (A) that did not arrive is still to arrive.
import { parseDay } from '../base/era';
import type { Wanted } from '../mail/wanted';
import { reportsStillOpen } from './open';
import { requestIn } from './requestKeys';

export const requestWanted: Wanted = {
  unwanted: (context, { values }) =>
    reportsStillOpen(context, values.key)
      ? undefined
      : '報告を受け付けたか、受付を終えたため、この依頼は要りません。',
  tooLate: ({ today }, { values }) => {
    const due = parseDay(requestIn(values.key)?.dueOn ?? '');
    return due && due < today
      ? 'この依頼に書いた提出期限が過ぎています。「取りやめる」を選び、「実績」タブで「担当部局に再依頼する」または「事業者に再依頼する」を選んでください。'
      : undefined;
  },
};
