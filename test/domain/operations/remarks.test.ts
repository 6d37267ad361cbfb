// 備考 as the reason of an operation: never the words that another operation was given.
import { Office } from '../support/office';

const row = {
  caseId: 'R8-001',
  kind: '締結前',
  businessId: 'J0001',
  businessName: '株式会社A',
  stage: '④ 連携可否の回答',
  state: '進行中',
  inquired: '健康福祉課',
  dueOn: '2026-05-08',
  askedOn: '2026-04-20',
  remarks: '商工観光課',
};

const office = (over: Partial<typeof row> & { usedRemarks?: string } = {}) =>
  new Office(
    {
      cases: [{ ...row, ...over }],
      businesses: [{ businessId: 'J0001', name: '株式会社A', mail: 'inoue@a.example.jp' }],
      departments: [
        { name: '健康福祉課', mail: 'kenko@city.example.jp' },
        { name: '商工観光課', mail: 'shoko@city.example.jp' },
      ],
      projects: [
        {
          projectId: 'R8-001-01',
          content: '見守ります。',
          caseId: 'R8-001',
          proposerSide: '事業者',
          projectName: '見守り',
          eligibility: '適合',
          state: '照会中',
        },
      ],
    },
    '2026-04-21T09:00',
  );

test('the names of departments to add do not become the ground of a 見送り', () => {
  const there = office();
  there.choose('cases', 'R8-001', '照会先を追加する');
  expect(there.row('cases', 'R8-001').inquired).toBe('健康福祉課、商工観光課');
  expect(there.choose('cases', 'R8-001', '見送る')).toContain(
    '備考が、前の操作「照会先を追加する」のときのままです。',
  );
  there.type('cases', 'R8-001', { remarks: 'まちづくりの方向性と合致しないため' });
  expect(there.choose('cases', 'R8-001', '見送る')).toContain('R8-001-見送り通知');
});

test('the same operation may use its own words again', () => {
  const there = office({ usedRemarks: '見送る\n商工観光課' });
  expect(there.choose('cases', 'R8-001', '見送る')).toContain('R8-001-見送り通知');
});

test.each(['－', 'なし', '・・・', '\u200b'])('「%s」 is no reason', (remarks) => {
  const there = office({ remarks: '' });
  expect(there.choose('cases', 'R8-001', '見送る', { remarks })).toContain(
    '「見送る」はできません',
  );
});
