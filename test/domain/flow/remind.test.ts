// 督促: the mails themselves — to whom, with which links, once, and called off when the answer comes first.
import type { Context } from '../../../src/domain/context';
import { derive } from '../../../src/domain/flow/derive';
import { callOffReminders, remind } from '../../../src/domain/flow/remind';
import { contextOf, formLinks, prefilledIn } from '../support/context';
import {
  agreement,
  atBusinessAnswer,
  atDepartmentAnswer,
  atDepartmentProposal,
  atFirstMeeting,
  business,
  businessOf,
  caseAt,
  departments,
  running,
} from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

const on = (rows: GivenRows, today: string): Context =>
  contextOf(rows, { today, now: `${today}T06:00` });

/** What a run on this day posts. */
function posted(rows: GivenRows, today: string) {
  const context = on(rows, today);
  remind(context);
  return context.registry.rows('outbox').map(({ values }) => values);
}

const linksIn = (body: string): string[] => body.match(/https:\S+/g) ?? [];

test('④ each department gets its own, with number, deadline, weekday, project and its prefilled link', () => {
  const mails = posted(atDepartmentAnswer(), '2026-04-30');
  expect(mails.map(({ to, kind }) => [to, kind])).toEqual([
    ['kenko@city.example.jp', '督促'],
    ['shoko@city.example.jp', '督促'],
  ]);
  const [{ subject, body, cc, target }] = mails;
  expect(subject).toBe(
    '【回答のお願い】R8-001 連携可否（様式2）の回答について（期限 令和8年5月8日（金））',
  );
  expect(target).toBe('R8-001');
  expect(cc).toBe('');
  expect(body).toMatch(/^健康福祉課長　佐藤一郎　様\n/);
  expect(body).toContain('株式会社Aとの');
  expect(body).toContain('　　R8-001-01 高齢者見守り事業');
  const [link, ...others] = linksIn(body);
  expect(others).toEqual([]);
  expect(prefilledIn(link, formLinks.departmentAnswer)).toMatchObject({
    課名: ['健康福祉課'],
    課長名: ['佐藤一郎'],
    'No.1 提案事業': ['R8-001-01 高齢者見守り事業'],
  });
  expect(link).toContain(encodeURIComponent('"until":"2026-05-08"'));
});

test('the head of the department has a copy the last time only', () => {
  const copies = (today: string) => posted(atDepartmentAnswer(), today).map(({ cc }) => cc);
  expect(copies('2026-05-08')).toEqual(['', '']);
  expect(copies('2026-05-13')).toEqual(['sato@city.example.jp', '']);
});

test('a メール is read as people write it; to what is none nothing goes, and 総合政策課 is told which', () => {
  const [first, second] = departments;
  const mails = posted(
    atDepartmentAnswer({
      departments: [
        {
          ...first,
          mail: 'ｋｅｎｋｏ＠city.example.jp、kakari@city.example.jp 様',
          headMail: '課長',
        },
        { ...second, mail: 'shoko@city' },
      ],
    }),
    '2026-05-13',
  );
  expect(mails.map(({ to, cc }) => [to, cc])).toEqual([
    ['kenko@city.example.jp, kakari@city.example.jp', ''],
    ['seisaku@city.example.jp', ''],
  ]);
  expect(mails[0].receiver).toBe('部署:健康福祉課');
  expect(mails[1].body).toContain(
    '「部署」タブの商工観光課のメールの「shoko@city」はメールアドレスではありません',
  );
});

test('after the deadline the words say so, also when the run of the day was missed', () => {
  for (const today of ['2026-05-11', '2026-05-13']) {
    const [{ subject, body }] = posted(atDepartmentAnswer(), today);
    expect(subject).toContain('期限経過');
    expect(body).toContain('期限を過ぎていますが、お待ちしています');
  }
  expect(posted(atDepartmentAnswer(), '2026-05-08')[0].body).not.toContain('過ぎています');
});

test('only what is still open is asked for again', () => {
  const [project] = atDepartmentAnswer().projects ?? [];
  const projects = Array.from({ length: 8 }, (_, index) => ({
    ...project,
    projectId: `R8-001-0${index + 1}`,
  }));
  const answers = projects.slice(0, 7).map(({ projectId }, index) => ({
    answerId: `A00000${index}`,
    projectId,
    answerer: '健康福祉課',
    form: '様式2',
    answer: '可',
    validity: '有効',
  }));
  const [kenko, shoko] = posted(atDepartmentAnswer({ projects, answers }), '2026-05-08');
  expect(linksIn(kenko.body)).toHaveLength(1);
  expect(prefilledIn(linksIn(kenko.body)[0], formLinks.departmentAnswer)).toMatchObject({
    'No.1 提案事業': [expect.stringContaining('R8-001-08 ')],
  });
  expect(kenko.body).not.toContain('R8-001-07 ');
  expect(linksIn(shoko.body)).toHaveLength(2);
});

test('⑤ a call for proposals says that none is needed', () => {
  const mails = posted(atDepartmentProposal(), '2026-04-27');
  expect(mails).toHaveLength(2);
  expect(mails[0].body).toContain('提案がなければ、提出は要りません');
  expect(linksIn(mails[0].body)).toHaveLength(1);
  expect(posted(atDepartmentProposal(), '2026-05-13')).toEqual([]);
});

test('⑦ the business, with 様式5 and the proposals still open', () => {
  const [mail, ...others] = posted(atBusinessAnswer(), '2026-05-26');
  expect(others).toEqual([]);
  expect(mail.to).toBe('inoue@a.example.jp');
  expect(mail.body).toContain('R8-001-02 観光案内の多言語化');
  expect(mail.body).not.toContain('R8-001-01');
  expect(prefilledIn(linksIn(mail.body)[0], formLinks.businessAnswer)).toMatchObject({
    名称: ['株式会社A'],
    'No.1 提案事業': ['R8-001-02 観光案内の多言語化'],
  });
  expect(posted(atBusinessAnswer(), '2026-05-29')[0].cc).toBe('');
});

test('⑨ department and business, with the times offered and the code of the round', () => {
  const mails = posted(atFirstMeeting(), '2026-06-08');
  expect(mails.map(({ to }) => to)).toEqual(['kenko@city.example.jp', 'inoue@a.example.jp']);
  expect(mails[0].subject).toContain('R8-001-01');
  expect(mails[0].body).toContain('候補1 令和8年6月15日（月）10:00');
  expect(linksIn(mails[0].body)[0]).toContain(encodeURIComponent('"until":"2026-06-01T09:00"'));
});

test('a second run of the same day, and the runs until the next day of the schedule, send nothing more', () => {
  const context = on(atDepartmentAnswer(), '2026-04-30');
  remind(context);
  remind(context);
  remind({ ...context, today: '2026-05-07' });
  expect(context.registry.rows('outbox')).toHaveLength(2);
  remind({ ...context, today: '2026-05-08' });
  expect(context.registry.rows('outbox')).toHaveLength(4);
});

test('nobody reachable: 総合政策課 is told once', () => {
  const [kenko, shoko] = departments;
  const rows = atDepartmentAnswer({
    departments: [
      { ...kenko, validUntil: '2026-04-30' },
      { ...shoko, mail: '' },
    ],
  });
  const context = on(rows, '2026-05-01');
  for (const today of ['2026-05-01', '2026-05-08', '2026-05-13']) remind({ ...context, today });
  const mails = context.registry.rows('outbox').map(({ values }) => values);
  expect(mails.map(({ kind, to }) => [kind, to])).toEqual([
    ['障害', 'seisaku@city.example.jp'],
    ['障害', 'seisaku@city.example.jp'],
  ]);
  expect(mails[0].body).toContain('旧部署名');
  expect(mails[1].body).toContain('メール');
});

test('nobody is pressed while the case is about to end', () => {
  const documents = [
    { name: 'R8-001-見送り通知', form: '見送り通知', caseId: 'R8-001', state: '案' },
  ];
  expect(posted(atDepartmentAnswer({ documents }), '2026-05-08')).toEqual([]);
});

describe('a reminder that waits', () => {
  const given = (over: GivenRows = {}) => {
    const context = on(atDepartmentAnswer(over), '2026-05-08');
    remind(context);
    return context;
  };
  const states = ({ registry }: Context) =>
    registry
      .rows('outbox')
      .filter(({ values }) => values.kind === '督促')
      .map(({ values }) => values.state);
  const answered = {
    answerId: 'A000001',
    projectId: 'R8-001-01',
    answerer: '健康福祉課',
    form: '様式2',
    answer: '可',
    validity: '有効',
  } as const;

  test('stays as long as it holds, and goes to nobody who has answered since', () => {
    const context = given();
    callOffReminders(context);
    expect(states(context)).toEqual(['待ち', '待ち']);
    context.registry.append('answers', answered);
    derive(context);
    expect(states(context)).toEqual(['取りやめ', '待ち']);
  });

  test.each([
    ['the deadline moves', { dueOn: '2026-05-20' }],
    ['the case goes on', { stage: '⑥ 提案事業の結果報告' }],
    ['the case ends', { state: '取下げ' }],
  ])('is called off when %s', (_name, change) => {
    const outbox = given()
      .registry.rows('outbox')
      .map(({ values }) => values);
    const [row] = atDepartmentAnswer().cases ?? [];
    const context = on(
      atDepartmentAnswer({ cases: [{ ...row, ...change }], outbox }),
      '2026-05-08',
    );
    callOffReminders(context);
    expect(states(context)).toEqual(['取りやめ', '取りやめ']);
  });

  test('is posted anew when the answer was taken back', () => {
    const context = given();
    const [row] = context.registry.rows('cases');
    context.registry.set(row, { stage: '⑥ 提案事業の結果報告' });
    callOffReminders(context);
    context.registry.set(row, { stage: '④ 連携可否の回答' });
    remind(context);
    expect(states(context)).toEqual(['取りやめ', '取りやめ', '待ち', '待ち']);
  });

  test.each(['送信中', '送信済', '要確認', '失敗'] as const)(
    'but one that is %s stays so',
    (state) => {
      const context = given();
      const [mail] = context.registry.rows('outbox');
      context.registry.set(mail, { state });
      context.registry.append('answers', answered);
      callOffReminders(context);
      expect(mail.values.state).toBe(state);
    },
  );
});

describe('once for each target, deadline and kind, whatever the department is called today', () => {
  const [kenko, shoko] = departments;
  const renamed = (formerNames: string) => [
    { ...kenko, validUntil: '2026-05-07' },
    { ...kenko, name: '健康課', formerNames, validFrom: '2026-05-08' },
    shoko,
  ];
  const sentTo = (context: Context, to: string | undefined) =>
    context.registry
      .rows('outbox')
      .filter(({ values }) => values.to === to && values.kind === '督促').length;

  test('様式2 of a case; two that became one are reminded once', () => {
    const context = on(
      atDepartmentAnswer({ departments: [...renamed('健康福祉課、商工観光課').slice(0, 2)] }),
      '2026-05-08',
    );
    remind(context);
    expect(sentTo(context, kenko.mail)).toBe(1);
    remind(context);
    expect(sentTo(context, kenko.mail)).toBe(1);
  });

  test('様式7, of which the Doc bears the name', () => {
    const there = new Office(
      {
        departments: [
          { ...kenko, validUntil: '2027-04-05' },
          { ...kenko, name: '健康課', formerNames: '健康福祉課', validFrom: '2027-04-06' },
        ],
        businesses: [business],
        cases: [caseAt({ stage: '⑫ 連携事業の実施' })],
        projects: [running('01')],
      },
      '2027-03-01T09:00',
    ).set({ startedOn: '2026-04-01' });
    const reminders = () =>
      there.rows('outbox').filter(({ kind, to }) => kind === '督促' && to === kenko.mail).length;
    there.newDay('2027-03-01').sendMails();
    const counts = ['2027-03-26', '2027-03-31', '2027-04-05', '2027-04-06', '2027-04-09'].map(
      (day) => {
        there.newDay(day).sendMails();
        return reminders();
      },
    );
    expect(counts).toEqual([1, 2, 3, 3, 3]);
  });
});

test('an answer that is held stops the reminders of a firm that was merged since', () => {
  const held = (who: string) =>
    atBusinessAnswer({
      businesses: [business, businessOf(2, { merged: 'J0001' })],
      intake: [
        {
          intakeId: 'U000001',
          form: '様式5',
          state: '保留',
          answers: JSON.stringify({
            回答コード: `code:${JSON.stringify({ form: 'businessAnswer', who, caseId: 'R8-001', projectIds: [] })}`,
          }),
        },
      ],
    });
  expect(posted(held('J0002'), '2026-05-26')).toEqual([]);
  expect(posted(held('J0003'), '2026-05-26')).toHaveLength(1);
});

test('⑦ of a firm that is merged after its reminder that one still goes out, and no second one', () => {
  const there = new Office(
    atBusinessAnswer({ businesses: [business, businessOf(2)] }),
    '2026-05-26T06:00',
  );
  remind(there.context);
  const reminders = () => there.mails('督促').map(({ mailId, state }) => [mailId, state]);
  const first = reminders();
  expect(first).toEqual([[expect.any(String), '待ち']]);
  there.choose('businesses', 'J0001', '統合する', { mergedInto: 'J0002' });
  expect(there.row('cases', 'R8-001').businessId).toBe('J0002');
  callOffReminders(there.context);
  remind(there.context);
  expect(reminders()).toEqual(first);
});

test.each([
  ['no answer is held', undefined, 1],
  ['of the case of the firm that was merged', { who: 'J0002', caseId: 'R8-002' }, 0],
  ['of another year', { who: 'J0002', caseId: 'R7-002' }, 1],
])('B, two firms that became one: %s', (_what, code, expected) => {
  const there = new Office(
    {
      businesses: [business, businessOf(2)],
      agreements: [agreement(1, 'J0001'), agreement(2, 'J0002')],
    },
    '2026-03-31T09:00',
  );
  there.newDay('2026-04-01', { startedOn: '2025-04-01' }).sendMails();
  there.choose('businesses', 'J0002', '統合する', { mergedInto: 'J0001' });
  if (code) {
    const written = { form: 'businessProposal', purpose: 'season', projectIds: [], ...code };
    there.registry.append('intake', {
      intakeId: 'U000001',
      form: '様式1',
      state: '保留',
      answers: JSON.stringify({ 回答コード: `code:${JSON.stringify(written)}` }),
    });
  }
  there.newDay('2026-04-22').sendMails();
  expect(there.mails('督促').filter(({ to }) => to.endsWith('.example.jp'))).toHaveLength(expected);
});
