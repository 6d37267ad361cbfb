// A review that gives too little time does not renew by silence, nor one of which another 満了日 was told: staff decide, in
// the same words wherever they read them.
import { firm, kenko } from '../support/given';
import { Office } from '../support/office';
import { agreed, answers, morning, OPENS, opened, requestTo, term, termsOf, UNTIL } from './agreed';

const TERM = 'K001-第1期';
const openedOn = (day: string) => morning(new Office(agreed(), `${day}T05:00`), day);
const renewed = (office: Office) => termsOf(office).some((one) => one.startsWith('K001-第2期'));
const next = (office: Office) => office.row('agreements', TERM).nextStep;
const DECIDE = '「更新する」または「終了する」（備考に理由を書いてから）';

test.each([
  ['on its day', OPENS, true],
  ['after a week without runs', '2026-12-16', true],
  ['imported a little later than that', '2026-12-17', false],
  ['imported three months before 満了日', '2027-03-09', false],
  ['imported ten business days before 満了日', '2027-05-26', false],
  ['imported two days before 満了日', '2027-06-07', false],
])('begun %s (%s), silence renews it: %s', (_what, day, expected) => {
  const office = openedOn(day);
  expect(next(office).includes('自動更新しません')).toBe(!expected);
  morning(morning(office, UNTIL), '2027-06-10');
  expect(renewed(office)).toBe(expected);
});

test('late, everybody is asked all the same, is not told that it renews, and staff decide', () => {
  const office = openedOn('2027-02-09');
  const why =
    '見直しの開始（令和9年2月9日）が遅く、疑義を確かめる期間が足りません（通常は令和8年12月9日に開始）。';
  expect(next(office)).toContain(
    `このままでは、満了日（令和9年6月9日）に自動更新しません：${why}　${DECIDE}を選ぶ`,
  );
  expect(office.mails('協定の見直し').map(({ to }) => to)).toContain(kenko);
  for (const { body } of office.mails('協定の見直し')) {
    expect(body).toContain('この協定は自動では更新されません。');
    expect(body).not.toContain('自動で更新されます');
  }
  expect(office.mails('見直しの開始')[0].body).toContain(why);
  expect(office.mails('見直しの開始')[0].body).not.toContain('満了日に自動で更新します');
  answers(office.at('2027-02-12T10:00'), 'J0001', 'なし');
  morning(office, UNTIL);
  expect(renewed(office)).toBe(false);
  expect(office.mails('更新の結果')).toHaveLength(1);
  expect(office.row('agreements', TERM).result).toContain(`${why}　${DECIDE}を選んでください。`);
  expect(office.choose('agreements', TERM, '更新する')).toContain('次の期（K001-第2期');
});

describe('a request that left only shortly before 満了日', () => {
  const sentOn = (day: string) => {
    const office = new Office(agreed(), `${OPENS}T05:00`);
    morning(office, OPENS, { undelivered: true });
    return office.at(`${day}T09:00`).sendMails().derive();
  };

  test('with ten business days left, silence counts', () => {
    const office = sentOn('2027-05-26');
    morning(office, UNTIL);
    expect(renewed(office)).toBe(true);
  });

  test('with fewer, it says nothing, unless an answer came', () => {
    const office = sentOn('2027-05-27');
    expect(next(office)).toContain(
      '株式会社Aへの見直しの依頼が令和9年5月27日になり、満了日までに回答の期間（10営業日）がありません。',
    );
    for (const who of ['J0001', '健康福祉課']) answers(office, who, 'なし');
    expect(next(office)).not.toContain('株式会社Aへの');
    expect(next(office)).toContain(`商工観光課への見直しの依頼が`);
    morning(office, UNTIL);
    expect(renewed(office)).toBe(false);
    const answered = sentOn('2027-05-27');
    for (const who of ['J0001', '健康福祉課', '商工観光課']) answers(answered, who, 'なし');
    morning(answered, UNTIL);
    expect(renewed(answered)).toBe(true);
  });
});

describe.each([
  ['a week later', '2027-06-16'],
  ['a month earlier', '2027-05-09'],
])('満了日 moved %s by hand once everybody was asked', (_what, expiresOn) => {
  test('it does not renew by silence, and 次にすること says why', () => {
    const office = opened().type('agreements', TERM, { expiresOn });
    morning(office, '2027-02-01');
    expect(next(office)).toContain('別の満了日（令和9年6月9日）で始めたものです');
    for (const day of [expiresOn, UNTIL, '2027-06-17']) morning(office, day);
    expect(renewed(office)).toBe(false);
    expect(office.mails('更新の結果')[0].body).toContain('別の満了日（令和9年6月9日）');
  });

  test('set back to 有効, everybody is asked anew, for the day that stands there', () => {
    const office = opened().type('agreements', TERM, { expiresOn });
    for (const row of office.registry.rows('agreements')) {
      office.registry.set(row, { state: '有効' });
    }
    const before = office.mails('協定の見直し').length;
    morning(office, '2027-02-01');
    expect(office.mails('協定の見直し')).toHaveLength(2 * before);
    expect(requestTo(office, 'J0001').to).toBe(firm);
    expect(next(office)).toContain('見直しの開始（令和9年2月1日）が遅く');
  });
});

describe('what can be decided is said alike', () => {
  test('a criterion that applies leaves 終了する alone', () => {
    const office = opened().type('businesses', 'J0001', { taxArrears: '該当' }).derive();
    const says = (text: string) => {
      expect(text).toMatch(/「終了する」(?:（備考に理由を書いてから）)?を選/);
      expect(text).not.toContain('「更新する」または');
    };
    says(next(office));
    says(office.choose('agreements', TERM, '更新する'));
    says(office.choose('agreements', TERM, '疑義ありとする', { remarks: '市税の滞納のため' }));
    says(next(office));
    says(morning(office, UNTIL).row('agreements', TERM).result);
    says(office.mails('更新の結果')[0].body);
    says(next(office));
    expect(office.row('agreements', TERM).available).not.toContain('更新する');
  });

  test('a renewal that was taken back', () => {
    const office = opened().at('2027-04-02T10:00');
    office.insist('agreements', TERM, '更新する');
    const remarks = '誤って更新したため';
    expect(office.choose('agreements', 'K001-第2期', '終了する', { remarks })).toContain(
      `前の期の行で${DECIDE}を選んでください`,
    );
    expect(next(office)).toContain(`更新を取り消しています（K001-第2期）。　${DECIDE}を選ぶ`);
  });
});

test('what was told, written over by hand, is reckoned anew and pointed at', () => {
  const office = opened({ agreements: [term({ state: '有効' })] });
  office.type('agreements', TERM, { reviewTold: '済' });
  morning(office, UNTIL);
  expect(renewed(office)).toBe(true);
});
