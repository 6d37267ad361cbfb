// After a run that died among its mails: each is known by what the journal says of it, not by where it stands.

import type { SendResult } from '../../src/app/ports';
import { daily, sweep } from '../../src/app/sweep';
import { mailKey } from '../../src/domain/mail/keys';
import { RunEnded, Town } from './support/town';

const mail = (number: number) => ({
  mailId: `S00000${number}`,
  to: `to${number}@example.jp`,
  subject: `件名${number}`,
  kind: '引継ぎ',
  target: 'R8-001',
  state: '待ち',
  scheduledAt: '2026-04-20T09:00',
  attempts: '0',
  key: mailKey('handover', { caseId: 'R8-001', department: `課${number}` }),
  body: '本文',
});

/** Four mails; the first is refused, and the run ends at the third. */
function died(): Town {
  const town = new Town({ outbox: [1, 2, 3, 4].map(mail) });
  town.onSend = ({ to }): SendResult => {
    if (to.startsWith('to1@')) return { kind: 'failed', reason: '宛先がありません' };
    if (to.startsWith('to3@')) throw new RunEnded();
    return { kind: 'sent' };
  };
  expect(() => sweep(town.work())).toThrow(RunEnded);
  town.onSend = () => ({ kind: 'sent' });
  return town;
}

const states = (town: Town) =>
  Object.fromEntries(
    town
      .read('outbox')
      .filter(({ kind }) => kind === '引継ぎ')
      .map(({ mailId, state }) => [mailId, state]),
  );

const outcome = { S000001: '失敗', S000002: '送信済', S000003: '要確認', S000004: '送信済' };

test('what was refused is not taken for sent, what was never tried is sent', () => {
  const town = died();
  sweep(town.work());
  expect(states(town)).toEqual(outcome);
  expect(town.sent.filter(({ to }) => to.startsWith('to2@'))).toHaveLength(1);
  expect(town.sent.filter(({ to }) => to.startsWith('to4@'))).toHaveLength(1);
});

test('also when people sorted the tab in between', () => {
  const town = died();
  town.reverse('outbox');
  sweep(town.work());
  expect(states(town)).toEqual(outcome);
  expect(town.sent.filter(({ to }) => to.startsWith('to2@'))).toHaveLength(1);
});

test('an old note says nothing of a new attempt', () => {
  const town = died();
  sweep(town.work());
  town.type('outbox', 'S000003', { operation: '再送する' });
  town.onSend = () => ({ kind: 'quota' });
  sweep(town.work());
  town.pass(10);
  sweep(town.work());
  expect(states(town)).toMatchObject({ S000003: '待ち' });
  town.onSend = () => ({ kind: 'sent' });
  sweep(town.work());
  expect(states(town)).toMatchObject({ S000003: '送信済' });
});

test('when Google says that the quota is used up, the run tries no further', () => {
  const town = new Town({ outbox: [1, 2].map(mail) });
  let tries = 0;
  town.onSend = () => {
    tries++;
    return { kind: 'quota' };
  };
  sweep(town.work());
  expect(tries).toBe(1);
  expect(states(town)).toEqual({ S000001: '待ち', S000002: '待ち' });
});

test('a day that a busy registry left open is looked at by a sweep that has time for it', () => {
  const town = new Town();
  town.busy = true;
  daily(town.work());
  expect(town.dayOpen).toBe(true);
  town.busy = false;
  town.loadingMs = 100_000;
  sweep(town.work());
  expect(town.dayOpen).toBe(true);
  town.loadingMs = 10_000;
  town.pass(10);
  sweep(town.work());
  expect(town.dayOpen).toBe(false);
});
