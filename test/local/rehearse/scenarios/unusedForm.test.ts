// 使わない様式: a city without 様式3 goes through a whole year, and nothing speaks of it.

import { valueAt } from '../../../../local/runtime/sheets/layers';
import { columnOf } from '../../../../local/runtime/sheets/tabView';
import { play, textOf } from './playing';

test('unused-form: an agreement, a year’s round and 引継書 without a word of 様式3', () => {
  const played = play('unused-form');
  const { runtime, registry, mails } = played;
  const { 設定: _settings, ...tabs } = registry;
  expect(tabs.協定).toMatchObject([{ 協定番号: 'K001', 状態: '有効' }]);
  expect(tabs.案件.map((row) => [row.案件番号, row.状態])).toEqual([
    ['R8-001', '完了'],
    ['R9-001', '提案なし'],
  ]);
  // 引継書 lists the settings, this one among them.
  const documents = tabs.文書
    .filter((row) => row.様式 !== '引継書')
    .map((row) => textOf(played, String(row.文書名)));
  expect(documents.length).toBeGreaterThan(5);
  expect(JSON.stringify([tabs, mails, documents])).not.toMatch(
    /様式3|課から(の連携事業の|の|事業者等に)?提案|採用しない/,
  );
  expect(textOf(played, 'R8-引継書').replace('使わない様式：様式3', '')).not.toContain('様式3');
  const form = runtime.state.forms.find(({ title }) => title.startsWith('様式3'));
  const offered = () => {
    const sheet = runtime.state.spreadsheet.sheets.find(({ name }) => name === '提案事業');
    if (!sheet) return undefined;
    return valueAt(sheet.formats.validation, 2, columnOf(sheet, '次の操作'), null)?.values;
  };
  expect(form?.published).toBe(false);
  expect(offered()).toContain('事業化する');
  expect(offered()).not.toContain('採用する');
  expect(offered()).not.toContain('ヒアリングを設定する');

  const setting = runtime.people
    .tab('設定')
    .rows.find(({ cells }) => cells.項目 === '使わない様式') as { row: number };
  runtime.people.editCell('設定', setting.row, '値', '');
  expect(runtime.people.menu('初期設定').ok).toBe(true);
  expect(form?.published).toBe(true);
  expect(offered()).toContain('採用する');
});
