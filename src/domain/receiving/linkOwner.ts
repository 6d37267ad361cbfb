// Whether a 様式2 or 様式3 is by the department that its link was sent to.

import { hint } from '../base/text';
import type { Context } from '../context';
import type { ReplyCode } from '../forms/replyCode';
import { departmentNamed, presentName } from '../parties/departments';

/** Why it is not: 課名 names another department of 部署. A name that nobody has says nothing. */
export function otherDepartment(
  { registry, today }: Context,
  code: ReplyCode,
  written: string,
): string | undefined {
  const named = departmentNamed(registry, today, written)?.values.name.trim();
  const owner = presentName(registry, today, code.who);
  return named === undefined || named === owner
    ? undefined
    : `課名「${hint(written, 60)}」が、このリンクをお送りした課（${hint(owner, 60)}）と違います。`;
}
