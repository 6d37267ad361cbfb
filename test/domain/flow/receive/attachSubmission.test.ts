// 対象に付ける and 処理しない: what whoever sent a held form hears of it.

import { parseSettings } from '../../../../src/intake/parseSettings';
import { caseAt, kenko, project } from '../../support/given';
import { Office } from '../../support/office';
import type { GivenRows } from '../../support/rows';

const office = (over: GivenRows = {}, unused = ''): Office =>
  new Office(
    {
      departments: [{ name: '健康福祉課', head: '佐藤一郎', mail: kenko }],
      businesses: [{ businessId: 'J0001', name: '株式会社A', mail: 'inoue@a.example.jp' }],
      cases: [
        caseAt({
          stage: '④ 連携可否の回答',
          inquired: '健康福祉課',
          dueOn: '2026-05-28',
          askedOn: '2026-05-13',
        }),
      ],
      projects: [
        project('01', { state: '照会中', cityAnswer: '' }),
        project('02', { state: '取下げ' }),
      ],
      ...over,
    },
    undefined,
    { settings: parseSettings({ 使わない様式: unused }).settings },
  );

/** A 様式2 whose link was cut off on the way. */
const submitted = (there: Office, more: Record<string, string> = {}) =>
  there.submit('departmentAnswer', {
    課名: '健康福祉課',
    課長名: '佐藤一郎',
    'No.1 提案事業': 'R8-001-01 事業01',
    'No.1 連携可否': '可',
    担当者: '係　高橋',
    連絡先: '内線1',
    回答コード: '切れた',
    ...more,
  });

const attach = (there: Office, intakeId: string, target = 'R8-001') =>
  there.choose('intake', intakeId, '対象に付ける', { target });

test('its receipt promises an answer, with a space around the number', () => {
  const there = office();
  submitted(there);
  const [receipt] = there.mails('受付控え（未確認）');
  expect(receipt.body).toContain('受付番号は U000001 です。');
  expect(receipt.body).toContain('総合政策課で確認のうえ、ご連絡します。');
});

test('what cannot be attached says why, and nothing of a changed form', () => {
  const there = office();
  const { intakeId } = submitted(there, { 'No.1 連携可否': '' });
  const said = attach(there, intakeId);
  expect(said).toContain('連携可否');
  expect(said).not.toContain('フォームの質問');
});

test('attached: the sender hears once that it has been taken in, under which numbers', () => {
  const there = office();
  const { intakeId } = submitted(there);
  expect(attach(there, intakeId)).toBe('R8-001 に付けました。');
  const mails = there.mails('受付完了');
  expect(mails.map(({ to }) => to)).toEqual([kenko]);
  expect(mails[0].subject).toBe(
    '【受付完了】様式2 連携事業の可否（回答）（受付番号 U000001・案件番号 R8-001）',
  );
  expect(mails[0].body).toMatch(/^健康福祉課　係　高橋　様\n/);
  expect(mails[0].body).toContain('受付番号：U000001　案件番号：R8-001');
  expect(mails[0].body).not.toContain('使わなかった回答');
  expect(attach(there, intakeId)).toContain('この受付は「処理済」です');
  expect(there.mails('受付完了')).toHaveLength(1);
});

test('what of it could not be used is told', () => {
  const there = office();
  const { intakeId } = submitted(there, {
    'No.2 提案事業': 'R8-001-02 事業02',
    'No.2 連携可否': '可',
  });
  expect(attach(there, intakeId)).toContain('取り下げられた');
  expect(there.mails('受付完了')[0].body).toMatch(
    /使わなかった回答（ほかの回答は受け付けています）\n　　No.2 の R8-001-02 は取り下げられた/,
  );
});

test('refused: nobody hears of it', () => {
  const there = office();
  const { intakeId } = submitted(there);
  expect(attach(there, intakeId, 'R8-009')).toContain('案件「R8-009」が「案件」タブにありません');
  expect(there.mails('受付完了')).toEqual([]);
});

test('where the registry has no address, staff are told that nothing is mailed', () => {
  const there = office({ departments: [{ name: '健康福祉課', mail: '内線のみ' }] });
  const { intakeId } = submitted(there);
  expect(attach(there, intakeId)).toBe(
    'R8-001 に付けました。提出した方のメールアドレスが分からないため、受け付けたことをメールで知らせません。別の方法でお知らせください。',
  );
  expect(there.rows('outbox').map(({ kind }) => kind)).not.toContain('受付完了');
});

test('処理しない mails nothing and says so', () => {
  const there = office();
  const { intakeId } = submitted(there);
  const before = there.rows('outbox').length;
  expect(there.choose('intake', intakeId, '処理しない', { remarks: '重複' })).toBe(
    '処理しないこととしました。提出した方には、この仕組みからは知らせません。必要なときは、理由をお伝えください。',
  );
  expect(there.rows('outbox')).toHaveLength(before);
});

test.each([
  ['', true],
  ['様式3', false],
])(
  'a 様式5 that comes after 様式6 is not attached, and staff are told the way on; unused: 「%s」',
  (unused, proposes) => {
    const there = office(
      {
        cases: [caseAt({ stage: '⑨ 初回協議', inquired: '健康福祉課' })],
        projects: [project('01', { state: '協議中' })],
      },
      unused,
    );
    const { intakeId } = there.submit('businessAnswer', {
      名称: '株式会社A',
      'No.1 提案事業': 'R8-001-01 事業01',
      'No.1 連携可否': '否',
      'No.1 否の理由': '人手がない',
      所在地: '伊達市1',
      代表者氏名: '青木進',
      担当者: '井上実',
      連絡先: '0142-00-0000',
      回答コード: '切れた',
    });
    const said = attach(there, intakeId);
    expect(said).toContain('様式5の回答を待つ段階ではありません（いまの段階：⑨ 初回協議）。');
    expect(said).toContain('「文書」タブの様式6で「差し替える」を選んでください。');
    expect(said.includes('様式3')).toBe(proposes);
  },
);
