// ⑨/J 初回協議: the invitation, its change, its cancellation, and that a department arranges the meeting itself (※2).

import { indentedLines, oneLine, quoted } from '../base/text';
import type { Context } from '../context';
import type { MailKey } from '../mail/keys';
import { type Address, type Notice, noticeTo } from '../mail/notice';
import type { Settings } from '../settings';

interface About extends Address {
  readonly key: MailKey;
  readonly projectId: string;
  readonly projectName: string;
  readonly businessName: string;
}

export interface OfMeeting extends About {
  readonly meetingId: string;
  readonly when: string;
  readonly place: string;
  /** The event as iCalendar. */
  readonly invitation: string;
}

const projectLine = ({ projectId, projectName, businessName }: About): string =>
  `提案事業：${projectId} ${projectName}（${businessName}）`;

const TIME = '日時：';
const PLACE = '場所：';

/** 協議時間（分） */
export const lengthLine = ({ meetingMinutes }: Settings): string => `所要時間：${meetingMinutes}分`;

/** The meeting itself, as one block. */
const meetingLines = (o: OfMeeting, ...more: readonly string[]): string =>
  [projectLine(o), `${TIME}${o.when}`, `${PLACE}${oneLine(o.place)}`, ...more].join('\n');

interface Told {
  readonly when: string;
  readonly place: string;
}

/** Time and place that an invitation named, by its text; empty where somebody wrote something else there. */
export function toldIn(body: string): Told {
  const lines = body.split('\n');
  const after = (label: string) =>
    lines.find((line) => line.startsWith(label))?.slice(label.length) ?? '';
  return { when: after(TIME), place: after(PLACE) };
}

/** What was told before, where it differs. */
function toldBefore(told: Told, { when, place }: OfMeeting): string | false {
  const differs = told.when !== '' && (told.when !== when || told.place !== oneLine(place));
  return differs && `変更前：${[told.when, told.place].filter(Boolean).join('　')}`;
}

/**
 * 初回協議を確定する: to one participant.
 * @param o.told what the invitation that he has says; undefined for one who has none
 */
export function invitationNotice(
  { settings }: Context,
  o: OfMeeting & { told: Told | undefined; attendees: string },
): Notice {
  return noticeTo(settings, o, {
    kind: 'invitation',
    key: o.key,
    subject: `${o.told ? '【変更】' : ''}${o.projectId} 初回協議のご案内（${o.when}）`,
    target: o.projectId,
    invitation: o.invitation,
    parts: [
      o.told
        ? '先にご案内した初回協議の日時、場所または出席者を、次のとおり変更しました。お手数ですが、ご出席くださいますようお願いします。'
        : '連携事業の初回協議を、次のとおり行います。ご出席くださいますようお願いします。',
      meetingLines(o, lengthLine(settings), `出席者：${o.attendees}`),
      o.told && toldBefore(o.told, o),
      `添付の予定（.ics）を開くと、お使いのカレンダーに${o.told ? '変更が反映されます' : '登録できます'}。ご都合が悪くなったときは、お早めに下記までご連絡ください。`,
    ],
  });
}

/** 初回協議を中止する, or the project ended: to one who was invited. */
export function cancellationNotice({ settings }: Context, o: OfMeeting & { why: string }): Notice {
  return noticeTo(settings, o, {
    kind: 'meetingCancelled',
    key: o.key,
    subject: `【中止】${o.projectId} 初回協議の中止について（${o.when}）`,
    target: o.projectId,
    invitation: o.invitation,
    parts: [
      '先にご案内した次の初回協議は、中止します。ご予定いただいていたところ、申し訳ありません。',
      meetingLines(o),
      o.why ? `中止の理由\n${quoted(o.why)}` : '協議の日時は、改めてご連絡します。',
      '添付の予定（.ics）を開くと、お使いのカレンダーから取り消せます。',
    ],
  });
}

/** 初回協議を確定する with others: to one who was invited and is not concerned any more; the meeting goes on. */
export function releaseNotice({ settings }: Context, o: OfMeeting): Notice {
  return noticeTo(settings, o, {
    kind: 'meetingCancelled',
    key: o.key,
    subject: `【出席不要】${o.projectId} 初回協議へのご出席について（${o.when}）`,
    target: o.projectId,
    invitation: o.invitation,
    parts: [
      '出席いただく方が変わったため、先にご案内した次の初回協議に、ご出席いただく必要がなくなりました。ご予定いただいていたところ、申し訳ありません。',
      meetingLines(o),
      '添付の予定（.ics）を開くと、お使いのカレンダーから取り消せます。',
    ],
  });
}

/** What a department is told that arranges the meetings from here on (⑩/K). */
const fromHere = ({ policyDivisionName }: Settings, contact: string): string[] => [
  `事業化に向けた協議の日程は、貴課で事業者等と調整してください。協議を行ったら、日時・場所・内容と、事業化の可否を${policyDivisionName}までお知らせください。`,
  `事業者等の連絡先\n${quoted(contact)}`,
];

/** 初回協議を開催済とする: to each department. */
export const followUpForDepartment = (
  { settings }: Context,
  o: About & { contact: string },
): Notice =>
  noticeTo(settings, o, {
    kind: 'followUp',
    key: o.key,
    subject: `【依頼】${o.projectId} 事業化に向けた協議について（${o.businessName}）`,
    target: o.projectId,
    parts: [
      `${projectLine(o)}\n初回協議が終わりました。2回目以降の協議は、貴課と事業者等で行い、事業化の可否を判断します。`,
      ...fromHere(settings, o.contact),
    ],
  });

/** 初回協議を省略する (※2): to a department, which arranges the meeting itself from here on. */
export function skippedForDepartment(
  { settings }: Context,
  o: About & { evidence: readonly string[]; contact: string },
): Notice {
  return noticeTo(settings, o, {
    kind: 'meetingSkipped',
    key: o.key,
    subject: `【依頼】${o.projectId} 事業化に向けた協議の日程調整について（${o.businessName}）`,
    target: o.projectId,
    parts: [
      `${projectLine(o)}\nこの事業者等とは過去に連携事業の実績があるため、${settings.policyDivisionName}による初回協議を省略します（ガイドライン ※2）。`,
      `連携事業の実績\n${indentedLines(o.evidence)}`,
      ...fromHere(settings, o.contact),
    ],
  });
}

/** The same, to the business that had been asked for dates. */
export function skippedForBusiness(
  { settings }: Context,
  o: About & { departments: readonly string[] },
): Notice {
  return noticeTo(settings, o, {
    kind: 'meetingSkipped',
    key: o.key,
    subject: `${o.projectId} 協議の日程調整について`,
    target: o.projectId,
    parts: [
      `${projectLine(o)}\n先に日程調整をお願いしておりましたが、この事業の協議の日程は、${o.departments.map(oneLine).join('・')}から直接ご連絡し、調整します。日程調整の回答は要りません。`,
      '引き続き、ご協力をお願いします。',
    ],
  });
}
