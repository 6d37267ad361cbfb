// A run that dies while 様式6, invitations or reminders go out: none is lost, none goes out twice.
import { type City, city, operate, untilInquiry, untilLetter } from './city';
import { callsOf, disturbed, expectNothingLostOrDoubled, type Step } from './disturbed';

const theCase = { 案件番号: 'R8-001' };
const project = { 提案事業番号: 'R8-001-01' };

/** Few calls of each name: what differs from the letters before is what follows the sending. */
const EACH = 2;

function everyCall(
  fault: string,
  before: City,
  steps: Step[],
  expectDone: (there: City, place: string) => void,
): void {
  for (const [service, call] of callsOf(before, steps, EACH)) {
    const there = disturbed(before, steps, fault, service, call);
    const place = `${fault} ${service} ${call}`;
    expectNothingLostOrDoubled(there, place);
    expectDone(there, place);
  }
}

/** Mails of this 種別 whose fate a person has to settle. */
const doubtful = (there: City, kind: string) =>
  there
    .rows('送信')
    .filter((row) => row.種別 === kind && ['要確認', '失敗'].includes(String(row.状態))).length;

const untilFeedback = () => [
  ...untilLetter(),
  operate('2026-05-12T09:10', '案件', theCase, '様式4を発送する'),
  { until: '2026-05-12T10:00' },
];

const untilFirstMeeting = () => [
  ...untilFeedback(),
  operate('2026-05-13T09:00', '案件', theCase, '様式6を発送する'),
  {
    at: '2026-05-13T10:00',
    edit: '提案事業',
    where: project,
    set: { 協議日時: '2026-06-01 10:00', 協議場所: '市役所 201会議室' },
  },
  { until: '2026-05-13T11:00' },
];

describe.each(['crash', 'throwAfter'])('%s at every call', (fault) => {
  test('of sending 様式6: the case goes on once every department has its own', () => {
    const before = city().run(...untilFeedback());
    const steps = [
      operate('2026-05-13T09:00', '案件', theCase, '様式6を発送する'),
      { until: '2026-05-13T10:30' },
    ];
    everyCall(fault, before, steps, (there, place) => {
      const stage = there.row('案件', theCase).段階;
      const settled = doubtful(there, '様式6') > 0 || stage === '⑪ 包括連携協定締結';
      expect({ place, stage, settled }).toEqual({ place, stage, settled: true });
    });
  }, 240_000);

  test('of fixing the first meeting: one meeting, one event', () => {
    const before = city().run(...untilFirstMeeting());
    const steps = [
      operate('2026-05-14T09:00', '提案事業', project, '初回協議を確定する'),
      { until: '2026-05-14T10:30' },
    ];
    everyCall(fault, before, steps, (there, place) => {
      const meetings = there.rows('協議').filter((row) => row.種類 === '初回協議');
      expect({ place, meetings: meetings.length }).toEqual({ place, meetings: 1 });
      const invited = there.rows('送信').filter((row) => row.種別 === '初回協議');
      expect({ place, invited: invited.length }).toEqual({ place, invited: 3 });
    });
  }, 240_000);

  test('of the daily run that reminds', () => {
    const before = city().run(...untilInquiry(), { until: '2026-04-29T20:00' });
    // Three business days before 8 May, over Golden Week.
    const steps = [
      { at: '2026-04-30T01:00', sort: '部署', by: '部署名' },
      { until: '2026-04-30T09:00' },
    ];
    everyCall(fault, before, steps, (there, place) => {
      const reminded = there.rows('送信').filter((row) => row.種別 === '督促');
      expect({ place, reminded: reminded.length }).toEqual({ place, reminded: 2 });
    });
  }, 240_000);
});
