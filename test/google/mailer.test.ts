import { documentKinds } from '../../src/domain/documents/kinds';
import { Bench, buildBench } from './support/bench';

let dist: string;
let ready: unknown;
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  ready = bench.runtime.snapshot();
});

const mail = {
  to: 'a@example.jp',
  cc: '',
  subject: '件名',
  body: '本文',
  senderName: '総合政策課',
  replyTo: 'seisaku@city.example.jp',
  attachments: [] as { name: string; fileId: string }[],
};

test('a letter goes out with its PDF under its own name', () => {
  const bench = new Bench(dist, ready);
  const { fileId } = bench.call<{ fileId: string }>('make', 'K001-第1期', documentKinds.fullText, {
    fields: { title: 'あ', body: 'い' },
    rows: [],
  });
  const attachments = [{ name: 'K001-第1期', fileId }];
  expect(bench.call('send', { ...mail, attachments })).toEqual({ kind: 'sent' });
  const [sent] = bench.runtime.state.mails;
  expect(sent).toMatchObject({ to: 'a@example.jp', name: '総合政策課', replyTo: mail.replyTo });
  expect(sent.attachments.map(({ name }) => name)).toEqual(['K001-第1期.pdf']);
});

test.each([
  [{ to: 'a@example.jp' }, 'a@example.jp'],
  [{ to: 'Tester@city.example.jp', cc: 'a@example.jp, tester@city.example.jp' }, 'a@example.jp'],
])('in a test environment nobody outside its list is sent anything: %j', (receivers, other) => {
  const bench = new Bench(dist, ready);
  const only = ['tester@city.example.jp'];
  expect(bench.call('send', { ...mail, ...receivers, only })).toEqual({
    kind: 'failed',
    reason: `テスト環境のため、「テスト環境の宛先」にない ${other} へは送りません。`,
  });
  expect(bench.runtime.state.mails).toEqual([]);
  const listed = { ...mail, to: 'tester@city.example.jp', only };
  expect(bench.call('send', listed)).toEqual({ kind: 'sent' });
});

const calendar = [
  'BEGIN:VCALENDAR',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'DESCRIPTION:METHOD:CANCEL\\nMETHOD:CANCEL は',
  ' METHOD:CANCEL',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

test.each([
  ['as it was made', calendar, 'REQUEST', calendar],
  ['after a cell made its line breaks short', calendar.replace(/\r/g, ''), 'REQUEST', calendar],
  [
    'that calls a meeting off',
    calendar.replace('METHOD:REQUEST', 'METHOD:CANCEL'),
    'CANCEL',
    calendar.replace('METHOD:REQUEST', 'METHOD:CANCEL'),
  ],
])('an invitation %s goes out as a calendar file', (_, invitation, method, content) => {
  const bench = new Bench(dist, ready);
  expect(bench.call('send', { ...mail, invitation })).toEqual({ kind: 'sent' });
  const [{ attachments }] = bench.runtime.state.mails;
  expect(attachments).toEqual([
    {
      name: '予定.ics',
      contentType: `text/calendar; charset=utf-8; method=${method}`,
      base64: Buffer.from(content).toString('base64'),
    },
  ]);
});

test('an invitation comes after the letters', () => {
  const bench = new Bench(dist, ready);
  const { fileId } = bench.call<{ fileId: string }>('make', 'K001-第1期', documentKinds.fullText, {
    fields: { title: 'あ', body: 'い' },
    rows: [],
  });
  const attachments = [{ name: 'K001-第1期', fileId }];
  bench.call('send', { ...mail, attachments, invitation: calendar });
  const [sent] = bench.runtime.state.mails;
  expect(sent.attachments.map(({ name }) => name)).toEqual(['K001-第1期.pdf', '予定.ics']);
});

test.each([[{}], [{ invitation: '' }]])('a mail with %j carries nothing', (change) => {
  const bench = new Bench(dist, ready);
  expect(bench.call('send', { ...mail, ...change })).toEqual({ kind: 'sent' });
  expect(bench.runtime.state.mails.map(({ attachments }) => attachments)).toEqual([[]]);
});

test.each([
  ['a bad address', { to: 'nobody' }, 'failed'],
  ['no address', { to: '' }, 'failed'],
  ['a body beyond the limit', { body: 'あ'.repeat(200_000) }, 'failed'],
  ['an invitation with another method', { invitation: 'X-METHOD:REQUEST\r\n' }, 'unready'],
  ['an invitation that is none', { invitation: 'METHOD:PUBLISH\r\n METHOD:REQUEST' }, 'unready'],
  ['an attachment that is gone', { attachments: [{ name: 'x', fileId: 'nowhere' }] }, 'unready'],
])('%s is surely not sent', (_, change, kind) => {
  const bench = new Bench(dist, ready);
  expect(bench.call('send', { ...mail, ...change })).toMatchObject({ kind });
  expect(bench.runtime.state.mails).toEqual([]);
});

test('a used up quota is told from a failure', () => {
  const bench = new Bench(dist, ready);
  bench.runtime.state.quota.recipientsPerDay = 0;
  expect(bench.call('send', mail)).toEqual({ kind: 'quota' });
});

test('an error that says nothing leaves it open whether the mail went out', () => {
  const bench = new Bench(dist, ready);
  bench.runtime.faults.add({ service: 'MailApp.sendEmail', kind: 'throwAfter' } as never);
  expect(bench.call('send', mail)).toMatchObject({ kind: 'uncertain' });
  expect(bench.runtime.state.mails).toHaveLength(1);
});

test('the journal keeps the last attempt', () => {
  const bench = new Bench(dist, ready);
  expect(bench.call('journal', 'S000001')).toEqual(['', 'S000001']);
  expect(bench.call('journal', 'S000002')).toEqual(['S000001', 'S000002']);
});

test('a fingerprint is SHA-256 of the text in UTF-8', () => {
  const bench = new Bench(dist, ready);
  expect(bench.call('hash', 'abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
