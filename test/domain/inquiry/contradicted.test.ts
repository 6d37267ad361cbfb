// What staff typed stands; answers that come after it and say otherwise are named, until 様式4 has left.

import { answer, atDepartmentAnswer, kenko, shoko } from '../support/given';
import { Office } from '../support/office';

const split = [
  answer('01', '健康福祉課', '可'),
  answer('01', '商工観光課', '否', '様式2', '予算がありません。'),
].map((row) => ({ ...row, answeredOn: '2026-04-22T10:00' }));

const given = atDepartmentAnswer({ answers: split });

const office = () =>
  new Office(
    { ...given, projects: given.projects?.map((row) => ({ ...row, department: '' })) },
    '2026-05-11T09:00',
  ).derive();

const project = (there: Office) => there.row('projects', 'R8-001-01');
const nextStep = (there: Office) => there.row('cases', 'R8-001').nextStep;
const today = (there: Office) =>
  there
    .rows('home')
    .filter(({ section }) => section === '今日すること')
    .map(({ what }) => what)
    .join('\n');

const says = '入力したあとに、違う回答が届いています（入力したものが様式4に載ります）：';

/** Staff type, close, and open the answers again; then the departments answer once more. */
function reopened(typed: Record<string, string>): Office {
  const there = office();
  there.type('projects', 'R8-001-01', typed).derive();
  there.choose('cases', 'R8-001', '回答を締め切る');
  there.choose('cases', 'R8-001', '回答を再開する', { dueOn: '2026-05-29' });
  return there.sendMails();
}

const replyOf = (there: Office, department: string, said: string, reason = '') =>
  there.reply(
    'departmentAnswer',
    there
      .mails('照会の再開')
      .filter(({ to }) => to === (department === '健康福祉課' ? kenko : shoko))
      .slice(-1)[0],
    { 'No.1 連携可否': said, 'No.1 理由': reason },
    { blanks: { 担当者: '係', 連絡先: '内線1', 課長名: '長' } },
  );

test('市の回答: named in 次にすること, on ホーム, at closing and until it is sent', () => {
  const there = reopened({ cityAnswer: '可' });
  expect(nextStep(there)).not.toContain(says);
  expect(replyOf(there, '健康福祉課', '否', '人手が足りません。').state).toBe('処理済');
  const told = `${says}R8-001-01 市の回答「可」（健康福祉課：否、健康福祉課：可の取り消し）。`;
  expect(project(there).cityAnswer).toBe('可');
  expect(nextStep(there)).toContain(told);
  expect(today(there)).toContain(told);
  expect(there.choose('cases', 'R8-001', '回答を締め切る')).toContain(told);
  expect(there.choose('cases', 'R8-001', '回答を締め切る')).toContain('回答を締め切りました');
  expect(project(there).cityAnswer).toBe('可');
  expect(nextStep(there)).toContain(told);
  expect(today(there)).toContain(told);
  there.type('documents', 'R8-001-様式4', {
    approvedOn: '2026-05-11',
    documentNumber: '第1号',
  });
  there.makeDocuments();
  expect(there.choose('cases', 'R8-001', '様式4を発送する')).toContain(told);
  expect(there.mails('様式4')).toEqual([]);
  expect(there.choose('cases', 'R8-001', '様式4を発送する')).toContain('発送します');
  there.sendMails();
  expect(nextStep(there)).not.toContain(says);
});

test('the answer that staff give anew, or take back, is not contradicted any more', () => {
  const there = reopened({ cityAnswer: '可' });
  replyOf(there, '健康福祉課', '否', '人手が足りません。');
  there.type('projects', 'R8-001-01', { cityAnswer: '' }).derive();
  expect(project(there).cityAnswer).toBe('否');
  expect(nextStep(there)).not.toContain(says);
  there.type('projects', 'R8-001-01', { cityAnswer: '可' }).derive();
  expect(nextStep(there)).not.toContain(says);
});

test('an answer that agrees with what was typed contradicts nothing', () => {
  const there = reopened({ cityAnswer: '可' });
  replyOf(there, '商工観光課', '可');
  expect(nextStep(there)).not.toContain('市の回答「可」');
});

test('市の理由 and 担当部局: what the answers say now, unless it is what was typed', () => {
  const there = reopened({
    cityAnswer: '否',
    cityReason: '体制が整いません。',
    department: '健康福祉課',
  });
  replyOf(there, '商工観光課', '可');
  expect(nextStep(there)).toContain(
    'R8-001-01 市の回答「否」（商工観光課：可、商工観光課：否の取り消し）、市の理由「体制が整いません。」（回答では空欄）',
  );
  expect(nextStep(there)).not.toContain('担当部局「');
  there.type('projects', 'R8-001-01', { department: '土木課' }).derive();
  replyOf(there, '健康福祉課', '否', '人手が足りません。');
  expect(nextStep(there)).toContain('担当部局「土木課」（回答では「商工観光課」）');
});

test('of several who agree, those that staff name are contradicted once one agrees no more', () => {
  const there = reopened({ cityAnswer: '可', department: '健康福祉課、商工観光課' });
  replyOf(there, '商工観光課', '可');
  expect(nextStep(there)).not.toContain(says);
  replyOf(there, '健康福祉課', '所管外');
  // The answer is what was typed; who is in charge is not.
  expect(nextStep(there)).toContain(
    `${says}R8-001-01 担当部局「健康福祉課、商工観光課」（回答では「商工観光課」）。`,
  );
});

test('what was typed upon the answers that stand is said of nobody', () => {
  const there = office();
  there.type('projects', 'R8-001-01', {
    cityAnswer: '否',
    cityReason: '体制が整いません。',
    department: '商工観光課',
  });
  expect(there.choose('cases', 'R8-001', '回答を締め切る')).not.toContain(says);
  expect(nextStep(there)).not.toContain(says);
});
