// Answers that have arrived and wait in 受付 as 保留: whoever sent one has answered, and is not asked again.
import type { Context } from '../context';
import type { ReplyCode } from '../forms/replyCode';
import { answersIn } from '../forms/storedAnswers';
import { presentName } from '../parties/departments';
import type { Registry, Row } from '../registry/registry';
import type { FormName } from '../registry/tabs/intake';

/** What waits in 受付 for a person, with its answers. */
export function heldRows(registry: Registry): readonly Row<'intake'>[] {
  const held = registry.having('intake', 'state', '保留');
  registry.bringLongTexts(held);
  return held;
}

/** The 回答コード of a submission as it came; undefined when it has none that can be read. */
export function codeOf(context: Context, { values }: Row<'intake'>): ReplyCode | undefined {
  const { 回答コード: code } = answersIn(values.answers);
  return code === undefined ? undefined : context.open(code.trim());
}

/** As much of an ask as its answers are known by. */
interface Asked {
  readonly form: FormName;
  readonly target: string;
  readonly caseId: string;
  readonly who: string;
}

/** Tells whether an answer to an ask is held. @param forms the 様式 that are waited for at all */
export function heldAnswers(
  context: Context,
  forms: ReadonlySet<FormName | ''>,
): (ask: Asked) => boolean {
  const { registry, today } = context;
  const codes = heldRows(registry)
    .filter(({ values }) => forms.has(values.form))
    .flatMap((row) => {
      const code = codeOf(context, row);
      return code ? [{ ...code, form: row.values.form }] : [];
    });
  const sameWho = (one: string, other: string) =>
    one === other || presentName(registry, today, one) === presentName(registry, today, other);
  return ({ form, target, caseId, who }) =>
    codes.some(
      (code) =>
        code.form === form &&
        code.caseId === caseId &&
        (form !== '日程調整' || code.projectIds.includes(target)) &&
        sameWho(code.who, who),
    );
}
