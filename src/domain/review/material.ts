// 見直し資料: what a term has brought, for 振り返り before it renews: a plain text, made as the review opens. No persons.

import { businessCriteria } from '../base/criteria';
import type { Day } from '../base/day';
import { fiscalYearCode, fiscalYearOf, japaneseDate, parseDay } from '../base/era';
import { distinct, grouped } from '../base/grouped';
import { japaneseMoment } from '../base/moment';
import { ascending, hint, listOf, oneLine } from '../base/text';
import { caseOfProject, type Project } from '../cases/cases';
import { ranBetween } from '../cases/ran';
import type { Context } from '../context';
import type { DocumentContent } from '../documents/kinds';
import type { Agreement } from '../parties/agreements';
import { businessOf, presentBusinessId } from '../parties/businesses';
import type { Registry, Row } from '../registry/registry';
import type { StateOf, Values } from '../registry/tabs';
import { activeDays, pausesBetween } from './activity';
import { projectsOfParties } from './asked';
import { businessIdsOf, lastDay, shownDay, termFacts, termLabel, termNumber } from './terms';

/** Where projects may have come to, in the order in which they are counted. */
const shownStates: readonly StateOf<'projects'>[] = [
  '実施中',
  '終了',
  '不適合',
  '不採用',
  '不成立',
  '取下げ',
];

/** The term and what belongs to it. */
interface Review {
  readonly term: Agreement;
  readonly from: Day;
  readonly until: Day;
  readonly projects: readonly Project[];
}

export function reviewMaterial(context: Context, term: Agreement): DocumentContent {
  const until = lastDay(term) ?? context.today;
  const from = parseDay(term.values.startsOn) ?? parseDay(term.values.concludedOn) ?? until;
  context.registry.bringArchived(fiscalYears(from, until).map(fiscalYearCode));
  const review: Review = {
    term,
    from,
    until,
    projects: projectsOfParties(context.registry, term).filter((project) =>
      belongs(context.registry, project, { term, from, until }),
    ),
  };
  const sections = [
    ['１　協定', facts(context, review)],
    ['２　連携事業', projectLines(review)],
    ['３　年度ごとの実績', results(context, review)],
    ['４　提案と回答の数', counts(context, review)],
    ['５　協議', meetings(context, review)],
    ['６　動きのなかった期間', pauses(context, review)],
    ['７　事業者等の基準', criteria(context, review)],
  ] as const;
  return {
    fields: {
      title: `${termLabel(term)} 見直し資料`,
      body: [
        `作成日：${japaneseDate(context.today)}`,
        ...sections.map(([title, lines]) =>
          [title, ...(lines.length > 0 ? lines : ['なし'])].join('\n'),
        ),
      ].join('\n\n'),
    },
  };
}

/** Everybody whom it binds, by every number that he had. */
const partiesEver = (registry: Registry, term: Agreement): string[] => {
  const ids = new Set([...listOf(term.values.businessIds), ...businessIdsOf(registry, term)]);
  const merged = registry
    .rows('businesses')
    .filter(({ values }) => ids.has(presentBusinessId(registry, values.businessId)))
    .map(({ values }) => values.businessId);
  return distinct([...ids, ...merged]);
};

/** Under way in the term, or proposed in it; the first term begins with the proposals that led to it. */
function belongs(
  registry: Registry,
  project: Project,
  { term, from, until }: Pick<Review, 'term' | 'from' | 'until'>,
): boolean {
  if (project.values.state === '実施中' || ranBetween(registry, project, from, until)) return true;
  const received = parseDay(caseOfProject(registry, project)?.values.receivedOn ?? '');
  return (
    received !== undefined && received <= until && (received >= from || termNumber(term) === 1)
  );
}

function facts({ registry }: Context, { term }: Review): string[] {
  return [
    ...termFacts(term),
    `締結日：${shownDay(term.values.concludedOn)}`,
    ...businessIdsOf(registry, term).map(
      (id) => `事業者等：${hint(businessOf(registry, id)?.values.name ?? '', 100)}（${id}）`,
    ),
    ...(term.values.objectionsDueOn === ''
      ? []
      : [`疑義の回答の期限：${shownDay(term.values.objectionsDueOn)}`]),
  ];
}

const projectLines = ({ projects }: Review): string[] =>
  projects.map(({ values }) => {
    const ran = [values.implementedFrom, values.implementedUntil].map(shownDay);
    const days = ran[0] === '' ? '' : `　実施：${ran[0]}から${ran[1] && `${ran[1]}まで`}`;
    const by = listOf(values.department).join('・');
    return `${values.projectId} ${hint(values.projectName, 80)}　状態：${values.state}${by && `　担当：${by}`}${days}`;
  });

/** By what the fiscal years of the term hold in 実績. */
function results({ registry, today }: Context, { term, from, until }: Review): string[] {
  const rows = partiesEver(registry, term).flatMap((id) =>
    registry.having('achievements', 'businessId', id),
  );
  return fiscalYears(from, today < until ? today : until).flatMap((year) => {
    const ofYear = rows.filter(({ values }) => Number(values.fiscalYear) === year);
    return [
      `${yearName(year)}：${ofYear.length > 0 ? `${ofYear.length}件` : '報告なし'}`,
      ...ofYear.flatMap(resultLines),
    ];
  });
}

function resultLines({ values }: Row<'achievements'>): string[] {
  const reported = [
    ['課から', values.departmentReport],
    ['事業者等から', values.businessReport],
  ].filter(([, text]) => text.trim() !== '');
  return [
    `・${hint(values.projectName, 80)}${values.comparison && `（突合：${values.comparison}）`}`,
    ...reported.map(([side, text]) => `　${side}：${oneLine(text)}`),
  ];
}

/** 可 and 否 of both sides, and what came of the proposals, by the fiscal year of the case. */
function counts({ registry }: Context, { projects }: Review): string[] {
  const years = grouped(
    projects,
    (project) => Number(caseOfProject(registry, project)?.values.fiscalYear) || 0,
  );
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, ofYear]) => {
      const count = (fits: (project: Project) => boolean) => ofYear.filter(fits).length;
      const answered = (form: Values<'answers'>['form'], answer: Values<'answers'>['answer']) =>
        ofYear
          .flatMap(({ values }) => registry.having('answers', 'projectId', values.projectId))
          .filter(
            ({ values }) =>
              values.form === form && values.answer === answer && values.validity === '有効',
          ).length;
      const parts = [
        `提案${ofYear.length}件（事業者等から${count(({ values }) => values.proposerSide === '事業者')}・市から${count(({ values }) => values.proposerSide === '市')}）`,
        `課の回答：可${answered('様式2', '可')}・否${answered('様式2', '否')}・要協議${answered('様式2', '要協議')}`,
        `事業者等の回答：可${answered('様式5', '可')}・否${answered('様式5', '否')}`,
        `結果：${shownStates
          .map((state) => `${state}${count(({ values }) => values.state === state)}`)
          .join('・')}`,
      ];
      return `${year === 0 ? '年度不明' : yearName(year)}：${parts.join('、')}`;
    });
}

/** 協議, the earliest first. */
function meetings({ registry }: Context, { term, projects, from }: Review): string[] {
  const caseIds = distinct(projects.map(({ values }) => values.caseId));
  const subjects = [...projects.map(({ values }) => values.projectId), ...caseIds];
  const first = termNumber(term) === 1;
  return [...subjects, term.values.termId]
    .flatMap((subject) => registry.having('meetings', 'subject', subject))
    .filter(({ values }) => values.state !== '中止' && (first || values.startsAt >= from))
    .sort(ascending(({ values }) => values.startsAt))
    .map(
      ({ values }) =>
        `${values.startsAt === '' ? '日時不明' : japaneseMoment(values.startsAt)}　${values.kind}　${values.subject}（${values.state}）`,
    );
}

/** Until today, or 満了日 when that has passed. */
function pauses(context: Context, { term, projects, from, until }: Review): string[] {
  const last = context.today < until ? context.today : until;
  if (last <= from) return [];
  const days = activeDays(context, term, projects).filter((day) => day <= last);
  const { longest, latest } = pausesBetween(days, from, last);
  const lastActive = days[days.length - 1];
  const between = ({ from: begin, until: end }: { from: Day; until: Day }) =>
    `${japaneseDate(begin)}から${japaneseDate(end)}まで`;
  return [
    `いちばん長い期間：${longest.months}か月（${between(longest)}）`,
    lastActive && lastActive >= from
      ? `最後の動き：${japaneseDate(lastActive)}（その後${latest.months}か月）`
      : `この期の間に、動きの記録がありません（${latest.months}か月）。`,
    '動きとは、人が行ったこと（提案、回答や報告、協議、文書の発送、実施の開始と終了）です。自動で送ったメールなどは数えません。',
  ];
}

function criteria({ registry }: Context, { term }: Review): string[] {
  return businessIdsOf(registry, term).flatMap((id) => {
    const business = businessOf(registry, id);
    if (!business) return [`${id}：「事業者」タブにありません。`];
    const { name, confirmedOn } = business.values;
    return [
      `${hint(name, 100)}（${id}）　確認日：${confirmedOn.trim() === '' ? 'なし' : shownDay(confirmedOn)}`,
      ...businessCriteria.map(
        ({ key, header }) => `　${header}：${business.values[key].trim() || '確認中'}`,
      ),
    ];
  });
}

function fiscalYears(from: Day, until: Day): number[] {
  const first = fiscalYearOf(from);
  return Array.from({ length: fiscalYearOf(until) - first + 1 }, (_, index) => first + index);
}

/** 2026 → `令和8年度`; 2019, which became 令和 in May, is 令和元年度. */
const yearName = (year: number): string =>
  `${japaneseDate(`${year}-12-31`).replace(/年.*/, '年')}度`;
