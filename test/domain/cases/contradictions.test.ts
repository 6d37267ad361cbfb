// Rows that contradict themselves: found, said with place and remedy, and nothing that hangs on them goes on.
import { allFindings, contradictionsOf } from '../../../src/domain/cases/contradictions';
import { openAsks } from '../../../src/domain/flow/asks';
import { mailsDue, unmadeDocuments } from '../../../src/domain/flow/delivery';
import type { TabKey } from '../../../src/domain/registry/tabs';
import { agreement, answer, businessOf, caseAt, departmentsNamed, project } from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

/** Two firms, each with a case at ④ and its proposals; what was sent, and what waits. */
const two = (): GivenRows => ({
  departments: departmentsNamed('健康福祉課', '土木課'),
  businesses: [businessOf(1), businessOf(2)],
  agreements: [agreement(1, 'J0001'), agreement(2, 'J0002')],
  cases: [1, 2].map((n) =>
    caseAt({
      caseId: `R8-00${n}`,
      businessId: `J000${n}`,
      businessName: businessOf(n).name,
      stage: '④ 連携可否の回答',
      inquired: '健康福祉課、土木課',
      askedOn: '2026-04-20',
      dueOn: '2026-05-08',
    }),
  ),
  projects: [1, 2].flatMap((n) =>
    ['01', '02'].map((number) =>
      project(number, {
        projectId: `R8-00${n}-${number}`,
        caseId: `R8-00${n}`,
        proposer: businessOf(n).name,
        state: '照会中',
        cityAnswer: '',
      }),
    ),
  ),
  answers: [
    answer('01', '健康福祉課', '可'),
    { ...answer('01', '健康福祉課', '否'), answerId: 'A9', projectId: 'R8-002-01' },
  ],
});

type Hand = (rows: { [K in TabKey]?: Record<string, string>[] }) => void;

/** One column of a tab sorted alone, downwards. */
const sortAlone =
  (tab: TabKey, column: string): Hand =>
  (rows) => {
    const there = rows[tab] ?? [];
    const sorted = there.map((row) => row[column]).sort((a, b) => (a < b ? 1 : -1));
    there.forEach((row, index) => {
      row[column] = sorted[index];
    });
  };

const set =
  (tab: TabKey, index: number, cells: Record<string, string>): Hand =>
  (rows) => {
    Object.assign((rows[tab] ?? [])[index], cells);
  };

const after = (hand: Hand, more: GivenRows = {}): Office => {
  const rows = JSON.parse(JSON.stringify({ ...two(), ...more })) as GivenRows;
  hand(rows as Parameters<Hand>[0]);
  return new Office(rows, '2026-04-27T10:00');
};

const REMEDIES = /元に戻して|消した行を戻す|余分な行を消して|選び直して|入れ直して/;

const asked = ({ context }: Office, caseId: string) =>
  openAsks(context).filter((ask) => ask.caseId === caseId).length;

test('two firms in order: nothing is found, and both are asked', () => {
  const there = after(() => {});
  expect(allFindings(there.registry)).toEqual([]);
  expect(asked(there, 'R8-001')).toBeGreaterThan(0);
});

test.each<[string, Hand, string, string[]]>([
  [
    '案件番号 of 提案事業 sorted alone',
    sortAlone('projects', 'caseId'),
    '提案事業番号「R8-001-01」と案件番号「R8-002」が合いません',
    ['R8-001', 'R8-002'],
  ],
  [
    '提案事業番号 sorted alone',
    sortAlone('projects', 'projectId'),
    '提案事業番号「R8-002-02」と案件番号「R8-001」が合いません',
    ['R8-001', 'R8-002'],
  ],
  [
    '提案者 sorted alone',
    sortAlone('projects', 'proposer'),
    'の提案者「株式会社B」が、案件の事業者番号 J0001（株式会社A）と違います',
    ['R8-001', 'R8-002'],
  ],
  [
    '事業者番号 of 案件 sorted alone',
    sortAlone('cases', 'businessId'),
    'が、案件の事業者番号 J0002（株式会社B）と違います',
    ['R8-001', 'R8-002'],
  ],
  [
    'a row of another case pasted over one',
    set('projects', 0, { projectId: 'R8-002-01', caseId: 'R8-002' }),
    '提案事業番号「R8-002-01」が2行あります',
    ['R8-001', 'R8-002'],
  ],
  [
    '提案事業番号 emptied, as merging cells does',
    set('projects', 1, { projectId: '' }),
    '「提案事業」の3行目（事業名「事業02」・状態「照会中」・案件番号「R8-001」）',
    ['R8-001'],
  ],
  [
    '案件番号 of a project emptied',
    set('projects', 1, { caseId: '' }),
    'R8-001-02の案件番号が空です',
    ['R8-001'],
  ],
  ['案件番号 of a case emptied', set('cases', 0, { caseId: '' }), '「案件」の2行目', ['R8-001']],
  [
    '事業者番号 of a case emptied',
    set('cases', 0, { businessId: '' }),
    'R8-001の事業者番号が空です',
    ['R8-001'],
  ],
  [
    '提案事業番号 of an answer emptied',
    set('answers', 0, { projectId: '' }),
    '提案事業番号が空です',
    [],
  ],
  [
    'an answer that names no project there is',
    set('answers', 0, { projectId: 'R8-001-09' }),
    '提案事業番号「R8-001-09」が「提案事業」にありません',
    ['R8-001'],
  ],
  [
    'a case of a business that is not there',
    set('cases', 0, { businessId: 'J0009' }),
    '事業者番号「J0009」が「事業者」にありません',
    ['R8-001'],
  ],
  [
    'a case that stands twice',
    (rows) => rows.cases?.push({ ...(rows.cases[0] as Record<string, string>) }),
    '案件番号「R8-001」が2行あります',
    ['R8-001'],
  ],
  [
    'a business that stands twice',
    (rows) => rows.businesses?.push({ ...(rows.businesses[0] as Record<string, string>) }),
    '事業者番号「J0001」が2行あります',
    ['R8-001'],
  ],
  [
    'a word that is no 適否',
    set('projects', 0, { eligibility: 'たぶん適合' }),
    'の適否「たぶん適合」は選択肢にありません',
    ['R8-001'],
  ],
])('%s', (_name, hand, said, held) => {
  const there = after(hand).derive();
  expect(allFindings(there.registry).map((finding) => finding.said)).toContainEqual(
    expect.stringContaining(said),
  );
  expect(there.rows('home')).toContainEqual(
    expect.objectContaining({ section: '要確認', what: expect.stringContaining(said) }),
  );
  for (const caseId of ['R8-001', 'R8-002']) {
    if (!there.registry.find('cases', caseId)) continue;
    const isHeld = held.includes(caseId);
    expect([caseId, asked(there, caseId) === 0]).toEqual([caseId, isHeld]);
    const refused = there.choose('cases', caseId, '回答を締め切る');
    expect([caseId, REMEDIES.test(refused)]).toEqual([caseId, isHeld]);
  }
});

test('what was seen of something that was only tried is forgotten with it', () => {
  const { registry } = new Office(two(), '2026-04-21T10:00');
  const [row] = registry.rows('projects');
  const found = () => contradictionsOf(registry, row).map(({ said }) => said);
  expect(found()).toEqual([]);
  registry.trial(() => {
    registry.set(row, { implementedFrom: '先週' });
    expect(found().join()).toContain('日付として読み取れません');
  });
  expect(found()).toEqual([]);
});

test('what waits for a case that contradicts itself does not leave, and is not lost', () => {
  const more: GivenRows = {
    outbox: ['R8-001', 'R8-002'].map((target, index) => ({
      mailId: `S00000${index + 1}`,
      to: 'a@city.example.jp',
      target,
      state: '待ち',
      scheduledAt: '2026-04-27T09:00',
    })),
    documents: ['R8-001', 'R8-002'].map((caseId) => ({
      name: `${caseId}-様式4`,
      form: '様式4',
      caseId,
      state: '案',
      content: '{}',
    })),
  };
  const there = after(set('projects', 0, { caseId: '' }), more);
  expect(mailsDue(there.context).map(({ values }) => values.target)).toEqual(['R8-002']);
  expect(unmadeDocuments(there.registry).map(({ values }) => values.caseId)).toEqual(['R8-002']);
  expect(there.row('outbox', 'S000001').state).toBe('待ち');
});

test('a mail whose 宛先 was exchanged with another stays until somebody looks at it', () => {
  const there = after(() => {});
  for (const [mailId, to] of [
    ['S000001', 'a@a.example.jp'],
    ['S000002', 'b@b.example.jp'],
  ]) {
    there.registry.append('outbox', {
      mailId,
      to,
      state: '待ち',
      scheduledAt: '2026-04-27T09:00',
      body: `${to} 様`,
    });
  }
  there.registry.changes();
  const due = () => mailsDue(there.context).map(({ values }) => values.mailId);
  expect(due()).toEqual(['S000001', 'S000002']);
  there.type('outbox', 'S000001', { to: 'b@b.example.jp' });
  there.registry.set(there.registry.rows('cases')[0], { result: 'read anew' });
  expect(due()).toEqual(['S000002']);
  const [mail] = there.registry.rows('outbox');
  expect(contradictionsOf(there.registry, mail)[0].said).toContain('宛先');
  there.type('outbox', 'S000001', { to: 'a@a.example.jp', body: 'b@b.example.jp 様' });
  there.registry.set(there.registry.rows('cases')[0], { result: 'and once more' });
  expect(due()).toEqual(['S000002']);
});

test('what the system itself has just written is no finding', () => {
  const there = after(() => {}, {
    documents: [{ name: 'R8-001-様式4', form: '様式4', caseId: 'R8-001', state: '案' }],
  });
  const [letter] = there.registry.rows('documents');
  there.registry.set(letter, { receiver: 'J0001' });
  there.registry.changes();
  there.registry.set(letter, { fileId: 'F' });
  expect(contradictionsOf(there.registry, letter)).toEqual([]);
  there.registry.changes();
  expect(contradictionsOf(there.registry, letter)).toEqual([]);
});
