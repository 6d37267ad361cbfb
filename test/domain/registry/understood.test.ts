// What a cell says, whatever accidents of typing and pasting are in it; and what is left as it was typed.
import fc from 'fast-check';
import { type TabKey, tabKeys, tabs } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';
import { understood } from '../../../src/domain/registry/understood';

const read = (tab: TabKey, key: string, written: string) =>
  understood(tab, key, written, '2026-04-20');

test.each<[TabKey, string, string, string]>([
  // Words of a list
  ['businesses', 'taxArrears', '該当なし ', '該当なし'],
  ['projects', 'cityAnswer', '\u200B可　', '可'],
  ['projects', 'eligibility', '適 合', '適合'],
  ['projects', 'criterion', '（１）直接的な営業･広告宣伝', '(1) 直接的な営業・広告宣伝'],
  ['departments', 'inquired', ' いいえ', 'いいえ'],
  ['achievements', 'published', 'する\uFEFF', 'する'],
  ['cases', 'state', '進行中\u00A0', '進行中'],
  // Days and times
  ['departments', 'validUntil', 'R08.3.31', '2026-03-31'],
  ['documents', 'approvedOn', '令和08年05月08日', '2026-05-08'],
  ['cases', 'concludedOn', '2026/05/08 0:00', '2026-05-08'],
  ['cases', 'consultedOn', '2026/05/08 13:30', '2026-05-08'],
  ['cases', 'dueOn', '5月8日', '2026-05-08'],
  ['cases', 'ceremonyAt', '令和8年5月10日（日）午前10時', '2026-05-10T10:00'],
  ['projects', 'meetingAt', '６月１日 １０：００', '2026-06-01T10:00'],
  ['projects', 'meetingAt', '令和8年6月1日', '2026-06-01'],
  // Numbers of the registry, wherever they are named
  ['intake', 'target', 'Ｒ８－００１', 'R8-001'],
  ['intake', 'target', ' r8‐001-01', 'R8-001-01'],
  ['businesses', 'mergedInto', 'j0002\u200B', 'J0002'],
  ['cases', 'jointBusinesses', 'Ｊ０００２，J0003 ', 'J0002、J0003'],
  ['cases', 'caseId', ' Ｒ８－００１', 'R8-001'],
  ['documents', 'name', 'R8-001-様式4　', 'R8-001-様式4'],
  ['cases', 'fiscalYear', '２０２６', '2026'],
  // What nobody sees is nothing
  ['cases', 'remarks', '\u200B\u200B', ''],
  ['businesses', 'ground', '　\u2060', ''],
  ['projects', 'cityReason', '\u3164 ', ''],
])('%s.%s 「%s」', (tab, key, written, says) => {
  expect(read(tab, key, written)).toBe(says);
});

test.each<[TabKey, string, string]>([
  ['projects', 'cityAnswer', '○'],
  ['projects', 'cityAnswer', '可（条件付き）'],
  ['departments', 'validUntil', '来年3月末'],
  ['cases', 'concludedOn', '令和8年2月30日'],
  // It names a weekday that is not the day's.
  ['cases', 'concludedOn', '令和8年5月8日（月）'],
  ['intake', 'target', 'R8-001 でお願いします'],
  ['cases', 'remarks', '　R8-001-01 は\n別の課へ。 '],
  ['projects', 'content', ' 前後の空白も、そのまま '],
  ['projects', 'candidateTimes', '6月1日 10:00'],
  ['cases', 'fiscalYear', '来年度'],
])('%s.%s 「%s」 stays as it was typed', (tab, key, written) => {
  expect(read(tab, key, written)).toBe(written);
});

test('what is understood once is understood so for ever, and what a cell says is understood as that', () => {
  const columns = tabKeys.flatMap((tab) =>
    Object.keys(tabs[tab].columns).map((key) => ({ tab, key })),
  );
  const typed = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'R８8-－0０1月日年/. 　:：可否なし\u200B、') }),
    fc.constantFrom('R8-001', '2026-05-08', '2026-05-08T10:00', '可', '該当なし', '様式4'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...columns), typed, ({ tab, key }, text) => {
      const says = read(tab, key, text);
      expect(read(tab, key, says)).toBe(says);
    }),
    { numRuns: 2000 },
  );
});

test('every word of every list says itself', () => {
  for (const tab of tabKeys) {
    for (const [key, { choices = [] }] of Object.entries(
      tabs[tab].columns as Record<string, Column>,
    )) {
      for (const word of choices) expect(read(tab, key, word)).toBe(word);
    }
  }
});
