// 政策分野 of a project: its own, since a case may have several. Only where one alone can be meant does it follow from the case.
import { listOf } from '../base/text';
import type { Context } from '../context';
import { type Case, type Project, projectsOf } from './cases';
import { endStates } from './endCase';
import { policyFieldsIn } from './policyFields';

type Known = Pick<Context, 'registry' | 'settings'>;

/** What the case is about, each once: its 政策分野 (②), or what 様式1 wished for. */
export const fieldsOfCase = ({ settings }: Known, { values }: Case): string[] =>
  policyFieldsIn(settings, values.policyFields || values.wishes);

/** The one field that is meant where nobody said which; undefined where there are several, or none. */
const only = (fields: readonly string[]): string | undefined =>
  fields.length === 1 ? fields[0] : undefined;

/** Its own fields, the first of which it counts for; else the only one of its case. */
export function fieldsOf(known: Known, project: Project, row: Case | undefined): string[] {
  const own = policyFieldsIn(known.settings, project.values.policyFields);
  return own.length > 0 ? own : [only(row ? fieldsOfCase(known, row) : []) ?? []].flat();
}

/** Fills it in (†) as long as the case has one field only. */
export function deriveFields(known: Known, row: Case): void {
  const { registry } = known;
  const policyFields = only(fieldsOfCase(known, row)) ?? '';
  for (const project of projectsOf(registry, row.values.caseId)) {
    registry.set(project, { policyFields });
  }
}

/** Of a case with several fields, the projects that go on and have none of their own, by their numbers. */
export const withoutField = (known: Known, row: Case): string[] =>
  fieldsOfCase(known, row).length < 2
    ? []
    : projectsOf(known.registry, row.values.caseId)
        .filter(
          ({ values }) => !endStates.has(values.state) && listOf(values.policyFields).length === 0,
        )
        .map(({ values }) => values.projectId);
