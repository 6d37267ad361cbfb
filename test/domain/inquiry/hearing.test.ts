// ⑤/C ヒアリング: its day told to the department, and what stays of it in 協議.
import { Office } from '../support/office';

const id = 'R8-001-02';

const atProposal = () =>
  new Office({
    businesses: [{ businessId: 'J0001', name: '株式会社A', mail: 'a@a.example.jp' }],
    departments: [{ name: '健康福祉課', head: '佐藤一郎', mail: 'kenko@city.example.jp' }],
    cases: [
      {
        caseId: 'R8-001',
        kind: '締結前',
        businessId: 'J0001',
        businessName: '株式会社A',
        stage: '⑤ 市による連携事業提案',
        state: '進行中',
      },
    ],
    projects: [
      {
        projectId: id,
        caseId: 'R8-001',
        proposerSide: '市',
        proposer: '健康福祉課',
        projectName: '体操教室',
        content: '公民館で行います。',
        department: '健康福祉課',
        state: '受付',
        hearing: '不要',
      },
    ],
  });

const set = (there: Office, hearingOn: string) =>
  there.choose('projects', id, 'ヒアリングを設定する', { hearingOn });

test('set, moved and noted', () => {
  const there = atProposal();
  expect(set(there, '2026-05-27')).toContain('「ヒアリング」を「予定」にし');
  expect(there.row('projects', id).hearing).toBe('不要');
  expect(there.mails('ヒアリング')[0]).toMatchObject({ to: 'kenko@city.example.jp' });
  expect(there.mails('ヒアリング')[0].body).toContain('令和8年5月27日（水）');
  expect(set(there, '2026-05-27')).toContain('何も変わっていません');
  there.sendMails();
  set(there, '2026-05-28');
  set(there, '2026-05-27');
  expect(there.mails('ヒアリング')).toHaveLength(3);
  expect(there.mails('ヒアリング')[2].subject).toContain('【変更】');
  expect(there.rows('meetings')).toHaveLength(1);
  expect(there.row('meetings', 'M000001')).toMatchObject({
    kind: 'ヒアリング',
    startsAt: '2026-05-27',
    state: '変更',
  });
  there.at('2026-05-27T16:00').type('projects', id, { hearing: '済', hearingNotes: '週1回で可' });
  there.choose('projects', id, '採用する');
  expect(there.row('meetings', 'M000001')).toMatchObject({ state: '済', notes: '週1回で可' });
  expect(there.rows('meetings')).toHaveLength(1);
  expect(set(there, '2026-06-10')).toContain('採用するかどうかが決まっています');
});

test('a hearing that was never set leaves its row when the proposal is settled', () => {
  const there = atProposal().type('projects', id, { hearing: '済', hearingOn: '2026-05-19' });
  there.choose('projects', id, '採用しない', { remarks: '時期が合わない' });
  expect(there.rows('meetings')).toMatchObject([
    { kind: 'ヒアリング', subject: id, startsAt: '2026-05-19', state: '済' },
  ]);
});

test('settled without the hearing that was set, it is called off in the log', () => {
  const there = atProposal();
  set(there, '2026-05-27');
  there.sendMails();
  expect(there.choose('projects', id, '採用する')).toMatch(
    /ヒアリングは中止としました。健康福祉課にお知らせください/,
  );
  expect(there.mails('ヒアリング')).toHaveLength(1);
  expect(there.row('meetings', 'M000001').state).toBe('中止');
});

test.each([
  ['', 'ヒアリング日に'],
  ['いつか', 'ヒアリング日「いつか」が日付として読み取れません'],
  ['2026-05-19', 'が過ぎています'],
])('ヒアリング日 %j is refused', (hearingOn, reason) => {
  const there = atProposal();
  expect(set(there, hearingOn)).toContain(reason);
  expect(there.rows('meetings')).toEqual([]);
});

test('a proposal of the business has no hearing', () => {
  const there = atProposal().type('projects', id, { proposerSide: '事業者' });
  expect(set(there, '2026-05-27')).toContain('課からの提案（様式3）のときに行えます');
});

test('with the project its mail that failed goes too', () => {
  const there = atProposal();
  set(there, '2026-05-27');
  there.type('outbox', 'S000001', { state: '失敗' });
  there.choose('projects', id, '取り下げ', { remarks: '申出のため' });
  expect(there.row('outbox', 'S000001').state).toBe('取りやめ');
});

test.each([
  ['採用する', {}],
  ['採用しない', { remarks: '時期が合わない' }],
  ['採用する', { hearing: '済' }],
])('%s %j while its mail still waits: nobody hears of the hearing', (operation, cells) => {
  const there = atProposal();
  set(there, '2026-05-27');
  expect(there.choose('projects', id, operation, cells)).not.toContain('お知らせください');
  expect(there.mails('ヒアリング')).toEqual([]);
});

test.each(['採用する', '採用しない'])(
  '%s waits for the day of the hearing to be readable',
  (operation) => {
    const there = atProposal().type('projects', id, {
      hearing: '済',
      hearingOn: '先週',
      remarks: '時期',
    });
    expect(there.choose('projects', id, operation)).toContain(
      'ヒアリング日「先週」が日付として読み取れません（例：2026-04-27）。',
    );
    expect(there.row('projects', id).state).toBe('受付');
  },
);
