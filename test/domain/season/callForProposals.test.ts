// B, C: what the first days of April bring, however late or often the daily run comes.

import { mailKey } from '../../../src/domain/mail/keys';
import type { Values } from '../../../src/domain/registry/tabs';
import { tabKeys } from '../../../src/domain/registry/tabs';
import { formLinks, prefilledIn } from '../support/context';
import { agreement, bound, businessOf, carriedOut, departments } from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

const started = { startedOn: '2026-10-01' };

const links = (body: string): string[] =>
  body.match(/https:\/\/docs\.google\.com\/forms\S+/g) ?? [];

const shape = (office: Office) => ({
  cases: office
    .rows('cases')
    .filter(({ kind }) => kind === '年度当初')
    .map(({ caseId, businessId, stage, dueOn, agreementIds }) =>
      [caseId, businessId, stage, dueOn, agreementIds].join(' '),
    ),
  mails: office
    .rows('outbox')
    .filter(({ kind }) => kind !== '引継書の作成')
    .map(({ kind, to, key }) => `${kind} ${to} ${key}`),
  documents: office
    .rows('documents')
    .filter(({ form }) => form === '掲示文')
    .map(({ name }) => name),
});

const expected = {
  cases: ['R9-001 J0001 B 提案・相談 2027-04-30 K001', 'R9-002 J0002 B 提案・相談 2027-04-30 K002'],
  mails: [
    `部署の確認 seisaku@city.example.jp ${mailKey('departmentsUnconfirmed', { year: 'R9' })}`,
    `年度当初の提案の募集 inoue@a.example.jp ${mailKey('proposalSeason', { caseId: 'R9-001' })}`,
    `年度当初の提案の募集 inoue@b.example.jp ${mailKey('proposalSeason', { caseId: 'R9-002' })}`,
    `年度当初の様式3の募集 kenko@city.example.jp ${mailKey('seasonCall', { year: 'R9', department: '健康福祉課' })}`,
    `年度当初の様式3の募集 shoko@city.example.jp ${mailKey('seasonCall', { year: 'R9', department: '商工観光課' })}`,
  ],
  documents: ['R9-掲示文'],
};

test.each([
  ['on the day', ['2027-04-01']],
  ['twice on the day', ['2027-04-01', '2027-04-01']],
  ['the day before, and on the day', ['2027-03-31', '2027-04-01']],
  ['four days late', ['2027-04-05']],
  ['on the day and every day after', ['2027-04-01', '2027-04-02', '2027-04-05', '2027-04-09']],
])('a daily run %s brings the same', (_, days) => {
  const office = new Office(bound());
  for (const day of days) office.newDay(day, started);
  expect(shape(office)).toEqual(expected);
});

test.each<[string, Record<string, string>]>([
  ['種別', { kind: '随時' }],
  ['年度', { fiscalYear: '2026' }],
])('%s of its case written over by hand: nobody is called a second time', (_, cells) => {
  const office = new Office(bound());
  office.newDay('2027-04-01', started);
  office.type('cases', 'R9-001', cells).newDay('2027-04-05', started);
  expect(shape(office).mails).toEqual(expected.mails);
  expect(office.rows('cases').filter(({ caseId }) => caseId.startsWith('R9-'))).toHaveLength(2);
});

test.each([
  ['was ended', { state: '終了' as const }],
  ['ended yesterday', { expiresOn: '2027-03-31' }],
  ['begins tomorrow', { startsOn: '2027-04-02', concludedOn: '2027-04-02' }],
])('an agreement that %s brings nothing', (_, over) => {
  const office = new Office(bound({ agreements: [agreement(1, 'J0001', over)] }));
  office.newDay('2027-04-01', started);
  expect(shape(office).cases).toEqual([]);
  expect(office.mails('年度当初の様式3の募集')).toEqual([]);
  expect(shape(office).documents).not.toContain('R9-掲示文');
});

test('a term that was renewed is one agreement, and a business with two agreements gets one mail', () => {
  const office = new Office(
    bound({
      businesses: [businessOf(1)],
      agreements: [
        agreement(1, 'J0001', { expiresOn: '2027-04-01', state: '更新済' }),
        agreement(1, 'J0001', {
          termId: 'K001-第2期',
          term: '2',
          startsOn: '2027-04-02',
          expiresOn: '2030-04-01',
        }),
        agreement(3, 'J0001'),
      ],
    }),
  );
  office.newDay('2027-04-01', started).newDay('2027-04-02');
  expect(shape(office).cases).toEqual(['R9-001 J0001 B 提案・相談 2027-04-30 K001、K003']);
  expect(office.mails('年度当初の提案の募集')).toHaveLength(1);
});

test('of a joint agreement each firm is called upon', () => {
  const office = new Office(bound({ agreements: [agreement(1, 'J0001、J0002')] }));
  office.newDay('2027-04-01', started);
  expect(shape(office).cases).toEqual(expected.cases.map((line) => line.replace('K002', 'K001')));
});

test('what was due before 稼働開始日 is not caught up', () => {
  const office = new Office(bound()).newDay('2027-04-10', { startedOn: '2027-04-02' });
  expect(shape(office)).toEqual({ cases: [], mails: [], documents: [] });
});

test('a firm without an address: its case opens, 総合政策課 is told once, the mail follows the address', () => {
  const office = new Office(bound({ businesses: [businessOf(1, { mail: '' }), businessOf(2)] }));
  office.newDay('2027-04-01', started).newDay('2027-04-02');
  expect(shape(office).cases).toEqual(expected.cases);
  expect(office.mails('障害')).toHaveLength(1);
  office.type('businesses', 'J0001', { mail: 'new@b1.example.jp' }).newDay('2027-04-03');
  expect(office.mails('年度当初の提案の募集').map(({ to }) => to)).toEqual([
    'inoue@b.example.jp',
    'new@b1.example.jp',
  ]);
});

describe('様式1 of the year', () => {
  const at = () => {
    const office = new Office(
      bound({
        businesses: [businessOf(1)],
        agreements: [agreement(1, 'J0001')],
        ...carriedOut('R8-001', 'J0001'),
      }),
    );
    office.newDay('2027-04-01', started).sendMails();
    return office;
  };
  const call = (office: Office) => office.mails('年度当初の提案の募集')[0];
  const answers = { '提案1 提案内容': '令和9年度も続けます。', 誓約: ['誓約します。'] };

  test('carries the names of what was carried out last year', () => {
    const [link = ''] = links(call(at()).body);
    expect(prefilledIn(link, formLinks.businessProposal)).toMatchObject({
      名称: ['株式会社A'],
      '提案1 事業名': ['高齢者見守り事業'],
    });
  });

  test('joins the year’s case while it stands at B, and what nothing was written to is no proposal', () => {
    const office = at().at('2027-04-10T10:00');
    const row = office.reply('businessProposal', call(office), {
      ...answers,
      '提案2 事業名': '名前だけの事業',
      誓約: [
        '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。',
      ],
    });
    expect(row).toMatchObject({ state: '処理済', target: 'R9-001' });
    expect(row.reason).toContain('提案2「名前だけの事業」は提案内容がない');
    expect(office.rows('projects').map(({ projectId }) => projectId)).toEqual([
      'R8-001-01',
      'R9-001-01',
    ]);
  });

  test('what goes on from last year is told, when it comes and when it is carried out, so that it is not counted twice', () => {
    const office = at().at('2027-04-10T10:00');
    office.reply('businessProposal', call(office), {
      ...answers,
      誓約: [
        '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。',
      ],
    });
    const [told] = office.mails('様式1受付').slice(-1);
    expect(told.subject).toContain('【年度当初】R9-001');
    expect(told.body).toContain(
      'R9-001-01「高齢者見守り事業」と同じ名称の事業（R8-001-01）が実施中です。',
    );
    office
      .type('projects', 'R9-001-01', { state: '協議中', stage: 'K 事業化' })
      .type('cases', 'R9-001', { stage: 'K 事業化' });
    expect(office.choose('projects', 'R9-001-01', '事業化する')).toContain(
      'R8-001-01 に「実施を終了する」を選んでください',
    );
  });

  test('after the deadline it opens a 随時 case of its own', () => {
    const office = at().newDay('2027-05-01').at('2027-05-02T10:00');
    expect(office.row('cases', 'R9-001').state).toBe('提案なし');
    office.reply('businessProposal', call(office), {
      ...answers,
      誓約: [
        '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。',
      ],
    });
    expect(office.row('cases', 'R9-002')).toMatchObject({ kind: '随時', agreementIds: 'K001' });
  });
});

test('様式3 of the year: one link for each firm, the proposal joins that firm’s case', () => {
  const office = new Office(bound()).newDay('2027-04-01', started).sendMails();
  const [call] = office.mails('年度当初の様式3の募集');
  const urls = links(call.body);
  expect(
    urls.map((url) => prefilledIn(url, formLinks.departmentProposal).連携相手事業者等),
  ).toEqual([['株式会社A'], ['株式会社B']]);
  expect(call.body).toContain('連携事項：健康・福祉、防災・防犯');
  office.at('2027-04-12T09:00').submit('departmentProposal', {
    ...Object.fromEntries(
      Object.entries(prefilledIn(urls[1], formLinks.departmentProposal)).map(([k, [v]]) => [k, v]),
    ),
    '提案1 事業名': '健康教室',
    '提案1 提案内容': '店舗で健康教室を開きます。',
    担当者: '係 田中',
    連絡先: '内線12',
  });
  expect(office.row('projects', 'R9-002-01')).toMatchObject({
    proposerSide: '市',
    department: '健康福祉課',
  });
  expect(office.row('cases', 'R9-002').nextStep).toContain('届いた様式3：R9-002-01');
});

describe('reminded once, five business days before the deadline', () => {
  const remindersOf = (office: Office) =>
    office.mails('督促').map(({ to, subject, sentAt }) => `${to} ${subject}${sentAt}`);

  test('businesses and departments that have not proposed', () => {
    const office = new Office(bound()).newDay('2027-04-01', started).sendMails();
    office.newDay('2027-04-22');
    const mails = remindersOf(office);
    expect(mails).toEqual([
      expect.stringContaining(
        'inoue@a.example.jp 【ご案内】R9-001 令和9年度の連携事業の提案（様式1）',
      ),
      expect.stringContaining('inoue@b.example.jp 【ご案内】R9-002'),
      expect.stringContaining('kenko@city.example.jp 【ご案内】令和9年度の連携事業の提案（様式3）'),
      expect.stringContaining('shoko@city.example.jp'),
    ]);
    office.sendMails().newDay('2027-04-23').newDay('2027-04-30').newDay('2027-05-10');
    expect(remindersOf(office)).toHaveLength(4);
  });
});

test('B: what the firm wishes beyond the 連携事項 is shown to staff, and taken in', () => {
  const office = new Office(bound()).newDay('2027-04-01', started).sendMails();
  const [call] = office.mails('年度当初の提案の募集');
  office.at('2027-04-10T10:00').reply('businessProposal', call, {
    '提案1 事業名': '観光案内',
    '提案1 提案内容': '案内板を置きます。',
    希望する政策分野: ['産業・観光', '健康・福祉'],
    誓約: [
      '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。',
    ],
  });
  const [told] = office.mails('様式1受付');
  expect(told.body).toContain('協定（K001）の連携事項にないもの：産業・観光');
  expect(office.row('cases', 'R9-001').nextStep).toContain('協定の連携事項にない分野：産業・観光');
});

test('a department that nobody asks (照会対象 いいえ) is not called', () => {
  const office = new Office(
    bound({ departments: [departments[0], { ...departments[1], inquired: 'いいえ' }] }),
  );
  office.newDay('2027-04-01', started);
  expect(office.mails('年度当初の様式3の募集').map(({ to }) => to)).toEqual([
    'kenko@city.example.jp',
  ]);
});

describe('a department that is renamed, or merged with another, in the season', () => {
  const renamed = (former: string) => {
    const office = new Office(bound()).newDay('2027-04-01', started).sendMails();
    for (const name of former.split('、')) {
      office.type('departments', name, { validUntil: '2027-04-14' });
    }
    office.registry.append('departments', {
      name: 'すこやか課',
      head: '佐藤',
      mail: 'sukoyaka@city.example.jp',
      validFrom: '2027-04-15',
      formerNames: former,
    });
    for (const day of ['15', '16', '22', '23', '30']) office.newDay(`2027-04-${day}`).sendMails();
    return office;
  };

  test.each(['健康福祉課', '健康福祉課、商工観光課'])(
    '%s: called once, reminded once',
    (former) => {
      const office = renamed(former);
      expect(office.mails('年度当初の様式3の募集')).toHaveLength(2);
      const reminders = office.mails('督促').map(({ to }) => to);
      expect(reminders.filter((to) => to === 'sukoyaka@city.example.jp')).toHaveLength(1);
    },
  );

  test('renamed after it was reminded: not reminded again', () => {
    const office = new Office(bound()).newDay('2027-04-01', started).sendMails();
    office.newDay('2027-04-22').sendMails();
    office.type('departments', '健康福祉課', { name: 'すこやか課', formerNames: '健康福祉課' });
    const before = office.mails('督促').length;
    office.newDay('2027-04-23');
    expect(office.mails('督促')).toHaveLength(before);
  });
});

test('a year’s case that somebody deleted is not opened anew: 総合政策課 is told once', () => {
  const before = new Office(bound()).newDay('2027-04-01', started).sendMails();
  const office = new Office(
    Object.fromEntries(
      tabKeys.map((tab) => [tab, before.rows(tab).filter(({ caseId }) => caseId !== 'R9-001')]),
    ) as GivenRows,
  );
  office.newDay('2027-04-05', started).newDay('2027-04-06');
  expect(shape(office).cases).toEqual(expected.cases.slice(1));
  expect(office.mails('年度当初の提案の募集')).toHaveLength(2);
  const told = office.mails('障害');
  expect(told).toHaveLength(1);
  expect(told[0].body).toContain('案件 R9-001 の行がありません');
});

describe('an agreement that was ended in the season', () => {
  const ended = () => {
    const office = new Office(bound()).newDay('2027-04-01', started).sendMails();
    office.at('2027-04-10T10:00');
    office.choose('agreements', 'K001-第1期', '終了する', { remarks: '先方の都合' });
    return office;
  };

  test('its firm is not reminded, and the departments of the others only', () => {
    const office = ended().newDay('2027-04-22');
    expect(office.mails('督促').map(({ to }) => to)).toEqual([
      'inoue@b.example.jp',
      'kenko@city.example.jp',
      'shoko@city.example.jp',
    ]);
    const [, kenko] = office.mails('督促');
    expect(kenko.body).toContain('株式会社Bへ様式3で提案する');
    expect(kenko.body).not.toContain('株式会社A');
  });

  test('nobody is reminded where it was the only one', () => {
    const office = ended();
    office.choose('agreements', 'K002-第1期', '終了する', { remarks: '先方の都合' });
    expect(office.newDay('2027-04-22').mails('督促')).toEqual([]);
  });

  test('a 様式1 that comes all the same is taken in, and shown as what it is', () => {
    const office = ended().at('2027-04-12T10:00');
    office.reply('businessProposal', office.mails('年度当初の提案の募集')[0], {
      '提案1 事業名': '見守り',
      '提案1 提案内容': '声をかけます。',
      誓約: [
        '包括連携協定ガイドラインの基準（事業者等・連携事業）のいずれにも該当しないことを誓約します。',
      ],
    });
    expect(office.mails('様式1受付')[0].body).toContain('有効な協定（K001）がありません');
  });
});

test('of two firms that became one, one is reminded', () => {
  const office = new Office(bound()).newDay('2027-04-01', started).sendMails();
  office.type('businesses', 'J0002', { merged: 'J0001' });
  expect(
    office
      .newDay('2027-04-22')
      .mails('督促')
      .filter(({ to }) => to === 'inoue@a.example.jp'),
  ).toHaveLength(1);
});

test.each<[string, string, Partial<Values<'agreements'>>, string, number]>([
  ['after the deadline', '2027-05-01', {}, '2026-10-01', 1],
  ['weeks later', '2027-06-20', {}, '2026-10-01', 1],
  ['months later', '2027-07-20', {}, '2026-10-01', 0],
  ['before 稼働開始日', '2027-05-01', {}, '2027-04-02', 0],
  [
    'with no agreement then',
    '2027-05-01',
    { startsOn: '2027-04-20', concludedOn: '2027-04-20' },
    '2026-10-01',
    0,
  ],
])('a whole season that was missed is told once: %s', (_name, day, over, startedOn, count) => {
  const office = new Office(bound({ agreements: [agreement(1, 'J0001', over)] }));
  office.newDay(day, { startedOn }).newDay(day);
  expect(office.mails('障害').filter(({ subject }) => subject.includes('提案の募集'))).toHaveLength(
    count,
  );
});

test('a season that ran is not told of as missed', () => {
  const office = new Office(bound()).newDay('2027-04-01', started).sendMails().newDay('2027-05-10');
  expect(office.mails('障害')).toEqual([]);
});

test('a review that goes along stands in the subject and at the top, since silence about it is consent', () => {
  const office = new Office(
    bound({
      ...carriedOut('R8-001', 'J0001'),
      agreements: [
        agreement(1, 'J0001', { expiresOn: '2027-10-10' }),
        agreement(2, 'J0002', { expiresOn: '2030-10-10' }),
      ],
    }),
  ).newDay('2027-04-01', { startedOn: '2027-04-01' });
  const subjects = ['年度当初の提案の募集', '年度当初の様式3の募集'].flatMap((kind) =>
    office.mails(kind).map(({ subject }) => subject.split('（提出期限')[0]),
  );
  expect(subjects).toEqual([
    '【ご案内】R9-001 令和9年度の連携事業の提案（様式1）・協定の見直しについて',
    '【ご案内】R9-002 令和9年度の連携事業の提案（様式1）について',
    '【募集】令和9年度の連携事業の提案（様式3）・協定の見直しについて',
    '【募集】令和9年度の連携事業の提案（様式3）について',
  ]);
  for (const { body, subject } of [
    ...office.mails('年度当初の提案の募集'),
    ...office.mails('年度当初の様式3の募集'),
  ]) {
    expect(body.split('\n\n')[2].startsWith('あわせて、協定の見直し')).toBe(
      subject.includes('・協定の見直し'),
    );
  }
});
