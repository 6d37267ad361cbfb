// 取り下げ of a case and of a project: who is told, and who is not.

import { mailKey } from '../../../src/domain/mail/keys';
import type { Stage } from '../../../src/domain/registry/tabs/cases';
import { withdrawCase } from '../../../src/domain/withdrawal/withdrawCase';
import { withdrawProject } from '../../../src/domain/withdrawal/withdrawProject';
import { answer, caseAt, city, doboku, firm, kanko, kenko, project } from '../support/given';
import { find, type Office, theCase } from '../support/office';
import type { GivenRows } from '../support/rows';

type City = Office;

const newMails = (there: City) =>
  there
    .rows('outbox')
    .filter(({ mailId }) => !mailId.startsWith('X'))
    .map(({ kind, to }) => [kind, to]);

/** ④: three departments are asked about two projects. */
const asked = (over: GivenRows = {}): GivenRows => ({
  cases: [
    caseAt({
      stage: '④ 連携可否の回答',
      inquired: '健康福祉課、土木課、観光課',
      dueOn: '2026-05-08',
      askedOn: '2026-04-20',
    }),
  ],
  projects: [
    project('01', { state: '照会中', cityAnswer: '' }),
    project('02', { state: '照会中', cityAnswer: '' }),
  ],
  ...over,
});

const inquiry = (
  mailId: string,
  department: string,
  to: string,
  state: string,
): NonNullable<GivenRows['outbox']>[number] => ({
  mailId,
  kind: '照会',
  to,
  state,
  target: 'R8-001',
  key: mailKey('inquiry', { caseId: 'R8-001', department, round: '2026-05-08' }),
});

/** The 回答コード of a 様式2 link, as tests seal it. */
const sealedFor = (who: string): string =>
  `code:${JSON.stringify({ form: 'departmentAnswer', purpose: 'answer', who, caseId: 'R8-001', projectIds: [], until: '' })}`;

/** R8-001-01 has its first meeting, to which these departments have been invited. */
const invitedToMeeting = (...people: readonly (readonly [string, string])[]): GivenRows => ({
  meetings: [
    {
      meetingId: 'M000001',
      kind: '初回協議',
      subject: 'R8-001-01',
      startsAt: '2026-06-01T10:00',
      state: '予定',
      uid: 'M000001-R8-001-01@city.example.jp',
      sequence: '0',
      invited: JSON.stringify(
        people.map(([name, to]) => ({ who: name, name, to, greeting: `${name}長　様` })),
      ),
    },
  ],
  outbox: people.map(([name, to], index) => ({
    mailId: `X${index}`,
    kind: '初回協議',
    to,
    state: '送信済',
    target: 'R8-001-01',
    key: mailKey('invitation', { meetingId: 'M000001', who: name, sequence: '0' }),
  })),
});

describe('a case', () => {
  test('at ④ every department asked is told once, and the business gets its confirmation', () => {
    const there = city(asked());
    expect(there.choose('cases', 'R8-001', '取り下げ', { remarks: '申出のため' })).toMatch(
      /^取り下げました。/,
    );
    expect(newMails(there)).toEqual([
      ['案件終了の連絡', kenko],
      ['案件終了の連絡', doboku],
      ['案件終了の連絡', kanko],
      ['取下げの確認', firm],
    ]);
    expect(there.rows('outbox')[0].body).toContain('提出していただく必要がなくなりました');
    expect(theCase(there).values).toMatchObject({ state: '取下げ', askedOn: '' });
    expect(find(there, 'projects', 'R8-001-02').values.state).toBe('取下げ');
  });

  test('an inquiry that has not left is called off, and its department never hears of the case', () => {
    const there = city(
      asked({
        outbox: [
          inquiry('X1', '健康福祉課', kenko, '送信済'),
          inquiry('X2', '土木課', doboku, '待ち'),
          { mailId: 'X3', kind: '受付控え', to: firm, state: '待ち', target: 'U000001' },
          { mailId: 'X4', kind: '回答完了', to: 'x', state: '待ち', target: 'R8-001' },
          { mailId: 'X5', kind: '照会', to: kanko, state: '待ち', target: 'R8-0010' },
        ],
      }),
    );
    there.choose('cases', 'R8-001', '取り下げ', { remarks: '申出のため' });
    expect(newMails(there).map(([, to]) => to)).toEqual([kenko, kanko, firm]);
    expect(find(there, 'outbox', 'X2').values).toMatchObject({
      state: '取りやめ',
      reason: '案件 R8-001 の取下げのため',
    });
    for (const other of ['X3', 'X4', 'X5'])
      expect(find(there, 'outbox', other).values.state).toBe('待ち');
  });

  test('at ⑦ only departments concerned are told; drafts become 差替済', () => {
    const there = city({
      cases: [caseAt({ stage: '⑦ 連携可否の回答', inquired: '健康福祉課、土木課、観光課' })],
      projects: [
        project('01'),
        project('02', { cityAnswer: '否', state: '不成立' }),
        project('03', { proposerSide: '市', proposer: '観光課' }),
      ],
      answers: [
        answer('01', '健康福祉課', '要協議'),
        answer('01', '土木課', '所管外'),
        answer('02', '土木課', '否'),
      ],
      documents: [
        { name: 'R8-001-様式4', form: '様式4', caseId: 'R8-001', state: '発送済' },
        { name: 'R8-001-見送り通知', form: '見送り通知', caseId: 'R8-001', state: '案' },
      ],
    });
    there.choose('cases', 'R8-001', '取り下げ', { remarks: '申出のため' });
    expect(newMails(there).map(([, to]) => to)).toEqual([kenko, kanko, firm]);
    expect(there.rows('outbox')[0].body).not.toContain('提出していただく必要');
    expect(find(there, 'documents', 'R8-001-見送り通知').values.state).toBe('差替済');
    expect(find(there, 'documents', 'R8-001-様式4').values.state).toBe('発送済');
    expect(find(there, 'projects', 'R8-001-02').values.state).toBe('不成立');
  });

  test('at ⑪ a department whose project ended with 様式6 is not told again', () => {
    const there = city({
      cases: [caseAt({ stage: '⑪ 包括連携協定締結' })],
      projects: [
        project('01', { state: '協議中', stage: '⑨ 初回協議' }),
        project('02', { state: '不成立' }),
      ],
      answers: [answer('01', '健康福祉課', '可'), answer('02', '土木課', '可')],
    });
    there.choose('cases', 'R8-001', '取り下げ', { remarks: '申出のため' });
    expect(newMails(there).map(([, to]) => to)).toEqual([kenko, firm]);
  });

  test('at ⑪ a department whose meeting is called off still hears of its other projects, not of that one', () => {
    const there = city({
      cases: [caseAt({ stage: '⑪ 包括連携協定締結' })],
      projects: [
        project('01', { state: '協議中', stage: '⑨ 初回協議' }),
        project('02', { state: '協議中', stage: '⑩ 事業化に向けた協議' }),
      ],
      answers: [
        answer('01', '健康福祉課', '可'),
        answer('02', '健康福祉課', '可'),
        answer('01', '観光課', '可'),
      ],
      ...invitedToMeeting(['健康福祉課', kenko], ['観光課', kanko]),
    });
    there.choose('cases', 'R8-001', '取り下げ', { remarks: '申出のため' });
    expect(newMails(there)).toEqual([
      ['初回協議の中止', kenko],
      ['初回協議の中止', kanko],
      ['案件終了の連絡', kenko],
      ['取下げの確認', firm],
    ]);
    const ended = there.rows('outbox').find(({ kind }) => kind === '案件終了の連絡');
    expect(ended?.body).toContain('R8-001-02 事業02');
    expect(ended?.body).not.toContain('R8-001-01');
    expect(there.rows('outbox').find(({ kind }) => kind === '初回協議の中止')?.body).toContain(
      '案件 R8-001 の取下げのため',
    );
  });

  test.each<[string, GivenRows, RegExp]>([
    [
      'a letter is on its way',
      {
        documents: [{ name: 'R8-001-様式4', form: '様式4', caseId: 'R8-001', state: '発送待ち' }],
      },
      /「R8-001-様式4」を発送しているところです。送信が済むまで待って/,
    ],
    [
      'a letter is in doubt',
      {
        documents: [{ name: 'R8-001-様式4', form: '様式4', caseId: 'R8-001', state: '発送待ち' }],
        outbox: [
          {
            mailId: 'S000009',
            state: '要確認',
            key: mailKey('letter', { document: 'R8-001-様式4' }),
          },
        ],
      },
      /S000009）が要確認です。「送信」タブで/,
    ],
    [
      'a mail is being sent',
      { outbox: [inquiry('S000009', '土木課', doboku, '送信中')] },
      /S000009）を送信しているところです。10分ほど待って/,
    ],
  ])('is refused while %s', (_name, over, expected) => {
    const there = city(asked(over));
    expect(there.objections('cases', 'R8-001', withdrawCase).join()).toMatch(expected);
    expect(there.objections('projects', 'R8-001-01', withdrawProject).join()).toMatch(expected);
  });

  const declined = (over: GivenRows = {}) =>
    city({
      cases: [caseAt({ kind: '随時', stage: 'C 市による連携事業提案' })],
      projects: [
        project('01', {
          proposerSide: '市',
          proposer: '土木課',
          department: '土木課',
          state: '不採用',
          cityAnswer: '',
        }),
      ],
      ...over,
    });

  test('a business that neither proposed nor was asked hears nothing; departments hear that the case is over', () => {
    const there = declined();
    const result = there.choose('cases', 'R8-001', '取り下げ', { remarks: '申出のため' });
    expect(newMails(there)).toEqual([['案件終了の連絡', doboku]]);
    expect(there.rows('outbox')[0].subject).toContain('【終了】');
    expect(there.rows('outbox')[0].body).toContain('手続きを終了しました');
    expect(there.rows('outbox')[0].body).not.toMatch(/申出|取り下げ/);
    expect(result).toContain('事業者等には、提案も回答のお願いもないため、お知らせしません');
    expect(theCase(there).values.state).toBe('取下げ');
  });

  test.each<[string, GivenRows]>([
    [
      '様式4',
      { documents: [{ name: 'R8-001-様式4', form: '様式4', caseId: 'R8-001', state: '発送済' }] },
    ],
    [
      '日程調整',
      {
        outbox: [
          {
            mailId: 'X1',
            kind: '日程調整',
            to: firm,
            state: '送信済',
            target: 'R8-001-01',
            key: mailKey('scheduling', {
              projectId: 'R8-001-01',
              who: 'J0001',
              round: '2026-06-01T09:00',
            }),
          },
        ],
      },
    ],
  ])(
    'a business that was asked by %s, and proposed nothing, hears that nothing is asked any more',
    (_name, over) => {
      const there = declined(over);
      there.choose('cases', 'R8-001', '取り下げ', { remarks: '申出のため' });
      const [mail] = there.rows('outbox').filter(({ kind }) => kind === '取下げの確認');
      expect(mail.to).toBe(firm);
      expect(mail.subject).not.toContain('取下げ');
      expect(mail.body).toContain('手続きを終了しました');
      expect(mail.body).not.toMatch(/取下げ|ご提案いただき/);
    },
  );

  test('a 日程調整 that was called off has asked nothing', () => {
    const there = declined({
      outbox: [
        {
          mailId: 'X1',
          kind: '日程調整',
          to: firm,
          state: '取りやめ',
          target: 'R8-001-01',
          key: mailKey('scheduling', {
            projectId: 'R8-001-01',
            who: 'J0001',
            round: '2026-06-01T09:00',
          }),
        },
      ],
    });
    there.choose('cases', 'R8-001', '取り下げ', { remarks: '申出のため' });
    expect(newMails(there)).toEqual([['案件終了の連絡', doboku]]);
  });

  test('what is carried out goes on: it is neither ended nor named as ended, and its end can be chosen', () => {
    const there = city({
      cases: [caseAt({ stage: '⑪ 包括連携協定締結' })],
      projects: [
        project('01', { state: '実施中', stage: '⑫ 連携事業の実施' }),
        project('02', { state: '協議中', stage: '⑨ 初回協議' }),
      ],
      answers: [answer('01', '健康福祉課', '可'), answer('02', '土木課', '可')],
    });
    expect(there.choose('cases', 'R8-001', '取り下げ', { remarks: '申出のため' })).toContain(
      '実施中の提案事業（R8-001-01）は、案件が終わっても実施中のままです',
    );
    expect(newMails(there).map(([, to]) => to)).toEqual([doboku, firm]);
    expect(there.rows('outbox').some(({ body }) => body.includes('R8-001-01'))).toBe(false);
    expect(find(there, 'projects', 'R8-001-01').values).toMatchObject({
      state: '実施中',
      stage: '⑫ 連携事業の実施',
    });
    expect(find(there, 'projects', 'R8-001-02').values.state).toBe('取下げ');
    there.derive();
    expect(find(there, 'projects', 'R8-001-01').values.available).toBe('実施を終了する');
  });

  test('a case that has ended cannot be withdrawn', () => {
    const there = city(asked({ cases: [caseAt({ state: '見送り' })] }));
    expect(there.objections('cases', 'R8-001', withdrawCase)).toEqual([
      'この案件は終わっています（状態：見送り）。',
    ]);
  });

  test('who cannot be reached is named, and 総合政策課 is told', () => {
    const there = city(
      asked({
        departments: [
          { name: '健康福祉課', mail: kenko },
          { name: '観光課', mail: '内線のみ' },
        ],
        businesses: [{ businessId: 'J0001', name: '株式会社A', mail: '' }],
      }),
    );
    const result = there.choose('cases', 'R8-001', '取り下げ', { remarks: '申出のため' });
    expect(result).toContain('土木課にはメールで知らせることができません');
    expect(result).toContain('観光課にはメールで知らせることができません');
    expect(result).toContain('株式会社Aにはメールで知らせることができません');
    expect(newMails(there).map(([kind]) => kind)).toEqual([
      '案件終了の連絡',
      '障害',
      '障害',
      '障害',
    ]);
  });

  test('taken back before anything left, everything stands as before', () => {
    const there = city(asked({ outbox: [inquiry('X1', '健康福祉課', kenko, '待ち')] }));
    there.choose('cases', 'R8-001', '取り下げ', { remarks: '申出のため' });
    there.choose('cases', 'R8-001', '一つ前に戻す');
    expect(theCase(there).values).toMatchObject({ state: '進行中', askedOn: '2026-04-20' });
    expect(find(there, 'projects', 'R8-001-01').values.state).toBe('照会中');
    expect(find(there, 'outbox', 'X1').values).toMatchObject({ state: '待ち', reason: '' });
    expect(
      there
        .rows('outbox')
        .slice(1)
        .map(({ state }) => state),
    ).toEqual(['取りやめ', '取りやめ', '取りやめ']);
  });
});

describe('a project', () => {
  const withdraw = (there: City, number: string) =>
    there.choose('projects', `R8-001-${number}`, '取り下げ', { remarks: '申出のため' });

  test('照会中: every department asked is told, the business confirmed, the other project goes on', () => {
    const there = city(asked());
    expect(withdraw(there, '01')).toMatch(/^取り下げました。/);
    expect(newMails(there)).toEqual([
      ['提案事業取下げの連絡', kenko],
      ['提案事業取下げの連絡', doboku],
      ['提案事業取下げの連絡', kanko],
      ['提案事業取下げの確認', firm],
    ]);
    expect(there.rows('outbox')[0].body).toContain('ほかの提案事業については');
    expect(find(there, 'projects', 'R8-001-01').values.state).toBe('取下げ');
    expect(theCase(there).values.state).toBe('進行中');
  });

  test('照会中: only who still has something to answer is asked again; the others hear that their answers stand', () => {
    const there = city(
      asked({
        answers: [
          answer('01', '健康福祉課', '可'),
          answer('02', '健康福祉課', '可'),
          answer('01', '土木課', '可'),
        ],
        intake: [
          {
            intakeId: 'U000001',
            form: '様式2',
            state: '保留',
            answers: JSON.stringify({
              回答コード: sealedFor('観光課'),
            }),
          },
        ],
      }),
    );
    withdraw(there, '01');
    const told = (to: string) => there.rows('outbox').find((mail) => mail.to === to)?.body ?? '';
    expect(told(kenko)).toContain('ほかの提案事業への回答は、そのまま有効です。');
    expect(told(kenko)).not.toContain('リンクから回答してください');
    expect(told(doboku)).toContain('リンクから回答してください');
    expect(told(doboku)).not.toContain('そのまま有効');
    // What it answered waits in 受付: it is neither asked again nor told that the answer counts.
    expect(told(kanko)).not.toMatch(/リンクから回答してください|そのまま有効/);
    expect(told(kanko)).toContain('連携可否の回答（様式2）は必要なくなりました');
  });

  test('照会中: a department that was only named for it is not told that it need not answer', () => {
    const there = city(
      asked({
        cases: [caseAt({ stage: '④ 連携可否の回答', inquired: '土木課', dueOn: '2026-05-08' })],
        projects: [
          project('01', { state: '照会中', cityAnswer: '', department: '観光課' }),
          project('02', { state: '照会中', cityAnswer: '' }),
        ],
      }),
    );
    withdraw(there, '01');
    expect(there.rows('outbox').map(({ to, body }) => [to, body.includes('様式2')])).toEqual([
      [doboku, true],
      [kanko, false],
      [firm, false],
    ]);
  });

  test('the proposer stands there once, by the name that the case has for it', () => {
    const there = city(
      asked({ projects: [project('01', { state: '照会中', proposer: '㈱A（旧称）' })] }),
    );
    withdraw(there, '01');
    const [{ body }] = there.rows('outbox');
    expect(body).toContain('　　提案者：株式会社A\n');
    expect(body).not.toMatch(/旧称|相手方/);
    expect(body).toContain('ご検討いただき、ありがとうございました。');
  });

  test('a department that proposed it is thanked for that, others for considering it', () => {
    const there = city({
      cases: [caseAt({ stage: '⑥ 提案事業の結果報告' })],
      projects: [
        project('02', { proposerSide: '市', proposer: '土木課', department: '土木課、観光課' }),
      ],
    });
    withdraw(there, '02');
    const told = (to: string) => there.rows('outbox').find((mail) => mail.to === to)?.body ?? '';
    expect(told(doboku)).toContain('　　提案者：土木課\n　　相手方：株式会社A');
    expect(told(doboku)).not.toContain('ご検討いただき');
    expect(told(doboku)).toContain('ご提案いただき、ありがとうございました。');
    expect(told(kanko)).toContain('ご検討いただき、ありがとうございました。');
  });

  test('the last one says so', () => {
    const there = city(asked({ projects: [project('01', { state: '照会中' })] }));
    expect(withdraw(there, '01')).toContain('続いている提案事業がなくなりました');
    expect(there.rows('outbox')[0].body).not.toContain('ほかの提案事業については');
  });

  test('screened only: nobody but the business hears of it', () => {
    const there = city({
      cases: [caseAt({ stage: '① 提案・相談' })],
      projects: [project('01', { state: '受付' }), project('02', { state: '受付' })],
    });
    withdraw(there, '01');
    expect(newMails(there)).toEqual([['提案事業取下げの確認', firm]]);
  });

  const offered = (stage: Stage, businessAnswer: '' | '可' | '否' = '') =>
    city({
      cases: [caseAt({ stage, dueOn: '2026-05-08', askedOn: '2026-04-20' })],
      projects: [
        project('01'),
        project('02', { proposerSide: '市', proposer: '土木課', businessAnswer }),
        project('03', { proposerSide: '市', proposer: '観光課', businessAnswer: '可' }),
      ],
      answers: [answer('03', '株式会社A', '可', '様式5')],
    });

  test('of the city at ⑥: the business has not heard of it, its department is told', () => {
    const there = offered('⑥ 提案事業の結果報告');
    withdraw(there, '02');
    expect(newMails(there)).toEqual([['提案事業取下げの連絡', doboku]]);
  });

  test('of the city at ⑦, the last one awaited: the business is told, and the step ends', () => {
    const there = offered('⑦ 連携可否の回答');
    withdraw(there, '02');
    expect(newMails(there)).toEqual([
      ['提案事業取下げの連絡', doboku],
      ['提案事業取下げの連絡', firm],
    ]);
    expect(there.rows('outbox')[1].body).toContain('様式5）は必要ありません');
    expect(theCase(there).values).toMatchObject({
      stage: '⑧ 提案結果のフィードバック',
      askedOn: '',
    });
  });

  test('of the city at ⑦, the only one: the step ends too', () => {
    const there = city({
      cases: [caseAt({ stage: '⑦ 連携可否の回答' })],
      projects: [project('02', { proposerSide: '市', proposer: '土木課' })],
    });
    withdraw(there, '02');
    expect(theCase(there).values.stage).toBe('⑧ 提案結果のフィードバック');
  });

  test('at ⑨ of a concluded case: meetings and dates are called off, nobody is told twice', () => {
    const there = city({
      cases: [caseAt({ stage: '⑪ 包括連携協定締結', state: '完了' })],
      projects: [
        project('01', { state: '協議中', stage: '⑨ 初回協議', department: '健康福祉課、土木課' }),
      ],
      answers: [answer('01', '健康福祉課', '可'), answer('01', '土木課', '可')],
      meetings: [
        {
          meetingId: 'M000001',
          kind: '初回協議',
          subject: 'R8-001-01',
          startsAt: '2026-06-01T10:00',
          state: '予定',
          uid: 'M000001-R8-001-01@city.example.jp',
          sequence: '0',
          invited: JSON.stringify([
            { who: '健康福祉課', name: '健康福祉課', to: kenko, greeting: '健康福祉課長　様' },
          ]),
        },
      ],
      outbox: [
        {
          mailId: 'X1',
          kind: '初回協議',
          to: kenko,
          state: '送信済',
          target: 'R8-001-01',
          key: mailKey('invitation', { meetingId: 'M000001', who: '健康福祉課', sequence: '0' }),
        },
        { mailId: 'X2', kind: '日程調整', to: doboku, state: '待ち', target: 'R8-001-01' },
      ],
    });
    withdraw(there, '01');
    expect(newMails(there)).toEqual([
      ['初回協議の中止', kenko],
      ['提案事業取下げの連絡', doboku],
      ['提案事業取下げの確認', firm],
    ]);
    expect(find(there, 'meetings', 'M000001').values.state).toBe('中止');
    expect(find(there, 'outbox', 'X2').values.state).toBe('取りやめ');
    expect(find(there, 'projects', 'R8-001-01').values).toMatchObject({
      state: '取下げ',
      stage: '',
    });
  });

  test.each([
    ['実施中', '実施を終了する'],
    ['取下げ', '終わっています'],
    ['不成立', '終わっています'],
  ] as const)('%s is refused with the reason', (state, expected) => {
    const there = city(asked({ projects: [project('01', { state })] }));
    expect(there.objections('projects', 'R8-001-01', withdrawProject).join()).toContain(expected);
  });

  test('not while the notice that ends the case is drafted', () => {
    const there = city(
      asked({
        documents: [
          { name: 'R8-001-見送り通知', form: '見送り通知', caseId: 'R8-001', state: '案' },
        ],
      }),
    );
    expect(there.objections('projects', 'R8-001-01', withdrawProject)).toHaveLength(1);
    there.derive();
    expect(find(there, 'projects', 'R8-001-01').values.available).not.toContain('取り下げ');
  });
});
