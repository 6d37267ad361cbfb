import type { FormLinks } from '../../src/domain/forms/links';
import { Bench, buildBench } from './support/bench';

interface Report {
  made: string[];
  repaired: string[];
  finished: boolean;
  questions: string[];
  refused?: string;
}

const OWNER = 'seisaku@city.example.jp';
const COLLEAGUE = 'tanaka@city.example.jp';

let dist: string;
let ready: unknown;
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  ready = bench.runtime.snapshot();
});

/** Everything that 初期設定 makes. */
const made = ({ runtime: { state } }: Bench) =>
  JSON.stringify([
    state.spreadsheet.sheets,
    state.forms,
    state.documents.files,
    state.properties,
    state.triggers,
  ]);

const fileNamed = ({ runtime }: Bench, name: string) => {
  const file = Object.values(runtime.documents.state.files).find(
    (one) => one.name.startsWith(name) && !one.trashed,
  );
  if (!file) throw new Error(`no ${name}`);
  return file;
};

const linksOf = (bench: Bench) => bench.call<{ formLinks: FormLinks }>('installation').formLinks;

describe('only the account that began installs', () => {
  test('the first one is asked, and without its word nothing is made', () => {
    const bench = new Bench(dist);
    const before = made(bench);
    const { refused, questions } = bench.call<Report>('setUp', false);
    expect(questions).toEqual([expect.stringContaining(`${OWNER} が、`)]);
    expect(refused).toContain('何も変えていません');
    expect(made(bench)).toBe(before);
  });

  test('a second time it is asked nothing', () => {
    expect(new Bench(dist, ready).call<Report>('setUp', false)).toMatchObject({
      finished: true,
      questions: [],
    });
  });

  test('a colleague changes nothing, and learns who must do it', () => {
    const bench = new Bench(dist, ready);
    const before = made(bench);
    const { refused, questions } = bench.callAs<Report>(COLLEAGUE, 'setUp');
    expect(refused).toContain(`${OWNER} のアカウントだけが行えます`);
    expect(questions).toEqual([]);
    expect(made(bench)).toBe(before);
  });

  test.each([
    'Spreadsheet.insertSheet',
    'DriveApp.createFolder',
    'FormApp.create',
    'ScriptApp.createTrigger',
  ])('nor where the owner’s run died at %s', (service) => {
    const bench = new Bench(dist);
    bench.runtime.faults.add({ service, kind: 'crash' } as never);
    expect(() => bench.call('setUp')).toThrow();
    const before = made(bench);
    expect(bench.callAs<Report>(COLLEAGUE, 'setUp').refused).toContain(OWNER);
    expect(() => bench.callAs(COLLEAGUE, 'installation')).toThrow(
      `初期設定が終わっていません。${OWNER} のアカウントで`,
    );
    expect(made(bench)).toBe(before);
  });

  test.each([
    ['while the first is at work', undefined, 'ほかの処理が動いています', 8],
    ['once the first has died', 'Properties.setProperty', `${COLLEAGUE} のアカウントだけ`, 0],
  ])(
    'of two who begin at the same moment, the second makes nothing: %s',
    (_, dies, said, forms) => {
      const bench = new Bench(dist);
      bench.runtime.onCall = (name) => {
        if (name !== 'LockService.tryLock') return;
        bench.runtime.onCall = undefined;
        if (dies) bench.runtime.faults.add({ service: dies, kind: 'crash' } as never);
        bench.runtime.people.callFromPage('setUp', [], { user: COLLEAGUE });
      };
      expect(bench.call<Report>('setUp').refused).toContain(said);
      expect(bench.runtime.state.properties.owner).toBe(COLLEAGUE);
      expect(bench.runtime.state.forms).toHaveLength(forms);
    },
  );

  test('the owner under a new address is still the owner', () => {
    const bench = new Bench(dist, ready);
    bench.runtime.state.properties.owner = 'old-name@city.example.jp';
    expect(bench.call<Report>('setUp')).toMatchObject({ finished: true, repaired: [] });
    expect(bench.runtime.state.properties.owner).toBe(OWNER);
  });
});

describe('an account that goes away', () => {
  const handedOver = (forms: number) => {
    const bench = new Bench(dist, ready);
    const { state } = bench.runtime;
    for (const { id } of state.forms.slice(0, forms)) {
      bench.runtime.documents.state.files[id].owner = COLLEAGUE;
    }
    return bench;
  };
  const forms = 8;

  test('whoever was given all its forms may take over, when he says so', () => {
    const bench = handedOver(forms);
    const before = made(bench);
    const { refused, questions } = bench.callAs<Report>(COLLEAGUE, 'setUp', false);
    expect(questions).toEqual([expect.stringContaining(`${OWNER} から ${COLLEAGUE} に`)]);
    expect(refused).toContain(`前のとおり ${OWNER}`);
    expect(made(bench)).toBe(before);

    bench.callAs<Report>(COLLEAGUE, 'setUp');
    expect(bench.runtime.state.properties.owner).toBe(COLLEAGUE);
    expect(bench.runtime.state.forms).toHaveLength(forms);
  });

  test('whoever was given some of them may not', () => {
    const bench = handedOver(forms - 1);
    const before = made(bench);
    expect(bench.callAs<Report>(COLLEAGUE, 'setUp').refused).toContain(OWNER);
    expect(made(bench)).toBe(before);
  });
});

test('a run of the daily work makes nothing anew on the way', () => {
  const bench = new Bench(dist, ready);
  delete bench.runtime.state.properties['folder.archive'];
  bench.runtime.people.deleteFile(fileNamed(bench, '包括連携協定').id);
  const folders = () =>
    Object.values(bench.runtime.documents.state.files).filter(
      ({ name }) => name === '包括連携協定',
    );
  expect(() => bench.call('moveAway', { fiscalYear: 2026, rows: [] })).toThrow(/No item with/);
  expect(folders()).toEqual([]);
});

describe('what cannot be found is made anew only by the owner’s word', () => {
  const gone: [string, string, (bench: Bench, id: string) => void][] = [
    ['文書', 'フォルダ「文書」', ({ runtime }, id) => runtime.people.trashFile(id)],
    ['様式2', '様式テンプレート「様式2」', ({ runtime }, id) => runtime.people.deleteFile(id)],
    ['様式1 連携', 'フォーム「様式1 連携', ({ runtime }, id) => runtime.people.deleteFile(id)],
    [
      '様式8 実績',
      'フォーム「様式8 実績',
      // Somebody else's now: to Google, not to be seen is not to be.
      ({ runtime }, id) => {
        runtime.documents.state.files[id].owner = COLLEAGUE;
        runtime.documents.state.files[id].parents = [runtime.documents.state.rootId];
      },
    ],
  ];
  test.each(gone)('%s', (name, said, take) => {
    const bench = new Bench(dist, ready);
    take(bench, fileNamed(bench, name).id);
    const before = made(bench);
    const kept = bench.call<Report>('setUp', false);
    expect(kept.questions).toEqual([expect.stringContaining(`・${said}`)]);
    expect(kept.refused).toContain(said);
    expect(made(bench)).toBe(before);
    const again = bench.call<Report>('setUp');
    expect(again.finished).toBe(true);
    expect(again.repaired[0]).toContain(said);
    expect(bench.call<Report>('setUp')).toMatchObject({ repaired: [], questions: [] });
  });

  const proposal = {
    名称: '株式会社A',
    所在地: '伊達市1',
    代表者氏名: '代表取締役 山田太郎',
    担当者: '鈴木',
    連絡先メール: 'a@example.jp',
    '提案1 事業名': '見守り',
    '提案1 提案内容': 'あ',
    誓約: true,
  };

  test('until the new form is whole, links lead to the one before', () => {
    const bench = new Bench(dist, ready);
    const { url } = linksOf(bench).businessProposal;
    bench.runtime.people.trashFile(fileNamed(bench, '様式1 連携').id);
    for (const service of ['File.setName', 'Form.addTextItem', 'Form.createResponse']) {
      bench.runtime.faults.add({ service, kind: 'crash' } as never);
      expect(() => bench.call('setUp')).toThrow();
      expect(linksOf(bench).businessProposal.url).toBe(url);
    }
    expect(bench.call<Report>('setUp')).toMatchObject({ finished: true, questions: [] });
    expect(linksOf(bench).businessProposal.url).not.toBe(url);
    expect(bench.runtime.state.forms).toHaveLength(9);
    expect(bench.call<Report>('setUp')).toMatchObject({ repaired: [], questions: [] });
  });

  test('a form that was replaced is still read, and so is one that died on the way', () => {
    const bench = new Bench(dist, ready);
    const { people } = bench.runtime;
    const { url } = linksOf(bench).businessProposal;
    const { id } = fileNamed(bench, '様式1 連携');
    people.trashFile(id);
    bench.runtime.faults.add({ service: 'File.setName', kind: 'crash' } as never);
    expect(() => bench.call('setUp')).toThrow();
    bench.call('setUp');
    people.trashFile(id, false);
    const form = bench.runtime.state.forms.find((one) => one.id === id);
    const title = form?.items.find((one) => one.title === '名称');
    if (title) title.title = '貴社名';
    const since = bench.runtime.now();
    const { 名称, ...others } = proposal;
    people.submitForm(url, { ...others, 貴社名: 名称 } as never);
    const event = JSON.parse(
      bench.runtime.executions.flatMap(({ logs }) => logs ?? []).pop() ?? 'null',
    );
    expect(event.answers.名称).toBe('株式会社A');
    expect(event).not.toHaveProperty('unknownForm');
    people.submitForm(linksOf(bench).businessProposal.url, proposal as never);
    expect(bench.call('responses', 'businessProposal', since)).toEqual([
      event,
      expect.objectContaining({ form: 'businessProposal' }),
    ]);
    people.deleteFile(id);
    expect(bench.call('responses', 'businessProposal', since)).toHaveLength(1);
  });
});
