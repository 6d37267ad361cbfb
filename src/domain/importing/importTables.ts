// 台帳に取り込む: every row of every list is checked; all of them come in together, or nothing changes.

import { record } from '../cases/audit';
import type { Context } from '../context';
import { tabs } from '../registry/tabs';
import { BusinessIndex } from './businessIndex';
import type { Finding } from './findings';
import { type ListKey, listKeys } from './lists';
import { Numbering } from './numbering';
import { type ReadRow, readRows } from './readRows';
import { numbersOf } from './report';
import type { Outcome, Run } from './run';
import type { GivenTable } from './table';
import { takeAgreements } from './takeAgreements';
import { takeBusinesses } from './takeBusinesses';
import { takeDepartments } from './takeDepartments';
import { takeProjects } from './takeProjects';

export type GivenTables = { readonly [K in ListKey]?: GivenTable };

/** Thrown to take everything back. */
class TakeBack extends Error {}

/**
 * @param o.trial only tells what would come in, numbers included
 * @returns what came in, or would
 */
export function importTables(
  context: Context,
  tables: GivenTables,
  o: { trial: boolean },
): Outcome {
  const { registry, settings } = context;
  const mistakes: Finding[] = [];
  const warnings: Finding[] = [];
  const found = { mistakes, warnings };
  const rows = {
    departments: rowsOf('departments', tables, found),
    businesses: rowsOf('businesses', tables, found),
    agreements: rowsOf('agreements', tables, found),
    projects: rowsOf('projects', tables, found),
  };
  const run: Run = {
    registry,
    numbering: new Numbering(registry, numbersGiven(rows)),
    settings,
    today: context.today,
    policyDivision: settings.policyDivisionName,
    businesses: new BusinessIndex(registry),
    mistakes,
    warnings,
    entered: [],
    standing: [],
  };
  const failed = registry.attempt(() => {
    takeDepartments(run, rows.departments);
    takeBusinesses(run, rows.businesses);
    takeAgreements(run, rows.agreements);
    takeProjects(
      run,
      rows.projects,
      rows.departments.map(({ given }) => given.name ?? ''),
    );
    if (o.trial || mistakes.length > 0) throw new TakeBack();
    for (const list of listKeys) {
      const entered = run.entered.filter((one) => one.list === list);
      if (entered.length === 0) continue;
      record(context, {
        action: '台帳に取り込む',
        target: tabs[list].name,
        after: `${entered.length}件：${numbersOf(entered)}`,
      });
    }
  });
  if (failed && !(failed.error instanceof TakeBack)) throw failed.error;
  return {
    mistakes: [...mistakes].sort(byPlace),
    warnings,
    entered: run.entered,
    standing: run.standing,
  };
}

function rowsOf<K extends ListKey>(
  list: K,
  tables: GivenTables,
  found: { mistakes: Finding[]; warnings: Finding[] },
): ReadRow<K>[] {
  const table: GivenTable | undefined = tables[list];
  return table ? readRows(list, table, found) : [];
}

function numbersGiven({
  businesses,
  agreements,
  projects,
}: {
  readonly businesses: readonly ReadRow<'businesses'>[];
  readonly agreements: readonly ReadRow<'agreements'>[];
  readonly projects: readonly ReadRow<'projects'>[];
}): (string | undefined)[] {
  return [
    ...businesses.map(({ given }) => given.businessId),
    ...agreements.map(({ given }) => given.agreementId),
    ...projects.flatMap(({ given }) => [
      given.projectId,
      given.caseId ?? given.projectId?.replace(/-\d+$/, ''),
    ]),
  ];
}

const byPlace = (a: Finding, b: Finding): number =>
  listKeys.indexOf(a.list) - listKeys.indexOf(b.list) || a.line - b.line;
