// 案件カード: what it shows, and that what is typed and pressed there is what would be typed and chosen in the sheet.
import type { CardAnswer } from '../../src/app/caseCard';
import type { CardOperation, CardRow, CardView } from '../../src/domain/flow/card/view';
import { answer, type City, city, submitProposal, untilInquiry, untilLetter } from './city';

const ask = (there: City, request: Record<string, unknown>, user?: string): CardAnswer => {
  const { ok, error, result } = there.runtime.people.callFromPage('cardFromSidebar', [request], {
    user,
  });
  if (!ok) throw new Error(error);
  return result as CardAnswer;
};

function cardIn(there: City, caseId = 'R8-001'): CardView {
  const { card, said } = ask(there, { act: 'look', caseId });
  if (!card) throw new Error(said);
  return card;
}

function rowIn({ rows }: CardView, tab: string, key?: string): CardRow {
  const found = rows.find((row) => row.tab === tab && (key === undefined || row.key === key));
  if (!found) throw new Error(`no ${tab} on the card`);
  return found;
}

const typed = ({ tab, key, version }: CardRow, cells: Record<string, string> = {}) => ({
  tab,
  key,
  version,
  cells,
});

const press = (
  there: City,
  row: CardRow,
  operation: string,
  cells: Record<string, string> = {},
  user?: string,
) =>
  ask(
    there,
    {
      act: 'press',
      caseId: 'R8-001',
      rows: [typed(row, cells)],
      pressed: { tab: row.tab, key: row.key, operation },
    },
    user,
  );

const proposed = () =>
  city().run(submitProposal('2026-04-06T10:00'), { until: '2026-04-06T10:20' });

describe('which case it shows', () => {
  const there = city().run(...untilInquiry(), { until: '2026-04-20T09:20' });

  test.each(['案件', '提案事業', '事業者', '受付', '送信', '文書', '協議', 'ホーム'])(
    'that of the row of 「%s」 on which the cursor stands',
    (tab) => {
      // The first rows of ホーム are headings.
      const place = there.rows(tab).findIndex(({ 場所 }) => !String(場所 ?? '').startsWith('■'));
      there.runtime.people.select(tab, place + 2);
      expect(ask(there, { act: 'selected' }).card?.caseId).toBe('R8-001');
    },
  );

  test.each(['部署', '設定'])('a row of 「%s」 has none, and it says what to do', (tab) => {
    there.runtime.people.select(tab, 2);
    expect(ask(there, { act: 'selected' })).toMatchObject({
      ok: false,
      said: expect.stringContaining('案件の行を選んでから'),
    });
  });

  test('its way, what is to be done, what came in and went out', () => {
    const card = cardIn(there);
    expect(card.way.filter(({ standing }) => standing === 'present')).toEqual([
      { mark: '④', name: '連携可否の回答', standing: 'present' },
    ]);
    expect(card.way).toHaveLength(12);
    expect(card.task).toMatchObject({
      what: expect.stringContaining('④ 連携可否の回答待ち'),
      until: '令和8年5月8日（金）',
    });
    expect(card.events.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('受付：様式1'),
        expect.stringContaining('【照会】R8-001'),
        '文書：R8-001-掲示文（控え）',
      ]),
    );
    expect(card.documents.every(({ link }) => link.startsWith('https://'))).toBe(true);
  });
});

describe('typing and pressing', () => {
  test('what is typed opens the way for an operation, and changes nothing in the registry', () => {
    const there = proposed();
    const before = JSON.stringify(there.rows('事業者'));
    const card = cardIn(there);
    const business = rowIn(card, 'businesses');
    const project = rowIn(card, 'projects');
    expect(operationOf(rowIn(card, 'cases'), '適合とする').lacks).toHaveLength(2);
    const criteria = Object.fromEntries(
      business.cells.flatMap(({ key, choices }) =>
        choices?.includes('該当なし') ? [[key, '該当なし']] : [],
      ),
    );
    const rows = [typed(business, criteria), typed(project, { eligibility: '適合' })];
    const looked = ask(there, { act: 'look', caseId: 'R8-001', rows });
    const kase = rowIn(looked.card as CardView, 'cases');
    expect(operationOf(kase, '適合とする')).toMatchObject({
      lacks: [],
      will: [
        '案件 R8-001の段階は「② 総合政策課と事業者等の協議」になります。',
        'メールは送りません。',
      ],
    });
    expect(JSON.stringify(there.rows('事業者'))).toBe(before);

    const done = ask(
      there,
      {
        act: 'press',
        caseId: 'R8-001',
        rows: [...rows, typed(kase)],
        pressed: { tab: 'cases', key: 'R8-001', operation: '適合とする' },
      },
      'tanaka@city.example.jp',
    );
    expect(done).toMatchObject({ ok: true, said: expect.stringContaining('② ') });
    expect(there.row('案件', { 案件番号: 'R8-001' }).段階).toContain('②');
    const log = there.rows('記録').filter(({ 実行者 }) => 実行者 === 'tanaka@city.example.jp');
    expect(log.filter(({ 操作 }) => String(操作).startsWith('基準の確認：'))).toHaveLength(8);
    expect(log.map(({ 操作 }) => 操作)).toEqual(
      expect.arrayContaining(['編集：提案事業・適否', '適合とする']),
    );
    expect(there.row('事業者', { 事業者番号: 'J0001' }).適否).toBe('適合');
  });

  test('a day is a day in the sheet, and a cell alone can be written', () => {
    const there = city().run(...untilInquiry(), { until: '2026-04-20T09:20' });
    const row = rowIn(cardIn(there), 'cases');
    const said = ask(there, {
      act: 'press',
      caseId: 'R8-001',
      rows: [typed(row, { postedOn: '2026-04-20', dueOn: '2026-05-15' })],
    });
    expect(said).toMatchObject({ ok: true, said: '入力した内容を台帳に書きました。' });
    expect(there.row('案件', { 案件番号: 'R8-001' })).toMatchObject({
      掲載日: '2026-04-20',
      期限: '2026-05-15',
    });
  });

  test('cells of the system cannot be written from a page', () => {
    const there = proposed();
    const row = rowIn(cardIn(there), 'cases');
    press(there, row, '', { stage: '⑫ 連携事業の実施', state: '完了', caseId: 'R8-999' });
    expect(there.row('案件', { 案件番号: 'R8-001' })).toMatchObject({
      段階: '① 提案・相談',
      状態: '進行中',
    });
  });

  test('the rows whose turn it is stand open', () => {
    const opens = (there: City) =>
      cardIn(there).rows.flatMap(({ tab, opens }) => (opens ? [tab] : []));
    expect(opens(proposed())).toEqual(['cases', 'businesses', 'projects']);
    expect(opens(city().run(...untilInquiry(), { until: '2026-04-20T09:20' }))).toEqual(['cases']);
  });

  test('pressed twice, by two people, or on a row that is gone: done once, and said', () => {
    const there = city().run(...untilLetter(), { until: '2026-05-12T09:30' });
    const letter = rowIn(cardIn(there), 'documents', 'R8-001-様式4');
    const other = { ...letter };
    expect(press(there, letter, '発送する').ok).toBe(true);
    const again = press(there, other, '発送する', {}, 'tanaka@city.example.jp');
    expect(again).toMatchObject({ ok: false, said: expect.stringContaining('変わっています') });
    there.run({ until: '2026-05-12T10:30' });
    expect(
      there.mails.filter(({ attachments }) => attachments.includes('R8-001-様式4.pdf')),
    ).toHaveLength(1);

    const project = rowIn(cardIn(there), 'projects');
    there.run({ at: '2026-05-12T11:00', delete: '提案事業', where: { 提案事業番号: project.key } });
    expect(press(there, project, '取り下げ', { remarks: '申出' })).toMatchObject({
      ok: false,
      said: expect.stringMatching(/R8-001-01.*(ありません|変わっています)/),
    });
    expect(ask(there, { act: 'look', caseId: 'R8-404' })).toMatchObject({
      ok: false,
      said: expect.stringContaining('R8-404 が台帳にありません'),
    });
  });

  test('what is to be confirmed is told before, and by the first press', () => {
    const there = city().run(
      ...untilInquiry(),
      answer('2026-04-22T10:00', 'kenko@city.example.jp', '可'),
      { until: '2026-04-22T11:00' },
    );
    const row = rowIn(cardIn(there), 'cases');
    expect(operationOf(row, '回答を締め切る').concerns).toHaveLength(1);
    const first = press(there, row, '回答を締め切る');
    expect(first.said).toContain('もう一度');
    const second = press(there, rowIn(first.card as CardView, 'cases'), '回答を締め切る');
    expect(second.card?.about).toContain('⑥');
  });
});

describe('what a button says is what it does', () => {
  const moments: [string, City][] = [
    ['①', proposed()],
    ['④', city().run(...untilInquiry(), { until: '2026-04-20T09:20' })],
    ['⑥', city().run(...untilLetter(), { until: '2026-05-12T09:30' })],
  ];
  test.each(moments)('at %s', (_, there) => {
    const card = cardIn(there);
    const reason = { remarks: '申出があったため' };
    const rows = card.rows.map((row) =>
      typed(row, row.cells.some(({ key }) => key === 'remarks') ? reason : {}),
    );
    const ready = (ask(there, { act: 'look', caseId: 'R8-001', rows }).card as CardView).rows;
    const buttons = ready.flatMap((row) =>
      row.operations.flatMap((one) => (one.lacks.length === 0 ? [{ row, one }] : [])),
    );
    expect(buttons.length).toBeGreaterThan(0);
    for (const { row, one } of buttons) {
      const fork = there.fork();
      const known = new Set(fork.rows('送信').map(({ 送信番号 }) => 送信番号));
      const cells = row.cells.some(({ key }) => key === 'remarks') ? reason : {};
      let done = press(fork, row, one.name, cells);
      if (one.concerns.length > 0) {
        done = press(fork, rowIn(done.card as CardView, row.tab, row.key), one.name);
      }
      expect(done.ok).toBe(true);
      const mails = fork
        .rows('送信')
        .filter(({ 送信番号, 状態 }) => !known.has(送信番号) && 状態 === '待ち');
      const subjects = [...new Set(mails.map(({ 件名 }) => String(件名)))];
      const said = one.will.filter((line) => line.includes('、メール「'));
      expect([one.name, said]).toEqual([
        one.name,
        subjects.map((subject) => expect.stringContaining(subject.slice(0, 60))),
      ]);
      expect(fork.failures).toEqual([]);
    }
  });
});

describe('everything that the column can do', () => {
  const approved = (at: string, document: string) => [
    {
      at,
      edit: '文書',
      where: { 文書名: document },
      set: { 決裁日: at.slice(0, 10), 文書番号: '1' },
    },
  ];
  const chosen = (at: string, operation: string, set: Record<string, string> = {}) => ({
    at,
    edit: '案件',
    where: { 案件番号: 'R8-001' },
    set: { ...set, 次の操作: operation },
  });
  const moments: [string, City][] = [
    ['①', proposed()],
    ['④', city().run(...untilInquiry(), { until: '2026-04-20T09:20' })],
    ['⑥', city().run(...untilLetter(), { until: '2026-05-12T09:30' })],
    [
      '⑪, and the mails that follow as drafts',
      city().run(
        ...untilLetter(),
        ...approved('2026-05-12T09:40', 'R8-001-様式4'),
        chosen('2026-05-12T09:50', '様式4を発送する'),
        chosen('2026-05-13T09:50', '様式6を発送する'),
        chosen('2026-05-14T09:50', '締結する', { 締結日: '2026-05-14' }),
        { until: '2026-05-14T10:30' },
      ),
    ],
  ];
  const columns = [
    ['cases', '案件', '案件番号'],
    ['projects', '提案事業', '提案事業番号'],
    ['businesses', '事業者', '事業者番号'],
    ['documents', '文書', '文書名'],
  ] as const;

  test('a draft that is sent, and a mail sent again, say to whom and when', () => {
    const [, there] = moments[3];
    const draft = cardIn(there).rows.find(({ tab }) => tab === 'outbox') as CardRow;
    expect(draft.opens).toBe(true);
    expect(operationOf(draft, '送る').will).toEqual([
      expect.stringMatching(
        /^.+ に、メール「【協定の締結】R8-001 .+」を令和8年5月14日（木）\d\d:\d\d以降に送ります。$/,
      ),
    ]);
    expect(operationOf(draft, '取りやめる').will).toEqual([
      'まだ送っていないメール1通を取りやめます。',
    ]);
  });

  test.each(moments)('at %s', (_, there) => {
    const card = cardIn(there);
    for (const [tab, name, key] of columns) {
      for (const row of there.rows(name)) {
        const [ready = ''] = String(row.できる操作 ?? '').split('入力すればできる');
        const offered = ready.split(/[、\n]/).filter(Boolean);
        const onCard = card.rows.find((one) => one.tab === tab && one.key === row[key]);
        const names = (onCard?.operations ?? []).flatMap((one) =>
          one.lacks.length === 0 ? [one.name] : [],
        );
        expect([name, row[key], names]).toEqual([name, row[key], expect.arrayContaining(offered)]);
      }
    }
    for (const mail of there.rows('送信').filter(({ 状態 }) => 状態 === '案')) {
      const names = rowIn(card, 'outbox', String(mail.送信番号)).operations.map((one) => one.name);
      expect(names).toEqual(['送る', '取りやめる']);
    }
  });

  test('a change of address that waits can be approved, wherever the case stands', () => {
    const there = city().run(
      ...untilInquiry(),
      submitProposal('2026-04-20T08:00', { 連絡先メール: 'new@a.example.jp' }),
      { until: '2026-04-20T09:20' },
    );
    expect(there.row('事業者', { 事業者番号: 'J0001' }).変更の申出).toContain('new@a.example.jp');
    const business = rowIn(cardIn(there), 'businesses');
    expect(business.opens).toBe(true);
    expect(press(there, business, '連絡先変更を承認する')).toMatchObject({ ok: true });
    expect(there.row('事業者', { 事業者番号: 'J0001' }).メール).toBe('new@a.example.jp');
    expect(cardIn(there).rows.map(({ tab }) => tab)).not.toContain('businesses');
  });
});

const operationOf = (row: CardRow, name: string): CardOperation => {
  const found = row.operations.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not on the card`);
  return found;
};
