// A project at ⑨ with two departments and a business, its candidates typed.
import type { GivenRows } from './rows';

export const atFirstMeeting: GivenRows = {
  businesses: [
    { businessId: 'J0001', name: '株式会社A', contactPerson: '井上実', mail: 'a@a.example.jp' },
  ],
  departments: [
    { name: '健康福祉課', head: '佐藤一郎', mail: 'kenko@city.example.jp' },
    { name: '商工観光課', head: '鈴木花子', mail: 'shoko@city.example.jp' },
  ],
  cases: [
    {
      caseId: 'R8-001',
      kind: '締結前',
      businessId: 'J0001',
      businessName: '株式会社A',
      stage: '⑪ 包括連携協定締結',
      state: '進行中',
    },
  ],
  projects: [
    {
      projectId: 'R8-001-01',
      caseId: 'R8-001',
      proposerSide: '事業者',
      projectName: '見守り',
      department: '健康福祉課、商工観光課',
      state: '協議中',
      stage: '⑨ 初回協議',
      candidateTimes: '2026-06-01 10:00\n令和８年６月２日（火） 14時30分\n2026/6/3 9:00',
    },
  ],
};
