// docs/手で触ったとき.md: every everyday act of hands, done in a city that is in the middle of two cases and two
// agreements, and what the system says of it by the next noon. What must be said may not pass silently.
import { HAND_KINDS } from '../../local/runtime';
import { keptPage } from '../domain/support/keptPage';
import { base, type City, cityOf, type Row, START } from './city';
import { type Act, handGroups } from './handActs';
import { firmsAfter, stretchesOf } from './twoFirms';

const onPaper = ['C', 'D'];
const scenario = {
  ...base,
  start: START,
  businesses: onPaper.map((letter) => ({
    名称: `株式会社${letter}`,
    所在地: `伊達市${letter}町1番地`,
    代表者職氏名: '代表取締役 青木進',
    担当者: '営業部 井上実',
    メール: `${letter.toLowerCase()}@firm.example.jp`,
  })),
  agreements: onPaper.map((letter) => ({
    事業者: `株式会社${letter}`,
    名称: `伊達市と株式会社${letter}との包括連携協定`,
    締結日: '2025-10-01',
    連携事項: '健康・福祉',
  })),
  projects: onPaper.map((letter) => ({
    事業者: `株式会社${letter}`,
    事業名: `${letter}の見守り`,
    提案内容: '配達のときに見守ります。',
    提案者区分: '事業者',
    担当部局: '健康福祉課',
    状態: '実施中',
    年度: 2025,
  })),
};

const NOON = '2026-05-14T12:00';
/** Some hours after the last thing that was typed: everything has been looked at since. */
const LATER = '2026-05-12T15:00';
const before = cityOf(scenario).run(
  ...stretchesOf(firmsAfter(onPaper.length)).slice(0, -1).flat(),
  { until: LATER },
);
const untouched = before.fork().run({ until: NOON });

const added = <T>(there: readonly T[], was: readonly T[], as: (one: T) => string): T[] => {
  const known = new Set(was.map(as));
  return there.filter((one) => !known.has(as(one)));
};

/** The second sentence of a mail that says the registry cannot be read: why. */
const why = (text: string): string => (text.split(/\n+/)[1] ?? text).trim();
const cells = (text: unknown): string => String(text).replace(/\n/g, '　').replace(/\|/g, '｜');

/** What somebody who did this sees of it. */
interface Seen {
  readonly doubts: readonly Row[];
  readonly alarms: readonly string[];
  readonly results: readonly string[];
  readonly steps: readonly Row[];
  readonly mended: readonly string[];
}

function after({ tab, hand, typed = [] }: Act): Seen {
  const there = before.fork();
  const { sheets } = there.runtime.state.spreadsheet;
  const sheet = sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`there is no ${tab}`);
  hand?.(sheet, sheets);
  for (const one of sheets) {
    one.maxRows = Math.max(one.maxRows, one.cells.length);
    one.maxColumns = Math.max(one.maxColumns, ...one.cells.map((row) => row.length));
  }
  there.run(...typed, { until: NOON });
  expect(there.failures.slice(untouched.failures.length)).toEqual([]);
  const mails = there.mails.slice(untouched.mails.length);
  // Nobody outside gets anything that he would not have got; what was typed as an operation is meant.
  const outside = mails.filter(({ to }) => to !== 'seisaku@city.example.jp');
  expect(outside.map(({ subject }) => subject)).toEqual(
    outside.slice(0, typed.length).map(({ subject }) => subject),
  );
  const lines = added(
    there.rows('ホーム'),
    untouched.rows('ホーム'),
    ({ 区分, 場所, 内容 }) => `${区分} ${場所} ${内容}`,
  ).filter(({ 区分 }) => 区分 !== '');
  const stopped = mails.filter(({ subject }) => subject.includes('見出し'));
  const rows = (city: City) =>
    stopped.length > 0 || sheet.name !== tab || tab === '記録' ? [] : city.rows(tab);
  return {
    doubts: lines.filter(({ 区分 }) => 区分 === '要確認'),
    steps: lines.filter(({ 区分 }) => 区分 === '今日すること'),
    alarms: stopped.map(({ body }) => body),
    results: added(
      rows(there).filter(({ 操作結果 }) => 操作結果),
      rows(untouched),
      (row) => String(row.操作結果),
    ).map(({ 操作結果 }) => String(操作結果)),
    mended: sheets.includes(sheet)
      ? added(there.rows('記録'), untouched.rows('記録'), (row) =>
          JSON.stringify([row.操作, row.対象, row.変更後]),
        )
          .filter(({ 操作 }) => String(操作).endsWith('戻す'))
          .map(({ 操作 }) => String(操作))
      : [],
  };
}

function told({ doubts, steps, alarms, results, mended }: Seen): string[] {
  const more = doubts.length > 1 ? `（ほか${doubts.length - 1}件）` : '';
  return [
    ...alarms
      .slice(0, 1)
      .map((body) => `台帳の読み書きを止め、メールでお知らせします：${why(body)}`),
    ...results.slice(0, 1).map((text) => `操作結果：${text}`),
    ...doubts.slice(0, 1).map(({ 内容 }) => `ホーム・要確認：${内容}${more}`),
    ...(doubts.length === 0 ? steps.slice(0, 1).map(({ 内容 }) => `次にすること：${内容}`) : []),
    ...[...new Set(mended)].map((what) => `自動で元に戻し、「記録」に「${what}」と残します。`),
  ];
}

const seen = new Map<Act, string[]>();

test('every kind of hand stands on the page', () => {
  const shown = handGroups.flatMap(({ acts }) => acts.flatMap(({ does }) => does ?? []));
  expect([...new Set(shown)].sort()).toEqual(Object.keys(HAND_KINDS).sort());
});

describe.each(handGroups)('$title', ({ acts }) => {
  test.each(acts.map((act) => [`${act.tab}：${act.act}`, act] as const))('%s', (_, act) => {
    const says = told(after(act));
    seen.set(act, says);
    if (act.silent) expect(says).toEqual([]);
    else expect(says).not.toEqual([]);
  });
});

test('docs/手で触ったとき.md says so (UPDATE_DOCS=1 writes it anew)', () => {
  const page = [
    '# 手で触ったとき',
    '',
    '「台帳」のスプレッドシートで、人がふだん行うこと（並べ替え、結合、貼り付け、書き間違いなど）と、そのときの動きの一覧です。どの行も、進行中の案件が2つ、協定が2つある市で実際に行い、翌日の昼までに出たものを写しています。「案件」R8-003 は株式会社A、R8-004 は株式会社Bの⑥の案件です。',
    '',
    '- 食い違いが見つかった案件は、直るまで、照会・文書・送信・自動更新を待ちます。ほかの案件は続きます。',
    '- 職員が書いたものを、システムが書き換えることはありません（「受付」「送信」の状態・対象と、見出しだけは元に戻します）。',
    '- 直し方に迷ったら、「ファイル」→「変更履歴」→「変更履歴を表示」で、触る前の内容を見られます。',
    '',
    'この一覧はテストが作ります（`UPDATE_DOCS=1 npx jest test/flows/handsPage`）。手では直さないでください。',
    ...handGroups.flatMap(({ title, about, acts }) => [
      '',
      `## ${title}`,
      '',
      about,
      '',
      '| タブ | したこと | そのとき |',
      '| --- | --- | --- |',
      ...acts.map((act) => {
        const says = seen.get(act) ?? [];
        const then = says.length > 0 ? says.map(cells).join('<br>') : 'そのまま続きます。';
        return `| ${act.tab} | ${act.act} | ${then} |`;
      }),
    ]),
    '',
  ].join('\n');
  keptPage('docs/手で触ったとき.md', page);
});
