// 自動更新: silence renews, and only silence that nothing speaks against; everything else is left to staff, once.
import { agreementInForce } from '../../../src/domain/cases/cases';
import { firm } from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';
import {
  agreed,
  answers,
  business,
  morning,
  opened,
  requestTo,
  term,
  termsOf,
  troubles,
  UNTIL,
} from './agreed';

const RENEWED = [
  'K001-第1期 2024-06-10..2027-06-09 更新済',
  'K001-第2期 2027-06-10..2030-06-09 有効',
];
const STOPPED = ['K001-第1期 2024-06-10..2027-06-09 見直し中'];

const decided = (office: Office) => office.mails('更新の結果').map(({ subject }) => subject);

describe('renews by itself', () => {
  test('on 満了日, without a word from anybody', () => {
    const office = morning(opened(), '2027-06-08');
    expect(termsOf(office)).toEqual(STOPPED);
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain(
      '満了日（令和9年6月9日）に自動更新の予定',
    );
    morning(office, UNTIL);
    expect(termsOf(office)).toEqual(RENEWED);
    expect(office.row('agreements', 'K001-第2期')).toMatchObject({
      agreementId: 'K001',
      term: '2',
      businessIds: 'J0001',
      name: '伊達市と株式会社Aとの包括連携協定',
      concludedOn: '2024-06-10',
      matters: '健康・福祉、環境',
      signers: '伊達市長　白石良平、株式会社A　代表取締役 青木進',
      reviewAsked: '',
    });
    expect(office.row('agreements', 'K001-第1期').result).toContain('自動で更新しました');
    expect(office.mails('協定の更新').map(({ to }) => to)).toEqual([firm]);
    expect(decided(office)).toEqual([
      '【自動更新】K001 第1期 協定を自動で更新しました（満了日 令和9年6月9日）',
    ]);
    const count = office.rows('outbox').length;
    morning(office, UNTIL);
    morning(office, '2027-06-10');
    expect(termsOf(office)).toEqual(RENEWED);
    expect(office.rows('outbox')).toHaveLength(count);
  });

  test('the same when the run was missed over 満了日', () => {
    expect(termsOf(morning(opened(), '2027-06-12'))).toEqual(RENEWED);
  });

  test('not before every form was read', () => {
    const office = morning(opened(), UNTIL, { unread: true });
    expect(termsOf(office)).toEqual(STOPPED);
    expect(termsOf(morning(office, '2027-06-10'))).toEqual(RENEWED);
  });

  test('with changed 連携事項 where they are typed', () => {
    const office = opened().type('agreements', 'K001-第1期', { nextMatters: '健康・福祉、防災' });
    morning(office, UNTIL);
    expect(office.row('agreements', 'K001-第2期').matters).toBe('健康・福祉、防災');
  });

  test('criteria that nobody has looked at since the review began warn only', () => {
    const office = morning(opened(), UNTIL);
    expect(office.mails('更新の結果')[0].body).toContain('J0001 株式会社A');
    const checked = opened().type('businesses', 'J0001', { confirmedOn: '2026-12-20' });
    morning(checked, UNTIL);
    expect(checked.mails('更新の結果')[0].body).not.toContain('基準の再確認');
  });

  test('an objection that was withdrawn', () => {
    const office = opened().at('2027-01-12T10:00');
    answers(office, '健康福祉課', 'あり', '効果がない。');
    answers(office.at('2027-02-12T10:00'), '健康福祉課', 'なし');
    expect(termsOf(morning(office, UNTIL))).toEqual(RENEWED);
  });

  test('a request that bounced and was sent again', () => {
    const office = opened().at('2026-12-10T10:00');
    const { mailId } = requestTo(office, 'J0001');
    office.choose('outbox', mailId, '不達とする');
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain(
      `株式会社Aへの見直しの依頼（「送信」タブの ${mailId}）が「不達」です`,
    );
    expect(office.choose('outbox', mailId, '再送する')).toBe('もう一度送ります。');
    expect(termsOf(morning(office.sendMails(), UNTIL))).toEqual(RENEWED);
  });

  test('a department that was renamed after it was asked', () => {
    const office = opened();
    office.type('departments', '健康福祉課', { validUntil: '2027-03-31' });
    office.registry.append('departments', {
      name: '健康づくり課',
      formerNames: '健康福祉課',
      mail: 'kenko2@city.example.jp',
      validFrom: '2027-04-01',
    });
    const count = office.mails('協定の見直し').length;
    morning(office, '2027-04-02');
    expect(office.mails('協定の見直し')).toHaveLength(count);
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain('健康づくり課');
    expect(termsOf(morning(office, UNTIL))).toEqual(RENEWED);
  });

  test('one term after the other, each reckoned from its own end', () => {
    const leap = term({
      concludedOn: '2024-02-29',
      startsOn: '2024-02-29',
      expiresOn: '2027-02-28',
    });
    const office = new Office(agreed({ agreements: [leap] }), '2026-08-28T05:00');
    for (const day of [
      '2026-08-27',
      '2026-08-28',
      '2027-02-27',
      '2027-02-28',
      '2029-08-27',
      '2029-08-28',
      '2030-02-28',
      '2032-08-28',
      '2033-02-28',
    ]) {
      morning(office, day);
    }
    expect(office.rows('agreements').map((one) => `${one.termId} ${one.reviewedFrom}`)).toEqual([
      'K001-第1期 2026-08-28',
      'K001-第2期 2029-08-28',
      'K001-第3期 2032-08-28',
      'K001-第4期 ',
    ]);
    expect(termsOf(office)).toEqual([
      'K001-第1期 2024-02-29..2027-02-28 更新済',
      'K001-第2期 2027-03-01..2030-02-28 更新済',
      'K001-第3期 2030-03-01..2033-02-28 更新済',
      'K001-第4期 2033-03-01..2036-02-29 有効',
    ]);
  });
});

describe('does not renew by itself', () => {
  test.each<[string, (office: Office) => unknown, string]>([
    [
      'an objection of a department',
      (office) => answers(office, '健康福祉課', 'あり', '効果がない。'),
      '疑義があります：健康福祉課（効果がない。）',
    ],
    [
      'an objection of the city',
      (office) =>
        office.choose('agreements', 'K001-第1期', '疑義ありとする', {
          remarks: '方針が変わった。',
        }),
      '疑義があります：総合政策課（方針が変わった。）',
    ],
    [
      'a request that bounced',
      (office) => office.choose('outbox', requestTo(office, 'J0001').mailId, '不達とする'),
      '株式会社Aへの見直しの依頼',
    ],
    [
      'a request that was called off',
      (office) => {
        office.choose('outbox', requestTo(office, 'J0001').mailId, '不達とする');
        office.choose('outbox', requestTo(office, 'J0001').mailId, '取りやめる');
      },
      '別の方法で確かめてください',
    ],
    [
      'a criterion that applies',
      (office) => office.type('businesses', 'J0001', { taxArrears: '該当' }),
      'J0001（株式会社A）に該当とした基準があります：(4) 市税滞納',
    ],
    [
      'an answer that is held',
      (office) => answers(office, '健康福祉課', 'あり'),
      '協定の見直しの回答（受付番号 U000001）を保留しています',
    ],
    [
      'an answer of unknown origin about this agreement that is held',
      (office) =>
        office.submit('agreementReview', {
          回答者: '㈱A',
          対象: 'Ｋ００１の件',
          疑義の有無: 'あり',
          理由: '相談したい。',
        }),
      'を保留しています',
    ],
    [
      'a business that was not asked, since the row named another',
      (office) => office.type('agreements', 'K001-第1期', { businessIds: 'J0001、J0002' }),
      '株式会社B（J0002）には、見直しの依頼をしていません',
    ],
    [
      'no business at all',
      (office) => office.type('agreements', 'K001-第1期', { businessIds: '' }),
      'K001-第1期の事業者番号が空です',
    ],
    [
      'whom it asked written over by hand',
      (office) => office.type('agreements', 'K001-第1期', { reviewAsked: '済' }),
      '見直しの依頼先の記録が読み取れません',
    ],
  ])('%s', (_what, happens, reason) => {
    const office = opened().at('2027-01-12T10:00');
    happens(office);
    morning(office, UNTIL);
    expect(termsOf(office)).toEqual(STOPPED);
    expect(decided(office)).toEqual([
      '【要確認】K001 第1期 協定は自動では更新していません（満了日 令和9年6月9日）',
    ]);
    expect(office.mails('更新の結果')[0].body).toContain(reason);
    const count = office.mails('更新の結果').length;
    morning(office, '2027-06-10');
    expect(office.mails('更新の結果')).toHaveLength(count);
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain(
      '満了日（令和9年6月9日）を過ぎています。',
    );
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain('「終了する」');
  });

  test('what was settled after 満了日 does not renew it behind the back of staff', () => {
    const office = opened().at('2027-01-12T10:00');
    answers(office, '健康福祉課', 'あり', '効果がない。');
    morning(office, UNTIL);
    answers(office.at(`${UNTIL}T15:00`), '健康福祉課', 'なし');
    morning(office, '2027-06-10');
    expect(termsOf(office)).toEqual(STOPPED);
  });

  test('a held answer about another agreement stands in nobody’s way', () => {
    const office = opened({
      agreements: [
        term(),
        term({
          termId: 'K002-第1期',
          agreementId: 'K002',
          businessIds: 'J0002',
          name: '伊達市と株式会社Bとの包括連携協定',
          expiresOn: '2029-06-09',
        }),
      ],
    });
    office.at('2027-01-12T10:00').submit('agreementReview', {
      回答者: '株式会社B',
      対象: '伊達市と株式会社Bとの包括連携協定',
      疑義の有無: 'なし',
    });
    morning(office, UNTIL);
    expect(termsOf(office)).toContain(RENEWED[1]);
  });

  test('one business of a joint agreement objects', () => {
    const joint: GivenRows = {
      agreements: [term({ businessIds: 'J0001、J0002' })],
      businesses: [business(1), business(2)],
    };
    const office = opened(joint).at('2027-01-12T10:00');
    answers(office, 'J0001', 'なし');
    answers(office, 'J0002', 'あり', '撤退したい。');
    expect(termsOf(morning(office, UNTIL))).toEqual(STOPPED);
  });

  test('a 満了日 typed over by hand during the review', () => {
    const office = opened().type('agreements', 'K001-第1期', { expiresOn: '来年' });
    morning(office, '2027-06-12');
    expect(office.rows('agreements')).toHaveLength(1);
    expect(office.row('agreements', 'K001-第1期').nextStep).toContain('満了日「来年」');
    expect(troubles(office)).toEqual([]);
  });
});

test.each([
  ['有効', '2027-06-09', true],
  ['見直し中', '2027-06-09', true],
  ['更新済', '2027-06-09', true],
  ['見直し中', '2027-06-10', false],
  ['更新済', '2027-06-10', false],
  ['満了', '2027-06-10', false],
  ['終了', '2027-06-09', false],
])('a term that is %s is in force on %s: %s', (state, day, expected) => {
  const { registry } = new Office(agreed({ agreements: [term({ state })] }));
  expect(agreementInForce(registry, 'J0001', day) !== undefined).toBe(expected);
});
