// 再送する: only what is still wanted goes out once more, and never with a deadline that has passed.

import { mailSettled } from '../../../src/domain/flow/afterSending';
import { mailKey } from '../../../src/domain/mail/keys';
import {
  atBusinessAnswer,
  atDepartmentAnswer,
  atFirstMeeting,
  business,
  clear,
} from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

const mail = (over: Record<string, string>) => ({
  mailId: 'S000001',
  to: 'kenko@city.example.jp',
  subject: '件名',
  state: '不達',
  scheduledAt: '2026-04-20T10:00',
  ...over,
});

const inquiry = mail({
  kind: '照会',
  target: 'R8-001',
  key: mailKey('inquiry', { caseId: 'R8-001', department: '健康福祉課', round: '2026-05-08' }),
});

const request = mail({
  kind: '日程調整',
  target: 'R8-001-01',
  key: mailKey('scheduling', {
    projectId: 'R8-001-01',
    who: '健康福祉課',
    round: '2026-06-01T09:00',
  }),
});

const invitation = mail({
  kind: '初回協議',
  target: 'R8-001-01',
  key: mailKey('invitation', { meetingId: 'M000001', who: '健康福祉課', sequence: '0' }),
});

const meeting = {
  meetingId: 'M000001',
  kind: '初回協議',
  subject: 'R8-001-01',
  startsAt: '2026-06-15T10:00',
  state: '予定',
  sequence: '0',
};

const at = (rows: GivenRows, now: string, ...outbox: Record<string, string>[]): Office =>
  new Office({ ...rows, outbox }, now);

const letter = (name: string, state: string, basis = '') => ({
  name,
  form: '様式4',
  caseId: 'R8-001',
  receiver: 'J0001',
  state,
  basis,
  fileId: 'F',
});

const reply = mail({
  kind: '様式4',
  target: 'R8-001-様式4',
  key: mailKey('letter', { document: 'R8-001-様式4' }),
  to: 'inoue@a.example.jp',
});

const again = (office: Office): string => office.choose('outbox', 'S000001', '再送する');

const listed = (office: Office): boolean =>
  office.rows('home').some(({ place }) => place === '送信 S000001');

const [openCase] = atDepartmentAnswer().cases ?? [];
const returned = mail({
  kind: '差し戻し',
  target: 'R8-001',
  key: mailKey('return', { caseId: 'R8-001', round: '2026-04-20T10:00' }),
});
const atProposal = { ...openCase, stage: '① 提案・相談', inquired: '', dueOn: '', askedOn: '' };

test.each<[string, () => Office]>([
  ['照会', () => at(atDepartmentAnswer(), '2026-05-01T09:00', inquiry)],
  ['照会 on its last day', () => at(atDepartmentAnswer(), '2026-05-08T09:00', inquiry)],
  ['日程調整', () => at(atFirstMeeting(), '2026-06-02T09:00', request)],
  ['初回協議', () => at(atFirstMeeting({ meetings: [meeting] }), '2026-06-10T09:00', invitation)],
  [
    '差し戻し',
    () =>
      at(
        atDepartmentAnswer({ cases: [{ ...atProposal, returnedOn: '2026-04-20' }] }),
        '2026-04-21T09:00',
        returned,
      ),
  ],
  [
    '様式4',
    () =>
      at(
        atBusinessAnswer({ documents: [letter('R8-001-様式4', '発送済', 'R8-001-02')] }),
        '2026-05-20T09:00',
        reply,
      ),
  ],
  [
    '督促',
    () =>
      at(
        atDepartmentAnswer(),
        '2026-05-08T09:00',
        mail({
          kind: '督促',
          target: 'R8-001',
          key: mailKey('reminder', {
            target: 'R8-001',
            who: '健康福祉課',
            form: '様式2',
            dueOn: '2026-05-08',
            stage: '当日',
          }),
          state: '失敗',
        }),
      ),
  ],
])('%s: what is still wanted goes out again', (_name, office) => {
  const there = office();
  expect(again(there)).toBe('もう一度送ります。');
  expect(there.row('outbox', 'S000001').state).toBe('待ち');
});

test.each<[string, () => Office, string]>([
  [
    'a 照会 of a closed inquiry',
    () =>
      at(
        atDepartmentAnswer({ cases: [{ ...openCase, stage: '⑥ 提案事業の結果報告', dueOn: '' }] }),
        '2026-05-01T09:00',
        inquiry,
      ),
    '回答を受け付けていない',
  ],
  [
    'a 照会 of a case that ended',
    () =>
      at(
        atDepartmentAnswer({
          cases: [{ ...openCase, stage: '④ 連携可否の回答', state: '取下げ' }],
        }),
        '2026-05-01T09:00',
        inquiry,
      ),
    '回答を受け付けていない',
  ],
  [
    'a 照会 that was sent anew',
    () =>
      at(
        atDepartmentAnswer(),
        '2026-05-01T09:00',
        inquiry,
        mail({
          mailId: 'S000002',
          kind: '照会の再開',
          target: 'R8-001',
          key: mailKey('inquiry', {
            caseId: 'R8-001',
            department: '健康福祉課',
            round: '再開2026-04-28T09:00',
          }),
          state: '送信済',
        }),
      ),
    'あとの照会',
  ],
  [
    'a 日程調整 of an old round',
    () =>
      at(atFirstMeeting({}, { schedulingRound: '2026-06-02T09:00' }), '2026-06-03T09:00', request),
    'この回の日程調整',
  ],
  [
    'a 日程調整 once the meeting is fixed',
    () =>
      at(
        atFirstMeeting({}, { schedulingAskedOn: '', schedulingDueOn: '' }),
        '2026-06-03T09:00',
        request,
      ),
    'この回の日程調整',
  ],
  [
    'an invitation to a meeting that was cancelled',
    () =>
      at(
        atFirstMeeting({ meetings: [{ ...meeting, state: '中止', sequence: '1' }] }),
        '2026-06-03T09:00',
        invitation,
      ),
    '変更または中止',
  ],
  [
    'an invitation to a meeting that was moved',
    () =>
      at(
        atFirstMeeting({ meetings: [{ ...meeting, state: '変更', sequence: '1' }] }),
        '2026-06-03T09:00',
        invitation,
      ),
    '変更または中止',
  ],
  [
    'an invitation to a meeting of yesterday',
    () => at(atFirstMeeting({ meetings: [meeting] }), '2026-06-16T09:00', invitation),
    '日時が過ぎ',
  ],
  [
    'a 差し戻し that was answered',
    () => at(atDepartmentAnswer({ cases: [atProposal] }), '2026-04-28T09:00', returned),
    '再提出を待っていない',
  ],
  [
    'a 督促 after the case went on',
    () =>
      at(
        atDepartmentAnswer({ cases: [{ ...openCase, stage: '⑥ 提案事業の結果報告', dueOn: '' }] }),
        '2026-05-08T09:00',
        mail({
          kind: '督促',
          target: 'R8-001',
          key: mailKey('reminder', {
            target: 'R8-001',
            who: '健康福祉課',
            form: '様式2',
            dueOn: '2026-05-08',
            stage: '当日',
          }),
          state: '失敗',
        }),
      ),
    '督促',
  ],
  [
    'a letter that a correction has replaced',
    () =>
      at(
        atBusinessAnswer({
          documents: [letter('R8-001-様式4', '差替済'), letter('R8-001-様式4-訂正2', '発送済')],
        }),
        '2026-05-20T09:00',
        reply,
      ),
    '差替済',
  ],
])('%s: refused, offered no more, and gone from ホーム', (_name, office, why) => {
  const there = office();
  expect(again(there)).toContain(why);
  expect(there.row('outbox', 'S000001').state).not.toBe('待ち');
  expect(listed(there)).toBe(false);
});

test.each<[string, () => Office, string]>([
  ['照会', () => at(atDepartmentAnswer(), '2026-05-11T09:00', inquiry), '「照会先を追加する」'],
  ['日程調整', () => at(atFirstMeeting(), '2026-06-09T09:00', request), '「日程調整を始める」'],
  [
    '様式4',
    () =>
      at(
        atBusinessAnswer({ documents: [letter('R8-001-様式4', '発送済', 'R8-001-02')] }),
        '2026-05-27T09:00',
        reply,
      ),
    '「差し替える」',
  ],
  [
    '様式4 of which nobody knows',
    () =>
      at(
        atBusinessAnswer({
          cases: [{ ...openCase, stage: '⑥ 提案事業の結果報告', dueOn: '2026-05-26' }],
          documents: [letter('R8-001-様式4', '発送待ち', 'R8-001-02')],
        }),
        '2026-05-27T09:00',
        { ...reply, state: '要確認' },
      ),
    '「取りやめる」',
  ],
])('%s after its deadline: refused, with what to do instead', (_name, office, remedy) => {
  const there = office();
  expect(again(there)).toMatch(/期限/);
  expect(there.row('outbox', 'S000001').result).toContain(remedy);
  expect(there.row('outbox', 'S000001').state).not.toBe('待ち');
  expect(listed(there)).toBe(true);
});

test('様式4 that asks for nothing knows no deadline', () => {
  const there = at(
    atBusinessAnswer({ documents: [letter('R8-001-様式4', '発送済', 'R8-001-01:可')] }),
    '2026-08-27T09:00',
    reply,
  );
  expect(again(there)).toBe('もう一度送ります。');
});

test('a letter in doubt that is sent again has not been sent yet', () => {
  const there = at(
    atBusinessAnswer({
      documents: [{ ...letter('R8-001-様式4', '発送待ち'), sentOn: '2026-05-18' }],
    }),
    '2026-05-20T09:00',
    { ...reply, state: '要確認' },
  );
  again(there);
  expect(there.row('documents', 'R8-001-様式4')).toMatchObject({ state: '発送待ち', sentOn: '' });
});

test('one that was called off is a draft without 発送日', () => {
  const there = at(
    atBusinessAnswer({
      documents: [{ ...letter('R8-001-様式4', '発送待ち'), sentOn: '2026-05-18' }],
    }),
    '2026-05-20T09:00',
    { ...reply, state: '要確認' },
  );
  there.choose('outbox', 'S000001', '取りやめる');
  expect(there.row('documents', 'R8-001-様式4')).toMatchObject({ state: '案', sentOn: '' });
});

test('a letter that bounced and was corrected is not sent by what its mail does later', () => {
  const there = at(
    atBusinessAnswer({
      documents: [letter('R8-001-様式4', '差替済'), letter('R8-001-様式4-訂正2', '発送済')],
    }),
    '2026-05-20T09:00',
    { ...reply, state: '送信中' },
  );
  mailSettled(there.context, there.registry.rows('outbox')[0]);
  expect(there.rows('documents').map(({ state }) => state)).toEqual(['差替済', '発送済']);
});

test('a 差し戻し that still waits goes out no more once 適合とする is chosen', () => {
  const there = at(
    atDepartmentAnswer({
      businesses: [
        {
          ...business,
          ...clear,
        },
      ],
      cases: [{ ...atProposal, returnedOn: '2026-04-20' }],
      projects: [
        {
          projectId: 'R8-001-01',
          caseId: 'R8-001',
          proposerSide: '事業者',
          state: '受付',
          eligibility: '適合',
        },
      ],
    }),
    '2026-04-21T09:00',
    { ...returned, state: '待ち' },
  );
  expect(there.choose('cases', 'R8-001', '適合とする')).toContain('適合としました');
  expect(there.row('outbox', 'S000001')).toMatchObject({
    state: '取りやめ',
    reason: '適合としたため',
  });
});
