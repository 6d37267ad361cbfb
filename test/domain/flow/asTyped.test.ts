// What staff type as people do: operations in full width, days without their year, words with blanks pasted along.
import { inconsistencies } from '../../../src/domain/flow/inspect';
import { business, caseAt, city, clear, project } from '../support/given';

const spaced = Object.fromEntries(
  Object.entries(clear).map(([key, word]) => [key, `${word}\u00A0`]),
);

const atConsultation = (consultedOn: string) =>
  city({
    businesses: [{ ...business, ...spaced }],
    cases: [
      caseAt({
        caseId: 'Ｒ８－００１',
        stage: '② 総合政策課と事業者等の協議',
        consultedOn,
        consultationNotes: '意見を交わした。',
        policyFields: '環境',
      }),
    ],
    projects: [project('01', { caseId: 'R8-001 ', state: '受付', cityAnswer: '' })],
  });

test.each(['照会を開始する ', '照会を\u200B開始する', '照会を 開始する'])(
  '「%s」 is done',
  (typed) => {
    const there = atConsultation('2026-04-17');
    expect(there.choose('cases', 'R8-001', typed)).toMatch(/^3課に照会のメールを送ります。/);
  },
);

test('the width of a digit is no matter', () => {
  const there = city({ cases: [caseAt({ stage: '⑥ 提案結果の回答' })] });
  expect(there.choose('cases', 'R8-001', '様式４を発送する')).toMatch(
    /^「様式4を発送する」はできません。様式4の案がありません。/,
  );
});

test('a day without its year is understood, and which year is said where it is used and at 点検', () => {
  const there = atConsultation('4月17日');
  const said = '「案件」R8-001の協議日「4月17日」は、令和8年4月17日として扱っています。';
  expect(inconsistencies(there.registry, '2026-04-20')).toContain(said);
  const result = there.choose('cases', 'R8-001', '照会を開始する');
  expect(result).toMatch(/^3課に照会のメールを送ります。/);
  expect(result).toContain(said);
  expect(there.rows('meetings')).toMatchObject([{ startsAt: '2026-04-17' }]);
});

test('a day with its year is not mentioned', () => {
  const there = atConsultation('R08.4.17');
  expect(there.choose('cases', 'R8-001', '照会を開始する')).not.toContain('扱っています');
  expect(there.rows('meetings')).toMatchObject([{ startsAt: '2026-04-17' }]);
});

test('a reason that nobody sees is none', () => {
  const there = atConsultation('2026-04-17');
  expect(there.choose('cases', 'R8-001', '見送る', { remarks: '\u200B\u3000' })).toContain(
    '備考に、見送る理由',
  );
});
