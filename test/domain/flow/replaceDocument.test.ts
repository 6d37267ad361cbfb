// 作り直す and 差し替える (文書): new versions of what was drafted, posted or sent.

import { dispatch } from '../../../src/domain/documents/dispatch';
import { draft } from '../../../src/domain/documents/drafts';
import type { CaseKind, Stage } from '../../../src/domain/registry/tabs/cases';
import { cityReply } from '../../../src/domain/reply/cityReply';
import { answer, caseAt, city, project } from '../support/given';
import { find, type Office, theCase } from '../support/office';
import type { GivenRows } from '../support/rows';

const LETTER = 'R8-001-様式6-健康福祉課';

/** A case whose 様式6 is out. */
function told(values = {}, more: GivenRows = {}) {
  const context = city({
    cases: [caseAt(values)],
    projects: [project('01'), project('02', { cityAnswer: '否', state: '不成立' })],
    answers: [answer('01', '健康福祉課', '可')],
    ...more,
  });
  context.choose('cases', 'R8-001', '様式6を発送する');
  context.sendMails();
  return context;
}

describe('差し替える', () => {
  test('the sent letter stands until the corrected one is really sent', () => {
    const context = told();
    Object.assign(find(context, 'projects', 'R8-001-01').values, { projectName: '直した事業' });
    expect(context.choose('documents', LETTER, '差し替える')).toBe(
      `訂正の「${LETTER}-訂正2」の案を作ります。「文書」タブの「${LETTER}-訂正2」で内容を確かめ、「発送する」を選んでください。`,
    );
    context.makeDocuments();
    context.choose('documents', `${LETTER}-訂正2`, '発送する');
    expect(context.documentStates()).toMatchObject({
      [LETTER]: '発送済',
      [`${LETTER}-訂正2`]: '発送待ち',
    });
    context.sendMails();
    expect(context.documentStates()).toMatchObject({
      [LETTER]: '差替済',
      [`${LETTER}-訂正2`]: '発送済',
    });
    const [, corrected] = context.rows('outbox');
    expect(corrected.subject).toMatch(/^【訂正】.*R8-001/);
    expect(corrected.body).toContain('■R8-001-01 直した事業：可');
    // The case does not go on a second time.
    expect(theCase(context).values.stage).toBe('⑪ 包括連携協定締結');
    context.choose('documents', `${LETTER}-訂正2`, '差し替える');
    expect(context.documentStates()[`${LETTER}-訂正3`]).toBe('案');
  });

  test('is refused for what was not sent, for what is no letter, and while a correction stands', () => {
    const context = told();
    const replace = (name: string) => context.choose('documents', name, '差し替える');
    expect(replace('R8-001-結果掲示文')).toMatch(/^「差し替える」はできません。結果掲示文は/);
    replace(LETTER);
    expect(replace(`${LETTER}-訂正2`)).toBe(
      `「差し替える」はできません。「${LETTER}-訂正2」は案です。この操作は「発送済」のときに行えます。`,
    );
    expect(replace(LETTER)).toContain(`訂正の「${LETTER}-訂正2」が案になっています`);
  });

  test('goes to the department under the name that it has today', () => {
    const context = told();
    context.registry.append('departments', {
      name: '健康課',
      head: '田中次郎',
      mail: 'new@city.example.jp',
      formerNames: '健康福祉課',
    });
    Object.assign(context.registry.rows('departments')[0].values, { validUntil: '2026-04-01' });
    context.choose('documents', LETTER, '差し替える');
    context.makeDocuments();
    context.choose('documents', `${LETTER}-訂正2`, '発送する');
    const [, corrected] = context.rows('outbox');
    expect(corrected).toMatchObject({ to: 'new@city.example.jp' });
    expect(corrected.body).toContain('健康課長　田中次郎　様');
  });
});

describe('作り直す', () => {
  test('a draft again from the registry, also one that corrects a sent letter', () => {
    const context = told();
    context.choose('documents', LETTER, '差し替える');
    context.choose('documents', `${LETTER}-訂正2`, '作り直す');
    expect(context.row('documents', `${LETTER}-訂正2-前の案`).result).toContain(
      `「${LETTER}-訂正2」の案を作ります。`,
    );
    expect(context.documentStates()).toMatchObject({
      [LETTER]: '発送済',
      [`${LETTER}-訂正2-前の案`]: '差替済',
      [`${LETTER}-訂正2`]: '案',
    });
  });

  test('a posting', () => {
    const context = told();
    const redo = (name: string) => context.choose('documents', name, '作り直す');
    Object.assign(find(context, 'projects', 'R8-001-01').values, { projectName: '直した事業' });
    expect(redo('R8-001-結果掲示文')).toContain('「R8-001-結果掲示文-訂正2」を作ります。');
    expect(context.documentStates()['R8-001-結果掲示文-訂正2']).toBe('控え');
    expect(context.content('R8-001-結果掲示文-訂正2').fields.body).toContain('直した事業');
    expect(redo('R8-001-結果掲示文')).toBe(
      '「作り直す」はできません。「R8-001-結果掲示文」は差替済です。',
    );
  });

  test('the posting of an inquiry, while departments are asked', () => {
    const rows = (stage: Stage): GivenRows => ({
      cases: [caseAt({ stage, dueOn: '2026-05-08' })],
      projects: [project('01', { state: '照会中', cityAnswer: '' })],
      documents: [{ name: 'R8-001-掲示文', form: '掲示文', caseId: 'R8-001', state: '控え' }],
    });
    const asked = city(rows('④ 連携可否の回答'));
    asked.choose('documents', 'R8-001-掲示文', '作り直す');
    expect(asked.content('R8-001-掲示文-訂正2').fields.body).toMatch(
      /令和8年5月8日までに[\s\S]*■R8-001-01　事業01\n事業01の内容/,
    );
    const over = city(rows('⑥ 提案事業の結果報告'));
    expect(over.choose('documents', 'R8-001-掲示文', '作り直す')).toMatch(
      /^「作り直す」はできません。いまの段階は「⑥/,
    );
  });

  test('is refused for a letter on its way or sent, a draft whose step is over, and what was received', () => {
    const context = told(
      {},
      {
        documents: [
          { name: 'R8-001-様式4', form: '様式4', caseId: 'R8-001', state: '案' },
          { name: 'R8-001-様式4-訂正2', form: '様式4', caseId: 'R8-001', state: '発送待ち' },
          { name: 'U000001-様式1', form: '様式1', caseId: 'R8-001', state: '控え' },
        ],
      },
    );
    const redo = (name: string) => context.choose('documents', name, '作り直す');
    expect(redo(LETTER)).toMatch(/^「作り直す」はできません。.*発送済です。訂正は「差し替える」/);
    expect(redo('R8-001-様式4')).toMatch(/^「作り直す」はできません。いまの段階は「⑪/);
    expect(redo('R8-001-様式4-訂正2')).toBe(
      '「作り直す」はできません。「R8-001-様式4-訂正2」は発送待ちです。',
    );
    expect(redo('U000001-様式1')).toMatch(/^「作り直す」はできません。様式1は受け付けたものの控え/);
  });
});

describe('a corrected 様式4', () => {
  /** 様式4 is sent at ⑥ with these answers, then as far on as `further` says. */
  function replied(answers: readonly ('可' | '否' | '')[], kind: CaseKind = '締結前') {
    const context = city({
      cases: [
        caseAt({
          kind,
          stage: kind === '締結前' ? '⑥ 提案事業の結果報告' : 'F 提案事業の結果報告',
        }),
      ],
      projects: answers.map((cityAnswer, index) => project(`0${index + 1}`, { cityAnswer })),
      answers: answers.map((_, index) => answer(`0${index + 1}`, '健康福祉課', '要協議')),
    });
    dispatch(
      context.context,
      cityReply,
      theCase(context),
      draft(context.context, cityReply, theCase(context), 'J0001'),
    );
    context.sendMails();
    return context;
  }

  /** Staff type another answer, and the corrected letter goes out. */
  function correct(context: Office, number: string, cityAnswer: string) {
    Object.assign(find(context, 'projects', `R8-001-${number}`).values, { cityAnswer });
    const sent = context.registry
      .rows('documents')
      .find(({ values }) => values.form === '様式4' && values.state === '発送済');
    if (!sent) throw new Error('no 様式4 was sent');
    const result = context.choose('documents', sent.values.name, '差し替える');
    context.makeDocuments();
    const next = context.registry
      .rows('documents')
      .find(({ values }) => values.form === '様式4' && values.state === '案');
    if (!next) throw new Error(result);
    Object.assign(next.values, { approvedOn: '2026-04-20', documentNumber: '第2号' });
    expect(context.choose('documents', next.values.name, '発送する')).not.toContain('できません');
    context.sendMails();
    return result;
  }

  const states = (context: Office) =>
    context.registry.rows('projects').map(({ values }) => `${values.state} ${values.stage}`.trim());

  test('before 様式6: 否 → 可 waits for 様式6 again, 可 → 否 ends', () => {
    const context = replied(['否', '可']);
    expect(states(context)).toEqual(['不成立', '市回答済']);
    correct(context, '01', '可');
    expect(states(context)).toEqual(['市回答済', '市回答済']);
    correct(context, '02', '否');
    expect(states(context)).toEqual(['市回答済', '不成立']);
    expect(theCase(context).values.stage).toBe('⑧ 提案結果のフィードバック');
  });

  test('after 様式6: 否 → 可 goes to ⑨, 可 → 否 ends; staff are told of the 様式6', () => {
    const context = replied(['否', '可']);
    context.choose('cases', 'R8-001', '様式6を発送する');
    context.sendMails();
    expect(states(context)).toEqual(['不成立', '協議中 ⑨ 初回協議']);
    expect(correct(context, '01', '可')).toContain(
      `発送した様式6（${LETTER}）も差し替えてください`,
    );
    expect(states(context)).toEqual(['協議中 ⑨ 初回協議', '協議中 ⑨ 初回協議']);
    correct(context, '02', '否');
    expect(states(context)).toEqual(['協議中 ⑨ 初回協議', '不成立']);
  });

  test('可 → 否 ends 日程調整: what waits is called off, and whoever was asked is told once', () => {
    const context = replied(['可']);
    context.choose('cases', 'R8-001', '様式6を発送する');
    context.sendMails();
    const asked = find(context, 'projects', 'R8-001-01');
    Object.assign(asked.values, {
      department: '健康福祉課、土木課',
      candidateTimes: '2026-06-01 10:00',
    });
    expect(context.choose('projects', 'R8-001-01', '日程調整を始める')).not.toContain('できません');
    const mails = (kind: string) =>
      context.registry.rows('outbox').filter(({ values }) => values.kind === kind);
    const [, notReached] = mails('日程調整');
    context.registry.set(notReached, { state: '失敗' });
    correct(context, '01', '否');
    expect(asked.values).toMatchObject({
      state: '不成立',
      schedulingAskedOn: '',
      schedulingDueOn: '',
    });
    expect(mails('日程調整').map(({ values }) => values.state)).toEqual([
      '送信済',
      '取りやめ',
      '送信済',
    ]);
    const told = mails('日程調整の終了').map(({ values }) => values);
    expect(told.map(({ to }) => to)).toEqual(['kenko@city.example.jp', 'inoue@a.example.jp']);
    expect(told[0].body).toContain('日程調整の回答は必要ありません');
    correct(context, '01', '可');
    correct(context, '01', '否');
    expect(mails('日程調整の終了')).toHaveLength(2);
  });

  test('leaves alone what ended for another reason, and what is under way', () => {
    const context = replied(['否', '可', '可']);
    context.choose('cases', 'R8-001', '様式6を発送する');
    context.sendMails();
    context.registry.set(find(context, 'projects', 'R8-001-02'), { state: '不成立', stage: '' });
    context.registry.set(find(context, 'projects', 'R8-001-03'), { state: '実施中' });
    correct(context, '01', '可');
    expect(states(context)).toEqual(['協議中 ⑨ 初回協議', '不成立', '実施中 ⑨ 初回協議']);
  });

  test('after conclusion a project that is back opens its case again', () => {
    const context = replied(['否'], '随時');
    context.choose('cases', 'R8-001', '様式6を発送する');
    context.sendMails();
    context.derive();
    expect(theCase(context).values.state).toBe('完了');
    correct(context, '01', '可');
    context.derive();
    expect(theCase(context).values).toMatchObject({ state: '進行中', stage: 'J 初回協議' });
  });

  test('a version that was called off and made again does not count as told', () => {
    const context = replied(['否', '可']);
    const first = find(context, 'documents', 'R8-001-様式4');
    Object.assign(find(context, 'projects', 'R8-001-01').values, { cityAnswer: '可' });
    context.choose('documents', first.values.name, '差し替える');
    context.makeDocuments();
    const second = find(context, 'documents', 'R8-001-様式4-訂正2');
    Object.assign(second.values, { approvedOn: '2026-04-20', documentNumber: '第2号' });
    context.choose('documents', second.values.name, '発送する');
    context.callOff('R8-001-様式4-訂正2');
    context.choose('documents', second.values.name, '作り直す');
    context.makeDocuments();
    const third = find(context, 'documents', 'R8-001-様式4-訂正2');
    Object.assign(third.values, { approvedOn: '2026-04-20', documentNumber: '第3号' });
    context.choose('documents', third.values.name, '発送する');
    context.sendMails();
    expect(states(context)).toEqual(['市回答済', '市回答済']);
  });

  test.each([
    ['before the deadline it keeps it', '2026-05-01', '令和8年5月1日'],
    ['after the deadline it gives a new one', '2026-04-17', '令和8年5月8日'],
  ])('at ⑦ it carries the links of 様式5 again: %s', (_name, dueOn, until) => {
    const context = city({
      cases: [caseAt({ stage: '⑥ 提案事業の結果報告' })],
      projects: [project('01'), project('02', { proposerSide: '市', proposer: '観光課' })],
    });
    const row = theCase(context);
    dispatch(context.context, cityReply, row, draft(context.context, cityReply, row, 'J0001'));
    context.sendMails();
    expect(row.values.stage).toBe('⑦ 連携可否の回答');
    context.registry.set(row, { dueOn });
    correct(context, '01', '否');
    const [, corrected] = context.rows('outbox');
    expect(corrected.body).toContain(`${until} までにご回答ください`);
    expect(corrected.body).toMatch(/【様式5[^】]*】\nhttps:/);
    expect(row.values.stage).toBe('⑦ 連携可否の回答');
  });
});
