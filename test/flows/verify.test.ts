// 動作確認 on the local runtime: everything it tries holds, and it leaves nothing behind.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ASSUMPTIONS, type AssumptionId, DIFFERENCES, Runtime } from '../../local/runtime';
import { slower } from '../../local/runtime/costs';
import { portions } from '../../src/google/verify';
import { leftToPeople } from '../../src/google/verify/byHand';
import { city } from './city';

const tellsIn = (message = '') => {
  const rows = message.split('\n').flatMap((line) => {
    const [outcome, what, detail] = line.split('\t');
    return detail === undefined || outcome === '結果' ? [] : [{ outcome, what, detail }];
  });
  return (outcome: string) =>
    rows.filter((row) => row.outcome === outcome).map(({ what, detail }) => `${what} ${detail}`);
};

/** Chooses 動作確認 and starts it. @returns the rows of its table, by outcome */
function verified({ people }: Runtime, user?: string) {
  const { ok, dialogs } = people.menu('動作確認', { user });
  expect(ok).toBe(true);
  return tellsIn(dialogs.at(-1)?.answer?.message);
}

/** What stands in the brackets at the end of a check's words. */
const idsIn = (what: string) => /（([\w、-]+)）( |$)/.exec(what)?.[1].split('、') ?? [];

const shape = ({ state }: Runtime) =>
  structuredClone({
    sheets: state.spreadsheet,
    others: state.otherSpreadsheets.length,
    forms: state.forms.length,
    files: Object.keys(state.documents.files),
    bodies: Object.keys(state.documents.bodies),
  });

/** What is to be refused for a reason that Google's pages do not name: a person reads what is said. */
const byReason = [
  'cell-limit-at-call',
  'find-replace-counts',
  'grid-limits',
  'insert-at-end',
  'delete-all-rows',
  'frozen-limits',
  'docs-empty-text',
  'docs-closed-elements',
  'move-typed-item',
];

test('every assumption holds here, nothing is left behind, and one mail goes to oneself', () => {
  const { runtime } = city();
  const before = shape(runtime);
  const rows = verified(runtime);
  expect(rows('違っていた')).toEqual([]);
  expect(rows('確認できた').length).toBeGreaterThan(45 - byReason.length);
  expect(rows('理由を見る').flatMap(idsIn)).toEqual(byReason);
  expect(rows('理由を見る').join()).toContain('断られた：');
  expect(shape(runtime)).toEqual(before);
  expect(runtime.state.mails).toMatchObject([
    {
      to: runtime.state.account,
      subject: '動作確認',
      attachments: [{ contentType: 'text/calendar; charset=utf-8; method=REQUEST' }],
    },
  ]);
});

/** What may be wrong with the registry itself, by the check that finds it, and what it says. */
const damages: Record<string, readonly [says: string, damage: (runtime: Runtime) => void]> = {
  published: [
    '様式1に回答できる人が限られています',
    ({ state }) => {
      state.documents.permissions[state.forms[0].id] = [];
    },
  ],
  entries: [
    '様式1の「名称」の番号が変わりました',
    ({ state }) => {
      const item = state.forms[0].items.find(({ title }) => title === '名称');
      if (item) item.entry = 4711;
    },
  ],
  triggers: [
    'handleFormSubmitが0件あります',
    ({ state }) => {
      state.triggers.splice(0, 1);
    },
  ],
  'last-daily': [
    '最後は2026-03-01です',
    ({ state }) => {
      state.properties.sweptThrough = String(Date.parse('2026-03-01T00:00Z'));
    },
  ],
  place: [
    'America/New_York',
    ({ state }) => {
      state.spreadsheet.timeZone = 'America/New_York';
    },
  ],
  mail: [
    '本日の送信数の上限',
    ({ state }) => {
      state.quota.recipientsPerDay = 0;
    },
  ],
};

test.each(Object.keys(damages))('%s: what is wrong with the registry is found', (id) => {
  const { runtime } = city();
  const [says, damage] = damages[id];
  damage(runtime);
  const [found, ...others] = verified(runtime)('違っていた');
  expect(idsIn(found)).toEqual([id]);
  expect(found).toContain(says);
  expect(others).toEqual([]);
});

test('every assumption is tried by a check or left to somebody, or is none about Google; each check can be seen red', () => {
  const tried = portions.flatMap(([, checks]) => checks().flatMap(({ what }) => idsIn(what)));
  const assumed = ASSUMPTIONS.map(({ id }): string => id);
  const planted = Object.keys(DIFFERENCES);
  const left = leftToPeople().flatMap(({ ids }) => ids);
  const onlyHere = ASSUMPTIONS.filter((one) => one.onlyHere).map(({ id }) => id);
  expect([...planted, ...left, ...onlyHere].sort()).toEqual([...assumed].sort());
  // Of the scopes: see below; whoever lacks one is asked at the menu.
  expect([...planted, ...Object.keys(damages), 'scopes'].sort()).toEqual([...tried].sort());
});

test('scopes: one that was withdrawn while the table is made is found', () => {
  const { runtime } = city();
  runtime.state.withdrawn[runtime.state.account] = [
    'https://www.googleapis.com/auth/script.send_mail',
  ];
  const { result, error } = runtime.people.callFromPage('verifyFromDialog', [{}]);
  expect(error).toBeUndefined();
  const { next } = result as { next: { values: { found: string } } };
  const lines: string[][] = JSON.parse(next.values.found);
  const different = lines.filter(([outcome]) => outcome === '違っていた').map(([, what]) => what);
  expect(different.flatMap(idsIn)).toContain('scopes');
});

test.each(Object.keys(DIFFERENCES) as AssumptionId[])(
  'where %s does not hold, this alone is different',
  (id) => {
    const { runtime } = city();
    runtime.differ(id);
    expect(verified(runtime)('違っていた').flatMap(idsIn)).toEqual([id]);
  },
);

test('a colleague tries what can be tried as anybody, and reads who tries the rest', () => {
  const { runtime } = city();
  const rows = verified(runtime, 'tanaka@city.example.jp');
  expect(rows('違っていた')).toEqual([]);
  const left = rows('試せなかった').filter((row) => row.includes(runtime.state.account));
  expect(left.flatMap(idsIn)).toEqual(['published', 'entries', 'triggers', 'last-daily', 'mail']);
  expect(runtime.state.mails).toEqual([]);
});

test('killed wherever it may be, the next one takes away what was left', () => {
  const PLACES = 12;
  let calls = 0;
  const whole = city().runtime;
  whole.onCall = () => {
    calls += 1;
  };
  whole.people.menu('動作確認');
  for (let place = 1; place <= PLACES; place++) {
    const { runtime } = city();
    const before = shape(runtime);
    let count = 0;
    runtime.onCall = (_, run) => {
      count += 1;
      if (count === Math.floor((place * calls) / (PLACES + 1))) run.pass(1e9, true);
    };
    runtime.people.menu('動作確認');
    runtime.onCall = undefined;
    expect(verified(runtime)('違っていた')).toEqual([]);
    expect(shape(runtime)).toEqual(before);
  }
});

test('no run of it takes a third of the six minutes, should every call take four times as long', () => {
  const { runtime } = city().fork(slower(4));
  expect(verified(runtime)('違っていた')).toEqual([]);
  const runs = runtime.executions.filter((run) => run.function === 'verifyFromDialog');
  expect(runs).toHaveLength(portions.length);
  expect(Math.max(...runs.map(({ modelMs }) => modelMs))).toBeLessThan(120_000);
});

test('what SpreadsheetApp did is flushed before the API looks', () => {
  const { runtime } = city();
  const calls: string[] = [];
  runtime.onCall = (name) => {
    if (
      /^(Spreadsheet\.insertSheet|Range\.set|Sheet\.set|Sheets\.|SpreadsheetApp\.flush)/.test(name)
    )
      calls.push(name);
  };
  runtime.people.menu('動作確認');
  const tooSoon = calls.filter(
    (name, index) => name.startsWith('Sheets.') && /insertSheet|\.set/.test(calls[index - 1] ?? ''),
  );
  expect(calls).toContain('Spreadsheet.insertSheet');
  expect(tooSoon).toEqual([]);
});

test.each(['Sheets', 'Drive', 'Docs'])(
  'a project without the service %s says which to add',
  (service) => {
    const folder = mkdtempSync(join(tmpdir(), 'without-'));
    cpSync(join(__dirname, '../../dist'), folder, { recursive: true });
    const manifest = join(folder, 'appsscript.json');
    const parsed = JSON.parse(readFileSync(manifest, 'utf8'));
    parsed.dependencies.enabledAdvancedServices =
      parsed.dependencies.enabledAdvancedServices.filter(
        ({ userSymbol }: { userSymbol: string }) => userSymbol !== service,
      );
    writeFileSync(manifest, JSON.stringify(parsed));
    const runtime = Runtime.create({ start: '2026-04-01T09:00', dist: folder });
    runtime.people.openSpreadsheet();
    const said = ['初期設定', '動作確認'].flatMap((item) => runtime.people.menu(item).dialogs);
    const texts = said.map(({ message, answer }) => message + answer?.message);
    const missing = `スクリプトの「サービス」に Google ${service} API を追加してください。`;
    expect(texts.join('\n')).toContain(missing);
    // The registry is set up all the same: only letters of several pages wait for this one.
    const whole = city().runtime.state.forms.length;
    if (service === 'Docs') expect(runtime.state.forms).toHaveLength(whole);
  },
);

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
