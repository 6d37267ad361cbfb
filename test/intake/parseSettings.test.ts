// 「設定」 as people write it: read in its type, or its default with a word about it.
import { settingKeys, settings as table } from '../../src/domain/settings';
import { parseSettings, settingsIn } from '../../src/intake/parseSettings';

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
    Object.values(table)
      .filter(({ item }) => item !== '稼働開始日')
      .map(({ item, initial }) => [item, initial]),
  );
  expect(parseSettings(written).settings).toEqual(parseSettings({}).settings);
  expect(parseSettings(written).problems).toEqual([]);
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
  ['実績依頼日', '3月1日', 'reportRequestDay', '3/1'],
  ['実績依頼日', '０３／０１', 'reportRequestDay', '3/1'],
  ['実績依頼日', '3‐1', 'reportRequestDay', '3/1'],
  ['実績依頼日', '2/29', 'reportRequestDay', '2/29'],
  ['決裁を要する文書', 'なし', 'approvedDocuments', []],
  ['決裁を要する文書', '様式4・見送り通知', 'approvedDocuments', ['様式4', '見送り通知']],
  ['決裁を要する文書', '様式第4号', 'approvedDocuments', ['様式4']],
  ['決裁を要する文書', '第４号様式／様式６', 'approvedDocuments', ['様式4', '様式6']],
  ['決裁を要する文書', '様式４,見送り 通知\u200B', 'approvedDocuments', ['様式4', '見送り通知']],
  ['テスト環境', 'はい', 'testEnvironment', true],
  ['テスト環境', ' はい ', 'testEnvironment', true],
  ['テスト環境の宛先', '', 'testReceivers', []],
  [
    'テスト環境の宛先',
    'a@a.example.jp、b@a.example.jp',
    'testReceivers',
    ['a@a.example.jp', 'b@a.example.jp'],
  ],
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
  ['決裁を要する文書', '', 'approvedDocuments', ['様式4', '見送り通知', '不適合通知']],
  ['決裁を要する文書', '市長名のもの', 'approvedDocuments', ['様式4', '見送り通知', '不適合通知']],
  [
    '決裁を要する文書',
    '様式4と見送り通知',
    'approvedDocuments',
    ['様式4', '見送り通知', '不適合通知'],
  ],
  ['政策分野', '、', 'policyFields', parseSettings({}).settings.policyFields],
  ['稼働開始日', '去年', 'startedOn', ''],
  ['稼働開始日', '', 'startedOn', ''],
  ['市名', '\u200B', 'cityName', ''],
  ['総合政策課メール', '課のメール', 'policyDivisionMail', '課のメール'],
  ['実績依頼日', '', 'reportRequestDay', '3/1'],
  ['テスト環境', 'たぶん', 'testEnvironment', false],
  ['テスト環境の宛先', 'だれか', 'testReceivers', []],
  ['使わない様式', '様式1', 'unusedForms', []],
  ['使わない様式', '様式3、様式9', 'unusedForms', ['様式3']],
] as const)('%s 「%s」 is reported', (item, written, key, expected) => {
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

const rows = (over: Record<string, string> = {}) =>
  Object.values(table).map(({ item, initial }) => ({
    item,
    value:
      over[item] ??
      (item === '稼働開始日'
        ? '2026-04-01'
        : initial || (item === 'テスト環境の宛先' ? '' : '白石')),
  }));
const filled = { 使わない様式: '', 様式の呼び方: '', 様式の題名: '' };

test('before 初期設定 there is nothing to complain of', () => {
  expect(settingsIn([])).toEqual(parseSettings({}));
});

test('項目 is found whatever its width and blanks', () => {
  const typed = rows({ ...filled, 市名: '清瀬市', '回答期限（営業日）': '14' }).map(
    ({ item, value }) => ({
      item: ` ${item.normalize('NFKC')}\u200B`,
      value,
    }),
  );
  expect(settingsIn(typed)).toMatchObject({
    problems: [],
    notes: [],
    settings: { cityName: '清瀬市', departmentReplyDays: 14 },
  });
});

test('a row that is missing has no default of another city; one of a later version has its own', () => {
  const without = (item: string) => settingsIn(rows(filled).filter((row) => row.item !== item));
  expect(without('市名')).toMatchObject({
    settings: { cityName: '' },
    problems: [
      {
        item: '市名',
        said: expect.stringMatching(/^設定「市名」の行がありません。.*「初期設定」/),
      },
    ],
  });
  expect(without('決裁を要する文書').problems).toHaveLength(1);
  expect(without('協議時間（分）')).toMatchObject({
    settings: { meetingMinutes: 60 },
    problems: [],
    notes: [{ said: expect.stringContaining('設定「協議時間（分）」の行がありません') }],
  });
});

test('a row that stands twice is a problem, whatever it says', () => {
  const twice = [...rows(filled), { item: '市名 ', value: '清瀬市' }];
  expect(settingsIn(twice)).toMatchObject({
    settings: { cityName: '' },
    problems: [{ item: '市名', said: expect.stringContaining('行が2つあります') }],
  });
});

test.each(['市長名', '総合政策課長名', '担当者', '連絡先'])('a blank %s is noted', (item) => {
  for (const written of ['\u200B　', '－', 'ーー', '○○', '〇〇', '（未定）', '空欄', '***']) {
    const { problems, notes } = settingsIn(rows({ ...filled, [item]: written }));
    expect(problems).toEqual([]);
    expect(notes.map(({ said }) => said)).toEqual([
      `設定「${item}」が空です。入れるまで、これが載る文書を発送しません。「設定」タブに入れてください。`,
    ]);
  }
});

test.each(['奈良なし子', '一ノ瀬', '0142-00-0000', '内線 2171', 'Ａ係', '不明瞭'])(
  'a name is taken as it stands: %s',
  (written) => {
    expect(settingsIn(rows({ ...filled, 担当者: written })).notes).toEqual([]);
  },
);
