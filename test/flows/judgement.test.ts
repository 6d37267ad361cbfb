// What staff decide, and what the letters then say.
import {
  answer,
  city,
  clearCriteria,
  decideUpon,
  operate,
  submitProposal,
  untilInquiry,
} from './city';

const theCase = { 案件番号: 'R8-001' };
const kenko = 'kenko@city.example.jp';

const numbered = (at: string) => decideUpon(at, 'R8-001-様式4');

test('可 settled by staff carries no reason for a 否, unless a person wrote it', () => {
  const there = city().run(
    ...untilInquiry({ '提案2 事業名': '清掃活動', '提案2 提案内容': '公園を清掃します。' }),
    answer('2026-04-21T10:00', kenko, '可', { 'No.2 連携可否': '可' }),
    answer('2026-04-22T10:00', 'shoko@city.example.jp', '否', {
      'No.1 理由': '人手がありません。',
      'No.2 連携可否': '否',
      'No.2 理由': '予算がありません。',
    }),
    { at: '2026-04-23T10:00', edit: '提案事業', where: {}, all: true, set: { 市の回答: '可' } },
    {
      at: '2026-04-23T10:10',
      edit: '提案事業',
      where: { 提案事業番号: 'R8-001-02' },
      set: { 市の理由: '春と秋に行います。' },
    },
    operate('2026-05-11T09:00', '案件', theCase, '回答を締め切る'),
    { until: '2026-05-11T10:00' },
  );
  const letter = there.text('R8-001-様式4');
  expect(letter).not.toContain('人手がありません');
  expect(letter).not.toContain('予算がありません');
  expect(letter).toContain('理由：春と秋に行います。');
});

test('a 様式3 found 不適合 and not adopted is not offered to the business', () => {
  const there = city().run(
    submitProposal('2026-04-06T10:00'),
    {
      at: '2026-04-06T11:00',
      submit: '様式3',
      answers: {
        課名: '健康福祉課',
        課長名: '佐藤一郎',
        連携相手事業者等: '㈱A',
        '提案1 事業名': '広告の掲載',
        '提案1 提案内容': '商品の広告を載せます。',
        応える提案: '特になし',
        担当者: '係',
        連絡先: '内線1',
      },
    },
    clearCriteria('2026-04-07T09:00'),
    {
      at: '2026-04-07T09:20',
      edit: '提案事業',
      where: { 提案者区分: '事業者' },
      set: { 適否: '適合' },
    },
    {
      at: '2026-04-07T09:25',
      edit: '提案事業',
      where: { 提案者区分: '市' },
      set: { 適否: '不適合', 備考: '広告のため', 次の操作: '採用しない' },
    },
    ...untilInquiry().slice(3),
    answer('2026-04-22T10:00', kenko, '可'),
    operate('2026-05-11T09:00', '案件', theCase, '回答を締め切る'),
    { until: '2026-05-11T10:00' },
  );
  expect(there.row('提案事業', { 提案者区分: '市' }).状態).toBe('不採用');
  expect(there.text('R8-001-様式4')).toContain('該当なし');
  expect(there.text('R8-001-様式4')).not.toContain('広告の掲載');
});

test('a project 不適合 gets its ground in the guideline’s own words', () => {
  const there = city().run(
    submitProposal('2026-04-06T10:00', {
      '提案2 事業名': '商品の宣伝',
      '提案2 提案内容': '宣伝します。',
    }),
    clearCriteria('2026-04-07T09:00'),
    {
      at: '2026-04-07T09:20',
      edit: '提案事業',
      where: { 提案事業番号: 'R8-001-01' },
      set: { 適否: '適合' },
    },
    {
      at: '2026-04-07T09:21',
      edit: '提案事業',
      where: { 提案事業番号: 'R8-001-02' },
      set: { 適否: '不適合' },
    },
    operate('2026-04-07T09:30', '案件', theCase, '適合とする'),
  );
  expect(there.row('案件', theCase).操作結果).toContain('該当基準を選んでください：R8-001-02');
  there.run(
    {
      at: '2026-04-07T09:35',
      edit: '提案事業',
      where: { 提案事業番号: 'R8-001-02' },
      set: { 該当基準: '(1) 直接的な営業・広告宣伝' },
    },
    ...untilInquiry().slice(3),
    answer('2026-04-22T10:00', kenko, '可'),
    operate('2026-05-11T09:00', '案件', theCase, '回答を締め切る'),
    { until: '2026-05-11T10:00' },
  );
  expect(there.text('R8-001-様式4')).toContain(
    '理由：事業者等の直接的な営業又は広告宣伝を目的とするものに該当するため',
  );
});

test('a department without an address keeps the inquiry from starting', () => {
  const there = city().run(
    { at: '2026-04-02T09:00', insert: '部署', set: { 部署名: '土木課', 課長名: '山本太' } },
    ...untilInquiry(),
  );
  expect(there.row('案件', theCase)).toMatchObject({
    段階: '② 総合政策課と事業者等の協議',
    操作結果: expect.stringContaining('土木課'),
  });
});

test('a mail that failed for its address is sent again to the corrected one', () => {
  const there = city().run(
    {
      at: '2026-04-02T09:00',
      edit: '部署',
      where: { 部署名: '健康福祉課' },
      set: { メール: 'kenko@city' },
    },
    ...untilInquiry(),
  );
  expect(there.row('案件', theCase).操作結果).toContain('健康福祉課');
  there.run(
    {
      at: '2026-04-20T09:30',
      edit: '部署',
      where: { 部署名: '健康福祉課' },
      set: { メール: kenko },
    },
    { at: '2026-04-20T09:40', fault: 'throwBefore', service: 'MailApp.sendEmail' },
    operate('2026-04-20T09:41', '案件', theCase, '照会を開始する'),
    operate('2026-04-20T10:20', '送信', { 状態: '要確認' }, '再送する'),
    { until: '2026-04-20T11:00' },
  );
  expect(there.mails.filter(({ to }) => to === kenko)).toHaveLength(1);
});

test('a 期限 that staff typed for the inquiry is the one that everybody is told', () => {
  const there = city().run(
    ...untilInquiry().slice(0, -1),
    { at: '2026-04-17T09:00', edit: '案件', where: theCase, set: { 期限: '2026-05-20' } },
    ...untilInquiry().slice(-1),
    { until: '2026-04-20T10:00' },
  );
  const [mail] = there.mails.filter(({ to }) => to === kenko);
  expect(mail.subject).toContain('令和8年5月20日');
  expect(there.row('案件', theCase).次にすること).toContain('令和8年5月20日');
});

test('a 期限 left over from ④ keeps 様式4 from going out with a deadline that is past', () => {
  const there = city().run(
    ...untilInquiry(),
    { at: '2026-04-20T10:00', edit: '案件', where: theCase, set: { 期限: '2026-04-28' } },
    answer('2026-04-21T10:00', kenko, '可'),
    {
      at: '2026-04-21T11:00',
      reply: '様式3',
      from: kenko,
      answers: {
        '提案1 事業名': '健康教室',
        '提案1 提案内容': '店舗で健康教室を開きます。',
        担当者: '係',
        連絡先: '内線1',
      },
    },
    operate('2026-04-22T09:00', '提案事業', { 提案事業番号: 'R8-001-02' }, '採用する'),
    operate('2026-05-11T09:00', '案件', theCase, '回答を締め切る'),
    numbered('2026-05-12T09:00'),
    operate('2026-05-12T09:10', '案件', theCase, '様式4を発送する'),
  );
  expect(there.row('案件', theCase).操作結果).toContain('期限に、前の段階の日が残っています');
});

describe('差し戻す', () => {
  const returned = (at: string) => [
    {
      at,
      edit: '案件',
      where: theCase,
      set: { 備考: '内容を詳しくしてください。', 次の操作: '差し戻す' },
    },
  ];
  const resubmit = (at: string) => ({
    at,
    reply: '様式1',
    from: 'inoue@a.example.jp',
    answers: { 誓約: true },
  });

  test('twice, and the same content comes back: the case goes on', () => {
    const there = city().run(
      submitProposal('2026-04-06T10:00'),
      ...returned('2026-04-07T09:00'),
      resubmit('2026-04-07T10:00'),
      ...returned('2026-04-07T11:00'),
      resubmit('2026-04-07T12:00'),
      { until: '2026-04-07T13:00' },
    );
    expect(there.rows('受付').map((row) => row.状態)).toEqual(['処理済', '処理済', '処理済']);
    expect(there.row('案件', theCase).差し戻し日).toBe('');
    expect(there.rows('提案事業')).toHaveLength(1);
  });

  test('its link is held once the case has moved on', () => {
    const there = city().run(
      submitProposal('2026-04-06T10:00'),
      ...returned('2026-04-07T09:00'),
      clearCriteria('2026-04-07T09:30'),
      { at: '2026-04-07T09:40', edit: '提案事業', where: {}, all: true, set: { 適否: '適合' } },
      operate('2026-04-07T09:50', '案件', theCase, '適合とする'),
      resubmit('2026-04-08T10:00'),
      { until: '2026-04-08T11:00' },
    );
    expect(there.row('受付', { 状態: '保留' }).理由).toContain(
      '再提出を受け付ける段階を過ぎています',
    );
    expect(there.rows('提案事業')).toHaveLength(1);
  });
});

test('strangers get only so many receipts a day', () => {
  const there = city().run(
    {
      at: '2026-04-05T09:00',
      edit: '設定',
      where: { 項目: '未登録宛先の受付控え上限（1日）' },
      set: { 値: '2' },
    },
    ...[1, 2, 3].map((number) =>
      submitProposal(`2026-04-06T1${number}:00`, {
        名称: `株式会社${number}`,
        所在地: `${number}番地`,
        連絡先メール: `n${number}@n.example.jp`,
      }),
    ),
    { until: '2026-04-06T15:00' },
  );
  expect(there.rows('案件')).toHaveLength(3);
  expect(there.mails.filter(({ to }) => to.endsWith('@n.example.jp'))).toHaveLength(2);
});

test('a setting that cannot be read is told, and nothing goes out on its account', () => {
  const there = city().run(
    {
      at: '2026-04-02T09:00',
      edit: '設定',
      where: { 項目: '回答期限（営業日）' },
      set: { 値: '十日' },
    },
    ...untilInquiry(),
  );
  expect(there.row('案件', theCase).操作結果).toContain('「十日」が正しくありません');
  expect(there.mails.some(({ body }) => body.includes('「十日」が正しくありません'))).toBe(true);
});

test('回答を締め切る while a department may still answer is asked about, and done when chosen again', () => {
  const there = city().run(
    ...untilInquiry(),
    answer('2026-04-22T10:00', 'kenko@city.example.jp', '可'),
    operate('2026-04-23T09:00', '案件', theCase, '回答を締め切る'),
  );
  expect(there.row('案件', theCase)).toMatchObject({
    段階: '④ 連携可否の回答',
    操作結果: expect.stringContaining(
      '商工観光課の回答がまだありません（期限は令和8年5月8日です）',
    ),
    次の操作: '',
  });
  there.run(operate('2026-04-24T09:00', '案件', theCase, '回答を締め切る'));
  expect(there.row('案件', theCase).段階).toBe('⑥ 提案事業の結果報告');
});
