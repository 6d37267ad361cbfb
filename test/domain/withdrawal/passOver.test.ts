// 見送る (②–⑪): the draft, and who is told once the notice has really been sent.

import { dispatch } from '../../../src/domain/documents/dispatch';
import { mailKey } from '../../../src/domain/mail/keys';
import { passOver } from '../../../src/domain/withdrawal/passOver';
import { passOverNotice } from '../../../src/domain/withdrawal/passOverNotice';
import { answer, caseAt, city, project } from '../support/given';
import { find, type Office, theCase } from '../support/office';
import type { GivenRows } from '../support/rows';

const ground = 'まちづくりの方向性と合致しないため';

const rows = (values = {}, over: GivenRows = {}): GivenRows => ({
  cases: [caseAt({ stage: '④ 連携可否の回答', inquired: '土木課', remarks: ground, ...values })],
  projects: [project('01', { state: '照会中', cityAnswer: '' })],
  ...over,
});

const mails = (there: Office) => there.rows('outbox').map(({ kind, to }) => [kind, to]);

test('drafts the notice with the ground; nobody is told before it is sent', () => {
  const there = city(rows());
  expect(there.choose('cases', 'R8-001', '見送る')).toContain('「R8-001-見送り通知」の案');
  expect(there.content('R8-001-見送り通知').fields.理由).toBe(ground);
  expect(mails(there)).toEqual([]);
  expect(theCase(there).values.state).toBe('進行中');
  expect(there.objections('cases', 'R8-001', passOver).join()).toContain('案になっています');
});

const send = (there: Office) => {
  there.choose('cases', 'R8-001', '見送る');
  there.makeDocuments();
  dispatch(
    there.context,
    passOverNotice,
    theCase(there),
    find(there, 'documents', 'R8-001-見送り通知'),
  );
  there.sendMails();
};

test('sent at ④: departments asked are told, the case and its projects end', () => {
  const there = city(
    rows(
      {},
      { documents: [{ name: 'R8-001-様式4', form: '様式4', caseId: 'R8-001', state: '案' }] },
    ),
  );
  send(there);
  expect(mails(there)).toEqual([
    ['見送り通知', 'inoue@a.example.jp'],
    ['案件終了の連絡', 'doboku@city.example.jp'],
  ]);
  const told = there.rows('outbox')[1];
  expect(told.subject).toBe('【見送り】R8-001 連携事業の提案について（株式会社A）');
  expect(told.body).toContain('先にお送りしたリンクは使えません');
  expect(theCase(there).values.state).toBe('見送り');
  expect(find(there, 'projects', 'R8-001-01').values.state).toBe('不成立');
  expect(there.documentStates()).toEqual({
    'R8-001-様式4': '差替済',
    'R8-001-見送り通知': '発送済',
  });
});

test('sent at ⑪: departments under way are told of each project once, by the cancellation of its meeting or by the mail of the case', () => {
  const there = city(
    rows(
      { stage: '⑪ 包括連携協定締結' },
      {
        projects: [
          project('01', { state: '協議中', stage: '⑨ 初回協議' }),
          project('02', { state: '協議中', stage: '⑨ 初回協議' }),
          project('03', { state: '不成立' }),
        ],
        answers: [
          answer('01', '健康福祉課', '可'),
          answer('02', '健康福祉課', '可'),
          answer('02', '観光課', '可'),
          answer('03', '土木課', '可'),
        ],
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
              {
                who: '健康福祉課',
                name: '健康福祉課',
                to: 'kenko@city.example.jp',
                greeting: '健康福祉課長　様',
              },
            ]),
          },
        ],
        outbox: [
          {
            mailId: 'X1',
            kind: '初回協議',
            to: 'kenko@city.example.jp',
            state: '送信済',
            target: 'R8-001-01',
            key: mailKey('invitation', { meetingId: 'M000001', who: '健康福祉課', sequence: '0' }),
          },
        ],
      },
    ),
  );
  send(there);
  expect(mails(there)).toEqual([
    ['初回協議', 'kenko@city.example.jp'],
    ['見送り通知', 'inoue@a.example.jp'],
    ['初回協議の中止', 'kenko@city.example.jp'],
    ['案件終了の連絡', 'kenko@city.example.jp'],
    ['案件終了の連絡', 'kanko@city.example.jp'],
  ]);
  const bodies = there.rows('outbox').map(({ body }) => body);
  expect(bodies[2]).toContain('案件 R8-001 の締結を見送ったため');
  expect(bodies[3]).toContain('R8-001-02 事業02');
  expect(bodies[3]).not.toContain('R8-001-01');
  expect(bodies[4]).toContain('R8-001-02 事業02');
  expect(find(there, 'meetings', 'M000001').values.state).toBe('中止');
});

test.each<[string, object, string]>([
  ['without a ground', { remarks: ' ' }, '備考に、見送る理由'],
  ['at ①', { stage: '① 提案・相談' }, 'いまの段階は「① 提案・相談」です'],
  ['after conclusion', { kind: '随時', stage: 'E 連携可否の回答' }, '協定を締結した後の案件です'],
])('%s it is refused', (_name, values, expected) => {
  const there = city(rows(values));
  expect(there.objections('cases', 'R8-001', passOver).join()).toContain(expected);
});
