// Asking the departments: without a proposal of the business, with departments added, and again after 回答を再開する.

import { composePosting } from '../../../src/domain/documents/postingContent';
import { addDepartments } from '../../../src/domain/inquiry/addDepartments';
import { reopenAnswers } from '../../../src/domain/inquiry/reopenAnswers';
import { startInquiry } from '../../../src/domain/inquiry/startInquiry';
import { mailKey } from '../../../src/domain/mail/keys';
import { acceptProposal } from '../../../src/domain/proposal/acceptProposal';
import { answer, business, caseAt, city, clear, project } from '../support/given';
import { theCase } from '../support/office';
import type { GivenRows } from '../support/rows';

const cleared = { ...business, ...clear };

const done = {
  consultedOn: '2026-04-17',
  consultationNotes: '意見を交わした。',
  policyFields: '環境',
};

test.each([
  ['', '② 事業者等と協議した日を入れて'],
  ['そのうち', '協議日「そのうち」'],
  ['2026-06-01', '協議日が先の日付です'],
])('照会を開始する with 協議日「%s」 says what is wrong with it', (consultedOn, said) => {
  const there = city({
    cases: [caseAt({ stage: '② 総合政策課と事業者等の協議', ...done, consultedOn })],
    projects: [project('01', { state: '受付' })],
  });
  expect(there.objections('cases', 'R8-001', startInquiry).join()).toContain(said);
});

describe('a case that the city opened, without any project', () => {
  test.each([
    ['締結前', '① 提案・相談', '② 総合政策課と事業者等の協議'],
    ['随時', 'B 提案・相談', 'C 市による連携事業提案'],
  ] as const)('%s: 適合とする asks for no project and goes on', (kind, from, to) => {
    const there = city({ cases: [caseAt({ kind, stage: from })], businesses: [cleared] });
    expect(there.choose('cases', 'R8-001', '適合とする')).toContain(to);
    expect(theCase(there).values.stage).toBe(to);
  });

  test('whose business took back all it proposed is not accepted', () => {
    const there = city({
      cases: [caseAt({ stage: '① 提案・相談' })],
      businesses: [cleared],
      projects: [project('01', { state: '取下げ' })],
    });
    expect(there.objections('cases', 'R8-001', acceptProposal)).toEqual([
      '提案事業がすべて取り下げられています（「取り下げ」を選んでください）。',
    ]);
  });

  test.each([
    ['締結前', '② 総合政策課と事業者等の協議', '⑤ 市による連携事業提案', done],
    ['随時', 'C 市による連携事業提案', 'C 市による連携事業提案', {}],
  ] as const)('%s: 照会を開始する calls for 様式3 alone', (kind, from, to, values) => {
    const there = city({ cases: [caseAt({ kind, stage: from, ...values })] });
    expect(there.choose('cases', 'R8-001', '照会を開始する')).toMatch(
      /^3課に様式3の募集のメールを送ります。/,
    );
    expect(theCase(there).values).toMatchObject({
      stage: to,
      dueOn: '2026-05-08',
      askedOn: '2026-04-20',
      inquired: '健康福祉課、土木課、観光課',
    });
    const mails = there.rows('outbox');
    expect(mails.map(({ kind }) => kind)).toEqual(['様式3の募集', '様式3の募集', '様式3の募集']);
    expect(mails[0].body).toContain('【様式3で提案する】');
    expect(mails[0].body).not.toContain('様式2');
    const posting = there.content('R8-001-掲示文');
    expect(posting.fields.title).toContain('募集');
    expect(posting.fields.body).toContain('令和8年5月8日までに');
  });

  test('is asked only once', () => {
    const there = city({
      cases: [caseAt({ kind: '随時', stage: 'C 市による連携事業提案', inquired: '土木課' })],
    });
    expect(there.objections('cases', 'R8-001', startInquiry)).toHaveLength(1);
  });
});

describe('照会を開始する', () => {
  const rows = (values = {}): GivenRows => ({
    cases: [caseAt({ stage: '② 総合政策課と事業者等の協議', ...done, ...values })],
    projects: [project('01', { state: '受付', cityAnswer: '' })],
  });

  test('with proposals that a later 様式1 changed or left out, asks once before anything goes', () => {
    const there = city({
      ...rows(),
      projects: [project('01', { state: '受付', cityAnswer: '', altered: '再提出にありません' })],
    });
    expect(there.choose('cases', 'R8-001', '照会を開始する')).toMatch(
      /^「照会を開始する」の前に確かめてください：.*R8-001-01：再提出にありません/,
    );
    expect(there.rows('outbox')).toEqual([]);
    expect(theCase(there).values.askedOn).toBe('');
    expect(there.choose('cases', 'R8-001', '照会を開始する')).toMatch(
      /^3課に照会のメールを送ります。/,
    );
  });

  test('asks with what the business proposes, in its own words', () => {
    const there = city(rows());
    there.choose('cases', 'R8-001', '照会を開始する');
    const bodies = there.rows('outbox').map(({ body }) => body);
    expect(bodies).toHaveLength(3);
    for (const body of bodies) {
      expect(body).toMatch(/提案の内容\n■R8-001-01 事業01\n.*事業01の内容/);
    }
  });

  test('logs the consultation before conclusion', () => {
    const there = city(rows());
    there.choose('cases', 'R8-001', '照会を開始する');
    expect(there.registry.rows('meetings').map(({ values }) => values)).toMatchObject([
      {
        kind: '②協議',
        subject: 'R8-001',
        startsAt: '2026-04-17',
        notes: '意見を交わした。',
        state: '済',
      },
    ]);
    expect(theCase(there).values.askedOn).toBe('2026-04-20');
  });

  test('taken back and chosen again, it makes a new posting and mails everybody anew', () => {
    const there = city(rows());
    there.choose('cases', 'R8-001', '照会を開始する');
    there.choose('cases', 'R8-001', '一つ前に戻す');
    expect(theCase(there).values).toMatchObject({ inquired: '', askedOn: '', dueOn: '' });
    expect(there.choose('cases', 'R8-001', '照会を開始する')).toContain('「R8-001-掲示文」');
    expect(there.documentStates()).toEqual({
      'R8-001-掲示文-前の案': '差替済',
      'R8-001-掲示文': '控え',
    });
    expect(there.rows('outbox').filter(({ state }) => state === '待ち')).toHaveLength(3);
  });

  test('a 期限 that is no date is refused before anything is sent', () => {
    const there = city(rows({ dueOn: '五月ごろ' }));
    expect(there.objections('cases', 'R8-001', startInquiry)).toEqual([
      '期限「五月ごろ」が日付として読み取れません（例：2026-04-27）。空にするか、先の日を入れてください。',
    ]);
  });
});

describe('照会先を追加する', () => {
  const rows = (remarks: string, values = {}): GivenRows => ({
    cases: [
      caseAt({
        stage: '④ 連携可否の回答',
        inquired: '健康福祉課',
        dueOn: '2026-05-08',
        remarks,
        ...values,
      }),
    ],
    projects: [project('01', { state: '照会中', cityAnswer: '' })],
    departments: [
      { name: '福祉課', mail: 'fukushi@city.example.jp', formerNames: '健康福祉課' },
      { name: '土木課', head: '', mail: 'doboku@city.example.jp' },
      { name: '観光課', mail: 'kanko@city.example.jp' },
      { name: '会計課', mail: '' },
    ],
  });

  test('asks those named in 備考, each once, until the same day', () => {
    const there = city(rows('土木課、観光課\n土木課'));
    expect(there.choose('cases', 'R8-001', '照会先を追加する')).toBe(
      '土木課、観光課に照会のメールを送ります。回答期限は令和8年5月8日です。',
    );
    expect(theCase(there).values.inquired).toBe('健康福祉課、土木課、観光課');
    expect(there.rows('outbox').map(({ kind, to }) => [kind, to])).toEqual([
      ['照会', 'doboku@city.example.jp'],
      ['照会', 'kanko@city.example.jp'],
    ]);
    expect(there.objections('cases', 'R8-001', addDepartments)).toEqual([
      '土木課には、すでに照会しています。備考から除いてください。',
      '観光課には、すでに照会しています。備考から除いてください。',
      '土木課には、すでに照会しています。備考から除いてください。',
    ]);
  });

  test.each(['取りやめ', '失敗'])('asks again one whose mail was %s', (state) => {
    const there = city({
      ...rows('土木課', { inquired: '健康福祉課、土木課' }),
      outbox: [
        {
          mailId: 'S000001',
          kind: '照会',
          target: 'R8-001',
          state,
          key: mailKey('inquiry', { caseId: 'R8-001', department: '土木課', round: '2026-05-08' }),
        },
        {
          mailId: 'S000002',
          kind: '照会',
          target: 'R8-001',
          state: '送信済',
          key: mailKey('inquiry', {
            caseId: 'R8-001',
            department: '健康福祉課',
            round: '2026-05-08',
          }),
        },
      ],
    });
    there.choose('cases', 'R8-001', '照会先を追加する');
    expect(theCase(there).values.inquired).toBe('健康福祉課、土木課');
    expect(there.rows('outbox').slice(2)).toMatchObject([
      { kind: '照会', to: 'doboku@city.example.jp' },
    ]);
    expect(there.objections('cases', 'R8-001', addDepartments)).toEqual([
      '土木課には、すでに照会しています。備考から除いてください。',
    ]);
  });

  test('at ⑤ alone it calls for 様式3', () => {
    const there = city({
      ...rows('土木課', { stage: '⑤ 市による連携事業提案' }),
      projects: [],
    });
    there.choose('cases', 'R8-001', '照会先を追加する');
    expect(there.rows('outbox').map(({ kind }) => kind)).toEqual(['様式3の募集']);
  });

  test.each<[string, GivenRows, string]>([
    ['nobody named', rows(' '), '備考に、追加して照会する課名を'],
    ['other words in 備考', rows('電話で確認済み'), '備考の「電話で確認済み」は'],
    ['asked by its former name', rows('福祉課'), '福祉課には、すでに照会しています'],
    ['no address', rows('会計課'), '会計課のメールに'],
    ['a deadline that is over', rows('土木課', { dueOn: '2026-04-19' }), '期限が過ぎています'],
    ['no deadline', rows('土木課', { dueOn: '' }), '期限に、回答期限の日を'],
    ['another step', rows('土木課', { stage: '⑥ 提案事業の結果報告' }), 'いまの段階は'],
  ])('%s is refused', (_name, given, expected) => {
    const there = city(given);
    expect(there.objections('cases', 'R8-001', addDepartments).join()).toContain(expected);
  });
});

describe('回答を再開する', () => {
  const rows = (over: GivenRows = {}): GivenRows => ({
    cases: [caseAt({ stage: '⑥ 提案事業の結果報告', inquired: '健康福祉課、土木課' })],
    projects: [
      project('01'),
      project('02', { eligibility: '不適合', state: '不適合', cityAnswer: '否' }),
      project('03', { proposerSide: '市', proposer: '土木課' }),
    ],
    answers: [answer('01', '健康福祉課', '可')],
    documents: [{ name: 'R8-001-様式4', form: '様式4', caseId: 'R8-001', state: '案' }],
    ...over,
  });

  test('back to ④ with a new deadline; all asked get their links again, the draft is withdrawn', () => {
    const there = city(rows());
    expect(there.choose('cases', 'R8-001', '回答を再開する')).toBe(
      '回答の受付を再開しました。照会した2課にメールでお知らせします。新しい期限は令和8年5月8日です。',
    );
    expect(theCase(there).values).toMatchObject({
      stage: '④ 連携可否の回答',
      dueOn: '2026-05-08',
      askedOn: '2026-04-20',
    });
    const states = there.registry.rows('projects').map(({ values }) => values.state);
    expect(states).toEqual(['照会中', '不適合', '市回答済']);
    expect(there.documentStates()).toEqual({ 'R8-001-様式4-前の案': '差替済' });
    const mails = there.rows('outbox');
    expect(mails.map(({ kind, to }) => [kind, to])).toEqual([
      ['照会の再開', 'kenko@city.example.jp'],
      ['照会の再開', 'doboku@city.example.jp'],
    ]);
    expect(mails[0].body).toContain('すでにいただいた回答は、そのまま有効です');
    expect(mails[0].body).toContain('【様式2に回答する】');
  });

  test('a department renamed since gets its mail under the new name and head', () => {
    const there = city(
      rows({
        departments: [
          {
            name: '福祉課',
            head: '高橋',
            mail: 'fukushi@city.example.jp',
            formerNames: '健康福祉課',
          },
          { name: '土木課', head: '後任', mail: 'doboku@city.example.jp' },
        ],
      }),
    );
    there.choose('cases', 'R8-001', '回答を再開する');
    const mails = there.rows('outbox');
    expect(mails.map(({ to }) => to)).toEqual([
      'fukushi@city.example.jp',
      'doboku@city.example.jp',
    ]);
    expect(mails[0].body).toMatch(/^福祉課長　高橋　様/);
    expect(decodeURIComponent(mails[0].body)).toContain('"who":"福祉課"');
    expect(mails[1].body).toMatch(/^土木課長　後任　様/);
  });

  test('without a proposal of the business, back to ⑤', () => {
    const there = city(rows({ projects: [], answers: [] }));
    there.choose('cases', 'R8-001', '回答を再開する');
    expect(theCase(there).values.stage).toBe('⑤ 市による連携事業提案');
    expect(there.rows('outbox')[0].body).not.toContain('様式2');
  });

  test('a second time it mails again', () => {
    const there = city(rows());
    there.choose('cases', 'R8-001', '回答を再開する');
    there.registry.set(theCase(there), { stage: '⑥ 提案事業の結果報告' });
    there.at('2026-04-20T11:00').choose('cases', 'R8-001', '回答を再開する');
    expect(there.rows('outbox')).toHaveLength(4);
  });

  test.each<[string, GivenRows, string]>([
    [
      'sending has begun',
      { documents: [{ name: 'R8-001-様式4', form: '様式4', caseId: 'R8-001', state: '発送待ち' }] },
      '様式4の発送を始めた後は再開できません',
    ],
    [
      'the typed deadline is over',
      {
        cases: [caseAt({ stage: '⑥ 提案事業の結果報告', inquired: '土木課', dueOn: '2026-04-20' })],
      },
      '期限が過ぎた日になっています',
    ],
    [
      'a department is gone',
      { departments: [{ name: '土木課', mail: 'doboku@city.example.jp' }] },
      '健康福祉課の今の行がありません',
    ],
  ])('is refused when %s', (_name, over, expected) => {
    const there = city(rows(over));
    expect(there.objections('cases', 'R8-001', reopenAnswers).join()).toContain(expected);
  });
});

test.each([
  ['2026-05-08', '令和8年5月8日までに総合政策課へ提出してください。'],
  ['', '課からの連携事業の提案があれば様式3により、総合政策課へ提出してください。'],
])('掲示文 of a case with 期限「%s」 says until when', (dueOn, said) => {
  const there = city({
    cases: [caseAt({ stage: '④ 連携可否の回答', inquired: '健康福祉課', dueOn })],
    projects: [project('01', { state: '照会中' })],
  });
  const { body } = composePosting(there.context, theCase(there)).fields;
  expect(body).toContain(said);
});
