// 協定の見直し arrives: what counts, what replaces what, what is held; and what is still waited for.

import { openAsks } from '../../../src/domain/flow/asks';
import { inspect } from '../../../src/domain/flow/inspect';
import { receiveByProxy } from '../../../src/domain/flow/receive/proxy';
import { forms } from '../../../src/domain/forms';
import { firm } from '../support/given';
import type { Office } from '../support/office';
import { answers, business, morning, opened, requestTo, term } from './agreed';

const cells = (office: Office) => {
  const { cityObjection, businessObjection } = office.row('agreements', 'K001-第1期');
  return [cityObjection, businessObjection];
};

describe('an answer', () => {
  test('counts, is filed in 回答, and is not waited for any more', () => {
    const office = opened();
    expect(cells(office)).toEqual(['なし（0/2）', 'なし（0/1）']);
    office.at('2027-01-12T10:00');
    const row = answers(office, '健康福祉課', 'なし');
    expect(row).toMatchObject({ state: '処理済', target: 'K001-第1期' });
    expect(office.rows('answers')).toEqual([
      expect.objectContaining({
        projectId: '',
        subject: 'K001-第1期',
        answerer: '健康福祉課',
        form: '協定の見直し',
        answer: 'なし',
        validity: '有効',
      }),
    ]);
    expect(cells(office)).toEqual(['なし（1/2）', 'なし（0/1）']);
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain(
      '回答待ち：株式会社A・商工観光課',
    );
    expect(inspect(office.registry, '2027-01-12').filter((line) => line.includes('回答'))).toEqual(
      [],
    );
  });

  test('with an objection is told of at once, and withdrawn by a later one without', () => {
    const office = opened().at('2027-01-12T10:00');
    answers(office, 'J0001', 'あり', '費用の分担を\n見直したい。');
    expect(cells(office)).toEqual(['なし（0/2）', 'あり：株式会社A（費用の分担を 見直したい。）']);
    expect(office.mails('疑義の申出').map(({ subject }) => subject)).toEqual([
      '【要確認】K001 第1期 協定の見直しに疑義がありました（株式会社A）',
    ]);
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain(
      '疑義あり：株式会社A（費用の分担を 見直したい。）　「更新する」または「終了する」（備考に理由を書いてから）を選ぶ',
    );
    office.at('2027-02-01T10:00');
    answers(office, 'J0001', 'なし');
    expect(cells(office)).toEqual(['なし（0/2）', 'なし（1/1）']);
    expect(office.rows('answers').map(({ answer, validity }) => `${answer} ${validity}`)).toEqual([
      'あり 差替済',
      'なし 有効',
    ]);
    const [changed, ...more] = office.mails('回答の差し替え');
    expect(more).toEqual([]);
    expect(changed.subject).toBe(
      '【回答の差し替え】K001-第1期 協定の見直しの回答が変わりました（株式会社A）',
    );
    expect(changed.body).toContain('K001-第1期：「あり」（U000001）→「なし」');
    expect(office.mails('受付控え').pop()?.body).toContain('前にいただいた回答から変わったところ');
  });

  test('the same once more, or one that does not count, changes nothing', () => {
    const office = opened().at('2027-01-12T10:00');
    answers(office, 'J0001', 'なし');
    answers(office, 'J0001', 'なし');
    expect(office.mails('回答の差し替え')).toEqual([]);
  });

  test('by a department that was renamed since is that department’s, under either name', () => {
    const office = opened().at('2027-01-12T10:00');
    answers(office, '健康福祉課', 'あり', '効果を確かめたい。');
    office.type('departments', '健康福祉課', { validUntil: '2027-03-31' });
    office.registry.append('departments', {
      name: '健康づくり課',
      formerNames: '健康福祉課',
      mail: 'kenko@city.example.jp',
      validFrom: '2027-04-01',
    });
    office.at('2027-04-05T10:00');
    office.reply('agreementReview', requestTo(office, '健康福祉課'), {
      回答者: '健康づくり課',
      疑義の有無: 'なし',
    });
    expect(cells(office)[0]).toBe('なし（1/2）');
  });

  test.each([
    ['あり without a reason', { 疑義の有無: 'あり' }, '理由がありません'],
    [
      'by another department',
      { 疑義の有無: 'なし', 回答者: '土木課' },
      '回答者「土木課」が、このリンクをお送りした相手（健康福祉課）と違います',
    ],
    ['by a business', { 疑義の有無: 'なし', 回答者: '株式会社A' }, 'と違います'],
    ['without a code', { 疑義の有無: 'なし', 回答コード: '' }, '回答コード'],
  ])('%s is held', (_what, given, reason) => {
    const office = opened().at('2027-01-12T10:00');
    const row = office.reply('agreementReview', requestTo(office, '健康福祉課'), given);
    expect(row.state).toBe('保留');
    expect(row.reason).toContain(reason);
    expect(office.rows('answers')).toEqual([]);
  });

  test('after the deadline an objection still counts, until the end of 満了日', () => {
    const office = opened().at('2027-06-08T23:00');
    const row = answers(office, '健康福祉課', 'あり', '効果がない。');
    expect(row).toMatchObject({ state: '処理済' });
    expect(row.reason).toContain('回答期限（令和9年4月9日）を過ぎていますが');
    expect(cells(office)[0]).toContain('あり');
  });

  test('once it was decided it is held, and says so', () => {
    const office = opened();
    const mail = requestTo(office, 'J0001');
    morning(office, '2027-06-09');
    office.at('2027-06-09T10:00');
    const row = office.reply('agreementReview', mail, { 疑義の有無: 'あり', 理由: '遅れました' });
    expect(row.reason).toContain('K001-第1期 の見直しは終わっています（状態：更新済）');
  });
});

describe('what is still waited for', () => {
  const asks = (office: Office, day: string) =>
    openAsks(office.at(`${day}T06:00`).context).map(
      ({ kind, target, who }) => `${forms[kind.form].key} ${target} ${who}`,
    );

  test('is everybody reached who has not answered, held answers apart, until 満了日', () => {
    const office = opened().at('2027-01-12T10:00');
    answers(office, 'J0001', 'なし');
    answers(office, '商工観光課', 'あり');
    expect(asks(office, '2027-01-13')).toEqual(['協定の見直し K001-第1期 健康福祉課']);
    expect(asks(office, '2027-06-10')).toEqual([]);
  });

  test('two departments that have become one are waited for, and reminded, once', () => {
    const office = opened();
    for (const name of ['健康福祉課', '商工観光課']) {
      office.type('departments', name, { validUntil: '2027-03-31' });
    }
    office.registry.append('departments', {
      name: 'くらし課',
      formerNames: '健康福祉課、商工観光課',
      mail: 'kurashi@city.example.jp',
      validFrom: '2027-04-01',
    });
    morning(office, '2027-04-06');
    expect(office.mails('督促').map(({ to }) => to)).toEqual([firm, 'kurashi@city.example.jp']);
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain(
      '回答待ち：株式会社A・くらし課（',
    );
    office.at('2027-04-07T10:00').reply('agreementReview', office.mails('督促')[1], {
      疑義の有無: 'なし',
    });
    expect(cells(office)[0]).toBe('なし（2/2）');
  });

  test('is reminded like any other, to each by its own link', () => {
    const office = opened();
    answers(office.at('2027-01-12T10:00'), 'J0001', 'なし');
    morning(office, '2027-04-06');
    const mails = office.mails('督促');
    expect(mails.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
      'kenko@city.example.jp 【回答のお願い】K001 第1期 協定の見直しの回答について（期限 令和9年4月9日（金））',
      'shoko@city.example.jp 【回答のお願い】K001 第1期 協定の見直しの回答について（期限 令和9年4月9日（金））',
    ]);
    const row = office.reply('agreementReview', mails[0], { 疑義の有無: 'なし' });
    expect(row.state).toBe('処理済');
  });
});

describe('by hand', () => {
  const given = { 回答者: '㈱A', 対象: '包括連携協定', 疑義の有無: 'あり', 理由: '話し合いたい。' };

  test.each(['K001', 'k001', 'K001-第1期'])('対象に付ける: %s', (target) => {
    const office = opened().at('2027-01-12T10:00');
    const held = office.submit('agreementReview', given);
    expect(held.state).toBe('保留');
    const result = office.choose('intake', held.intakeId, '対象に付ける', { target });
    expect(result).toContain('K001-第1期 に付けました');
    expect(cells(office)[1]).toContain('あり：株式会社A');
  });

  test.each([
    ['K009', {}, '見直し中の協定が決まりません'],
    ['K001', { 回答者: '土木課' }, 'お願いした相手：株式会社A、健康福祉課、商工観光課'],
    ['', {}, '対象に、協定番号（例：K001）を書いてください'],
  ])('対象に付ける refuses 「%s」 %j', (target, over, message) => {
    const office = opened().at('2027-01-12T10:00');
    const held = office.submit('agreementReview', { ...given, ...over });
    expect(office.choose('intake', held.intakeId, '対象に付ける', { target })).toContain(message);
  });

  test('代理入力', () => {
    const office = opened();
    const entry = {
      form: 'agreementReview' as const,
      responseId: 'p1',
      receivedOn: '2027-01-11',
      answers: given,
      now: 0,
      hash: 'h',
    };
    const context = office.at('2027-01-12T06:00').context;
    expect(receiveByProxy(context, { ...entry, target: '' })).toMatchObject({
      problems: ['対象に、協定番号（例：K001）を入れてください。'],
    });
    expect(receiveByProxy(context, { ...entry, target: 'K001' })).toMatchObject({
      kind: 'accepted',
      target: 'K001-第1期',
    });
  });

  test('of a joint agreement each business answers for itself', () => {
    const office = opened({ agreements: [term({ businessIds: 'J0001、J0002' })] });
    office.at('2027-01-12T10:00');
    answers(office, 'J0002', 'あり', '撤退を検討しています。');
    expect(cells(office)[1]).toBe('あり：株式会社B（撤退を検討しています。）');
  });

  test.each<[string, (office: Office) => unknown, string]>([
    [
      'renamed since',
      (office) => office.type('businesses', 'J0002', { name: '株式会社みどり' }),
      '株式会社みどり',
    ],
    [
      'merged since',
      (office) => office.choose('businesses', 'J0002', '統合する', { mergedInto: 'J0003' }),
      '株式会社C',
    ],
  ])(
    'of a joint agreement one who was %s has answered, and can answer anew',
    (_what, happens, name) => {
      const office = opened({
        agreements: [term({ businessIds: 'J0001、J0002' })],
        businesses: [business(1), business(2), business(3)],
      });
      office.at('2027-01-12T10:00');
      answers(office, 'J0002', 'あり', '費用');
      happens(office);
      morning(office, '2027-04-06');
      expect(cells(office)[1]).toBe(`あり：${name}（費用）`);
      expect(office.mails('督促').map(({ to }) => to)).not.toContain('inoue@b.example.jp');
      office.at('2027-04-07T10:00');
      expect(answers(office, 'J0002', 'なし').state).toBe('処理済');
      expect(cells(office)[1]).toBe('なし（1/2）');
    },
  );
});
