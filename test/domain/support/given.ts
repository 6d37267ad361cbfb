// The city's parties and what is under way with them: whom everybody in the tests knows, each with overrides.
import { businessCriteria } from '../../../src/domain/base/criteria';
import type { Context } from '../../../src/domain/context';
import type { Values } from '../../../src/domain/registry/tabs';
import { Office } from './office';
import type { GivenRow, GivenRows } from './rows';

export const kenko = 'kenko@city.example.jp';
export const shoko = 'shoko@city.example.jp';
export const doboku = 'doboku@city.example.jp';
export const kanko = 'kanko@city.example.jp';
/** Of 株式会社A. */
export const firm = 'inoue@a.example.jp';

const allDepartments = {
  健康福祉課: { head: '佐藤一郎', mail: kenko, headMail: 'sato@city.example.jp' },
  商工観光課: { head: '鈴木花子', mail: shoko },
  土木課: { head: '', mail: doboku },
  観光課: { head: '鈴木花子', mail: kanko },
} satisfies Record<string, GivenRow<'departments'>>;

export const departmentsNamed = (
  ...names: (keyof typeof allDepartments)[]
): GivenRow<'departments'>[] => names.map((name) => ({ name, ...allDepartments[name] }));

export const departments = departmentsNamed('健康福祉課', '商工観光課');

/** 株式会社A, B, C … */
export const businessOf = (number: number, over: GivenRow<'businesses'> = {}) => {
  const letter = 'ABCDE'[number - 1] ?? String(number);
  return {
    businessId: `J000${number}`,
    name: `株式会社${letter}`,
    address: `伊達市松ヶ枝町${number}番地`,
    representative: '代表取締役 青木進',
    contactPerson: '営業部 井上実',
    mail: `inoue@${letter.toLowerCase()}.example.jp`,
    ...over,
  };
};

export const business = businessOf(1);

/** Every criterion of a business is met. */
export const clear: GivenRow<'businesses'> = Object.fromEntries(
  businessCriteria.map(({ key }) => [key, '該当なし']),
);

/** The case of 株式会社A at ⑧, unless said otherwise. */
export const caseAt = (over: Partial<Values<'cases'>> = {}): Partial<Values<'cases'>> => ({
  caseId: 'R8-001',
  kind: '締結前',
  businessId: 'J0001',
  businessName: '株式会社A',
  stage: '⑧ 提案結果のフィードバック',
  state: '進行中',
  // 照会を開始する needed both.
  ...(over.inquired && { consultedOn: '2026-04-15', policyFields: '健康・福祉' }),
  ...over,
});

/** A project that 株式会社A proposed, and the city said 可 to. @param number within R8-001, or a whole 提案事業番号 */
export const project = (
  number: string,
  over: Partial<Values<'projects'>> = {},
): Partial<Values<'projects'>> => {
  const [, caseId = 'R8-001', n = number] = /^(.+)-(\d+)$/.exec(number) ?? [];
  return {
    projectId: `${caseId}-${n}`,
    caseId,
    proposerSide: '事業者',
    proposer: '株式会社A',
    projectName: `事業${n}`,
    content: `事業${n}の内容`,
    eligibility: '適合',
    cityAnswer: '可',
    state: '市回答済',
    ...over,
  };
};

/** A project that is carried out. */
export const running = (
  number: string,
  over: Partial<Values<'projects'>> = {},
): Partial<Values<'projects'>> =>
  project(number, {
    department: '健康福祉課',
    state: '実施中',
    stage: '⑫ 連携事業の実施',
    implementedFrom: '2026-06-01',
    ...over,
  });

let answers = 0;

export const answer = (
  number: string,
  answerer: string,
  said: Values<'answers'>['answer'],
  form: Values<'answers'>['form'] = '様式2',
  reason = '',
): Partial<Values<'answers'>> => ({
  // A worker's files count on together: in their order as text too.
  answerId: `A${String(++answers).padStart(6, '0')}`,
  projectId: `R8-001-${number}`,
  answerer,
  form,
  answer: said,
  reason,
  validity: '有効',
});

/** A first term from 2025-06-01, unless said otherwise. */
export const agreement = (
  number: number,
  businessIds: string,
  over: GivenRow<'agreements'> = {},
): GivenRow<'agreements'> => ({
  termId: `K00${number}-第1期`,
  agreementId: `K00${number}`,
  term: '1',
  businessIds,
  name: `伊達市との包括連携協定${number}`,
  concludedOn: '2025-06-01',
  startsOn: '2025-06-01',
  expiresOn: '2028-05-31',
  matters: '健康・福祉、防災・防犯',
  state: '有効',
  ...over,
});

/** One row of 実績; both sides reported, unless something else is given. */
export const achievement = (
  fiscalYear: number,
  projectId: string,
  over: Partial<Values<'achievements'>> = {},
): Partial<Values<'achievements'>> => ({
  achievementId: `${fiscalYear}-${projectId}`,
  fiscalYear: String(fiscalYear),
  projectId,
  projectName: `事業${projectId.slice(-2)}`,
  businessId: 'J0001',
  businessName: '株式会社A',
  department: '健康福祉課',
  departmentReport: '教室を12回開きました。',
  businessReport: '講師を12回派遣しました。',
  comparison: '一致',
  ...over,
});

/** 20 April 2026, three departments and 株式会社A. */
export const city = (rows: GivenRows, over: Partial<Context> = {}): Office =>
  new Office(
    {
      departments: departmentsNamed('健康福祉課', '土木課', '観光課'),
      businesses: [business],
      ...rows,
    },
    '2026-04-20T10:00',
    over,
  );

// Cases that wait for somebody: ④ two departments, ⑤ alone, ⑦ the business, ⑨ staff, or a 日程調整.

const under = (
  over: Partial<Values<'cases'>>,
  projects: Partial<Values<'projects'>>[] = [],
): GivenRows => ({
  departments,
  businesses: [business],
  cases: [
    caseAt({
      receivedOn: '2026-04-06',
      askedOn: '2026-04-20',
      dueOn: '2026-05-08',
      inquired: '健康福祉課、商工観光課',
      ...over,
    }),
  ],
  projects,
});

const watching = (over: Partial<Values<'projects'>>): Partial<Values<'projects'>> =>
  project('01', {
    projectName: '高齢者見守り事業',
    content: '配達のときに声をかけます。',
    department: '健康福祉課',
    hearing: '不要',
    ...over,
  });

export const atDepartmentAnswer = (over: GivenRows = {}): GivenRows => ({
  ...under({ stage: '④ 連携可否の回答' }, [watching({ state: '照会中', cityAnswer: '' })]),
  ...over,
});

export const atDepartmentProposal = (over: GivenRows = {}): GivenRows => ({
  ...under({ stage: '⑤ 市による連携事業提案' }),
  ...over,
});

export const atBusinessAnswer = (over: GivenRows = {}): GivenRows => ({
  ...under({ stage: '⑦ 連携可否の回答', askedOn: '2026-05-12', dueOn: '2026-05-26' }, [
    watching({}),
    watching({
      projectId: 'R8-001-02',
      proposerSide: '市',
      proposer: '商工観光課',
      projectName: '観光案内の多言語化',
      cityAnswer: '',
    }),
  ]),
  ...over,
});

const meeting = (over: GivenRow<'projects'>): GivenRows => ({
  ...under({ stage: '⑪ 包括連携協定締結', askedOn: '', dueOn: '' }),
  projects: [{ ...watching({ state: '協議中', stage: '⑨ 初回協議' }), ...over }],
});

/** Two departments and the business, the candidates for their meeting typed. */
export const beforeFirstMeeting: GivenRows = meeting({
  department: '健康福祉課、商工観光課',
  candidateTimes: '2026-06-01 10:00\n令和８年６月２日（火） 14時30分\n2026/6/3 9:00',
});

/** One department and the business have been asked for their dates. */
export const atFirstMeeting = (
  over: GivenRows = {},
  ofProject: Partial<Values<'projects'>> = {},
): GivenRows => ({
  ...meeting({
    schedulingRound: '2026-06-01T09:00',
    schedulingAskedOn: '2026-06-01',
    schedulingDueOn: '2026-06-08',
    offeredTimes: JSON.stringify({
      times: ['2026-06-15T10:00', '2026-06-16T14:00'],
      asked: ['健康福祉課', 'J0001'],
    }),
    ...ofProject,
  }),
  ...over,
});

// The years after conclusion.

/** Two agreements in force. */
export const bound = (over: GivenRows = {}): GivenRows => ({
  departments,
  businesses: [business, businessOf(2)],
  agreements: [agreement(1, 'J0001'), agreement(2, 'J0002')],
  ...over,
});

/** A case of an earlier year with one project 実施中. */
export const carriedOut = (
  caseId: string,
  businessId: string,
  over: Partial<Values<'projects'>> = {},
): { cases: GivenRow<'cases'>[]; projects: GivenRow<'projects'>[] } => ({
  cases: [
    caseAt({
      caseId,
      kind: '随時',
      fiscalYear: '2026',
      businessId,
      stage: 'L 連携事業の実施',
      state: '完了',
      receivedOn: '2026-05-01',
      policyFields: '健康・福祉',
    }),
  ],
  projects: [
    running(`${caseId}-01`, {
      projectName: '高齢者見守り事業',
      content: '配達のときに声をかけます。',
      stage: 'L 連携事業の実施',
      implementedFrom: '2026-08-01',
      ...over,
    }),
  ],
});
