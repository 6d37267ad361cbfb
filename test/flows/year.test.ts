// The year through the bundle: a daily run or a delivery that dies among March's mails, and a day whose quota is used up.
import { join } from 'node:path';
import { checkScenario } from '../../local/rehearse/scenario/readScenario';
import { startCity } from '../../local/rehearse/start/startCity';
import { City } from './city';
import { callsOf, disturbed, expectNothingLostOrDoubled } from './disturbed';

const dist = join(__dirname, '../../dist');
const START = '2027-02-26T09:00';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A city with so many firms and departments, each firm with one project that is carried out. */
function town(firms: number, departments: number, recipientsPerDay?: number): City {
  const scenario = checkScenario({
    start: START,
    settings: { 担当者: '遠藤真理', 連絡先: '0142-00-0000' },
    departments: numbers(departments).map((n) => ({
      部署名: `第${n}課`,
      課長名: `課長${n}`,
      メール: `ka${n}@city.example.jp`,
    })),
    businesses: numbers(firms).map((n) => ({
      名称: `株式会社${n}`,
      所在地: `伊達市松ヶ枝町${n}番地`,
      メール: `info@firm${n}.example.jp`,
    })),
    agreements: numbers(firms).map((n) => ({
      事業者: `株式会社${n}`,
      名称: `伊達市と株式会社${n}との包括連携協定`,
      締結日: '2026-02-01',
    })),
    projects: numbers(firms).map((n) => ({
      事業者: `株式会社${n}`,
      事業名: `事業${n}`,
      提案内容: '内容',
      提案者区分: '事業者',
      担当部局: `第${((n - 1) % departments) + 1}課`,
      状態: '実施中',
      年度: 2025,
    })),
    steps: [{ until: START }],
  });
  return new City(
    startCity(scenario, { dist, ...(recipientsPerDay && { quota: { recipientsPerDay } }) }),
  );
}

const until = (time: string) => [{ until: time }];

const requests = (city: City) => city.rows('送信').filter((row) => row.種別 === '実績報告の依頼');

describe.each(['crash', 'throwAfter'])('%s at every call', (fault) => {
  test('of the first days of March: every request goes once, and a doubtful one is shown', () => {
    const before = town(2, 1).run(...until('2027-03-01T05:50'));
    const steps = [{ at: '2027-03-01T05:55', menu: '使い方を見る' }, ...until('2027-03-02T12:00')];
    for (const [service, call] of callsOf(before, steps)) {
      const there = disturbed(before, steps, fault, service, call);
      const place = `${fault} ${service} ${call}`;
      expectNothingLostOrDoubled(there, place);
      expect({ place, requests: requests(there).length }).toEqual({ place, requests: 3 });
      expect({ place, results: there.rows('実績').length }).toEqual({ place, results: 2 });
    }
  }, 300_000);
});

test('a delivery that dies in the middle of forty mails: nothing doubled, one in doubt, the others go', () => {
  const there = town(30, 10).run(...until('2027-03-01T05:50'));
  there.run(
    { at: '2027-03-01T05:55', fault: 'crash', service: 'MailApp.sendEmail', call: 20 },
    { until: '2027-03-03T12:00' },
  );
  expect(requests(there)).toHaveLength(40);
  const states = requests(there).map((row) => row.状態);
  expect(states.filter((state) => state === '要確認')).toHaveLength(1);
  expect(states.filter((state) => state === '送信済')).toHaveLength(39);
  const sent = there.mails.filter(({ subject }) => subject.includes('【実績報告】'));
  expect(new Set(sent.map(({ to, subject }) => `${to} ${subject}`)).size).toBe(sent.length);
}, 300_000);

test('the quota used up on 1 March: the others go on the next days, in order, and 送信 says so', () => {
  const there = town(30, 10, 25).run(...until('2027-03-01T20:00'));
  const waiting = requests(there).filter((row) => row.状態 === '待ち');
  expect(waiting.length).toBeGreaterThan(10);
  for (const row of waiting) expect(row.理由).toContain('上限に達しました。明日以降、順に送ります');
  there.run(...until('2027-03-03T20:00'));
  expect(new Set(requests(there).map((row) => row.状態))).toEqual(new Set(['送信済']));
  const order = requests(there)
    .map((row) => [String(row.送信番号), String(row.送信日時)])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, at]) => at);
  expect([...order].sort()).toEqual(order);
  const sent = there.mails.filter(({ subject }) => subject.includes('【実績報告】'));
  expect(sent).toHaveLength(40);
}, 300_000);
