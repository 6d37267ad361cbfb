// The yearly archives: copies first, then the rows; whatever people do meanwhile, and wherever a run dies.
import { Bench, buildBench } from './support/bench';

let dist: string;
let ready: unknown;
let prepared: unknown;

const caseId = 'R8-001';
const body = 'あ'.repeat(60_000);
const projects = [1, 2, 3].map((n) => ({ tab: 'projects', key: `${caseId}-0${n}` }));
const mails = [1, 2].map((n) => ({ tab: 'outbox', key: `S00000${n}` }));
const all = { fiscalYear: 2026, rows: [...projects, ...mails] };

beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  ready = bench.runtime.snapshot();
  bench.call('change', [
    { append: 'cases', values: { caseId, fiscalYear: '2026', state: '完了' } },
    ...[1, 2, 3, 4].map((n) => ({
      append: 'projects',
      values: {
        projectId: `${caseId}-0${n}`,
        caseId,
        projectName: n === 1 ? '=1+1' : `事業${n}`,
        department: '健康福祉課',
        implementedFrom: '2026-05-08',
        remarks: '001',
      },
    })),
    { append: 'outbox', values: { mailId: 'S000001', target: caseId, body, attempts: '1' } },
    { append: 'outbox', values: { mailId: 'S000002', target: `${caseId}-01`, key: 'k' } },
    { append: 'outbox', values: { mailId: 'S000003', target: 'U000001' } },
  ]);
  prepared = bench.runtime.snapshot();
});

const bench = () => new Bench(dist, prepared);
const move = (place: Bench, what: unknown = all) => place.call<string[]>('moveAway', what);

const keysIn = (place: Bench, tab: string): string[] =>
  place.runtime.people
    .tab(tab)
    .rows.map(({ cells }) => String(Object.values(cells)[0]))
    .filter(Boolean);

const archiveOf = (place: Bench) =>
  place.runtime
    .spreadsheets()
    .map(({ book }) => book)
    .find(({ name }) => name.startsWith('台帳 保存'));

const archived = (place: Bench, tab: string): string[] => {
  const file = archiveOf(place);
  const book = file && place.runtime.people.at(file.id);
  // One that is being made has no tabs yet.
  if (!book?.tabs().includes(tab)) return [];
  const { rows } = book.tab(tab);
  return rows.map(({ cells }) => String(Object.values(cells)[0])).filter(Boolean);
};

type Fetched = { tab: string; row: { values: Record<string, string>; auto: object } }[];

const fetched = (place: Bench, ...units: string[]) =>
  place.call<Fetched>(
    'fetchArchived',
    units.map((unit) => ({ fiscalYear: 2026, unit })),
  );

test('rows move whole: types, texts like formulas, long texts, what the system wrote into shared cells', () => {
  const place = bench();
  const before = place.call<Record<string, Fetched[number]['row'][]>>('load');
  expect(move(place)).toHaveLength(5);
  expect(keysIn(place, '提案事業')).toEqual([`${caseId}-04`]);
  expect(keysIn(place, '送信')).toEqual(['S000003']);
  expect(archiveOf(place)?.name).toBe('台帳 保存 令和8年度');
  const found = fetched(place, caseId);
  expect(found.map(({ row }) => Object.values(row.values)[0])).toEqual([
    ...projects.map(({ key }) => key),
    ...mails.map(({ key }) => key),
  ]);
  const project = found[0].row;
  expect(project.values).toMatchObject({
    projectName: '=1+1',
    remarks: '001',
    implementedFrom: '2026-05-08',
  });
  expect(project.auto).toEqual({ department: '健康福祉課' });
  expect(found[3].row.values.body).toBe(body);
  expect(before.cases).toHaveLength(1);
  expect(
    place.call<Record<string, Fetched[number]['row'][]>>('load').cases[0].values.archivedIn,
  ).toBe(`https://docs.google.com/spreadsheets/d/${archiveOf(place)?.id}`);
});

test('columns that people added go along', () => {
  const place = bench();
  const sheet = place.runtime.state.spreadsheet.sheets.find(({ name }) => name === '提案事業');
  for (const row of sheet?.cells ?? [])
    row?.splice(1, 0, row === sheet?.cells[0] ? '私の列' : 'メモ');
  if (sheet) sheet.maxColumns += 1;
  move(place);
  const { rows } = place.runtime.people.at(archiveOf(place)?.id ?? '').tab('提案事業');
  expect(rows[0].cells).toMatchObject({ 私の列: 'メモ', 提案事業番号: `${caseId}-01` });
});

/** People act right before a call of the next run. */
function meanwhile(place: Bench, call: string, nth: number, act: () => void): void {
  let count = 0;
  place.runtime.onCall = (name) => {
    if (name !== call || ++count !== nth) return;
    place.runtime.onCall = undefined;
    act();
  };
}

/** Which of a run's writings takes the rows out: counted by an undisturbed one. */
function takingOut(): number {
  const place = bench();
  move(place);
  const { calls } = place.lastRun as { calls: Record<string, number> };
  // The last one confirms that they were the right ones.
  return calls['Sheets.batchUpdate'] - 1;
}

const everything = (place: Bench) => {
  const here = keysIn(place, '提案事業');
  expect(here).toEqual([...new Set(here)]);
  return [...new Set([...here, ...archived(place, '提案事業')])].sort();
};

test('a sort right before the rows are taken out: the wrong ones stand again, the right ones go next time', () => {
  const place = bench();
  meanwhile(place, 'Sheets.batchUpdate', takingOut(), () =>
    place.runtime.people.sort('提案事業', '提案事業番号', false),
  );
  move(place);
  expect(keysIn(place, '提案事業').sort()).toEqual([`${caseId}-01`, `${caseId}-04`]);
  move(place);
  expect(keysIn(place, '提案事業')).toEqual([`${caseId}-04`]);
  expect(everything(place)).toEqual([1, 2, 3, 4].map((n) => `${caseId}-0${n}`));
});

test('what somebody types right before stays', () => {
  const place = bench();
  meanwhile(place, 'Sheets.batchUpdate', takingOut(), () =>
    place.runtime.people.editCell('提案事業', 3, '備考', '待って'),
  );
  move(place);
  const { rows } = place.runtime.people.tab('提案事業');
  const kept = rows.find(({ cells }) => cells.提案事業番号 === `${caseId}-02`);
  expect(kept?.cells.備考).toBe('待って');
  move(place);
  expect(
    fetched(place, caseId).find(({ row }) => row.values.projectId === `${caseId}-02`)?.row.values
      .remarks,
  ).toBe('待って');
  expect(archived(place, '提案事業').filter((key) => key.endsWith('-02'))).toEqual([
    `旧 ${caseId}-02`,
    `${caseId}-02`,
  ]);
});

test('a row deleted by a person meanwhile is none that comes back', () => {
  const place = bench();
  meanwhile(place, 'Sheets.batchUpdate', takingOut(), () =>
    place.runtime.people.deleteRow('提案事業', 2),
  );
  move(place);
  move(place);
  expect(keysIn(place, '提案事業')).toEqual([`${caseId}-04`]);
});

/** Every call of an undisturbed moving, by name and count. */
function callsOf(): [string, number][] {
  const place = bench();
  move(place);
  const { calls } = place.lastRun as { calls: Record<string, number> };
  return Object.entries(calls).flatMap(([name, count]) =>
    /^(Sheets\.|Spreadsheet|DriveApp|File\.|Properties)/.test(name)
      ? Array.from(
          { length: Math.min(count, name.startsWith('Sheets') ? 20 : 3) },
          (_, i): [string, number] => [name, i + 1],
        )
      : [],
  );
}

test.each(['throwBefore', 'throwAfter', 'crash'] as const)(
  'killed at every call (%s): no row is lost or doubled, and the next runs go on',
  (kind) => {
    for (const [service, call] of callsOf()) {
      const place = bench();
      place.runtime.faults.add({ kind, service, call });
      const of = `${service} ${call}`;
      try {
        move(place);
      } catch {
        // The run failed, as it should.
      }
      place.call('load');
      expect([of, everything(place)]).toEqual([of, [1, 2, 3, 4].map((n) => `${caseId}-0${n}`)]);
      move(place);
      expect([of, keysIn(place, '提案事業')]).toEqual([of, [`${caseId}-04`]]);
      expect([of, keysIn(place, '送信')]).toEqual([of, ['S000003']]);
      expect([of, fetched(place, caseId).length]).toEqual([of, 5]);
      expect([of, archived(place, '提案事業').sort()]).toEqual([
        of,
        projects.map(({ key }) => key),
      ]);
    }
  },
  240_000,
);

test('an archive in the trash, or gone, is named, and nothing moves', () => {
  const place = bench();
  move(place, { fiscalYear: 2026, rows: [projects[0]] });
  const id = archiveOf(place)?.id ?? '';
  expect(place.runtime.spreadsheets().find(({ bound }) => !bound)?.folder).toEqual([
    '包括連携協定',
    '保存',
  ]);
  place.runtime.people.trashFile(id);
  expect(() => move(place)).toThrow(/「台帳 保存 令和8年度」を使えません（ドライブのゴミ箱/);
  place.runtime.people.trashFile(id, false);
  place.runtime.people.renameFile(id, '古い台帳');
  move(place);
  expect(keysIn(place, '提案事業')).toEqual([`${caseId}-04`]);
  place.runtime.people.deleteFile(id);
  expect(() => move(place, { fiscalYear: 2026, rows: [mails[0]] })).toThrow(
    /使えません（削除されたか/,
  );
  expect(() => fetched(place, caseId)).toThrow(/「台帳 保存 令和8年度」を使えません/);
});

test('a key column of the archive that somebody renamed is named', () => {
  const place = bench();
  move(place);
  const book = place.runtime.people.at(archiveOf(place)?.id ?? '');
  book.editCell('提案事業', 1, '提案事業番号', 'あ');
  book.editCell('提案事業', 1, '事業名', 'い');
  expect(() => fetched(place, caseId)).toThrow(
    /「台帳 保存 令和8年度」を使えません（タブか1行目の見出し/,
  );
});

test('the oldest lines of 記録 go', () => {
  const place = bench();
  place.call(
    'change',
    [1, 2, 3].map((n) => ({
      append: 'auditLog',
      values: { logId: `L00000${n}`, at: `2026-04-0${n}T09:00`, action: 'x' },
    })),
  );
  expect(place.call('moveLog', 2026, '2026-04-03')).toBe(2);
  expect(keysIn(place, '記録')).toEqual(['L000003']);
  expect(archived(place, '記録')).toEqual(['L000001', 'L000002']);
  expect(place.call('moveLog', 2026, '2026-04-03')).toBe(0);
});

test('hidden columns that were deleted come back with 初期設定', () => {
  const place = new Bench(dist, ready);
  for (const [tab, headers] of [
    ['案件', ['保存先', '動きの控え']],
    ['事業者', ['保存の控え']],
  ] as const) {
    const sheet = place.runtime.state.spreadsheet.sheets.find(({ name }) => name === tab);
    for (const header of headers) {
      const index = sheet?.cells[0]?.indexOf(header) ?? -1;
      for (const row of sheet?.cells ?? []) row?.splice(index, 1);
    }
  }
  expect(() => place.call('load')).toThrow('「保存先」「動きの控え」が見つかりません');
  place.call('setUp');
  place.call('change', [
    { append: 'cases', values: { caseId, archivedIn: 'https://x', quietSince: '2026-04-01 x' } },
  ]);
  expect(place.runtime.people.tab('案件').rows[0].cells).toMatchObject({ 保存先: 'https://x' });
  expect(place.runtime.people.tab('事業者').headers).toContain('保存の控え');
});
