// 台帳に取り込む: what lists from paper become, what is wrong with them, and that nothing comes in by halves or twice.
import fc from 'fast-check';
import { derive } from '../../../src/domain/flow/derive';
import { inconsistencies } from '../../../src/domain/flow/inspect';
import { contextOf } from '../support/context';
import { columns, departments, type Pasted, readAnew, taken } from './lists';

const businesses = `事業者番号,名称,法人番号,所在地,代表者職氏名,メール
,株式会社A,1234567890123,伊達市1番地,代表取締役 青木進,a@a.example.jp
J0007,株式会社B,,伊達市2番地,,b@b.example.jp
,株式会社C,,伊達市3番地,,c@c.example.jp`;

const agreements = `協定番号,期,事業者,名称,締結日,満了日
K001,1,株式会社A,株式会社Aとの包括連携協定,令和2年4月1日,
K001,2,株式会社A,株式会社Aとの包括連携協定,2020-04-01,
K001,第３期,株式会社A,株式会社Aとの包括連携協定,2020/4/1,
,,"株式会社B、株式会社C",三者の協定,R7.6.1,2028-03-31`;

const projects = `事業者,年度,事業名,提案内容,提案者区分,担当部局,状態
株式会社A,令和7年度,見守り,"配達のときに
声をかける。",事業者,健康福祉課,実施中
J0007,R7,講座,健康講座を開く。,市,商工観光課,終了
株式会社A,2025,清掃,駅前を清掃する。,事業者,健康福祉課、商工観光課,不成立`;

const everything: Pasted = { businesses, agreements, projects };

test('lists without mistakes come in with numbers, terms and cases', () => {
  const outcome = taken(everything);
  expect(outcome.told).toEqual([]);
  expect(columns(outcome, 'businesses', 'businessId', 'name', 'eligibility', 'taxArrears')).toEqual(
    [
      ['J0001', '株式会社A', '適合', '該当なし'],
      ['J0007', '株式会社B', '適合', '該当なし'],
      ['J0008', '株式会社C', '適合', '該当なし'],
    ],
  );
  expect(
    columns(outcome, 'agreements', 'termId', 'businessIds', 'startsOn', 'expiresOn', 'state'),
  ).toEqual([
    ['K001-第1期', 'J0001', '2020-04-01', '2023-03-31', '更新済'],
    ['K001-第2期', 'J0001', '2023-04-01', '2026-03-31', '更新済'],
    ['K001-第3期', 'J0001', '2026-04-01', '2029-03-31', '有効'],
    ['K002-第1期', 'J0007、J0008', '2025-06-01', '2028-03-31', '有効'],
  ]);
  expect(columns(outcome, 'cases', 'caseId', 'businessId', 'kind', 'state')).toEqual([
    ['R7-001', 'J0001', '随時', '完了'],
    ['R7-002', 'J0007', '随時', '完了'],
  ]);
  expect(columns(outcome, 'projects', 'projectId', 'proposer', 'state', 'stage')).toEqual([
    ['R7-001-01', '株式会社A', '実施中', 'L 連携事業の実施'],
    ['R7-001-02', '株式会社A', '不成立', ''],
    ['R7-002-01', '商工観光課', '終了', ''],
  ]);
  expect(columns(outcome, 'auditLog', 'action', 'target', 'after')).toEqual([
    ['台帳に取り込む', '事業者', '3件：J0001、J0007〜J0008'],
    ['台帳に取り込む', '協定', '4件：K001-第1期、K001-第2期、K001-第3期、K002-第1期'],
    ['台帳に取り込む', '提案事業', '3件：R7-001-01、R7-002-01、R7-001-02'],
  ]);
});

test('what came in fits together, and what was given stands as typed', () => {
  const context = readAnew(taken(everything));
  derive(context);
  expect(inconsistencies(context.registry, context.today)).toEqual([]);
  const project = context.registry.rows('projects')[0];
  expect(context.registry.isTyped(project, 'department')).toBe(true);
  expect(context.registry.rows('outbox')).toEqual([]);
});

test('the same lists a second time change nothing', () => {
  const again = taken(everything, readAnew(taken(everything)));
  expect(again.told).toEqual([]);
  expect(again.entered).toEqual([]);
  expect(again.standing).toHaveLength(10);
  expect(again.context.registry.changes()).toEqual([]);
});

test('numbers go on after those that stand; an earlier term that is followed now has been renewed', () => {
  const outcome = taken(
    {
      businesses: '名称,所在地\n株式会社D,伊達市4番地',
      agreements: '協定番号,期,事業者,名称,締結日\nK003,2,J0002,協定,2022-04-01',
      projects:
        '案件番号,事業者,年度,事業名,提案内容,提案者区分,担当部局,状態\nR7-004,J0002,2025,追加,あとから。,事業者,健康福祉課,終了',
    },
    {
      ...departments,
      businesses: [{ businessId: 'J0002', name: '株式会社Z' }],
      agreements: [
        {
          termId: 'K003-第1期',
          agreementId: 'K003',
          term: '1',
          businessIds: 'J0002',
          startsOn: '2022-04-01',
          expiresOn: '2025-05-31',
          state: '有効',
        },
      ],
      cases: [
        { caseId: 'R7-004', businessId: 'J0002', fiscalYear: '2025', state: '完了', kind: '随時' },
      ],
      projects: [{ projectId: 'R7-004-03', caseId: 'R7-004', projectName: '見守り' }],
      counters: [{ series: 'J', last: '5' }],
    },
  );
  expect(outcome.told).toEqual([]);
  expect(columns(outcome, 'businesses', 'businessId')).toEqual([['J0002'], ['J0006']]);
  expect(columns(outcome, 'agreements', 'termId', 'startsOn', 'expiresOn', 'state')).toEqual([
    ['K003-第1期', '2022-04-01', '2025-05-31', '更新済'],
    ['K003-第2期', '2025-06-01', '2028-05-31', '有効'],
  ]);
  expect(columns(outcome, 'projects', 'projectId')).toEqual([['R7-004-03'], ['R7-004-04']]);
});

test('a trial tells the numbers and changes nothing', () => {
  const outcome = taken(everything, departments, { trial: true });
  expect(outcome.entered.map(({ id }) => id)).toContain('R7-001-02');
  expect(outcome.context.registry.changes()).toEqual([]);
});

const standing = contextOf({
  ...departments,
  businesses: [
    {
      businessId: 'J0001',
      name: '株式会社A',
      corporateNumber: '1234567890123',
      address: '伊達市1番地',
    },
    { businessId: 'J0002', name: '同名', address: '伊達市2番地' },
    { businessId: 'J0003', name: '同名', address: '伊達市3番地' },
    { businessId: 'J0004', name: '旧A', merged: 'J0001' },
  ],
  agreements: [
    {
      termId: 'K001-第1期',
      agreementId: 'K001',
      term: '1',
      businessIds: 'J0001',
      name: '協定',
      concludedOn: '2024-04-01',
      startsOn: '2024-04-01',
      expiresOn: '2027-03-31',
      state: '有効',
    },
  ],
  cases: [
    { caseId: 'R7-001', businessId: 'J0001', fiscalYear: '2025', state: '進行中', kind: '随時' },
    { caseId: 'R7-002', businessId: 'J0001', fiscalYear: '2025', state: '完了', kind: '随時' },
  ],
  projects: [
    { projectId: 'R7-002-01', caseId: 'R7-002', projectName: '見守り', proposerSide: '事業者' },
  ],
});

const PROJECT = '事業者,年度,事業名,提案内容,提案者区分,担当部局,状態';
const filled = (over: string) => `${PROJECT}\n${over}`;

/** What is pasted, and what is told of it. */
const mistakes: [string, Pasted, (string | RegExp)[]][] = [
  [
    'a header that there is not, a system’s one, the same twice',
    { businesses: '名称,屋号,できる操作,名 称\n株式会社X,x,,株式会社X' },
    [
      /^事業者 1行目　見出し「屋号」：この見出しはありません。取り込める列：事業者番号、名称、/,
      /^事業者 1行目　見出し「できる操作」：この列は取り込めません/,
      '事業者 1行目　見出し「名 称」：同じ見出しが2つあります。1つにしてください。',
    ],
  ],
  [
    'a required column that is missing is told once',
    { agreements: '事業者,名称\nJ0001,協定二\nJ0001,協定三' },
    ['協定 1行目：見出し「締結日」がありません。この列を加えてください。'],
  ],
  [
    'a required cell that is empty',
    { businesses: '名称,所在地\n,伊達市9番地' },
    ['事業者 2行目　名称：空欄です。書いてください。'],
  ],
  [
    'days, numbers, years, choices, addresses, all at once',
    {
      businesses: '名称,法人番号,メール,(4) 市税滞納\n株式会社X,1.23E+12,x at x,なし',
      agreements: '事業者,名称,締結日,期,状態\nJ0001,協定二,2026-13-01,ひとつ,継続',
      projects: filled('J0001,十年,清掃,内容,会社,健康福祉課,実施'),
    },
    [
      /^事業者 2行目　法人番号「1.23E\+12」：法人番号は13桁/,
      /^事業者 2行目　メール「x at x」：メールアドレスではありません/,
      /^事業者 2行目　\(4\) 市税滞納「なし」：選択肢にありません。確認中・該当なし・該当のどれか/,
      /^協定 2行目　締結日「2026-13-01」：日付として読み取れません/,
      /^協定 2行目　期「ひとつ」：数として読み取れません/,
      /^協定 2行目　状態「継続」：選択肢にありません。有効・見直し中・/,
      /^提案事業 2行目　年度「十年」：年度として読み取れません/,
      /^提案事業 2行目　提案者区分「会社」：選択肢にありません。事業者・市/,
      /^提案事業 2行目　状態「実施」：選択肢にありません。受付・照会中・/,
    ],
  ],
  [
    'rows of another length',
    { departments: '部署名,課長名\n土木課\n財政課,本間隆,余分' },
    [
      /^部署 2行目：列の数が見出しと合いません（見出しは2列、この行は1列）/,
      /^部署 3行目：列の数が見出しと合いません（見出しは2列、この行は3列）/,
    ],
  ],
  [
    'a quote that is not closed',
    { departments: '部署名,課長名\n"土木課,本間隆' },
    [/^部署 2行目：引用符（"）が閉じていません/],
  ],
  [
    'a business that nobody knows, and one of several of its name',
    { agreements: '事業者,名称,締結日\n株式会社Q,協定二,2025-04-01\n同名,協定三,2025-04-01' },
    [
      '協定 2行目　事業者「株式会社Q」：「株式会社Q」という事業者等が、台帳にも事業者のCSVにもありません。番号か名称を直すか、事業者のCSVに加えてください。',
      '協定 3行目　事業者「同名」：「同名」に当たる事業者等が2件あります（J0002（伊達市2番地）、J0003（伊達市3番地））。事業者番号で書いてください。',
    ],
  ],
  [
    'a row known by its name alone, which a later row gives to another one',
    { businesses: '名称,所在地\n株式会社A,\n株式会社A,別の町一番地' },
    [/^事業者 2行目　名称「株式会社A」：同じ名称の事業者等が2件あります（J0001（伊達市1番地）、/],
  ],
  [
    'a reference to a row that has its own mistake is no second mistake',
    {
      businesses: '名称,メール\n株式会社Q,q',
      agreements: '事業者,名称,締結日\n株式会社Q,協定二,2025-04-01',
    },
    [/^事業者 2行目　メール「q」/],
  ],
  [
    'a row that says otherwise than what stands; a name spelt otherwise is the same',
    { businesses: '名称,法人番号,所在地\n㈱A,1234567890123,札幌市' },
    [
      /^事業者 2行目　所在地「札幌市」：J0001（株式会社A）はすでに台帳にあり、所在地は「伊達市1番地」です。取り込みは台帳にある行を書き換えません/,
    ],
  ],
  [
    'a branch that shares the 法人番号, one name among several, one that was merged',
    { businesses: '事業者番号,名称,法人番号\n,A支店,1234567890123\n,同名,\nJ0004,旧A,' },
    [
      /^事業者 2行目　法人番号「1234567890123」：J0001（株式会社A）と同じ法人番号です/,
      /^事業者 3行目　名称「同名」：同じ名称の事業者等が2件あります/,
      '事業者 4行目　事業者番号「J0004」：J0001 に統合されています。この行を除いてください。',
    ],
  ],
  [
    'numbers and businesses twice',
    { businesses: '事業者番号,名称,所在地\nJ0010,甲,一\nJ0010,乙,二\n,甲,一' },
    [
      '事業者 3行目　事業者番号「J0010」：2行目と同じ番号です。番号を変えるか、1行にしてください。',
      '事業者 4行目　名称「甲」：2行目と同じ事業者等です。1行にするか、別の事業者等なら所在地を書いて区別してください。',
    ],
  ],
  [
    'terms that overlap, also those that stand; 満了日 before 始期; days to come',
    {
      agreements: `協定番号,期,事業者,名称,締結日,始期,満了日
K001,2,J0001,協定,2024-04-01,2026-04-01,
K002,1,J0002,協定二,2024-04-01,,2023-03-31
K003,1,J0003,協定三,2026-04-21,,
K004,1,J0002,協定四,2020-04-01,,2024-03-31
K004,2,J0002,協定四,2020-04-01,2024-03-31,`,
    },
    [
      '協定 2行目：K001 の第2期（令和8年4月1日から）が、第1期（令和9年3月31日まで）と重なっています。始期・満了日・期を直してください。',
      /^協定 3行目　満了日「2023-03-31」：満了日（令和5年3月31日）が始期（令和6年4月1日）より前です/,
      '協定 4行目　締結日「2026-04-21」：先の日付です。締結した協定だけを取り込んでください。',
      /^協定 6行目：K004 の第2期（令和6年3月31日から）が、第1期（令和6年3月31日まで）と重なっています/,
    ],
  ],
  [
    'the same term twice, another’s number, terms without a number',
    {
      agreements: `協定番号,期,事業者,名称,締結日
K005,1,J0002,協定二,2025-04-01
K005,1,J0002,協定二,2025-04-01
K001,2,J0002,協定,2024-04-01
,1,J0003,協定三,2020-04-01
,2,J0003,協定三,2020-04-01
,2,J0001,協定,2024-04-01
K009,1,J0001,協定,2024-04-01`,
    },
    [
      /^協定 3行目　協定番号「K005」：2行目と同じ協定の同じ期です/,
      /^協定 4行目　協定番号「K001」：K001 は別の事業者等（J0001）の協定です/,
      /^協定 6行目　協定番号：同じ事業者等・名称・締結日の協定が5行目にあります/,
      /^協定 7行目　協定番号：同じ事業者等・名称・締結日の協定が台帳に K001-第1期 としてあります/,
      /^協定 8行目　協定番号「K009」：同じ事業者等・名称・締結日の協定が台帳に K001-第1期 としてあります/,
    ],
  ],
  [
    'a department that nobody knows',
    { projects: filled('J0001,2025,清掃,内容,事業者,土木課、健康福祉課,終了') },
    [/^提案事業 2行目　担当部局「土木課、健康福祉課」：「土木課」が「部署」にありません/],
  ],
  [
    'cases: under way, of others, of another year; numbers that do not fit',
    {
      projects: `提案事業番号,案件番号,${PROJECT}
,R7-001,J0001,2025,一,内容,事業者,健康福祉課,終了
,R7-002,J0002,2025,二,内容,事業者,健康福祉課,終了
,R6-001,J0001,2025,三,内容,事業者,健康福祉課,終了
R7-003-01,R7-004,J0001,2025,四,内容,事業者,健康福祉課,終了
,R7-002,J0001,2025,五,内容,事業者,健康福祉課,協議中
,R7-009,J0001,2025,六,内容,事業者,健康福祉課,終了
,R7-009,J0002,2025,七,内容,事業者,健康福祉課,終了
R7-002-01,,J0002,2025,見守り,内容,事業者,健康福祉課,終了`,
    },
    [
      /^提案事業 2行目　案件番号「R7-001」：R7-001 はすでに台帳にあり、進行中のものは加えられません/,
      /^提案事業 3行目　案件番号「R7-002」：R7-002 は J0001（株式会社A）の2025年度の案件です/,
      /^提案事業 4行目　年度「2025」：案件番号 R6-001 の年度と違います（この年度の案件番号は R7- で/,
      /^提案事業 5行目　提案事業番号「R7-003-01」：案件番号 R7-004 の番号ではありません/,
      /^提案事業 6行目　案件番号「R7-002」：R7-002 はすでに台帳にあり、進行中のものは加えられません/,
      /^提案事業 8行目　案件番号「R7-009」：7行目と同じ案件番号ですが、事業者か年度が違います/,
      /^提案事業 9行目　事業者「J0002」：R7-002-01（見守り）はすでに台帳にあり、J0001 の提案事業です/,
    ],
  ],
  [
    'a department and a project twice, days the wrong way round',
    {
      departments: '部署名,有効開始,有効終了\n土木課,,\n土木課,,\n財政課,2026-04-01,2026-03-31',
      projects: `${PROJECT},実施開始日,実施終了日
J0001,2025,清掃,内容,事業者,土木課,終了,,
J0001,R7,清 掃,内容,事業者,土木課,終了,,
J0001,2024,植樹,内容,事業者,土木課,終了,2024-06-01,2024-05-01`,
    },
    [
      /^部署 3行目　部署名「土木課」：2行目と同じ課です/,
      /^部署 4行目　有効終了「2026-03-31」：有効開始より前の日です/,
      /^提案事業 3行目　事業名「清 掃」：2行目と同じ事業者・年度・事業名です/,
      /^提案事業 4行目　実施終了日「2024-05-01」：実施開始日より前の日です/,
    ],
  ],
];

test.each(mistakes)('%s', (_name, pasted, expected) => {
  const outcome = taken(pasted, standing);
  expect(outcome.told).toEqual(
    expected.map((one) => (one instanceof RegExp ? expect.stringMatching(one) : one)),
  );
  expect(standing.registry.changes()).toEqual([]);
});

test('what is odd but possible is only pointed at', () => {
  const { told, warnings } = taken(
    {
      businesses: '名称,所在地,メール\n株式会社A,札幌市,\n株式会社N,一,n@n.example.jp',
      agreements: `事業者,名称,締結日
J0001,もう一つの協定,2025-04-01
株式会社N,古い協定,2020-04-01`,
    },
    standing,
    { trial: true },
  );
  expect(told).toEqual([]);
  expect(warnings.map(({ list, line, text }) => [list, line, text])).toEqual([
    [
      'businesses',
      2,
      expect.stringMatching(/^同じ名称の事業者等があります（J0001（伊達市1番地））/),
    ],
    ['businesses', 2, '空欄です。この事業者等へのメールは送れません。'],
    ['agreements', 3, expect.stringMatching(/^令和5年3月31日に満了しています/)],
    ['agreements', 2, expect.stringMatching(/^J0001（株式会社A）には、有効な協定が2つあります/)],
  ]);
});

/** Lists of a few rows; of ten cells nine are right. */
const mostly = (right: readonly string[], wrong: readonly string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: fc.constantFrom(...wrong) },
  );
const rowsOf = (headers: string, ...cells: fc.Arbitrary<string>[]) =>
  fc
    .array(fc.tuple(...cells), { maxLength: 3 })
    .map((rows) => [headers, ...rows.map((row) => row.join(','))].join('\n'));

const anyLists = fc.record({
  departments: rowsOf(
    '部署名,有効開始',
    mostly(['土木課', '健康福祉課', '財政課'], ['']),
    mostly(['', '2026-04-01', '2025-04-01'], ['4月']),
  ),
  businesses: rowsOf(
    '事業者番号,名称,所在地',
    mostly(['', '', 'J0010', 'J0011', 'J0005'], ['J0001']),
    mostly(['株式会社A', '甲', '乙', '丙', '丁'], ['同名']),
    mostly(['伊達市1番地', '一', '二'], ['']),
  ),
  agreements: rowsOf(
    '協定番号,期,事業者,名称,締結日',
    mostly(['', 'K002', 'K005'], ['K001']),
    mostly(['1', '2', '3'], ['', '〇']),
    mostly(['J0001', 'J0002', 'J0003'], ['甲', 'J0010']),
    mostly(['協定二', '協定三'], ['協定']),
    mostly(['2024-04-01', '令和2年4月1日'], ['2027-01-01']),
  ),
  projects: rowsOf(
    `案件番号,${PROJECT}`,
    mostly(['', '', 'R7-002', 'R7-010'], ['R7-001']),
    mostly(['J0001', '旧A', 'J0004'], ['甲', 'J0003']),
    mostly(['2025', 'R7'], ['2024']),
    mostly(['見守り', '清掃', '植樹'], ['']),
    fc.constant('内容'),
    mostly(['事業者', '市'], ['会社']),
    mostly(['健康福祉課', '商工観光課'], ['土木課']),
    mostly(['実施中', '終了'], ['協議中']),
  ),
});

test('whatever is pasted, all of it is in afterwards, or nothing has changed', () => {
  let accepted = 0;
  fc.assert(
    fc.property(anyLists, (pasted) => {
      const lines = Object.values(pasted)
        .map((text) => text.split('\n').filter((line) => /[^,]/.test(line)).length - 1)
        .reduce((sum, count) => sum + count, 0);
      const given = readAnew({ ...taken({}, standing) });
      const outcome = taken(pasted, given);
      const made = outcome.context.registry.changes();
      if (outcome.told.length > 0) {
        expect(made).toEqual([]);
        return;
      }
      accepted++;
      expect(outcome.entered.length + outcome.standing.length).toBe(lines);
      const again = taken(pasted, readAnew(outcome));
      expect([again.told, again.entered]).toEqual([[], []]);
      expect(again.context.registry.changes()).toEqual([]);
    }),
    { numRuns: 400 },
  );
  expect(accepted).toBeGreaterThan(10);
});

test.each<[string, Pasted, readonly (string | RegExp)[]]>([
  [
    '合計, 〃, 同上, a formula, what a number lost',
    {
      businesses: `名称,所在地,電話
株式会社P,伊達市1,1.42233E+08
株式会社Q,〃,
株式会社R,同上,
株式会社S,=A1,#REF!
合 計,4件,`,
    },
    [
      /^事業者 2行目　電話「1.42233E\+08」：電話番号の桁が失われています/,
      /^事業者 3行目　所在地「〃」：上の行と同じという書き方は読み取れません/,
      /^事業者 4行目　所在地「同上」：上の行と同じ/,
      /^事業者 5行目　所在地「=A1」：数式かそのエラーです/,
      /^事業者 5行目　電話「#REF!」：数式かそのエラーです/,
      '事業者 6行目：合計の行のようです。この行を除いてください。',
    ],
  ],
  [
    'the row above by other words, and what stands below a list',
    {
      businesses: `名称,所在地
株式会社P,同　上
株式会社Q,同じく
株式会社R,（同上）
合計２社,
【総合計】,
総数,3
全３件,
合計金額,
以下余白,
※ 令和8年4月現在,
（備考）担当者は別紙,
以上,`,
    },
    [
      ...[2, 3, 4].map((line) =>
        expect.stringMatching(
          new RegExp(`^事業者 ${line}行目　所在地「.+」：上の行と同じという書き方は読み取れません`),
        ),
      ),
      ...[5, 6, 7, 8, 9].map(
        (line) => `事業者 ${line}行目：合計の行のようです。この行を除いてください。`,
      ),
      ...[10, 11, 12, 13].map(
        (line) => `事業者 ${line}行目：注記の行のようです。この行を除いてください。`,
      ),
    ],
  ],
  [
    '--- where something must stand',
    { businesses: '名称,所在地\n---,---' },
    ['事業者 2行目　名称：空欄です。書いてください。'],
  ],
])('%s: refused', (_what, pasted, expected) => {
  expect(taken(pasted).told.filter((line) => !line.includes('として読みました'))).toEqual(
    expected.map((one) => (one instanceof RegExp ? expect.stringMatching(one) : one)),
  );
});

test('なし and 不明 of what is written of somebody are nothing, with a word', () => {
  const outcome = taken({
    businesses:
      '名称,法人番号,所在地,代表者職氏名,電話\n株式会社P,なし,不明,n/a,（空欄）\n株式会社Q,,,,',
  });
  expect(outcome.mistakes).toEqual([]);
  expect(
    columns(outcome, 'businesses', 'corporateNumber', 'address', 'representative', 'phone'),
  ).toEqual([
    ['', '', '', ''],
    ['', '', '', ''],
  ]);
  const blank = outcome.warnings.filter(({ text }) => text === '空欄として読みました。');
  expect(blank.map(({ line, header }) => `${line} ${header}`)).toEqual([
    '2 法人番号',
    '2 所在地',
    '2 代表者職氏名',
    '2 電話',
  ]);
});

test('what can be mended comes in, with a word', () => {
  const outcome = taken({
    businesses: `\u200B名称,法人\uFEFF番号,所在地,代表者職氏名,担当者,メール,電話
株式会社P,T1234567890123,---,代表 青木進 様,―,ｐ＠p.example.jp。,"=""0142-23-3331"""
株式会社\u200BQ,,伊達市2,,,"q@q.example.jp; r@q.example.jp",142233331
株式会社R,,伊達市3,,,r@r.example.jp,'0142-23-3332
株式会社S,,伊達市4,,,s@s.example.jp,90-1234-5678`,
  });
  expect(outcome.mistakes).toEqual([]);
  expect(
    columns(
      outcome,
      'businesses',
      'name',
      'corporateNumber',
      'address',
      'representative',
      'mail',
      'phone',
    ),
  ).toEqual([
    ['株式会社P', '1234567890123', '', '代表 青木進', 'p@p.example.jp', '0142-23-3331'],
    ['株式会社Q', '', '伊達市2', '', 'q@q.example.jp, r@q.example.jp', '0142233331'],
    ['株式会社R', '', '伊達市3', '', 'r@r.example.jp', '0142-23-3332'],
    ['株式会社S', '', '伊達市4', '', 's@s.example.jp', '090-1234-5678'],
  ]);
  expect(outcome.warnings.map(({ line, header, text }) => `${line} ${header} ${text}`)).toEqual([
    '2 法人番号 「T」を除き、「1234567890123」として読みました。',
    '2 所在地 空欄として読みました。',
    '2 代表者職氏名 「代表 青木進」として読みました（敬称は自動で付きます）。',
    '2 担当者 空欄として読みました。',
    '2 電話 「0142-23-3331」として読みました。',
    '3 名称 目に見えない文字を除きました。',
    '3 電話 先頭の0を補い、「0142233331」として読みました。',
    '4 電話 「0142-23-3332」として読みました。',
    '5 電話 先頭の0を補い、「090-1234-5678」として読みました。',
  ]);
});
