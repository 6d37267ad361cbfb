// The same proposal once more: which project is meant by one that arrives, and what people have to look at because of it.

import { likeness } from '../base/likeness';
import { folded, isAmong, wordOf } from '../base/text';
import type { Context } from '../context';
import { type Case, openCasesOf, type Project, projectsOf } from './cases';

interface Written {
  readonly projectName: string;
  readonly content: string;
}

/** Whether it has neither ended nor begun to be carried out. */
const isUnderway = ({ values }: Project): boolean =>
  isAmong(values.state, ['受付', '照会中', '市回答済', '協議中']);

const isNamed = (name: string, one: Written): boolean =>
  name !== '' && folded(one.projectName) === name;

/** Whether both say the same, but for width and blanks. */
export const saysTheSame = (one: Written, other: Written): boolean =>
  wordOf(one.content) === wordOf(other.content);

/**
 * Which of these projects each proposal is once more: the one that says the same under the same name, or else the only
 * one of its name.
 */
export function meantBy<W extends Written>(
  written: readonly W[],
  projects: readonly Project[],
): Map<W, Project> {
  const meant = new Map<W, Project>();
  const named = (name: string) =>
    projects.filter(
      (project) => isNamed(name, project.values) && ![...meant.values()].includes(project),
    );
  for (const one of written) {
    const same = named(folded(one.projectName)).find(({ values }) => saysTheSame(one, values));
    if (same) meant.set(one, same);
  }
  for (const one of written.filter((other) => !meant.has(other))) {
    const name = folded(one.projectName);
    const rivals = written.filter((other) => isNamed(name, other) && !meant.has(other));
    const [only, ...others] = named(name);
    if (only && others.length + rivals.length === 1) meant.set(one, only);
  }
  return meant;
}

/** The projects of these cases of which something may still come. */
const underwayIn = ({ registry }: Context, cases: readonly Case[]): Project[] =>
  cases.flatMap(({ values }) => projectsOf(registry, values.caseId)).filter(isUnderway);

/**
 * Of proposals that come after their case has left the step that takes them, those that are underway in it, saying
 * the same: they stay there, and no second case begins for them.
 */
export const repeatedIn = <W extends Written>(
  context: Context,
  cases: readonly Case[],
  written: readonly W[],
  isOwn: (project: Project) => boolean,
): [W, Project][] =>
  [...meantBy(written, underwayIn(context, cases).filter(isOwn))].filter(([one, { values }]) =>
    saysTheSame(one, values),
  );

/**
 * What a person has to compare before departments are asked or 採用する is chosen: proposals of one proposer whose names
 * are alike, and what a later 様式 has changed or left out.
 */
export function proposalsToCompare(context: Context, row: Case): string[] {
  const own = projectsOf(context.registry, row.values.caseId).filter(
    ({ values }) => values.state === '受付',
  );
  if (own.length === 0) return [];
  const others = underwayIn(context, openCasesOf(context.registry, row.values.businessId));
  const seen = new Set<Project>();
  const pairs = own.flatMap((project) => {
    seen.add(project);
    const { projectId, projectName, proposerSide, proposer } = project.values;
    return others
      .filter(
        (other) =>
          !seen.has(other) &&
          other.values.proposerSide === proposerSide &&
          (proposerSide === '事業者' || other.values.proposer === proposer) &&
          likeness(other.values.projectName) === likeness(projectName),
      )
      .map(
        (other) =>
          `${[other.values.projectId, projectId].sort().join('と')}（内容${saysTheSame(project.values, other.values) ? 'も同じ' : 'は違う'}）`,
      );
  });
  return [
    ...(pairs.length > 0
      ? [
          `名称の同じ提案事業：${pairs.join('・')}（同じ事業なら、一方に「取り下げ」か「採用しない」を選ぶ）`,
        ]
      : []),
    ...own
      .filter(({ values }) => values.altered !== '')
      .map(({ values }) => `${values.projectId}：${values.altered}`),
  ];
}
