// To ask what an operation lacks changes nothing; to do it says what was done, and writes one line of 記録.

import { businessCriteria } from '../../../src/domain/base/criteria';
import { type StepKey, stageLabel, stepKeys, steps } from '../../../src/domain/cases/steps';
import type { Context } from '../../../src/domain/context';
import { operationsOf } from '../../../src/domain/flow/operations';
import { mailKey } from '../../../src/domain/mail/keys';
import { type Operation, prepared } from '../../../src/domain/operations/operation';
import { acceptProposal } from '../../../src/domain/proposal/acceptProposal';
import type { Row } from '../../../src/domain/registry/registry';
import { type TabKey, tabKeys, tabs, type Values } from '../../../src/domain/registry/tabs';
import { type CaseKind, caseKinds } from '../../../src/domain/registry/tabs/cases';
import { business, caseAt, city, clear, project } from '../support/given';

const names = { policyDivisionName: '総合政策課' };

/** At ⑨–⑫ a project has a 段階 of its own. */
const stateAt: { readonly [K in StepKey]?: Values<'projects'>['state'] } = {
  proposal: '受付',
  consultation: '受付',
  posting: '受付',
  departmentAnswer: '照会中',
  departmentProposal: '照会中',
  firstMeeting: '協議中',
  followUpMeeting: '協議中',
  implementation: '実施中',
};

const outbox = ['待ち', '送信済', '要確認', '失敗', '不達'] as const;

/** One case at this step, with something for every operation; `typed` is what staff put into the cells that are theirs. */
function world(step: StepKey, kind: CaseKind, typed: boolean): Context {
  const stage = stageLabel(names, step, kind);
  const remarks = typed ? '観光課' : '';
  const state = stateAt[step] ?? '市回答済';
  const own = ['協議中', '実施中'].includes(state) ? { stage, state } : { state };
  const meeting = typed
    ? { meetingAt: '2026-06-01 10:00', meetingPlace: '市役所', candidateTimes: '2026-06-01 10:00' }
    : {};
  return city(
    {
      businesses: [
        { ...business, ...(typed ? clear : {}) },
        { ...business, businessId: 'J0002', mergedInto: typed ? 'J0001' : '' },
        { ...business, businessId: 'J0003', requestedChange: 'U000003\n担当者' },
      ],
      cases: [
        caseAt({
          kind,
          stage,
          remarks,
          ...(typed && {
            inquired: '健康福祉課、土木課',
            consultedOn: '2026-04-10',
            policyFields: '健康・福祉',
            handedOverTo: '観光課',
            dueOn: '2026-05-08',
            concludedOn: '2026-04-20',
            agreementName: '包括連携協定',
          }),
        }),
      ],
      projects: [
        project('01', { ...own, ...meeting, department: typed ? '健康福祉課' : '', remarks }),
        project('02', { proposerSide: '市', proposer: '土木課', state: '受付', remarks }),
        project('03', {
          proposerSide: '市',
          proposer: '土木課',
          state: '受付',
          hearingOn: typed ? '2026-04-27' : '',
        }),
        project('04', { state: '協議中', stage: stageLabel(names, 'firstMeeting', kind), remarks }),
        project('05', {
          state: '協議中',
          stage: stageLabel(names, 'followUpMeeting', kind),
          meetingAt: '2026-04-10 10:00',
          meetingPlace: typed ? '市役所' : '',
          remarks,
        }),
      ],
      meetings: [
        {
          meetingId: 'M1',
          kind: '初回協議',
          subject: 'R8-001-04',
          startsAt: '2026-04-20T09:00',
          state: '予定',
        },
      ],
      agreements: [
        {
          termId: 'K001-第1期',
          agreementId: 'K001',
          term: '1',
          businessIds: 'J0001',
          concludedOn: '2023-05-20',
          expiresOn: '2026-05-19',
          ceremonyAt: typed ? '2026-05-10 10:00' : '',
          ceremonyPlace: typed ? '市役所' : '',
          state: '見直し中',
          remarks,
        },
      ],
      documents: ['様式4', '様式6', '不適合通知', '掲示文', '受付控え'].map((form) => ({
        name: `${typed ? 'R8-001' : 'R8-002'}-${form}-訂正2`,
        form,
        caseId: typed ? 'R8-001' : '',
        receiver: form === '様式6' ? '土木課' : 'J0001',
        state: typed ? ('発送済' as const) : ('案' as const),
      })),
      outbox: outbox.map((state, index) => ({
        mailId: `S${index}`,
        key: mailKey('withdrawal', { caseId: `R8-009-${index}` }),
        to: typed ? 'inoue@a.example.jp' : '',
        target: 'R8-009',
        state,
      })),
      intake: [
        {
          intakeId: 'U000001',
          form: '様式2',
          state: '保留',
          target: typed ? 'R8-001' : '',
          answers: JSON.stringify({ 課名: '健康福祉課' }),
          remarks,
        },
        {
          intakeId: 'U000003',
          form: '様式1',
          state: '処理済',
          answers: JSON.stringify({ 担当者: '上田学' }),
        },
      ],
    },
    { now: '2026-04-20T10:00' },
  ).context;
}

/** The steps that a case of this kind goes through. */
const worlds = caseKinds.flatMap((kind) =>
  stepKeys
    .filter((step) => (kind === '締結前' ? 'before' : 'after') in steps[step])
    .flatMap((step) => [true, false].map((typed) => ({ kind, step, typed }))),
);

const everyCell = ({ registry }: Context): string =>
  JSON.stringify(
    tabKeys.map((tab) => registry.rows(tab).map(({ values, auto }) => [values, auto])),
  );

class OnlyTried extends Error {}

/** Does it, looks, and takes it back. */
function trying({ registry }: Context, act: () => void): void {
  const tried = registry.attempt(() => {
    act();
    throw new OnlyTried();
  });
  if (!(tried?.error instanceof OnlyTried)) throw tried?.error;
}

const done = new Set<string>();

test.each(worlds)('$kind $step, cells typed: $typed', ({ kind, step, typed }) => {
  const context = world(step, kind, typed);
  const { registry } = context;
  const before = everyCell(context);
  const sending: [Operation, Row][] = [];
  for (const tab of tabKeys) {
    for (const operation of operationsOf(tab)) {
      for (const row of registry.rows(tab) as readonly Row<TabKey>[]) {
        const found = prepared(context, operation, row);
        if ('missing' in found) {
          expect([operation.name, found.missing]).not.toEqual([operation.name, []]);
          for (const { said, short } of found.missing) expect([said, short]).not.toContain('');
          continue;
        }
        expect([operation.name, registry.changes()]).toEqual([operation.name, []]);
        trying(context, () => {
          const target = (row.values as Record<string, string>)[tabs[tab].key];
          const mails = registry.rows('outbox').length;
          expect(found.perform().said).toMatch(/。$/);
          if (registry.rows('outbox').length > mails) sending.push([operation, row]);
          const own = registry
            .rows('auditLog')
            .filter(({ values }) => values.action === operation.name);
          expect(own.map(({ values }) => values.target)).toEqual([target]);
          done.add(`${tab} ${operation.name}`);
        });
      }
    }
  }
  // What sends anything waits for 「設定」.
  const problem = { item: '市名', said: '市名が読み取れません。', short: '市名' };
  for (const [operation, row] of sending) {
    const found = prepared({ ...context, settingProblems: [problem] }, operation, row);
    const said = 'missing' in found ? found.missing.map((one) => one.said) : [];
    expect([operation.name, said]).toEqual([
      operation.name,
      expect.arrayContaining([problem.said]),
    ]);
  }
  expect(everyCell(context)).toBe(before);
});

/** Its gate says at which step an operation stands: one that lost it could be chosen anywhere. */
test('取り下げ alone may be chosen at every step', () => {
  const places = worlds.map(({ step, kind }) => world(step, kind, true));
  const always = <K extends 'cases' | 'projects'>(tab: K) =>
    operationsOf(tab)
      .filter(({ misplaced }) =>
        places.every((context) => !misplaced(context, context.registry.rows(tab)[0])),
      )
      .map(({ name }) => name);
  expect([always('cases'), always('projects')]).toEqual([['取り下げ'], []]);
});

/** They want letters that were made, histories, years: the tests of their rooms do them. */
const elsewhere = [
  'cases 回答を締め切る',
  'cases 様式4を発送する',
  'cases 様式6を発送する',
  'cases 締結する',
  'cases 一つ前に戻す',
  'cases 保存から戻す',
  'cases 不適合とする',
  'projects 全員可の候補で確定する',
  'projects 初回協議を省略する',
  'projects 一つ前に戻す',
  'agreements 一つ前に戻す',
  'achievements 担当部局に再依頼する',
  'achievements 事業者に再依頼する',
  'achievements 一つ前に戻す',
  'documents 発送する',
  'documents 作り直す',
  'documents 一つ前に戻す',
  'outbox 送る',
  'intake 対象に付ける',
];

test('every other operation was done somewhere', () => {
  const all = tabKeys.flatMap((tab) => operationsOf(tab).map(({ name }) => `${tab} ${name}`));
  expect(all.filter((name) => !done.has(name))).toEqual(elsewhere);
});

/** Its line in 記録: from what, to what. */
function logged(context: Context, tab: TabKey, key: string, name: string): [string, string] {
  const row = context.registry.find(tab, key) as Row<TabKey>;
  const operation = operationsOf(tab).find((one) => one.name === name);
  const found = operation && prepared(context, operation, row);
  if (!found || 'missing' in found) throw new Error(JSON.stringify(found));
  found.perform();
  const { before, after } = context.registry.rows('auditLog').slice(-1)[0].values;
  return [before, after];
}

test.each<[string, StepKey, TabKey, string, string, string, string]>([
  [
    '状態 where 段階 stays',
    'departmentAnswer',
    'projects',
    'R8-001-02',
    '採用する',
    '受付',
    '市回答済',
  ],
  ['状態 without 段階', 'proposal', 'outbox', 'S2', '送信済とする', '要確認', '送信済'],
  [
    '段階 before 状態',
    'followUpMeeting',
    'projects',
    'R8-001-05',
    '事業化する',
    '⑩ 事業化に向けた協議',
    '⑫ 連携事業の実施',
  ],
  [
    'what the operation says instead',
    'followUpMeeting',
    'projects',
    'R8-001-05',
    '事業化しない',
    '⑩ 事業化に向けた協議',
    '不成立（観光課）',
  ],
])('記録 tells of %s', (_what, step, tab, key, name, before, after) => {
  expect(logged(world(step, '締結前', true), tab, key, name)).toEqual([before, after]);
});

test.each([true, false])(
  'a criterion that the business meets is all that 適合とする says',
  (typed) => {
    const context = world('proposal', '締結前', typed);
    const [{ values }] = context.registry.rows('businesses');
    Object.assign(values, { [businessCriteria[0].key]: '該当' });
    const [row] = context.registry.rows('cases');
    const found = prepared(context, acceptProposal, row);
    expect('missing' in found && found.missing.map(({ said }) => said)).toEqual([
      `「事業者」タブで該当とした基準があります：${businessCriteria[0].header}。「不適合とする」を選んでください。`,
    ]);
  },
);
