// 様式7 and 様式8 come in (A): what they fill, what of them is held, and the Doc that goes back.

import { receiveByProxy } from '../../../src/domain/flow/receive/proxy';
import { mailKey } from '../../../src/domain/mail/keys';
import { contextOf } from '../support/context';
import { asked, firm, kenko, run, shoko, type YearOffice } from './support';

const one = { 'No.1 実績内容': '教室を12回開き、延べ240人が参加した。' };
const shops = { 'No.1 実績内容': '店舗で見守りを行った。' };

const proxy = (
  there: YearOffice,
  form: 'departmentReport' | 'businessReport',
  answers: Record<string, string>,
  o: { today?: string; target?: string; receivedOn?: string } = {},
) => {
  const today = o.today ?? '2027-03-20';
  return receiveByProxy(contextOf({}, { registry: there.registry, today, now: `${today}T10:00` }), {
    form,
    responseId: JSON.stringify(answers),
    receivedOn: o.receivedOn ?? today,
    target: o.target ?? '',
    answers: { 課長名: '佐藤一郎', 担当者: '担当', 連絡先: '内線 100', ...answers },
    now: Date.parse(`${today}T10:00:00+09:00`),
    hash: JSON.stringify(answers),
  });
};

test('an answer fills 実績, makes the draft final, and goes back with the receipt', () => {
  const there = asked().at('2027-03-10T10:00') as YearOffice;
  const intake = there.report(kenko, one);
  expect(intake).toMatchObject({ state: '処理済', target: 'R8' });
  expect(there.rows('answers')).toMatchObject([
    {
      projectId: 'R8-001-01',
      subject: 'R8',
      answerer: '健康福祉課',
      form: '様式7',
      answer: 'あり',
      reason: '教室を12回開き、延べ240人が参加した。',
      validity: '有効',
    },
  ]);
  expect(there.achievement()).toMatchObject({
    departmentReport: '教室を12回開き、延べ240人が参加した。',
    comparison: '部局のみ',
  });
  expect(there.row('documents', 'R8-様式7-健康福祉課')).toMatchObject({
    state: '控え',
    fileId: '',
  });
  expect(there.content('R8-様式7-健康福祉課')).toMatchObject({
    fields: { 提出日: '令和9年3月10日', 課名: '健康福祉課', 担当者: '担当', 連絡先: '内線 100' },
    rows: [{ No: '1', 実績内容: '教室を12回開き、延べ240人が参加した。' }],
  });
  expect(there.receipt(intake)).toMatchObject({ to: kenko, attachments: 'R8-様式7-健康福祉課' });
  expect(there.receipt(intake).body).toContain('整えた文書を添付します');
  there.report(firm, shops);
  expect(there.achievement()).toMatchObject({
    businessReport: '店舗で見守りを行った。',
    comparison: '一致',
  });
  expect(there.documentStates()['R8-様式8-J0001']).toBe('控え');
});

test('「なし」 is an answer, whatever stands in the rows', () => {
  const there = asked({ projects: [run('01'), run('02')] });
  there.report(kenko, { ...one, 実績の有無: 'なし' });
  there.report(firm, { 実績の有無: 'なし' });
  for (const number of ['01', '02']) {
    expect(there.achievement(number)).toMatchObject({
      departmentReport: '実績なし',
      businessReport: '実績なし',
      comparison: '一致',
    });
  }
  expect(there.content('R8-様式7-健康福祉課').rows.map((row) => row.実績内容)).toEqual([
    '実績なし',
    '実績なし',
  ]);
});

test('a correction replaces the report; the earlier one and its Doc stay', () => {
  const there = asked();
  there.report(kenko, one);
  there.makeDocuments();
  const again = there.report(kenko, { 'No.1 実績内容': '教室を13回開いた。' });
  expect(there.rows('answers').map(({ reason, validity }) => [reason, validity])).toEqual([
    ['教室を12回開き、延べ240人が参加した。', '差替済'],
    ['教室を13回開いた。', '有効'],
  ]);
  expect(there.documentStates()).toMatchObject({
    'R8-様式7-健康福祉課': '差替済',
    'R8-様式7-健康福祉課-訂正2': '控え',
  });
  expect(there.row('documents', 'R8-様式7-健康福祉課').fileId).toBe('F-R8-様式7-健康福祉課');
  expect(there.receipt(again).attachments).toBe('R8-様式7-健康福祉課-訂正2');
  expect(there.achievement().departmentReport).toBe('教室を13回開いた。');
});

test('two in a row before any Doc is made: one Doc, which every receipt can carry', () => {
  const there = asked();
  const first = there.report(kenko, one);
  const second = there.report(kenko, { 'No.1 実績内容': '教室を13回開いた。' });
  expect(there.receipt(first).attachments).toBe('R8-様式7-健康福祉課');
  expect(there.receipt(second).attachments).toBe('R8-様式7-健康福祉課');
  expect(there.row('documents', 'R8-様式7-健康福祉課').state).toBe('控え');
  expect(there.content('R8-様式7-健康福祉課').rows[0].実績内容).toBe('教室を13回開いた。');
});

describe('two links', () => {
  const seven = () =>
    asked({ projects: ['01', '02', '03', '04', '05', '06', '07'].map((n) => run(n)) });
  const rows = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`No.${i + 1} 実績内容`, `実績${i}`]),
    );

  test('the first leaves the Doc a draft, the second makes it final', () => {
    const there = seven();
    const first = there.report(kenko, rows(5), { nth: 1 });
    expect(there.documentStates()['R8-様式7-健康福祉課']).toBe('案');
    expect(there.receipt(first).attachments).toBe('');
    expect(there.receipt(first).body).toContain(
      'まだ届いていません。先にお送りした別のリンクからお送りください。\n　　R8-001-06 事業06',
    );
    expect(there.content('R8-様式7-健康福祉課').rows.map((row) => row.実績内容)).toEqual([
      '実績0',
      '実績1',
      '実績2',
      '実績3',
      '実績4',
      '',
      '',
    ]);
    const second = there.report(kenko, rows(2), { nth: 2 });
    expect(there.documentStates()['R8-様式7-健康福祉課']).toBe('控え');
    expect(there.receipt(second).attachments).toBe('R8-様式7-健康福祉課');
    expect(there.content('R8-様式7-健康福祉課').rows).toHaveLength(7);
  });

  test('「なし」 in one leaves the other alone', () => {
    const there = seven();
    there.report(kenko, rows(5), { nth: 1 });
    there.report(kenko, { 実績の有無: 'なし' }, { nth: 2 });
    expect(there.achievement('05').departmentReport).toBe('実績4');
    expect(there.achievement('06').departmentReport).toBe('実績なし');
    there.report(kenko, { 実績の有無: 'なし' }, { nth: 1 });
    expect(there.achievement('05').departmentReport).toBe('実績なし');
  });

  test('entered by hand, five of seven: the others are still waited for', () => {
    const there = seven();
    const five = Object.fromEntries(
      ['01', '02', '03', '04', '05'].map((n, i) => [`No.${i + 1} 連携事業`, `R8-001-${n}`]),
    );
    const outcome = proxy(there, 'departmentReport', {
      課名: '健康福祉課',
      実績の有無: 'あり',
      ...five,
      ...rows(5),
    });
    expect(outcome).toMatchObject({ kind: 'accepted', target: 'R8' });
    expect(there.documentStates()['R8-様式7-健康福祉課']).toBe('案');
    expect(there.achievement('06').departmentReport).toBe('');
  });
});

test('a row left blank is not reported; the Doc holds what was', () => {
  const there = asked({ projects: [run('01'), run('02')] });
  const intake = there.report(kenko, one);
  expect(there.receipt(intake).body).toMatch(
    /実績内容が書かれていませんでした。実績があるときは、.*\n　　R8-001-02 /,
  );
  expect(there.achievement('02')).toMatchObject({ departmentReport: '', comparison: '報告なし' });
  expect(there.documentStates()['R8-様式7-健康福祉課']).toBe('控え');
  expect(there.content('R8-様式7-健康福祉課').rows).toHaveLength(1);
});

test('several departments stand side by side', () => {
  const there = asked({ projects: [run('01', { department: '健康福祉課、商工観光課' })] });
  there.report(kenko, one);
  there.report(shoko, { 'No.1 実績内容': '商店街に案内した。' });
  expect(there.achievement().departmentReport).toBe(
    '【健康福祉課】\n教室を12回開き、延べ240人が参加した。\n【商工観光課】\n商店街に案内した。',
  );
});

const elsewhere = {
  projects: [
    run('01'),
    run('02', { department: '商工観光課', projectName: '観光案内' }),
    run('03', { state: '終了', implementedFrom: '2025-06-01', implementedUntil: '2026-03-20' }),
    run('04', { projectName: '健康教室' }),
    run('05', { state: '終了', implementedUntil: '2026-09-30' }),
  ],
};

test.each([
  [
    'of another department',
    'R8-001-02 観光案内',
    'R8-001-02 は、健康福祉課の連携事業ではありません（担当部局：商工観光課）',
  ],
  [
    'that ended before the year',
    'R8-001-03',
    '状態：終了、実施開始日 令和7年6月1日、実施終了日 令和8年3月20日',
  ],
  ['that nobody knows', 'R8-009-01 何か', 'R8-009-01 が「提案事業」タブにありません'],
  [
    'by a name that is no project of its own',
    '観光案内',
    '番号も、報告していただく連携事業の名前も読み取れません',
  ],
  ['without any name', '', '連携事業の番号（例：R8-001-01）がありません'],
])('a row about a project %s is held, and the others count', (_name, written, reason) => {
  const there = asked(elsewhere);
  const intake = there.report(kenko, {
    ...one,
    'No.4 連携事業': written,
    'No.4 実績内容': '取り組んだ。',
  });
  expect(intake.state).toBe('保留');
  expect(intake.reason).toContain('No.4 の');
  expect(intake.reason).toContain(reason);
  expect(there.rows('answers').map(({ projectId }) => projectId)).toEqual(['R8-001-01']);
});

test('a row beyond those asked about is welcome: by number or by name, if it is its own', () => {
  const there = asked(elsewhere);
  there.report(kenko, {
    ...one,
    'No.2 連携事業': '健康　教室',
    'No.2 実績内容': '4回開いた。',
    'No.3 連携事業': 'Ｒ８－００１－０５'.replace(/－/g, '-'),
    'No.3 実績内容': '9月まで取り組んだ。',
  });
  expect(there.achievement('04').departmentReport).toBe('4回開いた。');
  expect(there.achievement('05').departmentReport).toBe('9月まで取り組んだ。');
});

test('「あり」 without a word is held', () => {
  expect(asked().report(kenko, {}).reason).toContain('実績内容がひとつもありません');
});

test('what is no project of the year any more is not used, and the others are', () => {
  const there = asked({ projects: [run('01'), run('02')] });
  there.type('projects', 'R8-001-02', { state: '取下げ', implementedFrom: '' });
  const intake = there.report(kenko, { ...one, 'No.2 実績内容': '準備した。' });
  expect(intake.state).toBe('処理済');
  expect(intake.reason).toContain(
    'R8-001-02 は、令和8年度に実施した連携事業ではないため（状態：取下げ）',
  );
  expect(there.achievement('01').departmentReport).toContain('教室を12回');
});

test.each([
  ['no code', '', '回答コードがありません'],
  ['a broken one', 'xyz', '回答コードが正しくありません'],
  [
    'that of another form',
    'code:{"form":"businessReport","purpose":"answer","who":"J0001","caseId":"R8","projectIds":[],"until":""}',
    '別の様式',
  ],
])('%s is held and can be attached', (_name, code, reason) => {
  const there = asked();
  const intake = there.report(kenko, { ...one, 回答コード: code });
  expect([intake.state, intake.reason]).toEqual(['保留', expect.stringContaining(reason)]);
  expect(there.choose('intake', intake.intakeId, '対象に付ける')).toContain('実績の年度（例：R8）');
  expect(
    there.choose('intake', intake.intakeId, '対象に付ける', { target: '令和8年度' }),
  ).toContain('R8 に付けました');
  expect(there.achievement().departmentReport).toContain('教室を12回');
  const [told] = there
    .mails('受付完了')
    .concat(there.mailOf(mailKey('heldAccepted', { intakeId: intake.intakeId })));
  expect(told.attachments).toBe('R8-様式7-健康福祉課');
});

test('the link of another department is not used for one', () => {
  const there = asked();
  const intake = there.report(kenko, { ...one, 課名: '商工観光課' });
  expect(intake.reason).toContain('このリンクをお送りした課（健康福祉課）と違います');
});

test('after the deadline it is taken, and said so to both', () => {
  const there = asked().at('2027-04-05T10:00') as YearOffice;
  const intake = there.report(kenko, one);
  expect(there.receipt(intake).body).toContain('提出期限のあとに届きましたが');
  expect(there.mails('実績報告の突合').map(({ subject }) => subject)).toEqual([
    `令和8年度 期限後の実績報告を受け付けました（健康福祉課・受付番号 ${intake.intakeId}）`,
  ]);
});

test('after publication it is a 追補', () => {
  const there = asked().type('achievements', '2026-R8-001-01', { publishedOn: '2027-04-21' });
  there.at('2027-05-10T10:00');
  const intake = (there as YearOffice).report(kenko, one);
  expect(intake.state).toBe('処理済');
  expect((there as YearOffice).receipt(intake).body).toContain('追補として取り扱います');
  expect(there.mails('公表後の実績報告')).toHaveLength(1);
  expect(there.row('achievements', '2026-R8-001-01').departmentReport).toContain('教室を12回');
});

test('once the next year is asked about, it is held, and staff may attach it', () => {
  const there = asked();
  const mail = there.requests(kenko)[0];
  there.newDay('2028-03-01').sendMails().at('2028-03-02T10:00');
  expect(there.requests(kenko)).toHaveLength(2);
  const intake = there.report(kenko, one, { mail });
  expect(intake.reason).toContain(
    '令和8年度の実績報告の受付は、次の年度の依頼を始めたため終わっています',
  );
  there.choose('intake', intake.intakeId, '対象に付ける', { target: 'R8' });
  expect(there.achievement('01').departmentReport).toContain('教室を12回');
  expect(there.achievement('01', 2027).departmentReport).toBe('');
});

test('the reports of two years stand beside each other', () => {
  const there = asked();
  there.report(kenko, one);
  there.newDay('2028-03-01').sendMails();
  there.report(kenko, { 'No.1 実績内容': '翌年も開いた。' });
  expect(there.rows('answers').map(({ subject, validity }) => [subject, validity])).toEqual([
    ['R8', '有効'],
    ['R9', '有効'],
  ]);
  expect(there.achievement('01', 2026).departmentReport).toContain('教室を12回');
  expect(there.achievement('01', 2027).departmentReport).toBe('翌年も開いた。');
  expect(there.documentStates()).toMatchObject({
    'R8-様式7-健康福祉課': '控え',
    'R9-様式7-健康福祉課': '控え',
  });
});

test('on paper: the year is the one collected, and the receipt carries the Doc', () => {
  const there = asked();
  const outcome = proxy(there, 'businessReport', {
    名称: '（株）A',
    所在地: '伊達市松ヶ枝町1番地',
    代表者氏名: '青木進',
    実績の有無: 'あり',
    'No.1 連携事業': '事業01',
    'No.1 実績内容': '店舗で見守りを行った。',
  });
  expect(outcome).toMatchObject({ kind: 'accepted', target: 'R8' });
  expect(there.achievement().businessReport).toBe('店舗で見守りを行った。');
  const receipt = there.mails('受付控え')[0];
  expect(receipt).toMatchObject({ to: firm, attachments: 'R8-様式8-J0001' });
});

test('both by link and on paper: the later one counts, whatever order they are typed in', () => {
  const there = asked().at('2027-03-15T10:00') as YearOffice;
  there.report(kenko, one);
  const outcome = proxy(
    there,
    'departmentReport',
    {
      課名: '健康福祉課',
      実績の有無: 'あり',
      'No.1 連携事業': 'R8-001-01',
      'No.1 実績内容': '紙では11回とした。',
    },
    { receivedOn: '2027-03-12' },
  );
  expect(outcome.kind).toBe('accepted');
  expect(there.rows('answers').map(({ validity }) => validity)).toEqual(['有効', '差替済']);
  expect(there.achievement().departmentReport).toContain('教室を12回');
});

test.each([
  ['課名', { 課名: '未来課' }, {}, '課名「未来課」が「部署」タブにありません'],
  ['the year', { 課名: '健康福祉課' }, { target: 'いつか' }, '年度が読み取れません'],
  [
    'a year to come',
    { 課名: '健康福祉課' },
    { target: 'R9' },
    '令和9年度の実績報告は、令和10年3月1日から受け付けます',
  ],
])('on paper, what is wrong with %s is said at once', (_name, answers, o, problem) => {
  const there = asked();
  const outcome = proxy(there, 'departmentReport', { 実績の有無: 'なし', ...answers }, o);
  expect(outcome).toMatchObject({ kind: 'refused', problems: [expect.stringContaining(problem)] });
});

test('a department renamed in between answers by its link, in its own Doc', () => {
  const there = asked({
    departments: [
      { name: '健康福祉課', head: '佐藤一郎', mail: kenko, validUntil: '2027-03-31' },
      {
        name: '保健福祉課',
        formerNames: '健康福祉課',
        head: '佐藤一郎',
        mail: kenko,
        validFrom: '2027-04-01',
      },
    ],
  });
  there.at('2027-04-02T10:00');
  const intake = there.report(kenko, { ...one, 課名: '保健福祉課' });
  expect(intake.state).toBe('処理済');
  expect(there.documentStates()['R8-様式7-健康福祉課']).toBe('控え');
  expect(there.content('R8-様式7-健康福祉課').fields.課名).toBe('保健福祉課');
  expect(there.newDay('2027-04-03').requests(kenko)).toHaveLength(1);
  expect(
    there
      .newDay('2027-04-05')
      .mails('督促')
      .map(({ to }) => to),
  ).toEqual([firm]);
});

test('a business merged in between answers by its link, and is not asked again', () => {
  const there = asked({
    businesses: [
      { businessId: 'J0001', name: '株式会社A', mail: firm },
      { businessId: 'J0002', name: '株式会社A本社', mail: 'honsha@a.example.jp' },
    ],
  });
  there.choose('businesses', 'J0001', '統合する', { mergedInto: 'J0002' });
  const intake = there.report(firm, { ...shops, 所在地: '伊達市', 代表者氏名: '青木進' });
  expect(intake.state).toBe('処理済');
  expect(there.achievement()).toMatchObject({ businessId: 'J0002', comparison: '事業者のみ' });
  expect(there.documentStates()['R8-様式8-J0001']).toBe('控え');
  expect(
    there
      .newDay('2027-04-05')
      .mails('督促')
      .map(({ to }) => to),
  ).toEqual([kenko]);
});

describe('paper about an earlier year, after the next one was asked for', () => {
  const paper = { 名称: '株式会社A', 所在地: '伊達市', 代表者氏名: '青木進', 実績の有無: 'なし' };
  const late = (target: string) =>
    proxy(asked(), 'businessReport', paper, { today: '2028-03-10', target });

  test('is taken in where 代理入力 names its year', () => {
    expect(late('R8')).toMatchObject({ kind: 'accepted', target: 'R8' });
  });

  test('a year to come is not', () => {
    expect(late('R10')).toMatchObject({ kind: 'refused' });
  });
});
