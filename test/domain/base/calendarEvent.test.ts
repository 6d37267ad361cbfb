// Invitations: what a calendar program reads in them, and that no text of people can break one.
import fc from 'fast-check';
import { invitation } from '../../../src/domain/base/calendarEvent';

type Invitation = Parameters<typeof invitation>[0];

const meeting: Invitation = {
  method: 'REQUEST',
  uid: 'R8-001-01@houkatsu-renkei',
  sequence: 0,
  now: '2026-05-20T09:10',
  start: '2026-06-01T10:00',
  minutes: 60,
  summary: '初回協議',
  location: '市役所',
  description: '資料',
  organizer: { name: '総合政策課', mail: 'seisaku@city.example.jp' },
  attendees: [
    { name: '健康福祉課', mail: 'kenko@city.example.jp' },
    { name: '株式会社みらい', mail: 'info+1@mirai.example.jp' },
  ],
};

const of = (change: Partial<Invitation>): string => invitation({ ...meeting, ...change });

const unfolded = (calendar: string): string[] => calendar.replace(/\r\n /g, '').split('\r\n');

/** What stands after the name of a property. */
const valueIn = (calendar: string, property: string): string | undefined =>
  unfolded(calendar)
    .find((line) => line.startsWith(`${property}:`))
    ?.slice(property.length + 1);

/** A text as a calendar program reads it. */
const read = (value: string | undefined): string | undefined =>
  value?.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign));

const names = (calendar: string): string[] =>
  unfolded(calendar).map((line) => /^[A-Z]*/.exec(line)?.[0] ?? '');

const readAsIs = (character: string): boolean =>
  !/[\p{Cc}\u2028\u2029]/u.test(character) && !/^[\uD800-\uDFFF]$/.test(character);

/** Any units of UTF-16 whatever, the dangerous ones often. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'\r\n\t\v\f\\;:,"^=\u0000\u007f\u0085\u2028\u2029\ud83d\ude00', '\r\n '),
    fc.constantFrom('END:VEVENT', 'あ', '𠮷', '髙', '👨‍👩‍👧'),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  ),
  maxLength: 150,
});
const plainText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\\', ';', ',', ':', '"', ' ', 'n', 'あ', 'é', '𠮷', '👨‍👩‍👧'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter(readAsIs),
  ),
  maxLength: 90,
});

test('an invitation as it stands in the mail', () => {
  expect(of({})).toBe(
    [
      'BEGIN:VCALENDAR',
      'PRODID:-//houkatsu-renkei//JA',
      'VERSION:2.0',
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:R8-001-01@houkatsu-renkei',
      'SEQUENCE:0',
      'DTSTAMP:20260520T001000Z',
      'DTSTART:20260601T010000Z',
      'DTEND:20260601T020000Z',
      'SUMMARY:初回協議',
      'LOCATION:市役所',
      'DESCRIPTION:資料',
      'ORGANIZER;CN="総合政策課":mailto:seisaku@city.example.jp',
      'ATTENDEE;CN="健康福祉課";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RS',
      ' VP=FALSE:mailto:kenko@city.example.jp',
      'ATTENDEE;CN="株式会社みらい";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACT',
      ' ION;RSVP=FALSE:mailto:info+1@mirai.example.jp',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('what calls a meeting off is the same event, cancelled', () => {
  const changed = unfolded(of({ method: 'CANCEL', sequence: 2 })).filter(
    (line) => !unfolded(of({})).includes(line),
  );
  expect(changed).toEqual(['METHOD:CANCEL', 'SEQUENCE:2', 'STATUS:CANCELLED']);
});

test.each([
  ['2026-06-01T10:00', 90, '20260601T010000Z', '20260601T023000Z'],
  ['2026-06-01T08:59', 2, '20260531T235900Z', '20260601T000100Z'],
  ['2026-06-01T09:00', 1, '20260601T000000Z', '20260601T000100Z'],
  ['2027-01-01T00:00', 60, '20261231T150000Z', '20261231T160000Z'],
  ['2028-03-01T08:00', 120, '20280229T230000Z', '20280301T010000Z'],
  ['2026-06-01T23:30', 60, '20260601T143000Z', '20260601T153000Z'],
])('%s in Tokyo for %i minutes is %s to %s', (start, minutes, from, to) => {
  const calendar = of({ start, minutes, now: start });
  expect(valueIn(calendar, 'DTSTART')).toBe(from);
  expect(valueIn(calendar, 'DTEND')).toBe(to);
  expect(valueIn(calendar, 'DTSTAMP')).toBe(from);
});

test.each<[string, Partial<Invitation>]>([
  ['a day without a time', { start: '2026-06-01' }],
  ['a day that does not exist', { start: '2026-06-31T10:00' }],
  ['an hour that does not exist', { start: '2026-06-01T24:00' }],
  ['a text', { start: '午前' }],
  ['no time of sending', { now: '' }],
  ['no time between beginning and end', { minutes: 0 }],
  ['a negative sequence', { sequence: -1 }],
  ['half a sequence', { sequence: 0.5 }],
  ['no number at all', { sequence: Number.NaN }],
])('%s is no invitation', (_, change) => {
  expect(() => of(change)).toThrow(/no such/);
});

test.each([
  ['a;b,c\\d', 'a\\;b\\,c\\\\d'],
  ['一行目\n二行目', '一行目\\n二行目'],
  ['一行目\r\n二行目\r三行目', '一行目\\n二行目\\n三行目'],
  ['a\u0085b\u2028c\u2029d\ve\ff', 'a\\nb\\nc\\nd\\ne\\nf'],
  ['x\r\nEND:VEVENT', 'x\\nEND:VEVENT'],
  ['\\n', '\\\\n'],
  ['a:b="c"', 'a:b="c"'],
  ['a\tb\u0000\u0007c\u007fd', 'a b c d'],
  ['\ud83d', '\ufffd'],
  ['\ude00\ud83d', '\ufffd\ufffd'],
  ['😀', '😀'],
])('%j in a description is %j', (typed, expected) => {
  expect(valueIn(of({ description: typed }), 'DESCRIPTION')).toBe(expected);
});

test.each([
  ['総合政策課', '総合政策課'],
  ['A, B; C: D', 'A, B; C: D'],
  ['"み"らい', '＂み＂らい'],
  ['a\\nb^nc', 'a＼nb＾nc'],
  ['x"\r\nATTENDEE:mailto:evil@example.jp', 'x＂ ATTENDEE:mailto:evil@example.jp'],
  ['x\u0000\u0085y', 'x y'],
  ['\ud83d', '\ufffd'],
  [' \u0000', 'seisaku@city.example.jp'],
  ['', 'seisaku@city.example.jp'],
])('the name %j stands as %j', (name, expected) => {
  const lines = unfolded(of({ organizer: { ...meeting.organizer, name }, attendees: [] }));
  expect(lines).toContain(`ORGANIZER;CN="${expected}":mailto:seisaku@city.example.jp`);
  expect(lines).toHaveLength(unfolded(of({ attendees: [] })).length);
});

test.each([
  ['a.b+c_d-e@example.jp', 'a.b+c_d-e@example.jp'],
  [' a@example.jp ', 'a@example.jp'],
  ['b?c&d=e%f@example.jp', 'b%3Fc%26d%3De%25f@example.jp'],
])('the address %j stands as %j', (mail, expected) => {
  const [attendee] = unfolded(of({ attendees: [{ name: 'a', mail }] })).filter((line) =>
    line.startsWith('ATTENDEE'),
  );
  expect(attendee.split(':mailto:')[1]).toBe(expected);
});

test('nobody is invited twice, several of one cell are invited, and what is no address is left out', () => {
  const attendees = [
    'a@example.jp',
    'A@example.jp',
    'b@example.jp',
    '',
    'あ@例.jp',
    'c@d.jp,e@f.jp',
  ]
    .concat(' a@example.jp')
    .map((mail, index) => ({ name: `n${index}`, mail }));
  expect(
    unfolded(of({ attendees })).flatMap((line) => /^ATTENDEE;CN="(n\d)"/.exec(line)?.[1] ?? []),
  ).toEqual(['n0', 'n2', 'n5', 'n5']);
});

test('an empty place or description is left out', () => {
  expect(names(of({ location: '', description: '' }))).toEqual(
    names(of({})).filter((name) => name !== 'LOCATION' && name !== 'DESCRIPTION'),
  );
});

test('subject and place are one line', () => {
  const calendar = of({ summary: ' 初回\n協議 ', location: '本庁舎\r\n3階' });
  expect(valueIn(calendar, 'SUMMARY')).toBe('初回 協議');
  expect(valueIn(calendar, 'LOCATION')).toBe('本庁舎 3階');
});

test('however much people typed, the invitation fits a cell', () => {
  const long = '\\𠮷'.repeat(16_000);
  const calendar = of({
    summary: long,
    location: long,
    description: long,
    attendees: Array.from({ length: 30 }, (_, i) => ({ name: long, mail: `a${i}@example.jp` })),
  });
  expect(calendar.length).toBeLessThan(49_000);
  for (const property of ['SUMMARY', 'LOCATION', 'DESCRIPTION']) {
    expect(read(valueIn(calendar, property))).toMatch(/(\\𠮷|𠮷\\)…$/u);
  }
});

test.each([
  // `DESCRIPTION:` has 12 octets: 63 are left on the first line, 74 on the next.
  ['a'.repeat(63), [75]],
  ['a'.repeat(64), [75, 2]],
  ['a'.repeat(63 + 74), [75, 75]],
  ['a'.repeat(63 + 75), [75, 75, 2]],
  ['あ'.repeat(21), [75]],
  [`${'a'.repeat(61)}あ`, [73, 4]],
  [`${'a'.repeat(60)}あ`, [75]],
  [`${'a'.repeat(62)}é`, [74, 3]],
  [`${'a'.repeat(61)}é`, [75]],
  [`${'a'.repeat(60)}𠮷`, [72, 5]],
  [`${'a'.repeat(59)}𠮷`, [75]],
])('%j is folded into lines of %j octets', (description, expected) => {
  const [, folded] = /\r\n(DESCRIPTION:.*?)\r\n(?! )/s.exec(of({ description })) ?? [];
  expect(folded.split('\r\n').map((line) => Buffer.byteLength(line))).toEqual(expected);
});

test('whatever was typed, lines are short and whole, and there is none more', () => {
  const expected = names(of({}));
  fc.assert(
    fc.property(
      fc.tuple(anyText, anyText, anyText, anyText, anyText, anyText),
      ([uid, summary, location, description, organizer, attendee]) => {
        const calendar = of({
          uid,
          summary,
          location: `x${location}`,
          description: `x${description}`,
          organizer: { ...meeting.organizer, name: organizer },
          attendees: meeting.attendees.map(({ mail }) => ({ name: attendee, mail })),
        });
        expect(names(calendar)).toEqual(expected);
        expect(calendar.replace(/\r\n/g, '')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(calendar.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
        for (const line of calendar.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          // A character that a fold had split would come back from UTF-8 as another one.
          expect(Buffer.from(line).toString()).toBe(line);
        }
        for (const line of unfolded(calendar).filter((one) => /^(ORG|ATT)/.test(one))) {
          expect(line).toMatch(
            /^(ORGANIZER;CN="[^"]+"|ATTENDEE;CN="[^"]+";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE):mailto:[\w.+@]+$/,
          );
        }
      },
    ),
  );
});

test('what was typed comes back when lines are joined and signs are read', () => {
  fc.assert(
    fc.property(plainText, plainText, fc.array(plainText), (uid, place, lines) => {
      const location = `室${place}室`;
      const description = `次第\n${lines.join('\n')}`;
      const calendar = of({ uid, location, description });
      expect(read(valueIn(calendar, 'UID'))).toBe(uid);
      expect(read(valueIn(calendar, 'LOCATION'))).toBe(location);
      expect(read(valueIn(calendar, 'DESCRIPTION'))).toBe(description);
    }),
  );
});
