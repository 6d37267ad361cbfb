// Whom a mail is for, apart from the address it had: what bounces is sent again to where they are now.
import { mailIn } from '../base/mailAddress';
import type { Context } from '../context';
import { businessOf } from './businesses';
import { departmentNamed, departmentsOn } from './departments';

type Known = Pick<Context, 'registry' | 'today'>;

const DEPARTMENT = '部署:';
const BUSINESS = '事業者:';

/** `部署:健康福祉課`, `事業者:J0001`; '' where the address is nobody's in the registry, or of several. */
export function receiverOf({ registry, today }: Known, to: string): string {
  const departments = departmentsOn(registry, today).filter(
    ({ values }) => mailIn(values.mail) === to,
  );
  const businesses = registry
    .rows('businesses')
    .filter(({ values }) => mailIn(values.mail) === to && values.merged === '');
  const all = [
    ...departments.map(({ values }) => DEPARTMENT + values.name.trim()),
    ...businesses.map(({ values }) => BUSINESS + values.businessId),
  ];
  return all.length === 1 ? all[0] : '';
}

/** The department's name in such a receiver; undefined for others. */
export const departmentIn = (receiver: string): string | undefined =>
  receiver.startsWith(DEPARTMENT) ? receiver.slice(DEPARTMENT.length) : undefined;

/** 事業者番号 in such a receiver; undefined for others. */
export const businessIn = (receiver: string): string | undefined =>
  receiver.startsWith(BUSINESS) ? receiver.slice(BUSINESS.length) : undefined;

/** The address of such a receiver as the registry has it now; undefined when it has none. */
export function addressNow({ registry, today }: Known, receiver: string): string | undefined {
  const found = receiver.startsWith(DEPARTMENT)
    ? departmentNamed(registry, today, receiver.slice(DEPARTMENT.length))
    : businessOf(registry, receiver.slice(BUSINESS.length));
  return found && mailIn(found.values.mail);
}
