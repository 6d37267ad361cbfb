// 動作確認 on the local runtime: everything it tries holds, and it leaves nothing behind.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Runtime } from '../../local/runtime';
import { city } from './city';

test('every assumption holds here, and nothing is left behind', () => {
  const there = city();
  const before = there.runtime.state.spreadsheet.sheets.map(({ name }) => name);
  const { dialogs, ok } = there.runtime.people.menu('動作確認');
  expect(ok).toBe(true);
  expect(dialogs[0].message).toContain('すべて確かめられました。');
  expect(dialogs[0].message).not.toContain('×');
  expect(there.runtime.state.spreadsheet.sheets.map(({ name }) => name)).toEqual(before);
  expect(there.mails).toEqual([]);
});

test('what SpreadsheetApp did is flushed before the API looks', () => {
  const { runtime } = city();
  const calls: string[] = [];
  runtime.onCall = (name) => {
    if (
      /^(Spreadsheet\.insertSheet|Range\.setNumberFormat|Sheets\.|SpreadsheetApp\.flush)/.test(name)
    )
      calls.push(name);
  };
  runtime.people.menu('動作確認');
  const tooSoon = calls.filter(
    (name, index) =>
      name.startsWith('Sheets.') && /insertSheet|setNumberFormat/.test(calls[index - 1] ?? ''),
  );
  expect(calls).toContain('Spreadsheet.insertSheet');
  expect(tooSoon).toEqual([]);
});

test.each(['Sheets', 'Drive'])('a project without the service %s says which to add', (service) => {
  const folder = mkdtempSync(join(tmpdir(), 'without-'));
  cpSync(join(__dirname, '../../dist'), folder, { recursive: true });
  const manifest = join(folder, 'appsscript.json');
  const parsed = JSON.parse(readFileSync(manifest, 'utf8'));
  parsed.dependencies.enabledAdvancedServices = parsed.dependencies.enabledAdvancedServices.filter(
    ({ userSymbol }: { userSymbol: string }) => userSymbol !== service,
  );
  writeFileSync(manifest, JSON.stringify(parsed));
  const runtime = Runtime.create({ start: '2026-04-01T09:00', dist: folder });
  runtime.people.openSpreadsheet();
  const said = ['初期設定', '動作確認'].flatMap((item) => runtime.people.menu(item).dialogs);
  expect(said.map(({ message }) => message).join('\n')).toContain(
    `スクリプトの「サービス」に Google ${service} API を追加してください。`,
  );
});

test('a missing trigger is told', () => {
  const there = city();
  const { triggers } = there.runtime.state;
  triggers.splice(0, 1);
  const [{ message }] = there.runtime.people.menu('動作確認').dialogs;
  expect(message).toContain('× 自動の処理');
});

test('台帳を点検する tells what does not fit together, with its place', () => {
  const there = city().run({
    at: '2026-04-02T09:00',
    insert: '案件',
    set: { 案件番号: 'R8-900', 状態: '進行中', 段階: 'なにか', 事業者番号: 'J0999' },
  });
  const [{ message }] = there.runtime.people.menu('台帳を点検する').dialogs;
  expect(message).toContain('「案件」R8-900の段階「なにか」が読み取れません。');
  expect(message).toContain('事業者番号「J0999」が「事業者」にありません。');
});

test('使い方を見る shows each tab and its operations', () => {
  const [{ message }] = city().runtime.people.menu('使い方を見る').dialogs;
  expect(message).toContain('照会を開始する');
  expect(message).not.toContain('<?');
});

test('使い方を見る shows the same before 初期設定', () => {
  const runtime = Runtime.create({
    start: '2026-04-01T09:00',
    dist: join(__dirname, '../../dist'),
  });
  runtime.people.openSpreadsheet();
  const { ok, dialogs } = runtime.people.menu('使い方を見る');
  expect(ok).toBe(true);
  expect(dialogs[0].message).toContain('照会を開始する');
});
