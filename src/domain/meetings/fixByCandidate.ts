// 全員可の候補で確定する (⑨/J): the first meeting is when everybody who was asked can come.

import { standingMeeting } from '../appointments/meetings';
import { candidateText, isScheduling, schedulingProgress } from '../appointments/scheduling';
import { oneLine } from '../base/text';
import { words } from '../base/words';
import type { Project } from '../cases/cases';
import type { Context } from '../context';
import { operation } from '../operations/operation';
import { holdsBack } from '../receiving/heldAnswers';
import { because } from '../registry/refusal';
import { type Chosen, CORRECTED_BY, fixing, meetingMisplaced, readTime } from './fixFirstMeeting';
import { heldDates } from './heldDates';

const OTHERWISE = '協議日時を入れて「初回協議を確定する」を選んでください。';

/** The one candidate that suits all, or of several the one that 協議日時 names: which of them is for people to say. */
function suitingAll(context: Context, project: Project): Chosen {
  const { awaited, possible } = schedulingProgress(context, project);
  const held = holdsBack(heldDates(context, project));
  if (held) return { problem: held };
  if (awaited.length > 0) {
    const silent = `まだ回答のない相手がいます（${awaited.map(oneLine).join('、')}）`;
    return { problem: because(silent, `回答を待つか、${OTHERWISE}`) };
  }
  if (possible.length === 0) {
    const anew = '候補日時を書き換えて「日程調整を始める」を選ぶか、';
    return { problem: because('全員が参加できる候補がありません', `${anew}${OTHERWISE}`) };
  }
  const known = `全員が参加できる候補は、${possible.map(candidateText).join('、')}です`;
  if (project.values.meetingAt.trim() === '') {
    const [only, ...others] = possible;
    if (others.length === 0) return only;
    const how = `どれにするかを、協議日時に書いてください（例：${only.label}）。`;
    return { problem: because(known, how) };
  }
  const chosen = readTime(context, project);
  const suits = 'problem' in chosen || possible.some(({ at }) => at === chosen.at);
  return suits
    ? chosen
    : {
        problem: because(
          `${known}。協議日時が、そのどれでもありません`,
          `協議日時を直すか空にしてください。`,
        ),
      };
}

export const fixByCandidate = operation({
  name: '全員可の候補で確定する',
  place: 'next',
  tab: 'projects',
  about: words('日程調整で全員が参加できると答えた候補で、初回協議を確定し、予定を送ります。'),
  correctedBy: CORRECTED_BY,
  tells: true,
  misplaced: (context, project) =>
    meetingMisplaced(context, project) ??
    (isScheduling(project) &&
    !standingMeeting(context.registry, project.values.projectId, '初回協議')
      ? undefined
      : because('いま日程調整をしていません', OTHERWISE)),
  prepare: (context, project) => fixing(context, project, suitingAll(context, project)),
});
