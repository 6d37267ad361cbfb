// Two firms from 様式1 to 様式4, side by side: what one may not see is in the other's words.
import { clearCriteria, operate, submitProposal } from './city';
import type { Step } from './disturbed';

export interface Firm {
  readonly name: string;
  readonly mail: string;
  readonly caseId: string;
  readonly secret: string;
}

/** The two, where the city has so many cases before them. */
export const firmsAfter = (cases: number): readonly Firm[] => [
  {
    name: '株式会社A',
    mail: 'inoue@a.example.jp',
    caseId: `R8-00${cases + 1}`,
    secret: '緑の見守り計画',
  },
  {
    name: '株式会社B',
    mail: 'doi@b.example.jp',
    caseId: `R8-00${cases + 2}`,
    secret: '青の体操計画',
  },
];

const departments = ['kenko@city.example.jp', 'shoko@city.example.jp'];

/** Two firms from 様式1 to 様式4, in stretches between which a hand may come. */
export function stretchesOf(firms: readonly Firm[]): readonly (readonly Step[])[] {
  const each = (at: string, step: (firm: Firm) => Omit<Step, 'at'>): Step[] =>
    firms.map((firm) => ({ at, ...step(firm) }));
  const choose = (at: string, operation: string): Step[] =>
    firms.map(({ caseId }) => operate(at, '案件', { 案件番号: caseId }, operation));
  return [
    [
      ...firms.map(({ name, mail, secret }, index) =>
        submitProposal(`2026-04-06T1${index}:00`, {
          名称: name,
          所在地: `伊達市${index + 1}番地`,
          連絡先メール: mail,
          '提案1 事業名': `${secret}その1`,
          '提案1 提案内容': `${secret}の内容です。`,
          '提案2 事業名': `${secret}その2`,
          '提案2 提案内容': `${secret}の続きです。`,
        }),
      ),
      ...firms.map(({ name }) => clearCriteria('2026-04-07T09:00', { 名称: name })),
    ],
    [
      { at: '2026-04-07T09:20', edit: '提案事業', where: {}, all: true, set: { 適否: '適合' } },
      ...choose('2026-04-07T09:40', '適合とする'),
      ...each('2026-04-15T15:00', ({ caseId }) => ({
        edit: '案件',
        where: { 案件番号: caseId },
        set: { 協議日: '2026-04-15', 政策分野: '健康・福祉' },
      })),
    ],
    choose('2026-04-20T09:00', '照会を開始する'),
    departments.flatMap((from, index) =>
      firms.map(({ caseId }) => ({
        at: `2026-04-2${2 + index}T10:00`,
        reply: '様式2',
        from,
        mail: `【照会】${caseId}`,
        answers: {
          'No.1 連携可否': index === 0 ? '可' : '所管外',
          'No.2 連携可否': '否',
          'No.2 理由': '人手が足りません。',
          担当者: '係 担当',
          連絡先: '内線1',
        },
      })),
    ),
    choose('2026-05-11T09:00', '回答を締め切る'),
    each('2026-05-12T09:00', ({ caseId }) => ({
      edit: '文書',
      where: { 文書名: `${caseId}-様式4` },
      set: { 決裁日: '2026-05-12', 文書番号: '伊総政第1号' },
    })),
    [...choose('2026-05-13T09:00', '様式4を発送する'), { until: '2026-05-14T12:00' }],
  ];
}
