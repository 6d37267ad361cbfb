// Cells that are their row's own: corrected by people they are accepted, exchanged between rows they are found.
import { fingerprint } from '../../../src/domain/base/fingerprint';
import { inTheWay } from '../../../src/domain/cases/contradictions';
import { acceptCorrections, findings } from '../../../src/domain/registry/findings';
import type { Registry } from '../../../src/domain/registry/registry';
import { markOfOwn, ownColumns } from '../../../src/domain/registry/seals';
import { type TabKey, tabKeys, tabs } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';
import { type GivenRows, registryOf } from '../support/rows';

type Cells = Record<string, string>;
type Given = Partial<Record<TabKey, Cells[]>>;

const said = (): Given => ({
  businesses: ['A', 'B', 'C'].map((letter, index) => ({
    businessId: `J000${index + 1}`,
    name: `株式会社${letter}`,
    address: `${letter}町1番地`,
    representative: `代表取締役 ${letter}田`,
    mail: `${letter.toLowerCase()}@firm.example.jp`,
    merged: letter === 'A' ? 'J0003' : '',
  })),
  departments: ['健康福祉課', '商工観光課'].map((name, index) => ({
    name,
    head: `課長${index}`,
    mail: `ka${index}@city.example.jp`,
  })),
  agreements: [1, 2].map((n) => ({
    termId: `K00${n}-第1期`,
    agreementId: `K00${n}`,
    term: String(n),
    businessIds: `J000${n}`,
    name: `協定${n}`,
    state: n === 1 ? '有効' : '見直し中',
    concludedOn: `202${n}-05-10`,
    startsOn: `202${n}-05-10`,
    expiresOn: `203${n}-05-09`,
    matters: `連携事項${n}`,
  })),
  projects: [1, 2].map((n) => ({
    projectId: `R8-00${n}-01`,
    caseId: `R8-00${n}`,
    projectName: `事業${n}`,
    content: `内容${n}`,
    state: n === 1 ? '照会中' : '実施中',
    proposerSide: n === 1 ? '事業者' : '市',
    proposer: n === 1 ? '株式会社A' : '健康福祉課',
    department: n === 1 ? '健康福祉課' : '商工観光課',
    cityAnswer: n === 1 ? '可' : '否',
    cityReason: `理由${n}`,
  })),
  answers: [1, 2].map((n) => ({
    answerId: `A00000${n}`,
    projectId: `R8-00${n}-01`,
    answerer: '健康福祉課',
    form: '様式2',
    answer: '否',
    reason: `${n}のほうの理由`,
    answeredOn: `2026-05-1${n}T10:00`,
    intakeId: `U00000${n}`,
    validity: n === 1 ? '有効' : '差替済',
  })),
  meetings: [1, 2].map((n) => ({
    meetingId: `M00000${n}`,
    kind: n === 1 ? '初回協議' : 'ヒアリング',
    subject: `R8-00${n}-01`,
    startsAt: `2026-06-0${n}T10:00`,
    place: `会議室${n}`,
    state: n === 1 ? '予定' : '済',
  })),
  documents: [1, 2].map((n) => ({
    name: `R8-00${n}-様式4`,
    caseId: `R8-00${n}`,
    form: n === 1 ? '様式4' : '様式6',
    addressee: `株式会社${n}`,
    state: n === 1 ? '案' : '発送済',
    sentOn: n === 1 ? '' : '2026-06-01',
  })),
  achievements: [1, 2].map((n) => ({
    achievementId: `2026-R8-00${n}-01`,
    fiscalYear: '2026',
    projectId: `R8-00${n}-01`,
    projectName: `事業${n}`,
    businessId: `J000${n}`,
    department: n === 1 ? '健康福祉課' : '商工観光課',
    departmentReport: `様式7の${n}`,
    businessReport: `様式8の${n}`,
    published: n === 1 ? 'する' : 'しない',
  })),
  intake: [1, 2].map((n) => ({
    intakeId: `U00000${n}`,
    form: n === 1 ? '様式1' : '様式2',
    sender: `提出者${n}`,
    state: '保留',
    receivedAt: `2026-05-1${n}T10:00`,
    answers: `回答${n}`,
    responseId: `r${n}`,
  })),
  cases: [1, 2].map((n) => ({
    caseId: `R8-00${n}`,
    businessId: `J000${n}`,
    stage: n === 1 ? '④ 連携可否の回答' : '① 提案・相談',
    state: '進行中',
    inquired: n === 1 ? '健康福祉課' : '健康福祉課、商工観光課',
    agreementName: `伊達市と${n}との協定`,
    dueOn: `2026-05-1${n}`,
    agreementIds: `K00${n}`,
  })),
  outbox: [1, 2].map((n) => ({ mailId: `S00000${n}`, receiver: `J000${n}`, state: '待ち' })),
});

/** Something else in every own cell of two rows, where nothing of its own is said above. */
function different(tab: TabKey, rows: readonly Cells[]): Cells[] {
  const columns = tabs[tab].columns as Record<string, Column>;
  return rows.map((row, index) => ({
    ...Object.fromEntries(
      ownColumns(tab).map((key) => {
        const { type, choices, refers, mail } = columns[key];
        const day = `2026-06-0${index + 1}`;
        if (refers) return [key, ''];
        if (mail) return [key, `${key.toLowerCase()}${index}@city.example.jp`];
        if (choices) return [key, choices[index % choices.length]];
        return [
          key,
          { date: day, datetime: `${day}T10:00`, number: `202${index}` }[type as 'date'] ??
            `${key}${index}`,
        ];
      }),
    ),
    ...row,
  }));
}

const firms = (): Given =>
  Object.fromEntries(
    Object.entries(said()).map(([tab, rows]) => [tab, different(tab as TabKey, rows)]),
  );

const cellsOf = (registry: Registry): Given =>
  Object.fromEntries(
    (Object.keys(firms()) as TabKey[]).map((tab) => [
      tab,
      registry.rows(tab).map(({ values }) => ({ ...(values as Cells) })),
    ]),
  );

/** The next whole look at it, as it stands then. */
function seen(given: Given): Given {
  const registry = registryOf(given as GivenRows);
  acceptCorrections(registry);
  registry.changes();
  return cellsOf(registry);
}

const after = (hand: (rows: Given) => void, rows = seen(firms())): Registry => {
  hand(rows);
  return registryOf(rows as GivenRows);
};

const swap = (tab: TabKey, column: string) => (rows: Given) => {
  const [a, b] = rows[tab] ?? [];
  [a[column], b[column]] = [b[column], a[column]];
};

/** What waits for the first two rows of each tab. */
const matters = {
  businesses: ['J0001', 'J0002'],
  departments: ['商工観光課', '健康福祉課'],
  agreements: ['K001-第1期', 'K002-第1期'],
  projects: ['R8-001', 'R8-002'],
  answers: ['R8-001', 'R8-002'],
  meetings: ['R8-001', 'R8-002'],
  documents: ['R8-001', 'R8-002'],
  cases: ['R8-001', 'R8-002'],
  achievements: ['2026-R8-001-01', '2026-R8-002-01'],
  intake: ['U000001', 'U000002'],
  outbox: ['S000001', 'S000002'],
} satisfies { [K in TabKey]?: string[] };

test('every tab with cells of its rows’ own is here', () => {
  expect(tabKeys.filter((tab) => ownColumns(tab).length > 0 && !(tab in matters))).toEqual([]);
});

test.each([
  ...Object.entries(matters).flatMap(([tab, its]) =>
    ownColumns(tab as TabKey).map((column) => [tab as TabKey, column, its] as const),
  ),
  ['cases', 'stage', matters.cases] as const,
  ...['form', 'sender', 'receivedAt'].map((column) => ['intake', column, matters.intake] as const),
])(
  '%s.%s of two rows exchanged: found at both, and nothing goes out for either',
  (tab, column, matters) => {
    const there = after(swap(tab, column));
    expect(
      findings(there)
        .map(({ said }) => said)
        .join(),
    ).toMatch(/のものだったはずです|入れ替わっています/);
    for (const matter of matters) expect(inTheWay(there, [matter])).not.toEqual([]);
  },
);

test('one address corrected, given to a second firm, or emptied says nothing, and is accepted', () => {
  const set = (index: number, mail: string) => (rows: Given) => {
    Object.assign((rows.businesses ?? [])[index], { mail });
  };
  expect(findings(after(set(0, 'new@firm.example.jp')))).toEqual([]);
  expect(findings(after(set(0, 'b@firm.example.jp')))).toEqual([]);
  const moved = seen(cellsOf(after(set(0, 'c@firm.example.jp'))));
  expect(findings(after(set(2, 'another@firm.example.jp'), moved))).toEqual([]);
});

test('what has changed places is not accepted by the next look; something else written first, it is', () => {
  const exchanged = cellsOf(after(swap('businesses', 'mail')));
  expect(findings(registryOf(seen(exchanged) as GivenRows))).toHaveLength(2);
  const emptied = after((rows) => {
    for (const [index, row] of (rows.businesses ?? []).entries())
      row.mail = `x${index}@x.example.jp`;
  }, exchanged);
  const written = seen(cellsOf(emptied));
  (written.businesses ?? []).forEach((row, index) => {
    row.mail = ['b', 'a', 'c'][index].concat('@firm.example.jp');
  });
  expect(findings(registryOf(written as GivenRows))).toEqual([]);
});

test.each<[TabKey, string]>([
  ['projects', 'content'],
  ['projects', 'implementedFrom'],
  ['documents', 'link'],
  ['departments', 'mail'],
  ['departments', 'head'],
])('%s.%s emptied is found, and stays found; one that was never written is none', (tab, column) => {
  const emptied = after((rows) => {
    // A department that is no more needs no address.
    for (const row of rows[tab] ?? [])
      Object.assign(row, { [column]: '' }, 'validUntil' in row && { validUntil: '' });
  });
  expect(findings(emptied)).toHaveLength(2);
  expect(findings(registryOf(seen(cellsOf(emptied)) as GivenRows))).toHaveLength(2);
  const never = firms();
  for (const row of never[tab] ?? []) row[column] = '';
  expect(findings(registryOf(seen(never) as GivenRows))).toEqual([]);
});

test.each(['approvedOn', 'documentNumber'])(
  'documents.%s emptied is found of the letter that was sent, and says nothing of a draft',
  (column) => {
    const emptied = after((rows) => {
      for (const row of rows.documents ?? []) row[column] = '';
    });
    expect(findings(emptied).map(({ place }) => place)).toEqual(['文書 R8-002-様式4']);
    // It has left: it is said, and nothing waits for it.
    expect(inTheWay(emptied, ['R8-002', 'R8-002-様式4'])).toEqual([]);
  },
);

test('a 課長名 emptied is asked for, and keeps nothing that goes to the department', () => {
  const emptied = after((rows) => {
    for (const row of rows.departments ?? []) Object.assign(row, { head: '', validUntil: '' });
  });
  expect(findings(emptied)).toHaveLength(2);
  expect(inTheWay(emptied, ['健康福祉課', '商工観光課'])).toEqual([]);
});

test('whole rows in another order are as they were', () => {
  const there = after((rows) => {
    for (const tab of Object.values(rows)) tab.reverse();
  });
  expect(findings(there)).toEqual([]);
});

test('each cell is known by its column, wherever that is declared; of a mark of before nobody knows whose it is', () => {
  const { seal } = (seen(firms()).businesses ?? [])[0];
  const [cells, texts, own] = seal.split('.');
  const marks = own.split('-');
  expect(marks.map((mark) => mark.split(':')[0]).sort()).toEqual(
    [...ownColumns('businesses')].sort(),
  );
  const turned = [cells, texts, [...marks].reverse().join('-')].join('.');
  expect(markOfOwn({ seal: turned }, 'mail')).toBe(fingerprint('a@firm.example.jp'));
  const before = [cells, texts, marks.map((mark) => mark.split(':')[1]).join('-')].join('.');
  expect(markOfOwn({ seal: before }, 'mail')).toBe('');
});

/** Columns in which a hand that sorts them alone does no harm, and why. */
const harmless: Readonly<Record<string, Partial<Record<TabKey, string>>>> = {
  'made anew by every look at its row': {
    cases: 'businessName nextStep available actor answered',
    projects: 'available schedulingStatus',
    agreements: 'nextStep available',
    achievements: 'comparison findings available projectName businessName',
    businesses: 'eligibility available',
    documents: 'available unfilled',
  },
  'put back from what the system remembers (memory.ts), or from the key of its row (findings.ts)': {
    projects: 'caseId',
    agreements: 'agreementId',
    outbox: 'state',
    intake: 'state target responseId',
  },
  'what was last done or refused, and words for people: only read by them': {
    cases: 'result remarks archivedIn',
    projects: 'result remarks altered',
    agreements: 'result remarks',
    achievements: 'result remarks',
    businesses: 'result remarks',
    documents: 'result retentionYears',
    outbox: 'result reason sentAt attempts unconfirmed',
    intake: 'result remarks reason',
    departments: 'confirmedOn',
  },
  'acted upon at once, in its row': {
    cases: 'operation',
    projects: 'operation',
    agreements: 'operation',
    achievements: 'operation',
    businesses: 'operation',
    documents: 'operation',
    outbox: 'operation',
    intake: 'operation',
  },
  'people move what they wrote into the wrong row; it is asked for, and shown, before anything follows':
    {
      cases: 'consultedOn postedOn ceremonyAt ceremonyPlace',
      projects: 'hearing',
      agreements: 'ceremonyAt ceremonyPlace',
      businesses: 'confirmedOn',
    },
};

test.each(Object.keys(matters) as TabKey[])(
  '%s: every column that people see is its row’s own, or harmless',
  (tab) => {
    const known = Object.values(harmless).flatMap((of) => of[tab]?.split(' ') ?? []);
    const seenByPeople = Object.entries(tabs[tab].columns as Record<string, Column>).filter(
      ([key, { hidden, plain, sealed, distinct }]) =>
        key !== tabs[tab].key && !hidden && !plain && !sealed && !distinct,
    );
    expect(seenByPeople.map(([key]) => key).sort()).toEqual([...known].sort());
  },
);
