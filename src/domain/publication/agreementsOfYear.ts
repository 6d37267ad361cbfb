// Under which agreement a project ran in a fiscal year, and in which policy fields.

import { parseDay } from '../base/era';
import { distinct } from '../base/grouped';
import { listOf } from '../base/text';
import { caseOfProject } from '../cases/cases';
import { policyFieldsIn } from '../cases/policyFields';
import { fieldsOf } from '../cases/projectFields';
import type { Context } from '../context';
import type { Agreement } from '../parties/agreements';
import { presentBusinessId } from '../parties/businesses';
import type { Achievement } from '../reports/achievement';
import { firstDayOf, lastDayOf } from '../settings/fiscalDays';

/** Where nobody has said of what field it is. */
export const OTHER_FIELD = 'その他';

interface Frame {
  /** 協定の名称; several where the business has several agreements. */
  readonly agreements: readonly string[];
  /** 政策分野 of the project, the first of which it counts for; or the only one that its case or agreement names. */
  readonly fields: readonly string[];
}

function ranIn({ values }: Agreement, fiscalYear: number): boolean {
  const from = parseDay(values.startsOn) ?? parseDay(values.concludedOn);
  const until = parseDay(values.endedOn) ?? parseDay(values.expiresOn);
  return (
    from !== undefined &&
    from <= lastDayOf(fiscalYear) &&
    (until === undefined || until >= firstDayOf(fiscalYear))
  );
}

/** Finds both for a row of 実績; goes through the agreements once. */
export function frameFinder(
  context: Pick<Context, 'registry' | 'settings'>,
): (row: Achievement) => Frame {
  const { registry, settings } = context;
  const byBusiness = new Map<string, Agreement[]>();
  for (const agreement of registry.rows('agreements')) {
    if (agreement.values.state === '取消') continue;
    for (const id of listOf(agreement.values.businessIds)) {
      const present = presentBusinessId(registry, id);
      const terms = byBusiness.get(present);
      if (terms) terms.push(agreement);
      else byBusiness.set(present, [agreement]);
    }
  }
  return ({ values }) => {
    const project = registry.find('projects', values.projectId);
    const ofCase = project && caseOfProject(registry, project);
    const year = Number(values.fiscalYear);
    const terms = (byBusiness.get(presentBusinessId(registry, values.businessId)) ?? []).filter(
      (agreement) => ranIn(agreement, year),
    );
    const named = listOf(ofCase?.values.agreementIds ?? '');
    const ofProject = terms.filter((term) => named.includes(term.values.agreementId));
    const agreements = ofProject.length > 0 ? ofProject : terms;
    const own = project ? fieldsOf(context, project, ofCase) : [];
    const matters = policyFieldsIn(settings, ...agreements.map((term) => term.values.matters));
    const fields = own.length > 0 || matters.length !== 1 ? own : matters;
    return {
      agreements: distinct(agreements.map((term) => term.values.name.trim()).filter(Boolean)),
      fields: fields.length > 0 ? distinct(fields) : [OTHER_FIELD],
    };
  };
}
