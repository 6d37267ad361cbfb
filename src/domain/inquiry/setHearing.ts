// ヒアリングを設定する (⑤/C): the day of the hearing about a 様式3 is noted and told to the department.

import { logMeeting, momentOf, standingMeeting } from '../appointments/meetings';
import { parseDay } from '../base/era';
import { japaneseDayWithWeekday } from '../base/moment';
import { hint } from '../base/text';
import { words } from '../base/words';
import { record } from '../cases/audit';
import { caseOfProject, type Project } from '../cases/cases';
import type { Context } from '../context';
import { departmentAddress } from '../documents/addresses';
import { post } from '../mail/notice';
import { endingLetter } from '../operations/guards';
import { operation } from '../operations/operation';
import { presentName } from '../parties/departments';
import { proposalUnderway } from './decideProposal';
import { hearingNotice } from './hearingNotices';

const NAME = 'ヒアリングを設定する';

export const setHearing = operation({
  name: NAME,
  tab: 'projects',
  about: words('課からの提案についてのヒアリングの日を、提案した課に知らせます。'),
  correctedBy:
    '日を変えるときは、ヒアリング日を直して、もう一度「ヒアリングを設定する」を選んでください。',
  misplaced: (context, project) => {
    const elsewhere = proposalUnderway(context, project);
    if (elsewhere) return elsewhere;
    if (project.values.state !== '受付') {
      return '採用するかどうかが決まっています。ヒアリングは、その前に行います。';
    }
    if (project.values.hearing === '済') return 'ヒアリングは「済」になっています。';
    const row = caseOfProject(context.registry, project);
    return row && endingLetter(context, row);
  },
  missing: (context, project) => {
    const { registry, today } = context;
    const { hearingOn, projectId } = project.values;
    const day = parseDay(hearingOn);
    const standing = standingMeeting(registry, projectId, 'ヒアリング');
    const problems: string[] = [];
    if (hearingOn.trim() === '') {
      problems.push('ヒアリング日に、ヒアリングを行う日を入れてください（例：2026-04-27）。');
    } else if (!day) {
      problems.push(
        `ヒアリング日「${hint(hearingOn, 20)}」が日付として読み取れません（例：2026-04-27）。`,
      );
    } else if (day < today) {
      problems.push(
        `ヒアリング日（${japaneseDayWithWeekday(day)}）が過ぎています。先の日を入れてください。`,
      );
    } else if (standing?.values.startsAt === momentOf(day)) {
      problems.push(
        `何も変わっていません。ヒアリングは${japaneseDayWithWeekday(day)}に設定してあります。`,
      );
    }
    const address = departmentAddress(context, project.values.proposer);
    if ('problem' in address) problems.push(address.problem);
    problems.push(...context.settingProblems);
    return problems;
  },
  perform: (context, project) => {
    const { registry } = context;
    const { projectId, projectName, content, proposer } = project.values;
    const day = parseDay(project.values.hearingOn);
    const address = departmentAddress(context, proposer);
    if (!day || 'problem' in address) return '';
    const department = presentName(registry, context.today, proposer);
    const standing = standingMeeting(registry, projectId, 'ヒアリング');
    const before = standing?.values.startsAt.slice(0, 10);
    const sequence = standing ? (Number(standing.values.sequence) || 0) + 1 : 0;
    const meeting =
      standing ??
      logMeeting(context, {
        kind: 'ヒアリング',
        subject: projectId,
        startsAt: day,
        attendees: department,
        state: '予定',
      });
    registry.set(meeting, {
      startsAt: momentOf(day),
      sequence: String(sequence),
      attendees: department,
      ...(standing && { state: '変更' }),
    });
    post(
      context,
      hearingNotice(context, {
        ...address,
        department,
        projectId,
        projectName,
        content,
        businessName: businessNameOf(context, project),
        meetingId: meeting.values.meetingId,
        sequence,
        day,
        before,
      }),
    );
    record(context, { action: NAME, target: projectId, before, after: day });
    const next =
      project.values.hearing === '予定' ? '行ったら' : '「ヒアリング」を「予定」にし、行ったら';
    return `ヒアリングを${japaneseDayWithWeekday(day)}に${standing ? '変更' : '設定'}しました。${department}にメールを送ります。${next}「済」にして、ヒアリング記録を書いてください。`;
  },
});

const businessNameOf = ({ registry }: Context, project: Project): string =>
  caseOfProject(registry, project)?.values.businessName ?? '';
