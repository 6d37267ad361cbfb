// Another city by 「設定」 alone: its names, its calendar, its words for the 様式, none of 様式3. It is played for a year and a half,
// and nothing that people read is left of the first city, of the guideline's numbers, or of the 様式 that it does without.

import type { Runtime } from '../../../../local/runtime';
import { valueAt } from '../../../../local/runtime/sheets/layers';
import { columnOf } from '../../../../local/runtime/sheets/tabView';
import type { CardAnswer } from '../../../../src/app/caseCard';
import { hasColumn, tabKeys, tabs } from '../../../../src/domain/registry/tabs';
import { SHOWN_DIALOGS } from '../../../shownDialogs';
import { type Played, play, textOf } from './playing';

/** What stands in the registry for the system (様式, 種別, keys, 文書名), or is how 「設定」 calls it. */
const ownWords = /[A-Z]?[0-9]*-様式[1-8](-[^」　、]+)?/g;
const NUMBERED = /様式[1-8１-８]/;
const FIRST_CITY = /伊達|総合政策課/;

const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(texts)
      : [];

/** 案件カード of every case, as a person would read it. */
function cardsOf(runtime: Runtime): string[] {
  return runtime.people.tab('案件').rows.flatMap(({ row }) => {
    runtime.people.select('案件', row);
    const { result } = runtime.people.callFromPage('cardFromSidebar', [{ act: 'selected' }]);
    const { card } = result as CardAnswer;
    if (!card) throw new Error('no card');
    const rows = card.rows.map(({ result: said, cells, operations }) => [
      said,
      cells.map(({ note }) => note),
      operations,
    ]);
    return texts([
      card.title,
      card.about,
      card.way,
      card.task,
      card.warnings,
      rows,
      card.answers,
      card.events,
    ]);
  });
}

/** ホーム, whose lines come and go. */
const homeOf = (runtime: Runtime): string[] =>
  runtime.people
    .tab('ホーム')
    .rows.flatMap(({ cells }) =>
      ['場所', '相手', '内容'].map((header) => String(cells[header] ?? '')),
    );

/** The text of each menu item's dialog, without what the page reads itself. */
const dialogsOf = (runtime: Runtime): string[] => {
  const { people } = runtime;
  people.openSpreadsheet();
  return SHOWN_DIALOGS.flatMap((label) =>
    people.menu(label, { leaveForm: true }).dialogs.flatMap(({ message }) =>
      message
        .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
        .split('\n')
        .map((line) => line.replace(/<[^>]*>/g, '').trim()),
    ),
  );
};

/** The drop-down of 次の操作 in a tab. */
function offered({ state }: Runtime, tab: string): string[] {
  const sheet = state.spreadsheet.sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  return valueAt(sheet.formats.validation, 2, columnOf(sheet, '次の操作'), null)?.values ?? [];
}

const tabsOfOperations = tabKeys
  .filter((key) => hasColumn(key, 'operation'))
  .map((key) => tabs[key].name);

/** What stands in cells that speak to people. */
const spoken = ['次にすること', 'できる操作', '操作結果', '担当', '段階'];

const openForms = ({ state }: Runtime): string[] =>
  state.forms
    .filter(({ published }) => published)
    .flatMap(({ title, description, confirmationMessage, items, id }) => [
      ...texts([title, description, confirmationMessage, items]),
      state.documents.files[id]?.name ?? '',
    ]);

const documentsOf = (played: Played): string[] =>
  played.registry.文書
    .filter((row) => row.様式 !== '引継書')
    .flatMap((row) => textOf(played, String(row.文書名)).split('\n'));

let played: Played;
let cards: string[];
beforeAll(() => {
  cards = [];
  played = play('another-city', (runtime) => {
    cards.push(...cardsOf(runtime), ...homeOf(runtime));
  });
  cards = [...new Set(cards)];
});

const said = (): Readonly<Record<string, readonly string[]>> => {
  const { runtime, registry, mails } = played;
  const { 設定: _settings, ...others } = registry;
  return {
    cells: Object.values(others)
      .flat()
      .flatMap((row) => spoken.flatMap((header) => texts(row[header]))),
    mails: mails.flatMap(({ subject, body }) => [subject, ...body.split('\n')]),
    cards,
    dialogs: dialogsOf(runtime),
    forms: openForms(runtime),
    menus: runtime.people.menuItems().map(({ label }) => label),
    offered: tabsOfOperations.flatMap((tab) => offered(runtime, tab)),
  };
};

test('it concludes an agreement by its own calendar, and reviews it', () => {
  const { 協定, 案件, 送信 } = played.registry;
  expect(協定).toMatchObject([{ 協定番号: 'K001', 満了日: '2028-08-02', 状態: '見直し中' }]);
  expect(案件.map((row) => [row.案件番号, row.状態])).toEqual([
    ['R8-001', '完了'],
    ['R9-001', '提案なし'],
  ]);
  const firstOf = (kind: string) =>
    String(送信.find((row) => row.種別 === kind)?.送信日時).slice(0, 10);
  expect(firstOf('実績報告の依頼')).toBe('2027-02-22');
});

test('nothing speaks of the first city, nor calls a 様式 by the guideline’s number', () => {
  for (const [where, lines] of Object.entries(said())) {
    expect(lines.length).toBeGreaterThan(9);
    const left = lines.filter((line) => {
      const text = line.replace(ownWords, '');
      return NUMBERED.test(text) || FIRST_CITY.test(text);
    });
    expect({ where, left: left.slice(0, 20) }).toEqual({ where, left: [] });
  }
  expect(documentsOf(played).filter((line) => FIRST_CITY.test(line))).toEqual([]);
});

test('what a sentence tells to choose stands in the drop-down', () => {
  const { cells, cards: onCards } = said();
  const names = tabsOfOperations.flatMap((tab) => offered(played.runtime, tab));
  expect(names).toContain('第四号書式を発送する');
  const told = [...cells, ...onCards].flatMap((text) =>
    [...text.matchAll(/「([^「」]+(?:する|直す|る))」を選/g)].map(([, name]) => name),
  );
  expect(told).toContain('第四号書式を発送する');
  expect(told.filter((name) => !names.includes(name))).toEqual([]);
});

test('nothing speaks of 様式3 but 設定, and it comes back when the city takes it up again', () => {
  const { runtime, registry, mails } = played;
  const { 設定: _settings, ...others } = registry;
  const documents = documentsOf(played);
  expect(documents.length).toBeGreaterThan(50);
  expect(JSON.stringify([others, mails, documents, cards])).not.toMatch(
    /様式3|課から(の連携事業の|の|事業者等に)?提案|採用しない/,
  );
  const handover = textOf(played, 'R8-引継書');
  expect(handover).toContain('様式の呼び方：様式1＝第一号書式');
  expect(handover.replace(/^.*使わない様式：.*$/m, '')).not.toContain('様式3');
  const form = runtime.state.forms.find(({ title }) => title.startsWith('様式3'));
  expect(form?.published).toBe(false);
  expect(offered(runtime, '提案事業')).toContain('事業化する');
  expect(offered(runtime, '提案事業')).not.toContain('採用する');
  expect(offered(runtime, '提案事業')).not.toContain('ヒアリングを設定する');

  const setting = runtime.people
    .tab('設定')
    .rows.find(({ cells }) => cells.項目 === '使わない様式') as { row: number };
  runtime.people.editCell('設定', setting.row, '値', '');
  expect(runtime.people.menu('初期設定').ok).toBe(true);
  expect(form?.published).toBe(true);
  expect(offered(runtime, '提案事業')).toContain('採用する');
});
