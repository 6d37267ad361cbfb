// The worker: every mail once, and what is uncertain is shown to a person.

import fc from 'fast-check';
import { sweep } from '../../src/app/sweep';
import { mailKey } from '../../src/domain/mail/keys';
import { atDepartmentProposal, business, caseAt } from '../domain/support/given';
import type { GivenRows } from '../domain/support/rows';
import { businessProposal, RunEnded, Town } from './support/town';

const waiting = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    mailId: `S${String(index + 1).padStart(6, '0')}`,
    to: `to${index + 1}@example.jp`,
    subject: `件名${index + 1}`,
    kind: '照会',
    target: 'R8-001',
    state: '待ち',
    scheduledAt: '2026-04-20T09:00',
    attempts: '0',
    key: mailKey('inquiry', {
      caseId: 'R8-001',
      department: `課${index + 1}`,
      round: '2026-05-08',
    }),
    body: '本文',
  }));
const town = (count: number) => new Town({ outbox: waiting(count) });
const states = (place: Town) =>
  Object.fromEntries(place.read('outbox').map(({ mailId, state }) => [mailId, state]));
const sentTo = (place: Town) =>
  place.sent.filter(({ to }) => to.startsWith('to')).map(({ to }) => to);

test('what waits is sent, in portions, and not again', () => {
  const place = town(25);
  sweep(place.work());
  sweep(place.work());
  expect(sentTo(place)).toEqual(waiting(25).map(({ to }) => to));
  expect(new Set(Object.values(states(place)))).toEqual(new Set(['送信済']));
  expect(place.read('outbox')[0]).toMatchObject({ sentAt: '2026-04-20T10:00', attempts: '1' });
});

test('mail to 総合政策課 alone carries the link to its row; what stands in 送信 does not change', () => {
  const [first] = waiting(1);
  const place = new Town({
    intake: [{ intakeId: 'U000001', form: '様式2', state: '処理済' }],
    outbox: [
      { ...first, target: 'U000001', to: 'seisaku@city.example.jp', body: '本文\n\n――――\n市' },
      { ...first, mailId: 'S000002', key: 'x', body: '本文\n\n――――\n市' },
    ],
  });
  sweep(place.work());
  const at = (to: string) => place.sent.filter((mail) => mail.to === to)[0];
  const ours = at('seisaku@city.example.jp');
  const theirs = at(first.to);
  expect(ours.body).toMatch(
    /^本文\n\n【U000001 の行を開く】\nhttps:\S+#intake2\n\n（.+）\n\n――――\n市$/,
  );
  expect(theirs.body).toBe('本文\n\n――――\n市');
  expect(place.read('outbox').map(({ body }) => body)).toEqual(Array(2).fill(theirs.body));
});

test('a mail waits for its time', () => {
  const place = new Town({ outbox: [{ ...waiting(1)[0], scheduledAt: '2026-04-20T10:01' }] });
  sweep(place.work());
  expect(place.sent).toEqual([]);
  place.pass(10);
  sweep(place.work());
  expect(place.sent).toHaveLength(1);
});

test('what today’s quota does not allow waits, and says why', () => {
  const place = town(3);
  place.quota = 2;
  sweep(place.work());
  expect(Object.values(states(place))).toEqual(['送信済', '送信済', '待ち']);
  expect(place.read('outbox')[2].reason).toContain('上限');
  place.quota = 100;
  sweep(place.work());
  expect(sentTo(place)).toHaveLength(3);
});

test('where not all may go out today, what goes to others comes before what the office tells itself', () => {
  const office = { to: 'seisaku@city.example.jp', kind: '保留' };
  const outbox = waiting(44).map((mail, index) => ({ ...mail, ...(index % 2 === 0 && office) }));
  const sentFirst = (rows: typeof outbox, count: number) => {
    const place = new Town({ outbox: rows });
    place.quota = count;
    sweep(place.work());
    return place.sent.map(({ subject }) => subject);
  };
  const others = outbox.filter(({ to }) => to !== office.to).map(({ subject }) => subject);
  expect(sentFirst(outbox, 22)).toEqual(others);
  // Few go in the order of their numbers; not once the day's quota has put one off.
  const few = outbox.slice(0, 4);
  expect(sentFirst(few, 2)).toEqual(['件名1', '件名2']);
  const putOff = few.map((mail) => ({ ...mail, attempts: '1' }));
  expect(sentFirst(putOff, 2)).toEqual(['件名2', '件名4']);
});

test('a mail whose PDF cannot be made is tried again after ten minutes, three times; then a person is told', () => {
  const place = town(1);
  place.onSend = ({ to }) =>
    to.startsWith('to') ? { kind: 'unready', reason: 'PDFを作れません' } : { kind: 'sent' };
  const after = (minutes: number) => {
    place.pass(minutes);
    sweep(place.work());
    const [{ state, attempts, reason }] = place.read('outbox');
    return [state, attempts, reason];
  };
  const again = 'PDFを作れません。10分ほどあとに、もう一度送ります。';
  expect(after(0)).toEqual(['待ち', '1', again]);
  expect(after(5)).toEqual(['待ち', '1', again]);
  expect(after(5)).toEqual(['待ち', '2', again]);
  expect(after(10)).toEqual(['失敗', '3', 'PDFを作れません']);
  expect(place.sent.map(({ subject }) => subject)).toEqual([expect.stringContaining('【要確認】')]);
  const passing = town(1);
  passing.onSend = () => ({ kind: 'unready', reason: 'PDFを作れません' });
  sweep(passing.work());
  passing.onSend = () => ({ kind: 'sent' });
  passing.pass(10);
  sweep(passing.work());
  sweep(passing.work());
  expect(states(passing)).toEqual({ S000001: '送信済' });
  expect(sentTo(passing)).toEqual(['to1@example.jp']);
});

test.each([
  ['to1@example。', '', '宛先の「to1@example」はメールアドレスではありません。'],
  ['to1@example.jp\nBcc: x@example.jp', '', '宛先の「Bcc」はメールアドレスではありません。'],
  ['to1@example.jp', '課長', '宛先の「課長」はメールアドレスではありません。'],
  ['', '', '宛先の「」はメールアドレスではありません。'],
])('to %j with a copy to %j nothing is tried, and nothing counts as sent', (to, cc, reason) => {
  const place = new Town({ outbox: [{ ...waiting(1)[0], to, cc }] });
  sweep(place.work());
  expect(sentTo(place)).toEqual([]);
  expect(place.read('outbox')[0]).toMatchObject({ state: '失敗', reason });
  expect(place.sent.map((mail) => mail.subject)).toEqual([expect.stringContaining('【要確認】')]);
});

test('what hands left in a mail’s cells is sent as addresses, and its subject on one line', () => {
  const [mail] = waiting(1);
  const place = new Town({
    outbox: [
      {
        ...mail,
        to: 'ｔｏ1＠example.jp 様、to2@example.jp。',
        cc: '課長 <head@example.jp>',
        subject: '照会\nBcc: x@example.jp',
      },
    ],
  });
  sweep(place.work());
  expect(place.sent).toMatchObject([
    {
      to: 'to1@example.jp, to2@example.jp',
      cc: 'head@example.jp',
      subject: '照会 Bcc: x@example.jp',
    },
  ]);
});

test('what was held up and is not wanted any more, or names a deadline that has passed, does not leave by itself', () => {
  const [mail] = waiting(1);
  const heldUp = (rows: GivenRows, over: Partial<typeof mail> = {}) => {
    const place = new Town({
      ...rows,
      outbox: [{ ...mail, scheduledAt: '2026-04-19T17:00', ...over }],
    });
    sweep(place.work());
    sweep(place.work());
    const { state, reason } = place.read('outbox')[0];
    return { state, reason, left: sentTo(place).length, told: place.read('outbox').length - 1 };
  };
  const called = atDepartmentProposal();
  expect(heldUp(called)).toEqual({ state: '送信済', reason: '', left: 1, told: 0 });
  // Of two hours' wait nothing is asked again: that is a run or two.
  expect(heldUp({}, { scheduledAt: '2026-04-20T08:30' })).toMatchObject({ state: '送信済' });
  expect(heldUp({})).toEqual({
    state: '失敗',
    reason: expect.stringContaining('この照会は要りません'),
    left: 0,
    told: 0,
  });
  expect(heldUp({ ...called, settings: [{ item: '使わない様式', value: '様式3' }] })).toEqual({
    state: '失敗',
    reason: expect.stringContaining('「使わない様式」により'),
    left: 0,
    told: 0,
  });
  const key = mailKey('inquiry', { caseId: 'R8-001', department: '課1', round: '2026-04-17' });
  expect(heldUp(called, { key })).toEqual({
    state: '失敗',
    reason: expect.stringContaining('回答期限が過ぎています'),
    left: 0,
    told: 1,
  });
});

test('wherever a run ends, nobody gets a mail twice, nobody is left without, and one mail at most is in doubt', () => {
  const endings = fc.record({
    mails: fc.integer({ min: 1, max: 24 }),
    endsAt: fc.integer({ min: 1, max: 24 }),
    afterSending: fc.boolean(),
  });
  fc.assert(
    fc.property(endings, ({ mails, endsAt, afterSending }) => {
      const place = town(mails);
      place.onSend = (mail) => {
        if (mail.to !== `to${endsAt}@example.jp`) return { kind: 'sent' };
        if (afterSending) place.sent.push(mail);
        throw new RunEnded();
      };
      if (endsAt <= mails) expect(() => sweep(place.work())).toThrow(RunEnded);
      for (let run = 0; run < 3; run++) sweep(place.work());
      const doubtful = Object.entries(states(place)).filter(([, state]) => state !== '送信済');
      expect(doubtful.map(([, state]) => state)).toEqual(endsAt <= mails ? ['要確認'] : []);
      const sent = sentTo(place);
      expect(new Set(sent).size).toBe(sent.length);
      expect(sent).toHaveLength(endsAt <= mails && !afterSending ? mails - 1 : mails);
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['uncertain', '要確認'],
  ['failed', '失敗'],
] as const)(
  'a mail whose sending is %s becomes %s, is reported, and is not tried again',
  (kind, state) => {
    const place = town(3);
    place.onSend = (mail) =>
      mail.to === 'to2@example.jp' ? { kind, reason: '応答がありません' } : { kind: 'sent' };
    for (let run = 0; run < 3; run++) sweep(place.work());
    expect(states(place)).toMatchObject({ S000001: '送信済', S000002: state, S000003: '送信済' });
    expect(place.read('outbox')[1]).toMatchObject({ attempts: '1', reason: '応答がありません' });
    expect(place.sent.filter(({ to }) => to === 'seisaku@city.example.jp')).toHaveLength(1);
  },
);

test('再送する sends once more; 送信済とする does not', () => {
  const place = new Town({ outbox: waiting(2).map((mail) => ({ ...mail, kind: '引継ぎ' })) });
  place.onSend = ({ to }) =>
    to.startsWith('to') ? { kind: 'uncertain', reason: '応答がありません' } : { kind: 'sent' };
  sweep(place.work());
  place.onSend = () => ({ kind: 'sent' });
  place.type('outbox', 'S000001', { operation: '再送する' });
  place.type('outbox', 'S000002', { operation: '送信済とする' });
  sweep(place.work());
  expect(sentTo(place)).toEqual([]);
  // Nothing else happens: the sweep wakes by itself once the 猶予 has passed.
  place.pass(10);
  sweep(place.work());
  expect(sentTo(place)).toEqual(['to1@example.jp']);
  expect(states(place)).toMatchObject({ S000001: '送信済', S000002: '送信済' });
});

test('in the test environment everything goes to 総合政策課 and nobody else', () => {
  const place = new Town({
    outbox: [{ ...waiting(1)[0], cc: 'head@example.jp' }],
    settings: [{ item: 'テスト環境', value: 'はい' }],
  });
  sweep(place.work());
  expect(place.sent).toMatchObject([
    {
      to: 'seisaku@city.example.jp',
      cc: '',
      subject: '【テスト：本来の宛先 to1@example.jp】件名1',
    },
  ]);
});

test.each([
  [
    'somebody of the list is written to, and of those who read along',
    'to1@example.jp',
    {
      to: 'tester@city.example.jp, TO1@example.jp',
      cc: 'to1@example.jp, head@example.jp',
    },
    { to: 'TO1@example.jp', cc: 'to1@example.jp' },
  ],
  [
    'nobody else: it goes to the first of the list',
    'tester@city.example.jp、to9@example.jp',
    {
      to: 'to1@example.jp',
      cc: 'to9@example.jp',
    },
    { to: 'tester@city.example.jp', cc: '' },
  ],
])('in a test environment with a list, %s', (_, list, receivers, sent) => {
  const place = new Town({
    outbox: [{ ...waiting(1)[0], ...receivers }],
    settings: [
      { item: 'テスト環境', value: 'はい' },
      { item: 'テスト環境の宛先', value: list },
    ],
  });
  sweep(place.work());
  expect(place.sent).toMatchObject([{ ...sent, only: list.split('、') }]);
  expect(place.read('outbox')[0]).toMatchObject({
    state: '送信済',
    reason: `テスト環境のため、${sent.to} だけに送りました。`,
  });
});

test('a document that cannot be made is reported once a day and made later; other work goes on', () => {
  const place = new Town();
  place.unmakeable.add('U000001-様式1');
  place.submit('businessProposal', businessProposal('株式会社A'));
  for (let run = 0; run < 3; run++) sweep(place.work());
  expect(place.read('documents')).toMatchObject([{ name: 'U000001-様式1', fileId: '' }]);
  expect(place.read('documents')[0].result).toContain('もう一度作ります');
  const reports = place.sent.filter(({ subject }) => subject.includes('U000001-様式1'));
  expect(reports).toHaveLength(1);
  expect(place.sent.some(({ to }) => to === 'suzuki@minori.example.jp')).toBe(true);
  place.unmakeable.clear();
  sweep(place.work());
  expect(place.read('documents')[0].fileId).toBe('file:U000001-様式1');
});

test('a mail waits for the document that it carries', () => {
  const place = new Town({
    outbox: [{ ...waiting(1)[0], attachments: 'R8-001-掲示文' }],
    documents: [
      {
        name: 'R8-001-掲示文',
        form: '掲示文',
        state: '控え',
        content: '{"fields":{"title":"題","body":"文"},"rows":[]}',
      },
    ],
  });
  place.unmakeable.add('R8-001-掲示文');
  sweep(place.work());
  expect(sentTo(place)).toEqual([]);
  place.unmakeable.clear();
  sweep(place.work());
  expect(place.sent.find(({ to }) => to === 'to1@example.jp')?.attachments).toEqual([
    { name: 'R8-001-掲示文', fileId: 'file:R8-001-掲示文' },
  ]);
});

describe('発送日 of a letter', () => {
  const letter = (over: Record<string, string> = {}) =>
    new Town({
      businesses: [business],
      cases: [caseAt({})],
      outbox: [
        {
          ...waiting(1)[0],
          kind: '様式4',
          target: 'R8-001-様式4',
          key: mailKey('letter', { document: 'R8-001-様式4' }),
          attachments: 'R8-001-様式4',
        },
      ],
      documents: [
        {
          name: 'R8-001-様式4',
          form: '様式4',
          caseId: 'R8-001',
          state: '発送待ち',
          fileId: 'F',
          ...over,
        },
      ],
    });
  const theLetter = (place: Town) => place.read('documents')[0];

  test.each([
    ['kept back by the quota', { kind: 'quota' }, '発送待ち', ''],
    ['not sent', { kind: 'failed', reason: '宛先不明' }, '案', ''],
    ['in doubt', { kind: 'uncertain', reason: '応答がありません' }, '発送待ち', '2026-04-20'],
    ['sent', { kind: 'sent' }, '発送済', '2026-04-20'],
  ] as const)('%s', (_name, result, state, sentOn) => {
    const place = letter();
    place.onSend = ({ to }) => (to.startsWith('to') ? result : { kind: 'sent' });
    sweep(place.work());
    expect(theLetter(place)).toMatchObject({ state, sentOn });
    expect(place.filled).toEqual(['F']);
  });

  test('one that was sent and goes out again stays as it was', () => {
    const before = {
      state: '発送済',
      sentOn: '2026-04-10',
      filledIn: '{"発信日":"令和8年4月10日"}',
    };
    const place = letter(before);
    sweep(place.work());
    expect(sentTo(place)).toEqual(['to1@example.jp']);
    expect(theLetter(place)).toMatchObject(before);
    expect(place.filled).toEqual([]);
  });
});
