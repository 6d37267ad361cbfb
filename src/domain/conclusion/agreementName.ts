// 協定名称† (⑪): the name that an agreement gets unless a person types another.
import { parseDay } from '../base/era';
import { oneLine } from '../base/text';
import { type Case, stepOf } from '../cases/cases';
import { jointBusinesses } from '../cases/jointBusinesses';
import type { Context } from '../context';
import { standingAgreements } from '../parties/agreements';
import { businessOf } from '../parties/businesses';

/** `A及びB`; `A、B及びC`. */
function together(names: readonly string[]): string {
  const last = names[names.length - 1];
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}及び${last}`;
}

export function deriveAgreementName(context: Context, row: Case): void {
  if (stepOf(row) !== 'conclusion') return;
  const { registry, settings } = context;
  const own = businessOf(registry, row.values.businessId);
  if (!own) return;
  const agreementName =
    nameSignedAlready(context, row) ??
    `${settings.cityName}と${together(
      [own, ...jointBusinesses(registry, row).businesses].map(({ values }) => oneLine(values.name)),
    )}との包括連携協定`;
  registry.set(row, { agreementName });
}

/** The name of the agreement that another case made meanwhile, and that names this business too. */
function nameSignedAlready({ registry, today }: Context, { values }: Case): string | undefined {
  const [signed] = standingAgreements(registry, values.businessId, today);
  const concludedOn = signed && parseDay(signed.values.concludedOn);
  const receivedOn = parseDay(values.receivedOn);
  return concludedOn && receivedOn && receivedOn <= concludedOn ? signed.values.name : undefined;
}
