// What is held (保留) keeps its case from closing without it; nobody is waited for whose answer is held; one bad row
// keeps no good one waiting; what waited for the next round is taken up by it.

import { deriveChanged } from '../../../src/domain/flow/derive';
import {
  atBusinessAnswer,
  atDepartmentAnswer,
  bound,
  business,
  caseAt,
  clear,
  departments,
  project,
} from '../support/given';
import { Office } from '../support/office';

type Answers = Record<string, string>;

const codeOf = (form: string, who: string, projectIds: string[], caseId = 'R8-001') =>
  `code:${JSON.stringify({ form, purpose: 'answer', who, caseId, projectIds, until: '2026-05-26' })}`;

const ids = ['R8-001-01', 'R8-001-02'];
const at4 = () =>
  new Office(
    atDepartmentAnswer({
      projects: ['01', '02'].map((n) => project(n, { state: '照会中', cityAnswer: '' })),
    }),
    '2026-04-21T10:00',
  );
const form2 = (department: string, answers: Answers): Answers => ({
  課名: department,
  課長名: '課長',
  'No.1 提案事業': `${ids[0]} 事業`,
  'No.2 提案事業': `${ids[1]} 事業`,
  担当者: '係',
  連絡先: '内線1',
  回答コード: codeOf('departmentAnswer', department, ids),
  ...answers,
});
const both: Answers = { 'No.1 連携可否': '可', 'No.2 連携可否': '可' };
const theCase = (there: Office) => there.row('cases', 'R8-001');

describe('④', () => {
  test.each<[string, Answers]>([
    ['through its link, of another department', { ...both, 課名: '商工観光課' }],
    ['without a code', { ...both, 回答コード: '' }],
  ])('held %s: named at closing, which refuses until it is settled', (_name, answers) => {
    const there = at4();
    there.submit('departmentAnswer', form2('商工観光課', both));
    const held = there.submit('departmentAnswer', form2('健康福祉課', answers));
    expect(held.state).toBe('保留');
    there.at('2026-05-12T09:00').derive();
    const { nextStep, actor } = theCase(there);
    expect(nextStep).not.toContain('回答待ち');
    expect(nextStep).toContain('保留：U000002（様式2、健康福祉課、R8-001-01 可・R8-001-02 可）');
    expect(actor).toBe('総合政策課');
    const refused = there.choose('cases', 'R8-001', '回答を締め切る');
    expect(refused).toContain('U000002（様式2、健康福祉課、R8-001-01 可・R8-001-02 可）');
    expect(theCase(there).stage).toContain('④');
    there.choose('intake', held.intakeId, '処理しない', { remarks: '電話で確認' });
    expect(theCase(there).nextStep).toContain('連携可否の回答待ち：健康福祉課');
    expect(there.choose('cases', 'R8-001', '回答を締め切る')).not.toContain('保留');
  });

  test('one bad row: the good one counts at once, and the row waits for a person', () => {
    const there = at4();
    const intake = there.submit(
      'departmentAnswer',
      form2('健康福祉課', { 'No.1 連携可否': '可', 'No.2 連携可否': '否' }),
    );
    expect(intake).toMatchObject({ state: '保留', target: 'R8-001' });
    expect(intake.reason).toContain('No.2（R8-001-02）は「否」ですが、理由がありません。');
    expect(there.rows('answers').map(({ projectId }) => projectId)).toEqual(['R8-001-01']);
    expect(there.receipt(intake).body).toContain('ほかの行は受け付けました');
    expect(there.choose('intake', intake.intakeId, '対象に付ける')).toContain('理由がありません');
    expect(there.rows('answers')).toHaveLength(1);
    const again = form2('健康福祉課', { ...both, 'No.2 連携可否': '否', 'No.2 理由': '人手' });
    there.submit('departmentAnswer', again);
    expect(there.row('intake', intake.intakeId)).toMatchObject({
      state: '処理しない',
      reason: expect.stringContaining('U000002 に差し替えられました'),
    });
  });

  test('one row that cannot be read at all: the others count, and what was answered to it before stands', () => {
    const there = at4();
    there.submit('departmentAnswer', form2('健康福祉課', both));
    there.at('2026-04-21T11:00');
    const intake = there.submit(
      'departmentAnswer',
      form2('健康福祉課', { 'No.1 連携可否': '要協議', 'No.2 連携可否': '可能' }),
    );
    expect(intake).toMatchObject({ state: '保留', target: 'R8-001' });
    expect(intake.reason).toContain('No.2 連携可否「可能」は選べません（可・否・要協議・所管外');
    const counting = there.rows('answers').filter(({ validity }) => validity === '有効');
    expect(counting.map(({ projectId, answer }) => [projectId, answer]).sort()).toEqual([
      ['R8-001-01', '要協議'],
      ['R8-001-02', '可'],
    ]);
    expect(there.choose('cases', 'R8-001', '回答を締め切る')).toContain(intake.intakeId);
    expect(there.choose('intake', intake.intakeId, '対象に付ける')).toContain('可能');
  });

  test('late, with a bad row: attached, its good rows count and the rest stays', () => {
    const there = at4().at('2026-05-12T09:00');
    const answers = { 'No.1 連携可否': '可', 'No.2 連携可否': '否' };
    const late = there.submit('departmentAnswer', form2('健康福祉課', answers));
    expect(there.rows('answers')).toEqual([]);
    const said = there.choose('intake', late.intakeId, '対象に付ける', { target: 'R8-001' });
    expect(said).toContain('R8-001 に付けました');
    expect(there.row('intake', late.intakeId).state).toBe('保留');
    expect(there.rows('answers').map(({ projectId }) => projectId)).toEqual(['R8-001-01']);
  });

  test.each([
    ['案', '「回答を再開する」を選んでから'],
    ['発送待ち', '「取りやめる」'],
    ['発送済', '「差し替える」'],
  ])('attached after closing, with 様式4 %s: the way on is named', (state, way) => {
    const there = at4();
    for (const name of ['健康福祉課', '商工観光課'])
      there.submit('departmentAnswer', form2(name, both));
    there.choose('cases', 'R8-001', '回答を締め切る');
    there.makeDocuments();
    there.registry.set(there.registry.rows('documents').slice(-1)[0], { state: state as '案' });
    const late = there.submit('departmentAnswer', form2('健康福祉課', both));
    const said = there.choose('intake', late.intakeId, '対象に付ける', { target: 'R8-001' });
    expect(said).toContain(way);
  });
});

describe('⑦', () => {
  const answers = {
    名称: '株式会社A',
    所在地: '伊達市松ヶ枝町1番地',
    代表者氏名: '代表取締役 青木進',
    'No.1 提案事業': 'R8-001-02 観光案内',
    'No.1 連携可否': '否',
    担当者: '井上',
    連絡先: '024-000-0000',
    回答コード: codeOf('businessAnswer', 'J0001', ['R8-001-02']),
  };

  test('事業者回答を締め切る names what is held, and nobody is waited for', () => {
    const there = new Office(atBusinessAnswer(), '2026-05-20T09:00');
    const { intakeId } = there.submit('businessAnswer', answers);
    expect(theCase(there)).toMatchObject({
      actor: '総合政策課',
      nextStep: expect.not.stringContaining('回答待ち'),
    });
    const refused = there.choose('cases', 'R8-001', '事業者回答を締め切る');
    expect(refused).toContain(`${intakeId}（様式5、株式会社A、R8-001-02 否）`);
    there.choose('intake', intakeId, '処理しない', { remarks: '再提出' });
    expect(there.insist('cases', 'R8-001', '事業者回答を締め切る')).toContain('締め切りました');
  });
});

describe('B', () => {
  const inSeason = () =>
    new Office(bound()).newDay('2027-04-01', { startedOn: '2026-10-01' }).sendMails();
  const proposal = (partner: string, over: Answers = {}): Answers => ({
    課名: '健康福祉課',
    課長名: '佐藤一郎',
    連携相手事業者等: partner,
    '提案1 事業名': '健康教室',
    '提案1 提案内容': '店舗で健康教室を開きます。',
    担当者: '係 田中',
    連絡先: '内線12',
    ...over,
  });

  test('without a proposal it is never 適合とする, before the deadline or after', () => {
    const there = inSeason();
    there.type('businesses', 'J0001', clear as Answers).derive();
    const next = () => there.row('cases', 'R9-001').nextStep;
    expect(there.row('cases', 'R9-001').available).not.toContain('適合とする');
    expect(there.choose('cases', 'R9-001', '適合とする')).toContain('提案がありません');
    expect(next()).not.toContain('適合とする');
    there.at('2027-05-01T05:00').derive();
    expect(next()).toContain('「提案なし」として終えます');
    expect(there.newDay('2027-05-01').row('cases', 'R9-001').state).toBe('提案なし');
  });

  test('a held 様式3 is what is to be done, and keeps the case open', () => {
    const there = inSeason().at('2027-04-20T10:00');
    const held = there.submit('departmentProposal', proposal('株式会社A', { 課名: '未来課' }));
    there.newDay('2027-05-01');
    expect(there.row('cases', 'R9-001')).toMatchObject({ state: '進行中', actor: '総合政策課' });
    expect(there.row('cases', 'R9-001').nextStep).toContain(
      `保留：${held.intakeId}（様式3、未来課、健康教室）`,
    );
    expect(there.row('cases', 'R9-001').nextStep).not.toContain('適合とする');
    expect(there.row('cases', 'R9-002').state).toBe('提案なし');
  });

  test('what waited for the next round is taken up by it, in April', () => {
    const there = new Office({ ...bound(), agreements: [] }, '2027-02-10T10:00');
    const waiting = there.submit('departmentProposal', proposal('株式会社A'));
    expect(waiting).toMatchObject({
      state: '保留',
      reason: expect.stringContaining('次の照会のときに扱います'),
    });
    there.registry.append('agreements', bound().agreements?.[0] as never);
    there.newDay('2027-04-01', { startedOn: '2026-10-01' });
    expect(there.row('intake', waiting.intakeId)).toMatchObject({
      state: '処理済',
      reason: 'R9-001 で受け付けました。',
    });
    expect(there.row('projects', 'R9-001-01')).toMatchObject({
      proposer: '健康福祉課',
      projectName: '健康教室',
    });
    expect(there.mails('受付完了').map(({ to }) => to)).toEqual(['kenko@city.example.jp']);
    there.newDay('2027-04-02');
    expect(there.rows('projects')).toHaveLength(1);
  });

  const proposing = (there: Office, name: string) =>
    there.submit('businessProposal', {
      名称: name,
      所在地: '伊達市松ヶ枝町1番地',
      代表者氏名: '代表取締役 青木進',
      担当者: '井上',
      連絡先メール: 'inoue@z.example.jp',
      '提案1 事業名': '見守り',
      '提案1 提案内容': '声をかけます。',
      誓約: '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。',
    });

  test('one for a firm that nobody knew is taken in once the firm has a case that takes it', () => {
    const there = new Office({ departments }, '2026-05-20T09:00');
    const waiting = there.submit('departmentProposal', proposal('株式会社Z'));
    expect(there.row('intake', waiting.intakeId).reason).toContain('「事業者」タブにありません');
    proposing(there, '株式会社Z');
    expect(there.row('intake', waiting.intakeId)).toMatchObject({
      state: '処理済',
      reason: 'R8-001 で受け付けました。',
    });
    expect(there.mails('受付完了')).toHaveLength(1);
  });

  test.each([
    [
      'has no case that takes it',
      false,
      /株式会社A には、いま.*案件も有効な協定もありません。\n次の照会のとき/,
    ],
    ['was two, and is one', true, /次の照会のときに扱います/],
  ])('the reason is today’s once the firm is known and %s', (_, twice, said) => {
    const there = new Office(
      { departments, businesses: twice ? [business, { ...business, businessId: 'J0002' }] : [] },
      '2026-05-20T09:00',
    );
    const { intakeId } = there.submit('departmentProposal', proposal('株式会社A'));
    expect(there.row('intake', intakeId).reason).toMatch(/タブにありません|2件あります/);
    if (twice) there.choose('businesses', 'J0002', '統合する', { mergedInto: 'J0001' });
    else there.registry.append('businesses', business as never);
    there.derive();
    expect(there.row('intake', intakeId)).toMatchObject({
      state: '保留',
      reason: expect.stringMatching(said),
    });
    expect(
      there
        .rows('home')
        .map(({ what }) => what)
        .join(),
    ).not.toMatch(/タブにありません|2件/);
  });

  test('what else is wrong with it is said then; put right, it is taken in', () => {
    const there = new Office({ departments }, '2026-05-20T09:00');
    const { intakeId } = there.submit(
      'departmentProposal',
      proposal('株式会社Z', { 応える提案: 'R8-001-02' }),
    );
    proposing(there, '株式会社Z');
    there.derive();
    expect(there.row('intake', intakeId)).toMatchObject({
      state: '保留',
      reason: expect.stringMatching(/^応える提案「R8-001-02」は[\s\S]*自動で受け付けます。$/),
    });
    there.registry.append('projects', project('02', { state: '受付' }) as never);
    // Tried by whole looks, and where a business or a case has changed.
    deriveChanged(there.context);
    expect(there.row('intake', intakeId).state).toBe('保留');
    deriveChanged(there.context, there.registry.rows('cases'));
    expect(there.row('intake', intakeId)).toMatchObject({
      state: '処理済',
      reason: 'R8-001 で受け付けました。',
    });
  });

  test('and by the case that its own 様式1 opens, though another stands at ⑥', () => {
    const there = new Office(
      {
        departments,
        businesses: [business],
        cases: [caseAt({ stage: '⑥ 提案結果の回答' })],
        projects: [project('01')],
      },
      '2026-05-20T09:00',
    );
    const waiting = there.submit('departmentProposal', proposal('株式会社A'));
    expect(theCase(there).nextStep).not.toContain(waiting.intakeId);
    there.submit('businessProposal', {
      名称: '株式会社A',
      所在地: '伊達市松ヶ枝町1番地',
      代表者氏名: '代表取締役 青木進',
      担当者: '井上',
      連絡先メール: 'inoue@a.example.jp',
      '提案1 事業名': '見守り',
      '提案1 提案内容': '声をかけます。',
      誓約: '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。',
    });
    expect(there.row('intake', waiting.intakeId).state).toBe('処理済');
    expect(there.rows('projects').map(({ projectId }) => projectId)).toContain('R8-002-02');
    expect(there.mails('様式1受付')[0].body).toContain('R8-002 で扱います');
  });
});
