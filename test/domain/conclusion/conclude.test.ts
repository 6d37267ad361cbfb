// 締結する, 式典を記録する (⑪): what they need, what they make, and that they can be taken back.

import { agreementInForce } from '../../../src/domain/cases/cases';
import { contradictions } from '../../../src/domain/cases/contradictions';
import { inconsistencies } from '../../../src/domain/flow/inspect';
import type { TabKey } from '../../../src/domain/registry/tabs';
import { agreement, businessOf, caseAt, clear, firm, kenko, project } from '../support/given';
import { Office } from '../support/office';

const atSigning = (
  caseId: string,
  businessId: string,
  over: Parameters<typeof caseAt>[0] = {},
): ReturnType<typeof caseAt> =>
  caseAt({
    caseId,
    receivedOn: '2026-04-06',
    businessId,
    stage: '⑪ 包括連携協定締結',
    policyFields: '健康・福祉、環境',
    businessName: '',
    ...over,
  });

/** 11 May 2026: the case of 株式会社A stands at ⑪, with one project under way. */
const ready = (
  over: Parameters<typeof caseAt>[0] = {},
  others: ReturnType<typeof caseAt>[] = [],
): Office =>
  new Office(
    {
      businesses: [
        businessOf(1, clear),
        businessOf(2, clear),
        businessOf(3, { ...clear, taxArrears: '確認中' }),
        businessOf(4, { ...clear, name: '株式会社A（旧）', merged: 'J0001' }),
      ],
      cases: [atSigning('R8-001', 'J0001', over), ...others],
      projects: [project('01', { state: '協議中', stage: '⑨ 初回協議' })],
    },
    '2026-05-11T10:00',
  ).derive();

const conclude = (there: Office, caseId = 'R8-001') => ({
  there,
  result: there.choose('cases', caseId, '締結する'),
});

describe('締結する', () => {
  test.each([
    ['no 締結日', {}, '締結日に、協定を締結した日を入れてください'],
    [
      'a 締結日 that is none',
      { concludedOn: '5月ごろ' },
      '締結日「5月ごろ」が日付として読み取れません',
    ],
    ['a day to come', { concludedOn: '2026-05-12' }, '締結日（令和8年5月12日）が先の日付です'],
    [
      'a day before the case',
      { concludedOn: '2026-04-05' },
      '締結日（令和8年4月5日）が、案件の受付日（令和8年4月6日）より前です',
    ],
    ['no 政策分野', { concludedOn: '2026-05-10', policyFields: ' ' }, '政策分野に'],
    [
      'a 式典日時 that is none',
      { concludedOn: '2026-05-10', ceremonyAt: '午後' },
      '式典日時「午後」が日時として読み取れません',
    ],
    [
      'a partner nobody knows',
      { concludedOn: '2026-05-10', jointBusinesses: 'J0009' },
      '連名の事業者「J0009」が「事業者」タブにありません',
    ],
    [
      'a partner that was merged',
      { concludedOn: '2026-05-10', jointBusinesses: 'J0004' },
      '連名の事業者「J0004」は J0001 に統合されています',
    ],
    [
      'itself as partner',
      { concludedOn: '2026-05-10', jointBusinesses: '㈱A' },
      '連名の事業者「㈱A」は、この案件の事業者等です',
    ],
    [
      'the same partner twice',
      { concludedOn: '2026-05-10', jointBusinesses: 'J0002、株式会社B' },
      '連名の事業者「株式会社B」が2度書かれています',
    ],
    [
      'a partner whose criteria are open',
      { concludedOn: '2026-05-10', jointBusinesses: 'J0003' },
      '「事業者」タブで J0003 の確認中の基準があります：(4) 市税滞納',
    ],
  ])('refuses %s, and changes nothing', (_what, over, message) => {
    const { there, result } = conclude(ready(over));
    expect(result).toContain(`「締結する」はできません。`);
    expect(result).toContain(message);
    expect(there.registry.rows('agreements')).toHaveLength(0);
    expect(there.registry.find('cases', 'R8-001')?.values.state).toBe('進行中');
  });

  test('waits while a letter that ends the case is drafted', () => {
    const context = ready({ concludedOn: '2026-05-10' });
    const letter = { name: 'R8-001-見送り通知', form: '見送り通知', caseId: 'R8-001', state: '案' };
    context.registry.append('documents', letter as never);
    expect(conclude(context).result).toContain('「R8-001-見送り通知」が案になっています');
  });

  test('makes the first term, and lets the projects go on', () => {
    const { there, result } = conclude(
      ready({
        concludedOn: '2026-05-10',
        ceremonyAt: '2026-05-20T13:30',
        ceremonyPlace: '市役所',
        ceremonyAttendees: '市長、青木社長',
      }),
    );
    const { registry } = there;
    expect(registry.rows('agreements').map(({ values }) => values)).toEqual([
      expect.objectContaining({
        termId: 'K001-第1期',
        agreementId: 'K001',
        term: '1',
        businessIds: 'J0001',
        name: '伊達市と株式会社Aとの包括連携協定',
        concludedOn: '2026-05-10',
        startsOn: '2026-05-10',
        expiresOn: '2029-05-09',
        matters: '健康・福祉、環境',
        signers: '伊達市長　白石良平、株式会社A　代表取締役 青木進',
        state: '有効',
      }),
    ]);
    expect(registry.rows('meetings').map(({ values }) => values)).toEqual([
      expect.objectContaining({
        kind: '式典',
        subject: 'R8-001',
        startsAt: '2026-05-20T13:30',
        place: '市役所',
        attendees: '市長、青木社長',
        state: '予定',
      }),
    ]);
    expect(registry.find('cases', 'R8-001')?.values).toMatchObject({ state: '完了', dueOn: '' });
    expect(registry.find('projects', 'R8-001-01')?.values).toMatchObject({
      state: '協議中',
      stage: '⑨ 初回協議',
    });
    expect(
      there
        .sendMails()
        .mails()
        .map(({ state }) => state),
    ).toEqual(['案']);
    expect(result).toContain('協定 K001（第1期、満了日 令和11年5月9日）');
  });

  test('one agreement with several businesses, whose own cases end with it', () => {
    const first = conclude(
      ready({ concludedOn: '2026-05-10', jointBusinesses: 'J0002' }, [
        atSigning('R8-002', 'J0002'),
      ]),
    );
    expect(first.there.registry.rows('agreements')[0].values).toMatchObject({
      businessIds: 'J0001、J0002',
      name: '伊達市と株式会社A及び株式会社Bとの包括連携協定',
    });
    expect(first.result).toContain('この協定の事業者等のほかの案件（R8-002）');
    const second = conclude(
      first.there.type('cases', 'R8-002', { concludedOn: '2026-05-10' }),
      'R8-002',
    );
    expect(second.result).toContain('協定 K001 があるため');
    expect(second.there.registry.rows('agreements')).toHaveLength(1);
    expect(second.there.registry.find('cases', 'R8-002')?.values.state).toBe('完了');
    const back = {
      there: second.there,
      result: second.there.choose('cases', 'R8-001', '一つ前に戻す'),
    };
    expect(back.result).toContain('もとにしたものがあるため、戻せません（案件 R8-002）');
    expect(back.there.registry.rows('agreements')[0].values.state).toBe('有効');
    const other = {
      there: second.there,
      result: second.there.choose('cases', 'R8-002', '一つ前に戻す'),
    };
    const both = {
      there: other.there,
      result: other.there.choose('cases', 'R8-001', '一つ前に戻す'),
    };
    expect(both.there.registry.rows('agreements')[0].values.state).toBe('取消');
  });

  test('a business that has an agreement is told which', () => {
    const first = conclude(ready({ concludedOn: '2026-05-10' }, [atSigning('R8-002', 'J0001')]));
    const { result } = conclude(
      first.there.type('cases', 'R8-002', {
        concludedOn: '2026-05-11',
        agreementName: '別の協定',
      }),
      'R8-002',
    );
    expect(first.result).toContain(
      'この協定の事業者等のほかの案件（R8-002）は、⑪で同じ締結日を入れて「締結する」を選ぶと、K001 により完了になります',
    );
    expect(result).toContain('有効な協定 K001（満了日 令和11年5月9日）があります');
    expect(result).toContain(
      'この案件を K001 により完了とするときは、締結日を令和8年5月10日に、協定名称を「伊達市と株式会社Aとの包括連携協定」にしてください。',
    );
  });

  test('a case that came after the agreement, of a business that was merged, ends with it', () => {
    const there = conclude(
      ready({ concludedOn: '2026-05-01' }, [
        atSigning('R8-002', 'J0001', { receivedOn: '2026-05-08' }),
      ]),
    ).there;
    there.type('cases', 'R8-002', { concludedOn: '2026-05-01' });
    expect(conclude(there, 'R8-002').result).toContain('協定 K001 があるため');
    expect(there.row('cases', 'R8-002')).toMatchObject({ state: '完了', agreementIds: 'K001' });
    expect(inconsistencies(there.registry, '2026-05-11').join()).not.toContain('締結日');
  });

  test('taken back, the term is 取消 with its ground and binds nobody; its number is free again', () => {
    const first = conclude(ready({ concludedOn: '2026-05-10', ceremonyAt: '2026-05-11T09:00' }));
    expect(first.there.registry.rows('meetings')[0].values.state).toBe('済');
    const back = {
      there: first.there,
      result: first.there.choose('cases', 'R8-001', '一つ前に戻す'),
    };
    const { registry } = back.there;
    expect(registry.find('cases', 'R8-001')?.values.state).toBe('進行中');
    expect(registry.rows('agreements')[0].values).toMatchObject({
      agreementId: 'K001',
      state: '取消',
      endedOn: '2026-05-11',
      endedFor: '案件 R8-001 の「締結する」を戻したため',
    });
    expect(registry.rows('meetings')[0].values.state).toBe('中止');
    expect(agreementInForce(registry, 'J0001', '2026-05-11')).toBeUndefined();
    const again = conclude(back.there);
    expect(again.there.rows('agreements').map(({ termId, state }) => [termId, state])).toEqual([
      ['K001-第1期-取消', '取消'],
      ['K001-第1期', '有効'],
    ]);
    again.there.choose('cases', 'R8-001', '一つ前に戻す');
    expect(again.there.rows('agreements').map(({ termId }) => termId)).toEqual([
      'K001-第1期-取消',
      'K001-第1期-取消2',
    ]);
  });

  describe('is not taken back while something refers to the agreement', () => {
    const append = (tab: TabKey, values: object) => (there: Office) =>
      there.registry.append(tab, values as never);
    test.each<[string, (there: Office) => unknown, string]>([
      [
        'a case of later',
        append('cases', { caseId: 'R9-001', state: '進行中', agreementIds: 'K001' }),
        '案件 R9-001',
      ],
      [
        '実績 of its projects, published',
        append('achievements', {
          achievementId: '2026-R8-001-01',
          projectId: 'R8-001-01',
          publishedOn: '2027-04-20',
        }),
        '実績 2026-R8-001-01（公表済）',
      ],
      [
        'a later term',
        append('agreements', { termId: 'K001-第2期', agreementId: 'K001', state: '有効' }),
        '協定 K001-第2期',
      ],
      [
        'its review',
        (there) => there.registry.set(there.registry.rows('agreements')[0], { state: '見直し中' }),
        '協定 K001-第1期の状態「見直し中」',
      ],
      [
        'an answer about it',
        append('answers', { answerId: 'A000009', projectId: 'K001-第1期' }),
        '回答 A000009',
      ],
      [
        'a mail about it that left',
        append('outbox', { mailId: 'S000009', target: 'K001-第1期', state: '送信済' }),
        '送信 S000009',
      ],
      [
        'a ceremony recorded since',
        append('meetings', {
          meetingId: 'M000009',
          kind: '式典',
          subject: 'R8-001',
          state: '予定',
        }),
        '協議 M000009',
      ],
    ])('%s', (_what, happen, named) => {
      const { there } = conclude(ready({ concludedOn: '2026-05-10' }));
      happen(there);
      there.at('2027-01-10T10:00').derive();
      expect(there.row('cases', 'R8-001').available).not.toContain('一つ前に戻す');
      const result = there.choose('cases', 'R8-001', '一つ前に戻す');
      expect(result).toContain(
        `「締結する」をもとにしたものがあるため、戻せません（${named}）。協定を終えるときは`,
      );
      expect(there.rows('agreements')[0].state).not.toBe('取消');
      expect(there.row('cases', 'R8-001').state).toBe('完了');
    });

    test('a mail that never left keeps nobody from it', () => {
      const { there } = conclude(ready({ concludedOn: '2026-05-10' }));
      append('outbox', { mailId: 'S000009', target: 'K001-第1期', state: '取りやめ' })(there);
      expect(there.choose('cases', 'R8-001', '一つ前に戻す')).toContain('戻しました');
    });
  });
});

describe('協定名称', () => {
  test('is filled at ⑪ for all who sign, and left alone once typed', () => {
    const there = ready({ jointBusinesses: 'J0002、J0003' });
    const name = (given: Office) => given.registry.find('cases', 'R8-001')?.values.agreementName;
    expect(name(there)).toBe('伊達市と株式会社A、株式会社B及び株式会社Cとの包括連携協定');
    const again = there.type('cases', 'R8-001', { agreementName: '健康まちづくり協定' });
    again.derive();
    expect(name(again)).toBe('健康まちづくり協定');
  });

  test('is empty before ⑪', () => {
    const there = ready({ stage: '⑧ 提案結果のフィードバック' });
    expect(there.registry.find('cases', 'R8-001')?.values.agreementName).toBe('');
  });
});

describe('式典を記録する', () => {
  const concluded = (over: Parameters<typeof caseAt>[0] = {}) =>
    conclude(ready({ concludedOn: '2026-05-10', ...over })).there;
  const recordIt = (there: Office) => ({
    there,
    result: there.choose('agreements', 'K001-第1期', '式典を記録する'),
  });

  test('needs time and place', () => {
    const { result } = recordIt(concluded());
    expect(result).toContain('式典日時を入れてください');
    expect(result).toContain('式典場所を入れてください');
  });

  test('writes one row, corrects it when it changed, and refuses when nothing did', () => {
    const before = concluded({ ceremonyAt: '2026-05-20T13:30', ceremonyPlace: '市役所' });
    expect(recordIt(before).result).toContain('このとおり記録しています');
    const moved = recordIt(
      before.type('agreements', 'K001-第1期', { ceremonyAt: '2026-05-21T10:00' }),
    );
    expect(moved.there.registry.rows('meetings').map(({ values }) => values)).toEqual([
      expect.objectContaining({ startsAt: '2026-05-21T10:00', state: '変更', subject: 'R8-001' }),
    ]);
    const held = recordIt(moved.there.at('2026-05-22T09:00'));
    expect(held.there.registry.rows('meetings')[0].values.state).toBe('済');
  });

  test('of an agreement that no case has made it is of the term, and nothing is at odds', () => {
    const { there, result } = recordIt(
      new Office({
        businesses: [businessOf(1)],
        agreements: [
          agreement(1, 'J0001', { ceremonyAt: '2026-06-10T10:00', ceremonyPlace: '市役所' }),
        ],
      }),
    );
    expect(result).toContain('M000001 に記録しました');
    expect(there.rows('meetings')).toMatchObject([{ kind: '式典', subject: 'K001-第1期' }]);
    expect(contradictions(there.registry)).toEqual([]);
    expect(there.row('agreements', 'K001-第1期').available).toContain('終了する');
  });
});

describe('締結のお知らせ', () => {
  const concluded = (over: Parameters<typeof ready>[0] = {}) => {
    const there = ready({ concludedOn: '2026-05-10', ...over });
    there.registry.append('departments', { name: '健康福祉課', mail: kenko });
    there.registry.append('departments', { name: '土木課', mail: '' });
    const [row] = there.registry.rows('projects');
    there.registry.set(row, { department: '健康福祉課、土木課' });
    return conclude(there);
  };
  const told = (there: Office) =>
    there.mails('締結のお知らせ').map(({ to, state }) => `${to} ${state}`);

  test('is drafted for the business and the departments, and leaves only when staff send it', () => {
    const { there, result } = concluded();
    expect(result).toContain('締結のお知らせの案を「送信」タブに作ります。');
    expect(result).toContain('土木課には送れません。');
    expect(told(there.sendMails())).toEqual([`${firm} 案`, `${kenko} 案`]);
    const [, mail] = there.mails('締結のお知らせ');
    expect(mail.result).toContain('R8-001-01 事業01');
    expect(there.rows('home').map(({ place }) => place)).toContain(`送信 ${mail.mailId}`);
    expect(there.choose('outbox', mail.mailId, '再送する')).toContain('このメールは「案」です');
    expect(there.choose('outbox', mail.mailId, '送る')).toBe('送ります。');
    expect(told(there.sendMails())).toEqual([`${firm} 案`, `${kenko} 送信済`]);
    expect(there.choose('cases', 'R8-001', '一つ前に戻す')).toContain('戻せません');
  });

  test('is called off with 締結する, and drafted anew', () => {
    const { there } = concluded();
    there.choose('cases', 'R8-001', '一つ前に戻す');
    expect(there.rows('outbox').map(({ state }) => state)).toEqual(['取りやめ', '取りやめ']);
    conclude(there);
    expect(told(there)).toEqual([`${firm} 案`, `${kenko} 案`]);
  });

  test('of a joint agreement goes to each business once', () => {
    const { there } = concluded({ jointBusinesses: 'J0002' });
    expect(told(there)).toEqual([`${firm} 案`, 'inoue@b.example.jp 案', `${kenko} 案`]);
  });
});
