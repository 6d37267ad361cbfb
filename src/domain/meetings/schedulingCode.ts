// The 回答コード of a 日程調整 that staff attach or enter by hand: 対象 names the 提案事業.

import { askedAs, isScheduling, schedulingProgress } from '../appointments/scheduling';
import { hint } from '../base/text';
import { type Project, projectsOf } from '../cases/cases';
import type { Context } from '../context';
import type { ReplyCode } from '../forms/replyCode';
import type { RawSubmission } from '../forms/submission';
import { writtenIn } from '../forms/written';
import { type Business, businessesNamed } from '../parties/businesses';

/**
 * @param target 提案事業番号, or 案件番号 when dates are asked for one of its 提案事業 only
 * @returns or why there is none, with what to do
 */
export function schedulingCodeFor(
  context: Context,
  target: string,
  answers: RawSubmission['answers'],
): { readonly code: ReplyCode } | { readonly problem: string } {
  const { registry, today } = context;
  const project = projectFor(context, target);
  if (!project) {
    return {
      problem: `対象「${hint(target, 40)}」から、日程調整をしている提案事業が決まりません。対象に、提案事業番号（例：R8-001-01）を書いてください。`,
    };
  }
  const { projectId, caseId, schedulingRound } = project.values;
  const { respondent = '', replyCode } = writtenIn('scheduling', answers);
  const who = [respondent, ...businessesNamed(registry, respondent).map(businessId)]
    .map((name) => askedAs(registry, project, name, today))
    .find((name) => name !== undefined);
  if (!who) {
    const { asked } = schedulingProgress(context, project);
    return {
      problem: `回答者「${hint(respondent, 60)}」は、${projectId} の日程調整をお願いした相手ではありません（お願いした相手：${asked.join('、') || 'なし'}）。`,
    };
  }
  const sent = replyCode === undefined ? undefined : context.open(replyCode);
  const sameProject = sent?.form === 'scheduling' && sent.projectIds[0] === projectId;
  return {
    code: {
      form: 'scheduling',
      purpose: 'answer',
      who,
      caseId,
      projectIds: [projectId],
      // Its own round, where it has one: what was said of earlier times says nothing of these.
      until: sameProject ? sent.until : schedulingRound,
    },
  };
}

const businessId = ({ values }: Business): string => values.businessId;

function projectFor({ registry }: Context, target: string): Project | undefined {
  const project = registry.find('projects', target);
  if (project) return project;
  const scheduling = projectsOf(registry, target).filter(isScheduling);
  return scheduling.length === 1 ? scheduling[0] : undefined;
}
