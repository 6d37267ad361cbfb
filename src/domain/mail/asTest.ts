// In a test environment mail goes to its receivers only (テスト環境の宛先).
import { addressesIn, isAmong, mailIn } from '../base/mailAddress';
import { oneLine } from '../base/text';
import type { Settings } from '../settings';

interface Addressed {
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
}

/**
 * To whom of its receivers a mail may go; one that may go to none goes to the first of those who may have any, with its
 * real receivers in the subject.
 */
export function asTest(
  { testReceivers, policyDivisionMail }: Settings,
  { to, cc, subject }: Addressed,
): Addressed & { readonly only: readonly string[] } {
  const only = testReceivers.length > 0 ? testReceivers : [policyDivisionMail];
  const among = (cell: string) =>
    (addressesIn(cell) ?? []).filter((one) => isAmong(one, only)).join(', ');
  return {
    to: among(to) || only[0],
    cc: among(to) && among(cc),
    subject: `【テスト：本来の宛先 ${mailIn(to)}】${oneLine(subject)}`,
    only,
  };
}
