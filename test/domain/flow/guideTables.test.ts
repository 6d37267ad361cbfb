// The tables of docs/手引き-….md, between their marks, are those of the code; UPDATE_DOCS=1 writes them anew.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { menu } from '../../../src/app/menu';
import type { StepCells } from '../../../src/domain/cases/stepCells';
import {
  actorOf,
  type Step,
  type StepKey,
  stepKeys,
  stepLabel,
  stepName,
  steps,
} from '../../../src/domain/cases/steps';
import { operationsOf } from '../../../src/domain/flow/operations';
import { together } from '../../../src/domain/flow/rooms';
import { formIds, formOf } from '../../../src/domain/forms';
import { type Form, questionsOf } from '../../../src/domain/forms/form';
import { type NoticeKind, noticeKinds } from '../../../src/domain/mail/kinds';
import { type TabKey, tabs } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';
import { homeHeadings } from '../../../src/domain/registry/tabs/home';
import { type SettingKey, settings } from '../../../src/domain/settings';
import { contextOf, settingsOf } from '../support/context';
import { keptPage } from '../support/keptPage';
import { noticeReceivers } from './notices/receivers';
import { samples } from './notices/samples';

const docs = join(__dirname, '../../../docs');
const city = settingsOf();
const context = contextOf({}, { settings: city });

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const cellsAt: { readonly [K in StepKey]?: StepCells } = together('cells');

/** `案件：協議日・政策分野` */
const cellsOf = (step: StepKey): string =>
  Object.entries(cellsAt[step] ?? {})
    .map(([key, fields]) => {
      const { name, columns } = tabs[key as TabKey];
      const headers = (fields as readonly string[]).map(
        (field) => (columns as Readonly<Record<string, Column>>)[field].header,
      );
      return `${name}：${headers.join('・')}`;
    })
    .join('<br>');

const stepTable = table(
  ['締結前', '締結後', '段階', '動く人', '案件カードで入れる欄'],
  stepKeys.map((key) => {
    const { before, after }: Step = steps[key];
    return [before ?? '', after ?? '', stepName(city, key), actorOf(city, key), cellsOf(key)];
  }),
);

const operationTable = (tab: TabKey): string =>
  table(
    ['操作', 'すること', '備考'],
    operationsOf(tab).map(({ name, about, reason, remarks }) => [
      name,
      String(about),
      reason ? '理由を書きます' : remarks ? '記録に残ります' : '',
    ]),
  );

/** How a sample's receiver is told: departments of the samples write from the city's addresses. */
const isTo = { 担当部局: /@city\./, 事業者等: /@a\./, 総合政策課: /./ } as const;

/** Who sent something in gets these; who is not in the registry is a business. */
const ofSender = { 担当部局: /^提出した方$/, 事業者等: /^提出した方/, 総合政策課: /$^/ } as const;

const noticeTable = (receiver: keyof typeof isTo): string => {
  const kinds = (Object.keys(noticeKinds) as NoticeKind[]).filter((kind) => {
    const named = noticeReceivers[kind].receiver;
    return named.includes(receiver) || ofSender[receiver].test(named);
  });
  const asked = receiver !== '総合政策課';
  return table(
    ['種別', '段階', '件名の例', ...(asked ? ['お願い'] : [])],
    kinds.map((kind) => {
      const { name, ...facts } = noticeKinds[kind];
      const sample = samples[kind](context).find(({ to }) => isTo[receiver].test(to));
      const where = noticeReceivers[kind].steps.map((step) => stepLabel(city, step)).join('、');
      return [name, where, sample?.subject ?? '', ...(asked ? ['asks' in facts ? '○' : ''] : [])];
    }),
  );
};

/** The questions that must be answered, the first row's for all. */
const asked = (form: Form, required: boolean): string =>
  questionsOf(form)
    .filter(({ row = 1, kind }) => row === 1 && kind !== 'code')
    .filter((question) => (question.required ?? false) === required)
    .map(({ label }) => label)
    .join('、');

const formTable = (from: 'business' | 'department'): string =>
  table(
    ['フォーム', '必ず書くところ', 'あれば書くところ', '1回に書ける数'],
    formIds
      .map((id) => formOf(id))
      .filter((form) => form.from === from || form.from === 'either')
      .map((form) => [
        form.title(city),
        asked(form, true),
        asked(form, false),
        form.rows ? String(form.rows.count) : '',
      ]),
  );

const deadlineTable = (keys: readonly SettingKey[]): string =>
  table(
    ['設定の項目', '初めの値', '意味'],
    keys.map((key) => [
      settings[key].item,
      settings[key].initial,
      String(settings[key].explanation),
    ]),
  );

/** Every table by its mark. */
const made: Readonly<Record<string, () => string>> = {
  段階: () => stepTable,
  案件の操作: () => operationTable('cases'),
  提案事業の操作: () => operationTable('projects'),
  協定の操作: () => operationTable('agreements'),
  実績の操作: () => operationTable('achievements'),
  事業者の操作: () => operationTable('businesses'),
  文書の操作: () => operationTable('documents'),
  送信の操作: () => operationTable('outbox'),
  受付の操作: () => operationTable('intake'),
  総合政策課に届くメール: () => noticeTable('総合政策課'),
  担当課に届くメール: () => noticeTable('担当部局'),
  事業者に届くメール: () => noticeTable('事業者等'),
  担当課のフォーム: () => formTable('department'),
  事業者のフォーム: () => formTable('business'),
  期限: () =>
    deadlineTable([
      'departmentReplyDays',
      'businessReplyDays',
      'schedulingDays',
      'reportRequestDay',
      'reportDueDay',
      'handoverDay',
      'yearStartDay',
      'proposalDueDay',
      'publicationDay',
      'reviewLeadMonths',
      'objectionDueMonths',
      'agreementYears',
    ]),
};

const pages = readdirSync(docs).filter((name) => /^手引き-.+\.md$/.test(name));
const read = (page: string) => readFileSync(join(docs, page), 'utf8');
const TABLE = /(<!-- 表：(.+?) -->)\n[\s\S]*?(<!-- \/表 -->)/g;
const marks = pages.flatMap((page) => [...read(page).matchAll(TABLE)].map(([, , name]) => name));

test.each(pages)('%s has the tables of the code', (page) => {
  const text = read(page).replace(TABLE, (_, begins, name, ends) => {
    const table = made[name]?.() ?? `no table 「${name}」`;
    return `${begins}\n\n${table}\n\n${ends}`;
  });
  keptPage(`docs/${page}`, text);
  expect(text).not.toContain('no table');
});

test('each table stands somewhere', () => {
  expect(Object.keys(made).filter((name) => !marks.includes(name))).toEqual([]);
});

test('each tab with operations has its table in the guide for officials', () => {
  const guide = read('手引き-職員.md');
  const worked = (Object.keys(tabs) as TabKey[]).filter((key) => operationsOf(key).length > 0);
  expect(worked.filter((key) => !guide.includes(`表：${tabs[key].name}の操作`))).toEqual([]);
});

test('operations, columns and menu items that the guide says to choose are there', () => {
  const names = new Set<string>([
    ...(Object.keys(tabs) as TabKey[]).flatMap((key) => [
      tabs[key].name,
      ...operationsOf(key).map(({ name }) => name),
      ...Object.values<Column>(tabs[key].columns).map(({ header }) => header),
    ]),
    ...menu.map(({ label }) => label),
  ]);
  const lost = pages.flatMap((page) =>
    [...read(page).matchAll(/「([^「」]+)」(?:を選(?:ぶ|び|んで|べ))/g)]
      .map(([, name = '']) => name)
      .filter((name) => !names.has(name))
      .map((name) => `${page}：${name}`),
  );
  expect(lost).toEqual([]);
});

test('a case goes by the operations of scenarios/whole-flow.json, in their order', () => {
  const { steps: played } = JSON.parse(
    readFileSync(join(docs, '../scenarios/whole-flow.json'), 'utf8'),
  ) as { steps: { set?: Record<string, string> }[] };
  const chosen = played.flatMap(({ set }) => set?.次の操作 ?? []);
  const [, chapter = ''] = read('手引き-職員.md').split(
    /^## (?:1件の案件を終わりまで|締結のあと.*)$/m,
  );
  const told = [...chapter.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name);
  expect(told).toEqual([...new Set(chosen)]);
});

test('the days and deadlines that the guides tell are those that 初期設定 makes', () => {
  const { initial: days } = settings.departmentReplyDays;
  const official = read('手引き-職員.md');
  for (const { type, initial } of Object.values(settings)) {
    const [month, day] = initial.split('/');
    if (type === 'monthDay') expect(official).toContain(`${month}月${day}日`);
  }
  expect(settings.businessReplyDays.initial).toBe(days);
  for (const page of ['手引き-職員.md', '手引き-担当課.md', '手引き-事業者.md']) {
    const text = read(page);
    expect(text).toContain(`${days}営業日`);
    expect(text).toContain(`満了日の${settings.reviewLeadMonths.initial}か月前`);
    expect(text).toContain(`満了日の${settings.objectionDueMonths.initial}か月前`);
  }
  expect(read('手引き-担当課.md')).toContain(`${settings.schedulingDays.initial}営業日`);
  expect(official).toContain(`${settings.sendingGrace.initial}分（「設定」の送信の猶予）`);
});

test('every heading of ホーム is told', () => {
  const guide = read('手引き-職員.md');
  for (const heading of Object.values(homeHeadings)) expect(guide).toContain(`**${heading}**`);
});

test('every item of the menu is explained to administrators or officials', () => {
  const all = pages.map(read).join();
  expect(menu.filter(({ label }) => !all.includes(label)).map(({ label }) => label)).toEqual([]);
});
