// 初回協議を省略する (⑨ → ⑩, J → K; ※2): department and business have worked together before, and arrange it themselves.

import { skippedForBusiness, skippedForDepartment } from '../appointments/meetingNotices';
import { standingMeeting } from '../appointments/meetings';
import { participantsOf } from '../appointments/participants';
import { closeScheduling, isScheduling } from '../appointments/scheduling';
import { distinct } from '../base/grouped';
import { oneLine } from '../base/text';
import { words } from '../base/words';
import { caseOfProject, moveProjectTo } from '../cases/cases';
import { earlierCooperation } from '../inquiry/earlierCooperation';
import { mailKey } from '../mail/keys';
import { post } from '../mail/notice';
import { operation, unless } from '../operations/operation';
import { projectAt } from '../operations/projectGuards';
import { because, those } from '../registry/refusal';
import { aboutFurther } from './aboutFurther';

export const skipFirstMeeting = operation({
  name: '初回協議を省略する',
  tab: 'projects',
  about: words('連携の実績がある課と事業者等の初回協議を省き、日程調整を課に任せます（※2）。'),
  correctedBy: '協議は課が日程を調整します。「協議を記録する」から続けてください。',
  tells: true,
  misplaced: (context, project) => {
    const elsewhere = projectAt(context, project, 'firstMeeting');
    if (elsewhere) return elsewhere;
    return standingMeeting(context.registry, project.values.projectId, '初回協議')
      ? because(
          '初回協議が決まっています',
          '省略するときは、先に「初回協議を中止する」を選んでください。',
        )
      : undefined;
  },
  prepare: (context, project) => {
    const { projectId, stage } = project.values;
    const { departments, business, problems } = participantsOf(context, project);
    const { evidence, without } = earlierCooperation(context, project);
    const row = caseOfProject(context.registry, project);
    const missing = those(
      problems,
      without.length > 0 &&
        because(
          '初回協議を省略できるのは、過去に連携事業の実績（実施中または終了の提案事業）がある課と事業者等のときだけです（ガイドライン ※2）',
          `${without.join('、')}と${oneLine(row?.values.businessName ?? '')}には実績がありません。「日程調整を始める」を選んでください。`,
        ),
    );
    return unless(missing, () => {
      const about = aboutFurther(context, project);
      for (const participant of departments) {
        post(
          context,
          skippedForDepartment(context, {
            ...about,
            ...participant,
            key: mailKey('meetingSkipped', { projectId, who: participant.who }),
            evidence: evidence
              .filter(({ department }) => department === participant.who)
              .map((one) => evidenceText(one.project.values)),
          }),
        );
      }
      const asked = isScheduling(project) && business;
      if (asked) {
        post(
          context,
          skippedForBusiness(context, {
            ...about,
            ...asked,
            key: mailKey('meetingSkipped', { projectId, who: asked.who }),
            departments: departments.map(({ name }) => name),
          }),
        );
      }
      closeScheduling(context, project);
      moveProjectTo(context, project, 'followUpMeeting');
      const proof = distinct(evidence.map((one) => evidenceText(one.project.values))).join('、');
      return {
        said: `実績（${proof}）があるため初回協議を省略し、${project.values.stage} に進みました。協議の日程調整を、${departments.map(({ name }) => name).join('、')}にメールで依頼します。${asked ? '日程調整をお願いしていた事業者等にも知らせます。' : ''}`,
        logged: { before: stage, after: `${project.values.stage}（実績：${proof}）` },
      };
    });
  },
});

const evidenceText = (values: { projectId: string; projectName: string; state: string }): string =>
  `${values.projectId} ${oneLine(values.projectName)}（${values.state}）`;
