// ⑨⑩⑫/JKL: the first meeting fixed, moved, called off, held or skipped; later meetings; what comes of the project.

import { beforeFirstMeeting, firm, kenko, shoko } from '../support/given';
import { Office } from '../support/office';

const id = 'R8-001-01';
const office = 'seisaku@city.example.jp';

const fix = (there: Office, cells: Record<string, string> = {}) =>
  there.choose('projects', id, '初回協議を確定する', cells);

const planned = { meetingAt: '2026-06-01T10:00', meetingPlace: '第1会議室' };

/** Fixed and sent. */
function fixed(): Office {
  const there = new Office(beforeFirstMeeting);
  fix(there, planned);
  return there.sendMails();
}

const unfolded = (ics: string) => ics.replace(/\r\n /g, '');
const property = (ics: string, name: string) =>
  new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(unfolded(ics))?.[1].trim();

test('everybody gets his own invitation to one event', () => {
  const there = fixed();
  expect(there.row('projects', id).result).toContain(
    '初回協議を令和8年6月1日（月）10:00 第1会議室に確定しました。株式会社A、健康福祉課、商工観光課、総合政策課に予定を送ります',
  );
  const mails = there.mails('初回協議');
  expect(mails.map(({ to }) => to)).toEqual([firm, kenko, shoko, office]);
  expect(new Set(mails.map(({ invitation }) => property(invitation, 'UID')))).toEqual(
    new Set(['M000001-R8-001-01@city.example.jp']),
  );
  expect(property(mails[0].invitation, 'SUMMARY')).toBe('初回協議：高齢者見守り事業（株式会社A）');
  expect(property(mails[0].invitation, 'DTSTART')).toBe('20260601T010000Z');
  expect(mails[0].invitation).toContain('METHOD:REQUEST');
  // Nobody is shown another one's address.
  expect(unfolded(mails[0].invitation) + mails[0].body).not.toContain(kenko);
  expect(there.row('meetings', 'M000001')).toMatchObject({
    kind: '初回協議',
    subject: id,
    startsAt: '2026-06-01T10:00',
    place: '第1会議室',
    attendees: '株式会社A、健康福祉課、商工観光課、総合政策課',
    state: '予定',
    sequence: '0',
  });
});

/** Asked for their dates; each has answered as said. */
function answered(answers: readonly (readonly string[])[]): Office {
  const there = new Office(beforeFirstMeeting);
  there.choose('projects', id, '日程調整を始める');
  there.sendMails();
  answers.forEach((possible, index) => {
    there.reply('scheduling', there.mails('日程調整')[index], { 参加できる日程: [...possible] });
  });
  return there;
}

const fixByCandidate = (there: Office, cells: Record<string, string> = {}) =>
  there.choose('projects', id, '全員可の候補で確定する', { meetingPlace: '第1会議室', ...cells });

test('全員可の候補で確定する: at the one time that suits all; what staff may type stays theirs', () => {
  const there = answered([['候補1', '候補2'], ['候補2'], ['候補2', '候補3']]);
  expect(fixByCandidate(there)).toContain(
    '初回協議を令和8年6月2日（火）14:30 第1会議室に確定しました',
  );
  expect(there.mails('初回協議')).toHaveLength(4);
  expect(there.mails('初回協議')[0].body).toContain(
    '日時：令和8年6月2日（火）14:30\n場所：第1会議室\n所要時間：60分\n出席者：',
  );
  expect(there.row('projects', id).meetingAt).toBe('');
  expect(fixByCandidate(there)).toContain('いま日程調整をしていません');
  // Only the place changes.
  there.sendMails();
  fix(there, { meetingPlace: '第2会議室' });
  expect(there.mails('初回協議')[4].body).toContain(
    '日時：令和8年6月2日（火）14:30\n場所：第2会議室',
  );
});

test('全員可の候補で確定する: of several, people say which', () => {
  const there = answered([
    ['候補1', '候補3'],
    ['候補1', '候補3'],
    ['候補1', '候補3'],
  ]);
  expect(fixByCandidate(there)).toBe(
    '「全員可の候補で確定する」はできません。全員が参加できる候補は、候補1 令和8年6月1日（月）10:00、候補3 令和8年6月3日（水）09:00です。どれにするかを、協議日時に書いてください（例：候補1）。',
  );
  expect(fixByCandidate(there, { meetingAt: '候補2' })).toContain('そのどれでもありません');
  expect(fixByCandidate(there, { meetingAt: '候補4' })).toContain('「候補4」は、いま選べる候補（');
  expect(there.mails('初回協議')).toEqual([]);
  expect(fixByCandidate(there, { meetingAt: '候補３' })).toContain('6月3日（水）09:00');
});

test.each([
  [[['候補1'], ['候補1']], '2026-05-20T09:00', 'まだ回答のない相手がいます（株式会社A）'],
  [[['候補1'], ['候補1'], ['候補4']], '2026-05-20T09:00', '保留の回答があります'],
  [[['候補1'], ['候補2'], ['候補3']], '2026-05-20T09:00', '全員が参加できる候補がありません'],
  [[['候補1'], ['候補1'], ['候補1']], '2026-06-01T10:00', '全員が参加できる候補がありません'],
])('全員可の候補で確定する after %j at %s is refused: %s', (answers, now, reason) => {
  const there = answered(answers).at(now);
  expect(fixByCandidate(there)).toContain(reason);
  expect(there.mails('初回協議')).toEqual([]);
});

test('協議日時 may name a candidate by its number, if there is such a one', () => {
  const there = answered([['候補1']]);
  expect(fix(there, { ...planned, meetingAt: '候補4' })).toContain(
    '協議日時の「候補4」は、いま選べる候補（候補1 令和8年6月1日（月）10:00、候補2 令和8年6月2日（火）14:30、候補3 令和8年6月3日（水）09:00）にありません',
  );
  there.at('2026-06-01T10:00');
  expect(fix(there, { meetingAt: '候補1' })).toContain('にありません');
  fix(there, { meetingAt: ' 候補 2' });
  expect(fix(there)).toContain('6月2日（火）14:30 第1会議室に確定');
});

test('chosen again it moves the same event; unchanged it is refused', () => {
  const there = fixed();
  expect(fix(there)).toContain('何も変わっていません');
  fix(there, { meetingAt: '2026-06-02T14:00' });
  const moved = there.mails('初回協議').slice(4);
  expect(moved).toHaveLength(4);
  expect(moved[0].subject).toContain('【変更】');
  expect(moved[0].body).toContain('日時：令和8年6月2日（火）14:00\n場所：第1会議室');
  expect(moved[0].body).toContain('変更前：令和8年6月1日（月）10:00　第1会議室');
  expect(property(moved[0].invitation, 'UID')).toBe('M000001-R8-001-01@city.example.jp');
  expect(property(moved[0].invitation, 'SEQUENCE')).toBe('1');
  expect(there.row('meetings', 'M000001')).toMatchObject({
    state: '変更',
    startsAt: '2026-06-02T14:00',
  });
  there.sendMails();
  fix(there, { meetingAt: '2026-06-01T10:00' });
  expect(there.mails('初回協議')).toHaveLength(12);
});

test('moved twice before the change left, each is told what he heard last', () => {
  const there = fixed();
  fix(there, { meetingAt: '2026-06-02T14:00' });
  fix(there, { meetingAt: '2026-06-03T09:00', meetingPlace: '第2会議室' });
  const [moved] = there.mails('初回協議').slice(-4);
  expect(moved.body).toContain('日時：令和8年6月3日（水）09:00\n場所：第2会議室');
  expect(moved.body).toContain('変更前：令和8年6月1日（月）10:00　第1会議室');
});

test('called off and fixed anew it is a new invitation, which was nothing before', () => {
  const there = fixed();
  there.choose('projects', id, '初回協議を中止する');
  there.sendMails();
  fix(there, { meetingAt: '2026-06-02T14:00' });
  const [invited] = there.mails('初回協議').slice(-4);
  expect(invited.subject).not.toContain('【変更】');
  expect(invited.body).not.toContain('変更前');
});

test('日程調整の状況 says when it is, until it is held', () => {
  const status = (there: Office) => there.row('projects', id).schedulingStatus;
  const there = fixed();
  expect(status(there)).toBe('初回協議：令和8年6月1日（月）10:00（確定）');
  fix(there, { meetingAt: '2026-06-02T14:00' });
  expect(status(there)).toBe('初回協議：令和8年6月2日（火）14:00（確定）');
  there.at('2026-06-02T16:00').choose('projects', id, '初回協議を開催済とする');
  expect(status(there)).toBe('');
});

test('日程調整の状況 in between: fixed before all have answered, and called off again', () => {
  const status = (there: Office) => there.row('projects', id).schedulingStatus;
  const there = new Office(beforeFirstMeeting);
  there.choose('projects', id, '日程調整を始める');
  there.sendMails();
  there.reply('scheduling', there.mails('日程調整')[2], { 参加できる日程: ['候補1'] });
  fix(there, planned);
  expect(status(there)).toBe('初回協議：令和8年6月1日（月）10:00（確定）');
  there.choose('projects', id, '初回協議を中止する');
  expect(status(there)).toBe('これまでの回答で参加できる候補：候補1 令和8年6月1日（月）10:00');
  there.choose('projects', id, '取り下げ', { remarks: '申出のため' });
  expect(status(there)).toBe('');
});

test('moved before anything left, one is simply invited', () => {
  const there = new Office(beforeFirstMeeting);
  fix(there, planned);
  fix(there, { meetingPlace: '第2会議室' });
  const mails = there.mails('初回協議');
  expect(mails).toHaveLength(4);
  expect(mails[0].subject).not.toContain('【変更】');
  expect(mails[0].body).toContain('第2会議室');
});

test('a department that is no longer concerned is told that it need not come', () => {
  const there = fixed();
  fix(there.type('projects', id, { department: '健康福祉課' }));
  expect(there.mails('初回協議の中止').map(({ to }) => to)).toEqual([shoko]);
  expect(there.mails('初回協議の中止')[0].invitation).toContain('METHOD:CANCEL');
  expect(
    there
      .mails('初回協議')
      .slice(4)
      .map(({ to }) => to),
  ).toEqual([firm, kenko, office]);
});

test('whoever is no longer concerned is told so with the time that he knew: the meeting goes on', () => {
  const there = fixed().type('projects', id, { department: '健康福祉課' });
  fix(there, { meetingAt: '2026-06-02T14:00', meetingPlace: '第2会議室' });
  const [{ subject, body }] = there.mails('初回協議の中止');
  expect(subject).not.toContain('中止');
  expect(body).toContain('ご出席いただく必要がなくなりました');
  expect(body).toContain('日時：令和8年6月1日（月）10:00\n場所：第1会議室');
  expect(body).not.toMatch(/中止|6月2日|第2会議室/);
});

test('called off before the change left, one is told of the time that he knew', () => {
  const there = fixed();
  fix(there, { meetingAt: '2026-06-02T14:00' });
  there.choose('projects', id, '初回協議を中止する');
  expect(there.mails('初回協議の中止')[0].body).toContain('日時：令和8年6月1日（月）10:00');
});

test('concerned again he is invited anew', () => {
  const there = fixed();
  fix(there.type('projects', id, { department: '健康福祉課' }));
  there.sendMails();
  fix(there.type('projects', id, { department: '健康福祉課、商工観光課' }));
  const invited = there.mails('初回協議').filter(({ to }) => to === shoko);
  expect(invited.map(({ subject }) => subject.startsWith('【変更】'))).toEqual([false, false]);
  there.sendMails();
  fix(there.type('projects', id, { department: '健康福祉課' }));
  expect(there.mails('初回協議の中止')).toHaveLength(2);
});

describe('who goes by another name by now is still the same', () => {
  /** Unchanged it is refused; moved, everybody is told of the change and nobody of an end. */
  function moves(there: Office, addresses: readonly string[]) {
    expect(fix(there)).toContain('何も変わっていません');
    fix(there, { meetingAt: '2026-06-02T14:00' });
    const moved = there.mails('初回協議').slice(4);
    expect(there.mails('初回協議の中止')).toEqual([]);
    expect(moved.map(({ to }) => to)).toEqual(addresses);
    for (const { subject, body } of moved) {
      expect(subject).toContain('【変更】');
      expect(body).toContain('変更前：令和8年6月1日（月）10:00　第1会議室');
    }
  }

  test('a department that was renamed', () => {
    const renamed = { name: '産業観光課', formerNames: '商工観光課' };
    moves(fixed().type('departments', '商工観光課', renamed), [firm, kenko, shoko, office]);
  });

  test('a business that was merged', () => {
    const [business] = beforeFirstMeeting.businesses ?? [];
    const there = new Office({
      ...beforeFirstMeeting,
      businesses: [business, { ...business, businessId: 'J0002' }],
    });
    fix(there, planned);
    there.sendMails();
    there.choose('businesses', 'J0001', '統合する', { mergedInto: 'J0002' });
    moves(there, [firm, kenko, shoko, office]);
  });
});

test('nothing is called off at an address that is still invited', () => {
  const there = new Office(beforeFirstMeeting).type('departments', '健康福祉課', { mail: shoko });
  fix(there, planned);
  there.sendMails();
  fix(there.type('projects', id, { department: '商工観光課' }));
  expect(there.mails('初回協議の中止')).toEqual([]);
  const [, moved] = there.mails('初回協議').slice(-3);
  expect(moved).toMatchObject({ to: shoko });
  expect(moved.subject).toContain('【変更】');
});

test('called off: everybody is told by the same event, the project stays, and the next meeting goes on with it', () => {
  const there = fixed().type('businesses', 'J0001', { mail: 'new@a.example.jp' });
  expect(there.choose('projects', id, '初回協議を中止する')).toContain('中止を知らせます');
  const mails = there.mails('初回協議の中止');
  expect(mails.map(({ to }) => to)).toEqual(['new@a.example.jp', kenko, shoko, office]);
  expect(property(mails[0].invitation, 'UID')).toBe('M000001-R8-001-01@city.example.jp');
  expect(property(mails[0].invitation, 'SEQUENCE')).toBe('1');
  expect(there.row('meetings', 'M000001').state).toBe('中止');
  expect(there.row('projects', id).stage).toBe('⑨ 初回協議');
  expect(fix(there)).toContain('確定しました');
  expect(there.row('meetings', 'M000002')).toMatchObject({
    uid: 'M000001-R8-001-01@city.example.jp',
    sequence: '2',
  });
});

test('called off before anything left, nobody hears of it', () => {
  const there = new Office(beforeFirstMeeting);
  fix(there, planned);
  expect(there.choose('projects', id, '初回協議を中止する')).toContain('まだ送っていない');
  expect(there.mails('初回協議')).toEqual([]);
  expect(there.mails('初回協議の中止')).toEqual([]);
});

test('fixing ends the round: open requests are called off, and later answers wait', () => {
  const there = new Office(beforeFirstMeeting);
  there.choose('projects', id, '日程調整を始める');
  there.sendMails();
  const [, , asked] = there.mails('日程調整');
  there.reply('scheduling', asked, { 参加できる日程: ['候補2'] });
  expect(fix(there, planned)).toContain('株式会社Aは、令和8年6月1日（月）10:00を参加できる日程に');
  expect(fix(there, planned)).toContain('確定しました');
  expect(there.row('projects', id).schedulingAskedOn).toBe('');
  const held = there.reply('scheduling', asked, { 参加できる日程: ['候補1'] });
  expect(held.reason).toContain('初回協議は、令和8年6月1日（月）10:00に決まっています');
  expect(there.choose('projects', id, '日程調整を始める')).toContain('初回協議が決まっています');
});

test.each([
  [{ meetingAt: '' }, '協議日時に、初回協議の日時を入れてください'],
  [{ meetingAt: '2026-06-01T00:00' }, '協議日時に時刻がありません'],
  [{ meetingAt: '令和8年6月1日' }, '協議日時に時刻がありません'],
  [{ meetingAt: '来週' }, '協議日時「来週」が日時として読み取れません'],
  [{ meetingAt: '2026-05-20T09:00' }, 'が過ぎています'],
  [{ meetingPlace: ' ' }, '協議場所に、初回協議の場所を入れてください'],
  [{ department: '' }, '担当部局に'],
])('%j is refused: %s', (cells, reason) => {
  const there = new Office(beforeFirstMeeting);
  expect(fix(there, { ...planned, ...cells })).toContain(reason);
  expect(there.rows('meetings')).toEqual([]);
  expect(there.rows('outbox')).toEqual([]);
});

test('held: only once its time has come; on to ⑩ with 備考 as its record', () => {
  const there = fixed();
  const close = () =>
    there.choose('projects', id, '初回協議を開催済とする', { remarks: '役割を確認' });
  expect(close()).toContain('令和8年6月1日（月）10:00の予定です');
  there.at('2026-06-01T12:00');
  expect(there.row('projects', id).available).not.toContain('初回協議を開催済とする');
  expect(close()).toContain('⑩ 事業化に向けた協議 に進みました');
  expect(there.row('meetings', 'M000001')).toMatchObject({ state: '済', notes: '役割を確認' });
  const told = there.mails('事業化に向けた協議');
  expect(told.map(({ to }) => to)).toEqual([kenko, shoko]);
  expect(told[0].body).toContain(
    '協議を行ったら、日時・場所・内容と、事業化の可否を総合政策課まで',
  );
  expect(told[0].body).toContain(firm);
});

test('without a first meeting there is none to hold or call off', () => {
  const there = new Office(beforeFirstMeeting);
  for (const name of ['初回協議を開催済とする', '初回協議を中止する']) {
    expect(there.choose('projects', id, name)).toContain('初回協議が決まっていません');
  }
});

/** ⑩. */
function beyond(): Office {
  const there = fixed().at('2026-06-01T12:00');
  there.choose('projects', id, '初回協議を開催済とする', { remarks: '役割を確認' });
  return there;
}

test('later meetings are recorded, and records put right', () => {
  const there = beyond();
  const note = (cells: Record<string, string>) =>
    there.choose('projects', id, '協議を記録する', cells);
  expect(note({})).toContain('何も変わっていません');
  expect(note({ remarks: '役割と費用を確認' })).toContain('初回協議の記録を直しました');
  expect(note({ meetingAt: '2026-06-15 14:00' })).toContain('先の日時です');
  there.at('2026-06-16T09:00');
  expect(note({ remarks: '案を確認', meetingPlace: '健康福祉課' })).toContain('協議を記録しました');
  expect(
    there
      .rows('meetings')
      .map(({ kind, startsAt, place, notes, state }) => [kind, startsAt, place, notes, state]),
  ).toEqual([
    ['初回協議', '2026-06-01T10:00', '第1会議室', '役割と費用を確認', '済'],
    ['2回目以降', '2026-06-15T14:00', '健康福祉課', '案を確認', '済'],
  ]);
  expect(there.rows('meetings')[1].attendees).toBe('株式会社A、健康福祉課、商工観光課');
});

test('事業化する, then 実施を終了する; also when the case is 完了', () => {
  const there = beyond().type('cases', 'R8-001', { state: '完了' });
  expect(there.choose('projects', id, '事業化する')).toContain('⑫ 連携事業の実施 に進みました');
  expect(there.row('projects', id)).toMatchObject({ state: '実施中', stage: '⑫ 連携事業の実施' });
  expect(there.choose('projects', id, '事業化する')).toContain('できません');
  expect(there.choose('projects', id, '実施を終了する')).toContain('終了しました');
  expect(there.row('projects', id)).toMatchObject({ state: '終了', stage: '' });
  expect(there.choose('projects', id, '実施を終了する')).toContain('終わっています（状態：終了）');
});

test('事業化しない needs its reason', () => {
  const there = beyond();
  expect(there.choose('projects', id, '事業化しない', { remarks: '' })).toContain(
    '備考に、事業化しない理由',
  );
  expect(there.choose('projects', id, '事業化しない', { remarks: '費用が合わない' })).toContain(
    '不成立',
  );
  expect(there.row('projects', id).state).toBe('不成立');
});

test('after conclusion the same steps bear J, K and L', () => {
  const there = new Office(beforeFirstMeeting)
    .type('cases', 'R8-001', { kind: '随時', stage: 'J 初回協議' })
    .type('projects', id, { stage: 'J 初回協議' });
  fix(there, planned);
  there.at('2026-06-02T09:00').choose('projects', id, '初回協議を開催済とする');
  expect(there.row('projects', id).stage).toBe('K 事業化に向けた協議');
  there.choose('projects', id, '事業化する');
  expect(there.row('projects', id).stage).toBe('L 連携事業の実施');
});

describe('初回協議を省略する (※2)', () => {
  const skip = (there: Office) => there.choose('projects', id, '初回協議を省略する');
  /** An earlier project, carried out by one department with a business that was merged into this one. */
  const withEarlier = (department: string, state: string): Office =>
    new Office({
      ...beforeFirstMeeting,
      businesses: [
        ...(beforeFirstMeeting.businesses ?? []),
        { businessId: 'J0009', name: '旧A', merged: 'J0001' },
      ],
      cases: [
        ...(beforeFirstMeeting.cases ?? []),
        { caseId: 'R5-003', businessId: 'J0009', state: '完了' },
      ],
      projects: [
        ...(beforeFirstMeeting.projects ?? []),
        { projectId: 'R5-003-01', caseId: 'R5-003', projectName: '配食', department, state },
      ],
    });

  test('refused where they have not worked together, and says why', () => {
    expect(skip(new Office(beforeFirstMeeting))).toMatch(
      /ガイドライン ※2.*健康福祉課、商工観光課と株式会社Aには実績がありません/,
    );
    expect(skip(withEarlier('健康福祉課', '実施中'))).toContain('商工観光課と株式会社Aには実績');
    expect(skip(withEarlier('健康福祉課、商工観光課', '不成立'))).toContain('実績がありません');
  });

  test('with the earlier project as evidence, the departments coordinate', () => {
    const there = withEarlier('健康福祉課、商工観光課', '終了');
    expect(skip(there)).toContain('実績（R5-003-01 配食（終了））があるため');
    expect(there.row('projects', id).stage).toBe('⑩ 事業化に向けた協議');
    const mails = there.mails('初回協議の省略');
    expect(mails.map(({ to }) => to)).toEqual([kenko, shoko]);
    expect(mails[0].body).toContain('R5-003-01 配食（終了）');
    expect(mails[0].body).toContain('inoue@a.example.jp');
  });

  test('the business that was asked for dates is told too', () => {
    const there = withEarlier('健康福祉課、商工観光課', '実施中');
    there.choose('projects', id, '日程調整を始める');
    there.sendMails();
    skip(there);
    expect(there.mails('初回協議の省略').map(({ to }) => to)).toEqual([kenko, shoko, firm]);
  });

  test('a fixed meeting is to be called off first', () => {
    const there = withEarlier('健康福祉課、商工観光課', '実施中');
    fix(there, planned);
    expect(skip(there)).toContain('先に「初回協議を中止する」');
  });
});

test('what is offered is what is accepted', () => {
  const there = fixed();
  expect(there.row('projects', id).available.split('、')).toEqual(
    expect.arrayContaining(['初回協議を中止する']),
  );
  expect(there.row('projects', id).available).not.toContain('日程調整を始める');
});

test('taken back before it left, nobody is invited; afterwards it says what corrects it', () => {
  const there = new Office(beforeFirstMeeting);
  fix(there, planned);
  expect(there.choose('projects', id, '一つ前に戻す')).toContain('戻しました');
  expect(there.mails('初回協議')).toEqual([]);
  expect(there.row('meetings', 'M000001').state).toBe('中止');
  fix(there);
  there.sendMails();
  expect(there.choose('projects', id, '一つ前に戻す')).toContain('「初回協議を中止する」を選んで');
});
