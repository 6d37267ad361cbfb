// Mails: their common frame, and that none is posted twice.
import { mailKey } from '../../../src/domain/mail/keys';
import { type Notice, type NoticeParts, noticeTo, post } from '../../../src/domain/mail/notice';
import type { Settings } from '../../../src/domain/settings';
import { parseSettings } from '../../../src/intake/parseSettings';
import { contextOf } from '../support/context';

const { settings } = parseSettings({
  市名: '伊達市',
  総合政策課名: '総合政策課',
  担当者: '企画係 田中',
  連絡先: '0142-00-0000',
});

const notice: Notice = {
  kind: 'inquiry',
  key: mailKey('inquiry', { caseId: 'R8-001', department: '土木課', round: '2026-05-08' }),
  to: 'doboku@city.example.jp',
  subject: '【照会】R8-001',
  target: 'R8-001',
  body: '本文',
};

const bodyOf = (city: Settings, greeting: string, parts: NoticeParts) =>
  noticeTo(city, { to: notice.to, greeting }, { ...notice, parts }).body;

test('a letter: addressee, parts and links in order, signature', () => {
  const body = bodyOf(settings, '土木課長　佐藤一郎　様', [
    '提案がありました。',
    [
      { label: '様式2（No.1–6）に回答する', url: 'https://forms.example.jp/a' },
      { label: '様式2（No.7–8）に回答する', url: 'https://forms.example.jp/b' },
    ],
    '以上です。',
  ]);
  expect(body).toBe(
    [
      '土木課長　佐藤一郎　様',
      '',
      '提案がありました。',
      '',
      '【様式2（No.1–6）に回答する】',
      'https://forms.example.jp/a',
      '',
      '【様式2（No.7–8）に回答する】',
      'https://forms.example.jp/b',
      '',
      '以上です。',
      '',
      '――――――――――――――――――――',
      '伊達市　総合政策課',
      '担当：企画係 田中',
      '連絡先：0142-00-0000',
      'メール：seisaku@city.example.jp',
    ].join('\n'),
  );
});

test('parts that do not apply, and unknown contacts, leave no gap', () => {
  const plain = parseSettings({}).settings;
  const body = bodyOf(plain, '総合政策課　御中', [false, '本文', undefined, '']);
  expect(body).not.toMatch(/\n{3,}|担当：|連絡先：/);
  expect(body.startsWith('総合政策課　御中\n\n本文\n\n――')).toBe(true);
});

test('a notice waits in 送信 with everything that it needs', () => {
  const context = contextOf();
  post(context, { ...notice, attachments: ['R8-001-様式4', 'U000001-全文'] });
  expect(context.registry.rows('outbox').map(({ values }) => values)).toEqual([
    expect.objectContaining({
      mailId: 'S000001',
      to: 'doboku@city.example.jp',
      cc: '',
      kind: '照会',
      target: 'R8-001',
      state: '待ち',
      scheduledAt: '2026-04-20T10:00',
      attempts: '0',
      attachments: 'R8-001-様式4、U000001-全文',
      key: notice.key,
      body: '本文',
    }),
  ]);
});

test.each(['待ち', '送信済', '要確認', '失敗', '取りやめ'] as const)(
  'the same key is not posted again while the earlier mail is %s',
  (state) => {
    const context = contextOf();
    post(context, notice);
    context.registry.set(context.registry.rows('outbox')[0], { state });
    post(context, { ...notice, body: '別の本文' });
    expect(context.registry.rows('outbox').map(({ values }) => values.body)).toEqual(['本文']);
    post(context, {
      ...notice,
      key: mailKey('inquiry', { caseId: 'R8-001', department: '観光課', round: '2026-05-08' }),
    });
    expect(context.registry.rows('outbox')).toHaveLength(2);
  },
);

test('a subject that names a firm with a very long name is shortened where it is noted, so that it goes as it stands', () => {
  const context = contextOf({});
  post(context, { ...notice, subject: `【照会】R8-001（${'あ'.repeat(300)}）` });
  const { subject } = context.registry.rows('outbox')[0].values;
  expect(subject).toMatch(/^【照会】R8-001（あ+…$/);
  expect(subject.length).toBeLessThan(240);
});

test('a subject stays on one line, whatever people wrote', () => {
  const context = contextOf();
  post(context, { ...notice, subject: '件名\r\nBcc: other@example.jp\n続き' });
  expect(context.registry.rows('outbox')[0].values.subject).toBe('件名 Bcc: other@example.jp 続き');
});
