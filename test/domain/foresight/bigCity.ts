// A registry as it stands after three years: 20 agreements, 12 departments, four cases of three projects each.
import type { GivenRows } from '../support/rows';

const two = (n: number) => String(n).padStart(2, '0');
const range = <T>(count: number, of: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => of(n + 1));

const clear = Object.fromEntries(['c1', 'c2', 'c3'].map((key) => [key, '']));

const department = (n: number) => `第${n}課`;

const caseIds = range(20, (n) =>
  range(4, (year) => ({ n, year, id: `R${4 + year}-${String(n).padStart(3, '0')}` })),
).flat();

const projectIds = caseIds.flatMap(({ n, year, id }) =>
  range(3, (p) => ({ n, year, id, projectId: `${id}-${two(p)}` })),
);

export const bigCity = (): GivenRows => ({
  departments: range(12, (n) => ({
    name: department(n),
    head: '佐藤一郎',
    mail: `d${n}@city.example.jp`,
    headMail: `h${n}@city.example.jp`,
  })),
  businesses: range(20, (n) => ({
    ...clear,
    businessId: `J${String(n).padStart(4, '0')}`,
    name: `株式会社${n}`,
    address: `伊達市末永町${n}番地`,
    contactPerson: '井上実',
    mail: `b${n}@example.jp`,
  })),
  agreements: range(20, (n) => ({
    termId: `K${String(n).padStart(3, '0')}-1`,
    agreementId: `K${String(n).padStart(3, '0')}`,
    term: '1',
    businessIds: `J${String(n).padStart(4, '0')}`,
    name: `株式会社${n}との包括連携協定`,
    concludedOn: `2026-${two(1 + (n % 12))}-10`,
    startsOn: `2026-${two(1 + (n % 12))}-10`,
    expiresOn: `2029-${two(1 + (n % 12))}-09`,
    state: '有効',
  })),
  cases: caseIds.map(({ n, year, id }) => ({
    caseId: id,
    kind: year === 1 ? '締結前' : '年度当初',
    fiscalYear: String(2022 + year),
    receivedOn: `${2022 + year}-04-10`,
    businessId: `J${String(n).padStart(4, '0')}`,
    businessName: `株式会社${n}`,
    stage: year === 4 && n <= 5 ? 'E 連携可否の回答' : 'H 提案結果のフィードバック',
    state: year === 4 && n <= 5 ? '進行中' : '完了',
    dueOn: '2026-05-08',
    askedOn: '2026-04-20',
    inquired: range(12, department).join('、'),
  })),
  projects: projectIds.map(({ n, year, id, projectId }) => ({
    projectId,
    caseId: id,
    proposerSide: '事業者',
    proposer: `株式会社${n}`,
    projectName: `事業${projectId}`,
    content: '内容。'.repeat(50),
    eligibility: '適合',
    cityAnswer: year === 4 && n <= 5 ? '' : '可',
    department: department(1 + (n % 12)),
    state: year === 4 && n <= 5 ? '照会中' : '実施中',
    stage: year === 4 && n <= 5 ? '' : year === 1 ? '⑫ 連携事業の実施' : 'L 連携事業の実施',
    implementedFrom: `${2022 + year}-07-01`,
  })),
  answers: projectIds
    .filter(({ n, year }) => !(year === 4 && n <= 5))
    .flatMap(({ projectId }, p) =>
      range(12, (d) => ({
        answerId: `A${String(p * 12 + d).padStart(6, '0')}`,
        projectId,
        answerer: department(d),
        form: '様式2',
        answer: d === 1 ? '可' : '所管外',
        answeredOn: '2025-05-01',
        state: '有効',
      })),
    ),
  outbox: caseIds.flatMap(({ id }, c) =>
    range(30, (m) => ({
      mailId: `S${String(c * 30 + m).padStart(6, '0')}`,
      to: `d${1 + (m % 12)}@city.example.jp`,
      subject: `${id} 照会`,
      kind: '照会',
      target: id,
      state: '送信済',
      scheduledAt: '2026-04-20T09:00',
      key: `照会:${id}:${department(1 + (m % 12))}:${m}`,
      body: '本文'.repeat(400),
    })),
  ),
  documents: caseIds.flatMap(({ id }) =>
    ['掲示文', '様式4', ...range(12, (d) => `様式6-${department(d)}`)].map((form) => ({
      name: `${id}-${form}`,
      form: form.slice(0, 3),
      caseId: id,
      state: '発送済',
      fileId: 'F',
    })),
  ),
  intake: range(1500, (n) => ({
    intakeId: `U${String(n).padStart(6, '0')}`,
    form: '様式2',
    state: '処理済',
    answers: '{}',
  })),
  auditLog: range(5000, (n) => ({
    logId: `L${String(n).padStart(6, '0')}`,
    at: '2026-04-20T09:00',
    action: '回答',
    after: '可',
  })),
});
