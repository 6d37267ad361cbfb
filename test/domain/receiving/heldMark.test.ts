import { type HeldMark, readReason, withMark } from '../../../src/domain/receiving/heldMark';

const marks: Record<HeldMark, true> = {
  othersCount: true,
  nextRound: true,
  businessNamed: true,
  onceRight: true,
};

const REASON = '「見守り」は、すでに締め切られています。';

test.each(Object.keys(marks) as HeldMark[])('%s makes the round trip', (mark) => {
  const reasons = ['1行目：読み取れません。', '2行目：ありません。'];
  const cell = withMark(reasons, mark).join('\n');
  expect(readReason(cell)).toEqual({ reasons, mark });
  // What else is noted beside it does not hide it.
  expect(readReason(`${cell}\n受付の控えは、送っていません。`).mark).toBe(mark);
});

test.each<[string, HeldMark | undefined]>([
  ['', undefined],
  [REASON, undefined],
  ['事業名「次の照会のときに扱います。」がありません。', undefined],
  [`${REASON}\nほかの行は受け付けています。`, 'othersCount'],
  [
    '株式会社A には、いま提案を受け付ける案件も有効な協定もありません。次の照会のときに扱います。',
    'nextRound',
  ],
  ['連携相手事業者等「株式会社Z」が「事業者」タブにありません。', 'businessNamed'],
  ['どなたかの記載です。\n事業者が1件に決まると、自動で扱います。', 'businessNamed'],
  [`${REASON}\n直ると、自動で受け付けます。`, 'onceRight'],
])('cells of before: %s', (cell, mark) => {
  expect(readReason(cell).mark).toBe(mark);
});
