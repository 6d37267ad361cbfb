// 公表の準備: on its day, once, and following the registry until the release; 作り直す; what ホーム says.

import { isContradictory } from '../../../src/domain/cases/contradictions';
import { operationsNow } from '../../../src/domain/flow/operations';
import { publicationOf } from '../../../src/domain/publication/compose';
import { preparePublication } from '../../../src/domain/publication/prepare';
import { achievement } from '../support/given';
import type { Office } from '../support/office';
import { change, cityOn, later, publish } from './results';

const rows = () => [
  achievement(2026, 'R8-001-01'),
  achievement(2026, 'R8-001-02', {
    departmentReport: '電話0142-23-3331',
    businessReport: '',
    comparison: '部局のみ',
  }),
];
/** As the daily run does this duty. */
const run = (there: Office) => {
  for (const { about, carryOut } of preparePublication.due(there.context)) {
    if (!about.some((row) => isContradictory(there.registry, row))) carryOut(there.context);
  }
};
const packs = ({ registry }: Office) =>
  registry.rows('documents').map(({ values }) => `${values.name} ${values.state}`);
const mails = ({ registry }: Office) =>
  registry.rows('outbox').filter(({ values }) => values.kind === '公表の準備');
const home = ({ registry }: Office) =>
  registry
    .rows('home')
    .map(({ values }) =>
      `${values.section} ${values.place} ${values.what}`.replace(/ +/g, ' ').trim(),
    )
    .filter((line) => line !== '' && !/^(■|協定の満了)/.test(line));

test.each([
  ['2027-04-19', 0],
  ['2027-04-20', 1],
  ['2027-04-26', 1],
  ['2028-03-31', 1],
  ['2028-04-20', 0],
])('on %s: %i', (today, count) => {
  const context = cityOn(today, rows());
  run(context);
  expect(mails(context)).toHaveLength(count);
  expect(packs(context)).toHaveLength(count);
});

test('nothing without results; what was due before the start is not caught up', () => {
  const none = cityOn('2027-04-20', []);
  run(none);
  const early = cityOn('2027-04-22', rows());
  run(early.set({ startedOn: '2027-04-21' }));
  expect([...packs(none), ...mails(none), ...packs(early), ...mails(early)]).toEqual([]);
});

test('the mail says what is withheld and why, what does not agree, and what to do', () => {
  const context = cityOn('2027-04-20', rows());
  run(context);
  const [{ values }] = mails(context);
  expect(values.subject).toContain('公表する1件、保留1件');
  expect(values.body).toContain(
    'R8-001-02 事業02（株式会社A）\n　　　　様式7の実績内容に電話番号らしい「0142-23-3331」',
  );
  expect(values.body).toContain('R8-001-02 事業02（株式会社A）：部局のみ');
  expect(values.body).toContain('「実績を公表する」');
});

test('while not released the pack follows the registry; run twice or late it is the same', () => {
  const context = cityOn('2027-04-20', rows());
  run(context);
  run(context);
  expect(packs(context)).toEqual(['R8-公表資料 案']);
  change(context, 'R8-001-02', { published: 'する' });
  run(later(context, '2027-04-21'));
  // Nothing has been made yet: it will be made as the registry is then.
  expect(packs(context)).toEqual(['R8-公表資料 案']);
  context.makeDocuments();
  // The worker notes what it made; here it was the first content.
  run(later(context, '2027-04-22'));
  run(later(context, '2027-04-22'));
  expect(packs(context)).toEqual(['R8-公表資料 差替済', 'R8-公表資料-訂正2 案']);
  expect(mails(context)).toHaveLength(1);
  publish(later(context, '2027-04-23'), 2026);
  change(context, 'R8-001-01', { departmentReport: '改めました。' });
  context.makeDocuments();
  run(later(context, '2027-04-24'));
  expect(packs(context)).toEqual(['R8-公表資料 差替済', 'R8-公表資料-訂正2 控え']);
});

test('the release takes the standing pack, or makes a new one where it says something else', () => {
  const context = cityOn('2027-04-20', rows());
  run(context);
  context.makeDocuments();
  publish(context, 2026);
  expect(packs(context)).toEqual(['R8-公表資料 控え']);
  change(context, 'R8-001-02', { published: 'する' });
  publish(later(context, '2027-05-01'), 2026);
  expect(packs(context)).toEqual(['R8-公表資料 差替済', 'R8-公表資料-訂正2 控え']);
});

test('before the year has ended, or with nothing to show, it is refused with what to do', () => {
  expect(() => publish(cityOn('2027-03-31', rows()), 2026)).toThrow(
    '令和8年度はまだ終わっていません。令和9年4月1日になってから公表してください。',
  );
  expect(() => publish(cityOn('2027-04-01', rows()), 2025)).toThrow('令和7年度の行がありません');
  const nothing = [achievement(2026, 'R8-001-01', { departmentReport: '', businessReport: '' })];
  expect(() => publish(cityOn('2027-04-20', nothing), 2026)).toThrow('実績報告を受け付け');
});

test('する was chosen before something further was found: it is named until the release', () => {
  const there = cityOn('2027-04-21', rows());
  const since = () => home(there).filter((line) => line.includes('増えています'));
  change(there, 'R8-001-02', { published: 'する' });
  expect(since()).toEqual([]);
  change(there, 'R8-001-02', { departmentReport: '電話0142-23-3331、taro@b.example.jp' });
  expect(since()).toEqual([
    '要確認 実績 2026-R8-001-02 「公表」を「する」としたあとに、確認することが増えています：様式7の実績内容にメールアドレスらしい「taro@b.example.jp」（よければそのまま公表し、よくなければ「しない」か「保留」を選ぶ）',
  ]);
  const other = cityOn('2027-04-21', rows());
  change(other, 'R8-001-02', { published: 'する' });
  change(other, 'R8-001-02', { departmentReport: '電話0142-23-3331、taro@b.example.jp' });
  change(other, 'R8-001-02', { published: 'しない' });
  expect(home(other).join()).not.toContain('増えています');
  publish(there, 2026);
  expect(since()).toEqual([]);
});

test('a row of the year that contradicts itself is put right before anything is released', () => {
  const there = cityOn('2027-04-21', rows());
  there.type('achievements', '2026-R8-001-02', { published: 'OK' }).derive();
  expect(() => publish(there, 2026)).toThrow('公表「OK」は選択肢にありません');
});

test('meanwhile ホーム names it; without it, by しない, the others are released', () => {
  const there = cityOn('2027-04-21', [
    achievement(2026, 'R8-001-01'),
    achievement(2026, 'R8-001-02'),
  ]);
  there.type('achievements', '2026-R8-001-02', { publishedOn: '来月' }).derive();
  run(there);
  expect(packs(there)).toEqual([]);
  expect(home(there)).toContainEqual(
    '今日すること 実績 台帳の記載が食い違っている実績があるため、公表の準備を待っています（R8-001-02）。直してください。公表から外すときは、「公表」で「しない」を選んでください',
  );
  expect(() => publish(there, 2026)).toThrow(
    '公表から外すときは、「公表」で「しない」を選んでください。',
  );
  there.type('achievements', '2026-R8-001-02', { published: 'しない' }).derive();
  run(there);
  expect(home(there).join()).toContain('公表の準備ができています（公表する1件、公表しない1件）');
  publish(there, 2026);
  expect(there.row('achievements', '2026-R8-001-01').publishedOn).not.toBe('');
});

test('a text typed just before the release is looked at before it is released', () => {
  const context = cityOn('2027-04-20', rows());
  const [first] = context.registry.having('achievements', 'projectId', 'R8-001-01');
  Object.assign(first.values as Record<string, string>, { businessReport: '連絡は0142-23-3331' });
  expect(() => publish(context, 2026)).toThrow('保留の2件について');
  expect(first.values).toMatchObject({ published: '保留', publishedOn: '' });
  expect(first.values.findings).toContain('0142-23-3331');
});

test('作り直す works at once on what is not released', () => {
  const context = cityOn('2027-04-20', rows());
  run(context);
  context.makeDocuments();
  expect(context.choose('documents', 'R8-公表資料', '作り直す')).toContain(
    '「R8-公表資料-訂正2」を作ります',
  );
  expect(packs(context)).toEqual(['R8-公表資料 差替済', 'R8-公表資料-訂正2 案']);
  publish(context, 2026);
  expect(context.choose('documents', 'R8-公表資料-訂正2', '作り直す')).toContain('公表済みです');
  for (const row of context.registry.rows('documents')) {
    expect(operationsNow(context.context, row).accepted).toEqual([]);
  }
});

test('ホーム says what is ready and withheld, until the release; then what came after it', () => {
  const context = cityOn('2027-04-20', rows());
  run(context);
  const before = later(context, '2027-04-20');
  expect(home(before)).toEqual([
    expect.stringMatching(/^要確認 実績 公表を保留しているものが1件あります（R8-001-02）/),
    expect.stringMatching(
      /^今日すること 文書 R8-公表資料 公表の準備ができています（公表する1件、保留1件）/,
    ),
  ]);
  change(context, 'R8-001-02', { published: 'しない' });
  publish(context, 2026);
  expect(home(context)).toEqual(['お知らせ 今日していただくことはありません。']);
  change(context, 'R8-001-01', { departmentReport: '改めました。' });
  expect(home(context)).toEqual([
    'お知らせ 今日していただくことはありません。',
    expect.stringMatching(/^お知らせ 実績 公表のあとに届いた、または変わった実績が1件あります/),
  ]);
});

const silent = { departmentReport: '', businessReport: '', comparison: '報告なし' } as const;

describe('while nothing is to be published', () => {
  const cases: [name: string, rows: ReturnType<typeof rows>, subject: string, line: RegExp][] = [
    [
      'nobody has reported',
      [achievement(2026, 'R8-001-01', silent)],
      'まだありません（公表する0件、報告なし1件）',
      /^今日すること 実績 公表できる実績がまだありません（公表する0件、報告なし1件）。報告のないものは、「担当部局に再依頼する」か「事業者に再依頼する」を選んでください$/,
    ],
    [
      'all is withheld',
      [achievement(2026, 'R8-001-02', { departmentReport: '電話0142-23-3331' })],
      'まだありません（公表する0件、保留1件）',
      /^今日すること 実績 公表できる実績がまだありません（公表する0件、保留1件）。保留のものの「公表」で「する」か「しない」を選んでください$/,
    ],
    [
      'all is declined',
      [achievement(2026, 'R8-001-01', { published: 'しない' })],
      'ありません（公表する0件、公表しない1件）',
      /^お知らせ 実績 公表する実績がありません（公表する0件、公表しない1件）。このまま公表しないのであれば、していただくことはありません$/,
    ],
  ];

  test.each(cases)('%s: mail and ホーム say so, and what to do', (_, given, subject, line) => {
    const context = cityOn('2027-04-20', given);
    run(context);
    const [{ values }] = mails(later(context, '2027-04-20'));
    expect(values.subject).toContain(`公表する実績が${subject}`);
    expect(values.body).not.toMatch(/準備ができました|よろしければ/);
    expect(home(context)).toContainEqual(expect.stringMatching(line));
    expect(packs(context)).toEqual([]);
  });

  test('the mail says how to ask once more; once there is something, it is told that it is ready', () => {
    const context = cityOn('2027-04-20', [achievement(2026, 'R8-001-01', silent)]);
    run(context);
    run(context);
    expect(mails(context)).toHaveLength(1);
    expect(mails(context)[0].values.body).toContain(
      '「担当部局に再依頼する」か「事業者に再依頼する」',
    );
    change(context, 'R8-001-01', { departmentReport: '教室を開きました。' });
    run(later(context, '2027-04-28'));
    run(later(context, '2027-04-29'));
    expect(mails(context).map(({ values }) => values.subject)).toEqual([
      expect.stringContaining('まだありません'),
      expect.stringContaining('公表する準備ができました（公表する1件）'),
    ]);
    change(context, 'R8-001-01', { published: 'しない' });
    run(later(context, '2027-04-30'));
    expect(mails(context)).toHaveLength(2);
  });

  test('not all of the year: the mail about what is ready says how to ask for the rest', () => {
    const context = cityOn('2027-04-20', rows());
    run(context);
    expect(mails(context)[0].values.body).toContain(
      '「担当部局に再依頼する」か「事業者に再依頼する」',
    );
  });
});

describe('all that was released is taken back', () => {
  const takenBack = () => {
    const context = cityOn('2027-04-20', [achievement(2026, 'R8-001-01')]);
    publish(context, 2026);
    context.makeDocuments();
    change(context, 'R8-001-01', { published: 'しない' });
    return later(context, '2027-04-22');
  };

  test('ホーム says that it still stands in the files, until it is released so', () => {
    const context = takenBack();
    expect(home(context)).toEqual([
      expect.stringMatching(
        /^今日すること 実績 公表した実績が、すべて「しない」か保留になりました（公表する0件、公表しない1件）。.*「実績を公表する」をもう一度選んで/,
      ),
    ]);
    publish(context, 2026);
    expect(home(context)).toEqual(['お知らせ 今日していただくことはありません。']);
    context.makeDocuments();
    expect(home(later(context, '2027-04-23'))).toEqual([
      'お知らせ 今日していただくことはありません。',
    ]);
  });

  test('released so, the files are made anew with nothing in them; again changes nothing', () => {
    const context = takenBack();
    expect(publish(context, 2026)).toMatchObject({ fresh: 0, changed: true });
    expect(packs(context)).toEqual(['R8-公表資料 差替済', 'R8-公表資料-訂正2 控え']);
    expect(publicationOf(context.context, 2026).results).toEqual([]);
    expect(publish(context, 2026)).toMatchObject({ fresh: 0, changed: false });
  });

  test('a year that was never released is still refused', () => {
    const context = cityOn('2027-04-20', [achievement(2026, 'R8-001-01', { published: 'しない' })]);
    expect(() => publish(context, 2026)).toThrow('公表する実績がありません。');
  });
});

describe('a year that was never released', () => {
  const on = (today: string, given: Parameters<typeof cityOn>[1]) => home(cityOn(today, given));
  const asks = expect.stringMatching(
    /^要確認 実績 公表されていません（公表する1件、保留1件）。メニューの「実績を公表する」で令和8年度を選んでください。公表しないものは、「公表」を「しない」にしてください$/,
  );

  test.each(['2028-04-01', '2029-12-01'])('is told still on %s', (today) => {
    expect(on(today, rows())).toContainEqual(asks);
  });

  test('until it is released, or all of it decided', () => {
    const context = cityOn('2028-05-01', rows());
    publish(context, 2026);
    expect(home(context)).not.toContainEqual(expect.stringContaining('公表されていません'));
    expect(on('2028-05-01', [achievement(2026, 'R8-001-01', { published: 'しない' })])).toEqual([
      'お知らせ 今日していただくことはありません。',
    ]);
  });

  test('with nothing to show, ホーム says what is missing', () => {
    expect(on('2028-05-01', [achievement(2026, 'R8-001-01', silent)])).toEqual([
      '要確認 実績 公表されていません（公表する0件、報告なし1件）。報告のないものは、「担当部局に再依頼する」か「事業者に再依頼する」を選んでください。公表しないものは、「公表」を「しない」にしてください',
    ]);
  });

  test('not what was to be published before the system took up its work', () => {
    const context = cityOn('2028-05-01', rows());
    expect(home(context)).toContainEqual(asks);
    expect(home(later(context.set({ startedOn: '2027-05-01' }), '2028-05-01'))).not.toContainEqual(
      asks,
    );
  });
});
