// 台帳を点検する: what does not fit together in the registry, each with its place and its remedy. Changes nothing.

import type { Day } from '../base/day';
import { japaneseDate, parseDay } from '../base/era';
import { hint, listOf } from '../base/text';
import { isOpen, stepOf } from '../cases/cases';
import { hasStrangeStage } from '../cases/unreadable';
import { inDoubt } from '../documents/letterMail';
import { departmentNamed, departmentsOn } from '../parties/departments';
import { unitIn } from '../registry/archiveUnits';
import type { Registry, Row } from '../registry/registry';
import { type TabKey, tabKeys, tabs } from '../registry/tabs';
import type { Column } from '../registry/tabs/column';
import { yearsAdded } from '../registry/yearAdded';
import { laterTerm, termNumber } from '../review/terms';
import { spoiltCells } from './storedCells';

type Cells = Record<string, string>;

export function inspect(registry: Registry, today: string): string[] {
  return [...inconsistencies(registry, today), ...unsettled(registry)];
}

/** The same without what waits for a person anyhow. */
export function inconsistencies(registry: Registry, today: string): string[] {
  return [
    ...tabKeys.flatMap((tab) => [...repeatedKeys(registry, tab), ...strangeCells(registry, tab)]),
    ...danglingReferences(registry),
    ...spoiltCells(registry),
    ...yearsAdded(
      registry,
      tabKeys.flatMap((tab) => registry.rows(tab)),
    ),
    ...strangeStages(registry),
    ...strangeDays(registry, today),
    ...strangeTerms(registry, today),
    ...lostDepartments(registry, today),
    ...(departmentsOn(registry, today).length === 0
      ? ['「部署」に、有効な課がひとつもありません。']
      : []),
  ];
}

function repeatedKeys(registry: Registry, tab: TabKey): string[] {
  if (tab === 'departments') return [];
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const row of registry.rows(tab)) {
    const key = (row.values as Cells)[tabs[tab].key];
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  const header = (tabs[tab].columns as Record<string, Column>)[tabs[tab].key].header;
  return [...repeated].map(
    (key) => `「${tabs[tab].name}」の${header}「${key}」が2行あります。余分な行を消してください。`,
  );
}

/** A value outside its drop-down, a date that is none. */
function strangeCells(registry: Registry, tab: TabKey): string[] {
  const columns = Object.entries(tabs[tab].columns as Record<string, Column>).filter(
    ([, { type, choices }]) => choices || type === 'date',
  );
  return registry.rows(tab).flatMap((row) => {
    const values = row.values as Cells;
    const place = `「${tabs[tab].name}」${values[tabs[tab].key]}`;
    return columns.flatMap(([key, { header, type, choices }]) => {
      const value = values[key].trim();
      if (value === '') return [];
      if (choices && !choices.includes(value)) {
        return [
          `${place}の${header}「${hint(value, 40)}」は選択肢にありません（${choices.join('・')}）。`,
        ];
      }
      if (type === 'date' && !parseDay(value)) {
        return [
          `${place}の${header}「${hint(value, 40)}」が日付として読み取れません（例：2026-04-06）。`,
        ];
      }
      return [];
    });
  });
}

function danglingReferences(registry: Registry): string[] {
  const missing = (row: Row, tab: TabKey, key: string) => {
    if (key === '' || registry.isArchivedUnit(unitIn(key)) || registry.find(tab, key)) return [];
    const values = row.values as Cells;
    return [
      `「${tabs[row.tab].name}」${values[tabs[row.tab].key]}の ${key} が「${tabs[tab].name}」にありません。消した行を戻してください。`,
    ];
  };
  return [
    ...registry.rows('cases').flatMap((row) => missing(row, 'businesses', row.values.businessId)),
    ...registry.rows('projects').flatMap((row) => missing(row, 'cases', row.values.caseId)),
    ...registry.rows('answers').flatMap((row) => missing(row, 'projects', row.values.projectId)),
    ...registry.rows('documents').flatMap((row) => missing(row, 'cases', row.values.caseId)),
  ];
}

function strangeStages(registry: Registry): string[] {
  return [
    ...registry
      .rows('cases')
      .filter((row) => isOpen(row) && !stepOf(row))
      .map(({ values }) => `「案件」${values.caseId}の段階「${values.stage}」が読み取れません。`),
    ...registry
      .rows('projects')
      .filter((project) => hasStrangeStage(registry, project))
      .map(
        ({ values }) =>
          `「提案事業」${values.projectId}の段階「${hint(values.stage, 40)}」が読み取れません。元の表示に戻してください。`,
      ),
  ];
}

/** Days that cannot be so: decided upon after it was sent, concluded before it began or in days to come. */
function strangeDays(registry: Registry, today: Day): string[] {
  const shown = (day: Day) => japaneseDate(day);
  return [
    ...registry.rows('documents').flatMap(({ values: { name, approvedOn, sentOn, state } }) => {
      const [approved, sent] = [parseDay(approvedOn), parseDay(sentOn)];
      return state === '発送済' && approved && sent && approved > sent
        ? [
            `「文書」${name}の決裁日（${shown(approved)}）が発送日（${shown(sent)}）よりあとです。決裁日を確かめてください。`,
          ]
        : [];
    }),
    ...registry.rows('cases').flatMap(({ values: { caseId, concludedOn, receivedOn } }) => {
      const concluded = parseDay(concludedOn);
      const received = parseDay(receivedOn);
      if (!concluded) return [];
      const place = `「案件」${caseId}の締結日（${shown(concluded)}）`;
      if (concluded > today) return [`${place}が先の日付です。締結した日を入れてください。`];
      return received && concluded < received
        ? [`${place}が受付日（${shown(received)}）より前です。締結日を確かめてください。`]
        : [];
    }),
  ];
}

/** Terms that say they are over and are not: nobody would look after them any more. */
function strangeTerms(registry: Registry, today: Day): string[] {
  return registry.rows('agreements').flatMap((term) => {
    const { termId, state } = term.values;
    const until = parseDay(term.values.expiresOn);
    if (state === '満了' && until && today <= until) {
      return [
        `「協定」${termId}の状態が「満了」ですが、満了日（${japaneseDate(until)}）はまだ来ていません。状態か満了日を確かめてください。`,
      ];
    }
    return state === '更新済' && termNumber(term) !== undefined && !laterTerm(registry, term)
      ? [
          `「協定」${termId}の状態が「更新済」ですが、次の期の行がありません。消した行を戻すか、状態を「見直し中」に戻してください。`,
        ]
      : [];
  });
}

/** Departments asked in an open case that no row in force answers for: their mails would go nowhere. */
function lostDepartments(registry: Registry, today: Day): string[] {
  return registry.rows('cases').flatMap((row) =>
    isOpen(row)
      ? listOf(row.values.inquired)
          .filter((name) => !departmentNamed(registry, today, name))
          .map(
            (name) =>
              `「案件」${row.values.caseId}の照会先「${hint(name, 40)}」に、「部署」タブの今の行がありません。名前が変わったときは、新しい行の旧部署名に「${hint(name, 40)}」と書いてください。`,
          )
      : [],
  );
}

function unsettled(registry: Registry): string[] {
  const held = registry.rows('intake').filter(({ values }) => values.state === '保留');
  const doubtful = registry.rows('outbox').filter(({ values }) => inDoubt.has(values.state));
  return [
    ...held.map(
      ({ values }) => `「受付」${values.intakeId}が保留のままです：${hint(values.reason, 80)}`,
    ),
    ...doubtful.map(
      ({ values }) => `「送信」${values.mailId}が${values.state}です：${hint(values.subject, 60)}`,
    ),
  ];
}
