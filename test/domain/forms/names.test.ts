// 様式の呼び方 and 様式の題名: a city that numbers and entitles its 様式 otherwise.

import { operationNames } from '../../../src/domain/flow/operations';
import { forms } from '../../../src/domain/forms';
import { called, formTitle } from '../../../src/domain/forms/names';
import { parseSettings } from '../../../src/intake/parseSettings';
import { atDepartmentAnswer } from '../support/given';
import { Office } from '../support/office';

const city = (formNames: string, formTitles = '') =>
  parseSettings({ 様式の呼び方: formNames, 様式の題名: formTitles });

test.each([
  ['様式2により回答してください。', '第2号様式により回答してください。'],
  ['「R8-001-様式4」の案を作ります。様式4は', '「R8-001-様式4」の案を作ります。第4号様式は'],
  ['様式3（提案）と様式20', '様式3（提案）と様式20'],
])('%s', (text, expected) => {
  const { settings, problems } = city('様式2＝第2号様式、様式4=第4号様式');
  expect(problems).toEqual([]);
  expect(called(settings, text)).toBe(expected);
  expect(called(settings, called(settings, text))).toBe(expected);
});

test.each([
  '様式9＝第9号様式',
  '様式1',
  '様式1＝',
  '様式1＝別記様式2',
  '様式1＝a＝b',
  '様式4＝回答書、様式6＝回答書',
])('「%s」 counts as nothing, and is told', (written) => {
  const { settings, problems } = city(written);
  expect(settings.formNames).toEqual({});
  expect(problems[0].said).toContain('様式の呼び方');
});

test('a form is entitled as the city says', () => {
  const { settings } = city('', '様式1＝連携事業のご提案、日程調整＝日程のお尋ね');
  expect(formTitle(settings, 'businessProposal')).toBe('様式1 連携事業のご提案');
  expect(formTitle(settings, 'scheduling')).toBe('日程調整 日程のお尋ね');
  expect(formTitle(settings, 'departmentAnswer')).toBe(forms.departmentAnswer.title());
});

test('mails, 次にすること, 操作結果 and ホーム say it, the registry keeps its own', () => {
  const { settings } = city('様式2＝第2号様式、様式4＝第4号様式');
  const office = new Office(atDepartmentAnswer(), '2026-05-01T09:00').newDay(
    '2026-05-01',
    settings,
  );
  const [mail] = office.mails('督促');
  expect(`${mail.subject}${mail.body}`).toContain('第2号様式');
  expect(decodeURIComponent(`${mail.subject}${mail.body}`)).not.toContain('様式2');
  expect(office.rows('home').map(({ what }) => what)).toContain('連携可否（第2号様式）の回答');
  office.type('projects', 'R8-001-01', { cityAnswer: '可' });
  expect(office.insist('cases', 'R8-001', '回答を締め切る')).toContain('R8-001-様式4');
  expect(office.row('cases', 'R8-001').nextStep).toContain('第4号様式');
  expect(office.rows('documents').map(({ form }) => form)).toContain('様式4');
});

test('an operation is offered, named in できる操作 and chosen as the city calls it, and still by its own name', () => {
  const { settings } = city('様式4＝第4号様式');
  const office = new Office(atDepartmentAnswer(), '2026-05-01T09:00').newDay(
    '2026-05-01',
    settings,
  );
  office.type('projects', 'R8-001-01', { cityAnswer: '可' });
  office.insist('cases', 'R8-001', '回答を締め切る');
  expect(operationNames('cases', settings)).toContain('第4号様式を作り直す');
  expect(office.row('cases', 'R8-001').available).toContain('第4号様式を作り直す');
  for (const name of ['第4号様式を作り直す', '第４号様式を作り直す', '様式4を作り直す']) {
    const said = office.choose('cases', 'R8-001', name);
    expect([name, said]).toEqual([name, expect.not.stringMatching(/という操作はありません/)]);
  }
  const done = office.rows('auditLog').map(({ action }) => action);
  expect(done.filter((action) => action === '様式4を作り直す')).toHaveLength(3);
});
