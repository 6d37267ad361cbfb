import { formIds, formOf } from '../../src/domain/forms';
import { questionsOf } from '../../src/domain/forms/form';
import type { FormLinks } from '../../src/domain/forms/links';
import { prefilledLink } from '../../src/domain/forms/links';
import { Bench, buildBench } from './support/bench';

interface Raw {
  form: string;
  responseId: string;
  submittedAt: number;
  answers: Record<string, string | string[]>;
}

let dist: string;
let ready: unknown;
beforeAll(async () => {
  dist = await buildBench();
  const bench = new Bench(dist);
  bench.call('setUp');
  ready = bench.runtime.snapshot();
});

const linksOf = (bench: Bench) => bench.call<{ formLinks: FormLinks }>('installation').formLinks;

const proposal = {
  名称: '=株式会社A',
  所在地: '伊達市1',
  代表者氏名: '代表取締役 山田太郎',
  担当者: '鈴木',
  連絡先メール: 'a@example.jp',
  希望する政策分野: ['健康・福祉', '環境'],
  '提案1 事業名': '見守り',
  '提案1 提案内容': 'あ\nい',
  誓約: true,
};

test('every form asks the questions of its table, and each can be prefilled', () => {
  const bench = new Bench(dist, ready);
  const links = linksOf(bench);
  for (const id of formIds) {
    const questions = questionsOf(formOf(id));
    for (const { label, choices, choicesFrom, kind } of questions) {
      const value =
        kind === 'email'
          ? 'x@example.jp'
          : (choices?.[choices.length - 1] ?? (choicesFrom ? '環境' : '値'));
      const page = bench.runtime.people.openForm(prefilledLink(links[id], [{ label, value }]));
      const filled = page.items.filter((item) => item.value !== undefined);
      expect(filled.map(({ title, value: shown }) => [title, [shown].flat()])).toEqual([
        [label, [value]],
      ]);
    }
    const page = bench.runtime.people.openForm(links[id].url);
    expect(page.items.map(({ title, required }) => [title, required])).toEqual(
      questions.map(({ label, required }) => [label, required === true]),
    );
  }
});

test('a submission comes by event and by looking, the same; a renamed question is still the same', () => {
  const bench = new Bench(dist, ready);
  const { people, state } = bench.runtime;
  const item = state.forms.flatMap(({ items }) => items).find(({ title }) => title === '名称');
  if (!item) throw new Error('no 名称');
  item.title = '貴社名';
  const since = bench.runtime.now();
  const { 名称, ...others } = proposal;
  people.submitForm(linksOf(bench).businessProposal.url, { ...others, 貴社名: 名称 });
  const event = JSON.parse(
    bench.runtime.executions.flatMap(({ logs }) => logs ?? []).pop() ?? 'null',
  ) as Raw;
  expect(event.answers).toEqual({
    ...proposal,
    誓約: [
      questionsOf(formOf('businessProposal')).find(({ kind }) => kind === 'tick')?.choices?.[0],
    ],
  });
  expect(bench.call<Raw[]>('responses', 'businessProposal', since)).toEqual([event]);
  expect(bench.call<Raw[]>('responses', 'departmentAnswer', 0)).toEqual([]);
});

test('an event of which the form does not yet know is left to the sweep', () => {
  const bench = new Bench(dist, ready);
  bench.runtime.faults.add({ kind: 'throwBefore', service: 'Form.getResponse' } as never);
  bench.runtime.people.submitForm(linksOf(bench).businessProposal.url, proposal as never);
  expect(bench.runtime.executions.flatMap(({ logs }) => logs ?? []).pop()).toBe('null');
});

test('an empty event is nothing', () => {
  const bench = new Bench(dist, ready);
  bench.runtime.faults.add({ kind: 'emptyEvent', service: 'handleFormSubmit' } as never);
  bench.runtime.people.submitForm(linksOf(bench).businessProposal.url, proposal as never);
  expect(bench.runtime.executions.flatMap(({ logs }) => logs ?? []).pop()).toBe('null');
});

describe('the texts of a form that stands already', () => {
  const formOfKey = (bench: Bench, key: string) => {
    const form = bench.runtime.state.forms.find(({ title }) => title.startsWith(key));
    if (!form) throw new Error(`no ${key}`);
    return form;
  };
  const itemOf = (bench: Bench, key: string, title: string) => {
    const item = formOfKey(bench, key).items.find((one) => one.title === title);
    if (!item) throw new Error(`no ${title}`);
    return item;
  };
  /** As a version of before left it: other words, nothing remembered of what stood under the questions. */
  const asBefore = (bench: Bench) => {
    const { properties } = bench.runtime.state;
    const key = Object.keys(properties).find((one) => one.endsWith('businessProposal')) as string;
    const { helps, ...record } = JSON.parse(properties[key]);
    expect(Object.keys(helps)).toContain('誓約');
    formOfKey(bench, '様式1').description = '前の説明';
    properties[key] = JSON.stringify({ ...record, description: '前の説明' });
    itemOf(bench, '様式1', '誓約').help = '';
    itemOf(bench, '様式1', '回答コード').help =
      'リンクから開くと自動で入ります。書き換えないでください。';
  };
  const told = (bench: Bench) => [
    formOfKey(bench, '様式1').description,
    itemOf(bench, '様式1', '誓約').help,
    itemOf(bench, '様式1', '回答コード').help,
  ];

  test('follow at 初期設定 where they are what the system wrote', () => {
    const bench = new Bench(dist, ready);
    const now = told(bench);
    expect(now[0]).toContain('5年間保存');
    asBefore(bench);
    bench.call('setUp');
    expect(told(bench)).toEqual(now);
    bench.runtime.people.editCell('設定', rowOf(bench, '保存年限（年）'), '値', '9');
    bench.call('setUp');
    expect(told(bench)[0]).toContain('9年間保存');
  });

  test('stay where people wrote others', () => {
    const bench = new Bench(dist, ready);
    asBefore(bench);
    formOfKey(bench, '様式1').description = '市の説明';
    itemOf(bench, '様式1', '誓約').help = '市の基準';
    itemOf(bench, '様式1', '回答コード').help = '市の注意';
    const own = told(bench);
    for (let again = 0; again < 2; again++) {
      bench.call('setUp');
      expect(told(bench)).toEqual(own);
    }
  });
});

const rowOf = (bench: Bench, item: string) =>
  bench.runtime.people.tab('設定').rows.findIndex(({ cells }) => cells.項目 === item) + 2;

describe('回答コード', () => {
  const code = {
    form: 'departmentAnswer',
    purpose: 'answer',
    who: '健康福祉課',
    caseId: 'R8-001',
    projectIds: ['R8-001-01', 'R8-001-12', 'R7-003-01'],
    until: '2026-05-08',
  };

  test('comes back as it was sealed, also with the spaces of a mail program', () => {
    const bench = new Bench(dist, ready);
    const sealed = bench.call<string>('seal', code);
    expect(sealed).toMatch(/^[\w-]+\.[\w-]{22}$/);
    expect(bench.call('open', sealed)).toEqual(code);
    expect(bench.call('open', ` ${sealed.slice(0, 20)}\n${sealed.slice(20)} `)).toEqual(code);
  });

  test('is nothing when a character differs, or when another registry sealed it', () => {
    const bench = new Bench(dist, ready);
    const sealed = bench.call<string>('seal', code);
    for (const at of [0, 30, sealed.length - 5]) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      expect(bench.call('open', sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeNull();
    }
    const foreign = new Bench(dist);
    foreign.runtime.state.random.position = 4711;
    foreign.call('setUp');
    expect(foreign.call('open', sealed)).toBeNull();
  });

  test.each(['', '.', 'abc', 'a.b', 'x.'.repeat(5000), '回答コード', '{}', '%00'])(
    '%j is nothing',
    (text) => {
      expect(new Bench(dist, ready).call('open', text)).toBeNull();
    },
  );
});

test('before 初期設定 everything says what to do', () => {
  expect(() => new Bench(dist).call('installation')).toThrow(/「初期設定」を実行してください/);
});
