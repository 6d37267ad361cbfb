/** The core flows: how each begins, and the steps whose every call goes wrong once. */
import type { PlainStep } from '../city';
import { stretches } from '../story';

export interface Flow {
  readonly name: string;
  /** What has been done before, undisturbed. */
  readonly before: readonly PlainStep[];
  /** What is disturbed; the last one lets the sweeps that belong to it come. */
  readonly steps: readonly PlainStep[];
  /** The tab that somebody sorts meanwhile, by its first column, descending. */
  readonly sorted: string;
  /** Whose case somebody types into meanwhile. */
  readonly typedAt?: '株式会社B';
  /** Two things going wrong in one flow are tried as well. */
  readonly pairs?: true;
}

const proposal = (firm: string): PlainStep => ({
  名称: `株式会社${firm}`,
  所在地: '室蘭市中央町2番地',
  代表者氏名: '代表取締役 土居三郎',
  担当者: '土居',
  連絡先メール: `doi@${firm.toLowerCase()}.example.jp`,
  '提案1 事業名': '公園の清掃',
  '提案1 提案内容': '月に1度、従業員が清掃します。',
  誓約: true,
});

/** The firm whose case stands beside that of the story. */
export const NEIGHBOUR = '株式会社B';

/** What a firm that comes meanwhile sends. */
export const otherProposal: PlainStep = { submit: '様式1', answers: proposal('C') };

/** A second case beside that of the story, so that rows can change places. */
const neighbour: PlainStep = { at: '2026-04-02T10:00', submit: '様式1', answers: proposal('B') };

/** The neighbour and the story up to a stretch, each with its hour. */
const until = (count: number, at: string): PlainStep[] => [
  neighbour,
  ...stretches.slice(0, count).flat(),
  { until: at },
];

const offer = { '提案1 事業名': '健康教室', '提案1 提案内容': '会場をお借りしたい。' };
const clerk = { 担当者: '係 担当', 連絡先: '内線1' };

const offered: PlainStep = {
  at: '2026-04-21T10:00',
  reply: '様式3',
  from: 'kenko@city.example.jp',
  answers: { ...offer, ...clerk },
};

/** The story with a proposal of the city in it, until 様式4 has left. */
const untilReply: readonly PlainStep[] = [
  neighbour,
  ...stretches.slice(0, 3).flat(),
  offered,
  ...stretches[3],
  {
    at: '2026-04-24T10:00',
    edit: '提案事業',
    where: { 提案者区分: '市' },
    set: { 次の操作: '採用する' },
  },
  ...stretches.slice(4, 6).flat(),
  { until: '2026-05-12T11:00' },
];

const [inquire] = stretches[2];
/** Only the operation: rows that people sort while somebody types into several cells are no fault of the system. */
const [invite, { set, ...fixing }] = stretches[7];
const { 次の操作: fix, ...meeting } = set as PlainStep;

const [signing] = stretches[9];

export const flows: readonly Flow[] = [
  {
    name: '様式1',
    before: [neighbour, { until: '2026-04-06T09:30' }],
    steps: [stretches[0][0], { until: '2026-04-06T10:21' }],
    sorted: '案件',
    typedAt: '株式会社B',
    pairs: true,
  },
  {
    name: '様式2',
    before: until(3, '2026-04-22T09:30'),
    steps: [stretches[3][0], { until: '2026-04-22T10:21' }],
    sorted: '回答',
  },
  {
    name: '様式3',
    before: until(3, '2026-04-21T09:30'),
    steps: [offered, { until: '2026-04-21T10:21' }],
    sorted: '提案事業',
  },
  {
    name: '様式5',
    before: untilReply,
    steps: [
      {
        at: '2026-05-13T10:00',
        reply: '様式5',
        from: 'inoue@a.example.jp',
        answers: { 'No.1 連携可否': '可', ...clerk },
      },
      { until: '2026-05-13T10:21' },
    ],
    sorted: '提案事業',
  },
  {
    name: '照会',
    before: until(2, '2026-04-20T08:30'),
    steps: [inquire, { until: '2026-04-20T09:12' }],
    sorted: '案件',
    pairs: true,
  },
  {
    name: '送信',
    before: [...until(2, '2026-04-20T08:30'), inquire, { until: '2026-04-20T09:12' }],
    steps: [{ until: '2026-04-20T09:45' }],
    sorted: '送信',
    pairs: true,
  },
  {
    name: '締切',
    before: until(4, '2026-05-11T08:30'),
    steps: [...stretches[4], { until: '2026-05-11T09:21' }],
    sorted: '提案事業',
  },
  {
    name: '発送',
    before: [...until(5, '2026-05-12T08:30'), stretches[5][0], { until: '2026-05-12T09:05' }],
    steps: [stretches[5][1], { until: '2026-05-12T09:45' }],
    sorted: '文書',
  },
  {
    name: '協議',
    before: [
      ...until(7, '2026-05-13T13:30'),
      invite,
      { ...fixing, set: meeting },
      { until: '2026-05-25T10:15' },
    ],
    steps: [
      { ...fixing, at: '2026-05-25T10:20', set: { 次の操作: fix } },
      { until: '2026-05-25T11:00' },
    ],
    sorted: '提案事業',
  },
  {
    name: '締結',
    before: [
      ...until(9, '2026-06-10T09:00'),
      { ...signing, set: { 締結日: '2026-06-10' } },
      { until: '2026-06-10T10:15' },
    ],
    steps: [
      { ...signing, at: '2026-06-10T10:20', set: { 次の操作: '締結する' } },
      { until: '2026-06-10T10:41' },
    ],
    sorted: '協定',
  },
  {
    name: '毎日の処理',
    // Three business days before 8 May, over Golden Week: the departments are reminded.
    before: until(3, '2026-04-30T05:30'),
    steps: [{ until: '2026-04-30T07:00' }],
    sorted: '案件',
  },
  {
    name: '代理入力',
    before: [neighbour, { until: '2026-04-06T09:30' }],
    steps: [
      {
        at: '2026-04-06T10:00',
        menu: '代理入力',
        input: { 様式: '様式1', 受領日: '2026-04-03', ...proposal('Z') },
      },
      { until: '2026-04-06T10:21' },
    ],
    sorted: '案件',
    typedAt: '株式会社B',
  },
  {
    name: '取り込み',
    before: [neighbour, { until: '2026-04-06T09:30' }],
    steps: [
      {
        at: '2026-04-06T10:00',
        menu: '台帳に取り込む',
        input: {
          事業者のCSV:
            '事業者番号,名称,所在地,代表者職氏名,担当者,メール\n,いぶり共済協同組合,室蘭市中央町1丁目2番3号,代表理事 山内恵,総務課 石川健,soumu@iburi.example.jp',
          協定のCSV:
            '協定番号,期,事業者,名称,締結日\n,1,いぶり共済協同組合,伊達市といぶり共済協同組合との包括連携協定,2025/4/1',
          行うこと: '取り込む',
        },
      },
      { until: '2026-04-06T10:21' },
    ],
    sorted: '事業者',
    typedAt: '株式会社B',
  },
  {
    name: '公表',
    before: until(10, '2026-06-11T09:30'),
    steps: [{ at: '2026-06-11T10:00', menu: '実績を公表する' }, { until: '2026-06-11T10:12' }],
    sorted: '協定',
  },
  {
    name: '案件カード',
    before: until(2, '2026-04-20T08:30'),
    steps: [
      {
        at: '2026-04-20T09:00',
        card: '案件',
        where: { 事業者名: '株式会社A' },
        press: '照会を開始する',
      },
      { until: '2026-04-20T09:12' },
    ],
    sorted: '案件',
  },
];
