import { recordRows } from '../../../src/domain/inquiry/answerRows';

const names = (...projects: string[]) =>
  recordRows(projects.map((project, row) => ({ row, project, answer: '可', reason: '' }))).map(
    ({ 提案事業名 }) => 提案事業名,
  );

test('the filed 様式2 names a project first, and then its number; other words stand as they were written', () => {
  expect(names('R8-001-01 高齢者の見守り', 'R8-001-02', '高齢者の見守り', 'J-1 一')).toEqual([
    '高齢者の見守り（R8-001-01）',
    'R8-001-02',
    '高齢者の見守り',
    'J-1 一',
  ]);
});
