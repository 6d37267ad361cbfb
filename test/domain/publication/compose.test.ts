// What is published of a year, and what differs from the year before and from earlier releases.
import { publicationOf } from '../../../src/domain/publication/compose';
import { achievement } from '../support/given';
import type { Office } from '../support/office';
import { change, cityOn, later, publish } from './results';

const row = (context: Office, projectId: string) =>
  context.registry.having('achievements', 'projectId', projectId)[0].values;

describe('公表 and 確認すること', () => {
  test.each([
    ['nothing reported', { departmentReport: '', businessReport: '' }, '', ''],
    ['both said なし', { departmentReport: '実績なし', businessReport: '実績なし' }, '', ''],
    [
      'of two departments none did anything',
      { departmentReport: '【健康福祉課】実績なし\n【防災課】\n実績なし', businessReport: '' },
      '',
      '',
    ],
    ['the department alone reported', { businessReport: '' }, 'する', ''],
    [
      'the business alone reported',
      { departmentReport: '' },
      '保留',
      '実績を報告したのは、事業者等だけです',
    ],
    [
      'the department said なし, the business did not',
      { departmentReport: '実績なし' },
      '保留',
      '実績を報告したのは、事業者等だけです',
    ],
    [
      'a telephone number',
      { departmentReport: '問合せ：0142-23-3331' },
      '保留',
      '様式7の実績内容に電話番号らしい「0142-23-3331」',
    ],
    [
      'the contact of the business, and a mail address',
      { businessReport: '井上が講師（inoue@a.example.jp）。井上課長に感謝' },
      '保留',
      '様式8の実績内容にメールアドレスらしい「inoue@a.example.jp」\n様式8の実績内容に担当者の名前らしい「井上課長」',
    ],
    [
      'the head of a department',
      { projectName: '佐藤一郎記念教室' },
      '保留',
      '連携事業名に担当者の名前らしい「佐藤一郎」',
    ],
    ['the representative is public', { departmentReport: '山田太郎社長が来訪' }, 'する', ''],
  ])('%s', (_, cells, published, findings) => {
    const context = cityOn('2027-04-10', [achievement(2026, 'R8-001-01', cells)]);
    expect(row(context, 'R8-001-01')).toMatchObject({ published, findings });
  });

  test('what staff chose stands; a report that comes later is looked at again', () => {
    const context = cityOn('2027-04-10', [
      achievement(2026, 'R8-001-01', { departmentReport: '090-1234-5678' }),
      achievement(2026, 'R8-001-02'),
    ]);
    change(context, 'R8-001-01', { published: 'する' });
    change(context, 'R8-001-02', { published: 'しない' });
    expect(row(context, 'R8-001-01')).toMatchObject({ published: 'する' });
    expect(row(context, 'R8-001-01').findings).toContain('090-1234-5678');
    change(context, 'R8-001-02', { departmentReport: 'x@example.jp' });
    expect(row(context, 'R8-001-02').published).toBe('しない');
  });

  test('what was released as it stands is not judged again by a contact who came later', () => {
    const context = cityOn('2027-04-25', [
      achievement(2026, 'R8-001-01', { departmentReport: '木村拓郎さんの講演' }),
    ]);
    publish(context, 2026);
    Object.assign(context.registry.rows('businesses')[0].values as object, {
      contactPerson: '木村拓郎',
    });
    change(context, 'R8-001-01', {});
    expect(row(context, 'R8-001-01').published).toBe('する');
    change(context, 'R8-001-01', { businessReport: '改めました' });
    expect(row(context, 'R8-001-01').published).toBe('保留');
  });
});

test('per business and per field, with totals; しない, 保留 and what was not reported are left out', () => {
  const context = cityOn(
    '2027-04-20',
    [
      achievement(2026, 'R8-002-01', { businessId: 'J0002', department: '農務課、健康福祉課' }),
      achievement(2026, 'R8-001-02', { department: '防災課' }),
      achievement(2026, 'R8-001-01'),
      achievement(2026, 'R8-001-03', { published: 'しない' }),
      achievement(2026, 'R8-001-04', { businessReport: '0142-23-3331' }),
      achievement(2026, 'R8-001-05', { departmentReport: '', businessReport: '実績なし' }),
    ],
    {
      projects: [
        {
          projectId: 'R8-001-01',
          caseId: 'R8-001',
          policyFields: '防災・防犯、健康・福祉',
        },
        {
          projectId: 'R8-001-02',
          caseId: 'R8-001',
          projectName: '事業02',
          department: '防災課',
        },
      ],
      cases: [
        {
          caseId: 'R8-001',
          businessId: 'J0001',
          policyFields: 'デジタル化',
          agreementIds: 'K001',
          state: '完了',
        },
      ],
    },
  );
  const { results, totals, byField, difference, supplements } = publicationOf(
    context.context,
    2026,
  );
  expect(
    results.map(({ projectId, fields, agreements }) => [projectId, fields, agreements]),
  ).toEqual([
    ['R8-001-01', ['防災・防犯', '健康・福祉'], ['伊達市と株式会社Aとの包括連携協定']],
    ['R8-001-02', ['デジタル化'], ['伊達市と株式会社Aとの包括連携協定']],
    ['R8-002-01', ['その他'], ['伊達市とB農業協同組合との包括連携協定']],
  ]);
  expect(totals).toEqual({ projects: 3, businesses: 2, departments: 3 });
  // A project of two fields counts for its first.
  expect(byField).toEqual([
    { field: '防災・防犯', projects: 1, businesses: 1 },
    { field: 'デジタル化', projects: 1, businesses: 1 },
    { field: 'その他', projects: 1, businesses: 1 },
  ]);
  expect([difference, supplements]).toEqual([undefined, []]);
});

test('the fields of a case are not those of each of its projects, and a field is counted once', () => {
  const fields = (ofCase: string, ...ofProjects: string[]) => {
    const ids = ofProjects.map((_, index) => `R8-001-0${index + 1}`);
    const there = cityOn(
      '2027-04-20',
      ids.map((id) => achievement(2026, id)),
      {
        cases: [{ caseId: 'R8-001', businessId: 'J0001', policyFields: ofCase }],
        projects: ids.map((projectId, index) => ({
          projectId,
          caseId: 'R8-001',
          policyFields: ofProjects[index],
        })),
      },
    );
    return publicationOf(there.context, 2026).byField.map(
      ({ field, projects }) => `${field} ${projects}`,
    );
  };
  expect(fields('環境', '', '')).toEqual(['環境 2']);
  expect(fields('健康・福祉、環境', '環境', '環境、健康・福祉')).toEqual(['環境 2']);
  expect(fields('健康・福祉、環境', '環境', '')).toEqual(['環境 1', 'その他 1']);
});

test('a business, a department and a project count once, whatever they were called', () => {
  const there = cityOn(
    '2027-04-20',
    [
      achievement(2026, 'R8-001-01', { department: '健康福祉課' }),
      achievement(2026, 'R8-001-02', { department: '健康づくり課', businessId: 'J0003' }),
    ],
    {
      departments: [
        { name: '健康づくり課', formerNames: '健康福祉課', mail: 'kenko@city.example.jp' },
      ],
      businesses: [
        { businessId: 'J0001', name: '株式会社A' },
        { businessId: 'J0003', name: '株式会社Aの旧名', merged: 'J0001' },
      ],
    },
  );
  expect(publicationOf(there.context, 2026).totals).toEqual({
    businesses: 1,
    projects: 2,
    departments: 1,
  });
});

test('a business that was merged is shown as the one it was merged into', () => {
  const context = cityOn('2027-04-20', [achievement(2026, 'R8-001-01', { businessId: 'J0003' })], {
    businesses: [
      { businessId: 'J0001', name: '株式会社A' },
      { businessId: 'J0003', name: '株式会社Aの旧名', merged: 'J0001' },
    ],
  });
  expect(publicationOf(context.context, 2026).results[0]).toMatchObject({
    businessId: 'J0001',
    businessName: '株式会社A',
    agreements: ['伊達市と株式会社Aとの包括連携協定'],
  });
});

test('a department that reported nothing is left out of the text; the others stay', () => {
  const context = cityOn('2027-04-20', [
    achievement(2026, 'R8-001-01', {
      departmentReport:
        '【健康福祉課】\n実績なし\n【防災課】\n訓練\r\n【会場】\n【補足】あり\n…（続きは文書「U000001-全文」にあります）',
      businessReport: '実績なし',
    }),
  ]);
  expect(publicationOf(context.context, 2026).results[0]).toMatchObject({
    byDepartment: '【防災課】\n訓練\n【会場】\n【補足】あり…',
    byBusiness: '',
  });
});

test('what differs from the year before is told by what was published then', () => {
  const context = cityOn('2026-04-25', [
    achievement(2025, 'R7-001-01'),
    achievement(2025, 'R7-001-02'),
    achievement(2025, 'R7-001-03', { published: 'しない', projectName: '秘密' }),
  ]);
  publish(context, 2025);
  const year = later(context, '2027-04-20');
  year.registry.append('achievements', achievement(2026, 'R7-001-01'));
  year.registry.append('achievements', achievement(2026, 'R7-001-03'));
  year.registry.append('achievements', achievement(2026, 'R8-001-01'));
  const next = later(year, '2027-04-20');
  const { results, difference } = publicationOf(next.context, 2026);
  expect(results.map(({ projectId, standing }) => [projectId, standing])).toEqual([
    ['R7-001-01', '継続'],
    ['R7-001-03', '新規'],
    ['R8-001-01', '新規'],
  ]);
  expect(difference).toEqual({
    previous: { projects: 2, businesses: 1, departments: 1 },
    gone: [{ projectName: '事業02', businessName: '株式会社A' }],
  });
});

test('a project that has a result of this year too has not gone, whether it is shown or not', () => {
  const context = cityOn('2026-04-25', [
    achievement(2025, 'R7-001-01'),
    achievement(2025, 'R7-001-02'),
    achievement(2025, 'R7-001-03'),
    achievement(2025, 'R7-001-04'),
  ]);
  publish(context, 2025);
  for (const row of [
    achievement(2026, 'R7-001-01', { departmentReport: '電話0142-23-3331' }),
    achievement(2026, 'R7-001-02'),
    achievement(2026, 'R7-001-03'),
  ]) {
    context.registry.append('achievements', row);
  }
  Object.assign(context.registry.find('achievements', '2026-R7-001-02')?.values as object, {
    published: 'しない',
  });
  const { results, difference } = publicationOf(later(context, '2027-04-20').context, 2026);
  expect(results.map(({ projectId }) => projectId)).toEqual(['R7-001-03']);
  expect(difference?.gone.map(({ projectName }) => projectName)).toEqual(['事業04']);
});

describe('after a release', () => {
  const released = () => {
    const context = cityOn('2027-04-25', [
      achievement(2026, 'R8-001-01'),
      achievement(2026, 'R8-001-02', { departmentReport: '', businessReport: '' }),
    ]);
    expect(publish(context, 2026)).toMatchObject({ release: 1, fresh: 1, changed: true });
    return later(context, '2027-07-01');
  };
  const marks = (context: Office, year: number) =>
    publicationOf(context.context, year).results.map(({ projectId, change: mark }) => [
      projectId,
      mark,
    ]);

  test('again without any change publishes nothing more', () => {
    const context = released();
    const before = context.registry.changes().length;
    expect(publish(context, 2026)).toMatchObject({ fresh: 0, changed: false });
    expect(context.registry.changes()).toHaveLength(before);
    expect(context.registry.rows('auditLog')).toHaveLength(1);
    expect(context.registry.rows('documents')).toHaveLength(1);
    expect(row(context, 'R8-001-01').publishedOn).toBe('2027-04-25');
  });

  test('what came later is a 追補, what was changed a 訂正; releasing does not change what is said', () => {
    const context = released();
    change(context, 'R8-001-01', { departmentReport: '13回でした。' });
    change(context, 'R8-001-02', { departmentReport: '遅れました。' });
    const expected = [
      ['R8-001-01', '訂正'],
      ['R8-001-02', '追補'],
    ];
    expect(marks(context, 2026)).toEqual(expected);
    const before = publicationOf(context.context, 2026);
    expect(publish(context, 2026)).toMatchObject({ release: 2, fresh: 2, changed: true });
    expect(publicationOf(context.context, 2026)).toEqual(before);
    expect(row(context, 'R8-001-02').publishedOn).toBe('2027-07-01');
    expect(publish(context, 2026)).toMatchObject({ fresh: 0, changed: false });
  });

  test('otherwise it stands in the next year’s publication, once', () => {
    const context = released();
    change(context, 'R8-001-02', { departmentReport: '遅れました。' });
    change(context, 'R8-001-01', { departmentReport: '13回でした。' });
    context.registry.append('achievements', achievement(2027, 'R8-001-01'));
    const next = later(context, '2028-04-25');
    const supplements = (year: number, of = next) =>
      publicationOf(of.context, year).supplements.map((one) => [
        one.fiscalYear,
        one.projectId,
        one.change,
      ]);
    const expected = [
      [2026, 'R8-001-01', '訂正'],
      [2026, 'R8-001-02', '追補'],
    ];
    expect(supplements(2027)).toEqual(expected);
    publish(next, 2027);
    expect(supplements(2027)).toEqual(expected);
    next.registry.append('achievements', achievement(2028, 'R8-001-01'));
    const after = later(next, '2029-04-25');
    expect(supplements(2028, after)).toEqual([]);
    expect(supplements(2027, after)).toEqual(expected);
  });

  test('what is withdrawn is not shown any more, and that counts as a change', () => {
    const context = released();
    change(context, 'R8-001-02', { departmentReport: '遅れました。' });
    change(context, 'R8-001-01', { published: 'しない' });
    publish(context, 2026);
    change(context, 'R8-001-02', { departmentReport: '0142-23-3331' });
    expect(publish(context, 2026)).toMatchObject({ changed: true });
    expect(marks(context, 2026)).toEqual([]);
    change(context, 'R8-001-01', { published: 'する' });
    expect(publish(context, 2026)).toMatchObject({ changed: true });
    expect(marks(context, 2026)).toEqual([['R8-001-01', '']]);
  });
});
