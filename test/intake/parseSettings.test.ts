// 「設定」 as people write it: read in its type, or its default with a word about it.
import { settingKeys, settings as table } from '../../src/domain/settings';
import { parseSettings } from '../../src/intake/parseSettings';

test('an empty tab means every default, without complaint', () => {
  const { settings, problems } = parseSettings({});
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    cityName: '伊達市',
    departmentReplyDays: 10,
    schedulingDays: 5,
    reportRequestDay: '3/1',
    approvedDocuments: ['様式4', '見送り通知', '不適合通知'],
    startedOn: '',
    testEnvironment: false,
  });
  expect(Object.keys(settings)).toEqual(settingKeys);
});

test('the defaults written out mean the same', () => {
  const written = Object.fromEntries(
    Object.values(table).map(({ item, initial }) => [item, initial]),
  );
  expect(parseSettings(written)).toEqual(parseSettings({}));
});

test.each([
  ['市名', '清瀬市', 'cityName', '清瀬市'],
  ['市名', '　清瀬市 ', 'cityName', '清瀬市'],
  ['回答期限（営業日）', '14', 'departmentReplyDays', 14],
  ['回答期限（営業日）', '１４', 'departmentReplyDays', 14],
  ['回答期限（営業日）', ' 14 ', 'departmentReplyDays', 14],
  ['実績依頼日', '2/15', 'reportRequestDay', '2/15'],
  ['実績依頼日', '２／１５', 'reportRequestDay', '2/15'],
  ['実績依頼日', '2026-02-15', 'reportRequestDay', '2/15'],
  ['実績依頼日', '2026/3/1', 'reportRequestDay', '3/1'],
  ['実績依頼日', '2026年3月1日', 'reportRequestDay', '3/1'],
  ['政策分野', '防災、福祉,環境\n観光', 'policyFields', ['防災', '福祉', '環境', '観光']],
  ['決裁を要する文書', '', 'approvedDocuments', []],
  ['テスト環境', 'はい', 'testEnvironment', true],
  ['テスト環境', ' はい ', 'testEnvironment', true],
  ['稼働開始日', '2026-04-01', 'startedOn', '2026-04-01'],
  ['稼働開始日', '令和8年4月1日', 'startedOn', '2026-04-01'],
  ['使わない様式', '', 'unusedForms', []],
  ['使わない様式', ' 様式３ ', 'unusedForms', ['様式3']],
] as const)('%s 「%s」', (item, written, key, expected) => {
  const { settings, problems } = parseSettings({ [item]: written });
  expect(settings[key]).toEqual(expected);
  expect(problems).toEqual([]);
});

test.each([
  ['回答期限（営業日）', '十日', 'departmentReplyDays', 10],
  ['回答期限（営業日）', '10日', 'departmentReplyDays', 10],
  ['回答期限（営業日）', '-3', 'departmentReplyDays', 10],
  ['回答期限（営業日）', '2.5', 'departmentReplyDays', 10],
  ['回答期限（営業日）', '', 'departmentReplyDays', 10],
  ['回答期限（営業日）', '99999', 'departmentReplyDays', 10],
  ['実績依頼日', '三月', 'reportRequestDay', '3/1'],
  ['実績依頼日', '3月1日', 'reportRequestDay', '3/1'],
  ['実績依頼日', '', 'reportRequestDay', '3/1'],
  ['テスト環境', 'たぶん', 'testEnvironment', false],
  ['使わない様式', '様式1', 'unusedForms', []],
  ['使わない様式', '様式3、様式9', 'unusedForms', ['様式3']],
] as const)('%s 「%s」 counts as the default, and is reported', (item, written, key, expected) => {
  const { settings, problems } = parseSettings({ [item]: written });
  expect(settings[key]).toEqual(expected);
  expect(problems).toHaveLength(1);
  expect(problems[0].said).toContain(`設定「${item}」の値「${written}」`);
});

test('one mistake does not touch the others', () => {
  const { settings, problems } = parseSettings({
    '回答期限（営業日）': '？',
    '事業者回答期限（営業日）': '15',
    見知らぬ項目: 'x',
  });
  expect([settings.departmentReplyDays, settings.businessReplyDays]).toEqual([10, 15]);
  expect(problems).toHaveLength(1);
});
