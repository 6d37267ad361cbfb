// 見直しを始める and 見直しの依頼: when, whom, by which mail, once.
import { agreementReview } from '../../../src/domain/forms/agreementReview';
import { mailKey } from '../../../src/domain/mail/keys';
import { post } from '../../../src/domain/mail/notice';
import { troubleReport } from '../../../src/domain/mail/policyDivision';
import { reviewsToCarry } from '../../../src/domain/review/carried';
import { openReviews } from '../../../src/domain/review/open';
import { formLinks, prefilledIn } from '../support/context';
import { firm } from '../support/given';
import { Office } from '../support/office';
import { agreed, DUE, morning, OPENS, opened, requestTo, term, troubles, UNTIL } from './agreed';

const asked = (office: Office) => office.mails('協定の見直し').map(({ to }) => to);

describe('見直しを始める', () => {
  test('not a day too early, and everybody concerned is asked once', () => {
    const office = morning(new Office(agreed(), '2026-12-08T05:00'), '2026-12-08');
    expect(office.row('agreements', 'K001-第1期').nextStep).toBe(
      '見直しの開始：令和8年12月9日（満了日 令和9年6月9日）',
    );
    expect(office.rows('outbox')).toEqual([]);
    morning(office, OPENS);
    expect(office.row('agreements', 'K001-第1期')).toMatchObject({
      state: '見直し中',
      reviewedFrom: OPENS,
      objectionsDueOn: DUE,
      nextStep:
        '見直し：回答待ち：株式会社A・健康福祉課・商工観光課（疑義の期限 令和9年4月9日）　基準の再確認：J0001',
    });
    expect(asked(office)).toEqual([firm, 'kenko@city.example.jp', 'shoko@city.example.jp']);
    const [told] = office.mails('見直しの開始');
    expect(told.attachments).toBe('K001-第1期-見直し資料');
    expect(told.body).toContain('株式会社A\n　　健康福祉課\n　　商工観光課');
    const count = office.rows('outbox').length;
    morning(office, OPENS);
    morning(office, '2026-12-10');
    expect(office.rows('outbox')).toHaveLength(count);
    expect(office.rows('documents')).toHaveLength(1);
  });

  test('promises that an objection counts as long as it does: it is decided on the morning of 満了日', () => {
    const office = opened();
    const mail = requestTo(office, 'J0001');
    expect(mail.body).toContain(
      '期限のあとに疑義が生じたときは、満了日の前日（令和9年6月8日）までに',
    );
    morning(office, UNTIL);
    office.at(`${UNTIL}T10:00`);
    const row = office.reply('agreementReview', mail, { 疑義の有無: 'あり', 理由: '費用' });
    expect(row.state).toBe('保留');
  });

  test('promises nothing after a deadline with which the term ends', () => {
    const office = morning(new Office(agreed(), '2027-06-07T05:00'), '2027-06-07');
    expect(requestTo(office, 'J0001').body).not.toContain('期限のあとに');
  });

  test('a run that was missed for days asks on the day it comes', () => {
    const office = morning(new Office(agreed(), '2026-12-15T05:00'), '2026-12-15');
    expect(office.row('agreements', 'K001-第1期')).toMatchObject({
      reviewedFrom: '2026-12-15',
      objectionsDueOn: DUE,
    });
  });

  test('the link holds what is asked, and the mail says what silence means', () => {
    const office = opened();
    const mail = requestTo(office, 'J0001');
    const url = /https:\/\/docs\.google\.com\/forms\S+/.exec(mail.body)?.[0] ?? '';
    expect(prefilledIn(url, formLinks.agreementReview)).toMatchObject({
      回答者: ['株式会社A'],
      対象: [
        '伊達市と株式会社Aとの包括連携協定（K001 第1期、満了日 令和9年6月9日）\n連携事項：健康・福祉、環境',
      ],
      回答コード: [expect.stringMatching(/^回答期限：令和9年4月9日（金）　/)],
    });
    // As the form tells whoever looks for them.
    expect(agreementReview.description()).toContain(
      '協定は「対象」の欄に、回答期限は「回答コード」の欄のはじめにあります。',
    );
    expect(mail.body).toContain('期限までに回答がないときは、疑義なしとします。');
    expect(requestTo(office, '健康福祉課').body).toContain('R6-001-01 高齢者見守り事業');
    expect(mail.body).not.toContain('貴課の連携事業');
  });

  test('due before 稼働開始日, it is caught up all the same', () => {
    const office = morning(new Office(agreed(), '2027-01-05T05:00'), '2027-01-05', {
      settings: { startedOn: '2027-01-04' },
    });
    expect(office.row('agreements', 'K001-第1期').state).toBe('見直し中');
  });

  test.each([
    ['on 満了日 itself', UNTIL],
    ['after it', '2027-09-01'],
  ])('imported %s, nobody is asked, nothing renews, and staff decide', (_when, day) => {
    const office = morning(new Office(agreed(), `${day}T05:00`), day);
    expect(office.row('agreements', 'K001-第1期')).toMatchObject({
      state: '見直し中',
      objectionsDueOn: '',
    });
    expect(asked(office)).toEqual([]);
    expect(office.mails('見直しの開始')[0].body).toContain('自動では更新しません');
    morning(office, '2027-09-10');
    expect(office.rows('agreements')).toHaveLength(1);
    expect(office.mails('更新の結果')).toEqual([]);
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain(
      '「更新する」または「終了する」（備考に理由を書いてから）を選ぶ',
    );
    expect(office.rows('home').map(({ section, place }) => `${section} ${place}`)).toContain(
      '今日すること 協定 K001-第1期',
    );
  });

  test.each([
    ['', '満了日がありません'],
    ['2027年6月ごろ', '満了日「2027年6月ごろ」が日付として読み取れません'],
  ])('a 満了日 「%s」 is pointed at, and nothing else happens', (expiresOn, message) => {
    const office = morning(
      new Office(agreed({ agreements: [term({ expiresOn })] }), `${OPENS}T05:00`),
      OPENS,
    );
    expect(office.rows('outbox')).toEqual([]);
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain(message);
    expect(office.rows('home').map(({ section, place }) => `${section} ${place}`)).toContain(
      '要確認 協定 K001-第1期',
    );
  });

  test('a term that was followed by another, or ended, is left alone', () => {
    for (const agreements of [
      [term(), term({ termId: 'K001-第2期', term: '2', expiresOn: '2030-06-09' })],
      [term({ state: '更新済' })],
      [term({ state: '終了' })],
      [term({ state: '満了' })],
    ]) {
      const office = morning(new Office(agreed({ agreements }), `${OPENS}T05:00`), OPENS);
      expect(office.rows('outbox')).toEqual([]);
    }
  });

  test('all of a joint agreement are asked; merged ones as those they are today', () => {
    const office = opened({ agreements: [term({ businessIds: 'J0001、J0002' })] });
    expect(asked(office)).toContain('inoue@b.example.jp');
    const merged = opened({
      businesses: [
        { businessId: 'J0001', name: '株式会社A（旧）', merged: 'J0002' },
        { businessId: 'J0002', name: '株式会社A', mail: 'a@example.jp' },
      ],
      agreements: [term({ businessIds: 'J0001、J0002' })],
    });
    expect(asked(merged)).toEqual([
      'a@example.jp',
      'kenko@city.example.jp',
      'shoko@city.example.jp',
    ]);
  });

  test('the departments of another agreement of the same business are not asked', () => {
    const office = opened({
      cases: [
        {
          caseId: 'R6-001',
          businessId: 'J0001',
          receivedOn: '2024-04-08',
          state: '完了',
          agreementIds: 'K009',
        },
      ],
    });
    expect(asked(office)).toEqual([firm]);
    expect(office.row('agreements', 'K001-第1期').cityObjection).toBe('なし（依頼先なし）');
  });

  test('a 事業者番号 that nobody has: nobody is asked until it is put right', () => {
    const office = opened({ agreements: [term({ businessIds: 'J0009' })] });
    expect(asked(office)).toEqual([]);
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain(
      '事業者番号「J0009」が「事業者」にありません',
    );
  });

  test('one who cannot be reached is told of once, and asked once he can be', () => {
    const office = opened({
      departments: [{ name: '健康福祉課', head: '佐藤一郎', mail: 'kenko@city.example.jp' }],
    });
    morning(office, '2026-12-10');
    expect(troubles(office)).toEqual([
      '【要確認】K001-第1期 商工観光課に、協定の見直しの依頼を送れません。',
    ]);
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain(
      '商工観光課に、見直しの依頼を送れていません',
    );
    office.registry.append('departments', { name: '商工観光課', mail: 'shoko@city.example.jp' });
    morning(office, '2027-05-06');
    expect(requestTo(office, '商工観光課').subject).toContain('令和9年5月20日');
    expect(office.row('agreements', 'K001-第1期').objectionsDueOn).toBe('2027-05-20');
  });
});

describe('満了日 moved two years later once its review has begun', () => {
  const moved = () => {
    const office = opened().type('agreements', 'K001-第1期', { expiresOn: '2029-06-09' });
    return morning(office, '2027-04-06');
  };

  const inForceAgain = (office: Office): Office => {
    for (const row of office.registry.rows('agreements')) {
      office.registry.set(row, { state: '有効' });
    }
    return office;
  };

  test('it is pointed at, nobody is pressed, and it does not renew by itself', () => {
    const office = moved();
    expect(office.row('agreements', 'K001-第1期').nextStep).toBe(
      'いまの見直し（令和8年12月9日に開始）は、別の満了日（令和9年6月9日）で始めたものです。満了日（令和11年6月9日）を確かめ、正しければ状態を「有効」に戻してください（令和10年12月9日から、見直しを始め直します）。',
    );
    expect(office.rows('home').map(({ section, place }) => `${section} ${place}`)).toContain(
      '要確認 協定 K001-第1期',
    );
    morning(office, '2029-06-01');
    expect(office.mails('督促')).toEqual([]);
    morning(office, '2029-06-09');
    expect(office.rows('agreements')).toHaveLength(1);
    expect(office.mails('更新の結果')[0].body).toContain(
      '別の満了日（令和9年6月9日）で始めたものです',
    );
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain(
      '満了日（令和11年6月9日）です。自動では更新しません。',
    );
  });

  test('set back to 有効 it is opened anew in time, and everybody is asked anew, once', () => {
    const office = inForceAgain(moved());
    const before = asked(office).length;
    morning(office, '2028-12-08');
    expect(asked(office)).toHaveLength(before);
    morning(office, '2028-12-09');
    morning(office, '2028-12-11');
    expect(asked(office)).toHaveLength(before + 3);
    expect(office.mails('見直しの開始')).toHaveLength(2);
    expect(requestTo(office, 'J0001').subject).toContain('回答期限 令和11年4月9日');
    morning(office, '2029-06-09');
    expect(office.rows('agreements').map(({ termId }) => termId)).toContain('K001-第2期');
  });

  test('set back to 有効 by mistake, the same review goes on, and nobody is asked twice', () => {
    const office = inForceAgain(opened());
    const count = office.rows('outbox').length;
    morning(office, '2026-12-10');
    expect(office.row('agreements', 'K001-第1期').state).toBe('見直し中');
    expect(office.rows('outbox')).toHaveLength(count);
  });
});

test('two departments that have become one before they could be asked are asked in one mail', () => {
  const office = opened({ departments: [] });
  expect(asked(office)).toEqual([firm]);
  office.registry.append('departments', {
    name: 'くらし課',
    formerNames: '健康福祉課、商工観光課',
    mail: 'kurashi@city.example.jp',
  });
  morning(office, '2026-12-10');
  morning(office, '2026-12-11');
  expect(asked(office)).toEqual([firm, 'kurashi@city.example.jp']);
  expect(office.row('agreements', 'K001-第1期').nextStep).not.toContain('送れていません');
});

describe('what falls into March or April', () => {
  /** 満了日 14 September: the review would open on 14 March, and opens with the request for results. */
  const march = agreed({ agreements: [term({ expiresOn: '2027-09-14' })] });

  /** The review has opened, and the cycle's own mail to one of those asked has carried it. */
  function carried(who: string): { office: Office; said: string } {
    const office = new Office(march, '2027-03-01T05:00');
    const context = office.at('2027-03-01T06:00').context;
    for (const item of openReviews.due(context)) item.carryOut(context);
    const { parts, carriedBy } = reviewsToCarry(context, who);
    post(
      context,
      troubleReport(context, { about: who, target: 'R8', what: '実績', remedy: '依頼' }),
    );
    carriedBy(mailKey('trouble', { about: who }));
    return {
      office,
      said: parts
        .flat()
        .map((part) => JSON.stringify(part))
        .join('\n'),
    };
  }

  const resultsAsked = (office: Office, to: string) =>
    office.mails('実績報告の依頼').filter((mail) => mail.to === to)[0];

  test('is carried by its mail, and no mail of its own follows', () => {
    const { office, said } = carried('健康福祉課');
    expect(said).toContain('協定の見直し（K001 第1期）');
    expect(said).toContain('https://docs.google.com/forms');
    const context = office.at('2027-03-01T06:00').context;
    expect(reviewsToCarry(context, '健康福祉課').parts).toEqual([]);
    expect(reviewsToCarry(context, '土木課').parts).toEqual([]);
    morning(office, '2027-03-01');
    expect(asked(office)).toEqual(['shoko@city.example.jp']);
    const { subject, body } = resultsAsked(office, 'kenko@city.example.jp');
    expect(subject + body).not.toContain('協定の見直し');
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain(
      '回答待ち：株式会社A・健康福祉課・商工観光課',
    );
  });

  test('the request for results carries it; one who has none to report gets its own the same day', () => {
    const office = morning(new Office(march, '2027-03-01T05:00'), '2027-03-01');
    for (const to of ['kenko@city.example.jp', firm]) {
      expect(resultsAsked(office, to).body).toContain('協定の見直し（K001 第1期）');
      expect(resultsAsked(office, to).subject).toMatch(
        /^【実績報告】令和8年度 連携事業の実績報告（様式[78]）・協定の見直しについて（提出期限/,
      );
      expect(resultsAsked(office, to).body.split('\n\n').slice(0, 3).join('')).toContain(
        'あわせて、協定の見直し（疑義の有無）についてもお尋ねします',
      );
    }
    expect(asked(office)).toEqual(['shoko@city.example.jp']);
    expect(asked(morning(office, '2027-03-02'))).toHaveLength(1);
  });

  test('after the deadline of the review it names one that is to come, as a mail of its own does', () => {
    const office = morning(new Office(march, '2027-03-01T05:00'), '2027-03-01');
    office.type('agreements', 'K001-第1期', {
      objectionsDueOn: '2027-07-14',
      reviewAsked: '[{"who":"健康福祉課","key":""}]',
    });
    const { parts } = reviewsToCarry(office.at('2027-07-20T06:00').context, '健康福祉課');
    expect(office.row('agreements', 'K001-第1期').objectionsDueOn).toBe('2027-08-03');
    expect(parts.join()).toContain('次のリンクから 令和9年8月3日 までに');
    office.type('agreements', 'K001-第1期', { objectionsDueOn: '2027-07-14' });
    reviewsToCarry(office.at('2027-07-20T06:00').context, '土木課');
    expect(office.row('agreements', 'K001-第1期').objectionsDueOn).toBe('2027-07-14');
  });

  test('the mail that carried it was called off: its own goes', () => {
    const { office } = carried('健康福祉課');
    morning(office, '2027-03-01');
    office.mailOf(mailKey('trouble', { about: '健康福祉課' })).state = '取りやめ';
    morning(office, '2027-03-02');
    expect(asked(office)).toContain('kenko@city.example.jp');
  });

  test('the mail that carried it bounced, and its report has come: it is called off, and its own goes', () => {
    const office = morning(new Office(march, '2027-03-01T05:00'), '2027-03-01');
    const mail = resultsAsked(office, firm);
    office.at('2027-03-02T10:00').choose('outbox', mail.mailId, '不達とする');
    const nextStep = () => office.row('agreements', 'K001-第1期').nextStep;
    morning(office, '2027-03-03');
    expect(nextStep()).toContain(
      `（「送信」タブの ${mail.mailId}）が「不達」です（「再送する」か、`,
    );
    office.at('2027-03-10T10:00').reply('businessReport', mail, {
      実績の有無: 'なし',
      名称: '株式会社A',
      所在地: '伊達市1番地',
      代表者氏名: '青木進',
      担当者: '井上実',
      連絡先: '0142-00-0001',
    });
    morning(office, '2027-03-11');
    expect(office.choose('outbox', mail.mailId, '再送する')).toContain('この依頼は要りません');
    expect(nextStep()).toContain('が「不達」です（「取りやめる」を選ぶと、見直しの依頼だけを');
    office.choose('outbox', mail.mailId, '取りやめる');
    expect(nextStep()).not.toContain('株式会社Aへの見直しの依頼');
    morning(office, '2027-03-12');
    expect(asked(office)).toEqual(['shoko@city.example.jp', firm]);
  });

  test('the mail that carried it bounced, and its deadline is over: the same', () => {
    const office = morning(new Office(march, '2027-03-01T05:00'), '2027-03-01');
    const mail = resultsAsked(office, firm);
    office.at('2027-04-20T10:00').choose('outbox', mail.mailId, '不達とする');
    morning(office, '2027-04-21');
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain(
      'が「不達」です（「取りやめる」を選ぶと、見直しの依頼だけを',
    );
  });
});
