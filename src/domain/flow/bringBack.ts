// What hands did to 受付 and 送信 is put right before anything is decided: a deleted row stands again with what is
// remembered of it, a copied one does nothing, and nothing that is over is begun once more.

import { record } from '../cases/audit';
import type { Context } from '../context';
import { kindOfKey } from '../mail/keys';
import { noticeKinds } from '../mail/kinds';
import {
  entriesOf,
  hasMemory,
  numberOf,
  type RememberedTab,
  rememberedTabs,
  toldBy,
} from '../registry/memory';
import type { Cells } from '../registry/reading';
import { isOf, type Registry, type Row } from '../registry/registry';
import { tabs, type Values } from '../registry/tabs';
import { mailWithdrawn } from './afterSending';
import { settledStates } from './archive/settled';

/** Whether nothing follows from a row in this state any more. */
export const isClosed = (tab: RememberedTab, state: string): boolean =>
  (settledStates[tab] as ReadonlySet<string>).has(state);

/** By what a row is known as the same mail or submission; one of them alone is no other's, but a column sorted alone. */
const identity = { outbox: ['key'], intake: ['responseId', 'answersHash'] } as const;

const COPIED = '同じ番号の行がほかにあります。写した行は消してください。';
const PUT_BACK = '手で書き換えた欄を控えのとおりに戻しました。';
const LOST = '行が消されたため、控えから戻しました（番号・対象・状態だけ）。';
const UNSENT =
  'まだ送っていません。送るときは、もとの操作をもう一度行います（督促や毎年の依頼は自動で作り直します）。送らないときは「取りやめる」を選びます。';
const remedies: Readonly<Record<string, string>> = {
  待ち: UNSENT,
  失敗: UNSENT,
  保留: '保留のままです。内容はフォームの回答にあります。「代理入力」で入れ直し、「処理しない」を選びます。',
};

/** Puts right what differs from the memory. */
export function bringBack(context: Context): void {
  const { registry } = context;
  for (const tab of rememberedTabs) {
    const entries = entriesOf(registry, tab);
    const seen = new Set<string>();
    for (const row of [...registry.rows(tab)]) {
      const number = numberOf(tab, row.values);
      if (seen.has(number)) stop(registry, row);
      else if (hasMemory(registry)) keepToMemory(registry, row, number);
      seen.add(number);
    }
    if (!hasMemory(registry)) continue;
    for (const number of [...entries.keys()]) {
      if (!seen.has(number)) standAgain(context, tab, number);
    }
  }
}

const set = (registry: Registry, row: Row<RememberedTab>, cells: Cells) =>
  registry.set(row, cells as Partial<Values<RememberedTab>>);

/** A row of a number that stands once already. */
function stop(registry: Registry, row: Row<RememberedTab>): void {
  if (isClosed(row.tab, row.values.state)) return;
  set(registry, row, { state: row.tab === 'outbox' ? '取りやめ' : '重複', reason: COPIED });
}

/** A row holds what is remembered of its number; one that holds another's is not worked with. */
function keepToMemory(registry: Registry, row: Row<RememberedTab>, number: string): void {
  const { tab } = row;
  const entries = entriesOf(registry, tab);
  const entry = entries.get(number);
  const now = toldBy(tab, row.values);
  if (!entry) {
    if (!isClosed(tab, now.state)) entries.set(number, { told: now, odd: 'foreign' });
    return;
  }
  const { told } = entry;
  const other = identity[tab].filter((key) => now[key] !== told[key]);
  if (other.length === identity[tab].length && other.some((key) => now[key] !== '')) {
    entry.odd = 'other';
    return;
  }
  if (entry.bare && told.state === '失敗' && now.state === '待ち') {
    // The row of before is there again, and has never left.
    entry.bare = false;
    return;
  }
  const back: Cells = Object.fromEntries(other.map((key) => [key, told[key]]));
  // That it is not to be done any more is taken from a hand.
  const givenUp = !isClosed(tab, told.state) && ['取りやめ', '処理しない'].includes(now.state);
  if (now.state !== told.state && !givenUp) back.state = told.state;
  // 対象 of a submission is for staff to write; nothing hangs on it once it is settled.
  if (tab === 'outbox' && now.target !== told.target) back.target = told.target;
  if (Object.keys(back).length > 0) set(registry, row, { ...back, result: PUT_BACK });
}

/** What was on its way when its row was deleted has not left, or nobody knows. */
const insteadOf: Readonly<Record<string, string>> = { 待ち: '失敗', 送信中: '要確認' };

function standAgain(context: Context, tab: RememberedTab, number: string): void {
  const { registry } = context;
  const entries = entriesOf(registry, tab);
  const told = entries.get(number)?.told ?? {};
  const { state, key = '' } = told;
  const kind = kindOfKey(key);
  const row = registry.append(tab, {
    ...told,
    [tabs[tab].key]: number,
    reason: LOST + (remedies[state] ?? ''),
    state: insteadOf[state] ?? state,
    ...(kind && { kind: noticeKinds[kind].name, subject: '（消された行）' }),
  } as Partial<Values<RememberedTab>>);
  if (state === '待ち' && isOf(row, 'outbox')) mailWithdrawn(context, row);
  entries.set(number, { told: toldBy(tab, row.values), bare: true });
  record(context, { action: `${tabs[tab].name}の消された行を戻す`, target: number, after: state });
}
