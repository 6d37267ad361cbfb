// 様式3 arrives (⑤/C): 総合政策課 is told when a case opens with it.

import { business, businessOf, caseAt, project } from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

const agreement = {
  termId: 'K001-第1期',
  agreementId: 'K001',
  businessIds: 'J0001',
  concludedOn: '2025-05-10',
  startsOn: '2025-05-10',
  expiresOn: '2028-05-09',
  state: '有効',
} as const;

const office = (over: GivenRows = {}): Office =>
  new Office({
    departments: [{ name: '土木課', head: '', mail: 'doboku@city.example.jp' }],
    businesses: [business],
    agreements: [agreement],
    ...over,
  });

const propose = (there: Office, over: Record<string, string> = {}) =>
  there.submit('departmentProposal', {
    課名: '土木課',
    課長名: '高橋',
    連携相手事業者等: '㈱A',
    '提案1 事業名': '道路の見回り',
    '提案1 提案内容': '配達のときに道路の傷みを知らせる。',
    '提案2 事業名': '除雪の手伝い',
    '提案2 提案内容': '歩道を除雪する。',
    担当者: '係',
    連絡先: '内線2',
    ...over,
  });

const told = (there: Office) => there.mails('様式3受付');

test('a 随時 case of its own: 総合政策課 is told which, of what, and what to do', () => {
  const there = office();
  expect(propose(there)).toMatchObject({ state: '処理済', target: 'R8-001' });
  const [notice, ...others] = told(there);
  expect(others).toEqual([]);
  expect(notice).toMatchObject({
    to: 'seisaku@city.example.jp',
    target: 'R8-001',
    subject: '【新規】R8-001 様式3を受け付けました（土木課から株式会社Aへの提案）',
  });
  expect(notice.body).toContain('受付番号：U000001　案件番号：R8-001');
  expect(notice.body).toContain('　　R8-001-01 道路の見回り\n　　R8-001-02 除雪の手伝い');
  expect(notice.body).toContain('「採用する」か「採用しない」');
});

test('the 様式3 that waited for a case of this business are told with it', () => {
  const there = office({
    intake: [
      {
        intakeId: 'U000000',
        form: '様式3',
        state: '保留',
        sender: '観光課　鈴木',
        answers: JSON.stringify({ 課名: '観光課', 連携相手事業者等: '株式会社A' }),
      },
    ],
  });
  propose(there);
  expect(told(there)[0].body).toContain('保留している様式3（U000000、観光課　鈴木）');
});

test('one that joins an open case, or is held, is not told so', () => {
  const standing = office({
    cases: [caseAt({ kind: '随時', stage: 'C 市による連携事業提案' })],
    projects: [project('01')],
  });
  expect(propose(standing)).toMatchObject({ state: '処理済', target: 'R8-001' });
  expect(told(standing)).toEqual([]);
  const without = office({ agreements: [] });
  expect(propose(without).state).toBe('保留');
  expect(told(without)).toEqual([]);
  expect(without.mails('受付控え（未確認）')[0].body).toContain('次の照会のときに扱います。');
});

test('a second one joins the case that the first has opened', () => {
  const there = office();
  propose(there);
  propose(there, { '提案1 事業名': '街灯の見回り' });
  expect(told(there)).toHaveLength(1);
});

test('attached by hand it is told too, and not as one that still waits', () => {
  const there = office({ agreements: [] });
  const { intakeId } = propose(there);
  there.registry.append('agreements', agreement);
  there.registry.append('cases', caseAt({ state: '完了', kind: '随時', stage: 'K 協議' }));
  expect(there.choose('intake', intakeId, '対象に付ける', { target: 'R8-001' })).toContain(
    'R8-002 に付けました',
  );
  expect(told(there)).toHaveLength(1);
  expect(told(there)[0].body).not.toContain('保留している');
});

describe('the business of a link', () => {
  const standing = (over: GivenRows = {}) =>
    office({
      departments: [
        { name: '土木課', mail: 'doboku@city.example.jp' },
        { name: '観光課', mail: 'kanko@city.example.jp' },
      ],
      cases: [caseAt({ stage: '④ 連携可否の回答' })],
      ...over,
    });
  const code = `code:${JSON.stringify({
    form: 'departmentProposal',
    purpose: 'answer',
    who: '土木課',
    caseId: 'R8-001',
    projectIds: [],
    until: '2026-05-08',
  })}`;

  test('is not meant when another one is named that nobody knows', () => {
    const there = standing();
    const { state, reason, intakeId } = propose(there, {
      連携相手事業者等: '株式会社ゼット',
      回答コード: code,
    });
    expect([state, reason]).toEqual([
      '保留',
      '連携相手事業者等「株式会社ゼット」が「事業者」タブにありません。\n「事業者」タブで事業者が1件に決まると、操作をしなくても扱います。',
    ]);
    expect(there.rows('projects')).toEqual([]);
    // What the system does once it can is for 理由 and for whoever can bring it about, not for the department.
    expect(there.mails('保留')[0].body).toContain('操作をしなくても扱います');
    expect(there.mails('受付控え')[0].body).toContain('株式会社ゼット');
    expect(there.mails('受付控え')[0].body).not.toContain('操作をしなくても');
    expect(there.derive().row('cases', 'R8-001').nextStep).toContain('株式会社ゼット');
    expect(there.row('cases', 'R8-001').nextStep).not.toContain('操作をしなくても');
    expect(there.choose('intake', intakeId, '対象に付ける', { target: 'R8-001' })).toContain(
      'R8-001 に付けました',
    );
  });

  // Held first for the next round of the firm that it names, or for what else stood in its way.
  const second = businessOf(2);
  test.each<[string, GivenRows, Record<string, string>, (there: Office) => void]>([
    [
      'is two by now',
      { agreements: [] },
      {},
      ({ registry }) =>
        void registry.append('businesses', { ...second, businessId: 'J0003' } as never),
    ],
    [
      'has another name by now',
      { agreements: [] },
      {},
      (there) => void there.type('businesses', 'J0002', { name: '株式会社ビー・ホールディングス' }),
    ],
    [
      'came, and went, and what it answers to is of the link’s firm',
      { businesses: [business] },
      { 応える提案: 'R8-001-01' },
      (there) => {
        there.registry.append('businesses', second as never);
        there.registry.append('cases', {
          ...caseAt({ stage: '④ 連携可否の回答' }),
          caseId: 'R8-002',
          businessId: 'J0002',
          businessName: '株式会社B',
        });
        there.derive();
        there.type('businesses', 'J0002', { name: '株式会社ビー・ホールディングス' });
        there.type('cases', 'R8-002', { businessName: '株式会社ビー・ホールディングス' });
      },
    ],
  ])('never gets what waits for another firm, though its name %s', (_, over, more, change) => {
    const there = standing({ businesses: [business, second], projects: [project('01')], ...over });
    const { intakeId, state } = propose(there, {
      連携相手事業者等: '株式会社B',
      回答コード: code,
      ...more,
    });
    expect(state).toBe('保留');
    there.derive();
    change(there);
    there.derive();
    there.newDay('2026-04-21');
    expect(there.row('intake', intakeId).state).toBe('保留');
    expect(there.rows('projects')).toHaveLength(1);
    // A person may still say where it belongs.
    expect(there.choose('intake', intakeId, '対象に付ける', { target: 'R8-001' })).toContain(
      'R8-001 に付けました',
    );
  });

  describe('what waits for another firm', () => {
    const second = businessOf(2);
    const caseOfSecond = caseAt({
      caseId: 'R8-002',
      businessId: 'J0002',
      businessName: '株式会社B',
      stage: '④ 連携可否の回答',
    });
    const waiting = (more: Record<string, string> = {}) => {
      const there = standing({ businesses: [business, second], agreements: [] });
      const { intakeId } = propose(there, { 連携相手事業者等: '株式会社B', ...more });
      return { there, intakeId };
    };

    test.each<[string, Record<string, string>]>([
      ['by the link of a case', { 回答コード: code }],
      ['mentioning one of its proposals', { 連絡先: 'R8-001-01 の担当' }],
    ])('%s, does not keep that case from closing', (_, more) => {
      const { there, intakeId } = waiting(more);
      const { reason } = there.row('intake', intakeId);
      there.derive();
      expect(there.row('intake', intakeId).reason).toBe(reason);
      expect(reason).not.toContain('処理しない');
      expect(there.row('cases', 'R8-001').nextStep).not.toContain(intakeId);
    });

    test('is taken into its own firm’s case, and 理由 and 記録 name that', () => {
      const { there, intakeId } = waiting({ 回答コード: code });
      there.registry.append('cases', caseOfSecond);
      there.derive();
      expect(there.row('intake', intakeId)).toMatchObject({
        state: '処理済',
        reason: 'R8-002 で受け付けました。',
      });
      expect(
        there.rows('auditLog').find(({ action }) => action?.includes('保留した')),
      ).toMatchObject({
        after: 'R8-002',
      });
      expect(there.rows('projects').map(({ caseId }) => caseId)).toEqual(['R8-002', 'R8-002']);
    });

    test('a firm that is known by now and has an agreement gets a case of today', () => {
      const there = office({ agreements: [{ ...agreement, businessIds: 'J0002' }] });
      const { intakeId } = propose(there, { 連携相手事業者等: '株式会社B' });
      there.at('2026-06-20T09:00');
      there.registry.append('businesses', second as never);
      there.derive();
      expect(there.row('intake', intakeId).state).toBe('処理済');
      const [opened] = there.rows('cases');
      expect(opened).toMatchObject({ kind: '随時', businessId: 'J0002' });
      expect(String(opened.dueOn) > '2026-06-20').toBe(true);
    });

    test.each<[string, Record<string, string>]>([
      ['処理しない is chosen', { operation: '処理しない' }],
      ['対象 is written', { target: 'R8-001' }],
    ])('is left to whoever has begun to settle it: %s', (_, cells) => {
      const { there, intakeId } = waiting();
      there.registry.append('cases', caseOfSecond);
      there.type('intake', intakeId, cells).derive();
      expect(there.row('intake', intakeId).state).toBe('保留');
    });

    test('whose link is no longer opened goes by what it names', () => {
      const { there, intakeId } = waiting({ 回答コード: code });
      there.registry.append('cases', caseOfSecond);
      there.context = { ...there.context, open: () => undefined };
      there.derive();
      expect(there.row('intake', intakeId)).toMatchObject({
        state: '処理済',
        reason: 'R8-002 で受け付けました。',
      });
    });

    test('whose answers can no longer be read is left to a person, with a word', () => {
      const { there, intakeId } = waiting();
      there.registry.append('cases', caseOfSecond);
      there.context = {
        ...there.context,
        parse: () => ({ ok: false, problems: ['新しい質問の答えがありません。'] }) as never,
      };
      there.derive();
      expect(there.row('intake', intakeId)).toMatchObject({
        state: '保留',
        reason: expect.stringContaining('回答内容が読み取れません。確かめて'),
      });
    });

    test('does not write over what the department has sent since', () => {
      const there = standing({ businesses: [business, second], agreements: [] });
      there.registry.append('cases', caseOfSecond);
      const { intakeId } = propose(there, { 連携相手事業者等: '株式会社ビー' });
      there.at('2026-05-21T09:00');
      const later = there.submit('departmentProposal', {
        課名: '土木課',
        課長名: '高橋',
        連携相手事業者等: '株式会社B',
        '提案1 事業名': '道路の見回り',
        '提案1 提案内容': 'あとの内容です。',
        担当者: '係',
        連絡先: '内線2',
      });
      there.type('businesses', 'J0002', { name: '株式会社ビー' }).derive();
      const [project] = there.rows('projects');
      expect(there.row('intake', intakeId).reason).toContain(
        `${later.intakeId} を受け付けています`,
      );
      expect([later.state, project.content]).toEqual(['処理済', 'あとの内容です。']);
      expect(there.row('intake', intakeId).state).toBe('保留');
    });

    test('the office is told where the department has no address', () => {
      const there = standing({
        departments: [{ name: '土木課', mail: '' }],
        businesses: [business, second],
        agreements: [],
      });
      const { intakeId } = propose(there, { 連携相手事業者等: '株式会社B' });
      there.registry.append('cases', caseOfSecond);
      there.derive();
      expect(there.row('intake', intakeId).reason).toContain('別の方法でお知らせください');
    });
  });

  test('tells which of two of the same name; without a link it is held', () => {
    const twins = {
      businesses: [business, { ...business, businessId: 'J0002', address: '福島市' }],
    };
    expect(propose(standing(twins), { 回答コード: code }).state).toBe('処理済');
    const { state, reason } = propose(standing(twins));
    expect(state).toBe('保留');
    expect(reason).toContain('事業者が2件あります（J0001');
  });

  test('does not go with another department’s 課名', () => {
    const there = standing();
    const { state, reason } = propose(there, { 課名: '観光課', 回答コード: code });
    expect([state, reason]).toEqual([
      '保留',
      '課名「観光課」が、このリンクをお送りした課（土木課）と違います。',
    ]);
    const [receipt] = there.mails('受付控え');
    expect(receipt.to).toBe('doboku@city.example.jp');
  });
});

describe('the same 様式3 once more by the same department', () => {
  const shown = (there: Office) =>
    there
      .rows('projects')
      .map(({ projectId, projectName, content }) => `${projectId} ${projectName}：${content}`);
  const corrected = { '提案2 提案内容': '歩道と通学路を除雪する。' };

  test('one set of projects, which says what was written last, until 採用する', () => {
    const there = office();
    propose(there);
    there.at('2026-05-22T09:00');
    propose(there);
    expect(shown(there)).toHaveLength(2);
    expect(there.rows('intake')[1].reason).toContain('受け付けている R8-001-02 と同じ内容のため');
    expect(propose(there, corrected)).toMatchObject({ state: '処理済', target: 'R8-001' });
    expect(shown(there)).toEqual([
      'R8-001-01 道路の見回り：配達のときに道路の傷みを知らせる。',
      'R8-001-02 除雪の手伝い：歩道と通学路を除雪する。',
    ]);
    expect(there.row('cases', 'R8-001').nextStep).toContain(
      'R8-001-02：U000003 で内容が変わりました',
    );
    there.choose('projects', 'R8-001-02', '採用する');
    expect(there.row('cases', 'R8-001').nextStep).not.toContain('U000003');
  });

  test('what 採用する has settled stays as it was judged, and the new one is pointed at', () => {
    const there = office();
    propose(there);
    there.choose('projects', 'R8-001-02', '採用する');
    propose(there, corrected);
    expect(shown(there)).toHaveLength(3);
    expect(shown(there)[1]).toBe('R8-001-02 除雪の手伝い：歩道を除雪する。');
    expect(there.row('cases', 'R8-001').nextStep).toContain('R8-001-02とR8-001-03（内容は違う）');
  });

  test('another department that writes the same name has its own', () => {
    const there = office({
      departments: [
        { name: '土木課', head: '', mail: 'doboku@city.example.jp' },
        { name: '観光課', head: '', mail: 'kanko@city.example.jp' },
      ],
    });
    propose(there);
    propose(there, { 課名: '観光課' });
    expect(shown(there)).toHaveLength(4);
    expect(there.row('cases', 'R8-001').nextStep).not.toContain('名称の同じ');
  });

  test('once the answers are closed, the same again begins no case and waits for none', () => {
    const there = office({
      agreements: [],
      cases: [caseAt({ stage: '⑥ 事業者等への回答' })],
      projects: [
        project('01', {
          proposerSide: '市',
          proposer: '土木課',
          projectName: '道路の見回り',
          content: '配達のときに道路の傷みを知らせる。',
        }),
      ],
    });
    const one = { '提案2 事業名': '', '提案2 提案内容': '' };
    expect(propose(there, one)).toMatchObject({ state: '処理済', target: 'R8-001' });
    expect(shown(there)).toHaveLength(1);
    expect(propose(there).state).toBe('保留');
  });
});

test.each(['R8-001-02 事業02', '事業02', '事業０２'])(
  'what it responds to is known by its number or its name: 「%s」',
  (written) => {
    const there = office({
      cases: [caseAt({ stage: '④ 連携可否の回答' })],
      projects: [project('01'), project('02')],
    });
    propose(there, { 応える提案: written });
    const own = there.registry
      .rows('projects')
      .filter(({ values }) => values.proposerSide === '市');
    expect(own.map(({ values }) => values.respondsTo)).toEqual(['R8-001-02', 'R8-001-02']);
  },
);
