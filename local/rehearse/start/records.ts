/** What stands in the registry at the start: the scenario's rows with what they leave out filled in. */
import { fiscalYearCode } from '../../../src/domain/calendar/era';
import { businessCriteria } from '../../../src/domain/criteria';
import { settings } from '../../../src/domain/settings';
import { type StepKey, stageLabel } from '../../../src/domain/steps';
import { tabs } from '../../../src/domain/tabs';
import type { CaseKind } from '../../../src/domain/tabs/cases';
import type { GivenRow, Scenario } from '../scenario/scenario';
import { Numbering } from './numbering';
import { termOf } from './term';

/** New rows by the tab's name. */
export type Records = Readonly<Record<string, readonly GivenRow[]>>;

/** The steps of a project's own after 様式6, by its state. */
const stepsOfProjects: Readonly<Partial<Record<string, StepKey>>> = {
  協議中: 'firstMeeting',
  実施中: 'implementation',
};

/** A case that is under way stands where its least advanced project stands. */
const stagesUnderWay: readonly { state: string; step: StepKey }[] = [
  { state: '受付', step: 'proposal' },
  { state: '照会中', step: 'departmentAnswer' },
  { state: '市回答済', step: 'cityReply' },
];

/** The rows to add to each tab, in the order of the scenario. */
export function recordsOf(scenario: Scenario): Records {
  const { businesses, agreements, projects } = scenario;
  const numbering = new Numbering([
    ...businesses.map((row) => row.事業者番号),
    ...agreements.map((row) => row.協定番号),
    ...projects.map((row) => row.提案事業番号),
    ...projects.map((row) => row.案件番号),
  ]);
  const businessRows = businesses.map((row) => businessRow(row, numbering));
  const business = (named: string) =>
    businessRows.find((row) => row.名称 === named || row.事業者番号 === named) as GivenRow;
  const agreementRows = agreements.map((row) => agreementRow(row, scenario, business, numbering));
  const { caseRows, projectRows } = casesOf(projects, business, agreementRows, numbering);
  return {
    [tabs.departments.name]: scenario.departments,
    [tabs.businesses.name]: businessRows,
    [tabs.agreements.name]: agreementRows,
    [tabs.cases.name]: caseRows,
    [tabs.projects.name]: projectRows,
    [tabs.counters.name]: [...numbering.last].map(([series, last]) => ({
      種類: series,
      最終番号: String(last),
    })),
  };
}

/** A business whose criteria are not given has been found to meet none of them. */
function businessRow(row: GivenRow, numbering: Numbering): GivenRow {
  const criteria = Object.fromEntries(businessCriteria.map(({ header }) => [header, '該当なし']));
  const complete: GivenRow = { ...criteria, ...row };
  const decisions = businessCriteria.map(({ header }) => complete[header]);
  const eligibility = decisions.includes('該当')
    ? '不適合'
    : decisions.every((decision) => decision === '該当なし')
      ? '適合'
      : '確認中';
  return {
    適否: eligibility,
    ...complete,
    事業者番号: numbering.number(row.事業者番号, 'J', 4),
  };
}

function agreementRow(
  { 事業者: named, ...row }: GivenRow,
  scenario: Scenario,
  business: (named: string) => GivenRow,
  numbering: Numbering,
): GivenRow {
  const names = scenario.businesses.some(({ 名称 }) => 名称 === named)
    ? [named]
    : named.split('、');
  const term = Number(row.期 || 1);
  const { item, initial } = settings.agreementYears;
  const years = Number(scenario.settings[item] ?? initial);
  const { from, to } = termOf(row.締結日, term, years);
  const agreementId = numbering.number(row.協定番号, 'K', 3);
  return {
    協定期番号: `${agreementId}-第${term}期`,
    事業者番号: names.map((name) => business(name).事業者番号).join('、'),
    始期: from,
    満了日: to,
    状態: '有効',
    ...row,
    協定番号: agreementId,
    期: String(term),
  };
}

/** One case for each business and year of the projects, unless a project names its case. */
function casesOf(
  projects: readonly GivenRow[],
  business: (named: string) => GivenRow,
  agreementRows: readonly GivenRow[],
  numbering: Numbering,
): { caseRows: GivenRow[]; projectRows: GivenRow[] } {
  const byRound = new Map<string, { year: number; business: GivenRow; projects: GivenRow[] }>();
  for (const project of projects) {
    const owner = business(project.事業者);
    const year = Number(project.年度);
    const round = project.案件番号 || `${owner.事業者番号} ${year}`;
    const standing = byRound.get(round) ?? { year, business: owner, projects: [] };
    standing.projects.push(project);
    byRound.set(round, standing);
  }
  const caseRows: GivenRow[] = [];
  const projectRows: GivenRow[] = [];
  for (const { year, business: owner, projects: ofCase } of byRound.values()) {
    const series = `${fiscalYearCode(year)}-`;
    const caseId = numbering.number(ofCase[0].案件番号, series, 3);
    const bound = agreementRows.some(({ 事業者番号: ids }) =>
      ids.split('、').includes(owner.事業者番号),
    );
    const kind: CaseKind = bound ? '随時' : '締結前';
    caseRows.push(caseRow(caseId, year, owner, kind, ofCase));
    projectRows.push(...ofCase.map((row) => projectRow(row, { caseId, kind, owner, numbering })));
  }
  return { caseRows, projectRows };
}

function caseRow(
  caseId: string,
  year: number,
  owner: GivenRow,
  kind: CaseKind,
  ofCase: readonly GivenRow[],
): GivenRow {
  const underWay = stagesUnderWay.find(({ state }) => ofCase.some((row) => row.状態 === state));
  const meeting = ofCase.some((row) => row.状態 === '協議中');
  const meetingStep: StepKey = kind === '締結前' ? 'conclusion' : 'firstMeeting';
  const step = underWay?.step ?? (meeting ? meetingStep : 'implementation');
  return {
    案件番号: caseId,
    種別: kind,
    年度: String(year),
    事業者番号: owner.事業者番号,
    事業者名: owner.名称,
    段階: stageLabel(step, kind),
    状態: underWay || meeting ? '進行中' : '完了',
  };
}

function projectRow(
  { 事業者: _named, 年度: _year, ...row }: GivenRow,
  {
    caseId,
    kind,
    owner,
    numbering,
  }: { caseId: string; kind: CaseKind; owner: GivenRow; numbering: Numbering },
): GivenRow {
  const step = stepsOfProjects[row.状態];
  return {
    ...(step && { 段階: stageLabel(step, kind) }),
    提案者: row.提案者区分 === '市' ? row.担当部局 : owner.名称,
    適否: row.状態 === '不適合' ? '不適合' : row.状態 === '受付' ? '確認中' : '適合',
    ...row,
    案件番号: caseId,
    提案事業番号: numbering.number(row.提案事業番号, `${caseId}-`, 2),
  };
}
