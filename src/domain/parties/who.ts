// Who somebody is today that a row or key remembers by the name or number of then.
import type { Day } from '../base/day';
import type { Registry } from '../registry/registry';
import { businessOf } from './businesses';
import { presentName } from './departments';

/**
 * The name that a department has today, or the 事業者番号 of a business that may have been merged.
 * @param who a department's name or a 事業者番号
 */
export const presentWho = (registry: Registry, today: Day, who: string): string =>
  businessOf(registry, who)?.values.businessId ?? presentName(registry, today, who);
