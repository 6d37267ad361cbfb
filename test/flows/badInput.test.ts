// Bad input: accepted as it was written, or held with the reason and a message; nothing is lost, nothing else stops.
import { answersIn, storedAnswers } from '../../src/domain/forms/storedAnswers';
import { answer, city, decideUpon, operate, submitProposal, untilInquiry } from './city';

const held = { 状態: '保留' };
const policyDivision = 'seisaku@city.example.jp';
const later = { until: '2026-06-30T09:00' };

describe('a 様式1 that cannot be taken as it is', () => {
  test.each([
    ['a required answer is missing', { '提案1 事業名': '' }, '提案1 事業名がありません。'],
    [
      'the mail address is none',
      { 連絡先メール: 'inoue' },
      '連絡先メール「inoue」はメールアドレスではありません。',
    ],
    ['no pledge', { 誓約: [] }, '誓約がありません。'],
    ['a broken 回答コード', { 回答コード: 'abc.def' }, '回答コードが正しくありません'],
  ])('%s: held', (_name, over, reason) => {
    const there = city().run(submitProposal('2026-04-06T10:00', over, true), {
      until: '2026-04-06T10:30',
    });
    const row = there.row('受付', held);
    expect(row.理由).toContain(reason);
    expect(storedAnswers.read(String(row.回答内容))).toMatchObject({ 名称: '株式会社A' });
    expect(there.rows('案件')).toEqual([]);
    const told = there.mails.filter(
      ({ to, subject }) => to === policyDivision && subject.includes('保留'),
    );
    expect(told).toHaveLength(1);
    expect(told[0].body).toContain(reason);
    expect(there.failures).toEqual([]);
  });
});

describe('text that could be something else', () => {
  const long = `${'長い提案です。'.repeat(8_600)}終わり`;
  test.each([
    ['a formula', '=IMPORTXML("http://x.example.jp","//a")'],
    ['a wide formula', '＝1+1'],
    ['plus', '+81-90-0000-0000'],
    ['at', '@SUM(1,1)'],
    ['a template tag', '{{宛先}}{{発信日}}{{市長名}}'],
    ['a replacement pattern', '$1 $& \\1'],
    ['markup', '<script>alert(1)</script><b>x</b>'],
    ['an emoji and characters of some machines', '🏠㈱髙﨑①Ⅲ㌔'],
    ['line breaks and tabs', '一行目\n二行目\tタブ\r\n四行目'],
    ['half-width kana', 'ｶﾌﾞｼｷｶﾞｲｼｬ ﾀﾞﾃ'],
    ['a number with zeros', '0012'],
    ['a date', '2026-05-08'],
    ['60,000 characters', long],
  ])('%s stands as it was written, everywhere', (_name, text) => {
    const over = { 名称: text, '提案1 事業名': text, '提案1 提案内容': text };
    const there = city().run(submitProposal('2026-04-06T10:00', over, true), {
      until: '2026-04-06T10:40',
    });
    const [business] = there.rows('事業者');
    const [project] = there.rows('提案事業');
    const shown = (cell: unknown) => String(cell);
    if (text.length < 49_000) {
      expect(shown(business.名称)).toBe(text);
      expect(shown(project.事業名)).toBe(text);
      expect(shown(project.提案内容)).toBe(text);
      expect(answersIn(String(there.rows('受付')[0].回答内容))['提案1 提案内容']).toBe(text);
    } else {
      expect(shown(project.提案内容)).toContain('U000001-全文');
      const whole = there.row('文書', { 文書名: 'U000001-全文' });
      expect(whole.リンク).not.toBe('');
      expect(there.text('U000001-全文')).toContain('終わり');
    }
    expect(there.rows('受付')[0].状態).toBe('処理済');
    expect(there.text('U000001-様式1').replace(/[\s　]/g, '')).toContain(
      text.slice(0, 3_000).replace(/[\s　]/g, ''),
    );
    for (const { subject, htmlBody } of there.runtime.state.mails) {
      expect(subject).not.toMatch(/[\r\n]/);
      expect(htmlBody).not.toContain('<script>');
    }
    expect(there.failures).toEqual([]);
  });

  test('template tags of people go through the letter untouched', () => {
    const there = city().run(
      ...untilInquiry({ '提案1 事業名': '{{宛先}}と（発信日は発送時に入ります）$1' }),
      answer('2026-04-22T10:00', 'kenko@city.example.jp', '可'),
      operate('2026-05-11T09:00', '案件', { 案件番号: 'R8-001' }, '回答を締め切る'),
      decideUpon('2026-05-12T09:00', 'R8-001-様式4', '第1号'),
      operate('2026-05-12T09:10', '案件', { 案件番号: 'R8-001' }, '様式4を発送する'),
      { until: '2026-05-12T10:00' },
    );
    const text = there.text('R8-001-様式4');
    expect(text).toContain('{{宛先}}と（発信日は発送時に入ります）$1');
    expect(text).toContain('令和8年5月12日');
    expect(there.row('文書', { 文書名: 'R8-001-様式4' }).状態).toBe('発送済');
  });
});

describe('a 様式2 that cannot be taken as it is', () => {
  const from = 'kenko@city.example.jp';
  const tampered = (code: string) => `${code.slice(0, -2)}${code.endsWith('AA') ? 'BB' : 'AA'}`;

  test.each([
    ['without a code', () => '', '回答コードがありません'],
    [
      'with a code of its own making',
      () => 'eyJhIjoxfQ.AAAAAAAAAAAAAAAAAAAAAA',
      '回答コードが正しくありません',
    ],
    ['with a changed code', tampered, '回答コードが正しくありません'],
  ])('%s: held', (_name, code, reason) => {
    const there = city().run(...untilInquiry(), { until: '2026-04-20T09:30' });
    const mail = there.mails.find(({ to }) => to === from);
    const sealed = String(mail?.links[0].prefilled.回答コード);
    there.run(
      { ...answer('2026-04-21T10:00', from, '可', { 回答コード: code(sealed) }), raw: true },
      { until: '2026-04-21T10:30' },
    );
    expect(there.row('受付', held).理由).toContain(reason);
    expect(there.rows('回答')).toEqual([]);
    expect(there.failures).toEqual([]);
  });

  test.each([
    ['否 without a reason', '2026-04-21T10:00', '否', {}, '理由がありません'],
    [
      'a project that was not asked',
      '2026-04-21T10:00',
      '可',
      { 'No.1 提案事業': 'R8-001-77 なにか' },
      'R8-001-77 は、このリンクで',
    ],
    [
      'a project cell without number',
      '2026-04-21T10:00',
      '可',
      { 'No.1 提案事業': '見守り' },
      '番号が読み取れません',
    ],
    ['after the deadline', '2026-05-09T00:01', '可', {}, '回答期限（令和8年5月8日）を過ぎています'],
  ])('%s: held', (_name, at, choice, over, reason) => {
    const there = city().run(...untilInquiry(), answer(at, from, choice, over), {
      until: '2026-05-09T09:00',
    });
    expect(there.row('受付', held).理由).toContain(reason);
    expect(there.rows('回答')).toEqual([]);
  });

  test('on the last day until midnight it counts', () => {
    const there = city().run(...untilInquiry(), answer('2026-05-08T23:58', from, '可'), {
      until: '2026-05-09T09:00',
    });
    expect(there.rows('受付').map((row) => row.状態)).toEqual(['処理済', '処理済']);
  });

  test('after 回答を締め切る it is held, and staff can still settle it', () => {
    const there = city().run(
      ...untilInquiry(),
      answer('2026-04-21T10:00', from, '可'),
      operate('2026-04-24T09:00', '案件', { 案件番号: 'R8-001' }, '回答を締め切る'),
      operate('2026-04-24T09:10', '案件', { 案件番号: 'R8-001' }, '回答を締め切る'),
      answer('2026-04-25T10:00', 'shoko@city.example.jp', '否', { 'No.1 理由': '人手不足' }),
      {
        at: '2026-04-27T09:00',
        edit: '受付',
        where: held,
        set: { 備考: '締切後のため、次回に扱う' },
      },
      operate('2026-04-27T09:10', '受付', held, '処理しない'),
      { until: '2026-04-27T10:00' },
    );
    expect(there.row('受付', { 受付番号: 'U000003' }).状態).toBe('処理しない');
    expect(there.rows('回答')).toHaveLength(1);
  });

  test('staff attach a late answer (対象に付ける)', () => {
    const there = city().run(
      ...untilInquiry(),
      answer('2026-05-09T09:00', from, '可'),
      { at: '2026-05-11T09:00', edit: '受付', where: held, set: { 対象: 'R8-001' } },
      operate('2026-05-11T09:10', '受付', held, '対象に付ける'),
      { until: '2026-05-11T10:00' },
    );
    expect(there.row('受付', { 受付番号: 'U000002' })).toMatchObject({
      状態: '処理済',
      操作結果: 'R8-001 に付けました。',
    });
    expect(there.row('回答', { 回答者: '健康福祉課' })).toMatchObject({ 可否: '可', 有効: '有効' });
  });
});

describe('the same thing twice', () => {
  test('the same response delivered twice is taken in once', () => {
    const there = city().run(
      { at: '2026-04-06T09:55', fault: 'doubleTrigger', service: 'handleFormSubmit' },
      submitProposal('2026-04-06T10:00'),
      { until: '2026-04-06T11:00' },
    );
    expect(there.rows('受付')).toHaveLength(1);
    expect(there.rows('案件')).toHaveLength(1);
    expect(there.mails.filter(({ to }) => to === 'inoue@a.example.jp')).toHaveLength(1);
  });

  test.each(['emptyEvent', 'dropTrigger'])('%s: the sweep takes it in', (fault) => {
    const there = city().run(
      { at: '2026-04-06T09:55', fault, service: 'handleFormSubmit' },
      submitProposal('2026-04-06T10:00'),
      { until: '2026-04-06T11:00' },
    );
    expect(there.rows('案件')).toHaveLength(1);
    expect(there.row('受付', { 受付番号: 'U000001' })).toMatchObject({
      受付日時: '2026-04-06T10:00',
    });
    expect(there.failures).toEqual([]);
  });

  test('the button pressed twice makes one case; both get a receipt', () => {
    const there = city().run(
      submitProposal('2026-04-06T10:00'),
      submitProposal('2026-04-06T10:01'),
      { until: '2026-04-06T11:00' },
    );
    expect(there.rows('受付').map((row) => row.状態)).toEqual(['処理済', '重複']);
    expect(there.rows('提案事業')).toHaveLength(1);
    expect(there.mails.filter(({ to }) => to === 'inoue@a.example.jp')).toHaveLength(2);
  });

  test('a later answer replaces the earlier one', () => {
    const there = city().run(
      ...untilInquiry(),
      answer('2026-04-21T10:00', 'kenko@city.example.jp', '可'),
      {
        ...answer('2026-04-22T10:00', 'kenko@city.example.jp', '否', { 'No.1 理由': '人手不足' }),
        link: 1,
      },
      later,
    );
    expect(there.rows('回答').map((row) => [row.可否, row.有効])).toEqual([
      ['可', '差替済'],
      ['否', '有効'],
    ]);
  });
});
