// The dialog of 台帳に取り込む: what it asks, what it refuses, what it does under the lock.
import { importByDialog, importDialog } from '../../src/app/importLists';
import { Town } from './support/town';

const list = '名称,所在地\n株式会社A,伊達市1番地';

test('it asks for four lists and looks first', () => {
  const { fields } = importDialog('call');
  expect(fields.map(({ label, value }) => [label, value])).toEqual([
    ['事業者のCSV', undefined],
    ['協定のCSV', undefined],
    ['提案事業のCSV', undefined],
    ['部署のCSV', undefined],
    ['行うこと', '確認だけ行う'],
  ]);
  expect(fields[1].help).toMatch(
    /^必須：事業者、名称、締結日\nほかに書ける列：協定番号、期、始期、/,
  );
});

test.each([
  ['no action', { businesses: list }, /^行うことに、「確認だけ行う」か「取り込む」を/],
  ['nothing', { action: '取り込む', businesses: ' \n' }, /^取り込むものがありません。/],
  [
    'headers alone',
    { action: '取り込む', businesses: list, agreements: '事業者,名称,締結日\n' },
    /^協定のCSVに見出ししかありません。/,
  ],
  [
    'a mistake',
    { action: '取り込む', businesses: `${list}\n,札幌市` },
    /^取り込んでいません。次の1件/,
  ],
])('%s is refused and nothing changes', (_name, values, message) => {
  const town = new Town();
  const answer = importByDialog(town.work(), values);
  expect(answer).toEqual({ ok: false, message: expect.stringMatching(message) });
  expect([town.read('businesses'), town.read('auditLog')]).toEqual([[], []]);
});

test('a setting that cannot be read is put right first', () => {
  const town = new Town({ settings: [{ item: '協定期間（年）', value: '三' }] });
  const { ok, message } = importByDialog(town.work(), { action: '取り込む', businesses: list });
  expect([ok, message]).toEqual([false, expect.stringContaining('協定期間（年）')]);
  expect(town.read('businesses')).toEqual([]);
});

test('a trial keeps what was pasted; the import is written; another run in the way is told', () => {
  const town = new Town();
  const trial = importByDialog(town.work(), { action: '確認だけ行う', businesses: list });
  expect(trial).toMatchObject({ ok: true, again: true });
  expect(town.read('businesses')).toEqual([]);
  const done = importByDialog(town.work(), { action: '取り込む', businesses: list });
  expect(done).toEqual({ ok: true, message: expect.stringMatching(/^1件を取り込みました。/) });
  expect(town.read('businesses')).toMatchObject([{ businessId: 'J0001', name: '株式会社A' }]);
  town.busy = true;
  expect(importByDialog(town.work(), { action: '取り込む', businesses: list })).toEqual({
    ok: false,
    message: expect.stringMatching(/^ほかの処理が動いています/),
  });
});
