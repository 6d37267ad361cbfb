/** What staff do: decide what waits for them, and choose every operation that is offered, with the cells it lacks. */
import { operationsOf } from '../../../src/domain/flow/operations';
import { type TabKey, tabKeys, tabs } from '../../../src/domain/registry/tabs';
import type { RegistryRow } from '../../rehearse/outputs/registry';
import type { Sight } from '../sight';
import { keyOf } from '../staff';
import { type Act, sentence } from './act';
import { cellsFor, duties } from './cells';

/** Of an operation: how often it is chosen, by whether it leads on, is nothing special, undoes or ends something. */
const WEIGHTS = { next: 20, none: 1, undoes: 1, ends: 0.2 };

interface Offer {
  readonly tab: TabKey;
  readonly row: RegistryRow;
  readonly operation: string;
  readonly lacking: boolean;
}

/** Whoever of the office is at the keyboard: the role account, or an editor of the registry. */
export const someone = ['seisaku@city.example.jp', 'mori@city.example.jp'] as const;

const whereOf = (row: RegistryRow) => ({ [Object.keys(row)[0]]: keyOf(row) });

export const decide: Act = (sight, dice) => {
  const waiting = duties.flatMap((duty) =>
    sight
      .rows(duty.tab)
      .filter(duty.waits)
      .map((row) => ({ duty, row })),
  );
  if (waiting.length === 0) return undefined;
  const { duty, row } = dice.one(waiting);
  // A paste is one edit, typing is one for each cell: the trigger drops some of them.
  return {
    [dice.oneIn(2) ? 'paste' : 'edit']: duty.tab,
    where: whereOf(row),
    set: duty.cells({ dice, today: sight.runtime.nowText().slice(0, 10) }),
  };
};

const LACKING = '入力すればできる：';

/** What できる操作 says of every row. */
const offers = (sight: Sight): Offer[] =>
  tabKeys.flatMap((tab) =>
    sight.rows(tabs[tab].name).flatMap((row) => {
      const [accepted, lacking = ''] = String(row.できる操作 ?? '').split(LACKING);
      const named = (text: string, lacks: boolean): Offer[] =>
        text
          .split('、')
          .filter(Boolean)
          .map((operation) => ({ tab, row, operation, lacking: lacks }));
      return [...named(accepted, false), ...named(lacking, true)];
    }),
  );

const weightOf = ({ tab, operation, lacking }: Offer): number => {
  const place = operationsOf(tab).find(({ name }) => name === operation)?.place;
  return WEIGHTS[place ?? 'none'] * (lacking ? 0.5 : 1);
};

export const operate: Act = (sight, dice) => {
  const offered = offers(sight);
  if (offered.length === 0) return undefined;
  const { tab, row, operation, lacking } = dice.weighed(
    offered.map((offer) => [weightOf(offer), offer]),
  );
  const today = sight.runtime.nowText().slice(0, 10);
  const place = { where: whereOf(row) };
  const cells = lacking ? cellsFor(operation, today, dice) : {};
  // Chosen in the tab, or pressed on 案件カード, where that asks for the same cells.
  return dice.oneIn(5)
    ? { card: tabs[tab].name, ...place, set: cells, press: operation }
    : { edit: tabs[tab].name, ...place, set: { ...cells, 次の操作: operation } };
};

/** A mail in doubt: somebody looks among the sent mails whether it is there, and settles it so. */
export const settleMail: Act = (sight, dice) => {
  const doubtful = sight
    .rows('送信')
    .filter(({ 状態: state }) => ['要確認', '失敗', '案'].includes(String(state)));
  if (doubtful.length === 0) return undefined;
  const row = dice.one(doubtful);
  const arrived = sight.mails.some(
    ({ to, subject, at }) =>
      to === row.宛先 && subject === row.件名 && at >= String(row.予定).slice(0, 10),
  );
  const operation = arrived ? '送信済とする' : row.状態 === '案' ? '送る' : '再送する';
  return { edit: '送信', where: whereOf(row), set: { 次の操作: operation } };
};

/** What is held in 受付: attached to a case, or done without. */
export const settleSubmission: Act = (sight, dice) => {
  const held = sight.rows('受付').filter((row) => row.状態 === '保留');
  const cases = sight.rows('案件');
  if (held.length === 0 || cases.length === 0) return undefined;
  const set = dice.oneIn(2)
    ? { 対象: keyOf(dice.one(cases)), 次の操作: '対象に付ける' }
    : { 備考: sentence(dice), 次の操作: '処理しない' };
  return { edit: '受付', where: whereOf(dice.one(held)), set };
};
