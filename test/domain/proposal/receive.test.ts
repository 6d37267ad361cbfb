// 様式1 arrives (①): whose it is, and what a resubmission (差し戻す) corrects.

import { business, departments } from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

const oath =
  '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。';

const written = (projects: readonly string[], over: Record<string, string> = {}) => ({
  名称: '株式会社A',
  所在地: '伊達市松ヶ枝町1番地',
  代表者氏名: '代表取締役 青木進',
  担当者: '営業部 井上実',
  連絡先メール: 'inoue@a.example.jp',
  ...Object.fromEntries(
    projects.flatMap((name, index) =>
      name
        ? [
            [`提案${index + 1} 事業名`, name],
            [`提案${index + 1} 提案内容`, `${name}を行います。`],
          ]
        : [],
    ),
  ),
  誓約: [oath],
  ...over,
});

const told = (there: Office) => there.mails('様式1受付').map(({ body }) => body);
const lastTold = (there: Office) => told(there).slice(-1)[0];
const shown = (there: Office) =>
  there
    .rows('projects')
    .map(({ projectId, projectName, state }) => [projectId, projectName, state]);

describe('a resubmission', () => {
  const returned = (states: readonly string[] = ['受付', '受付']): Office =>
    new Office({
      departments,
      businesses: [business],
      cases: [
        {
          caseId: 'R8-001',
          kind: '締結前',
          businessId: 'J0001',
          businessName: '株式会社A',
          stage: '① 提案・相談',
          state: '進行中',
          returnedOn: '2026-05-19',
        },
      ],
      projects: states.map((state, index) => ({
        projectId: `R8-001-0${index + 1}`,
        caseId: 'R8-001',
        proposerSide: '事業者',
        projectName: ['見守り', '配達'][index],
        content: '元の内容',
        state,
        eligibility: '確認中',
      })),
    });
  const code = (until = '2026-05-19T09:00') =>
    `code:${JSON.stringify({
      form: 'businessProposal',
      purpose: 'resubmission',
      who: 'J0001',
      caseId: 'R8-001',
      projectIds: ['R8-001-01', 'R8-001-02'],
      until,
    })}`;
  const resubmit = (there: Office, projects: readonly string[]) =>
    there.submit('businessProposal', written(projects, { 回答コード: code() }));

  test('does not rewrite what was withdrawn meanwhile: a new project, and a doubt', () => {
    const there = returned(['受付', '取下げ']);
    resubmit(there, ['見守り（改）', '配達（改）']);
    expect(shown(there)).toEqual([
      ['R8-001-01', '見守り（改）', '受付'],
      ['R8-001-02', '配達', '取下げ'],
      ['R8-001-03', '配達（改）', '受付'],
    ]);
    expect(lastTold(there)).toContain(
      'R8-001-02 は「取下げ」になっているため、再提出された内容を R8-001-03 として加えました。',
    );
  });

  test('sent once more corrects what the first one added', () => {
    const there = returned();
    resubmit(there, ['見守り', '配達', '新事業']);
    resubmit(there, ['見守り', '配達', '新事業（改）', 'もう1つ']);
    expect(shown(there).map(([id, name]) => `${id} ${name}`)).toEqual([
      'R8-001-01 見守り',
      'R8-001-02 配達',
      'R8-001-03 新事業（改）',
      'R8-001-04 もう1つ',
    ]);
  });

  test('sent again as it was is 重複, unless something came in between or it was sent back again', () => {
    const there = returned();
    expect(resubmit(there, ['見守り', '配達（改）']).state).toBe('処理済');
    expect(resubmit(there, ['見守り', '配達（改）']).state).toBe('重複');
    expect(resubmit(there, ['見守り', '配達（再改）']).state).toBe('処理済');
    expect(resubmit(there, ['見守り', '配達（改）']).state).toBe('処理済');
    expect(shown(there)[1][1]).toBe('配達（改）');
    there.type('cases', 'R8-001', { returnedOn: '2026-05-20' });
    expect(resubmit(there, ['見守り', '配達（改）']).state).toBe('処理済');
    expect(there.row('cases', 'R8-001').returnedOn).toBe('');
  });

  const nextStep = (there: Office) => there.row('cases', 'R8-001').nextStep;
  const missing = (number: string, intakeId = 'U000001') =>
    `R8-001-0${number}：再提出された様式1（${intakeId}）にありません（取り下げかどうかを確かめる）`;
  const today = (there: Office) =>
    there
      .rows('home')
      .filter(({ section }) => section === '今日すること')
      .map(({ what }) => what)
      .join('\n');

  test('with fewer proposals: what is missing stands on ホーム until it is there again or withdrawn', () => {
    const there = returned();
    resubmit(there, ['見守り']);
    expect(lastTold(there)).toContain(missing('2'));
    expect(today(there)).toContain(missing('2'));
    resubmit(there, ['配達']);
    expect(today(there)).not.toContain(missing('2'));
    expect(today(there)).toContain(missing('1', 'U000002'));
    there.choose('projects', 'R8-001-01', '取り下げ', { remarks: '申出による' });
    expect(today(there)).not.toContain('R8-001-01');
  });

  test('whose second proposal has moved up into the first row is still the second', () => {
    const there = returned();
    resubmit(there, ['配達']);
    expect(there.row('projects', 'R8-001-01')).toMatchObject({
      projectName: '見守り',
      content: '元の内容',
    });
    expect(there.row('projects', 'R8-001-02').content).toBe('配達を行います。');
    expect(nextStep(there)).toContain(missing('1'));
  });

  test('not through its link, of the same proposals: it is what was waited for', () => {
    const there = returned();
    there.submit('businessProposal', written(['配達', '新事業']));
    expect(there.row('cases', 'R8-001').returnedOn).toBe('');
    expect(shown(there).map(([id, name]) => `${id} ${name}`)).toEqual([
      'R8-001-01 見守り',
      'R8-001-02 配達',
      'R8-001-03 新事業',
    ]);
    expect(nextStep(there)).toContain(missing('1'));
    expect(there.mails('様式1受付').slice(-1)[0].subject).toContain('【再提出】');
  });

  test('is still waited for when another 様式1 joins', () => {
    const there = returned();
    there.submit('businessProposal', written(['別の事業']));
    expect(there.row('cases', 'R8-001').returnedOn).toBe('2026-05-19');
    expect(lastTold(there)).toContain('再提出のリンクによらない様式1');
    resubmit(there, ['見守り', '配達']);
    expect(there.row('cases', 'R8-001').returnedOn).toBe('');
  });
});

describe('branches that share one 法人番号', () => {
  const branch = (businessId: string, name: string, address: string) => ({
    businessId,
    name,
    address,
    corporateNumber: '1234567890123',
    mail: `${businessId}@example.jp`,
  });
  const rows: GivenRows = {
    businesses: [
      branch('J0001', '第一生命 仙台支社', '仙台市'),
      branch('J0002', '第一生命 福島支社', '福島市'),
    ],
  };
  const propose = (there: Office, over: Record<string, string>) => {
    there.submit(
      'businessProposal',
      written(['見守り'], { 法人番号: '1234567890123', 連絡先メール: 'x@example.jp', ...over }),
    );
    return there.rows('cases')[0].businessId;
  };

  test('the one of the same name is meant', () => {
    const there = new Office(rows);
    expect(propose(there, { 名称: '第一生命 福島支社', 所在地: '福島市' })).toBe('J0002');
    expect(there.row('businesses', 'J0001').requestedChange).toBeFalsy();
  });

  test('none of the same name: a new business, no 変更の申出, and a doubt', () => {
    const there = new Office(rows);
    expect(propose(there, { 名称: '第一生命 郡山支社', 所在地: '郡山市' })).toBe('J0003');
    expect(there.rows('businesses').map((row) => row.requestedChange || '')).toEqual(['', '', '']);
    expect(lastTold(there)).toContain(
      '法人番号、メール、または名称と所在地が同じか、よく似た J0001（第一生命 仙台支社）、J0002（第一生命 福島支社）があります。同じ事業者等のときは、「事業者」タブの J0003 の行に統合先を書いて「統合する」を選んでください。',
    );
  });
});

test.each<Record<string, string>>([
  { 名称: '㈱A', 所在地: '伊達市松ヶ枝町一番' },
  { 名称: 'Ａ 株式会社', 所在地: '北海道伊達市松ケ枝町1' },
  { 名称: 'みのり', 連絡先メール: 'ＩＮＯＵＥ＠a.example.jp。' },
])(
  'what may be 株式会社A written otherwise is a business of its own, and pointed at: %j',
  (over) => {
    const there = new Office({ businesses: [business] });
    there.submit(
      'businessProposal',
      written(['見守り'], { 連絡先メール: 'x@example.jp', ...over }),
    );
    there.derive();
    expect(there.row('cases', 'R8-001').businessId).toBe('J0002');
    expect(lastTold(there)).toContain('よく似た J0001（株式会社A）があります');
    expect(there.row('cases', 'R8-001').nextStep).toContain(
      '同じ事業者等かもしれない事業者：J0001（同じなら、「事業者」タブで統合先を書いて「統合する」を選ぶ）',
    );
    there.choose('businesses', 'J0002', '統合する', { mergedInto: 'J0001' });
    expect(there.row('cases', 'R8-001').nextStep).not.toContain('同じ事業者等');
  },
);

test('an individual is written to once, and with one 様', () => {
  const there = new Office({});
  const person = { 名称: '山田太郎', 代表者氏名: '山田 太郎 様', 担当者: '山田太郎 様' };
  there.set({ mayorName: '堀井敬太' });
  const { sender } = there.submit('businessProposal', written(['見守り'], person));
  expect(there.row('documents', 'U000001-様式1').addressee).toBe('伊達市長　堀井敬太　様');
  const [receipt] = there.rows('outbox').filter(({ to }) => to === 'inoue@a.example.jp');
  expect(receipt.body).toMatch(/^山田太郎　様\n/);
  expect(sender).toBe('山田太郎');
});
