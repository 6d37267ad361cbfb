// A 様式3 that waited for a case: told when the case opens, whichever way it does.

import { receive } from '../../../src/domain/flow/receive/receive';
import { businessOf } from '../../../src/domain/parties/businesses';
import { waitingProposals } from '../../../src/domain/proposal/waitingProposals';
import { contextOf } from '../support/context';

const held = (intakeId: string, partner: string, over: Record<string, string> = {}) => ({
  intakeId,
  form: '様式3',
  state: '保留',
  sender: '健康福祉課　佐藤',
  answers: JSON.stringify({ 課名: '健康福祉課', 連携相手事業者等: partner }),
  ...over,
});

const intake = [
  held('U000001', '㈱A'),
  held('U000002', '株式会社B'),
  held('U000003', '株式会社A', { state: '処理しない' }),
  held('U000004', '株式会社A', { form: '様式1' }),
  held('U000005', 'J0001', { answers: '{"連携相手事業者等"' }),
];

test('only what is held, of this form, for this business', () => {
  const context = contextOf({
    businesses: [
      { businessId: 'J0001', name: '株式会社A' },
      { businessId: 'J0002', name: '株式会社B' },
    ],
    intake,
  });
  const business = businessOf(context.registry, 'J0001');
  if (!business) throw new Error('no business');
  expect(waitingProposals(context, business, 'R8-001')).toEqual([
    '保留している様式3（U000001、健康福祉課　佐藤）は、この事業者等への提案です。「受付」タブの対象に R8-001 と書いて「対象に付ける」を選ぶと、この案件で扱います。',
  ]);
});

test('the notice of the 様式1 that opens a case tells of it; that of a further one does not', () => {
  const context = contextOf({ intake });
  const submit = (responseId: string, content: string) =>
    receive(context, {
      raw: {
        form: 'businessProposal',
        responseId,
        submittedAt: Date.UTC(2026, 3, 20, 1),
        answers: {
          名称: '株式会社A',
          所在地: '伊達市1番地',
          代表者氏名: '代表取締役 青木進',
          担当者: '井上',
          連絡先メール: 'a@example.jp',
          '提案1 事業名': '見守り',
          '提案1 提案内容': content,
          誓約: ['はい'],
        },
      },
      hash: responseId,
    });
  submit('r1', '配達のときに見守ります。');
  submit('r2', '訪問して見守ります。');
  const bodies = context.registry
    .rows('outbox')
    .filter(({ values }) => values.kind === '様式1受付')
    .map(({ values }) => values.body);
  expect(bodies.map((body) => body.includes('U000001'))).toEqual([true, false]);
});
