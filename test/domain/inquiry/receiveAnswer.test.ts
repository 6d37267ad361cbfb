// 様式2 arrives (④/E): through receive(), as it stands in 受付 and in the receipt.

import { receive } from '../../../src/domain/flow/receive/receive';
import { departmentAnswerLinks } from '../../../src/domain/inquiry/links';
import { formLinks, prefilledIn } from '../support/context';
import { caseAt, city, project } from '../support/given';
import { type Office, theCase } from '../support/office';
import type { GivenRows } from '../support/rows';

type City = Office;

const rows = (over: GivenRows = {}): GivenRows => ({
  cases: [
    caseAt({
      stage: '④ 連携可否の回答',
      inquired: '健康福祉課、土木課',
      dueOn: '2026-05-08',
      askedOn: '2026-03-25',
    }),
  ],
  projects: [
    project('01', { state: '照会中', cityAnswer: '' }),
    project('02', { state: '照会中', cityAnswer: '' }),
  ],
  ...over,
});

/** The link that a department was sent, filled in. */
function submit(there: City, department: string, answers: Record<string, string>, at: string) {
  const [link] = departmentAnswerLinks(there.context, {
    row: theCase(there),
    department,
    head: '課長',
    projects: there.registry.rows('projects').slice(0, 2),
    until: '2026-05-08',
  });
  const given = Object.fromEntries(
    Object.entries(prefilledIn(link.url, formLinks.departmentAnswer)).map(([label, [value]]) => [
      label,
      value,
    ]),
  );
  const raw = {
    form: 'departmentAnswer',
    responseId: `${department}${at}`,
    submittedAt: Date.parse(`${at}:00+09:00`),
    answers: { ...given, 担当者: '係', 連絡先: '内線1', ...answers },
  } as const;
  receive(there.context, { raw, hash: `${department}${at}` });
  there.derive();
}

const lastIntake = ({ registry }: City) => registry.rows('intake').slice(-1)[0].values;
const receipts = ({ registry }: City) =>
  registry
    .rows('outbox')
    .map(({ values }) => values)
    .filter(({ kind }) => kind === '受付控え');

test('a project withdrawn since: the other answer counts, 受付 and the receipt say which did not', () => {
  const there = city(
    rows({ projects: [project('01', { state: '取下げ' }), project('02', { state: '照会中' })] }),
  );
  submit(there, '土木課', { 'No.1 連携可否': '可', 'No.2 連携可否': '可' }, '2026-04-20T10:00');
  const note = 'No.1 の R8-001-01 は取り下げられたため、回答を使いませんでした。';
  expect(lastIntake(there)).toMatchObject({ state: '処理済', reason: note, target: 'R8-001' });
  expect(receipts(there)[0].body).toContain(`　　${note}`);
  expect(there.registry.rows('answers').map(({ values }) => values.projectId)).toEqual([
    'R8-001-02',
  ]);
});

test('when nothing remains it is held', () => {
  const there = city(
    rows({ projects: [project('01', { state: '取下げ' }), project('02', { state: '照会中' })] }),
  );
  submit(there, '土木課', { 'No.1 連携可否': '可', 'No.2 連携可否': '' }, '2026-04-20T10:00');
  expect(lastIntake(there).state).toBe('保留');
  expect(there.registry.rows('answers')).toEqual([]);
});

describe('a department renamed on 1 April in the middle of the inquiry', () => {
  const renamed = {
    departments: [
      { name: '健康福祉課', head: '佐藤', mail: 'kenko@city.example.jp', validUntil: '2026-03-31' },
      {
        name: '福祉課',
        head: '高橋',
        mail: 'fukushi@city.example.jp',
        validFrom: '2026-04-01',
        formerNames: '健康福祉課',
      },
      { name: '土木課', mail: 'doboku@city.example.jp' },
    ],
  };
  const both = (answer: string) => ({ 'No.1 連携可否': answer, 'No.2 連携可否': '所管外' });

  test.each(['健康福祉課', '福祉課'])('answered as %s, it is not waited for any more', (name) => {
    const there = city(rows(renamed));
    submit(there, name, both('可'), '2026-04-02T10:00');
    expect(theCase(there).values.answered).toBe('1/2');
    expect(theCase(there).values.nextStep).toContain('土木課');
    expect(theCase(there).values.nextStep).not.toContain('福祉課');
    expect(there.registry.rows('answers')[0].values.answerer).toBe(name);
    expect(receipts(there)[0]).toMatchObject({ to: 'fukushi@city.example.jp' });
  });

  test('by the other name it replaces its own answer', () => {
    const there = city(rows(renamed));
    submit(there, '健康福祉課', both('可'), '2026-03-31T10:00');
    submit(there, '福祉課', both('所管外'), '2026-04-02T10:00');
    const standing = there.registry
      .rows('answers')
      .filter(({ values }) => values.validity === '有効')
      .map(({ values }) => `${values.answerer} ${values.answer}`);
    expect(standing).toEqual(['福祉課 所管外', '福祉課 所管外']);
  });

  test('a new head alone changes nothing but the greeting', () => {
    const there = city(
      rows({
        departments: [
          {
            name: '土木課',
            head: '前任',
            mail: 'doboku@city.example.jp',
            validUntil: '2026-03-31',
          },
          { name: '土木課', head: '後任', mail: 'doboku@city.example.jp', validFrom: '2026-04-01' },
          { name: '健康福祉課', mail: 'kenko@city.example.jp' },
        ],
      }),
    );
    submit(there, '土木課', both('可'), '2026-04-02T10:00');
    expect(theCase(there).values.answered).toBe('1/2');
  });
});

test('on the link of another department, by 課名: held, with the reason; the link’s owner gets the receipt', () => {
  const there = city(
    rows({
      departments: [
        { name: '土木課', mail: 'doboku@city.example.jp' },
        { name: '健康福祉課', mail: 'kenko@city.example.jp' },
      ],
    }),
  );
  submit(
    there,
    '土木課',
    { 課名: '健康福祉課', 'No.1 連携可否': '可', 'No.2 連携可否': '可' },
    '2026-04-20T10:00',
  );
  expect(lastIntake(there)).toMatchObject({
    state: '保留',
    reason: '課名「健康福祉課」が、このリンクをお送りした課（土木課）と違います。',
  });
  expect(receipts(there).map(({ to }) => to)).toEqual(['doboku@city.example.jp']);
});
