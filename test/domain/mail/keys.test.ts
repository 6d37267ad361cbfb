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
  registryOf({ outbox: [{ mailId: 'S000001', ...values }] }).rows('outbox')[0];

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

// What stands in 送信 of an installation for years: never to be changed.
test('the words that keys begin with stay', () => {
  expect(names.map((name) => `${mailKeys[name].word} ${mailKeys[name].parts.join(' ')}`)).toEqual([
    '受付控え intakeId',
    '受付完了 intakeId',
    '様式1受付 intakeId',
    '様式3受付 intakeId',
    '保留 intakeId',
    '受付の集中 day what',
    '回答の差し替え intakeId',
    '差し戻し caseId ...round',
    '引継ぎ caseId department',
    '引継ぎの連絡 caseId',
    '照会 caseId department ...round',
    '回答完了 caseId ...round',
    '様式5完了 caseId',
    '発送 ...document',
    '案件終了 caseId department',
    '取下げ確認 caseId',
    '提案事業取下げ projectId who',
    'ヒアリング projectId department meetingId sequence',
    '日程調整 projectId who ...round',
    '日程調整の終了 projectId who ...round',
    '日程調整完了 projectId ...round',
    '初回協議 meetingId who sequence',
    '初回協議の中止 meetingId who sequence',
    '事業化に向けた協議 projectId who',
    '締結のお知らせ caseId who',
    '初回協議の省略 projectId who',
    '督促 target who form dueOn stage',
    '実績依頼 asking who dueOn projects ...again?',
    '突合 year',
    '期限後の実績報告 intakeId',
    '追補 intakeId',
    '年度当初 caseId',
    '年度当初の募集 year department',
    '提案なし cases',
    '公表の準備 year',
    '公表するものなし year',
    '見直しの開始 termId until?',
    '協定の見直し termId until? who',
    '疑義の申出 intakeId',
    '協定の更新 termId businessId',
    '更新の結果 termId',
    '引継書 document',
    '部署の確認 year',
    '障害 ...about',
  ]);
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
