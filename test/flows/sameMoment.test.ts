// Two members of staff choose on the same row at the same moment: each choice is done once, or refused with what to do.
import { city, operate, untilInquiry } from './city';

const theCase = { 案件番号: 'R8-001' };

/** While the run that serves `first` writes, somebody else chooses `second` in the same cell. */
function chosenTogether(first: string, second: string) {
  const there = city().run(...untilInquiry().slice(0, 3));
  let chosen = false;
  there.runtime.onCall = (name) => {
    if (chosen || name !== 'Sheets.batchUpdate') return;
    chosen = true;
    there.runtime.people.editCell('案件', 2, '次の操作', second);
  };
  there.run(operate('2026-04-07T09:40', '案件', theCase, first), { until: '2026-04-07T10:10' });
  expect(chosen).toBe(true);
  return there;
}

test('the second is refused with what to do once the first is done', () => {
  const there = chosenTogether('適合とする', '照会を開始する');
  expect(there.row('案件', theCase)).toMatchObject({
    段階: '② 総合政策課と事業者等の協議',
    次の操作: '',
    操作結果: expect.stringMatching(/^「照会を開始する」はできません。協議日に/),
  });
  expect(there.failures).toEqual([]);
});

test('the same choice of both is done once', () => {
  const there = chosenTogether('適合とする', '適合とする');
  expect(there.row('案件', theCase)).toMatchObject({
    段階: '② 総合政策課と事業者等の協議',
    次の操作: '',
  });
  expect(there.rows('記録').filter((row) => row.操作 === '適合とする')).toHaveLength(1);
});
