// The identifiers of domain records: J0001, R8-001, R8-001-01, K001, U000123; never given twice.
import { fiscalYearCode } from '../base/era';
import type { Registry, Row } from './registry';
import type { TabKey, Values } from './tabs';
import { tabs } from './tabs';

const padded = (n: number, digits: number) => String(n).padStart(digits, '0');

function numbered(
  registry: Registry,
  tab: TabKey,
  prefix: string,
  digits: number,
  among: () => readonly Row[] = () => registry.rows(tab),
): string {
  const keyColumn = tabs[tab].key as keyof Values<TabKey>;
  const standing = () =>
    among()
      .map((row) => row.values[keyColumn] as string)
      .filter((key) => key.startsWith(prefix) && /^\d+$/.test(key.slice(prefix.length)))
      .map((key) => Number(key.slice(prefix.length)));
  return `${prefix}${padded(registry.next(prefix, standing), digits)}`;
}

/** `J0001` */
export const newBusinessId = (registry: Registry) => numbered(registry, 'businesses', 'J', 4);
/** `R8-001`: the fiscal year of the day of receipt and a sequence. */
export const newCaseId = (registry: Registry, fiscalYear: number) =>
  numbered(registry, 'cases', `${fiscalYearCode(fiscalYear)}-`, 3);
/** `R8-001-01`, in order of receipt within its case; only its own rows are looked at, since a list may make many cases. */
export const newProjectId = (registry: Registry, caseId: string) =>
  numbered(registry, 'projects', `${caseId}-`, 2, () =>
    registry.having('projects', 'caseId', caseId),
  );
/** `K001`; first one whose only agreement was taken back (取消), as if it had never been given. */
export const newAgreementId = (registry: Registry) => {
  const rows = registry.rows('agreements');
  const standing = () => rows.map(({ values }) => Number(values.agreementId.slice(1)));
  const given = new Set(
    rows.flatMap(({ values }) => (values.state === '取消' ? [] : [values.agreementId])),
  );
  const free = rows.find(({ values }) => values.agreementId && !given.has(values.agreementId));
  if (free) return free.values.agreementId;
  return `K${padded(registry.next('K', standing), 3)}`;
};
/** `U000123` */
export const newIntakeId = (registry: Registry) => numbered(registry, 'intake', 'U', 6);
/** `A000001` */
export const newAnswerId = (registry: Registry) => numbered(registry, 'answers', 'A', 6);
/** `M000001` */
export const newMeetingId = (registry: Registry) => numbered(registry, 'meetings', 'M', 6);
/** `S000001` */
export const newMailId = (registry: Registry) => numbered(registry, 'outbox', 'S', 6);
/** `L000001` */
export const newLogId = (registry: Registry) => numbered(registry, 'auditLog', 'L', 6);
