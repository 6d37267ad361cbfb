// 様式5 arrives (⑦, and up to 様式6 at ⑧): until when it counts, and who hears that it is held.
import { receiveByProxy } from '../../../src/domain/flow/receive/proxy';
import { contextOf } from '../support/context';
import { atBusinessAnswer } from '../support/given';
import { Office } from '../support/office';

const answers = {
  名称: '株式会社A',
  所在地: '伊達市松ヶ枝町1番地',
  代表者氏名: '代表取締役 青木進',
  'No.1 提案事業': 'R8-001-02 観光案内の多言語化',
  'No.1 連携可否': '可',
  担当者: '井上',
  連絡先: '024-000-0000',
};
const code = `code:${JSON.stringify({
  form: 'businessAnswer',
  purpose: 'answer',
  who: 'J0001',
  caseId: 'R8-001',
  projectIds: ['R8-001-02'],
  until: '2026-05-26',
})}`;

test('held, it gets a receipt to the business that the code names', () => {
  const there = new Office(atBusinessAnswer()).at('2026-05-28T09:00');
  expect(there.submit('businessAnswer', { ...answers, 回答コード: code }).state).toBe('保留');
  expect(there.mails('受付控え').map(({ to }) => to)).toEqual(['inoue@a.example.jp']);
});

/** Closed on 27 May, a day after its deadline; a paper that came on this day is typed in. */
const onPaper = (receivedOn: string) => {
  const there = new Office(atBusinessAnswer()).at('2026-05-27T09:00');
  there.choose('cases', 'R8-001', '事業者回答を締め切る');
  const { registry } = there;
  const context = { ...contextOf({}, { now: '2026-05-28T09:00', today: '2026-05-28' }), registry };
  const outcome = receiveByProxy(context, {
    form: 'businessAnswer',
    responseId: '代理-1',
    receivedOn,
    target: 'R8-001',
    now: Date.parse('2026-05-28T09:00:00+09:00'),
    hash: 'h',
    answers,
  });
  return { outcome, answer: there.row('projects', 'R8-001-02').businessAnswer };
};

test('on paper, received in time, it counts at ⑧ until the deadline that ⑦ had', () => {
  expect(onPaper('2026-05-26')).toMatchObject({ outcome: { kind: 'accepted' }, answer: '可' });
  expect(onPaper('2026-05-27')).toMatchObject({
    outcome: { kind: 'refused' },
    answer: '回答なし',
  });
});

test('the deadline that the case had counts, not that of the link', () => {
  const there = new Office(atBusinessAnswer());
  there.type('cases', 'R8-001', { dueOn: '2026-05-29' });
  there.choose('cases', 'R8-001', '事業者回答を締め切る');
  there.at('2026-05-29T09:00');
  expect(there.submit('businessAnswer', { ...answers, 回答コード: code }).state).toBe('処理済');
});
