/** J, K: every project has its first meeting and a later one, and is decided upon; with the last one the case ends. */
import { japaneseDate } from '../../../../src/domain/base/era';
import { change } from '../book';
import {
  business as businessReceiver,
  department as departmentReceiver,
  mail,
  minuteOn,
  note,
  policyDivision,
} from '../rows';
import { bodyOf, POLICY_DIVISION, toBusiness, toDepartment, toPolicyDivision } from '../wording';
import {
  type CaseStory,
  carriedOut,
  type ProjectStory,
  rememberOnProject,
  stage,
  type Telling,
} from './story';

interface Days {
  readonly invitedOn: string;
  readonly firstOn: string;
  readonly heldOn: string;
  readonly laterOn: string;
  readonly decidedOn: string;
  readonly turn: number;
}

const PLACE = '市役所 会議室1';
const NOTES = '役割と日程を決めた。';

export function meet(telling: Telling, story: CaseStory, days: Days): void {
  const { book, year } = telling;
  for (const project of carriedOut(story)) {
    firstMeeting(telling, story, project, days);
    laterMeeting(telling, story, project, days);
  }
  change('cases', story.row, { stage: stage(story, 'implementation'), state: '完了' });
  Object.assign(story.row.values, { available: '', nextStep: '', actor: '' });
  note(book, {
    at: minuteOn(days.decidedOn, days.turn),
    action: '案件の終了',
    target: story.id,
    before: '進行中',
    after: '完了',
    year,
  });
}

function firstMeeting(
  { book, year }: Telling,
  story: CaseStory,
  project: ProjectStory,
  { invitedOn, firstOn, heldOn, turn }: Days,
): void {
  const { business } = story;
  const at = minuteOn(invitedOn, turn);
  const startsAt = minuteOn(firstOn, turn);
  const meetingId = book.number('M', 6);
  const uid = `${meetingId}-${project.id}@city.example.jp`;
  const invited = [
    {
      who: business.businessId,
      name: business.name,
      ...businessReceiver(business),
      greeting: toBusiness(business),
    },
    ...project.inCharge.map((department) => ({
      who: department.name,
      name: department.name,
      ...departmentReceiver(department),
      greeting: toDepartment(department),
    })),
    { who: POLICY_DIVISION, name: POLICY_DIVISION, ...policyDivision, greeting: toPolicyDivision },
  ];
  const attendees = invited.map(({ name }) => name).join('、');
  book.add(
    'meetings',
    {
      meetingId,
      kind: '初回協議',
      subject: project.id,
      startsAt,
      place: PLACE,
      attendees,
      state: '済',
      uid,
      sequence: '0',
      invited: JSON.stringify(
        invited.map(({ who, name, to, greeting }) => ({ who, name, to, greeting })),
      ),
    },
    { year },
  );
  const mails = invited.map((guest) =>
    mail(book, guest, {
      kind: 'invitation',
      key: `初回協議:${meetingId}:${guest.who}:0`,
      subject: `${project.id} 初回協議のご案内（${japaneseDate(firstOn)}）`,
      target: project.id,
      at,
      body: bodyOf(guest.greeting, `日時：${startsAt}\n場所：${PLACE}\n出席者：${attendees}`),
      invitation: event(uid, startsAt, project.name, attendees),
      year,
    }),
  );
  for (const [header, after] of [
    ['協議日時', startsAt],
    ['協議場所', PLACE],
  ] as const) {
    note(book, { at, action: `編集：提案事業・${header}`, target: project.id, after, year });
  }
  note(book, {
    at,
    action: '初回協議を確定する',
    target: project.id,
    after: `${japaneseDate(firstOn)} ${PLACE}`,
    year,
  });
  rememberOnProject(project, {
    name: '初回協議を確定する',
    stage: `${project.id} ${stage(story, 'firstMeeting')}`,
    changed: [],
    made: [
      { tab: 'meetings', key: meetingId },
      ...mails.map((key) => ({ tab: 'outbox' as const, key })),
    ],
  });
  const [before, after] = [stage(story, 'firstMeeting'), stage(story, 'followUpMeeting')];
  rememberOnProject(project, {
    name: '初回協議を開催済とする',
    stage: `${project.id} ${after}`,
    changed: [
      { tab: 'projects', key: project.id, cells: { stage: [before, after] } },
      { tab: 'meetings', key: meetingId, cells: { state: ['予定', '済'] } },
    ],
    made: [],
  });
  note(book, {
    at: minuteOn(heldOn, turn),
    action: '初回協議を開催済とする',
    target: project.id,
    before,
    after,
    year,
  });
}

function laterMeeting(
  { book, year }: Telling,
  story: CaseStory,
  project: ProjectStory,
  { laterOn, decidedOn, turn }: Days,
): void {
  const startsAt = minuteOn(laterOn, turn);
  const meetingId = book.number('M', 6);
  book.add(
    'meetings',
    {
      meetingId,
      kind: '2回目以降',
      subject: project.id,
      startsAt,
      place: PLACE,
      attendees: [story.business.name, ...project.inCharge.map(({ name }) => name)].join('、'),
      notes: NOTES,
      state: '済',
    },
    { year },
  );
  for (const [header, after] of [
    ['協議日時', startsAt],
    ['協議場所', PLACE],
    ['備考', NOTES],
  ] as const) {
    note(book, {
      at: startsAt,
      action: `編集：提案事業・${header}`,
      target: project.id,
      after,
      year,
    });
  }
  note(book, {
    at: startsAt,
    action: '協議を記録する',
    target: project.id,
    after: japaneseDate(laterOn),
    year,
  });
  const usedRemarks = `協議を記録する\n${NOTES}`;
  rememberOnProject(project, {
    name: '協議を記録する',
    stage: `${project.id} ${stage(story, 'followUpMeeting')}`,
    changed: [{ tab: 'projects', key: project.id, cells: { usedRemarks: ['', usedRemarks] } }],
    made: [{ tab: 'meetings', key: meetingId }],
  });
  const [before, after] = [stage(story, 'followUpMeeting'), stage(story, 'implementation')];
  note(book, {
    at: minuteOn(decidedOn, turn),
    action: '事業化する',
    target: project.id,
    before,
    after,
    year,
  });
  rememberOnProject(project, {
    name: '事業化する',
    stage: `${project.id} ${after}`,
    changed: [
      {
        tab: 'projects',
        key: project.id,
        cells: {
          state: ['協議中', '実施中'],
          stage: [before, after],
          implementedFrom: ['', decidedOn],
        },
      },
    ],
    made: [],
  });
  change('projects', project.row, {
    state: '実施中',
    stage: after,
    implementedFrom: decidedOn,
    usedRemarks,
    available: '実施を終了する、一つ前に戻す',
    result: `実施中とし、${after} に進みました。`,
  });
  Object.assign(project.row.values, {
    meetingAt: startsAt,
    meetingPlace: PLACE,
    remarks: NOTES,
  });
}

const event = (uid: string, startsAt: string, name: string, attendees: string): string =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//houkatsu-renkei//JA',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'SEQUENCE:0',
    `DTSTART:${startsAt.replace(/[-:]/g, '')}00Z`,
    `SUMMARY:初回協議：${name}`,
    `LOCATION:${PLACE}`,
    `DESCRIPTION:提案事業：${name}\\n出席者：${attendees}`,
    `ORGANIZER;CN="伊達市 ${POLICY_DIVISION}":mailto:${policyDivision.to}`,
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
