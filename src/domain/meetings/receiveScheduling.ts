// 日程調整 arrives (⑨/J): the times at which one who was asked can come.

import { standingMeeting } from '../appointments/meetings';
import {
  askedAs,
  isScheduling,
  repliesOf,
  replyText,
  respondentName,
  SCHEDULING_FORM,
  standingCandidates,
} from '../appointments/scheduling';
import { japaneseDate, parseDay } from '../base/era';
import { gathered } from '../base/gathered';
import { mailIn } from '../base/mailAddress';
import { japaneseMoment } from '../base/moment';
import { listOf, oneLine } from '../base/text';
import { record } from '../cases/audit';
import { caseOfProject, type Project, stepOfProject } from '../cases/cases';
import { endStates } from '../cases/endCase';
import type { Context } from '../context';
import type { ReplyCode } from '../forms/replyCode';
import type { Submission } from '../forms/submission';
import { businessOf } from '../parties/businesses';
import { departmentNamed } from '../parties/departments';
import { tellChanged } from '../receiving/changedAnswers';
import { type Accepted, type Arrival, type Held, held } from '../receiving/outcome';
import { inCell } from '../receiving/records';
import { newAnswerId } from '../registry/numbers';

const NONE_POSSIBLE = '参加できる候補なし';

export function receiveScheduling(
  context: Context,
  { fields }: Submission<'scheduling'>,
  code: ReplyCode,
  arrival: Arrival,
): Accepted | Held {
  const { registry, today } = context;
  const project = registry.find('projects', code.projectIds[0] ?? '');
  if (!project) return held(`回答コードの提案事業 ${code.projectIds[0] ?? ''} がありません。`);
  const refused = notTaken(context, project, code, arrival);
  if (refused) return held(refused);
  const who = askedAs(registry, project, code.who, today);
  if (!who) return held(`${code.who} は、いまの日程調整をお願いした相手ではありません。`);

  const { projectId, schedulingRound } = project.values;
  const chosen = listOf(fields.possible);
  const labels = standingCandidates(context, project).map(({ label }) => label);
  const possible = labels.filter((label) => chosen.includes(label));
  const beyond = chosen.filter((label) => !labels.includes(label));
  if (possible.length === 0 && beyond.length > 0) {
    return held(`${beyond.join('、')}は、${among(labels)}にありません。`);
  }
  const business = businessOf(registry, who);
  const department = business ? undefined : departmentNamed(registry, today, who);
  const answerer = business?.values.name ?? who;
  const said = possible.join('、') || NONE_POSSIBLE;
  const reason = inCell(replyText(said, fields.remarks), arrival);
  // Entered by hand for a day without a time, it may seem to come before the round began.
  const [, answeredOn] = [arrival.receivedAt, schedulingRound].sort();
  const earlier = repliesOf(registry, project, today).find((one) => one.who === who);
  const isOver = earlier !== undefined && earlier.row.values.answeredOn > answeredOn;
  const { intakeId } = arrival;
  registry.append('answers', {
    answerId: newAnswerId(registry),
    projectId,
    answerer,
    form: SCHEDULING_FORM,
    answer: possible.length > 0 ? '可' : '否',
    reason,
    answeredOn,
    intakeId,
    validity: '有効',
  });
  record(context, {
    action: '日程調整の受付',
    target: projectId,
    after: `${respondentName(registry, who, today)}：${said}（${intakeId}）`,
  });
  const sender = oneLine(business?.values.name ?? department?.values.name ?? who);
  return {
    ...(earlier &&
      !isOver &&
      earlier.row.values.reason !== reason &&
      tellChanged(
        context,
        [
          {
            projectId,
            before: { ...earlier.row.values, answer: earlier.said },
            after: { answer: said, reason },
          },
        ],
        { intakeId, form: SCHEDULING_FORM, target: projectId, sender, isSingle: true },
      )),
    kind: 'accepted',
    caseId: project.values.caseId,
    receiptTo: mailIn((business ?? department)?.values.mail ?? ''),
    sender,
    notes: gathered(
      beyond.length > 0 && `${beyond.join('、')}は、${among(labels)}にないため、使いませんでした。`,
      isOver && '後に届いた回答があるため、この回答を使いませんでした。',
    ),
  };
}

const among = (labels: readonly string[]): string =>
  `いま選べる候補（${labels.join('、') || 'なし'}）`;

/** Why an answer of this code does not count for the project as it stands. */
function notTaken(
  { registry }: Context,
  project: Project,
  code: ReplyCode,
  arrival: Arrival,
): string | undefined {
  const { projectId, state, schedulingRound } = project.values;
  const row = caseOfProject(registry, project);
  if (!row) return `案件 ${project.values.caseId} がありません。`;
  if (endStates.has(state)) return `${projectId} は終わっています（状態：${state}）。`;
  if (row.values.state !== '進行中' && row.values.state !== '完了') {
    return `案件 ${row.values.caseId} は終わっています（状態：${row.values.state}）。`;
  }
  const fixed = standingMeeting(registry, projectId, '初回協議');
  if (fixed) {
    return `${projectId} の初回協議は、${japaneseMoment(fixed.values.startsAt)}に決まっています。`;
  }
  if (stepOfProject(registry, project) !== 'firstMeeting') {
    return `${projectId} は、初回協議の日程調整をする段階ではありません（いまの段階：${project.values.stage}）。`;
  }
  if (!isScheduling(project)) return `${projectId} は、いま日程調整をしていません。`;
  const ofEarlierRound =
    code.until !== schedulingRound ||
    arrival.receivedAt.slice(0, 10) < schedulingRound.slice(0, 10);
  if (ofEarlierRound) {
    return `前の日程調整への回答です。${japaneseMoment(schedulingRound)}に、新しい候補で日程調整をお願いしています。`;
  }
  const due = parseDay(project.values.schedulingDueOn);
  return !arrival.attached && due && arrival.receivedAt.slice(0, 10) > due
    ? `回答期限（${japaneseDate(due)}）を過ぎています。`
    : undefined;
}
