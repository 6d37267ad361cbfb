// 更新する・終了する・疑義ありとする (協定): what staff decide about a term, and what each refuses.
import { inspect } from '../../../src/domain/flow/inspect';
import { answers, morning, opened, requestTo, term, termsOf, UNTIL } from './agreed';

const TERM = 'K001-第1期';

describe('更新する', () => {
  test('is refused before the review begins, and says from when', () => {
    const office = opened({ agreements: [term({ expiresOn: '2027-12-31' })] });
    expect(office.choose('agreements', TERM, '更新する')).toContain(
      '見直しは 令和9年6月30日 に始まります（満了日 令和9年12月31日）',
    );
  });

  test('an objection was settled: the next term follows, and the businesses hear of it', () => {
    const office = opened().at('2027-01-12T10:00');
    answers(office, 'J0001', 'あり', '分担を変えたい。');
    const result = office.insist('agreements', TERM, '更新する', { nextMatters: '環境' });
    expect(result).toBe(
      '次の期（K001-第2期、満了日 令和12年6月9日）を作りました。連携事項を「環境」に変えました。事業者等にメールで知らせます。基準の再確認が済んでいない事業者等があります（J0001）。「事業者」タブで確かめてください。取り消すときは、K001-第2期 の行で「終了する」を選んでください。',
    );
    expect(termsOf(office)).toEqual([
      'K001-第1期 2024-06-10..2027-06-09 更新済',
      'K001-第2期 2027-06-10..2030-06-09 有効',
    ]);
    expect(office.mails('協定の更新')).toHaveLength(1);
    expect(office.choose('agreements', TERM, '更新する')).toContain('状態：更新済');
    expect(office.row('agreements', TERM).nextStep).toBe('');
    expect(office.row('agreements', TERM).businessObjection).toContain('あり');
  });

  test('before everybody has answered: refused once with whose answer is missing, then done', () => {
    const office = opened().at('2027-01-12T10:00');
    answers(office, 'J0001', 'なし');
    const said = office.choose('agreements', TERM, '更新する');
    expect(said).toContain('「更新する」の前に確かめてください：見直しの回答がまだの方がいます：');
    expect(said).toContain('健康福祉課・商工観光課（期限 令和9年4月9日）');
    expect(said).not.toContain('株式会社A');
    expect(office.rows('agreements')).toHaveLength(1);
    expect(office.choose('agreements', TERM, '更新する')).toContain('次の期（K001-第2期');
  });

  test('an answer that is held may be an objection: it is named first', () => {
    const office = opened().at('2027-04-12T10:00');
    office.reply('agreementReview', requestTo(office, 'J0001'), {
      回答コード: '途中で切れた',
      疑義の有無: 'あり',
      理由: '撤退します。',
    });
    expect(office.choose('agreements', TERM, '更新する')).toContain(
      '協定の見直しの回答（受付番号 U000001）を保留しています',
    );
    expect(office.rows('agreements')).toHaveLength(1);
  });

  test('after 満了日 it continues without a gap', () => {
    const office = opened().at('2027-01-12T10:00');
    answers(office, 'J0001', 'あり', '分担を変えたい。');
    morning(office, UNTIL);
    office.at('2027-08-20T10:00').choose('agreements', TERM, '更新する');
    expect(termsOf(office)).toContain('K001-第2期 2027-06-10..2030-06-09 有効');
  });

  test('imported after 満了日, also before the morning that begins its review', () => {
    const office = opened({ agreements: [term({ expiresOn: '2025-06-09' })] });
    expect(office.row('agreements', TERM).state).toBe('見直し中');
    expect(office.choose('agreements', TERM, '更新する')).toContain('次の期（K001-第2期');
    expect(termsOf(office)).toContain('K001-第2期 2025-06-10..2028-06-09 有効');
  });

  test('is not taken back once a ceremony of the next term stands in 協議', () => {
    const office = opened().at('2027-04-02T10:00');
    office.insist('agreements', TERM, '更新する');
    office.insist('agreements', 'K001-第2期', '式典を記録する', {
      ceremonyAt: '2027-06-10 10:00',
      ceremonyPlace: '市役所',
    });
    expect(office.rows('meetings')).toMatchObject([{ subject: 'K001-第2期' }]);
    expect(office.choose('agreements', TERM, '一つ前に戻す')).toContain('協議 M000001');
    expect(termsOf(office)).toContain('K001-第2期 2027-06-10..2030-06-09 有効');
  });

  test.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['a criterion that applies', {}, { organizedCrime: '該当' }, '該当とした基準があります：(2)'],
    ['a 満了日 that cannot be read', { expiresOn: '来年' }, {}, '満了日「来年」'],
  ])('refuses %s', (_what, ofTerm, ofBusiness, message) => {
    const office = opened()
      .type('agreements', TERM, ofTerm)
      .type('businesses', 'J0001', ofBusiness);
    expect(office.choose('agreements', TERM, '更新する')).toContain(message);
    expect(office.rows('agreements')).toHaveLength(1);
    expect(office.row('agreements', TERM).available).not.toContain('更新する');
  });
});

describe('終了する', () => {
  test('needs a reason, ends it today, and names what goes on', () => {
    const office = opened().at('2027-01-12T10:00');
    expect(office.choose('agreements', TERM, '終了する')).toContain('備考に、終了する理由');
    const { mailId } = requestTo(office, 'J0001');
    office.choose('outbox', mailId, '不達とする');
    office.choose('outbox', mailId, '再送する');
    const result = office.choose('agreements', TERM, '終了する', { remarks: '事業の撤退のため' });
    expect(result).toContain('終了としました（終了日 令和9年1月12日）。');
    expect(result).toContain('実施中の提案事業（R6-001-01）');
    expect(office.row('agreements', TERM)).toMatchObject({ state: '終了', endedOn: '2027-01-12' });
    expect(office.row('outbox', mailId).state).toBe('取りやめ');
    expect(office.rows('auditLog').filter(({ action }) => action === '終了する')[0]).toMatchObject({
      target: TERM,
      before: '見直し中',
      after: '終了　事業の撤退のため',
    });
    morning(office, UNTIL);
    expect(office.rows('agreements')).toHaveLength(1);
    expect(office.mails('更新の結果')).toEqual([]);
  });

  test('after 満了日 it has run out', () => {
    const office = opened().at('2027-01-12T10:00');
    answers(office, 'J0001', 'あり', '撤退します。');
    morning(office, UNTIL);
    office.at('2027-06-20T10:00');
    expect(
      office.choose('agreements', TERM, '終了する', { remarks: '双方の合意による' }),
    ).toContain('満了としました（満了日 令和9年6月9日）');
  });

  describe('takes a renewal back before it began', () => {
    const remarks = { remarks: '誤って更新したため' };
    const takenBack = () => {
      const office = opened().at('2027-04-02T10:00');
      office.insist('agreements', TERM, '更新する');
      return office;
    };

    test('the term before it is for staff to decide, until its end', () => {
      const office = takenBack();
      expect(office.choose('agreements', 'K001-第2期', '終了する', remarks)).toContain(
        '前の期（K001-第1期）は、満了日（令和9年6月9日）まで有効です。「見直し中」に戻しました。自動では更新しません',
      );
      expect(office.mails('協定の更新')).toEqual([]);
      morning(office, '2027-04-05');
      expect(office.row('agreements', TERM).nextStep).toContain(
        '満了日（令和9年6月9日）に自動更新しません：更新を取り消しています（K001-第2期）。',
      );
      morning(office, UNTIL);
      expect(termsOf(office)).toEqual([
        'K001-第1期 2024-06-10..2027-06-09 見直し中',
        'K001-第2期 2027-06-10..2030-06-09 終了',
      ]);
      expect(office.mails('更新の結果')[0].subject).toContain('自動では更新していません');
    });

    test('and can be renewed again, under another number, of which the business hears', () => {
      const office = takenBack();
      office.choose('agreements', 'K001-第2期', '終了する', remarks);
      expect(office.insist('agreements', TERM, '更新する')).toContain('次の期（K001-第2期-2');
      expect(termsOf(office)).toEqual([
        'K001-第1期 2024-06-10..2027-06-09 更新済',
        'K001-第2期 2027-06-10..2030-06-09 終了',
        'K001-第2期-2 2027-06-10..2030-06-09 有効',
      ]);
      expect(office.mails('協定の更新')).toHaveLength(1);
      expect(
        inspect(office.registry, '2027-04-02').filter((line) => line.includes('協定')),
      ).toEqual([]);
      morning(office, '2029-12-10');
      morning(office, '2030-06-09');
      expect(termsOf(office)).toContain('K001-第3期 2030-06-10..2033-06-09 有効');
    });

    test('one that was told to the business is to be taken back by hand', () => {
      const office = takenBack().sendMails();
      expect(office.choose('agreements', 'K001-第2期', '終了する', remarks)).toContain(
        '取り消したことを、別にお知らせください。',
      );
    });

    test('one that has begun ends, and nothing comes back', () => {
      const office = takenBack().at('2027-06-10T10:00');
      office.choose('agreements', 'K001-第2期', '終了する', remarks);
      expect(office.row('agreements', TERM).state).toBe('更新済');
      expect(
        inspect(office.registry, '2027-06-10').filter((line) => line.includes('協定')),
      ).toEqual([]);
    });
  });
});

describe('疑義ありとする', () => {
  test('its reason is not that of 終了する', () => {
    const office = opened();
    expect(
      office.choose('agreements', TERM, '疑義ありとする', { remarks: '市税の滞納のため' }),
    ).toContain('「終了する」（備考に理由を書いてから）を選んで');
    expect(office.row('agreements', TERM).nextStep).toContain('（備考に理由を書いてから）');
    expect(office.choose('agreements', TERM, '終了する')).toContain(
      '備考が、前の操作「疑義ありとする」のときのままです',
    );
    expect(office.choose('agreements', TERM, '終了する', { remarks: '話し合いの結果' })).toContain(
      '終了としました',
    );
  });

  test('is refused outside of a review and without a reason', () => {
    const office = opened({ agreements: [term({ expiresOn: '2028-06-09' })] });
    expect(office.choose('agreements', TERM, '疑義ありとする')).toContain('見直し中ではありません');
    expect(opened().choose('agreements', TERM, '疑義ありとする')).toContain('備考に、疑義の理由');
  });

  test('stands beside what the departments answer, and is written once', () => {
    const office = opened().at('2027-01-12T10:00');
    const remarks = { remarks: '方針が変わったため' };
    expect(office.choose('agreements', TERM, '疑義ありとする', remarks)).toContain(
      '市の疑義を記録',
    );
    expect(office.row('agreements', TERM).cityObjection).toBe(
      'あり：総合政策課（方針が変わったため）',
    );
    expect(office.choose('agreements', TERM, '疑義ありとする', remarks)).toContain('すでに記録');
    office.choose('agreements', TERM, '疑義ありとする', { remarks: '効果がないため' });
    expect(office.rows('answers').map(({ validity }) => validity)).toEqual(['差替済', '有効']);
  });
});
