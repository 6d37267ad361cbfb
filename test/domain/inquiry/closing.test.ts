// 回答を締め切る as staff choose it: the projects are answered, the case stands at ⑥, and 様式4 is drafted there.
import { atDepartmentAnswer } from '../support/given';
import { Office } from '../support/office';

const closed = (): Office => {
  const office = new Office(atDepartmentAnswer(), '2026-05-11T09:00');
  office.type('projects', 'R8-001-01', { cityAnswer: '可' });
  expect(office.choose('cases', 'R8-001', '回答を締め切る')).toContain('「R8-001-様式4」の案');
  return office;
};

const drafts = (office: Office) =>
  office.rows('documents').map(({ name, state }) => `${name} ${state}`);

test('⑥ begins with the draft of 様式4', () => {
  const office = closed();
  expect(office.row('projects', 'R8-001-01').state).toBe('市回答済');
  expect(office.row('cases', 'R8-001').stage).toBe('⑥ 提案事業の結果報告');
  expect(drafts(office)).toEqual(['R8-001-様式4 案']);
});

test('taken back and closed again, there is one draft in use', () => {
  const office = closed();
  office.choose('cases', 'R8-001', '一つ前に戻す');
  expect(office.row('cases', 'R8-001').stage).toBe('④ 連携可否の回答');
  office.choose('cases', 'R8-001', '回答を締め切る');
  expect(drafts(office)).toEqual(['R8-001-様式4-前の案 差替済', 'R8-001-様式4 案']);
});

test('回答を再開する taken back: the draft that was put away stays away, and no other comes of itself', () => {
  const office = closed();
  office.choose('cases', 'R8-001', '回答を再開する', { dueOn: '2026-05-29' });
  expect(drafts(office)).toEqual(['R8-001-様式4-前の案 差替済']);
  office.sendMails();
  expect(office.choose('cases', 'R8-001', '一つ前に戻す')).toContain('できません');
});
