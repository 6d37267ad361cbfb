// The codec of 重複防止キー: every kind makes the round trip, whatever stands in its parts.
import fc from 'fast-check';
import {
  kindOfMail,
  type MailKeyName,
  mailKey,
  mailKeys,
  readMailKey,
  setAside,
} from '../../../src/domain/mail/keys';
import { noticeKinds } from '../../../src/domain/mail/kinds';
import { type GivenRows, registryOf } from '../support/rows';

const names = Object.keys(mailKeys) as MailKeyName[];

const mailWith = (values: NonNullable<GivenRows['outbox']>[number]) =>
  registryOf({ outbox: [values] }).rows('outbox')[0];

interface Part {
  readonly name: string;
  readonly optional: boolean;
  readonly rest: boolean;
}

const partsOf = (name: MailKeyName): Part[] =>
  mailKeys[name].parts.map((part) => ({
    name: part.replace(/^\.{3}|\?$/g, ''),
    optional: part.endsWith('?'),
    rest: part.startsWith('...'),
  }));

const text = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    '健康福祉課',
    'R8-001-01',
    '2026-06-01T09:00',
    'A:B',
    '100%',
    '%3A',
    '照会:R8-001',
  ),
);

test.each(names)('a key of %s tells again what it was made of', (name) => {
  const parts = partsOf(name);
  const given = fc.record(Object.fromEntries(parts.map((part) => [part.name, text])), {
    requiredKeys: parts.filter(({ optional }) => !optional).map((part) => part.name),
  });
  fc.assert(
    fc.property(given, (values) => {
      expect(readMailKey(name, mailKey(name, values as never))).toEqual(values);
    }),
  );
});

test('no key begins as one of another name does', () => {
  const words = names.map((name) => mailKeys[name].word);
  expect(new Set(words).size).toBe(words.length);
  for (const name of names) {
    const key = mailKey(
      name,
      Object.fromEntries(partsOf(name).map((part) => [part.name, '1'])) as never,
    );
    expect(names.filter((other) => readMailKey(other, key) !== undefined)).toEqual([name]);
  }
});

test('a mail that was set aside is known by no name', () => {
  const key = mailKey('letter', { document: 'R8-001-様式4' });
  const mail = mailWith({ mailId: 'S000001', key });
  for (const why of ['withdrawn', 'undone', 'reminderCalledOff'] as const) {
    const aside = setAside(why, mail);
    expect(aside).toContain(`:S000001:${key}`);
    expect(names.filter((name) => readMailKey(name, aside) !== undefined)).toEqual([]);
  }
});

test('the kind of a mail is told by its key where the word for it was another', () => {
  const key = mailKey('scheduling', { projectId: 'R8-001-01', who: 'J0001', round: '1' });
  const named = (kind: string) => kindOfMail(mailWith({ kind, key }));
  expect(named(noticeKinds.scheduling.name)).toBe('scheduling');
  expect(named('日程のお尋ね')).toBe('scheduling');
});
