// 様式6を発送する (⑧/H).

import { sendOutcomeNotices } from '../../../src/domain/outcome/sendOutcomeNotices';
import { settingsOf } from '../support/context';
import { answer, caseAt, city, project } from '../support/given';
import { find, type Office, theCase } from '../support/office';
import type { GivenRows } from '../support/rows';

const decided = settingsOf({ 決裁を要する文書: '様式4、様式6' });

/** Two departments are concerned, a third is not; one proposal of the city was refused. */
const rows = (values = {}): GivenRows => ({
  cases: [caseAt(values)],
  projects: [
    project('01'),
    project('02', { cityAnswer: '否', cityReason: '予算がない', state: '不成立' }),
    project('03', {
      proposerSide: '市',
      proposer: '土木課',
      businessAnswer: '否',
      state: '不成立',
    }),
  ],
  answers: [answer('01', '健康福祉課', '可'), answer('02', '観光課', '否')],
});

const send = (context: Office) => context.choose('cases', 'R8-001', '様式6を発送する');

describe('one choice', () => {
  test('sends every department concerned its own, and makes the posting', () => {
    const context = city(rows());
    expect(send(context)).toBe(
      '様式6を2課に発送します。結果掲示文「R8-001-結果掲示文」を庁内掲示板に載せてください。',
    );
    expect(context.documentStates()).toEqual({
      'R8-001-様式6-健康福祉課': '発送待ち',
      'R8-001-様式6-土木課': '発送待ち',
      'R8-001-結果掲示文': '控え',
    });
    const mails = context.rows('outbox');
    expect(mails.map(({ to, attachments }) => [to, attachments])).toEqual([
      ['kenko@city.example.jp', 'R8-001-様式6-健康福祉課'],
      ['doboku@city.example.jp', 'R8-001-様式6-土木課'],
    ]);
    expect(mails[0].body).toContain('初回協議の日程を調整');
    expect(mails[0].body).toContain('■R8-001-01 事業01：可');
    expect(mails[0].body).not.toContain('事業02');
    expect(mails[1].body).toContain('行っていただくことはありません');
  });

  test('tells the others the results without the grounds', () => {
    const context = city(rows());
    send(context);
    const { body } = context.content('R8-001-結果掲示文').fields;
    expect(body).toContain('■R8-001-02　事業02\n提案者：株式会社A\n結果：否');
    expect(body).toContain('結果：可（関係課：健康福祉課）');
    expect(body).not.toContain('予算がない');
  });
});

describe('once all are sent', () => {
  test('a case before conclusion goes to ⑪, its projects with 可 to ⑨', () => {
    const context = city(rows({ dueOn: '2026-05-01', askedOn: '2026-04-01' }));
    send(context);
    expect(theCase(context).values.stage).toBe('⑧ 提案結果のフィードバック');
    context.sendMails();
    expect(theCase(context).values).toMatchObject({
      stage: '⑪ 包括連携協定締結',
      state: '進行中',
      askedOn: '',
    });
    expect(find(context, 'projects', 'R8-001-01').values).toMatchObject({
      state: '協議中',
      stage: '⑨ 初回協議',
    });
    expect(find(context, 'projects', 'R8-001-02').values).toMatchObject({
      state: '不成立',
      stage: '',
    });
    expect(send(context)).toMatch(/^「様式6を発送する」はできません。いまの段階は「⑪/);
  });

  test('a case after conclusion goes to J', () => {
    const context = city(rows({ kind: '随時', stage: 'H 提案結果のフィードバック' }));
    send(context);
    context.sendMails();
    context.derive();
    expect(theCase(context).values).toMatchObject({ stage: 'J 初回協議', state: '進行中' });
    expect(find(context, 'projects', 'R8-001-01').values.stage).toBe('J 初回協議');
  });

  test('not before', () => {
    const context = city(rows());
    send(context);
    context.callOff('R8-001-様式6-土木課');
    context.sendMails();
    expect(theCase(context).values.stage).toBe('⑧ 提案結果のフィードバック');
    expect(send(context)).toContain('様式6を1課に発送します。');
    context.sendMails();
    expect(theCase(context).values.stage).toBe('⑪ 包括連携協定締結');
    expect(context.rows('outbox').map(({ to, state }) => [to, state])).toEqual([
      ['kenko@city.example.jp', '送信済'],
      ['doboku@city.example.jp', '取りやめ'],
      ['doboku@city.example.jp', '送信済'],
    ]);
  });
});

test('while they are on their way it says what it waits for', () => {
  const context = city(rows());
  send(context);
  expect(send(context)).toMatch(
    /^「様式6を発送する」はできません。.*「R8-001-様式6-健康福祉課」.*発送待ち/,
  );
});

test('nobody concerned: the posting only, and on at once', () => {
  const context = city({
    cases: [caseAt()],
    projects: [project('02', { cityAnswer: '否', state: '不成立' })],
  });
  expect(send(context)).toBe(
    '様式6を送る課はありません。結果掲示文「R8-001-結果掲示文」を庁内掲示板に載せてください。',
  );
  expect(context.registry.rows('outbox')).toEqual([]);
  expect(theCase(context).values.stage).toBe('⑪ 包括連携協定締結');
});

describe('where the setting asks for a decision', () => {
  test('the first choice drafts, the next sends those that are decided upon', () => {
    const context = city(rows(), { settings: decided });
    expect(send(context)).toContain('もう一度「様式6を発送する」を選んでください');
    expect(Object.values(context.documentStates())).toEqual(['控え', '案', '案']);
    expect(send(context)).toContain('作っているところです');
    context.makeDocuments();
    expect(send(context)).toBe(
      '「様式6を発送する」はできません。「文書」タブの「R8-001-様式6-健康福祉課」に決裁日と文書番号を入れてください。　「文書」タブの「R8-001-様式6-土木課」に決裁日と文書番号を入れてください。',
    );
    decide(context, 'R8-001-様式6-土木課');
    expect(send(context)).toContain(
      '様式6を1課に発送します。まだ送れない様式6があります：「R8-001-様式6-健康福祉課」',
    );
    context.sendMails();
    expect(theCase(context).values.stage).toBe('⑧ 提案結果のフィードバック');
    decide(context, 'R8-001-様式6-健康福祉課');
    send(context);
    context.sendMails();
    expect(theCase(context).values.stage).toBe('⑪ 包括連携協定締結');
  });

  test('a draft for a department that is not concerned any more is put aside', () => {
    const context = city(rows(), { settings: decided });
    send(context);
    context.makeDocuments();
    context.registry.set(context.registry.rows('answers')[0], { validity: '差替済' });
    decide(context, 'R8-001-様式6-土木課');
    send(context);
    expect(context.documentStates()['R8-001-様式6-健康福祉課-前の案']).toBe('差替済');
    context.sendMails();
    expect(theCase(context).values.stage).toBe('⑪ 包括連携協定締結');
  });
});

describe('refused', () => {
  const refusal = (given: GivenRows) => {
    const context = city(given);
    return context.objections('cases', 'R8-001', sendOutcomeNotices).join('');
  };

  test('while a project is neither answered nor ended', () => {
    expect(
      refusal({
        cases: [caseAt()],
        projects: [
          project('01', { cityAnswer: '要判断' }),
          project('02', { state: '取下げ', cityAnswer: '' }),
          project('03', { proposerSide: '市', proposer: '土木課' }),
        ],
      }),
    ).toContain('R8-001-01（市の回答）、R8-001-03（事業者の回答）');
  });

  test('while the city’s answer is not what 様式4 told the business', () => {
    expect(
      refusal({
        ...rows(),
        documents: [
          {
            name: 'R8-001-様式4-訂正2',
            form: '様式4',
            caseId: 'R8-001',
            state: '発送済',
            basis: 'R8-001-01:否 R8-001-02:否 R8-001-03',
          },
        ],
      }),
    ).toMatch(/様式4と違う提案事業があります：R8-001-01。/);
  });

  test('where a department is no more, and then nothing is sent until it is said who has its work', () => {
    expect(
      refusal({ ...rows(), answers: [answer('01', '農林課', '可'), answer('01', '土木課', '可')] }),
    ).toContain(
      '農林課の今の行がありません。名前が変わったときや、仕事がほかの課に移ったときは、その課の行の旧部署名に「農林課」と書いてください。',
    );
  });

  test('while 見送り通知 is drafted', () => {
    expect(
      refusal({
        ...rows(),
        documents: [{ name: 'R8-001-見送り通知', form: '見送り通知', state: '案' }],
      }),
    ).toContain('「R8-001-見送り通知」が案になっています');
  });
});

function decide(context: Office, name: string): void {
  const { values } = find(context, 'documents', name);
  Object.assign(values, { approvedOn: '2026-04-20', documentNumber: '伊総政第1号' });
}

test.each([
  ['総合政策課長名', { policyDivisionHead: '' }],
  ['担当者・連絡先', { contactPerson: '', contact: '' }],
] as const)('no 様式6 goes with an empty %s', (items, blank) => {
  const context = city(rows()).set(blank);
  expect(send(context)).toContain(`文書に載る${items}が空です。「設定」タブに入れてください`);
  expect(context.documentStates()).toEqual({});
  expect(send(city(rows()).set({ mayorName: '' }))).toContain('様式6を2課に発送します');
});
