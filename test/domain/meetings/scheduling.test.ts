// ⑨/J 日程調整: from the candidates to the overlap, and what of it is held.

import { schedulingProgress } from '../../../src/domain/appointments/scheduling';
import { remind } from '../../../src/domain/flow/remind';
import { formLinks, prefilledIn } from '../support/context';
import { beforeFirstMeeting, firm, kenko, shoko } from '../support/given';
import { Office } from '../support/office';

const id = 'R8-001-01';

const office = () => new Office(beforeFirstMeeting);
const start = (there: Office, cells = {}) =>
  there.choose('projects', id, '日程調整を始める', cells);
const mailTo = (there: Office, to: string) => {
  const mails = there.mails('日程調整').filter((mail) => mail.to === to);
  return mails[mails.length - 1];
};
const answer = (there: Office, to: string, ...possible: string[]) =>
  there.reply('scheduling', mailTo(there, to), { 参加できる日程: possible });

test('each is asked by a mail and a link of its own', () => {
  const there = office();
  expect(start(there)).toContain('健康福祉課、商工観光課、株式会社Aに日程調整のメールを送ります');
  expect(there.mails('日程調整').map(({ to }) => to)).toEqual([kenko, shoko, firm]);
  expect(new Set(there.mails('日程調整').map(({ body }) => /https:\S+/.exec(body)?.[0])).size).toBe(
    3,
  );
  const { body, subject } = mailTo(there, firm);
  expect(subject).toContain('R8-001-01');
  expect(body).toContain('候補2 令和8年6月2日（火）14:30');
  expect(body).toContain('令和8年5月27日（水） までに');
  const url = /https:\S+/.exec(body)?.[0] ?? '';
  expect(prefilledIn(url, formLinks.scheduling).対象[0].split('\n').slice(1, 3)).toEqual([
    '回答期限：令和8年5月27日（水）',
    '候補1 令和8年6月1日（月）10:00',
  ]);
  const row = there.row('projects', id);
  expect(row.schedulingDueOn).toBe('2026-05-27');
  expect(row.schedulingAskedOn).toBe('2026-05-20');
  expect(row.schedulingStatus).toBe('回答待ち　（未回答：健康福祉課、商工観光課、株式会社A）');
});

test('candidates without a year are the ones nearest, and are shown with theirs', () => {
  const there = office();
  expect(start(there, { candidateTimes: '6月1日　10時〜\n６／２ 14:30\u200B' })).toContain(
    '候補は、候補1 令和8年6月1日（月）10:00、候補2 令和8年6月2日（火）14:30です。',
  );
  expect(start(office())).not.toContain('候補は、');
});

test('its words suit whoever reads them', () => {
  const there = office();
  start(there);
  for (const { body } of there.mails('日程調整')) {
    expect(body).toContain('までにご回答くださいますようお願いします');
    expect(body).toContain('出席者：株式会社A、健康福祉課、商工観光課、総合政策課');
    expect(body).not.toMatch(/事業者等|してください/);
  }
});

test('its reminder asks as politely', () => {
  const there = office();
  start(there);
  there.sendMails().at('2026-05-26T06:00');
  remind(there.context);
  const { body } = there.mails('督促').filter(({ to }) => to === firm)[0];
  expect(body).toContain('ご回答くださいますようお願いします');
  expect(body).not.toContain('回答してください');
});

test('the times that suit everybody are shown as the answers come, and told once', () => {
  const there = office();
  start(there);
  expect(answer(there, kenko, '候補1', '候補3').state).toBe('処理済');
  expect(there.row('projects', id).schedulingStatus).toBe(
    'これまでの回答で参加できる候補：候補1 令和8年6月1日（月）10:00、候補3 令和8年6月3日（水）09:00　（未回答：商工観光課、株式会社A）',
  );
  answer(there, shoko, '候補1', '候補2');
  answer(there, firm, '候補1');
  expect(there.row('projects', id).schedulingStatus).toBe(
    '全員が参加できる候補：候補1 令和8年6月1日（月）10:00',
  );
  there.at('2026-05-20T10:00');
  answer(there, firm, '候補2');
  expect(there.row('projects', id).schedulingStatus).toBe('全員が参加できる候補：なし');
  expect(there.mails('日程調整完了')).toHaveLength(1);
  expect(there.mails('日程調整完了')[0].body).toContain('候補1 令和8年6月1日（月）10:00');
  const counting = there.rows('answers').filter(({ validity }) => validity === '有効');
  expect(counting.map(({ answerer, answer: given, reason }) => [answerer, given, reason])).toEqual([
    ['健康福祉課', '可', '候補1、候補3'],
    ['商工観光課', '可', '候補1、候補2'],
    ['株式会社A', '可', '候補2'],
  ]);
});

test('two of one department who differ: the later counts, and both the first and 総合政策課 see what it changed', () => {
  const there = office();
  start(there);
  there.sendMails();
  answer(there, kenko, '候補1', '候補3');
  const later = answer(there, kenko, '候補2');
  const changed = 'R8-001-01：「候補1、候補3」（U000001）→「候補2」';
  expect(there.receipt(later)).toMatchObject({ to: kenko, body: expect.stringContaining(changed) });
  expect(there.mails('回答の差し替え').map(({ subject, body }) => [subject, body])).toEqual([
    [
      '【回答の差し替え】R8-001-01 日程調整の回答が変わりました（健康福祉課）',
      expect.stringContaining(changed),
    ],
  ]);
  answer(there, kenko, '候補2');
  answer(there, shoko, '候補1');
  expect(there.mails('回答の差し替え')).toHaveLength(1);
});

test('an earlier answer that comes after the later one is not used, and said so', () => {
  const there = office();
  start(there);
  there.sendMails();
  const asked = mailTo(there, kenko);
  answer(there.at('2026-05-20T10:00'), kenko, '候補2');
  const older = there.at('2026-05-20T09:30').reply('scheduling', asked, {
    参加できる日程: ['候補1'],
  });
  expect(older.reason).toContain('後に届いた回答がある');
  expect(there.mails('回答の差し替え')).toEqual([]);
});

test('nobody can come: 否, with what was written', () => {
  const there = office();
  start(there);
  there.reply('scheduling', mailTo(there, firm), { 備考: '7月なら\n行けます' });
  expect(there.rows('answers')[0]).toMatchObject({
    answer: '否',
    reason: '参加できる候補なし\n7月なら\n行けます',
  });
  expect(there.row('projects', id).schedulingStatus).toBe(
    'これまでの回答で参加できる候補：なし　（未回答：健康福祉課、商工観光課）',
  );
});

test('a box beyond the candidates is not used, and said so; alone it waits', () => {
  const there = office();
  start(there);
  const taken = answer(there, firm, '候補1', '候補5');
  expect(taken.state).toBe('処理済');
  expect(taken.reason).toContain('候補5は、いま選べる候補（候補1、候補2、候補3）にない');
  expect(there.rows('answers')[0].reason).toBe('候補1');
  const held = answer(there, kenko, '候補5');
  expect(held.state).toBe('保留');
  expect(there.mails('受付控え').map(({ to }) => to)).toEqual([firm, kenko]);
});

test('what is past or struck out by now is no candidate any more: for new answers, for old ones, in the reminder', () => {
  const there = office();
  start(there, { schedulingDueOn: '2026-06-04' });
  there.sendMails();
  answer(there, kenko, '候補1', '候補2', '候補3');
  there.type('projects', id, { candidateTimes: '2026-06-01 10:00\n2026-06-03 9:00' });
  there.at('2026-06-01T10:01');
  const taken = answer(there, firm, '候補1', '候補2', '候補3');
  expect(taken.reason).toContain('候補1、候補2は、いま選べる候補（候補3）にない');
  expect(there.rows('answers')[1].reason).toBe('候補3');
  expect(there.row('projects', id).schedulingStatus).toBe(
    'これまでの回答で参加できる候補：候補3 令和8年6月3日（水）09:00　（未回答：商工観光課）',
  );
  const held = answer(there, shoko, '候補2');
  expect(held).toMatchObject({ state: '保留' });
  expect(held.reason).toContain('候補2は、いま選べる候補（候補3）にありません');
  there.choose('intake', held.intakeId, '処理しない', { remarks: '取り直す' });
  remind(there.at('2026-06-01T15:00').context);
  const { body } = there.mails('督促').filter(({ to }) => to === shoko)[0];
  expect(body).toContain('候補3 令和8年6月3日（水）09:00');
  expect(decodeURIComponent(body)).not.toMatch(/候補[12]/);
});

test('candidates written over as a whole are those of the next round: those asked for stand until it begins', () => {
  const there = office();
  start(there);
  there.sendMails();
  there.type('projects', id, { candidateTimes: '2026-06-08 10:00' });
  expect(answer(there, firm, '候補2')).toMatchObject({ state: '処理済', reason: '' });
});

test('the request says how long it takes, and where once that is known', () => {
  const there = office();
  start(there);
  expect(mailTo(there, firm).body).toContain(
    '場所：日時とあわせて、改めてお知らせします。\n所要時間：60分',
  );
  const known = office().set({ meetingMinutes: 90 });
  start(known, { meetingPlace: '第1会議室' });
  expect(mailTo(known, firm).body).toContain('場所：第1会議室\n所要時間：90分');
});

test('an answer that waits gets its receipt too', () => {
  const there = office();
  start(there);
  there.at('2026-05-28T09:00');
  answer(there, firm, '候補1');
  expect(there.mails('受付控え').map(({ to }) => to)).toEqual([firm]);
});

test('a new round starts anew: the earlier links wait as 保留, the earlier answers no longer count', () => {
  const there = office();
  start(there);
  const old = mailTo(there, kenko);
  answer(there, shoko, '候補1');
  there.sendMails();
  start(there, { candidateTimes: '2026-06-08 10:00' });
  expect(there.mails('日程調整')).toHaveLength(6);
  expect(there.row('projects', id).schedulingStatus).toContain('未回答：健康福祉課、商工観光課');
  const held = there.reply('scheduling', old, { 参加できる日程: ['候補1'] });
  expect(held.state).toBe('保留');
  expect(held.reason).toContain('前の日程調整への回答です');
  expect(there.choose('intake', held.intakeId, '対象に付ける', { target: id })).toContain(
    '前の日程調整への回答です',
  );
  expect(there.row('intake', held.intakeId).state).toBe('保留');
});

test('two rounds in one minute are two', () => {
  const there = office();
  start(there);
  there.sendMails();
  start(there, { candidateTimes: '2026-06-08 10:00' });
  expect(there.mails('日程調整')).toHaveLength(6);
  expect(there.row('projects', id).schedulingRound).toBe('2026-05-20T09:01');
});

test('a round that has not left is called off by the next', () => {
  const there = office();
  start(there);
  there.at('2026-05-20T09:30');
  start(there, { candidateTimes: '2026-06-08 10:00' });
  expect(there.mails('日程調整')).toHaveLength(3);
});

test('after the deadline an answer waits, and staff can attach it', () => {
  const there = office();
  start(there);
  there.at('2026-05-28T09:00');
  const late = answer(there, kenko, '候補1');
  expect(late.state).toBe('保留');
  expect(late.reason).toContain('回答期限（令和8年5月27日）を過ぎています');
  expect(there.choose('intake', late.intakeId, '対象に付ける', { target: id })).toContain(
    '付けました',
  );
  const project = there.registry.find('projects', id);
  expect(project && schedulingProgress(there.context, project).awaited).toEqual([
    '商工観光課',
    '株式会社A',
  ]);
});

test('one without a code is attached by 提案事業番号 or by a case with one 日程調整, never for a stranger', () => {
  const there = office();
  start(there);
  const given = { 回答者: '㈱A', 対象: 'どれか', 参加できる日程: ['候補2'], 回答コード: '切れた' };
  const { intakeId } = there.submit('scheduling', given);
  expect(there.choose('intake', intakeId, '対象に付ける', { target: 'R8-009' })).toContain(
    '提案事業番号（例：R8-001-01）を書いてください',
  );
  expect(there.choose('intake', intakeId, '対象に付ける', { target: 'R8-001' })).toContain(
    '付けました',
  );
  expect(there.rows('answers')[0].answerer).toBe('株式会社A');
  const stranger = there.submit('scheduling', { ...given, 回答者: '土木課' });
  expect(there.choose('intake', stranger.intakeId, '対象に付ける', { target: id })).toContain(
    'お願いした相手ではありません（お願いした相手：健康福祉課、商工観光課、株式会社A）',
  );
});

test('a department renamed in the middle answers with its old link, and is called by its new name', () => {
  const there = office();
  start(there);
  there.type('departments', '健康福祉課', { validUntil: '2026-05-20' });
  there.registry.append('departments', {
    name: '福祉課',
    mail: kenko,
    formerNames: '健康福祉課',
    validFrom: '2026-05-21',
  });
  there.at('2026-05-21T09:00');
  expect(there.reply('scheduling', mailTo(there, firm), { 参加できる日程: ['候補1'] }).state).toBe(
    '処理済',
  );
  expect(there.row('projects', id).schedulingStatus).toContain('（未回答：福祉課、商工観光課）');
  expect(answer(there, kenko, '候補1').state).toBe('処理済');
  expect(there.row('projects', id).schedulingStatus).toContain('（未回答：商工観光課）');
});

test.each([
  ['', '候補日時に、1行に1つずつ'],
  ['2026-06-01 10:00\nいつでも', '2行目「いつでも」が日時として読み取れません'],
  ['2026-06-01', '1行目「2026-06-01」が日時として読み取れません'],
  ['2026-05-20 09:00', '1行目「2026-05-20 09:00」が過ぎています'],
  ['2026-06-01 10:00\n\n2026/6/1 10時', '3行目「2026/6/1 10時」が、ほかの行と同じ日時です'],
  ['令和8年6月1日（火）10:00', '火曜日ではありません'],
  ['1,2,3,4,5,6'.replace(/\d,?/g, (n) => `2026-06-0${n[0]} 10:00\n`), '候補日時は5つまでです'],
])('candidates %j are refused: %s', (candidateTimes, reason) => {
  const there = office();
  expect(start(there, { candidateTimes })).toContain(reason);
  expect(there.rows('outbox')).toEqual([]);
  expect(there.row('projects', id).schedulingRound).toBe('');
});

test.each([
  ['projects', id, { department: '' }, '担当部局に、協議に出る課を書いてください'],
  ['projects', id, { department: '土木課' }, '「部署」タブに、土木課の今の行がありません'],
  ['projects', id, { schedulingDueOn: '2026-05-20' }, '日程調整期限が過ぎた日になっています'],
  ['projects', id, { schedulingDueOn: 'そのうち' }, '日程調整期限「そのうち」が日付として'],
  ['projects', id, { state: '取下げ' }, '終わっています（状態：取下げ）'],
  ['projects', id, { stage: '⑩ 事業化に向けた協議' }, '段階が「⑨/J 初回協議」のときに行えます'],
  ['businesses', 'J0001', { mail: '' }, '「事業者」タブのメールに'],
  ['cases', 'R8-001', { state: '取下げ' }, '案件 R8-001 は終わっています'],
] as const)('%s %s with %j: refused', (tab, key, cells, reason) => {
  const there = office().type(tab, key, cells);
  expect(start(there)).toContain(reason);
  expect(there.rows('outbox')).toEqual([]);
});

test('taken back before anything left, the round before it counts again', () => {
  const there = office();
  start(there);
  there.sendMails();
  answer(there, kenko, '候補1');
  there.at('2026-05-21T09:00');
  start(there, { candidateTimes: '2026-06-08 10:00' });
  expect(there.row('projects', id).schedulingStatus).toContain('未回答：健康福祉課');
  expect(there.choose('projects', id, '一つ前に戻す')).toContain('戻しました');
  expect(there.row('projects', id).schedulingStatus).toBe(
    'これまでの回答で参加できる候補：候補1 令和8年6月1日（月）10:00　（未回答：商工観光課、株式会社A）',
  );
});

test('the receipt thanks the department or the firm for its answer', () => {
  const there = office();
  start(there);
  answer(there, kenko, '候補1');
  answer(there, firm, '候補1');
  const [toDepartment, toFirm] = there.mails('受付控え').map(({ body }) => body);
  expect(toDepartment).toMatch(/^健康福祉課　御中\n\n日程調整の回答をお送りいただき/);
  expect(toFirm).toMatch(/^株式会社A　御中\n\n日程調整の回答をお送りいただき/);
});
