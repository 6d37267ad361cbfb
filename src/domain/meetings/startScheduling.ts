// 日程調整を始める (⑨/J): the candidates go to the departments and the business, each with a link of its own.

import { standingMeeting } from '../appointments/meetings';
import { participantsOf } from '../appointments/participants';
import {
  callOffRequests,
  candidatesOf,
  candidateText,
  isScheduling,
  storedOffer,
} from '../appointments/scheduling';
import { schedulingNotice } from '../appointments/schedulingNotices';
import { unusual } from '../appointments/unusual';
import type { Day } from '../base/day';
import { addMinutes } from '../base/day';
import { parseDay } from '../base/era';
import { japaneseDayWithWeekday, parseMoment } from '../base/moment';
import { hint } from '../base/text';
import { words } from '../base/words';
import type { Project } from '../cases/cases';
import { answerBy, type Context } from '../context';
import { post } from '../mail/notice';
import { operation, unless } from '../operations/operation';
import { because, type Refusal, those, unreadable } from '../registry/refusal';
import { readCandidateTimes } from './candidateTimes';
import { meetingMisplaced } from './fixFirstMeeting';
import { schedulingLink } from './schedulingLinks';

/** What staff typed into 日程調整期限; undefined when it is the system's to set. */
const typedDue = ({ registry }: Context, project: Project): string | undefined =>
  registry.isTyped(project, 'schedulingDueOn') ? project.values.schedulingDueOn : undefined;

/** Why what was typed there cannot be the day to answer by. */
function dueProblem(typed: string | undefined, today: Day): Refusal | undefined {
  if (typed === undefined) return undefined;
  const due = parseDay(typed);
  if (!due) return unreadable(`日程調整期限「${hint(typed, 20)}」`, '日付', '2026-05-25');
  if (due > today) return undefined;
  return because('日程調整期限が過ぎた日になっています', '空にするか、先の日を入れてください。');
}

export const startScheduling = operation({
  name: '日程調整を始める',
  place: 'next',
  tab: 'projects',
  about: words('候補日時を担当部局と事業者等に送り、初回協議に参加できる日程を尋ねます。'),
  correctedBy:
    '候補日時を直して、もう一度「日程調整を始める」を選ぶと、新しい候補でお願いし直します。',
  tells: true,
  misplaced: (context, project) => {
    const elsewhere = meetingMisplaced(context, project);
    if (elsewhere) return elsewhere;
    if (standingMeeting(context.registry, project.values.projectId, '初回協議')) {
      return because(
        '初回協議が決まっています',
        '日時を変えるときは「初回協議を確定する」を、日程調整からやり直すときは先に「初回協議を中止する」を選んでください。',
      );
    }
    return undefined;
  },
  prepare: (context, project) => {
    const { registry, settings, now, today } = context;
    const { projectId, projectName, schedulingRound: earlier } = project.values;
    const { times, problems } = readCandidateTimes(project.values.candidateTimes, now);
    const typed = typedDue(context, project);
    const participants = participantsOf(context, project);
    const missing = those(problems, dueProblem(typed, today), participants.problems);
    const perform = () => {
      const { departments, business } = participants;
      const asked = business ? [...departments, business] : [...departments];
      const again = isScheduling(project);
      callOffRequests(context, project);
      // Two rounds of the same minute are two all the same.
      const round = now > earlier ? now : addMinutes(earlier, 1);
      const dueOn = parseDay(typed ?? '') ?? answerBy(context, settings.schedulingDays);
      registry.set(project, {
        schedulingDueOn: dueOn,
        schedulingAskedOn: today,
        schedulingRound: round,
        offeredTimes: storedOffer.write({ times, asked: asked.map(({ who }) => who) }),
      });
      const candidates = candidatesOf(times).map(candidateText);
      for (const participant of asked) {
        post(
          context,
          schedulingNotice(context, {
            ...participant,
            projectId,
            projectName,
            businessName: business?.name ?? '',
            departments: departments.map(({ name }) => name),
            place: project.values.meetingPlace,
            round,
            again,
            candidates,
            dueOn,
            link: schedulingLink(context, { project, who: participant.who }),
          }),
        );
      }
      const typedTimes = project.values.candidateTimes.split(/\n/).filter((line) => line.trim());
      const shown = typedTimes.every((line) => parseMoment(line))
        ? ''
        : `候補は、${candidates.join('、')}です。`;
      const early = candidatesOf(times).filter(({ at }) => at.slice(0, 10) <= dueOn);
      const warning =
        early.length > 0
          ? `${early.map(({ label }) => label).join('、')}は回答期限より前か当日です。回答を待たずに確定するときは、ご注意ください。`
          : '';
      return {
        said: `${asked.map(({ name }) => name).join('、')}に日程調整のメールを送ります。回答期限は${japaneseDayWithWeekday(dueOn)}です。${shown}${warning}`,
        logged: { after: candidates.join('、') },
      };
    };
    const concerns = candidatesOf(times).flatMap(({ label, at }) => unusual(context, label, at));
    return unless(missing, perform, concerns);
  },
});
