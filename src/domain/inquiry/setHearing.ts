// ヒアリングを設定する (⑤/C): the day of the hearing about a 様式3 is noted and told to the department.

import { logMeeting, standingMeeting } from '../appointments/meetings';
import { unusual } from '../appointments/unusual';
import type { Day } from '../base/day';
import { parseDay } from '../base/era';
import { japaneseDayWithWeekday } from '../base/moment';
import { hint } from '../base/text';
import { words } from '../base/words';
import { caseOfProject, type Project } from '../cases/cases';
import type { Context } from '../context';
import { departmentAddress } from '../documents/addresses';
import { post } from '../mail/notice';
import { operation } from '../operations/operation';
import { caseEnding } from '../operations/projectGuards';
import { presentName } from '../parties/departments';
import { because, needs, type Refusal, those, unreadable } from '../registry/refusal';
import { proposalUnderway } from './decideProposal';
import { hearingNotice } from './hearingNotices';

export const setHearing = operation({
  name: 'ヒアリングを設定する',
  tab: 'projects',
  form: 'departmentProposal',
  about: words('課からの提案についてのヒアリングの日を、提案した課に知らせます。'),
  correctedBy:
    '日を変えるときは、ヒアリング日を直して、もう一度「ヒアリングを設定する」を選んでください。',
  tells: true,
  misplaced: (context, project) => {
    const elsewhere = proposalUnderway(context, project);
    if (elsewhere) return elsewhere;
    if (project.values.state !== '受付') {
      return because('採用するかどうかが決まっています', 'ヒアリングは、その前に行います。');
    }
    if (project.values.hearing === '済') return because('ヒアリングは「済」になっています');
    return caseEnding(context, project);
  },
  prepare: (context, project) => {
    const { registry, today } = context;
    const { projectId, projectName, content, proposer, hearing, hearingOn } = project.values;
    const day = parseDay(hearingOn);
    const standing = standingMeeting(registry, projectId, 'ヒアリング');
    const address = departmentAddress(context, proposer);
    const missing = those(
      dayProblem(hearingOn, day, today),
      day !== undefined &&
        day >= today &&
        standing?.values.startsAt === day &&
        because(
          '何も変わっていません',
          `ヒアリングは${japaneseDayWithWeekday(day)}に設定してあります。`,
        ),
      'problem' in address && address.problem,
    );
    if (!day || 'problem' in address || missing.length > 0) return { missing };
    return {
      concerns: unusual(context, 'ヒアリング日', day),
      perform: () => {
        const department = presentName(registry, today, proposer);
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
          startsAt: day,
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
        const next = hearing === '予定' ? '行ったら' : '「ヒアリング」を「予定」にし、行ったら';
        return {
          said: `ヒアリングを${japaneseDayWithWeekday(day)}に${standing ? '変更' : '設定'}しました。${department}にメールを送ります。${next}「済」にして、ヒアリング記録を書いてください。`,
          logged: { before, after: day },
        };
      },
    };
  },
});

function dayProblem(written: string, day: Day | undefined, today: Day): Refusal | undefined {
  const example = '2026-04-27';
  if (written.trim() === '') {
    return needs('projects', 'hearingOn', 'ヒアリングを行う日を入れて', { note: `例：${example}` });
  }
  if (!day) return unreadable(`ヒアリング日「${hint(written, 20)}」`, '日付', example);
  if (day >= today) return undefined;
  return because(
    `ヒアリング日（${japaneseDayWithWeekday(day)}）が過ぎています`,
    '先の日を入れてください。',
  );
}

const businessNameOf = ({ registry }: Context, project: Project): string =>
  caseOfProject(registry, project)?.values.businessName ?? '';
