// A small city for whole-flow tests: the built bundle on the local runtime, 初期設定 done once and copied.
import { join } from 'node:path';
import { mailEntries } from '../../local/rehearse/outputs/mail';
import { registryTabs } from '../../local/rehearse/outputs/registry';
import { checkScenario } from '../../local/rehearse/scenario/readScenario';
import { restoreCity } from '../../local/rehearse/start/restoreCity';
import { startCity } from '../../local/rehearse/start/startCity';
import { runSteps } from '../../local/rehearse/steps/runSteps';
import type { Runtime, RuntimeOptions } from '../../local/runtime';
import { toText } from '../../local/runtime/documents';

const dist = join(__dirname, '../../dist');

export const START = '2026-04-01T09:00';

/** The settings and departments of the city. */
export const base = {
  start: START,
  settings: {
    市長名: '白石良平',
    総合政策課長名: '三浦健二',
    担当者: '遠藤真理',
    連絡先: '0142-00-0000',
  },
  departments: [
    { 部署名: '健康福祉課', 課長名: '佐藤一郎', メール: 'kenko@city.example.jp' },
    { 部署名: '商工観光課', 課長名: '鈴木花子', メール: 'shoko@city.example.jp' },
  ],
};

let prepared: unknown;

/** A city on 1 April 2026 with two departments and nothing else. */
export function city(): City {
  if (prepared === undefined) {
    prepared = startCity(checkScenario({ ...base, steps: [{ until: START }] }), {
      dist,
    }).snapshot();
  }
  return new City(restored(prepared), true);
}

/** A city that begins with the rows of a scenario. */
export const cityOf = (scenario: Record<string, unknown>): City =>
  new City(startCity(checkScenario({ ...scenario, steps: [{ until: START }] }), { dist }));

const restored = (snapshot: unknown, costs?: RuntimeOptions['costs']): Runtime =>
  restoreCity(JSON.parse(JSON.stringify(snapshot)), { dist, costs });

/** The city after the steps of `untilInquiry()`, with which most tests begin: played once in a worker. */
let inquired: unknown;

export type Row = Record<string, string | number | boolean>;

/** What people do in it, and what they see. */
export class City {
  constructor(
    public runtime: Runtime,
    /** Whether it has just been set up. */
    private fresh = false,
  ) {
    this.version = runtime.state.version;
  }

  private readonly version: number;

  /** Steps of the scenario format. */
  run(...steps: Record<string, unknown>[]): this {
    const beginning = untilInquiry();
    const { onCall, state } = this.runtime;
    const untouched = this.fresh && !onCall && state.version === this.version;
    const known = untouched && state.faults.length === 0 && startsWith(steps, beginning);
    this.fresh = false;
    if (!known) return this.play(steps);
    inquired ??= this.play(beginning).runtime.snapshot();
    this.runtime = restored(inquired);
    return this.play(steps.slice(beginning.length));
  }

  private play(steps: readonly Record<string, unknown>[]): this {
    if (steps.length === 0) return this;
    const scenario = checkScenario({ start: START, steps });
    for (const _ of runSteps(this.runtime, scenario)) {
      // Each step is done as it is drawn.
    }
    return this;
  }

  rows(tab: string): Row[] {
    return registryTabs(this.runtime)[tab];
  }

  row(tab: string, where: Row): Row {
    const found = this.rows(tab).filter((row) =>
      Object.entries(where).every(([header, value]) => row[header] === value),
    );
    if (found.length !== 1)
      throw new Error(`${found.length} rows of ${tab} fit ${JSON.stringify(where)}`);
    return found[0];
  }

  get mails() {
    return mailEntries(this.runtime);
  }

  /** The text of a Doc that stands in 文書. */
  text(name: string): string {
    const { ファイルID: id } = this.row('文書', { 文書名: name });
    return toText(this.runtime.documents.readBody(String(id)));
  }

  /** Executions that failed on their own. */
  get failures() {
    return this.runtime.executions.filter(({ ok, injected }) => !ok && !injected);
  }

  /** A copy that goes its own way; calls may take their time there by another table of `costs`. */
  fork(costs?: RuntimeOptions['costs']): City {
    return new City(restored(this.runtime.snapshot(), costs));
  }
}

const startsWith = (steps: readonly unknown[], beginning: readonly unknown[]): boolean =>
  JSON.stringify(steps.slice(0, beginning.length)) === JSON.stringify(beginning);

/** 様式1 as 株式会社A fills it. */
const proposal = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  名称: '株式会社A',
  所在地: '伊達市松ヶ枝町1番地',
  代表者氏名: '代表取締役 青木進',
  担当者: '営業部 井上実',
  連絡先メール: 'inoue@a.example.jp',
  '提案1 事業名': '高齢者見守り事業',
  '提案1 提案内容': '配達のときに高齢者の様子を確かめ、異変があれば市に連絡します。',
  誓約: true,
  ...over,
});

export const submitProposal = (at: string, over: Record<string, unknown> = {}, raw = false) => ({
  at,
  submit: '様式1',
  as: '株式会社A',
  answers: proposal(over),
  ...(raw ? { raw: true } : {}),
});

const criteria = [
  '(1) 法令等違反',
  '(2) 暴力団関係',
  '(3) 施行令第167条の4',
  '(4) 市税滞納',
  '(5) 倒産手続',
  '(6) 医療類似行為',
  '(7) その他不適当',
  '※1 国・地方公共団体',
];

/** The eight cells of a business, decided one after the other. */
export const clearCriteria = (at: string, where: Row = { 名称: '株式会社A' }) => ({
  at,
  edit: '事業者',
  where,
  set: Object.fromEntries(criteria.map((header) => [header, '該当なし'])),
});

export const operate = (
  at: string,
  tab: string,
  where: Row,
  operation: string,
  cells: Row = {},
) => ({
  at,
  edit: tab,
  where,
  set: { ...cells, 次の操作: operation },
});

const theCase = { 案件番号: 'R8-001' };

/** ① to ④: 様式1 submitted on 6 April, inquiry started on 20 April. */
export const untilInquiry = (over: Record<string, unknown> = {}) => [
  submitProposal('2026-04-06T10:00', over),
  clearCriteria('2026-04-07T09:00'),
  { at: '2026-04-07T09:20', edit: '提案事業', where: {}, all: true, set: { 適否: '適合' } },
  operate('2026-04-07T09:40', '案件', theCase, '適合とする'),
  {
    at: '2026-04-15T15:00',
    edit: '案件',
    where: theCase,
    set: { 協議日: '2026-04-15', 政策分野: '健康・福祉' },
  },
  operate('2026-04-20T09:00', '案件', theCase, '照会を開始する'),
];

export const answer = (
  at: string,
  from: string,
  choice: string,
  over: Record<string, unknown> = {},
) => ({
  at,
  reply: '様式2',
  from,
  answers: { 'No.1 連携可否': choice, 担当者: '係 担当', 連絡先: '内線1', ...over },
});

/** A letter is decided upon and numbered: what staff type into its row of 文書. */
export const decideUpon = (
  at: string,
  document: string,
  documentNumber = '伊総政第1号',
  more: object = {},
) => ({
  at,
  edit: '文書',
  where: { 文書名: document },
  set: { 決裁日: at.slice(0, 10), 文書番号: documentNumber, ...more },
});

/** ⑥: both departments say 可, 様式4 drafted, decided upon and numbered. */
export const untilLetter = () => [
  ...untilInquiry(),
  answer('2026-04-22T10:00', 'kenko@city.example.jp', '可'),
  answer('2026-04-23T10:00', 'shoko@city.example.jp', '所管外'),
  operate('2026-05-11T09:00', '案件', theCase, '回答を締め切る'),
  decideUpon('2026-05-12T09:00', 'R8-001-様式4'),
];
