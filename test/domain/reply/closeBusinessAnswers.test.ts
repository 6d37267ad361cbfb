// ⑦/G: 様式5 comes in, in parts and changed; 事業者回答を締め切る.

import type { Submission } from '../../../src/domain/forms/submission';
import { receiveBusinessAnswer } from '../../../src/domain/reply/receive';
import { caseAt, city, project } from '../support/given';
import { find, type Office, theCase } from '../support/office';
import type { GivenRows } from '../support/rows';

type City = Office;

const offer = (number: string, values = {}) =>
  project(number, { proposerSide: '市', proposer: '土木課', ...values });

const rows = (over: GivenRows = {}): GivenRows => ({
  cases: [caseAt({ stage: '⑦ 連携可否の回答', dueOn: '2026-05-08', askedOn: '2026-04-20' })],
  projects: [project('01'), offer('02'), offer('03')],
  ...over,
});

let submissions = 0;

/** One 様式5 through a link of both projects, at a day of April or May 2026. */
function reply(there: City, day: string, answers: Record<string, '可' | '否'>, o = {}) {
  const projectIds = ['R8-001-02', 'R8-001-03'];
  const submission: Submission<'businessAnswer'> = {
    form: 'businessAnswer',
    fields: {
      name: find(there, 'businesses', 'J0001').values.name,
      address: '',
      representative: '',
      contactPerson: '井上',
      contact: '1',
      replyCode: 'x',
    },
    rows: Object.entries(answers).map(([number, answer], index) => ({
      row: index + 1,
      project: `R8-001-${number}`,
      answer,
      reason: answer === '否' ? '人手がない' : '',
    })),
  };
  const code = {
    form: 'businessAnswer',
    purpose: 'answer',
    who: 'J0001',
    caseId: 'R8-001',
    projectIds,
    until: '2026-05-08',
  } as const;
  const intakeId = `U${++submissions}`;
  const outcome = receiveBusinessAnswer(there.context, submission, code, {
    intakeId,
    receivedAt: `${day}T10:00`,
    ...o,
  });
  there.derive();
  return outcome;
}

const stateOf = (there: City, number: string) => {
  const { businessAnswer, state } = find(there, 'projects', `R8-001-${number}`).values;
  return `${businessAnswer} ${state}`;
};
const stage = (there: City) => theCase(there).values.stage.slice(0, 1);

test('the last answer ends the step', () => {
  const there = city(rows());
  reply(there, '2026-04-27', { '02': '可' });
  expect([stage(there), theCase(there).values.answered]).toEqual(['⑦', '1/2']);
  reply(there, '2026-04-28', { '02': '可', '03': '否' });
  expect([stage(there), stateOf(there, '02'), stateOf(there, '03')]).toEqual([
    '⑧',
    '可 市回答済',
    '否 不成立',
  ]);
});

test('until the deadline an answer may be changed, also after the step ended by itself', () => {
  const there = city(rows());
  reply(there, '2026-04-27', { '02': '可', '03': '否' });
  expect(stage(there)).toBe('⑧');
  expect(reply(there, '2026-04-28', { '02': '可', '03': '可' }).kind).toBe('accepted');
  expect([stage(there), stateOf(there, '03')]).toEqual(['⑧', '可 市回答済']);
  expect(reply(there, '2026-05-09', { '03': '否' })).toMatchObject({ kind: 'held' });
  const late = { '02': '可', '03': '否' } as const;
  expect(reply(there, '2026-05-09', late, { attached: true }).kind).toBe('accepted');
  expect(stateOf(there, '03')).toBe('否 不成立');
});

test('once departments are told of the result (様式6) nothing changes any more', () => {
  const there = city(
    rows({
      documents: [
        { name: 'R8-001-様式6-土木課', form: '様式6', caseId: 'R8-001', state: '発送待ち' },
      ],
    }),
  );
  reply(there, '2026-04-27', { '02': '可', '03': '否' });
  expect(reply(there, '2026-04-28', { '03': '可' })).toEqual({
    kind: 'held',
    reasons: [
      '案件 R8-001 は、回答の結果を課に知らせた後です（「R8-001-様式6-土木課」は発送待ち）。',
    ],
  });
  expect(stateOf(there, '03')).toBe('否 不成立');
});

test('a business renamed in between still replaces its own answer', () => {
  const there = city(rows());
  reply(there, '2026-04-27', { '02': '可' });
  const business = find(there, 'businesses', 'J0001');
  there.registry.set(business, { name: '株式会社B' });
  reply(there, '2026-04-28', { '02': '否' });
  expect(there.registry.rows('answers').map(({ values }) => values.validity)).toEqual([
    '差替済',
    '有効',
  ]);
  expect(stateOf(there, '02')).toBe('否 不成立');
});

test('an answer to a proposal withdrawn since is not used, the other is', () => {
  const there = city(rows({ projects: [offer('02'), offer('03', { state: '取下げ' })] }));
  expect(reply(there, '2026-04-27', { '02': '可', '03': '可' })).toMatchObject({
    kind: 'accepted',
    notes: ['No.2 の R8-001-03 は取り下げられたため、回答を使いませんでした。'],
  });
  expect([stage(there), stateOf(there, '03')]).toEqual(['⑧', ' 取下げ']);
});

test('事業者回答を締め切る: what was not answered is 回答なし; what comes before the deadline still counts', () => {
  const there = city(rows());
  reply(there, '2026-04-20', { '02': '可' });
  expect(there.insist('cases', 'R8-001', '事業者回答を締め切る')).toBe(
    '事業者等の回答を締め切りました。回答なし：R8-001-03。期限（令和8年5月8日）の前です。期限までに届いた回答は、様式6を送る前であれば有効です。',
  );
  expect([stage(there), stateOf(there, '02'), stateOf(there, '03')]).toEqual([
    '⑧',
    '可 市回答済',
    '回答なし 不成立',
  ]);
  there.derive();
  expect(stateOf(there, '03')).toBe('回答なし 不成立');
  reply(there, '2026-04-28', { '03': '可' });
  expect(stateOf(there, '03')).toBe('可 市回答済');
});
