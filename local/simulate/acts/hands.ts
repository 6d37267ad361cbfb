/** What hands do on the tabs beside any operation: sort, note something, type nonsense, look it over, renew the list of departments. */
import { tabKeys, tabs } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';
import type { Tab } from '../../../src/domain/registry/tabs/tab';
import { HAND_KINDS, type HandKindName } from '../../runtime';
import { type Act, sentence } from './act';

const shown = tabKeys
  .filter((tab) => !(tabs[tab] as Tab).hidden && tab !== 'home' && tab !== 'settings')
  .map((tab) => tabs[tab]);

export const sort: Act = (_sight, dice) => {
  const { name, columns } = dice.one(shown);
  const column = dice.one(Object.values<Column>(columns).filter(({ hidden }) => !hidden));
  return { sort: name, by: column.header, descending: dice.oneIn(2) };
};

/** A part of a tab sorted alone, merged, pasted over, copied, replaced: whatever keys and mouse can do. */
export const hand: Act = (sight, dice) => {
  const { name, columns } = dice.one(shown);
  const headers = Object.values<Column>(columns).filter(({ hidden }) => !hidden);
  return {
    hand: name,
    does: dice.one(Object.keys(HAND_KINDS) as HandKindName[]),
    row: dice.whole(2, 1 + Math.max(1, sight.rows(name).length)),
    column: dice.one(headers).header,
    columns: dice.whole(1, 4),
  };
};

/** Something in a column of people's own from which nothing follows. */
export const note: Act = (sight, dice) => {
  const { name, columns } = dice.one(shown);
  const plain = Object.values<Column>(columns).filter(
    ({ kind, plain, choices, header }) =>
      kind === 'staff' && !choices && (plain || header === '備考'),
  );
  const rows = sight.rows(name);
  if (plain.length === 0 || rows.length === 0) return undefined;
  const row = dice.one(rows);
  const [key] = Object.keys(row);
  return {
    edit: name,
    where: { [key]: String(row[key]) },
    set: { [dice.one(plain).header]: sentence(dice) },
  };
};

/** An operation that is none, or not now. */
export const mistake: Act = (sight, dice) => {
  const tab = dice.one(['案件', '提案事業', '文書']);
  const rows = sight.rows(tab);
  if (rows.length === 0) return undefined;
  const row = dice.one(rows);
  const [key] = Object.keys(row);
  const operation = dice.one(['承認', '締結する', '様式4を発送する', '発送する', '採用する']);
  return { edit: tab, where: { [key]: String(row[key]) }, set: { 次の操作: operation } };
};

export const inspect: Act = () => ({ menu: '台帳を点検する' });

/** 人事異動: another head or address for a department. */
export const transfer: Act = (sight, dice) => {
  const row = dice.one(sight.rows('部署'));
  return {
    edit: '部署',
    where: { 部署名: String(row.部署名) },
    set: { 課長名: dice.one(['高橋次郎', '田中三郎', '伊藤良子']) },
  };
};

export const openCase: Act = (_sight, dice) => {
  const n = dice.whole(1, 9);
  return {
    menu: '案件を開く',
    input: {
      事業者: `株式会社市望${n}`,
      所在地: `伊達市山下町${n}番地`,
      代表者職氏名: '代表取締役 河野大輔',
      担当者: '金子',
      メール: `kaneko${n}@wish.example.jp`,
    },
  };
};
