import fc from 'fast-check';
import { mailIn, oneMailIn, readMails } from '../../../src/domain/base/mailAddress';

const one = 'kenko@city.example.jp';
const two = `${one}, doboku@city.example.jp`;

test.each([
  // As it is sent.
  [one, one],
  ['taro.yamada+renkei@mail.minori.example.jp', 'taro.yamada+renkei@mail.minori.example.jp'],
  ["o'neil@minori.example.jp", "o'neil@minori.example.jp"],
  ['abc..def.@docomo.example.jp', 'abc..def.@docomo.example.jp'],
  ['a@xn--eckwd4c7c.xn--zckzah', 'a@xn--eckwd4c7c.xn--zckzah'],
  // With the accidents of hands.
  ['ｋｅｎｋｏ＠ｃｉｔｙ．ｅｘａｍｐｌｅ．ｊｐ', one],
  ['kenko＠city。example。jp。', one],
  [' kenko@city.example.jp、', one],
  ['　kenko @ city.example.jp\n', one],
  ['kenko@city.example.jp.', one],
  ['\uFEFFkenko@\u200Bcity.example.jp\u200E', one],
  ['ku‐rashi@ci−ty.example.jp', 'ku-rashi@ci-ty.example.jp'],
  ['mailto:kenko@city.example.jp', one],
  ['<kenko@city.example.jp>', one],
  ['健康福祉課 <kenko@city.example.jp>', one],
  ['"Kenko, Ka"＜kenko@city.example.jp＞ 様', ''],
  ['Sato Ichiro <kenko@city.example.jp>', one],
  ['「kenko@city.example.jp」', one],
  ['kenko@city.example.jp 様', one],
  ['kenko@city.example.jp御中', one],
  // Several.
  ['kenko@city.example.jp、doboku@city.example.jp', two],
  ['kenko@city.example.jp，doboku@city.example.jp', two],
  ['kenko@city.example.jp; doboku@city.example.jp;', two],
  ['kenko@city.example.jp／doboku@city.example.jp', two],
  ['・kenko@city.example.jp\r\n・doboku@city.example.jp', two],
  ['課 <kenko@city.example.jp>, 係 <doboku@city.example.jp>', two],
  ['kenko@city.example.jp KENKO@CITY.example.jp', one],
  // Nothing that could be sent to.
  ['', ''],
  ['なし', ''],
  ['kenko', ''],
  ['kenko@', ''],
  ['@city.example.jp', ''],
  ['.kenko@city.example.jp', ''],
  ['kenko@city', ''],
  ['kenko@city..jp', ''],
  ['kenko@-city.jp', ''],
  ['kenko@192.168.0.1', ''],
  ['kenko@@city.example.jp', ''],
  ['健康@city.example.jp', ''],
  ['kenko@市役所.jp', ''],
  ['太郎kenko@city.example.jp', ''],
  ['kenko@city.example.jpの係', ''],
  ['旧アドレス kenko@city.example.jp', ''],
  ['kenko@city.example.jp（退職）', ''],
  ['0142-23-3331 kenko@city.example.jp', ''],
  ['kenko(at)city.example.jp', ''],
  ['kenko@city.example.jp\nBcc: x@example.jp', ''],
  ['kenko@city.example.jp,未定', ''],
  [`${'k'.repeat(65)}@city.example.jp`, ''],
  [`k@${'city.'.repeat(60)}example.jp`, ''],
])('%j is sent to %j', (cell, expected) => {
  expect(mailIn(cell)).toBe(expected);
});

test('what nothing can be sent to is named', () => {
  expect(readMails('kenko@city.example.jp、doboku@city（改修中）')).toEqual({
    addresses: [one],
    undeliverable: ['doboku@city(改修中'],
  });
});

test.each([
  [one, one],
  [two, ''],
  ['', ''],
  [`${one}、なし`, ''],
])('where one address is to stand, %j is %j', (cell, expected) => {
  expect(oneMailIn(cell)).toBe(expected);
});

const hands = fc.constantFrom(
  ...[
    one,
    'doboku@city.example.jp',
    '＠',
    '@',
    '、',
    ';',
    '\n',
    '\r',
    'Bcc: ',
    '<',
    '>',
    '"',
    '様',
  ],
  ...['健康', 'mailto:', '\u200B', '.', '。', ' ', 'x', '%0A', '\u2028', '\0', '(', '-'],
);

test('whatever stands in a cell, what is sent to is addresses alone, read again as they are', () => {
  fc.assert(
    fc.property(
      fc.array(hands, { maxLength: 12 }).map((parts) => parts.join('')),
      (cell) => {
        const sent = mailIn(cell);
        expect(sent).toMatch(/^$|^[!-~]+@[a-z\d.-]+(, [!-~]+@[a-z\d.-]+)*$/i);
        expect(sent).not.toMatch(/[<>"()]/);
        expect(mailIn(sent)).toBe(sent);
      },
    ),
  );
});
