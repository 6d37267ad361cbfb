// Answers that have arrived and wait in 受付 as 保留: whoever sent one has answered, and is not asked again.

import type { Ask } from '../asks/ask';
import type { Context } from '../context';
import { formByKey } from '../forms';
import type { ReplyCode } from '../forms/replyCode';
import { answersIn } from '../forms/storedAnswers';
import { presentWho } from '../parties/who';
import type { Registry, Row } from '../registry/registry';
import { OTHERS_COUNT } from './outcome';

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

/** What was held for some of its rows is settled by a later answer to the same, which replaces it whole. */
export function settleReplaced(context: Context, by: string): void {
  const { registry } = context;
  const later = registry.find('intake', by);
  const partly = registry
    .having('intake', 'state', '保留')
    .filter((row) => row !== later && row.values.reason.includes(OTHERS_COUNT));
  if (!later || partly.length === 0) return;
  registry.bringLongTexts(partly);
  const code = codeOf(context, later);
  for (const row of partly) {
    const { form, receivedAt, reason } = row.values;
    const own = codeOf(context, row);
    const isSame =
      form === later.values.form &&
      own?.who === code?.who &&
      own?.projectIds.join() === code?.projectIds.join() &&
      own?.caseId === code?.caseId;
    if (!isSame || receivedAt > later.values.receivedAt) continue;
    registry.set(row, { state: '処理しない', reason: `${reason}\n${by} に差し替えられました。` });
  }
}

/** What is waited for without the asks to which an answer is held. */
export function stillAwaited(context: Context, asks: readonly Ask[]): Ask[] {
  const { registry, today } = context;
  const forms = new Set(asks.map(({ kind }) => kind.form));
  const held = heldRows(registry).flatMap((row) => {
    const form = formByKey(row.values.form);
    const code = form && forms.has(form) ? codeOf(context, row) : undefined;
    return code ? [{ form, code }] : [];
  });
  const sameWho = (one: string, other: string) =>
    one === other || presentWho(registry, today, one) === presentWho(registry, today, other);
  return asks.filter(
    (ask) =>
      !held.some(
        ({ form, code }) =>
          form === ask.kind.form && sameWho(code.who, ask.who) && ask.kind.answeredBy(code, ask),
      ),
  );
}
