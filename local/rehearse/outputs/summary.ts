/** summary.txt: on one page what happened, what went to whom, and what is waiting for whom. */

import { tabs } from '../../../src/domain/registry/tabs';
import type { Runtime } from '../../runtime';
import type { DocumentEntry } from './documents';
import type { RegistryTabs } from './registry';
import { homeUncertainLines, homeWaitingLines } from './summaryHome';
import { agreementLines, cell, dayLabel, oneLine, resultLines, rowsOf } from './summaryRows';
import { byFiscalYear, yearLines } from './summaryYears';

/** The page, in Japanese, readable without knowing the program. */
export function summaryOf(
  runtime: Runtime,
  registry: RegistryTabs,
  documents: readonly DocumentEntry[],
  start: string,
): string {
  const sections = [
    ['年度ごとのようす', yearLines(runtime, registry, documents), 'ありません。'],
    ['案件', caseLines(registry), '案件はありません。'],
    ['協定', agreementLines(registry), '協定はありません。'],
    ['実績と公表', resultLines(registry), '実績はありません。'],
    ['いま待っていること', waitingLines(registry), '待っていることはありません。'],
    ['人の確認が必要なもの', uncertainLines(registry), 'ありません。'],
    ['送ったメール', mailLines(runtime, registry), '送ったメールはありません。'],
    ['作成した文書', documentLines(documents), '作成した文書はありません。'],
    ['メニューの答え', answerLines(runtime), 'ありません。'],
    ['メニューでできなかったこと', refusedLines(runtime), 'ありません。'],
    ['途中で止まった処理', failureLines(runtime), 'ありません。'],
  ] as const;
  const head = [
    '包括連携協定　リハーサルのまとめ',
    `${dayLabel(start.slice(0, 10))} から ${dayLabel(runtime.nowText().slice(0, 10))} まで`,
    `案件 ${rowsOf(registry, 'cases').length}件、メール ${runtime.state.mails.length}通、文書 ${documents.length}件`,
  ];
  const body = sections.flatMap(([title, lines, none]) => [
    '',
    `■ ${title}`,
    ...(lines.length > 0 ? lines : [`　${none}`]),
  ]);
  return `${[...head, ...body].join('\n')}\n`;
}

function caseLines(registry: RegistryTabs): string[] {
  const { caseId, businessName, kind, stage, state } = tabs.cases.columns;
  const { caseId: ofCase, projectId, projectName, state: projectState } = tabs.projects.columns;
  return rowsOf(registry, 'cases').flatMap((row) => [
    `　${cell(row, caseId)}　${cell(row, businessName)}（${cell(row, kind)}）　${cell(row, state)}　${cell(row, stage)}`,
    ...rowsOf(registry, 'projects')
      .filter((project) => cell(project, ofCase) === cell(row, caseId))
      .map(
        (project) =>
          `　　${cell(project, projectId)}　${cell(project, projectName)}　${cell(project, projectState)}`,
      ),
  ]);
}

function waitingLines(registry: RegistryTabs): string[] {
  const { caseId, businessName, state, nextStep } = tabs.cases.columns;
  const open = rowsOf(registry, 'cases').filter((row) => cell(row, state) === '進行中');
  return [
    ...open.map(
      (row) => `　${cell(row, caseId)}　${cell(row, businessName)}：${cell(row, nextStep)}`,
    ),
    ...homeWaitingLines(registry, open),
  ];
}

function uncertainLines(registry: RegistryTabs): string[] {
  const { intakeId, form, sender, state, reason } = tabs.intake.columns;
  const { mailId, to, subject, state: mailState, reason: mailReason } = tabs.outbox.columns;
  const { projectId, projectName, cityAnswer } = tabs.projects.columns;
  const held = rowsOf(registry, 'intake')
    .filter((row) => cell(row, state) === '保留')
    .map(
      (row) =>
        `　受付 ${cell(row, intakeId)}　${cell(row, form)}　${cell(row, sender)}　保留：${cell(row, reason)}`,
    );
  const doubtful = rowsOf(registry, 'outbox')
    .filter((row) => ['要確認', '失敗', '不達'].includes(cell(row, mailState)))
    .map(
      (row) =>
        `　送信 ${cell(row, mailId)}　${cell(row, to)}　「${cell(row, subject)}」　${cell(row, mailState)}：${cell(row, mailReason)}`,
    );
  const undecided = rowsOf(registry, 'projects')
    .filter((row) => cell(row, cityAnswer) === '要判断')
    .map(
      (row) => `　提案事業 ${cell(row, projectId)}　${cell(row, projectName)}　市の回答が要判断`,
    );
  return [...held, ...doubtful, ...undecided, ...homeUncertainLines(registry)];
}

/** Year by year and day by day; the same subject to several receivers is one line. */
function mailLines({ state }: Runtime, registry: RegistryTabs): string[] {
  const names = receiverNames(registry);
  const days = new Map<string, Map<string, string[]>>();
  for (const { at, to, cc, subject, attachments } of state.mails) {
    const day = at.slice(0, 10);
    const ofDay = days.get(day) ?? new Map<string, string[]>();
    days.set(day, ofDay);
    const files =
      attachments.length > 0 ? `　添付：${attachments.map(({ name }) => name).join('、')}` : '';
    const what = `${oneLine(subject)}${files}`;
    const receivers = to.split(', ').map((address) => names.get(address) ?? address);
    const copies = cc === '' ? '' : `（写し：${cc}）`;
    ofDay.set(what, [...(ofDay.get(what) ?? []), `${receivers.join('、')}${copies}`]);
  }
  return byFiscalYear([...days.keys()]).flatMap(({ heading, days: ofYear }) => [
    heading,
    ...ofYear.flatMap((day) => [
      `　${dayLabel(day)}`,
      ...[...(days.get(day) ?? [])].map(([what, to]) => `　　${to.join('、')}　←　${what}`),
    ]),
  ]);
}

function receiverNames(registry: RegistryTabs): Map<string, string> {
  const names = new Map<string, string>();
  for (const key of ['businesses', 'departments'] as const) {
    const { name, mail } = tabs[key].columns;
    for (const row of rowsOf(registry, key)) names.set(cell(row, mail), cell(row, name));
  }
  const { item, value } = tabs.settings.columns;
  const setting = (wanted: string) =>
    rowsOf(registry, 'settings')
      .filter((row) => cell(row, item) === wanted)
      .map((row) => cell(row, value))[0];
  names.set(setting('総合政策課メール') ?? '', setting('総合政策課名') ?? '');
  return names;
}

/** Records of what came in (`U000001-様式1`) are many and sure; they are counted, the others named. */
function documentLines(documents: readonly DocumentEntry[]): string[] {
  const records = documents.filter(({ name }) => /^U\d+-/.test(name));
  const named = documents.filter((entry) => !records.includes(entry));
  return [
    ...named.map(({ name, state }) => `　${name}${state === '' ? '' : `　${state}`}`),
    ...(records.length > 0 ? [`　ほかに受け付けたものの控え ${records.length}件`] : []),
  ];
}

/** What dialogs whose function did what was asked told the person, whole. */
function answerLines({ executions }: Runtime): string[] {
  return executions.flatMap(({ at, answer }) =>
    answer?.ok
      ? [
          `　${at.replace('T', ' ')}　${answer.dialog}`,
          ...answer.message.split('\n').map((line) => (line === '' ? '' : `　　${line}`)),
        ]
      : [],
  );
}

/** Dialogs whose function said that it could not do what was asked. */
function refusedLines({ executions }: Runtime): string[] {
  return executions.flatMap(({ at, answer }) =>
    answer && !answer.ok
      ? [`　${at.replace('T', ' ')}　${answer.dialog}：${oneLine(answer.message)}`]
      : [],
  );
}

function failureLines({ executions }: Runtime): string[] {
  return executions
    .filter(({ ok }) => !ok)
    .map(({ at, function: name, error, injected }) => {
      const why = oneLine(error ?? '');
      return `　${at.replace('T', ' ')}　${name}${injected ? '（シナリオの障害）' : ''}：${why}`;
    });
}
