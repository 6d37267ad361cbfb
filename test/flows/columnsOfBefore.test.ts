// A registry whose columns stand in another order than declared: staff may leave it so, and all goes on as it did.
import { moveColumns } from '../../local/runtime/sheets/grid';
import { takeGroupsAway } from '../google/support/withoutGroups';
import { city } from './city';

/** 次の操作 and what is about it stand at the end, as they did before, and no columns are grouped. */
function cityOfBefore() {
  const there = city();
  for (const sheet of there.runtime.state.spreadsheet.sheets) {
    takeGroupsAway(sheet);
    const headers = sheet.cells[0]?.map(String) ?? [];
    const first = headers.indexOf('次の操作') + 1;
    if (first > 0) moveColumns(sheet, { first, count: 3 }, headers.length + 1);
  }
  return there;
}

const ITEM = '列を並べ直す';

test('whoever says no leaves every column where it stands', () => {
  const { runtime } = cityOfBefore();
  const before = JSON.stringify(runtime.state.spreadsheet.sheets);
  const { dialogs } = runtime.people.menu(ITEM, { input: { [ITEM]: 'キャンセル' } });
  expect(dialogs).toHaveLength(1);
  expect(dialogs[0].message).toContain('並べ直さなくても、これまでどおり使えます。');
  expect(JSON.stringify(runtime.state.spreadsheet.sheets)).toBe(before);
});

test('whoever says yes reads which tabs have been put in order, and the next time that all are', () => {
  const { runtime } = cityOfBefore();
  const say = () => runtime.people.menu(ITEM, { input: { [ITEM]: 'OK' } }).dialogs[1].message;
  expect(say()).toBe('列を並べ直しました：案件、提案事業、協定、実績、事業者、文書、送信、受付。');
  expect(say()).toBe('どのタブも、仕事に使う順に並んでいます。');
});
