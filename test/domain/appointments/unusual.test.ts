// An appointment on a day off, or at a time at which the city hall is dark, may be a slip: asked about once before anything
// goes, whatever the appointment is; chosen again it is made.

import type { Minute } from '../../../src/domain/base/day';
import type { TabKey } from '../../../src/domain/registry/tabs';
import {
  beforeFirstMeeting,
  businessOf,
  caseAt,
  clear,
  departments,
  project,
} from '../support/given';
import { Office } from '../support/office';
import type { GivenRows } from '../support/rows';

const CASE = 'R8-001';
const PROJECT = 'R8-001-01';

const atConsultation: GivenRows = {
  businesses: [businessOf(1, clear)],
  departments,
  cases: [caseAt({ stage: '② 総合政策課と事業者等の協議', policyFields: '健康・福祉' })],
  projects: [project('01', { state: '受付', eligibility: '適合' })],
};
const atHearing: GivenRows = {
  businesses: [businessOf(1, clear)],
  departments,
  cases: [caseAt({ stage: '⑤ 市による連携事業提案' })],
  projects: [
    project('01', {
      state: '受付',
      proposerSide: '市',
      proposer: '健康福祉課',
      eligibility: '',
      hearing: '不要',
    }),
  ],
};
const atFollowUp: GivenRows = {
  ...beforeFirstMeeting,
  projects: [
    project('01', { state: '協議中', stage: '⑩ 事業化に向けた協議', department: '健康福祉課' }),
  ],
};
const atConclusion: GivenRows = {
  businesses: [businessOf(1, clear)],
  cases: [
    caseAt({
      receivedOn: '2026-04-06',
      stage: '⑪ 包括連携協定締結',
      policyFields: '健康・福祉',
      concludedOn: '2026-05-18',
      ceremonyPlace: '市長室',
    }),
  ],
};
const concluded: GivenRows = {
  businesses: [businessOf(1, clear)],
  agreements: [
    {
      termId: 'K001-第1期',
      agreementId: 'K001',
      term: '1',
      businessIds: 'J0001',
      name: '協定',
      concludedOn: '2026-05-18',
      startsOn: '2026-05-18',
      expiresOn: '2029-05-17',
      matters: '健康・福祉',
      state: '有効',
      ceremonyPlace: '市長室',
    },
  ],
};

interface Appointment {
  readonly what: string;
  readonly rows: GivenRows;
  readonly now: Minute;
  readonly tab: TabKey;
  readonly key: string;
  readonly operation: string;
  readonly cells: Record<string, string>;
  readonly said: string;
}

const meeting = { rows: beforeFirstMeeting, tab: 'projects', key: PROJECT } as const;
const NOW = '2026-05-20T09:00';

const OFF = '閉庁日（土曜日・日曜日・祝日・年末年始）です。';
const DARK = '8時から18時までの間ではありません。';

const appointments: Appointment[] = [
  {
    what: '②協議 on a Sunday',
    rows: atConsultation,
    now: '2026-04-20T09:00',
    tab: 'cases',
    key: CASE,
    operation: '照会を開始する',
    cells: { consultedOn: '2026-04-19' },
    said: `協議日（令和8年4月19日（日））は、${OFF}`,
  },
  {
    what: '⑤ ヒアリング on a holiday',
    rows: atHearing,
    now: '2026-04-20T09:00',
    tab: 'projects',
    key: PROJECT,
    operation: 'ヒアリングを設定する',
    cells: { hearingOn: '2026-04-29' },
    said: `ヒアリング日（令和8年4月29日（水））は、${OFF}`,
  },
  {
    ...meeting,
    what: '⑨ candidates on a Saturday and in the night',
    now: NOW,
    operation: '日程調整を始める',
    cells: { candidateTimes: '2026-06-01 10:00\n2026-06-06 10:00\n2026-06-08 23:00' },
    said: `候補2（令和8年6月6日（土）10:00）は、${OFF}候補3（令和8年6月8日（月）23:00）は、${DARK}`,
  },
  {
    ...meeting,
    what: '⑨ 初回協議 on a Saturday in the night',
    now: NOW,
    operation: '初回協議を確定する',
    cells: { meetingAt: '2026-06-06 23:00', meetingPlace: '第1会議室' },
    said: `協議日時（令和8年6月6日（土）23:00）は、${OFF}協議日時（令和8年6月6日（土）23:00）は、${DARK}`,
  },
  {
    ...meeting,
    what: '⑨ 初回協議 in three years',
    now: NOW,
    operation: '初回協議を確定する',
    cells: { meetingAt: '2029-06-04 10:00', meetingPlace: '第1会議室' },
    said: '協議日時（令和11年6月4日（月）10:00）は、1年より先です。',
  },
  {
    what: '⑩ a later meeting before dawn',
    rows: atFollowUp,
    now: NOW,
    tab: 'projects',
    key: PROJECT,
    operation: '協議を記録する',
    cells: { meetingAt: '2026-05-19 02:00', meetingPlace: '第1会議室' },
    said: `協議日時（令和8年5月19日（火）02:00）は、${DARK}`,
  },
  {
    what: '⑪ the ceremony of what is concluded, on a Sunday',
    rows: atConclusion,
    now: NOW,
    tab: 'cases',
    key: CASE,
    operation: '締結する',
    cells: { ceremonyAt: '2026-05-31 10:00' },
    said: `式典日時（令和8年5月31日（日）10:00）は、${OFF}`,
  },
  {
    what: '⑪ 式典を記録する, at the end of the year',
    rows: concluded,
    now: NOW,
    tab: 'agreements',
    key: 'K001-第1期',
    operation: '式典を記録する',
    cells: { ceremonyAt: '2026-12-29 10:00' },
    said: `式典日時（令和8年12月29日（火）10:00）は、${OFF}`,
  },
];

test.each(appointments)('$what', ({ rows, now, tab, key, operation, cells, said }) => {
  const there = new Office(rows, now).derive();
  const before = there.rows('meetings').length + there.rows('outbox').length;
  expect(there.choose(tab, key, operation, cells)).toBe(
    `「${operation}」の前に確かめてください：${said}このまま進めるときは、もう一度「${operation}」を選んでください。`,
  );
  expect(there.rows('meetings').length + there.rows('outbox').length).toBe(before);
  expect(there.choose(tab, key, operation)).not.toMatch(/確かめてください：|できません/);
  expect(there.rows('meetings').length + there.rows('outbox').length).toBeGreaterThan(before);
});

test('what was asked about once is not asked about again when only the place changes', () => {
  const there = new Office(beforeFirstMeeting, NOW);
  there.insist('projects', PROJECT, '初回協議を確定する', {
    meetingAt: '2026-06-06 10:00',
    meetingPlace: '第1会議室',
  });
  there.sendMails();
  expect(
    there.choose('projects', PROJECT, '初回協議を確定する', { meetingPlace: '第2会議室' }),
  ).toContain('に変更しました');
});

test('nor where only the place of the ceremony does', () => {
  const there = new Office(concluded, NOW);
  const key = 'K001-第1期';
  there.insist('agreements', key, '式典を記録する', { ceremonyAt: '2026-12-29 10:00' });
  expect(
    there.choose('agreements', key, '式典を記録する', { ceremonyPlace: '大会議室' }),
  ).toContain('直して記録しました');
});
