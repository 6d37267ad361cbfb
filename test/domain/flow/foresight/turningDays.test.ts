// The days on which time alone changes something: on all others deriving anew would be for nothing.
import { addDays } from '../../../../src/domain/base/day';
import type { Context } from '../../../../src/domain/context';
import { derive } from '../../../../src/domain/flow/derive';
import { turningDays } from '../../../../src/domain/flow/foresight/turningDays';
import { contextOf } from '../../support/context';
import {
  atBusinessAnswer,
  atDepartmentAnswer,
  atDepartmentProposal,
  atFirstMeeting,
} from '../../support/given';
import type { GivenRows } from '../../support/rows';

const agreements: GivenRows['agreements'] = [
  {
    termId: 'K001-1',
    agreementId: 'K001',
    term: '1',
    businessIds: 'J0001',
    name: '株式会社Aとの包括連携協定',
    startsOn: '2023-11-20',
    expiresOn: '2026-11-19',
    state: '有効',
    ceremonyAt: '2026-07-07T10:00',
  },
];

const meetings: GivenRows['meetings'] = [
  {
    meetingId: 'M000001',
    kind: '初回協議',
    subject: 'R8-001-01',
    startsAt: '2026-06-15T10:00',
    state: '予定',
  },
];

const cities: [name: string, rows: GivenRows][] = [
  ['④', atDepartmentAnswer({ agreements })],
  ['⑤', atDepartmentProposal()],
  ['⑦', atBusinessAnswer()],
  ['⑨ while dates are asked for', atFirstMeeting()],
  ['⑨ with a meeting', atFirstMeeting({ meetings, agreements })],
];

const on = (context: Context, today: string): Context => ({
  ...context,
  today,
  now: `${today}T06:00`,
});

test.each(cities)('%s: deriving on any other day changes nothing', (_name, rows) => {
  let context = on(contextOf(rows), '2026-04-20');
  derive(context);
  derive(context);
  const { registry } = context;
  for (let day = '2026-04-21'; day <= '2027-01-31'; day = addDays(day, 1)) {
    const turns = turningDays(context).has(day);
    context = on(context, day);
    const { revision } = registry;
    derive(context);
    if (!turns) expect([day, registry.revision]).toEqual([day, revision]);
  }
});

test('dates of the registry, of the review and of the year, on the day and on the day after', () => {
  const days = turningDays(on(contextOf(atDepartmentAnswer({ agreements })), '2026-04-20'));
  expect([...days].filter((day) => day < '2026-12-31').sort()).toEqual([
    '2026-04-21',
    '2026-04-30',
    '2026-05-01',
    '2026-05-02',
    '2026-05-08',
    '2026-05-09',
    '2026-05-19',
    '2026-05-20',
    '2026-07-07',
    '2026-07-08',
    '2026-09-19',
    '2026-09-20',
    '2026-11-19',
    '2026-11-20',
  ]);
});
