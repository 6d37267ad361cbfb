// What 次にすること says of an operation: choose it, or what it lacks first.
import { choosing } from '../../../src/domain/operations/choosing';
import { type Operation, operation, unless } from '../../../src/domain/operations/operation';
import { because, needs, type Refusal } from '../../../src/domain/registry/refusal';
import { caseAt, city } from '../support/given';
import { theCase } from '../support/office';

const lacking = (missing: readonly Refusal[], over: Partial<Operation<'cases'>> = {}) => {
  const there = city({ cases: [caseAt()] });
  return choosing(
    there.context,
    operation<'cases'>({
      name: '試す',
      tab: 'cases',
      about: '試します。',
      misplaced: () => undefined,
      prepare: () => unless(missing, () => ({ said: '試しました。' }), over.reason ? [] : ['角']),
      ...over,
    }),
    theCase(there),
  );
};

const day = needs('cases', 'consultedOn', '協議した日を入れて');
const field = needs('cases', 'policyFields', '分野を入れて');

test.each<[string, string, readonly Refusal[], Partial<Operation<'cases'>>]>([
  ['nothing lacks but what is to be known', '「試す」を選ぶ（先に確かめることがあります）', [], {}],
  ['a reason alone', '備考に理由を書いて、「試す」を選ぶ', [], { reason: '理由を書いて' }],
  ['cells', '協議日・政策分野を入れる', [day, field], {}],
  [
    'cells, and a reason that is asked for later',
    '協議日を入れる',
    [day],
    { reason: '理由を書いて' },
  ],
])('%s', (_name, said, missing, over) => {
  expect(lacking(missing, over)).toBe(said);
});

test('what is no cell stands behind, and of many the first', () => {
  const others = ['一', '二', '三'].map((what) => because(what, 'それから選んでください。'));
  expect(lacking([day, ...others])).toMatch(/^協議日を入れる、一、二(、|（|ほか)/);
});
