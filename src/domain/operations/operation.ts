// What an operation is: the one thing that the drop-down, できる操作, the refusal and the doing all follow.

import { distinct } from '../base/grouped';
import { saysNothing } from '../base/names';
import type { Words } from '../base/words';
import { record } from '../cases/audit';
import { contradictionsOf } from '../cases/contradictions';
import { unfitFor } from '../cases/unfitSince';
import { readUsedRemarks, usedRemarksText } from '../cases/usedRemarks';
import type { Context } from '../context';
import type { FormId } from '../forms';
import { because, inWords, needs, type Refusal, those } from '../registry/refusal';
import { hasCell, type Row } from '../registry/registry';
import type { TabKey } from '../registry/tabs';
import type { PastOperation, Remembering } from './history';

/** What an operation has come to. */
export interface Done {
  /** For 操作結果. */
  readonly said: string;
  /** Its line in 記録, where that is not the row's 段階, or else its 状態, before and after. */
  readonly logged?: { readonly before?: string; readonly after?: string };
}

/** Everything that is missing, one thing at least. */
interface Refused {
  readonly missing: readonly Refusal[];
  /** How it will be done once its reason stands in 備考, where nothing else is missing. */
  readonly unreasoned?: () => Done;
}

/** Nothing is missing: how it is done. */
interface Ready {
  readonly perform: () => Done;
  /**
   * What staff are to know before anything goes that cannot be taken back, in sentences: whom it would hurt. It is
   * refused once with them; chosen again while they are the same, it is done.
   */
  readonly concerns?: readonly string[];
}

export type Prepared = Refused | Ready;

export interface Operation<K extends TabKey = TabKey> {
  /** As chosen in 次の操作. */
  readonly name: string;
  readonly tab: K;
  /** For people: what it does. */
  readonly about: Words;
  /**
   * Whether it belongs to where the row stands. When it does not, できる操作 and the refusal leave its needs unsaid.
   * @returns why not, or undefined
   */
  readonly misplaced: (context: Context, row: Row<K>) => Refusal | undefined;
  /**
   * What is missing, or how it is done. Changes nothing, and composes nothing: every row that is touched asks it of
   * all operations of its tab (できる操作). Asked only of a row that is not misplaced.
   */
  readonly prepare: (context: Context, row: Row<K>) => Prepared;
  /**
   * Where it stands in every list: first what brings the row to its next step, then what is nothing of all this, what
   * undoes, and last what ends something.
   */
  readonly place?: 'next' | 'undoes' | 'ends';
  /**
   * It needs its reason in 備考, which goes into a letter or record: what is to be written (`採用しない理由を書いて`).
   * It is never the words that another operation used before.
   */
  readonly reason?: string;
  /** It notes 備考, where something stands there. */
  readonly remarks?: 'note';
  /** The 様式 that it belongs to: a city that does without it is not offered it. */
  readonly form?: FormId;
  /** It tells or asks somebody something at once, in words of 「設定」: it waits while a setting cannot be read. */
  readonly tells?: true;
  /** May be done though the row contradicts itself: nothing is sent or concluded by it. */
  readonly anyhow?: true;
  /** For what has been sent already and cannot be taken back (一つ前に戻す): what corrects it instead. */
  readonly correctedBy?: string;
  /** What hangs on it by now, so that it is not taken back though nothing of it was sent: `実績 2026-R8-001-01`. */
  readonly reliedOn?: (
    context: Context,
    past: PastOperation,
    row: Remembering,
  ) => readonly string[];
  /** What taking it back brings, besides what is known of its cells, mails, Docs and meetings. */
  readonly takenBack?: (context: Context, past: PastOperation, row: Remembering) => void;
}

export function operation<K extends TabKey>(declaration: Operation<K>): Operation<K> {
  return declaration;
}

/** Ready unless something is missing. */
export const unless = (
  missing: readonly Refusal[],
  perform: () => Done,
  concerns: Ready['concerns'] = [],
): Prepared => (missing.length > 0 ? { missing } : { perform, concerns });

/** What is missing for this operation on this row, wherever the row stands; or how it is done, with its line in 記録. */
export function prepared<K extends TabKey>(
  context: Context,
  operation: Operation<K>,
  row: Row<K>,
): Prepared {
  const contradicting = operation.anyhow ? [] : contradictionsOf(context.registry, row);
  if (contradicting.length > 0) return { missing: contradicting.map(({ said }) => inWords(said)) };
  const misplaced = operation.misplaced(context, row);
  if (misplaced) return { missing: [misplaced] };
  const ready = operation.prepare(context, row);
  const unreasoned = withoutReason(operation, row);
  const missing = those(
    'missing' in ready && ready.missing,
    operation.tells && context.settingProblems,
  );
  // What is to be told of the reason comes after all that it could not mend.
  if ('missing' in ready || missing.length > 0) return { missing: those(missing, unreasoned) };
  const perform = () => logging(context, operation, row, ready.perform);
  if (unreasoned) return { missing: [unreasoned], unreasoned: perform };
  const unfit = operation.place === 'next' ? unfitFor(context.registry, row) : [];
  return { perform, concerns: distinct([...(ready.concerns ?? []), ...unfit]) };
}

/** Why 備考 cannot be the reason: nothing stands there, or what another operation was given. */
function withoutReason<K extends TabKey>(
  { name, reason }: Operation<K>,
  row: Row<K>,
): Refusal | undefined {
  const given: Row = row;
  if (reason === undefined || !hasCell(given, 'remarks')) return undefined;
  return saysNothing(given.values.remarks)
    ? needs(given.tab, 'remarks', reason)
    : usedBefore(name, given);
}

/** Why this operation cannot be done on this row now; empty when it can. */
export function objections<K extends TabKey>(
  context: Context,
  operation: Operation<K>,
  row: Row<K>,
): readonly Refusal[] {
  const found = prepared(context, operation, row);
  return 'missing' in found ? found.missing : [];
}

/** Its line stands below those of what it has caused. */
function logging<K extends TabKey>(
  context: Context,
  { name }: Operation<K>,
  row: Row<K>,
  perform: () => Done,
): Done {
  const { values, key: target } = row;
  const done = perform();
  record(context, { action: name, target, ...(done.logged ?? turn(values, row.values)) });
  return done;
}

type Standing = { readonly stage?: string; readonly state?: string };

/** How 段階, or else 状態, has changed. */
function turn(was: Standing, is: Standing): Done['logged'] {
  return was.stage === is.stage
    ? { before: was.state, after: is.state }
    : { before: was.stage, after: is.stage };
}

/** Why 備考 cannot be the reason: it still holds what another operation was given. */
export function usedBefore(name: string, row: Row): Refusal | undefined {
  if (!hasCell(row, 'usedRemarks')) return undefined;
  const { usedRemarks, remarks } = row.values;
  const used = readUsedRemarks(usedRemarks);
  return remarks.trim() && used.operation !== name && used.text === remarks.trim()
    ? because(
        `備考が、前の操作「${used.operation}」のときのままです`,
        `「${name}」の理由に書き換えてください。`,
      )
    : undefined;
}

/** Remembers which operation took 備考 into its words. */
export function noteRemarks<K extends TabKey>(
  { registry }: Context,
  operation: Operation<K>,
  row: Row<K>,
): void {
  const remarked: Row = row;
  if (
    (operation.remarks ?? operation.reason) &&
    hasCell(remarked, 'usedRemarks') &&
    remarked.values.remarks.trim()
  ) {
    const text = remarked.values.remarks;
    registry.set(remarked, { usedRemarks: usedRemarksText({ operation: operation.name, text }) });
  }
}
