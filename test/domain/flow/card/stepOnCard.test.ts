// 案件カード: which cells a project asks for, by its own step or else its case's.
import { cardOf } from '../../../../src/domain/flow/card/card';
import { contextOf } from '../../support/context';

/** The cells that the card asks for of each project of a case at this step. */
function askedAt(
  stage: string,
  state = '進行中',
  own: Record<string, string> = { state: '照会中', cityAnswer: '可' },
): Record<string, string[]> {
  const project = { caseId: 'R8-001', eligibility: '適合' };
  const context = contextOf({
    departments: [{ name: '健康福祉課', mail: 'kenko@city.example.jp' }],
    businesses: [{ businessId: 'J0001', name: '株式会社A' }],
    cases: [{ caseId: 'R8-001', kind: '締結前', businessId: 'J0001', stage, state }],
    projects: [
      {
        ...project,
        projectId: 'R8-001-01',
        proposerSide: '事業者',
        projectName: '見守り',
        ...own,
      },
      {
        ...project,
        projectId: 'R8-001-02',
        proposerSide: '市',
        proposer: '健康福祉課',
        projectName: '移動検診',
        state: '受付',
        hearing: '予定',
      },
    ],
  });
  const { rows } = cardOf(context, context.registry.rows('cases')[0]);
  return Object.fromEntries(
    rows.flatMap(({ tab, key, cells }) =>
      tab === 'projects'
        ? [[key, cells.flatMap(({ header, ends }) => (ends ? [] : [header]))]]
        : [],
    ),
  );
}

const answered = ['市の回答', '市の理由', '担当部局'];
const proposed = ['適否', '該当基準', 'ヒアリング', 'ヒアリング日', 'ヒアリング記録'];

test.each([
  ['④ 連携可否の回答', answered, proposed],
  ['⑤ 市による連携事業提案', proposed, proposed],
  ['② 総合政策課と事業者等の協議', ['適否', '該当基準', '政策分野'], proposed],
  ['⑥ 提案事業の結果報告', answered, answered],
])(
  'at %s what a department proposed is decided with the cells of ⑤, as far as ⑤',
  (stage, own, city) => {
    const asked = askedAt(stage);
    expect(new Set(asked['R8-001-01'])).toEqual(new Set(own));
    expect(new Set(asked['R8-001-02'])).toEqual(new Set(city));
  },
);

test('a project that goes on after 締結 asks for what its own step needs', () => {
  const own = { state: '協議中', stage: '⑩ 事業化に向けた協議' };
  const asked = askedAt('⑪ 包括連携協定締結', '完了', own);
  expect(asked['R8-001-01']).toEqual(['協議日時', '協議場所', '備考']);
});

test('one that ended with its case asks for nothing', () => {
  const asked = askedAt('④ 連携可否の回答', '取下げ', { state: '取下げ' });
  expect(asked['R8-001-01'] ?? []).toEqual([]);
});
