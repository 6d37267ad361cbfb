import { valueAt } from '../../local/runtime/sheets/layers';
import { tabKeys, tabs } from '../../src/domain/registry/tabs';
import { Bench, buildBench } from './support/bench';

interface Report {
  made: string[];
  repaired: string[];
  warnings: string[];
  finished: boolean;
  progress: string[];
  questions: string[];
  refused?: string;
}

let dist: string;
beforeAll(async () => {
  dist = await buildBench();
});

const sheetNames = ({ runtime }: Bench) => runtime.state.spreadsheet.sheets.map(({ name }) => name);
const liveFiles = ({ runtime }: Bench) =>
  Object.values(runtime.documents.state.files).filter(({ trashed }) => !trashed);

test('makes everything from nothing', () => {
  const bench = new Bench(dist);
  const report = bench.call<Report>('setUp');
  expect(report).toMatchObject({ repaired: [], warnings: [], finished: true });
  expect(sheetNames(bench)).toEqual([...tabKeys.map((key) => tabs[key].name), '書込控え']);
  expect(bench.runtime.state.forms).toHaveLength(8);
  expect(bench.runtime.state.triggers.map(({ handler }) => handler).sort()).toEqual(
    ['daily', 'handleEdit', ...Array(8).fill('handleFormSubmit'), 'sweep'].sort(),
  );
  expect(report.progress.length).toBeGreaterThan(5);
  expect(report.progress[0]).toMatch(/^[1-9]\d?\/\d+ タブ「/);
});

test("総合政策課メール begins with the owner's address, so that no mail goes to a sample", () => {
  const bench = new Bench(dist);
  bench.runtime.state.account = 'daihyo@city.kita.example.jp';
  bench.call('setUp');
  const { rows } = bench.runtime.people.tab('設定');
  const value = (item: string) => rows.find(({ cells }) => cells.項目 === item)?.cells.値;
  expect(value('総合政策課メール')).toBe('daihyo@city.kita.example.jp');
  expect(value('市名')).toBe('伊達市');
});

test('of each tab the number stays in sight, and whom or what a row is about', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  const frozen = Object.fromEntries(
    bench.runtime.state.spreadsheet.sheets.map((sheet) => [sheet.name, sheet.frozenColumns]),
  );
  expect(frozen).toMatchObject({ 案件: 2, 提案事業: 2, 送信: 4, 受付: 4, 記録: 1, 設定: 1 });
});

test('a second time nothing changes, and it is quick', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  bench.runtime.people.insertRow('部署', { 部署名: '健康福祉課', メール: '=SUM(1)' });
  const before = JSON.stringify([
    bench.runtime.state.spreadsheet,
    bench.runtime.state.forms,
    liveFiles(bench),
  ]);
  const report = bench.call<Report>('setUp');
  expect(report).toMatchObject({ made: [], repaired: [], warnings: [], finished: true });
  expect(
    JSON.stringify([bench.runtime.state.spreadsheet, bench.runtime.state.forms, liveFiles(bench)]),
  ).toBe(before);
  const runs = bench.runtime.executions.filter((one) => one.function === 'setUp');
  expect(runs[1].modelMs).toBeLessThan(60_000);
});

test('in a test environment the top of every tab is red, and no longer when it is none', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  const { state, people } = bench.runtime;
  const looks = () =>
    state.spreadsheet.sheets
      .filter(({ name }) => name !== '書込控え')
      .map(({ name, tabColor, formats: { background, fontColor }, cells }) => ({
        name,
        tabColor,
        header: (cells[0] ?? []).map((_, index) => [
          valueAt(background, 1, index + 1, ''),
          valueAt(fontColor, 1, index + 1, ''),
        ]),
      }));
  const before = looks();
  const row = people.tab('設定').rows.find(({ cells }) => cells.項目 === 'テスト環境')?.row ?? 0;
  people.editCell('設定', row, '値', 'はい');
  expect(bench.call<Report>('setUp').repaired).toEqual(['テスト環境の印（赤い見出し）']);
  for (const { tabColor, header } of looks()) {
    expect(tabColor?.toLowerCase()).toBe('#b3261e');
    expect(new Set(header.flat().map((colour) => colour.toLowerCase()))).toEqual(
      new Set(['#b3261e', '#ffffff']),
    );
  }
  expect(bench.call<Report>('setUp').repaired).toEqual([]);
  people.editCell('設定', row, '値', 'いいえ');
  bench.call('setUp');
  const lower = (all: unknown) => JSON.stringify(all).toLowerCase();
  expect(lower(looks())).toBe(lower(before));
});

test('makes again what is missing, and leaves the rest', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  const { state, people } = bench.runtime;
  state.spreadsheet.sheets = state.spreadsheet.sheets.filter(({ name }) => name !== '協議');
  const cases = state.spreadsheet.sheets.find(({ name }) => name === '案件');
  if (!cases) throw new Error('no 案件');
  const column = people.tab('案件').headers.indexOf('できる操作');
  for (const row of cases.cells) row?.splice(column, 1);
  state.triggers = state.triggers.filter(({ handler }) => handler !== 'sweep');
  const form = state.forms.find(({ title }) => title.startsWith('様式2'));
  const gone = form?.items.splice(3, 1)[0];
  people.editCell('設定', 2, '値', '清瀬市');
  const report = bench.call<Report>('setUp');
  expect(report.repaired).toEqual(
    expect.arrayContaining(['タブ「協議」', 'タブ「案件」の列「できる操作」', '10分ごとの巡回']),
  );
  expect(form?.items[3].title).toBe(gone?.title);
  expect(state.forms.map(({ title }) => title)).toContain(
    '様式5 清瀬市提案連携事業について（回答）',
  );
  expect(() => bench.call('load')).not.toThrow();
});

test.each([
  'DriveApp.createFolder',
  'FormApp.create',
  'DocumentApp.create',
  'Properties.setProperty',
  'File.setName',
  'Form.addTextItem',
  'Spreadsheet.insertSheet',
  'Range.protect',
  'Protection.setDescription',
  'Sheet.setConditionalFormatRules',
  'SpreadsheetApp.flush',
  'Range.setBackgrounds',
])('a run that dies after a call of %s is gone on with, and nothing is there twice', (service) => {
  const bench = new Bench(dist);
  bench.runtime.faults.add({ service, kind: 'crash', call: 2 } as never);
  bench.runtime.faults.add({ service, kind: 'crash', call: 1 } as never);
  for (let i = 0; i < 4; i++) {
    try {
      bench.call('setUp');
    } catch {
      // The next one goes on.
    }
  }
  expect(bench.call<Report>('setUp')).toMatchObject({ made: [], repaired: [], finished: true });
  const names = liveFiles(bench).map(({ name }) => name);
  expect([...new Set(names)].sort()).toEqual([...names].sort());
  expect(names.filter((name) => name.includes('作成中'))).toEqual([]);
  for (const { items } of bench.runtime.state.forms) {
    const titles = items.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  }
  const whole = new Bench(dist);
  whole.call('setUp');
  expect(layers(bench)).toEqual(layers(whole));
});

/** What lies over the cells of each tab. */
const layers = ({ runtime }: Bench) =>
  runtime.state.spreadsheet.sheets.map(({ name, protections, conditionalFormats }) => ({
    name,
    protections: protections.map(({ area, description, warningOnly }) => [
      area,
      description,
      warningOnly,
    ]),
    conditionalFormats,
  }));

test('a repair of a form that dies at the same place again and again leaves each question there once', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  const form = bench.runtime.state.forms.find(({ title }) => title.startsWith('様式1'));
  const titles = form?.items.map(({ title }) => title) ?? [];
  form?.items.splice(3, 2);
  for (const service of ['Form.addTextItem', 'TextItem.setTitle', 'Form.moveItem']) {
    bench.runtime.faults.add({ service, kind: 'crash' } as never);
    expect(() => bench.call('setUp')).toThrow();
  }
  bench.call('setUp');
  expect(form?.items.map(({ title }) => title)).toEqual(titles);
});

test('an item that people added to a form is not taken for one that is missing', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  const form = bench.runtime.state.forms.find(({ title }) => title.startsWith('様式1'));
  const [gone] = form?.items.splice(3, 1) ?? [];
  const own = { ...gone, id: 4711, title: '', help: '市の列です。' };
  form?.items.push(own);
  bench.call('setUp');
  expect(form?.items).toContainEqual(own);
  expect(form?.items[3].title).toBe(gone.title);
});

test('a setting that was lost comes back; what is the city’s own is asked for, and never another’s', () => {
  const bench = new Bench(dist);
  bench.call('setUp');
  const { people } = bench.runtime;
  const rowOf = (item: string) =>
    people.tab('設定').rows.findIndex(({ cells }) => cells.項目 === item) + 2;
  const valuesOf = (item: string) =>
    people.tab('設定').rows.flatMap(({ cells }) => (cells.項目 === item ? [cells.値 ?? ''] : []));
  people.editCell('設定', rowOf('回答期限（営業日）'), '項目', ' 回答期限(営業日)');
  for (const item of ['市名', '稼働開始日', '決裁を要する文書']) {
    people.deleteRow('設定', rowOf(item));
  }
  const report = bench.call<Report>('setUp');
  expect(report.repaired).toEqual(['設定の項目（3）']);
  expect(valuesOf('回答期限（営業日）')).toEqual([]);
  expect(valuesOf('市名')).toEqual(['']);
  expect(valuesOf('稼働開始日')).toEqual(['']);
  expect(valuesOf('決裁を要する文書')).toEqual(['様式4、見送り通知、不適合通知']);
  expect(report.warnings).toEqual([
    expect.stringContaining('設定「市名」の値「」が正しくありません'),
    expect.stringContaining('設定「稼働開始日」の値「」が正しくありません'),
    // The forms that bore the city's name follow.
    ...['1', '5', '7', '8'].map((form) =>
      expect.stringMatching(`^フォーム「様式${form} .*題名と案内`),
    ),
  ]);
});
