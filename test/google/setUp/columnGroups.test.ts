// Columns by step in groups: made once, led by a column in sight, nothing that an operation waits for hidden, and as people leave them.
import { moveColumns } from '../../../local/runtime/sheets/grid';
import type { SheetState } from '../../../local/runtime/sheets/state';
import { sheetView } from '../../../local/workbench/server/sheetView';
import { type TabKey, tabKeys, tabs } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';
import { Bench, buildBench } from '../support/bench';
import { takeGroupsAway } from '../support/withoutGroups';

let dist: string;
let made: unknown;
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  made = bench.runtime.snapshot();
});

const bench = () => new Bench(dist, made);
const nameOf = (key: TabKey) => tabs[key].name;

/** The groups of a tab by their headers: `lead【a b】`, or `lead［a b］` where they are open. */
function groups(of: Bench, key: TabKey): string[] {
  const { columns } = sheetView(of.sheet(nameOf(key)));
  const numbers = [...new Set(columns.flatMap(({ group }) => group?.number ?? []))];
  return numbers.map((number) => {
    const own = columns.filter(({ group }) => group?.number === number);
    const lead = columns[columns.indexOf(own[0]) - 1].header;
    const inside = own.map(({ header }) => header).join(' ');
    return own[0].group?.closed ? `${lead}【${inside}】` : `${lead}［${inside}］`;
  });
}

test('案件: what the system alone writes is closed, a step in which people type is open', () => {
  expect(groups(bench(), 'cases')).toEqual([
    '担当【年度 協定番号 受付日 事業者番号 その他の回答 保存先 差し戻し日】',
    '協議日［協議記録 希望する政策分野 政策分野 引継ぎ先］',
    '掲載者【照会日 照会先 回答状況】',
    '締結日［協定名称 連名の事業者 署名者 式典の希望 式典日時 式典場所 式典出席者 文書リンク］',
  ]);
});

test.each(tabKeys.filter((key) => 'groups' in tabs[key]))(
  '%s: nothing that an operation waits for is hidden, the button stands over what leads',
  (key) => {
    const sheet = bench().sheet(nameOf(key));
    const waited = Object.values<Column>(tabs[key].columns).filter(
      ({ kind, plain, hidden }) => kind !== 'system' && !plain && !hidden,
    );
    const headers = sheet.cells[0];
    const hidden = sheet.hiddenColumns.map((column) => headers[column - 1]);
    expect(waited.map(({ header }) => header).filter((one) => hidden.includes(one))).toEqual([]);
    expect(sheet.groupButtonAfter).toBe(false);
    expect(groups(bench(), key).length).toBeGreaterThan(2);
  },
);

test('another 初期設定 makes none, whatever people have made of them', () => {
  const at = bench();
  const sheet = at.sheet('案件');
  sheet.columnGroups = sheet.columnGroups?.slice(1);
  delete at.sheet('提案事業').columnGroups;
  const left = JSON.stringify([sheet, at.sheet('提案事業')]);
  at.call('setUp');
  expect(JSON.stringify([at.sheet('案件'), at.sheet('提案事業')])).toBe(left);
});

test('a first 初期設定 that died is gone on with, and makes none twice', () => {
  const at = new Bench(dist);
  at.runtime.faults.add({ service: 'FormApp.create', kind: 'crash', call: 1 } as never);
  expect(() => at.call('setUp')).toThrow();
  at.call('setUp');
  for (const key of tabKeys) expect(groups(at, key)).toEqual(groups(bench(), key));
});

describe('列を並べ直す', () => {
  const DONE = '列を並べ直しました：案件。';

  /** 備考 dragged among what is closed. */
  const dragged = (at: Bench) => {
    const sheet = at.sheet('案件');
    const [from, to] = ['備考', '協定番号'].map((header) => sheet.cells[0].indexOf(header) + 1);
    moveColumns(sheet, { first: from, count: 1 }, to);
    return sheet;
  };

  test('gives a registry of before its groups, where the columns stand in order', () => {
    const at = bench();
    takeGroupsAway(at.sheet('案件'));
    expect(at.call('arrange')).toBe(DONE);
    expect(groups(at, 'cases')).toEqual(groups(bench(), 'cases'));
    expect(at.call('arrange')).toBe('どのタブも、仕事に使う順に並んでいます。');
  });

  test('moves columns where the groups are its own, which stand again', () => {
    const at = bench();
    // As it is when columns of the same groups change places.
    const sheet = at.sheet('案件');
    const first = sheet.cells[0].indexOf('協議記録') + 1;
    moveColumns(sheet, { first, count: 1 }, first + 2);
    expect(at.call('arrange')).toBe(DONE);
    expect(groups(at, 'cases')).toEqual(groups(bench(), 'cases'));
    expect(at.sheet('案件').cells[0]).toEqual(bench().sheet('案件').cells[0]);
    expect(at.sheet('案件').hiddenColumns).toEqual(bench().sheet('案件').hiddenColumns);
  });

  test.each<[string, (at: Bench) => SheetState]>([
    ['with a column dragged among them', dragged],
    [
      'over a part of what is ours',
      (at) => {
        const sheet = at.sheet('案件');
        takeGroupsAway(sheet);
        const first = sheet.cells[0].indexOf('協議記録') + 1;
        sheet.columnGroups = [{ first, count: 2, depth: 1, collapsed: false }];
        moveColumns(sheet, { first: sheet.cells[0].indexOf('備考') + 1, count: 1 }, first + 6);
        return sheet;
      },
    ],
  ])('leaves a tab alone whose groups are people’s, and says so: %s', (_name, grouped) => {
    const at = bench();
    const left = JSON.stringify(grouped(at));
    expect(at.call('arrange')).toBe(
      '列のグループがあるため、そのままのタブ：案件（グループを解除してから選ぶと、並べ直します）。',
    );
    expect(JSON.stringify(at.sheet('案件'))).toBe(left);
  });
});
