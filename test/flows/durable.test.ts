// A run that dies at any call: nothing submitted is lost, nothing goes out twice, nobody is silently left without.
import { answer, city, operate, submitProposal, untilInquiry, untilLetter } from './city';
import { callsOf, disturbed, expectNothingLostOrDoubled } from './disturbed';

const theCase = { 案件番号: 'R8-001' };

describe.each(['crash', 'throwAfter'])('%s at every call', (fault) => {
  test('of taking in a 様式1 and sending its receipt', () => {
    const before = city();
    const steps = [submitProposal('2026-04-06T10:00'), { until: '2026-04-06T11:30' }];
    for (const [service, call] of callsOf(before, steps)) {
      const there = disturbed(before, steps, fault, service, call);
      const place = `${fault} ${service} ${call}`;
      expectNothingLostOrDoubled(there, place);
      expect({
        place,
        cases: there.rows('案件').length,
        submissions: there.rows('受付').length,
      }).toEqual({ place, cases: 1, submissions: 1 });
    }
  }, 240_000);

  test('of an inquiry', () => {
    const before = city().run(...untilInquiry().slice(0, -1));
    const steps = [
      operate('2026-04-20T09:00', '案件', theCase, '照会を開始する'),
      { until: '2026-04-20T10:30' },
    ];
    for (const [service, call] of callsOf(before, steps)) {
      const there = disturbed(before, steps, fault, service, call);
      const place = `${fault} ${service} ${call}`;
      expectNothingLostOrDoubled(there, place);
      expect({ place, stage: there.row('案件', theCase).段階 }).toEqual({
        place,
        stage: '④ 連携可否の回答',
      });
      expect({
        place,
        asked: there.rows('送信').filter((row) => row.種別 === '照会').length,
      }).toEqual({ place, asked: 2 });
    }
  }, 240_000);

  test('of an answer', () => {
    const before = city().run(...untilInquiry(), { until: '2026-04-20T10:00' });
    const steps = [
      answer('2026-04-21T10:00', 'kenko@city.example.jp', '可'),
      { until: '2026-04-21T11:30' },
    ];
    for (const [service, call] of callsOf(before, steps)) {
      const there = disturbed(before, steps, fault, service, call);
      const place = `${fault} ${service} ${call}`;
      expectNothingLostOrDoubled(there, place);
      expect({ place, answers: there.rows('回答').length }).toEqual({ place, answers: 1 });
    }
  }, 240_000);
});

describe.each(['crash', 'throwAfter', 'throwBefore', 'timeout'])('%s at every call', (fault) => {
  test('of sending 様式4', () => {
    const before = city().run(...untilLetter());
    const steps = [
      operate('2026-05-12T09:10', '案件', theCase, '様式4を発送する'),
      { until: '2026-05-12T11:00' },
    ];
    for (const [service, call] of callsOf(before, steps)) {
      const there = disturbed(before, steps, fault, service, call);
      const place = `${fault} ${service} ${call}`;
      expectNothingLostOrDoubled(there, place);
      const letters = there.mails.filter(({ attachments }) =>
        attachments.includes('R8-001-様式4.pdf'),
      );
      expect({ place, twice: letters.length > 1 }).toEqual({ place, twice: false });
      const known = there.row('文書', { 文書名: 'R8-001-様式4' }).状態 === '発送済';
      const doubtful = there
        .rows('送信')
        .some((row) => row.種別 === '様式4' && ['要確認', '失敗'].includes(String(row.状態)));
      expect({ place, settled: (known && letters.length === 1) || doubtful }).toEqual({
        place,
        settled: true,
      });
    }
  }, 240_000);
});
