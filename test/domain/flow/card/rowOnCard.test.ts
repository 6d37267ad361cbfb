// A row of 案件カード: which cells it asks for, which of them only to end something, and what its buttons foretell.
import { rowOnCard } from '../../../../src/domain/flow/card/rowOnCard';
import { contextOf } from '../../support/context';

const filledIn = ['consultedOn'];

/** A case at ② as 案件カード shows it. */
function atConsultation(cells: { consultedOn?: string; policyFields?: string } = {}) {
  const context = contextOf({
    departments: [{ name: '健康福祉課', mail: 'kenko@city.example.jp' }],
    businesses: [{ businessId: 'J0001', name: '株式会社A' }],
    cases: [
      {
        caseId: 'R8-001',
        kind: '締結前',
        businessId: 'J0001',
        stage: '② 総合政策課と事業者等の協議',
        state: '進行中',
        ...cells,
      },
    ],
    projects: [
      {
        projectId: 'R8-001-01',
        caseId: 'R8-001',
        proposerSide: '事業者',
        projectName: '見守り',
        eligibility: '適合',
        state: '受付',
      },
    ],
  });
  const [row] = context.registry.rows('cases');
  return rowOnCard(context, row, '株式会社A', filledIn);
}

test('what leads on asks for its cells at once, what ends the case behind it', () => {
  const asked = atConsultation().cells.map(({ header, ends }) => [header, ends]);
  expect(Object.fromEntries(asked)).toEqual({
    政策分野: false,
    協議日: false,
    引継ぎ先: true,
    備考: true,
  });
});

test('a button says what becomes of the case and its projects', () => {
  const filled = { consultedOn: '2026-04-15', policyFields: '健康・福祉' };
  const { operations } = atConsultation(filled);
  const will = operations.find(({ name }) => name === '照会を開始する')?.will;
  expect(will).toEqual(
    expect.arrayContaining([
      '案件 R8-001の段階は「④ 連携可否の回答」になります。',
      '提案事業 R8-001-01の状態は「照会中」になります。',
    ]),
  );
});
