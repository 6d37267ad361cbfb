// Rows of cases that wait for somebody: ④ two departments, ⑤ alone, ⑦ a business, ⑨ a 日程調整.
import type { Values } from '../../../src/domain/registry/tabs';
import type { GivenRows } from './rows';

export const departments: readonly Partial<Values<'departments'>>[] = [
  {
    name: '健康福祉課',
    head: '佐藤一郎',
    mail: 'kenko@city.example.jp',
    headMail: 'sato@city.example.jp',
  },
  { name: '商工観光課', head: '鈴木花子', mail: 'shoko@city.example.jp' },
];

export const business: Partial<Values<'businesses'>> = {
  businessId: 'J0001',
  name: '株式会社A',
  address: '伊達市松ヶ枝町1番地',
  representative: '代表取締役 青木進',
  contactPerson: '営業部 井上実',
  mail: 'inoue@a.example.jp',
};

const openCase = (over: Partial<Values<'cases'>>): Partial<Values<'cases'>> => ({
  caseId: 'R8-001',
  kind: '締結前',
  businessId: 'J0001',
  businessName: '株式会社A',
  receivedOn: '2026-04-06',
  state: '進行中',
  askedOn: '2026-04-20',
  dueOn: '2026-05-08',
  inquired: '健康福祉課、商工観光課',
  ...over,
});

const project = (over: Partial<Values<'projects'>>): Partial<Values<'projects'>> => ({
  projectId: 'R8-001-01',
  caseId: 'R8-001',
  proposerSide: '事業者',
  proposer: '株式会社A',
  projectName: '高齢者見守り事業',
  content: '配達のときに声をかけます。',
  eligibility: '適合',
  department: '健康福祉課',
  hearing: '不要',
  ...over,
});

export const atDepartmentAnswer = (over: GivenRows = {}): GivenRows => ({
  departments,
  businesses: [business],
  cases: [openCase({ stage: '④ 連携可否の回答' })],
  projects: [project({ state: '照会中' })],
  ...over,
});

export const atDepartmentProposal = (over: GivenRows = {}): GivenRows => ({
  departments,
  businesses: [business],
  cases: [openCase({ stage: '⑤ 市による連携事業提案' })],
  ...over,
});

export const atBusinessAnswer = (over: GivenRows = {}): GivenRows => ({
  departments,
  businesses: [business],
  cases: [openCase({ stage: '⑦ 連携可否の回答', askedOn: '2026-05-12', dueOn: '2026-05-26' })],
  projects: [
    project({ state: '市回答済', cityAnswer: '可' }),
    project({
      projectId: 'R8-001-02',
      proposerSide: '市',
      proposer: '商工観光課',
      projectName: '観光案内の多言語化',
      state: '市回答済',
    }),
  ],
  ...over,
});

export const atFirstMeeting = (
  over: GivenRows = {},
  ofProject: Partial<Values<'projects'>> = {},
): GivenRows => ({
  departments,
  businesses: [business],
  cases: [openCase({ stage: '⑪ 包括連携協定締結', askedOn: '', dueOn: '' })],
  projects: [
    project({
      state: '協議中',
      stage: '⑨ 初回協議',
      cityAnswer: '可',
      schedulingRound: '2026-06-01T09:00',
      schedulingAskedOn: '2026-06-01',
      schedulingDueOn: '2026-06-08',
      offeredTimes: JSON.stringify({
        times: ['2026-06-15T10:00', '2026-06-16T14:00'],
        asked: ['健康福祉課', 'J0001'],
      }),
      ...ofProject,
    }),
  ],
  ...over,
});
