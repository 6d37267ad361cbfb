// A few seeds through the built bundle; a seed replays; every invariant can fail; a failure becomes a short scenario.
import { join } from 'node:path';
import { checkScenario } from '../../../local/rehearse/scenario/readScenario';
import { restoreCity } from '../../../local/rehearse/start/restoreCity';
import type { Runtime, SheetState } from '../../../local/runtime';
import { type PlainStep, playSteps } from '../../../local/simulate/city';
import { atRest, nothingStopsSilently } from '../../../local/simulate/invariants';
import { noMailTwice } from '../../../local/simulate/invariants/mails';
import { nothingContradicts } from '../../../local/simulate/invariants/nextAct';
import { failureText, scenarioText, tableText } from '../../../local/simulate/report';
import { Sight } from '../../../local/simulate/sight';
import { simulate } from '../../../local/simulate/simulate';
import { Staff } from '../../../local/simulate/staff';
import { stretches } from '../../../local/simulate/story';

const dist = join(__dirname, '../../../dist');

/** Short ones, early in the story: `npm run simulate` looks further. */
const STEPS = 10;
const SEEDS = [3, 6];

test.each(SEEDS)('seed %i: all holds', (seed) => {
  expect(simulate(seed, STEPS, dist)).toMatchObject({ failure: undefined });
});

test('a seed gives the same steps and runs again, and so do its steps alone', () => {
  const first = simulate(5, 5, dist);
  const again = simulate(5, 5, dist);
  expect(again).toEqual(first);
  expect(playSteps(dist, first.steps)).toMatchObject({ done: first.steps, runs: first.runs });
});

/** What the simulation has found, each as it was shrunk. */
test.each<[string, PlainStep[]]>([
  [
    'a block of 受送信の控え whose name ended in a blank was written anew at every look at everything',
    [
      {
        at: '2026-04-02T03:09',
        edit: '協定',
        where: { 協定期番号: 'K001-第1期' },
        set: { 式典日時: '2026-04-01 08:00', 式典場所: '市役所', 次の操作: '式典を記録する' },
      },
      { until: '2026-04-03T05:46' },
    ],
  ],
  [
    'of two errors for lack of consent in one run the first, by which it ended, counted as the script’s own',
    [{ at: '2026-04-28T04:26', consent: ['…/auth/spreadsheets'] }, { until: '2026-04-28T04:37' }],
  ],
  [
    'the board wrote the number of a case whose firm is gone anew with every look, as its blank was read as none',
    [
      { ...stretches[0][0], at: '2026-04-23T14:26' },
      { at: '2026-04-23T15:08', hand: '事業者', does: 'copyRowOver', column: '変更の申出' },
      { until: '2026-04-23T18:42' },
    ],
  ],
])('%s: no more', (_, found) => {
  expect(playSteps(dist, found).failure).toBeUndefined();
});

/** Two firms' proposals, their receipts, and what staff noted. */
const steps = [
  {
    at: '2026-04-03T10:00',
    submit: '様式1',
    answers: {
      名称: '株式会社B',
      所在地: '室蘭市1',
      代表者氏名: '土居三郎',
      担当者: '土居',
      連絡先メール: 'doi@b.example.jp',
      '提案1 事業名': '清掃',
      '提案1 提案内容': '月に1度、従業員が清掃します。',
      誓約: true,
    },
  },
  {
    at: '2026-04-06T10:00',
    submit: '様式1',
    answers: {
      名称: '株式会社A',
      所在地: '伊達市1',
      代表者氏名: '青木進',
      担当者: '井上実',
      連絡先メール: 'inoue@a.example.jp',
      '提案1 事業名': '見守り',
      '提案1 提案内容': '見守ります。',
      誓約: true,
    },
  },
  { at: '2026-04-06T11:00', sort: '案件', by: '事業者名' },
  {
    at: '2026-04-07T09:00',
    edit: '案件',
    where: { 事業者名: '株式会社A' },
    set: { 協議記録: '電話で聞いた。' },
  },
];

const sheetOf = ({ state }: Runtime, tab: string): SheetState =>
  state.spreadsheet.sheets.find(({ name }) => name === tab) as SheetState;

/** Writes into the last row of a tab, past everybody. */
function put(runtime: Runtime, tab: string, header: string, value: string): void {
  const { cells } = sheetOf(runtime, tab);
  const last = cells.filter((row) => row.some((cell) => cell !== null && cell !== '')).at(-1);
  (last as unknown[])[cells[0].indexOf(header)] = value;
  runtime.state.version += 1;
  runtime.documents.edited(runtime.state.spreadsheet.id);
}

function copyLast(runtime: Runtime, tab: string): void {
  const { cells } = sheetOf(runtime, tab);
  cells.splice(2, 0, [...cells[1]]);
}

/** What would break each. */
const broken: Readonly<Record<string, (runtime: Runtime) => void>> = {
  noFailure: ({ executions }) => {
    executions.push({ ...executions[0], ok: false, error: 'x' });
  },
  nothingTakenInTwice: (runtime) => copyLast(runtime, '受付'),
  noMailTwice: ({ state }) => {
    state.mails.push(state.mails[0]);
  },
  oneRowPerKey: (runtime) => copyLast(runtime, '送信'),
  nothingMailedWithoutRow: ({ state }) => {
    state.mails.push({ ...state.mails[0], subject: '別のこと' });
  },
  noMailBeforeItsTime: (runtime) => put(runtime, '送信', '予定', '2027-01-01T09:00'),
  onlyLegalTransitions: (runtime) => put(runtime, '受付', '状態', '保留'),
  mailsCarryTheirDocuments: (runtime) => put(runtime, '送信', '添付文書', 'R8-002-様式4'),
  nobodySeesOthers: ({ state }) => {
    const known = state.mails.find(({ to }) => to === 'inoue@a.example.jp');
    if (known) known.body += '\n月に1度、従業員が清掃します。';
  },
  everyStageIsAStep: (runtime) => put(runtime, '案件', '段階', 'M 祝賀'),
  nothingContradicts: (runtime) =>
    put(runtime, '案件', '次にすること', '台帳の記載が食い違っているため、進められません：'),
  nothingStaysChosen: (runtime) => put(runtime, '案件', '次の操作', '適合とする'),
  nextActNamesSomebody: (runtime) =>
    put(runtime, '案件', '次にすること', '④ 連携可否の回答待ち：水産課（期限 令和8年5月8日）'),
  nextActCanBeDone: (runtime) =>
    put(runtime, '案件', '次にすること', '① 提案内容の確認：総合政策課（「締結する」を選ぶ）'),
  numbersAreUnique: (runtime) => copyLast(runtime, '案件'),
  staffCellsStand: (runtime) => put(runtime, '案件', '協議記録', '書き換え'),
  everySubmissionStandsOnce: (runtime) => put(runtime, '受付', '状態', '未処理'),
  noMailWaits: (runtime) => put(runtime, '送信', '状態', '待ち'),
  sentRowsHaveTheirMail: ({ state }) => {
    state.mails.pop();
  },
  everyLetterHasItsDoc: (runtime) => put(runtime, '文書', 'リンク', ''),
  oneDocPerName: ({ documents }) => {
    const file = Object.values(documents.state.files).find(({ name }) => /^U.*様式1$/.test(name));
    Object.assign(documents.state.files, { other: { ...file, id: 'other' } });
  },
  everyCaseSaysWhatIsNext: (runtime) => put(runtime, '案件', '次にすること', ''),
  restWritesNothing: (runtime) => put(runtime, '案件', '次の操作', '承認'),
};

const played = playSteps(dist, steps);

test('these steps break nothing', () => {
  expect(played).toMatchObject({ done: steps, failure: undefined });
});

test.each(atRest.map((invariant) => [invariant.name, invariant] as const))(
  '%s can fail',
  (name, invariant) => {
    const runtime = restoreCity(played.runtime.snapshot(), { dist });
    const staff = new Staff();
    staff.look(new Sight(runtime, staff));
    expect(invariant(new Sight(runtime, staff))).toEqual([]);
    broken[name](runtime);
    expect(invariant(new Sight(runtime, staff))).not.toEqual([]);
  },
);

describe('a letter that staff correct twice on a day', () => {
  const letter = 'R8-002-様式6-健康福祉課';
  const choose = (at: string, version: string, operation: string): PlainStep => ({
    at: `2026-05-18T${at}`,
    edit: '文書',
    where: { 文書名: `${letter}${version}` },
    set: { 次の操作: operation },
  });
  const corrected = playSteps(dist, [
    ...stretches.slice(0, 7).flat(),
    choose('09:00', '', '差し替える'),
    choose('09:20', '-訂正2', '発送する'),
    choose('13:00', '-訂正2', '差し替える'),
    choose('13:20', '-訂正3', '発送する'),
  ]);
  const { mails } = corrected.runtime.state;

  test('goes twice', () => {
    expect(corrected.failure).toBeUndefined();
    const twice = mails.filter(({ at, subject }) => at >= '2026-05-18' && /訂正/.test(subject));
    expect(twice.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([
      [`${letter}-訂正2.pdf`],
      [`${letter}-訂正3.pdf`],
    ]);
  });

  test('but neither of the two goes once more', () => {
    expect(noMailTwice(corrected.sight())).toEqual([]);
    mails.push(mails[mails.length - 1]);
    expect(noMailTwice(corrected.sight())).toEqual([expect.stringMatching(/^2 times: kenko@/)]);
  });
});

test('a word that somebody has pasted in full width and with blanks is the word', () => {
  const at = '2026-04-07T09:10';
  const wide = { at, hand: '受付', does: 'pasteWide', column: '状態' };
  expect(playSteps(dist, [...steps, wide])).toMatchObject({ failure: undefined });
});

describe('once hands have been in the Sheet', () => {
  const clumsy = [
    ...steps,
    { at: '2026-04-07T09:10', hand: '提案事業', does: 'sortAlone', column: '提案内容' },
  ];
  const touched = playSteps(dist, clumsy);

  test('what stands at odds is said, and nothing else is asked', () => {
    expect(touched).toMatchObject({ done: clumsy, failure: undefined });
    expect(nothingContradicts(touched.sight())).not.toEqual([]);
  });

  test('what stops without a word is found', () => {
    const { runtime } = touched;
    put(runtime, 'ホーム', '区分', '待っているもの');
    for (const row of sheetOf(runtime, 'ホーム').cells) row.splice(5);
    runtime.state.mails = runtime.state.mails.filter(({ subject }) => !subject.includes('要確認'));
    put(runtime, '案件', '次にすること', '');
    expect(nothingStopsSilently(touched.sight())).not.toEqual([]);
  });
});

test('a failure is told with its seed, and its steps are a scenario', () => {
  const failed = {
    seed: 9,
    steps,
    runs: 3,
    failure: { invariant: 'noMailTwice', found: ['2 times: inoue@a.example.jp'] },
  };
  expect(failureText(failed, 40)).toContain('--seed 9 --steps 40): noMailTwice\n  2 times');
  expect(tableText([failed])).toMatch(/failures +1\n +seed 9 +noMailTwice/);
  expect(checkScenario(JSON.parse(scenarioText(steps))).steps).toHaveLength(steps.length);
});
