// ⑪ before conclusion, J–L after it: what the agreement still lacks, and the projects under way beside it.

import { type Case, kindOf, projectsOf, stepOf, stepOfProject } from '../cases/cases';
import { type StepKey, stageLabel, stepKeys, stepName } from '../cases/steps';
import type { Context } from '../context';
import { projectStep, projectsUnderWay } from '../meetings/nextStep';
import { choosing } from '../operations/choosing';
import { also, DEPARTMENTS, type NextStep } from '../operations/nextStep';
import { conclude } from './conclude';

/** ⑪: 締結日, 協定名称 and 政策分野 are typed, then 締結する. */
export function concluding(context: Context, row: Case): NextStep {
  const office = context.settings.policyDivisionName;
  const under = projectsUnderWay(context, row).map(({ text }) => text);
  return {
    text: `包括連携協定締結：${office}（${choosing(context, conclude, row)}）${also(under)}`,
    actor: office,
  };
}

/** The steps at which projects wait for somebody. */
const waitsAt = (step: StepKey | undefined): step is StepKey =>
  step === 'firstMeeting' || step === 'followUpMeeting';

/** J, K, L: the case follows its projects, put together by step and by who acts: `初回協議：総合政策課（R8-003-01 …）`. */
export function underWay(context: Context, row: Case): NextStep {
  const { registry, settings } = context;
  const office = settings.policyDivisionName;
  const own = stepOf(row) ?? 'firstMeeting';
  const waiting = projectsOf(registry, row.values.caseId).flatMap((project) => {
    const next = projectStep(context, project);
    const at = stepOfProject(registry, project);
    // One whose 段階 cannot be read is told of where the case stands.
    return next ? [{ ...next, step: waitsAt(at) ? at : own, id: project.values.projectId }] : [];
  });
  const groups = new Map<string, { step: StepKey; who: string; what: string[] }>();
  for (const { step, who, id, what } of waiting) {
    const key = `${stepKeys.indexOf(step)} ${who}`;
    const group = groups.get(key) ?? { step, who, what: [] };
    group.what.push(`${id} ${what}`);
    groups.set(key, group);
  }
  const texts = [...groups.values()]
    .sort((a, b) => stepKeys.indexOf(a.step) - stepKeys.indexOf(b.step))
    .map(({ step, who, what }, index) => {
      // The mark of the case's own step stands before the whole.
      const label =
        index === 0 && step === own
          ? stepName(settings, step)
          : stageLabel(settings, step, kindOf(row));
      return `${label}：${who}（${what.join('　')}）`;
    });
  return {
    text: texts.join('　') || stepName(settings, own),
    actor:
      [office, DEPARTMENTS].find((one) => waiting.some(({ actor }) => actor === one)) ??
      waiting[0]?.actor ??
      DEPARTMENTS,
  };
}
