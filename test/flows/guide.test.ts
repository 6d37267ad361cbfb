// 使い方を見る opens at what fits where the cursor stands, in the words of the city.
import { city, untilInquiry } from './city';

const shown = (there: ReturnType<typeof city>): string =>
  there.runtime.people.menu('使い方を見る').dialogs[0].message;

const placeIn = (page: string): string | undefined => /<main data-place="(.*?)">/.exec(page)?.[1];

describe('the place', () => {
  const there = city().run(...untilInquiry(), { until: '2026-04-20T09:20' });

  test.each([
    ['案件', 2, '④'],
    ['提案事業', 2, '提案事業'],
    ['案件', 1, '案件'],
    ['案件', 9, '案件'],
    ['事業者', 2, '事業者'],
    ['ホーム', 3, 'ホーム'],
  ])('「%s」, row %i: %s', (tab, row, place) => {
    there.runtime.people.select(tab, row);
    expect(placeIn(shown(there))).toBe(place);
  });

  test('of a step after conclusion: that of the same step before it', () => {
    there.run({
      at: '2026-04-20T09:30',
      edit: '案件',
      where: { 案件番号: 'R8-001' },
      set: { 段階: 'E 連携可否の回答' },
    });
    there.runtime.people.select('案件', 2);
    expect(placeIn(shown(there))).toBe('④');
  });
});

test('in the words of the city', () => {
  const setting = (item: string, value: string) => ({
    at: '2026-04-01T10:00',
    edit: '設定',
    where: { 項目: item },
    set: { 値: value },
  });
  const page = shown(
    city().run(
      setting('総合政策課名', '企画課'),
      setting('様式の呼び方', '様式2＝第2号様式、様式4＝<第4号>'),
    ),
  );
  const [chapters] = page.split('<h2>タブと操作</h2>');
  expect(chapters).toContain('企画課');
  expect(chapters).not.toContain('総合政策課');
  expect(chapters).toContain('第2号様式');
  expect(chapters).not.toMatch(/様式[24]/);
  expect(chapters).toContain('&lt;第4号&gt;');
});

test('of a 様式 that the city does without, not a word', () => {
  const setting = { at: '2026-04-01T10:00', edit: '設定', where: { 項目: '使わない様式' } };
  const without = shown(city().run({ ...setting, set: { 値: '様式3' } }));
  expect(without).not.toMatch(/様式3|課から(の連携事業の|の|事業者等に)?提案|採用しない/);
  expect(without).toContain('照会する課すべてに、様式2のリンクが届きます');
  expect(without).toContain('事業者等に様式1を送ります');
  const used = shown(city());
  expect(used).toContain('照会する課すべてに、様式2と様式3のリンクが届きます');
  expect(used).toContain('課から様式3の提案が届いたときは');
});
