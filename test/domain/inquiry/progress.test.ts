// 市の回答: what the departments' answers come to.
import fc from 'fast-check';
import { projectsOf } from '../../../src/domain/cases/cases';
import {
  cityAnswerFrom,
  cityAnswerOf,
  hasCountingAnswer,
  inquiryProgress,
} from '../../../src/domain/inquiry/progress';
import { type Answer, answerChoices } from '../../../src/domain/registry/tabs/answers';
import { registryOf } from '../support/rows';

const given = (...answers: Answer[]) =>
  answers.map((answer, index) => ({
    answerer: `第${index + 1}課`,
    answer,
    reason: answer === '否' ? `第${index + 1}課の理由` : '',
  }));

test.each<[string, Answer[], string]>([
  ['nobody has answered', [], '要判断'],
  ['所管外 only', ['所管外'], '要判断'],
  ['所管外 from everybody', ['所管外', '所管外'], '要判断'],
  ['one 可', ['可'], '可'],
  ['all 可', ['可', '可', '可'], '可'],
  ['可 beside 所管外', ['所管外', '可', '所管外'], '可'],
  ['one 否', ['否'], '否'],
  ['all 否', ['否', '否'], '否'],
  ['否 beside 所管外', ['否', '所管外'], '否'],
  ['both 可 and 否', ['可', '否'], '要判断'],
  ['one 否 among many 可', ['可', '可', '可', '否'], '要判断'],
  ['both, beside 所管外', ['可', '所管外', '否'], '要判断'],
  ['要協議 only', ['要協議'], '要判断'],
  ['all 要協議', ['要協議', '要協議'], '要判断'],
  ['要協議 beside 可', ['要協議', '可'], '要判断'],
  ['要協議 beside 否', ['否', '要協議'], '要判断'],
  ['要協議 beside 所管外', ['要協議', '所管外'], '要判断'],
  ['everything at once', ['可', '否', '要協議', '所管外'], '要判断'],
])('%s', (_name, answers, expected) => {
  expect(cityAnswerFrom(given(...answers)).answer).toBe(expected);
});

test('市の理由 starts as the reasons of the 否, each once; 担当部局 as those who said 可', () => {
  const { reason, department } = cityAnswerFrom([
    { answerer: '土木課', answer: '否', reason: ' 予算がない ' },
    { answerer: '観光課', answer: '可', reason: '歓迎' },
    { answerer: '農林課', answer: '否', reason: '予算がない' },
    { answerer: '環境課', answer: '否', reason: '対象地がない' },
    { answerer: '税務課', answer: '所管外', reason: '関係がない' },
    { answerer: '健康福祉課', answer: '可', reason: '' },
    { answerer: '教育課', answer: '要協議', reason: '相談したい' },
  ]);
  expect(reason).toBe('予算がない\n対象地がない');
  expect(department).toBe('観光課、健康福祉課');
});

const someAnswers = fc
  .array(fc.constantFrom(...answerChoices), { maxLength: 8 })
  .map((answers) => given(...answers));

test('the order of the answers does not matter', () => {
  const withOrder = someAnswers.chain((answers) =>
    fc.tuple(
      fc.constant(answers),
      fc.shuffledSubarray(answers, { minLength: answers.length, maxLength: answers.length }),
    ),
  );
  fc.assert(
    fc.property(withOrder, ([answers, shuffled]) => {
      const sorted = (text: string, by: string) => text.split(by).sort();
      const a = cityAnswerFrom(answers);
      const b = cityAnswerFrom(shuffled);
      expect(b.answer).toBe(a.answer);
      expect(sorted(b.reason, '\n')).toEqual(sorted(a.reason, '\n'));
      expect(sorted(b.department, '、')).toEqual(sorted(a.department, '、'));
    }),
  );
});

test('所管外 never changes anything', () => {
  fc.assert(
    fc.property(someAnswers, fc.nat({ max: 8 }), fc.string(), (answers, at, reason) => {
      const more = [...answers];
      more.splice(at, 0, { answerer: '税務課', answer: '所管外', reason });
      expect(cityAnswerFrom(more)).toEqual(cityAnswerFrom(answers));
    }),
  );
});

const registry = registryOf({
  cases: [{ caseId: 'R8-001', inquired: '土木課、観光課、農林課' }],
  projects: [
    { projectId: 'R8-001-01', caseId: 'R8-001', proposerSide: '事業者', state: '照会中' },
    { projectId: 'R8-001-02', caseId: 'R8-001', proposerSide: '事業者', state: '照会中' },
    { projectId: 'R8-001-03', caseId: 'R8-001', proposerSide: '事業者', state: '不適合' },
    { projectId: 'R8-001-04', caseId: 'R8-001', proposerSide: '市', state: '受付' },
  ],
  answers: (
    [
      ['R8-001-01', '土木課', '否', '有効', '様式2'],
      ['R8-001-01', '観光課', '可', '差替済', '様式2'],
      ['R8-001-01', '観光課', '否', '有効', '様式2'],
      ['R8-001-01', '観光課', '可', '有効', '様式5'],
      ['R8-001-01', '農林課', '？', '有効', '様式2'],
      ['R8-001-02', '観光課', '所管外', '有効', '様式2'],
    ] as const
  ).map(([projectId, answerer, answer, validity, form], index) => ({
    answerId: `A${index}`,
    projectId,
    answerer,
    answer,
    validity,
    form,
  })),
});

test('only the 様式2 in force count, and a cell typed over by hand does not', () => {
  const [first, second] = projectsOf(registry, 'R8-001');
  expect(cityAnswerOf(registry, first).answer).toBe('否');
  expect(cityAnswerOf(registry, second).answer).toBe('要判断');
  expect(hasCountingAnswer(registry, first)).toBe(true);
  expect(hasCountingAnswer(registry, second)).toBe(false);
});

test('a department is awaited until it has answered for every project asked about', () => {
  const [row] = registry.rows('cases');
  expect(inquiryProgress({ registry, today: '2026-04-20' }, row)).toEqual({
    asked: ['土木課', '観光課', '農林課'],
    awaited: ['土木課', '農林課'],
  });
});

describe('a department renamed on 1 April in the middle of an inquiry', () => {
  const asked = (answeredBy: string[], inquired = '健康福祉課、土木課') =>
    registryOf({
      departments: [
        { name: '健康福祉課', mail: 'kenko@city.example.jp', validUntil: '2026-03-31' },
        {
          name: '福祉課',
          mail: 'fukushi@city.example.jp',
          validFrom: '2026-04-01',
          formerNames: '健康福祉課',
        },
        { name: '土木課', mail: 'doboku@city.example.jp' },
      ],
      cases: [{ caseId: 'R7-001', inquired }],
      projects: [
        { projectId: 'R7-001-01', caseId: 'R7-001', proposerSide: '事業者', state: '照会中' },
      ],
      answers: answeredBy.map((answerer, index) => ({
        answerId: `A${index}`,
        projectId: 'R7-001-01',
        answerer,
        answer: '可',
        validity: '有効',
        form: '様式2',
      })),
    });

  test.each<[string, string[], string, string[]]>([
    ['nobody has answered, before', [], '2026-03-31', ['健康福祉課', '土木課']],
    ['nobody has answered, after', [], '2026-04-01', ['福祉課', '土木課']],
    ['answered by the old name', ['健康福祉課'], '2026-04-01', ['土木課']],
    ['answered by the new name', ['福祉課'], '2026-04-01', ['土木課']],
    ['answered by the old name, before', ['健康福祉課'], '2026-03-31', ['土木課']],
  ])('%s', (_name, answeredBy, today, awaited) => {
    const there = asked(answeredBy);
    const [row] = there.rows('cases');
    expect(inquiryProgress({ registry: there, today }, row).awaited).toEqual(awaited);
  });

  test('asked by both names, it is one department', () => {
    const there = asked([], '健康福祉課、福祉課');
    const [row] = there.rows('cases');
    expect(inquiryProgress({ registry: there, today: '2026-04-01' }, row)).toEqual({
      asked: ['福祉課'],
      awaited: ['福祉課'],
    });
  });
});
