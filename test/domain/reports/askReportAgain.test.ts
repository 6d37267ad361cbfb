// 担当部局に再依頼する・事業者に再依頼する: one side is asked once more about one project.
import { asked, firm, kenko, run, shoko } from './support';

const id = '2026-R8-001-01';
const department = '担当部局に再依頼する';
const business = '事業者に再依頼する';

test('while the first asking runs, it waits for that', () => {
  const there = asked().at('2027-03-10T10:00') as ReturnType<typeof asked>;
  expect(there.choose('achievements', id, department)).toContain(
    '健康福祉課には依頼していて、期限（令和9年3月31日（水））まで回答を待っています',
  );
  expect(there.achievement().available).toBe('');
});

test('after the deadline a mail with a link for just that project, once until its own deadline', () => {
  const there = asked({ projects: [run('01'), run('02')] }).newDay('2027-04-01');
  expect(there.achievement().available).toBe(`${department}、${business}`);
  expect(there.choose('achievements', id, department)).toBe(
    '健康福祉課（期限 令和9年4月15日（木））に、様式7の再依頼のメールを送ります。',
  );
  const [again] = there.mails('実績報告の再依頼');
  expect(again).toMatchObject({ to: kenko, target: 'R8-様式7-健康福祉課' });
  expect(again.body).toContain('R8-001-01 事業01');
  expect(again.body).not.toContain('R8-001-02');
  expect(there.choose('achievements', id, department)).toContain('回答を待っています');
  there.report(kenko, { 'No.1 実績内容': '開いた。' }, { mail: again });
  expect(there.achievement().departmentReport).toBe('開いた。');
  // The other project of the first link is still waited for.
  expect(there.documentStates()['R8-様式7-健康福祉課']).toBe('案');
  const [reminder] = there
    .newDay('2027-04-05')
    .mails('督促')
    .filter(({ to }) => to === kenko)
    .slice(-1);
  expect(reminder.body).not.toContain('R8-001-01');
});

test('one who has reported may be asked to look at it again', () => {
  const there = asked();
  there.report(firm, { 実績の有無: 'なし' });
  there.report(kenko, { 'No.1 実績内容': '開いた。' });
  there.makeDocuments();
  expect(there.choose('achievements', id, business)).toContain('株式会社A（期限');
  const [again] = there.mails('実績報告の再依頼');
  expect(again.body).toContain('内容をもう一度お確かめください');
  there.report(firm, { 'No.1 実績内容': '場所を貸した。' }, { mail: again });
  expect(there.achievement().comparison).toBe('一致');
  expect(there.documentStates()).toMatchObject({
    'R8-様式8-J0001': '差替済',
    'R8-様式8-J0001-訂正2': '控え',
  });
});

test('of several departments, those who have not reported', () => {
  const there = asked({ projects: [run('01', { department: '健康福祉課、商工観光課' })] });
  there.report(kenko, { 'No.1 実績内容': '開いた。' });
  there.newDay('2027-04-01').choose('achievements', id, department);
  expect(there.mails('実績報告の再依頼').map(({ to }) => to)).toEqual([shoko]);
});

test('after publication too: what comes is a 追補, and its reminders go', () => {
  const there = asked().type('achievements', id, { publishedOn: '2027-04-21' }) as ReturnType<
    typeof asked
  >;
  there.newDay('2027-05-10');
  expect(there.choose('achievements', id, department)).toContain('報告は追補になります');
  expect(there.mails('実績報告の再依頼')[0].body).toContain('すでに公表しています');
  there.sendMails().newDay('2027-05-24');
  expect(there.mails('督促').filter(({ to }) => to === kenko)).toHaveLength(1);
});

test('refused for a year that is over, for a project that did not run, and when nobody can be reached', () => {
  const there = asked().newDay('2027-04-01');
  there.type('departments', '健康福祉課', { mail: '' });
  expect(there.choose('achievements', id, department)).toContain(
    '「部署」タブの健康福祉課のメールに、送り先のメールアドレスがありません',
  );
  there.type('projects', 'R8-001-01', { department: '' });
  expect(there.choose('achievements', id, department)).toContain('担当部局に、連携に取り組んだ課');
  there.type('projects', 'R8-001-01', { state: '取下げ', implementedFrom: '' });
  expect(there.choose('achievements', id, business)).toContain(
    '令和8年度に実施した連携事業ではありません',
  );
  there.at('2028-03-01T10:00');
  expect(there.choose('achievements', id, business)).toContain(
    '令和8年度の実績報告の受付は終わっています',
  );
});
