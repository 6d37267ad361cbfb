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
import { addBusinessDays } from '../base/businessDays';
import type { Day } from '../base/day';
import { parseDay } from '../base/era';
import { japaneseDayWithWeekday, nextMinute } from '../base/moment';
import { hint } from '../base/text';
import { words } from '../base/words';
import { record } from '../cases/audit';
import { caseOfProject, type Project } from '../cases/cases';
import type { Context } from '../context';
import { post } from '../mail/notice';
import { endingLetter } from '../operations/guards';
import { operation } from '../operations/operation';
import { projectAt } from '../operations/projectGuards';
import { readCandidateTimes } from './candidateTimes';
import { schedulingLink } from './schedulingLinks';

const NAME = '日程調整を始める';

/** What staff typed into 日程調整期限; undefined when it is the system's to set. */
const typedDue = ({ registry }: Context, project: Project): string | undefined =>
  registry.isTyped(project, 'schedulingDueOn') ? project.values.schedulingDueOn : undefined;

const dueOf = (context: Context, project: Project): Day =>
  parseDay(typedDue(context, project) ?? '') ??
  addBusinessDays(context.today, context.settings.schedulingDays, context.isHoliday);

export const startScheduling = operation({
  name: NAME,
  tab: 'projects',
  about: words('候補日時を担当部局と事業者等に送り、初回協議に参加できる日程を尋ねます。'),
  correctedBy:
    '候補日時を直して、もう一度「日程調整を始める」を選ぶと、新しい候補でお願いし直します。',
  misplaced: (context, project) => {
    const elsewhere = projectAt(context, project, 'firstMeeting');
    if (elsewhere) return elsewhere;
    if (standingMeeting(context.registry, project.values.projectId, '初回協議')) {
      return '初回協議が決まっています。日時を変えるときは「初回協議を確定する」を、日程調整からやり直すときは先に「初回協議を中止する」を選んでください。';
    }
    const row = caseOfProject(context.registry, project);
    return row && endingLetter(context, row);
  },
  missing: (context, project) => {
    const { problems } = readCandidateTimes(project.values.candidateTimes, context.now);
    const typed = typedDue(context, project);
    if (typed !== undefined) {
      const due = parseDay(typed);
      if (!due) {
        problems.push(
          `日程調整期限「${hint(typed, 20)}」が日付として読み取れません（例：2026-05-25）。`,
        );
      } else if (due <= context.today) {
        problems.push('日程調整期限が過ぎた日になっています。空にするか、先の日を入れてください。');
      }
    }
    return [...problems, ...participantsOf(context, project).problems, ...context.settingProblems];
  },
  perform: (context, project) => {
    const { registry } = context;
    const { projectId, projectName } = project.values;
    const { times } = readCandidateTimes(project.values.candidateTimes, context.now);
    const { departments, business } = participantsOf(context, project);
    const asked = business ? [...departments, business] : [...departments];
    const again = isScheduling(project);
    callOffRequests(context, project);
    const earlier = project.values.schedulingRound;
    // Two rounds of the same minute are two all the same.
    const round = context.now > earlier ? context.now : nextMinute(earlier);
    registry.set(project, {
      schedulingDueOn: dueOf(context, project),
      schedulingAskedOn: context.today,
      schedulingRound: round,
      offeredTimes: storedOffer.write({ times, asked: asked.map(({ who }) => who) }),
    });
    const dueOn = dueOf(context, project);
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
          round,
          again,
          candidates,
          dueOn,
          link: schedulingLink(context, { project, who: participant.who }),
        }),
      );
    }
    record(context, { action: NAME, target: projectId, after: candidates.join('、') });
    const early = candidatesOf(times).filter(({ at }) => at.slice(0, 10) <= dueOn);
    const warning =
      early.length > 0
        ? `${early.map(({ label }) => label).join('、')}は回答期限より前か当日です。回答を待たずに確定するときは、ご注意ください。`
        : '';
    return `${asked.map(({ name }) => name).join('、')}に日程調整のメールを送ります。回答期限は${japaneseDayWithWeekday(dueOn)}です。${warning}`;
  },
});
