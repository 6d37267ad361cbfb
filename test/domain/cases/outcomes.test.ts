// 様式6: who gets it, and what it says of each project.

import { projectsOf } from '../../../src/domain/cases/cases';
import { outcomeOf, outcomeReceivers } from '../../../src/domain/cases/outcomes';
import { outcomeNotice } from '../../../src/domain/outcome/notice';
import { answer, caseAt, city, project } from '../support/given';
import { Office, theCase } from '../support/office';

const proposal = (number: string, values = {}) =>
  project(number, { proposerSide: '市', proposer: '観光課', businessAnswer: '可', ...values });

describe('結果', () => {
  test.each([
    ['可 of the city', project('01'), '可', ''],
    [
      '否 of the city',
      project('01', { cityAnswer: '否', cityReason: '予算がない', state: '不成立' }),
      '否',
      '予算がない',
    ],
    ['a reason beside 可 is not a ground', project('01', { cityReason: '一部の課は否' }), '可', ''],
    ['要判断 is no result', project('01', { cityAnswer: '要判断' }), '', ''],
    ['not answered', project('01', { cityAnswer: '' }), '', ''],
    ['withdrawn after 可', project('01', { state: '取下げ' }), '取下げ', ''],
    [
      '不適合',
      project('01', { cityAnswer: '否', cityReason: '営業のため', state: '不適合' }),
      '否',
      '営業のため',
    ],
    ['可 of the business', proposal('01'), '可', ''],
    [
      '否 of the business',
      proposal('01', { businessAnswer: '否', state: '不成立' }),
      '否',
      '人手が足りない',
    ],
    ['回答なし', proposal('01', { businessAnswer: '回答なし', state: '不成立' }), '回答なし', ''],
    ['不採用', proposal('01', { businessAnswer: '', state: '不採用' }), '不採用', ''],
    [
      '不採用 with the reason that was given then, whatever 備考 says now',
      proposal('01', {
        state: '不採用',
        usedRemarks: '採用しない\n時期が合わない\n来年度なら',
        remarks: '課長に電話',
      }),
      '不採用',
      '時期が合わない\n来年度なら',
    ],
    [
      '不採用 with 市の理由, where it was typed',
      proposal('01', {
        state: '不採用',
        cityReason: '予算の都合',
        usedRemarks: '採用しない\n課長と協議済み',
      }),
      '不採用',
      '予算の都合',
    ],
    [
      'a note of another operation is no reason',
      proposal('01', { state: '不採用', usedRemarks: '協議を記録する\n覚え', remarks: '覚え' }),
      '不採用',
      '',
    ],
    ['the city’s own proposal awaits the business', proposal('01', { businessAnswer: '' }), '', ''],
  ])('%s', (_name, given, result, reason) => {
    const { registry } = city({
      cases: [caseAt()],
      projects: [given],
      answers: [answer('01', '株式会社A', '否', '様式5', '人手が足りない')],
    });
    expect(outcomeOf(registry, projectsOf(registry, 'R8-001')[0])).toEqual({ result, reason });
  });
});

describe('a department is told of', () => {
  const receivers = (rows: Parameters<typeof city>[0]) =>
    outcomeReceivers(city({ cases: [caseAt()], ...rows }).context, 'R8-001');

  test('what it answered 可 or 要協議 for, and of nothing else', () => {
    expect(
      receivers({
        projects: [project('01')],
        answers: [
          answer('01', '健康福祉課', '可'),
          answer('01', '土木課', '要協議'),
          answer('01', '観光課', '所管外'),
          answer('01', '税務課', '否'),
          { ...answer('01', '農林課', '可'), validity: '差替済' },
        ],
      }),
    ).toEqual(['健康福祉課', '土木課']);
  });

  test('what it proposed, also when that was not adopted', () => {
    expect(receivers({ projects: [proposal('01', { state: '不採用' })] })).toEqual(['観光課']);
  });

  test('what staff named it for, not what 担当部局 was filled with', () => {
    const context = city({
      cases: [caseAt()],
      projects: [project('01'), project('02', { department: '土木課' })],
    });
    context.registry.set(projectsOf(context.registry, 'R8-001')[0], { department: '観光課' });
    expect(outcomeReceivers(context.context, 'R8-001')).toEqual(['土木課']);
  });

  test('under the name that it has today, once, also where two became one', () => {
    const context = city({
      cases: [caseAt()],
      departments: [
        { name: '健康福祉課', mail: 'old@city.example.jp', validUntil: '2026-03-31' },
        {
          name: '健康課',
          head: '田中次郎',
          mail: 'kenko@city.example.jp',
          validFrom: '2026-04-01',
          formerNames: '健康福祉課、保健課',
        },
      ],
      projects: [project('01'), project('02'), project('03')],
      answers: [
        answer('01', '健康福祉課', '可'),
        answer('02', '保健課', '可'),
        answer('03', '健康課', '可'),
      ],
    });
    expect(outcomeReceivers(context.context, 'R8-001')).toEqual(['健康課']);
    const { addressee, content } = outcomeNotice.compose(
      context.context,
      theCase(context),
      '健康福祉課',
    );
    expect(addressee).toBe('健康課長　田中次郎　様');
    expect(content.fields).toMatchObject({ 課名: '健康課', 課長名: '田中次郎' });
    expect(content.rows?.map(({ 提案事業名 }) => 提案事業名)).toEqual([
      '事業01',
      '事業02',
      '事業03',
    ]);
    expect(outcomeNotice.addressOf(context.context, theCase(context), '保健課')).toMatchObject({
      to: 'kenko@city.example.jp',
    });
  });
});

test('its rows are its projects only, numbered, the ground under a 否', () => {
  const context = city({
    cases: [caseAt()],
    projects: [
      project('01'),
      project('02', { cityAnswer: '否', cityReason: '予算がない', state: '不成立' }),
      proposal('03', { businessAnswer: '否', state: '不成立' }),
    ],
    answers: [
      answer('01', '健康福祉課', '可'),
      answer('02', '観光課', '要協議'),
      answer('03', '株式会社A', '否', '様式5', '人手が足りない'),
    ],
  });
  const { content } = outcomeNotice.compose(context.context, theCase(context), '観光課');
  expect(content.rows).toEqual([
    {
      No: '1',
      提案事業名: '事業02',
      提案内容: '事業02の内容',
      提案者: '株式会社A',
      結果: '否\n理由：予算がない',
    },
    {
      No: '2',
      提案事業名: '事業03',
      提案内容: '事業03の内容',
      提案者: '観光課',
      結果: '否\n理由：人手が足りない',
    },
  ]);
});

test('採用しない: the department that proposed it learns why', () => {
  const there = new Office({
    departments: [{ name: '観光課', mail: 'kanko@city.example.jp' }],
    businesses: [{ businessId: 'J0001', name: '株式会社A', mail: 'inoue@a.example.jp' }],
    cases: [caseAt({ stage: '⑤ 市による連携事業提案' })],
    projects: [proposal('01', { businessAnswer: '', cityAnswer: '', state: '受付' })],
  });
  there.choose('projects', 'R8-001-01', '採用しない', { remarks: '時期が合わない' });
  there.type('projects', 'R8-001-01', { remarks: '課長に電話' });
  const { context } = there;
  const { content } = outcomeNotice.compose(context, theCase(context), '観光課');
  expect(content.rows?.map(({ 結果 }) => 結果)).toEqual(['不採用\n理由：時期が合わない']);
});

test('a department that nobody took over cannot be written to, and the row to mend is named', () => {
  const context = city({ cases: [caseAt()] });
  expect(outcomeNotice.addressOf(context.context, theCase(context), '農林課')).toEqual({
    problem: expect.objectContaining({ said: expect.stringContaining('旧部署名に「農林課」') }),
  });
});
