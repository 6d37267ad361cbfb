// ホーム: each thing in its section, once; and the tab's rows, filled and emptied by their number.

import type { Context } from '../../../src/domain/context';
import { derive } from '../../../src/domain/flow/derive';
import { homeLines } from '../../../src/domain/flow/home';
import { inconsistencies } from '../../../src/domain/flow/inspect';
import { mailKey, setAside } from '../../../src/domain/mail/keys';
import { because } from '../../../src/domain/registry/refusal';
import type { Values } from '../../../src/domain/registry/tabs';
import { parseSettings } from '../../../src/intake/parseSettings';
import { contextOf } from '../support/context';
import {
  atBusinessAnswer,
  atDepartmentAnswer,
  atDepartmentProposal,
  atFirstMeeting,
} from '../support/given';
import { type GivenRows, registryOf } from '../support/rows';

const derived = (rows: GivenRows, today: string, over: Partial<Context> = {}): Context => {
  const context = contextOf(rows, { today, now: `${today}T12:00`, ...over });
  derive(context);
  return context;
};

const lines = (rows: GivenRows, today: string, over: Partial<Context> = {}) =>
  homeLines(derived(rows, today, over)).map(({ section, place, subject }) =>
    `${section} ${place} ${subject}`.trim(),
  );

const withCase = (rows: GivenRows, row: Partial<Values<'cases'>>): GivenRows => ({
  ...rows,
  cases: (rows.cases ?? []).map((one) => ({ ...one, ...row })),
});

const NOTHING = ['お知らせ'];
const concluded = { state: '完了' } as const;

test.each<[string, GivenRows, string, string[]]>([
  ['an empty registry', {}, '2026-05-01', NOTHING],
  [
    '④ waiting: nothing to do today',
    atDepartmentAnswer(),
    '2026-05-01',
    ['待っているもの 案件 R8-001 健康福祉課・商工観光課', ...NOTHING],
  ],
  [
    '④ late: without an answer 総合政策課 has to settle',
    atDepartmentAnswer(),
    '2026-05-09',
    ['期限超過 案件 R8-001 健康福祉課・商工観光課', '今日すること 案件 R8-001 株式会社A'],
  ],
  [
    '④ not posted yet',
    atDepartmentAnswer({
      documents: [{ name: 'R8-001-掲示文', form: '掲示文', state: '控え', caseId: 'R8-001' }],
    }),
    '2026-05-01',
    ['今日すること 案件 R8-001 株式会社A', '待っているもの 案件 R8-001 健康福祉課・商工観光課'],
  ],
  [
    '⑤ alone',
    atDepartmentProposal(),
    '2026-05-01',
    ['待っているもの 案件 R8-001 健康福祉課・商工観光課', ...NOTHING],
  ],
  [
    '⑤ over: it is for 総合政策課 to go on',
    atDepartmentProposal(),
    '2026-05-11',
    ['今日すること 案件 R8-001 株式会社A'],
  ],
  ['⑦ late', atBusinessAnswer(), '2026-05-27', ['期限超過 案件 R8-001 株式会社A']],
  [
    '① returned',
    withCase(atDepartmentAnswer(), { stage: '① 提案・相談', returnedOn: '2026-04-10' }),
    '2026-05-01',
    ['待っているもの 案件 R8-001 株式会社A', ...NOTHING],
  ],
  [
    '⑪ with a project at ⑨',
    atFirstMeeting(),
    '2026-06-02',
    [
      '今日すること 案件 R8-001 株式会社A',
      '待っているもの 提案事業 R8-001-01 健康福祉課・株式会社A',
    ],
  ],
  [
    'concluded: dates are late',
    withCase(atFirstMeeting(), concluded),
    '2026-06-09',
    ['期限超過 提案事業 R8-001-01 健康福祉課・株式会社A'],
  ],
  [
    'concluded: dates are to be asked for',
    withCase(atFirstMeeting({}, { schedulingAskedOn: '', schedulingRound: '' }), concluded),
    '2026-06-09',
    ['今日すること 提案事業 R8-001-01 株式会社A 高齢者見守り事業'],
  ],
  [
    'concluded: the department decides',
    withCase(atFirstMeeting({}, { stage: '⑩ 事業化に向けた協議' }), concluded),
    '2026-06-09',
    ['待っているもの 提案事業 R8-001-01 株式会社A 高齢者見守り事業', ...NOTHING],
  ],
  ['ended', withCase(atFirstMeeting(), { state: '見送り' }), '2026-06-09', NOTHING],
])('%s', (_name, rows, today, expected) => {
  // お知らせ stands last.
  expect(lines(rows, today)).toEqual(expected);
});

test('after 初期設定: what it made, in its own words; of one of before, which kept no sentence, where it is alone', () => {
  const folder = 'https://drive.google.com/drive/folders/root';
  const said = (kept: object) =>
    homeLines(derived({}, '2026-05-01', { installed: { on: '2026-04-20', folder, ...kept } }))
      .filter(({ place }) => place === '初期設定')
      .map(({ what }) => what);
  const place = `フォルダ「包括連携協定」にあります：${folder}`;
  expect(said({ sentence: 'タブ（28）を作りました。' })).toEqual([
    `タブ（28）を作りました。${place}`,
  ]);
  expect(said({ made: 'タブ（28）、フォルダ（7）' })).toEqual([`作ったものは、${place}`]);
});

test('after 初期設定: the 様式1 to be published is called as the city calls it', () => {
  const { settings } = parseSettings({ 様式の呼び方: '様式1＝第1号様式' });
  const installed = { on: '2026-04-20', folder: '', sentence: '' };
  const found = homeLines(derived({}, '2026-05-01', { installed, settings }));
  const [line] = found.filter(({ what }) => what.includes('のリンクを市のサイトに'));
  expect([line.place, line.what]).toEqual(['第1号様式', expect.stringMatching(/^第1号様式の/)]);
});

test('a late mail that is kept because cells are at odds is said with what sends it', () => {
  const mail = { mailId: 'S1', state: '待ち', scheduledAt: '2026-05-01T09:00' } as const;
  const found = homeLines(
    derived(
      {
        outbox: [{ ...mail, to: 'info@a.example.jp', target: 'K001-第1期' }],
        meetings: [{ meetingId: 'M000001', kind: '式典', state: '済', subject: 'K001-第1期' }],
      },
      '2026-05-01',
    ),
  ).filter(({ place }) => place.startsWith('送信'));
  expect(found.map(({ what }) => what)).toEqual([
    '送る時刻を過ぎたメールが1通、送られずに待っています（いちばん古いものは令和8年5月1日（金）09:00から）。ほかの「要確認」の食い違いを直すと送ります。',
  ]);
});

test.each<[string, Partial<Values<'outbox'>>[], string]>([
  [
    'the oldest of those that wait, by when it was due',
    [
      { scheduledAt: '2026-05-01T09:30' },
      { scheduledAt: '2026-04-30T10:00' },
      { scheduledAt: '2026-05-01T11:00' },
      { scheduledAt: '2026-05-08T10:00' },
      { scheduledAt: '2026-04-01T10:00', state: '送信済' },
    ],
    '送信 S2：送る時刻を過ぎたメールが2通、送られずに待っています（いちばん古いものは令和8年4月30日（木）10:00から）。メニューの「動作確認」で、自動の処理が動いているか確かめてください。',
  ],
  [
    'with the reason why it was put off',
    [{ scheduledAt: '2026-05-01T09:00', reason: '本日の送信数の上限に達しました。' }],
    '送信 S1：送る時刻を過ぎたメールが1通、送られずに待っています（いちばん古いものは令和8年5月1日（金）09:00から）。本日の送信数の上限に達しました。',
  ],
  ['nothing of what is not late', [{ scheduledAt: '2026-05-01T10:30' }], ''],
])('mails that wait although their time is past: %s', (_name, mails, expected) => {
  const outbox = mails.map((mail, index) => ({
    mailId: `S${index + 1}`,
    state: '待ち' as const,
    to: 'info@a.example.jp',
    ...mail,
  }));
  const found = homeLines(derived({ outbox }, '2026-05-01'))
    .filter(({ place }) => place.startsWith('送信'))
    .map(({ section, place, what }) => {
      expect(section).toBe('要確認');
      return `${place}：${what}`;
    });
  expect(found).toEqual(expected === '' ? [] : [expected]);
});

test.each<[string, GivenRows, string, string]>([
  [
    '様式2',
    {
      ...atDepartmentAnswer({
        answers: [
          {
            answerId: 'A1',
            projectId: 'R8-001-01',
            answerer: '健康福祉課',
            form: '様式2',
            answer: '可',
            validity: '有効',
          },
        ],
      }),
    },
    '2026-05-09',
    '連携可否（様式2）の回答がありません（待たずに進めるときは、「回答を締め切る」を選ぶ）',
  ],
  [
    '様式5',
    atBusinessAnswer(),
    '2026-05-27',
    '連携可否（様式5）の回答がありません（待たずに進めるときは、「事業者回答を締め切る」を選ぶ）',
  ],
  [
    '日程調整',
    withCase(atFirstMeeting(), concluded),
    '2026-06-09',
    '日程調整の回答がありません（待たずに進めるときは、協議日時・協議場所を入れる）',
  ],
  [
    '日程調整, a time typed',
    withCase(
      atFirstMeeting({}, { meetingAt: '2026-06-15 10:00', meetingPlace: '会議室' }),
      concluded,
    ),
    '2026-06-09',
    '日程調整の回答がありません（待たずに進めるときは、「初回協議を確定する」を選ぶ）',
  ],
])('overdue %s: how to go on without it, as it would be accepted', (_form, rows, today, what) => {
  const [late] = homeLines(derived(rows, today));
  expect(late).toMatchObject({ section: '期限超過', what });
});

test('要確認: what is held, mails in doubt, cells that cannot be read, changes that a business told, settings', () => {
  const rows: GivenRows = {
    intake: [
      { intakeId: 'U000001', form: '様式2', state: '保留', sender: '土木課', reason: '期限' },
      { intakeId: 'U000002', form: '様式2', state: '処理済' },
    ],
    outbox: ['要確認', '失敗', '不達', '送信済', '取りやめ'].map((state, index) => ({
      mailId: `S00000${index + 1}`,
      to: `to${index + 1}@example.jp`,
      state,
    })),
    businesses: [{ businessId: 'J0002', name: '株式会社B', requestedChange: 'U000001\n担当者' }],
    cases: [
      {
        caseId: 'R8-001',
        businessId: 'J0002',
        state: '進行中',
        kind: '締結前',
        stage: '協議',
        businessName: 'A',
      },
      {
        caseId: 'R8-002',
        businessId: 'J0002',
        state: '進行中',
        kind: '締結前',
        stage: '④ 連携可否の回答',
        dueOn: '連休明け',
        businessName: 'B',
      },
    ],
    projects: [
      {
        projectId: 'R8-002-01',
        content: '見守ります。',
        projectName: '見守り',
        caseId: 'R8-002',
        state: '協議中',
        stage: '？',
      },
    ],
  };
  expect(
    lines(rows, '2026-05-01', {
      settingProblems: [{ item: '市名', ...because('設定「市名」が空です') }],
    }),
  ).toEqual([
    '要確認 事業者 J0002 株式会社B',
    '要確認 受付 U000001 土木課',
    '要確認 提案事業 R8-002-01 見守り',
    '要確認 案件 R8-001 株式会社B',
    '要確認 案件 R8-002',
    '要確認 設定',
    '要確認 送信 S000001 to1@example.jp',
    '要確認 送信 S000002 to2@example.jp',
    '要確認 送信 S000003 to3@example.jp',
    '今日すること 案件 R8-002 株式会社B',
  ]);
});

test('a 課長メール that cannot be read stands there: its copy goes nowhere', () => {
  const department = { name: '土木課', mail: 'doboku@city.example.jp', headMail: 'doboku-head' };
  const context = derived({ departments: [department] }, '2026-05-20');
  expect(
    homeLines(context)
      .map(({ what }) => what)
      .join(),
  ).toContain(
    '「部署」土木課の課長メールの「doboku-head」はメールアドレスではありません。そこへは何も送りません。',
  );
});

test('a failed letter is no doubt any more once its draft was sent by another mail', () => {
  const key = mailKey('letter', { document: 'R8-001-様式4' });
  const [mail] = registryOf({ outbox: [{ mailId: 'S000001', key }] }).rows('outbox');
  const calledOff = setAside('withdrawn', mail);
  const given = (state: string) =>
    lines(
      {
        documents: [{ name: 'R8-001-様式4', form: '様式4', state }],
        outbox: [
          {
            mailId: 'S000001',
            key: calledOff,
            target: 'R8-001-様式4',
            state: '失敗',
          },
        ],
      },
      '2026-05-01',
    );
  expect(given('案')).toEqual(['要確認 送信 S000001']);
  expect(given('発送済')).toEqual(NOTHING);
});

describe('the rows of the tab', () => {
  const home = ({ registry }: Context) => registry.rows('home').map(({ values }) => values);

  const line = (over: Partial<Values<'home'>>) => ({
    line: '',
    section: '',
    place: '',
    subject: '',
    what: '',
    document: '',
    dueOn: '',
    origin: '',
    ...over,
  });

  test('stand in groups, each under its heading, below what says when they became so', () => {
    const context = derived(atDepartmentAnswer(), '2026-05-01');
    expect(home(context)).toEqual([
      line({
        line: '1',
        place: '■ 更新',
        dueOn: '2026-05-01',
        subject: '12:00（変わったときだけ）',
        what: '相手の番 1件　お知らせ 1件',
      }),
      line({ line: '2', place: '■ 相手の番（1件）' }),
      {
        line: '3',
        section: '待っているもの',
        place: '案件 R8-001',
        subject: '健康福祉課・商工観光課',
        what: '連携可否（様式2）の回答',
        dueOn: '2026-05-08',
        document: '',
        origin: 'R8-001',
      },
      line({ line: '4', place: '■ お知らせ（1件）' }),
      expect.objectContaining({ line: '5', what: '今日していただくことはありません。' }),
    ]);
  });

  test('that are not used any more are emptied whole, and used again in the same run', () => {
    const before = home(derived(atDepartmentAnswer(), '2026-05-01'));
    const context = derived({ home: before }, '2026-05-01');
    expect(home(context).slice(3)).toEqual([line({}), line({})]);
    const rows = context.registry.rows('home').length;
    context.registry.append('settings', { item: '市名' });
    context.registry.append('intake', { intakeId: 'U000001', form: '様式2', state: '保留' });
    derive(context);
    expect(home(context).map(({ place }) => place)).toContain('受付 U000001');
    expect(context.registry.rows('home')).toHaveLength(rows);
  });

  test('stand where people sorted them to; a copied row is used for one that was lost', () => {
    const rows = home(derived(atDepartmentAnswer(), '2026-05-01'));
    const sorted = derived(
      atDepartmentAnswer({ home: [rows[4], rows[1], { ...rows[1], what: '写し' }, rows[2]] }),
      '2026-05-01',
    );
    expect(home(sorted).map(({ line: number, place }) => [number, place])).toEqual([
      ['5', ''],
      ['2', '■ 相手の番（1件）'],
      ['1', '■ 更新'],
      ['3', '案件 R8-001'],
      ['4', '■ お知らせ（1件）'],
    ]);
  });

  test('change only where something changed; the moment with them, and only then', () => {
    const first = home(derived(atDepartmentAnswer(), '2026-05-01'));
    const again = derived(atDepartmentAnswer({ home: first }), '2026-05-02');
    expect(again.registry.changes().filter(({ tab }) => tab === 'home')).toEqual([]);
    const later = derived(atDepartmentAnswer({ home: first }), '2026-05-09');
    const changes = later.registry.changes().filter(({ tab }) => tab === 'home');
    expect(changes.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5']);
    expect(changes[0].values).toEqual({
      dueOn: '2026-05-09',
      what: '期限切れ 1件　私たちの番 1件',
    });
    expect(changes[2].values).toEqual({
      section: '期限超過',
      what: '連携可否（様式2）の回答がありません（待たずに進めるときは、「提案事業」タブの市の回答を入れる（R8-001-01））',
    });
  });

  test('that are empty are nothing to complain of', () => {
    const { registry } = derived({ home: [{ line: '1' }, { line: '2' }] }, '2026-05-01');
    expect(
      inconsistencies(registry, '2026-05-01').filter((line) => line.includes('ホーム')),
    ).toEqual([]);
  });

  test('say so when they could not be made', () => {
    const context = contextOf({ home: [{ line: '1', what: '古い' }] });
    const broken: Context = {
      ...context,
      open: () => {
        throw new Error('鍵がありません');
      },
      get settingProblems(): never {
        throw new Error('読めません');
      },
    };
    derive(broken);
    expect(home(broken)[2]).toMatchObject({ section: '要確認' });
    expect(home(broken)[2].what).toContain('読めません');
  });
});
