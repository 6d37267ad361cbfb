// 引継書: made once at the end of a year, told to 総合政策課, made anew on demand; what it says.
import type { DocumentContent } from '../../../../src/domain/documents/kinds';
import { composeHandover } from '../../../../src/domain/flow/handover/composeHandover';
import { keepYear } from '../../../../src/domain/flow/schedule';
import { parseSettings } from '../../../../src/intake/parseSettings';
import { Office } from '../../support/office';
import type { GivenRows } from '../../support/rows';

const at = (today: string, rows: GivenRows = {}, given: Record<string, string> = {}): Office =>
  new Office(rows, `${today}T06:00`, { settings: parseSettings(given).settings });

const keep = (there: Office) => keepYear(there.context, { everythingRead: true });

const books = ({ registry }: Office) =>
  registry
    .rows('documents')
    .filter(({ values }) => values.form === '引継書')
    .map(({ values }) => `${values.name} ${values.state}`);

const days: [day: string, started: string, made: string[]][] = [
  ['2027-03-19', '', []],
  ['2027-03-20', '', ['R8-引継書 控え']],
  ['2027-03-31', '', ['R8-引継書 控え']],
  ['2027-04-01', '', ['R8-引継書 控え']],
  ['2027-04-30', '', ['R8-引継書 控え']],
  ['2027-05-01', '', []],
  ['2027-03-22', '2027-03-20', ['R8-引継書 控え']],
  ['2027-03-22', '2027-03-21', []],
];

test.each(days)('on %s, at work since 「%s」: %j', (day, started, made) => {
  const context = at(day, {}, { 稼働開始日: started });
  keep(context);
  expect(books(context)).toEqual(made);
});

test('once a year, whatever the days on which the daily run comes', () => {
  const context = at('2027-03-20');
  for (const day of ['2027-03-20', '2027-03-20', '2027-03-25', '2027-04-10']) {
    keep(context.at(`${day}T06:00`));
  }
  expect(books(context)).toEqual(['R8-引継書 控え']);
  expect(context.registry.rows('outbox').map(({ values }) => values)).toMatchObject([
    {
      kind: '引継書の作成',
      to: 'seisaku@city.example.jp',
      subject: '【引継書】R8-引継書 を作成しました（令和8年度）',
      attachments: 'R8-引継書',
    },
  ]);
  keep(context.at('2028-03-20T06:00'));
  expect(books(context)).toEqual(['R8-引継書 控え', 'R9-引継書 控え']);
});

test('作り直す makes the next version from the registry as it is then; the earlier one stays', () => {
  const context = at('2027-03-20');
  keep(context);
  context.derive();
  expect(context.registry.find('documents', 'R8-引継書')?.values.available).toBe('作り直す');
  context.at('2027-04-15T06:00');
  expect(context.choose('documents', 'R8-引継書', '作り直す')).toContain(
    '「R8-引継書-訂正2」を作ります。前のものは差替済です。',
  );
  expect(books(context)).toEqual(['R8-引継書 差替済', 'R8-引継書-訂正2 控え']);
  const [, second] = context.registry.rows('documents');
  const { fields } = JSON.parse(second.values.content) as DocumentContent;
  expect(fields.title).toBe('包括連携協定　引継書（令和8年度）');
  expect(fields.body).toContain('令和9年4月15日現在');
  expect(context.choose('documents', 'R8-引継書', '作り直す')).toContain(
    '「R8-引継書」は差替済です。',
  );
  // The daily run makes no other one because of it.
  keep(context);
  expect(books(context)).toHaveLength(2);
});

const term = (over: Record<string, string>) => ({
  termId: 'K001-1',
  agreementId: 'K001',
  term: '1',
  businessIds: 'J0001',
  name: '株式会社Aとの包括連携協定',
  startsOn: '2024-11-01',
  expiresOn: '2027-10-31',
  state: '有効',
  ...over,
});

const rows: GivenRows = {
  departments: [{ name: '健康福祉課', mail: 'kenko@city.example.jp', confirmedOn: '2025-04-10' }],
  businesses: [{ businessId: 'J0001', name: '株式会社A', mail: 'a@a.example.jp' }],
  agreements: [
    term({ termId: 'K002-1', agreementId: 'K002', expiresOn: '2028-05-09' }),
    term({}),
    term({ termId: 'K003-1', agreementId: 'K003', expiresOn: '2026-12-31', state: '更新済' }),
  ],
  cases: [
    {
      caseId: 'R8-001',
      kind: '随時',
      businessId: 'J0001',
      businessName: '株式会社A',
      stage: 'E 連携可否の回答',
      state: '進行中',
      nextStep: 'E 連携可否の回答待ち：健康福祉課',
      dueOn: '2027-04-02',
    },
    { caseId: 'R8-002', businessName: '終わった会社', state: '完了' },
  ],
  projects: [
    { projectId: 'R8-001-01', caseId: 'R8-001', projectName: '見守り', cityAnswer: '要判断' },
  ],
  achievements: [{ achievementId: 'R7-001', projectName: '教室', published: '保留' }],
  intake: [
    { intakeId: 'U000001', form: '様式2', sender: '健康福祉課', state: '保留', reason: '印' },
  ],
  outbox: [{ mailId: 'S000001', to: 'x@a.example.jp', subject: '件名', state: '不達' }],
};

test('it says what is open, what is due when, what runs out, what is unsettled, and what is set', () => {
  const { fields } = composeHandover(at('2027-03-20', rows).context, 2026);
  const lines = fields.body.split('\n').map((line) => line.trim());
  const order = [
    '１　進行中の案件',
    'R8-001　株式会社A（随時）',
    '次にすること：E 連携可否の回答待ち：健康福祉課',
    '期限：令和9年4月2日（金）',
    '２　回答を待っているもの',
    '３　これから1年の予定',
    '令和9年3月31日（水）　A　令和8年度の実績報告の期限',
    '令和9年4月1日（木）　協定 K001 第1期（株式会社Aとの包括連携協定）の見直しを始めます（自動）',
    '令和9年4月2日（金）　案件 R8-001（株式会社A）E 連携可否の回答の期限',
    '令和9年8月31日（火）　協定 K001 第1期（株式会社Aとの包括連携協定）の疑義の回答期限',
    '令和9年10月31日（日）　協定 K001 第1期（株式会社Aとの包括連携協定）の満了日',
    '４　協定（満了日の順）',
    '協定 K001 第1期（株式会社Aとの包括連携協定）',
    '満了日：令和9年10月31日　状態：有効',
    '次の見直し：令和9年4月1日から',
    '協定 K002 第1期（株式会社Aとの包括連携協定）',
    '５　確かめること',
    '【要判断】提案事業 R8-001-01　見守り：市の回答が決まっていません',
    '【公表の保留】実績 R7-001　教室：公表するかどうかが決まっていません',
    '【部署の確認】課長名とメールを今年度に確かめた記録のない課：健康福祉課',
    '６　どこに何があるか',
    '７　いまの設定',
    '引継書作成日：3/20',
    'テスト環境：いいえ',
  ];
  expect(lines).toEqual(expect.arrayContaining(order));
  const places = order.map((line) => lines.indexOf(line));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(fields.body).toContain('【要確認】受付 U000001');
  expect(fields.body).toContain('【要確認】送信 S000001');
  expect(fields.body).not.toContain('終わった会社');
  expect(fields.body).not.toContain('K003');
});

test('it says whose reports are still waited for', () => {
  const { fields } = composeHandover(
    at('2027-03-20', {
      ...rows,
      projects: [
        {
          projectId: 'R8-001-01',
          caseId: 'R8-001',
          projectName: '見守り',
          department: '健康福祉課',
          state: '実施中',
          implementedFrom: '2026-06-01',
        },
      ],
      achievements: [
        {
          achievementId: '2026-R8-001-01',
          fiscalYear: '2026',
          projectId: 'R8-001-01',
          askedDepartments: '健康福祉課（2027-03-01→2027-03-31）',
          askedBusiness: 'J0001（2027-03-01→2027-03-31　U000009）',
        },
      ],
    }).context,
    2026,
  );
  const [waiting] = /(?<=待っているもの\n)[\s\S]*?(?=\n\n)/.exec(fields.body) ?? [];
  expect(waiting?.trim()).toBe(
    '文書 R8-様式7-健康福祉課　健康福祉課：実績報告（様式7）（期限 令和9年3月31日（水））',
  );
});

test('results that were never published are told, of last year and of earlier ones', () => {
  const achievements = [2023, 2024, 2025].map((year) => ({
    achievementId: `${year}-R5-001-01`,
    fiscalYear: String(year),
    projectId: 'R5-001-01',
    departmentReport: '教室を開きました。',
    published: year === 2023 ? 'しない' : 'する',
  }));
  const { fields } = composeHandover(at('2027-03-20', { achievements }).context, 2026);
  expect(fields.body).toContain(
    '【要確認】実績　令和6年度の実績：公表されていません（公表する1件）。',
  );
  expect(fields.body).toContain(
    '【公表していない実績】令和7年度：公表されていません（公表する1件）。',
  );
  expect(fields.body).not.toContain('令和5年度');
});

test('an empty registry says so', () => {
  const { fields } = composeHandover(at('2027-03-20').context, 2026);
  expect(fields.body).toContain('１　進行中の案件\n\u2003ありません。');
  expect(fields.body).toContain('有効な協定はありません。');
});
