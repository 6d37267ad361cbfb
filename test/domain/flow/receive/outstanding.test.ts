// What 代理入力 begins with: everything that is waited for, filled in as its link is.

import { type About, outstanding } from '../../../../src/domain/flow/receive/outstanding';
import { receiveByProxy } from '../../../../src/domain/flow/receive/proxy';
import { answersIn } from '../../../../src/domain/forms/storedAnswers';
import { contextOf } from '../../support/context';
import {
  atBusinessAnswer,
  atDepartmentAnswer,
  atFirstMeeting,
  business,
  caseAt,
  departments,
  project,
} from '../../support/given';
import type { GivenRows } from '../../support/rows';

const today = '2026-05-01';
const of = (rows: GivenRows, about?: About) =>
  outstanding(contextOf(rows, { today }), about).offered;
const labels = (rows: GivenRows, about?: About) => of(rows, about).map(({ label }) => label);

test('様式2: who, about what, until when; filled in with what the registry knows', () => {
  const [kenko] = of(atDepartmentAnswer());
  expect(kenko).toMatchObject({
    label: expect.stringMatching(
      /^R8-001　健康福祉課　様式2に回答する（期限 令和8年.+日（.））　株式会社A$/,
    ),
    form: 'departmentAnswer',
    target: 'R8-001',
    answers: {
      課名: '健康福祉課',
      課長名: '佐藤一郎',
      'No.1 提案事業': 'R8-001-01 高齢者見守り事業',
    },
  });
  expect(kenko.answers).not.toHaveProperty('回答コード');
  expect(kenko.code).toContain('R8-001-01');
});

test('様式5 and 日程調整 name the business, and what they are about', () => {
  expect(of(atBusinessAnswer())).toEqual([
    expect.objectContaining({
      form: 'businessAnswer',
      target: 'R8-001',
      answers: expect.objectContaining({
        名称: '株式会社A',
        所在地: '伊達市松ヶ枝町1番地',
        代表者氏名: '代表取締役 青木進',
        'No.1 提案事業': 'R8-001-02 観光案内の多言語化',
      }),
    }),
  ]);
  expect(of(atFirstMeeting()).map(({ form, target }) => [form, target])).toEqual([
    ['scheduling', 'R8-001-01'],
    ['scheduling', 'R8-001-01'],
  ]);
});

test('of the case alone at which the cursor stands; of all where nothing is awaited there', () => {
  const rows = atDepartmentAnswer();
  const two: GivenRows = {
    ...rows,
    cases: [...(rows.cases ?? []), caseAt({ caseId: 'R8-002', returnedOn: '2026-04-20' })],
    projects: [...(rows.projects ?? []), project('R8-002-01', { state: '受付' })],
  };
  expect(labels(two)).toHaveLength(3);
  expect(labels(two, { caseId: 'R8-003' })).toHaveLength(3);
  expect(labels(two, { caseId: 'R8-001' }).map((label) => label.slice(0, 12))).toEqual([
    'R8-001　健康福祉課',
    'R8-001　商工観光課',
  ]);
  expect(of(two, { caseId: 'R8-002' })).toEqual([
    expect.objectContaining({
      label: 'R8-002　株式会社A　様式1を再提出する',
      form: 'businessProposal',
      target: 'R8-002',
      answers: expect.objectContaining({ 名称: '株式会社A', '提案1 提案内容': '事業01の内容' }),
    }),
  ]);
});

test('of the department or business at whose row the cursor stands', () => {
  const rows = atDepartmentAnswer();
  expect(labels(rows, { who: '商工観光課' })).toEqual([
    expect.stringMatching(/^R8-001　商工観光課　様式2/),
  ]);
  expect(labels(atBusinessAnswer(), { who: 'J0001' })).toEqual([expect.stringContaining('様式5')]);
});

test('in a city that waits for hundreds of answers, the soonest due are offered and the others counted', () => {
  const rows = atDepartmentAnswer();
  const [first] = rows.cases ?? [];
  const many = Array.from(
    { length: 150 },
    (_, index) => `R8-${String(index + 1).padStart(3, '0')}`,
  );
  const context = contextOf(
    {
      ...rows,
      cases: many.map((caseId, index) => ({
        ...first,
        caseId,
        dueOn: `2026-06-${String(30 - (index % 30)).padStart(2, '0')}`,
      })),
      projects: many.map((caseId) =>
        project(`${caseId}-01`, { caseId, state: '照会中', cityAnswer: '' }),
      ),
    },
    { today },
  );
  const { offered, more } = outstanding(context);
  expect(offered).toHaveLength(50);
  expect(more).toBe(250);
  expect(offered[0].label).toContain('期限 令和8年6月1日');
  expect(outstanding(context, { caseId: 'R8-150' }).offered).toHaveLength(2);
});

describe('of eight projects', () => {
  const eight = Array.from({ length: 8 }, (_, index) =>
    project(`0${index + 1}`, { state: '照会中', cityAnswer: '' }),
  );
  const rows: GivenRows = {
    ...atDepartmentAnswer({ projects: eight }),
    businesses: [business],
    departments,
  };
  const enter = (over: Record<string, string>) => {
    const context = contextOf(rows, { today, now: `${today}T10:00` });
    const [, second] = outstanding(context).offered;
    expect(second.label).toContain('No.7–8');
    const outcome = receiveByProxy(context, {
      form: second.form,
      responseId: '代理-1',
      receivedOn: today,
      target: second.target,
      answers: { ...second.answers, 'No.1 連携可否': '可', 担当者: '係', 連絡先: '1', ...over },
      code: second.code,
      now: Date.parse(`${today}T10:00:00+09:00`),
      hash: 'h',
    });
    expect(outcome).toMatchObject({ kind: 'accepted' });
    const { 回答コード: kept = '' } = answersIn(context.registry.rows('intake')[0].values.answers);
    return { kept: context.open(kept), chosen: context.open(second.code) };
  };

  test('what is taken in carries the 回答コード of the link that was chosen', () => {
    const { kept, chosen } = enter({});
    expect(kept).toEqual(chosen);
    expect(kept?.projectIds).toEqual(['R8-001-07', 'R8-001-08']);
  });

  test('another 課 than the one chosen is that one, with a code of its own', () => {
    const { kept } = enter({ 課名: '商工観光課', 課長名: '鈴木花子' });
    expect(kept).toMatchObject({ who: '商工観光課', caseId: 'R8-001' });
    expect(kept?.projectIds).toHaveLength(8);
  });
});
