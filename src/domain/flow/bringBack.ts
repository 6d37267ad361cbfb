// What hands did to 受付 and 送信 is put right before anything is decided: a deleted row stands again with what is
// remembered of it, a copied one does nothing, and nothing that is over is begun once more.

import { isAmong } from '../base/text';
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
import { type StateOf, tabs, type Values } from '../registry/tabs';
import { mailWithdrawn } from './afterSending';

/** Nothing follows from these any more. */
const closed: ReadonlySet<string> = new Set<StateOf<RememberedTab>>([
  '送信済',
  '取りやめ',
  '処理済',
  '重複',
  '処理しない',
]);

export const isClosed = (state: string): boolean => closed.has(state);

/** By what a row is known as the same mail or submission. */
const identity = { outbox: ['key'], intake: ['responseId', 'answersHash'] } as const;

const COPIED = '同じ番号の行がほかにあるため、この行では何も行いません。写した行は消してください。';
const PUT_BACK = '手で書き換えた欄を、控えのとおりに戻しました。「次の操作」で変えてください。';
const LOST = '行が消されたため、控えから番号・対象・状態だけを戻しました。';
const UNSENT = `${LOST}まだ送っていません。送るときは、もとの操作をもう一度行ってください（督促や毎年の依頼で、まだ要るものは自動で作り直します）。送らないときは「取りやめる」を選んでください。`;
const HELD = `${LOST}保留のままです。内容は、Google フォームの回答にあります。「代理入力」で入れ直し、この行は「処理しない」を選んでください。`;

/** Puts right what differs from the memory. */
export function bringBack(context: Context): void {
  const { registry } = context;
  for (const tab of rememberedTabs) {
    const entries = entriesOf(registry, tab);
    const seen = new Set<string>();
    for (const row of [...registry.rows(tab)]) {
      const number = numberOf(tab, row.values);
      if (seen.has(number)) stop(context, row);
      else if (hasMemory(registry)) keepToMemory(context, row, number);
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
function stop({ registry }: Context, row: Row<RememberedTab>): void {
  if (isClosed(row.values.state)) return;
  set(registry, row, { state: isOf(row, 'outbox') ? '取りやめ' : '重複', reason: COPIED });
}

/** A row holds what is remembered of its number; one that holds another's is not worked with. */
function keepToMemory(context: Context, row: Row<RememberedTab>, number: string): void {
  const { registry } = context;
  const { tab } = row;
  const entries = entriesOf(registry, tab);
  const entry = entries.get(number);
  const now = toldBy(tab, row.values);
  if (!entry) {
    if (!isClosed(now.state)) entries.set(number, { told: now, odd: 'foreign' });
    return;
  }
  const { told } = entry;
  const other = identity[tab].filter((key) => now[key] !== told[key]);
  if (other.some((key) => now[key] !== '')) {
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
  const givenUp = !isClosed(told.state) && ['取りやめ', '処理しない'].includes(now.state);
  if (now.state !== told.state && !givenUp) back.state = told.state;
  if (Object.keys(back).length === 0) return;
  set(registry, row, { ...back, result: PUT_BACK });
  record(context, {
    action: `${tabs[tab].name}の行を控えのとおりに戻す`,
    target: number,
    before: Object.keys(back)
      .map((key) => now[key])
      .join('　'),
    after: Object.values(back).join('　'),
  });
}

function standAgain(context: Context, tab: RememberedTab, number: string): void {
  const { registry } = context;
  const entries = entriesOf(registry, tab);
  const told = entries.get(number)?.told ?? {};
  const row: Row<RememberedTab> =
    tab === 'outbox'
      ? mailStandsAgain(context, number, told)
      : registry.append(tab, {
          ...told,
          intakeId: number,
          reason: told.state === '保留' ? HELD : LOST,
        });
  entries.set(number, { told: toldBy(tab, row.values), bare: true });
  record(context, {
    action: `${tabs[tab].name}の消された行を戻す`,
    target: number,
    after: told.state,
  });
}

const insteadOf: { readonly [S in StateOf<'outbox'>]?: StateOf<'outbox'> } = {
  待ち: '失敗',
  送信中: '要確認',
};

function mailStandsAgain(context: Context, mailId: string, told: Cells): Row<'outbox'> {
  const { registry } = context;
  const state = told.state as StateOf<'outbox'>;
  const kind = kindOfKey(told.key);
  const mail = registry.append('outbox', {
    ...told,
    mailId,
    state: insteadOf[state] ?? state,
    kind: kind && noticeKinds[kind].name,
    subject: '（行が消されたメール）',
    reason: isAmong(state, ['待ち', '失敗']) ? UNSENT : LOST,
  });
  if (state === '待ち') mailWithdrawn(context, mail);
  return mail;
}
