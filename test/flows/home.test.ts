// ホーム through the built bundle: its lines lead to their rows, nothing is left of what is done, and its groups stand apart.
import { linkTarget } from '../../local/runtime/sheets/linkTarget';
import { sheetView } from '../../local/workbench/server/sheetView';
import { answer, type City, city, operate, untilInquiry, untilLetter } from './city';

const waiting = () => city().run(...untilInquiry(), { until: '2026-04-20T09:20' });

const sheetOf = ({ runtime }: City, name: string) => {
  const found = runtime.state.spreadsheet.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no tab ${name}`);
  return found;
};

/** Where the link of a line leads: what stands in the first cell of that row. */
function ledTo(there: City, place: string) {
  const { cells } = sheetOf(there, 'ホーム');
  const column = cells[0].indexOf('場所');
  const formulas = cells.flatMap((line) => {
    const cell = line[column];
    return typeof cell === 'object' && cell !== null ? [cell.formula] : [];
  });
  const formula = formulas.find((one) => one.endsWith(`"${place}")`));
  const target = formula && linkTarget(there.runtime.state.spreadsheet, formula);
  return target && [target.sheet.name, target.sheet.cells[target.row - 1][0]];
}

test('a line leads to its row, wherever people have sorted it to', () => {
  const there = waiting();
  expect(ledTo(there, '案件 R8-001')).toEqual(['案件', 'R8-001']);
  there.run(
    { at: '2026-04-20T10:00', insert: '案件', set: { 案件番号: 'R8-000' } },
    { at: '2026-04-20T10:01', sort: '案件', by: '案件番号' },
  );
  expect(ledTo(there, '案件 R8-001')).toEqual(['案件', 'R8-001']);
  // What is no row is no link.
  expect(there.rows('ホーム')[0].場所).toBe('■ 更新');
  expect(ledTo(there, '■ 更新')).toBeUndefined();
  const { rows } = sheetView(sheetOf(there, 'ホーム'));
  for (const { cells, plain } of rows) {
    expect([cells[0], !plain]).toEqual([cells[0], ledTo(there, cells[0]) !== undefined]);
  }
  expect(rows.some(({ plain }) => !plain)).toBe(true);
});

test('what people typed into a number is a text in the link too', () => {
  const there = waiting();
  const name = '道路"&河川*課~';
  there.run(
    { at: '2026-04-20T10:00', insert: '部署', set: { 部署名: name, 課長メール: '未定' } },
    { until: '2026-04-20T12:00' },
  );
  const place = `部署 ${name}`;
  expect(there.rows('ホーム').map(({ 場所 }) => 場所)).toContain(place);
  expect(ledTo(there, place.replace(/"/g, '""'))).toEqual(['部署', name]);
});

test('groups stand under their headings; of what is done no line is left, nor a number', () => {
  const there = waiting();
  const before = there.rows('ホーム').length;
  const headings = () =>
    there.rows('ホーム').flatMap(({ 場所 }) => (String(場所).startsWith('■') ? [場所] : []));
  expect(headings()).toEqual([
    '■ 更新',
    '■ 私たちの番（1件）',
    '■ 相手の番（1件）',
    '■ お知らせ（1件）',
  ]);
  there.run(
    answer('2026-04-22T10:00', 'kenko@city.example.jp', '可'),
    answer('2026-04-22T11:00', 'shoko@city.example.jp', '可'),
    { at: '2026-04-22T12:00', edit: '案件', where: { 案件番号: 'R8-001' }, set: { 備考: '辞退' } },
    operate('2026-04-22T12:01', '案件', { 案件番号: 'R8-001' }, '取り下げ'),
    { until: '2026-04-22T13:00' },
  );
  const rows = there.rows('ホーム');
  expect(headings()).toEqual(['■ 更新', '■ お知らせ（2件）']);
  expect(rows.length).toBeLessThan(before);
  expect(rows.every(({ 番号, 内容, 場所 }) => Number(番号) > 0 && `${内容}${場所}` !== '')).toBe(
    true,
  );
  expect(there.failures).toEqual([]);
});

test('a mail to 総合政策課 leads to the row of its case in the registry that sent it', () => {
  const there = waiting();
  const { spreadsheet, mails } = there.runtime.state;
  const about = mails.find(({ subject }) => subject.includes('R8-001 様式1を受け付けました'));
  const [, id, gid, row] =
    /^https:\/\/docs\.google\.com\/spreadsheets\/d\/(.+)\/edit#gid=(\d+)(?:&range=A(\d+))?$/m.exec(
      about?.body ?? '',
    ) ?? [];
  expect(id).toBe(spreadsheet.id);
  const sheet = spreadsheet.sheets.find((one) => one.id === Number(gid));
  expect([sheet?.name, sheet?.cells[Number(row) - 1]?.[0]]).toEqual(['案件', 'R8-001']);
});

test('a letter that waits for its approval opens from its line, until it has left', () => {
  const there = city().run(...untilLetter());
  const opened = () =>
    there.rows('ホーム').flatMap(({ 場所, 文書 }) => (文書 ? [[場所, 文書]] : []));
  const { リンク } = there.row('文書', { 文書名: 'R8-001-様式4' });
  expect(opened()).toEqual([['案件 R8-001', リンク]]);
  there.run(operate('2026-05-12T09:10', '案件', { 案件番号: 'R8-001' }, '様式4を発送する'), {
    until: '2026-05-12T10:30',
  });
  expect(opened()).toEqual([]);
});
