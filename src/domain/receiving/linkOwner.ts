// Whether what came through a link is by the department or business that it was sent to.

import { folded, hint } from '../base/text';
import type { Context } from '../context';
import type { ReplyCode } from '../forms/replyCode';
import { businessesNamed, businessOf } from '../parties/businesses';
import { departmentNamed, presentName } from '../parties/departments';

/** The same name, or one that says more or less of it: `健康福祉課　健康係`, `株式会社A 伊達支店`. */
const isPartOf = (one: string, other: string): boolean => {
  const [a, b] = [folded(one), folded(other)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
};

const another = (label: string, written: string, whom: string, owner: string): string =>
  `${label}「${hint(written, 60)}」が、このリンクをお送りした${whom}（${hint(owner, 60)}）と違います。`;

/** Why it is not, of a department: 課名 names another one, or nothing like its own. */
export function otherDepartment(
  { registry, today }: Context,
  code: ReplyCode,
  written: string,
): string | undefined {
  const named = departmentNamed(registry, today, written)?.values.name.trim();
  const owner = presentName(registry, today, code.who);
  const own = named === undefined ? isPartOf(written, owner) : named === owner;
  return own ? undefined : another('課名', written, '課', owner);
}

/** Why it is not, of a business: 名称 names another one, or nothing like its own. */
export function otherBusiness(
  { registry }: Context,
  code: ReplyCode,
  written: string,
): string | undefined {
  const owner = businessOf(registry, code.who);
  if (!owner) return undefined;
  const named = businessesNamed(registry, written);
  const own = named.length > 0 ? named.includes(owner) : isPartOf(written, owner.values.name);
  return own ? undefined : another('名称', written, '事業者等', owner.values.name);
}
