// What staff typed over what the departments' answers come to, and answers have come since that say otherwise (④⑥/E F).

import { distinct } from '../base/grouped';
import { hint } from '../base/text';
import { validAnswers } from '../cases/answers';
import { type Case, livingProjects, type Project, stepOf } from '../cases/cases';
import type { Context } from '../context';
import type { Registry } from '../registry/registry';
import { tabs } from '../registry/tabs';
import { cityAnswerOf } from './progress';

/** Whatever order the answers came in. */
const items = (text: string): string[] =>
  text
    .split(/[、\n]/)
    .filter(Boolean)
    .sort();

/** `土木課：否`, one of each that counts. */
const saidOf = (registry: Registry, { values }: Project): string[] =>
  validAnswers(registry, values.projectId, '様式2')
    .filter(({ values: { answer } }) => answer !== '所管外')
    .map(({ values: { answerer, answer } }) => `${hint(answerer, 40)}：${answer}`);

/** Remembers upon which answers 市の回答 was typed, as long as it stands: `可\n健康福祉課：可\n土木課：否`. */
export function noteTyped(registry: Registry, project: Project): void {
  const { cityAnswer, typedUpon } = project.values;
  const typed = registry.isTyped(project, 'cityAnswer') ? cityAnswer : '';
  if (typed === typedUpon.split('\n')[0]) return;
  registry.set(project, {
    typedUpon: typed && [typed, ...saidOf(registry, project)].join('\n'),
  });
}

/** The answers since that are against 市の回答 as it was typed, or were for it and are no more. */
function against(registry: Registry, project: Project): string[] {
  const [typed, ...before] = project.values.typedUpon.split('\n');
  if (typed === '' || typed !== project.values.cityAnswer) return [];
  if (cityAnswerOf(registry, project).answer === typed) return [];
  const now = saidOf(registry, project);
  const isFor = (said: string) => said.endsWith(`：${typed}`);
  return [
    ...now.filter((said) => !before.includes(said) && !isFor(said)),
    ...before
      .filter((said) => !now.includes(said) && isFor(said))
      .map((said) => `${said}の取り消し`),
  ];
}

/** What is typed stands; that it is not what the answers say now is told to staff until 様式4 has left. */
export function contradicted({ registry }: Context, row: Case): string[] {
  const step = stepOf(row);
  if (step !== 'departmentAnswer' && step !== 'cityReply') return [];
  const found = livingProjects(registry, row.values.caseId, '事業者').flatMap((project) => {
    const { values } = project;
    if (values.state !== '照会中' && values.state !== '市回答済') return [];
    const { reason: cityReason, department } = cityAnswerOf(registry, project);
    const others = Object.entries({ cityReason, department }).flatMap(([key, says]) => {
      const column = key as 'cityReason' | 'department';
      const now = items(says);
      const typed = items(values[column]);
      const same =
        [items(project.auto[column] ?? ''), typed].some((one) => `${one}` === `${now}`) ||
        // Of several who agree, staff may name the one in charge.
        (column === 'department' && typed.every((one) => now.includes(one)));
      return same || !registry.isTyped(project, column)
        ? []
        : [
            `${tabs.projects.columns[column].header}「${hint(values[column], 40)}」（回答では${says ? `「${hint(says, 60)}」` : '空欄'}）`,
          ];
    });
    const answers = against(registry, project);
    const told = [
      ...(answers.length > 0
        ? [`市の回答「${values.cityAnswer}」（${distinct(answers).join('、')}）`]
        : []),
      ...others,
    ];
    return told.length > 0 ? [`${values.projectId} ${told.join('、')}`] : [];
  });
  return found.length > 0
    ? [
        `入力したあとに、違う回答が届いています（入力したものが様式4に載ります）：${found.join('・')}。`,
      ]
    : [];
}
