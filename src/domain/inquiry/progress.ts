// ④/E: who was asked, who has answered, and what the city's answer comes to.

import { distinct } from '../base/grouped';
import { listOf } from '../base/text';
import { validAnswers } from '../cases/answers';
import { type Case, inquiredProjects, type Project } from '../cases/cases';
import type { Context } from '../context';
import { presentName } from '../parties/departments';
import type { Registry } from '../registry/registry';
import { type Answer, answerChoices } from '../registry/tabs/answers';

/**
 * The departments asked, split into those who answered for every project and those still awaited; by the names
 * that they have today. One that was renamed (組織改編) in between has answered by either name.
 */
export function inquiryProgress(
  { registry, today }: Pick<Context, 'registry' | 'today'>,
  row: Case,
): { asked: string[]; awaited: string[] } {
  const present = (name: string) => presentName(registry, today, name);
  const asked = distinct(listOf(row.values.inquired).map(present));
  const answeredBy = inquiredProjects(registry, row.values.caseId).map(
    (project) =>
      new Set(
        validAnswers(registry, project.values.projectId, '様式2').map(({ values }) =>
          present(values.answerer),
        ),
      ),
  );
  const awaited = asked.filter((name) => answeredBy.some((answerers) => !answerers.has(name)));
  return { asked, awaited };
}

/** Whether 市の回答 of a project is still to be decided. */
export const isUndecided = ({ values }: Project): boolean =>
  values.cityAnswer !== '可' && values.cityAnswer !== '否';

export interface CityAnswer {
  readonly answer: '可' | '否' | '要判断';
  readonly reason: string;
  readonly department: string;
}

/**
 * What the departments' answers come to: 所管外 does not count; all others agree → that;
 * 要協議, both 可 and 否, or none at all → 要判断.
 */
export function cityAnswerFrom(
  answers: readonly { answerer: string; answer: Answer; reason: string }[],
): CityAnswer {
  const counting = answers.filter(({ answer }) => answer !== '所管外');
  const given = new Set(counting.map(({ answer }) => answer));
  const agreed = given.size === 1 && !given.has('要協議') ? [...given][0] : undefined;
  const refusals = counting.filter(({ answer, reason }) => answer === '否' && reason.trim() !== '');
  return {
    answer: agreed === '可' || agreed === '否' ? agreed : '要判断',
    reason: distinct(refusals.map(({ reason }) => reason.trim())).join('\n'),
    department: counting
      .filter(({ answer }) => answer === '可')
      .map(({ answerer }) => answerer)
      .join('、'),
  };
}

/** The same for one project of the registry. */
export function cityAnswerOf(registry: Registry, project: Project): CityAnswer {
  return cityAnswerFrom(
    validAnswers(registry, project.values.projectId, '様式2').flatMap(({ values }) => {
      const answer = answerChoices.find((choice) => choice === values.answer);
      return answer ? [{ answerer: values.answerer, answer, reason: values.reason }] : [];
    }),
  );
}

/** Whether any department has said anything that counts about a project. */
export function hasCountingAnswer(registry: Registry, project: Project): boolean {
  return validAnswers(registry, project.values.projectId, '様式2').some(
    ({ values }) => values.answer !== '所管外',
  );
}
