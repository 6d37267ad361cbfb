// 台帳を点検する: what does not fit together in the registry, each with its place and its remedy. Changes nothing.

import type { Day } from '../base/day';
import { japaneseDate, parseDay } from '../base/era';
import { hint, listOf } from '../base/text';
import { isOpen, stepOf } from '../cases/cases';
import { allFindings } from '../cases/contradictions';
import { endStates } from '../cases/endCase';
import { hasStrangeStage } from '../cases/unreadable';
import { inDoubt } from '../documents/letterMail';
import type { Line } from '../operations/homeLine';
import { departmentNamed, departmentsOn, nobodyFor } from '../parties/departments';
import type { Registry } from '../registry/registry';
import { tabKeys, tabs } from '../registry/tabs';
import { yearsAdded } from '../registry/yearAdded';
import { laterTerm, termNumber } from '../review/terms';
import { deletedRows } from './deletedRows';
import { spoiltCells } from './storedCells';

export function inspect(registry: Registry, today: string): string[] {
  return [...inconsistencies(registry, today), ...unsettled(registry)];
}

/** What only a look at everything finds, with the row that it is about: it stands on ホーム until the next such look. */
type Seen = Pick<Line, 'place' | 'what'>;

const seen = new WeakMap<Registry, readonly Seen[]>();

/** What was last found so in this registry; undefined when nobody has looked at everything. */
export const seenIn = (registry: Registry): readonly Seen[] | undefined => seen.get(registry);

/** The same without what waits for a person anyhow. */
export function inconsistencies(registry: Registry, today: string): string[] {
  registry.bringAll();
  // What was submitted is looked at whole, too.
  registry.bringLongTexts(registry.rows('intake'));
  const found = [
    ...spoiltCells(registry),
    ...strangeDays(registry, today),
    ...strangeTerms(registry, today),
    ...lostDepartments(registry, today),
    ...(departmentsOn(registry, today).length === 0
      ? [{ place: '部署', what: '「部署」に、有効な課がひとつもありません。' }]
      : []),
  ];
  const findings = allFindings(registry);
  // What was submitted belongs to nothing that is looked at again before the next such look.
  const further = findings.filter(
    ({ told, place }) => !told && place.startsWith(`${tabs.intake.name} `),
  );
  seen.set(registry, [...found, ...further.map(({ place, said }) => ({ place, what: said }))]);
  return [
    ...findings.map(({ said }) => said),
    ...found.map(({ what }) => what),
    ...yearsAdded(
      registry,
      tabKeys.flatMap((tab) => registry.rows(tab)),
    ),
    ...deletedRows(registry).map(({ place, what }) => `「${place}」：${what}`),
    ...strangeStages(registry),
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
function strangeDays(registry: Registry, today: Day): Seen[] {
  const shown = (day: Day) => japaneseDate(day);
  return [
    ...registry.rows('documents').flatMap(({ values: { name, approvedOn, sentOn, state } }) => {
      const [approved, sent] = [parseDay(approvedOn), parseDay(sentOn)];
      return state === '発送済' && approved && sent && approved > sent
        ? [
            {
              place: `文書 ${name}`,
              what: `「文書」${name}の決裁日（${shown(approved)}）が発送日（${shown(sent)}）よりあとです。決裁日を確かめてください。`,
            },
          ]
        : [];
    }),
    ...registry
      .rows('cases')
      .flatMap(({ values: { caseId, agreementIds, concludedOn, receivedOn } }) => {
        const concluded = parseDay(concludedOn);
        const received = parseDay(receivedOn);
        if (!concluded) return [];
        const line = (what: string) => [
          {
            place: `案件 ${caseId}`,
            what: `「案件」${caseId}の締結日（${shown(concluded)}）${what}`,
          },
        ];
        if (concluded > today) return line('が先の日付です。締結した日を入れてください。');
        const byAnOlderOne = listOf(agreementIds)
          .flatMap((id) => registry.having('agreements', 'agreementId', id))
          .some(({ values }) => parseDay(values.concludedOn) === concluded);
        return received && concluded < received && !byAnOlderOne
          ? line(`が受付日（${shown(received)}）より前です。締結日を確かめてください。`)
          : [];
      }),
  ];
}

/** Terms that say they are over and are not: nobody would look after them any more. */
function strangeTerms(registry: Registry, today: Day): Seen[] {
  return registry.rows('agreements').flatMap((term) => {
    const { termId, state } = term.values;
    const until = parseDay(term.values.expiresOn);
    const line = (what: string) => [
      { place: `協定 ${termId}`, what: `「協定」${termId}の${what}` },
    ];
    if (state === '満了' && until && today <= until) {
      return line(
        `状態が「満了」ですが、満了日（${japaneseDate(until)}）はまだ来ていません。状態か満了日を確かめてください。`,
      );
    }
    return state === '更新済' && termNumber(term) !== undefined && !laterTerm(registry, term)
      ? line(
          '状態が「更新済」ですが、次の期の行がありません。消した行を戻すか、状態を「見直し中」に戻してください。',
        )
      : [];
  });
}

/** Departments of open cases and of projects that go on that no row in force answers for: their mails would go nowhere. */
function lostDepartments(registry: Registry, today: Day): Seen[] {
  const lost = (tab: '案件' | '提案事業', key: string, cell: string, names: string) =>
    listOf(names)
      .filter((name) => !departmentNamed(registry, today, name))
      .map((name) => ({
        place: `${tab} ${key}`,
        what: `「${tab}」${key}の${cell}「${hint(name, 40)}」：${nobodyFor(registry, today, name).said}`,
      }));
  return [
    ...registry
      .rows('cases')
      .filter(isOpen)
      .flatMap(({ values }) => lost('案件', values.caseId, '照会先', values.inquired)),
    ...registry
      .rows('projects')
      .filter(({ values }) => !endStates.has(values.state))
      .flatMap(({ values: { projectId, department, state } }) =>
        state === '実施中' && department.trim() === ''
          ? [
              {
                place: `提案事業 ${projectId}`,
                what: `「提案事業」${projectId}の担当部局が空です。担当する課を書いてください。`,
              },
            ]
          : lost('提案事業', projectId, '担当部局', department),
      ),
  ];
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
