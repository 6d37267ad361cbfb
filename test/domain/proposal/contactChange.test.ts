// 連絡先変更を承認する・承認しない: what becomes of the registry, and what staff have to do after it.

import { business, caseAt } from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

const answers = {
  名称: '株式会社A',
  所在地: '伊達市2番地',
  代表者氏名: business.representative,
  担当者: '上田学',
  連絡先メール: 'ueda@a.example.jp',
};

/** What a new 様式1 said waits for approval, beside drafts of letters. */
const office = (given: Record<string, string> = {}, over: GivenRows = {}): Office =>
  new Office({
    businesses: [
      {
        ...business,
        address: '伊達市1番地',
        requestedChange: 'U000001\n担当者：営業部 井上実 → 上田学',
      },
    ],
    intake: [
      {
        intakeId: 'U000001',
        form: '様式1',
        state: '処理済',
        answers: JSON.stringify({ ...answers, ...given }),
      },
    ],
    cases: [caseAt({ stage: '⑥ 提案事業の結果報告', remarks: '合致しないため' })],
    documents: [
      {
        name: 'R8-001-様式4',
        form: '様式4',
        caseId: 'R8-001',
        receiver: 'J0001',
        addressee: '株式会社A　代表取締役 青木進　様',
        state: '案',
      },
      {
        name: 'R7-001-様式4',
        form: '様式4',
        caseId: 'R8-001',
        receiver: 'J0001',
        addressee: '株式会社A　代表取締役 青木進　様',
        state: '発送済',
      },
      {
        name: 'R8-001-様式6-土木課',
        form: '様式6',
        caseId: 'R8-001',
        receiver: '土木課',
        addressee: '土木課長　様',
        state: '案',
      },
      {
        name: 'R8-001-見送り通知',
        form: '見送り通知',
        caseId: 'R8-001',
        receiver: 'J0001',
        addressee: '株式会社A　代表取締役 青木進　様',
        state: '案',
      },
    ],
    ...over,
  });

const approve = (there: Office) => there.choose('businesses', 'J0001', '連絡先変更を承認する');
const decline = (there: Office) => there.choose('businesses', 'J0001', '連絡先変更を承認しない');

test('another person and address: the registry follows, no letter is to be made again', () => {
  const there = office();
  expect(approve(there)).toBe('名簿に反映しました。');
  expect(there.row('businesses', 'J0001')).toMatchObject({
    contactPerson: '上田学',
    mail: 'ueda@a.example.jp',
    requestedChange: '',
  });
});

test('another representative: the drafts to this business are named, and the criteria', () => {
  expect(approve(office({ 代表者氏名: '代表取締役 上田学' }))).toBe(
    '名簿に反映しました。代表者が変わりました。事業者等の基準を確かめ直してください。宛先が変わるため、「文書」タブで「作り直す」を選んでください：R8-001-様式4、R8-001-見送り通知',
  );
});

test('another name: the same, without the criteria', () => {
  const result = approve(office({ 名称: '株式会社B' }));
  expect(result).toContain('名称が変わりました。');
  expect(result).not.toContain('基準');
  expect(result).toContain('「作り直す」を選んでください：R8-001-様式4、R8-001-見送り通知');
});

test('another name: open proposals are of that name now, so that the old one may be somebody else’s', () => {
  const proposals = {
    'R8-001-01': { proposerSide: '事業者', proposer: '株式会社 A' },
    'R8-001-02': { proposerSide: '市', proposer: '土木課' },
    'R7-001-01': { proposerSide: '事業者', proposer: '株式会社A' },
  } as const;
  const there = office(
    { 名称: '株式会社B' },
    {
      cases: [
        caseAt({ stage: '⑥ 提案事業の結果報告' }),
        caseAt({ caseId: 'R7-001', stage: '⑫ 事業実施', state: '完了' }),
      ],
      projects: Object.entries(proposals).map(([projectId, values]) => ({
        projectId,
        caseId: projectId.slice(0, -3),
        ...values,
      })),
    },
  );
  approve(there);
  const names = Object.keys(proposals).map((id) => there.row('projects', id).proposer);
  expect(names).toEqual(['株式会社B', '土木課', '株式会社A']);
});

test('a space more in the name of the representative is no other person, but another line in the letter', () => {
  const result = approve(office({ 代表者氏名: '代表取締役　青木 進' }));
  expect(result).not.toContain('代表者が変わりました');
  expect(result).toContain('「作り直す」を選んでください');
});

test('declined: the registry stays, the request goes, 記録 keeps it', () => {
  const there = office();
  expect(decline(there)).toBe(
    '変更の申出を承認しないこととしました。名簿は変えていません。申し出た方には、この仕組みからは知らせません。必要なときは、理由をお伝えください。',
  );
  expect(there.row('businesses', 'J0001')).toMatchObject({
    contactPerson: '営業部 井上実',
    mail: business.mail,
    requestedChange: '',
  });
  expect(there.rows('auditLog').at(-1)).toMatchObject({
    action: '連絡先変更を承認しない',
    target: 'J0001',
    before: 'U000001\n担当者：営業部 井上実 → 上田学',
    after: '',
  });
  expect(there.rows('outbox')).toEqual([]);
});

test('what cannot be read any more cannot be approved, but declined', () => {
  const there = office({}, { intake: [] });
  expect(approve(there)).toContain('「連絡先変更を承認しない」を選び');
  expect(there.row('businesses', 'J0001').available).toBe(
    '連絡先変更を承認しない、入力すればできる：統合する',
  );
  expect(decline(there)).toMatch(/^変更の申出を承認しない/);
});

test.each([
  ['変更の申出がありません', { requestedChange: '' }],
  ['に統合されています', { merged: 'J0002' }],
])('neither is offered: %s', (expected, over) => {
  const there = office(
    {},
    {
      businesses: [
        { ...business, requestedChange: 'U000001', ...over },
        { businessId: 'J0002', name: '株式会社B' },
      ],
    },
  );
  expect(approve(there)).toContain(expected);
  expect(decline(there)).toContain(expected);
});
