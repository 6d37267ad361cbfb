// 提案事業 from a list: known by its number, or by business, 年度, 事業名 and who proposed it.
import { fiscalYearCode } from '../base/era';
import { folded, hint, listOf } from '../base/text';
import type { Project } from '../cases/cases';
import { type Business, presentBusinessId } from '../parties/businesses';
import { enterProjects, isUnderWay } from './projects';
import type { ReadRow } from './readRows';
import { businessMeant } from './reference';
import { mistake, type Run, standsAlready } from './run';
import { called } from './takeBusinesses';

type ProjectRow = ReadRow<'projects'>;

interface Readable {
  readonly row: ProjectRow;
  readonly owner: Business;
}

/** @param departmentsGiven names in the list of 部署, also in rows that have mistakes */
export function takeProjects(
  run: Run,
  rows: readonly ProjectRow[],
  departmentsGiven: readonly string[],
): void {
  const departments = knownDepartments(run, departmentsGiven);
  const fresh = newOnes(
    run,
    rows.flatMap((row) => readable(run, row, departments)),
  );
  const made = enterProjects(
    run,
    fresh.map(({ row, owner }) => ({ given: row.given, owner })),
  );
  made.forEach(({ values }, index) => {
    const { list, line } = fresh[index].row;
    run.entered.push({ list, line, id: values.projectId, about: values.projectName });
  });
}

/** Every name that a department has or had, as it is compared. */
function knownDepartments(run: Run, given: readonly string[]): ReadonlySet<string> {
  return new Set(
    [
      run.policyDivision,
      ...given,
      ...run.registry
        .rows('departments')
        .flatMap(({ values }) => [values.name, ...listOf(values.formerNames)]),
    ].map(folded),
  );
}

function readable(run: Run, row: ProjectRow, departments: ReadonlySet<string>): Readable[] {
  if (row.broken) return [];
  const before = run.mistakes.length;
  const { given } = row;
  const owner = businessMeant(run, row, given.business ?? '');
  for (const name of listOf(given.department ?? '')) {
    if (departments.has(folded(name))) continue;
    mistake(run, row, {
      department: `「${hint(name, 40)}」が「部署」にありません。課名を直すか、部署のCSVに加えてください（なくなった課は、有効終了を書いて加えます）。`,
    });
  }
  const { implementedFrom, implementedUntil } = given;
  if (implementedFrom && implementedUntil && implementedUntil < implementedFrom) {
    mistake(run, row, { implementedUntil: '実施開始日より前の日です。どちらかを直してください。' });
  }
  const named = withCase(run, row);
  return owner && run.mistakes.length === before ? [{ row: named, owner }] : [];
}

/** The row with the case that its own number says. */
function withCase(run: Run, row: ProjectRow): ProjectRow {
  const { projectId = '', fiscalYear = '' } = row.given;
  const ofNumber = projectId.replace(/-\d+$/, '');
  const { caseId = ofNumber } = row.given;
  if (ofNumber !== '' && caseId !== ofNumber) {
    mistake(run, row, {
      projectId: `案件番号 ${caseId} の番号ではありません。どちらかを直してください。`,
    });
  }
  const code = fiscalYearCode(Number(fiscalYear));
  if (caseId !== '' && !caseId.startsWith(`${code}-`)) {
    mistake(run, row, {
      fiscalYear: `案件番号 ${caseId} の年度と違います（この年度の案件番号は ${code}- で始まります）。どちらかを直してください。`,
    });
  }
  return caseId === '' ? row : { ...row, given: { ...row.given, caseId } };
}

interface Round {
  readonly businessId: string;
  readonly fiscalYear: string;
}

/** Those that do not stand in the registry yet, each once, in cases that can take them. */
function newOnes(run: Run, rows: readonly Readable[]): Readable[] {
  const { registry } = run;
  const known = new Map<string, { line: number; project?: Project }>();
  for (const project of standingProjects(run, rows)) {
    const ofCase = registry.find('cases', project.values.caseId)?.values;
    if (!ofCase) continue;
    const businessId = presentBusinessId(registry, ofCase.businessId);
    const round = { businessId, fiscalYear: ofCase.fiscalYear };
    known.set(identityOf(round, project.values), { line: 0, project });
    known.set(project.values.projectId, { line: 0, project });
  }
  const rounds = new Map<string, Round & { line: number }>();
  return rows.filter(({ row, owner }) => {
    const { projectId = '', caseId = '', fiscalYear = '' } = row.given;
    const round = { businessId: owner.values.businessId, fiscalYear };
    const identity = identityOf(round, row.given);
    const numbered = projectId === '' ? undefined : known.get(projectId);
    const same = numbered ?? known.get(identity);
    if (same && same.line > 0) {
      return mistake(run, row, {
        [numbered ? 'projectId' : 'projectName']:
          `${same.line}行目と同じ${numbered ? '番号' : '事業者・年度・事業名'}です。1行にするか、どちらかを直してください。`,
      });
    }
    if (same?.project) {
      standing(run, { row, owner }, same.project);
      return false;
    }
    const first = rounds.get(caseId);
    if (caseId !== '' && first) {
      if (first.businessId !== round.businessId || first.fiscalYear !== round.fiscalYear) {
        return mistake(run, row, {
          caseId: `${first.line}行目と同じ案件番号ですが、事業者か年度が違います。案件番号を直すか、空欄にしてください。`,
        });
      }
    } else if (!caseCanTake(run, { row, owner })) return false;
    if (caseId !== '' && !first) rounds.set(caseId, { ...round, line: row.line });
    known.set(identity, { line: row.line });
    if (projectId !== '') known.set(projectId, { line: row.line });
    return true;
  });
}

/** Those of the archive too, as far as they could be meant. */
function standingProjects({ registry }: Run, rows: readonly Readable[]): ReadonlySet<Project> {
  const meant = new Set(
    rows.map(({ row, owner }) => `${owner.values.businessId} ${row.given.fiscalYear}`),
  );
  const cases = registry
    .rows('cases')
    .filter(({ values }) =>
      meant.has(`${presentBusinessId(registry, values.businessId)} ${values.fiscalYear}`),
    )
    .map(({ values }) => values.caseId);
  registry.bringArchived(cases);
  return new Set([
    ...registry.rows('projects'),
    ...cases.flatMap((caseId) => registry.havingHere('projects', 'caseId', caseId)),
  ]);
}

const identityOf = (
  { businessId, fiscalYear }: Round,
  { projectName = '', proposerSide = '' }: { projectName?: string; proposerSide?: string },
): string => [businessId, fiscalYear, folded(projectName), proposerSide].join('｜');

function standing(run: Run, { row, owner }: Readable, { values }: Project): void {
  const ofCase = run.registry.find('cases', values.caseId)?.values;
  const itsOwner = presentBusinessId(run.registry, ofCase?.businessId ?? '');
  const name = `${values.projectId}（${hint(values.projectName, 40)}）`;
  if (itsOwner !== owner.values.businessId) {
    mistake(run, row, {
      business: `${name}はすでに台帳にあり、${itsOwner} の提案事業です。番号か事業者を直してください。`,
    });
  } else standsAlready(run, row, values, { id: values.projectId, called: name });
}

/** A case that stands takes no more than what is over already: what is under way came in by its own way. */
function caseCanTake(run: Run, { row, owner }: Readable): boolean {
  const { caseId = '', fiscalYear = '', state = '' } = row.given;
  const ofCase = run.registry.find('cases', caseId);
  if (!ofCase) return true;
  const { values } = ofCase;
  const itsOwner = presentBusinessId(run.registry, values.businessId);
  const wrong =
    itsOwner !== owner.values.businessId || values.fiscalYear !== fiscalYear
      ? `${caseId} は ${called(run.registry.find('businesses', itsOwner) ?? owner)}の${values.fiscalYear}年度の案件です。`
      : values.state === '進行中' || isUnderWay(state)
        ? `${caseId} はすでに台帳にあり、進行中のものは加えられません。`
        : '';
  if (wrong !== '') {
    mistake(run, row, {
      caseId: `${wrong}案件番号を空欄にする（新しい案件ができます）か、直してください。`,
    });
  }
  return wrong === '';
}
