// What people do to a sheet by hand: sorting, moving, pasting, deleting, renaming; nothing they typed is overwritten.
import * as fc from 'fast-check';
import { tabKeys, tabs } from '../../src/domain/registry/tabs';
import type { Column } from '../../src/domain/registry/tabs/column';
import {
  answer,
  type City,
  city,
  clearCriteria,
  decideUpon,
  operate,
  submitProposal,
  untilInquiry,
  untilLetter,
} from './city';

const theCase = { 案件番号: 'R8-001' };

test('a sorted tab is served by key, not by position', () => {
  const there = city().run(
    submitProposal('2026-04-06T10:00'),
    submitProposal('2026-04-06T11:00', {
      名称: '株式会社B',
      所在地: '室蘭市1',
      連絡先メール: 'b@b.example.jp',
      '提案1 事業名': 'スポーツ教室',
    }),
    { at: '2026-04-06T12:00', sort: '案件', by: '事業者名', descending: true },
    { at: '2026-04-06T12:01', sort: '事業者', by: '名称', descending: true },
    { at: '2026-04-06T12:02', sort: '提案事業', by: '事業名', descending: true },
    clearCriteria('2026-04-07T09:00'),
    {
      at: '2026-04-07T09:20',
      edit: '提案事業',
      where: { 提案事業番号: 'R8-001-01' },
      set: { 適否: '適合' },
    },
    operate('2026-04-07T09:40', '案件', theCase, '適合とする'),
    { until: '2026-04-07T10:00' },
  );
  expect(there.row('案件', theCase).段階).toContain('②');
  expect(there.row('案件', { 案件番号: 'R8-002' }).段階).toContain('①');
  expect(there.failures).toEqual([]);
});

test('a renamed header is put back, and the run goes on', () => {
  const there = city().run(
    { at: '2026-04-05T09:00', rename: '案件', column: '状態', to: '状況' },
    submitProposal('2026-04-06T10:00'),
    { until: '2026-04-06T10:30' },
  );
  expect(there.row('案件', theCase).状態).toBe('進行中');
  expect(there.rows('記録').some((row) => row.操作 === '見出しを元に戻す')).toBe(true);
  expect(there.failures).toEqual([]);
});

test('headers that cannot be told stop the run without harm; all is done once they are back', () => {
  const headers = ['段階', '状態', '次にすること', 'できる操作'];
  const there = city();
  there.run(
    { at: '2026-04-05T09:00', fault: 'dropTrigger', service: 'handleEdit', call: headers.length },
    ...headers.map((column, index) => ({
      at: '2026-04-05T09:00',
      rename: '案件',
      column,
      to: `列${index}`,
    })),
    submitProposal('2026-04-06T10:00'),
    { until: '2026-04-06T11:00' },
  );
  expect(there.failures).toEqual([]);
  expect(there.rows('受付')).toEqual([]);
  const alarms = there.runtime.state.mails.filter(({ subject }) => subject.includes('見出し'));
  expect(alarms.map(({ at }) => at.slice(0, 10))).toEqual(['2026-04-05', '2026-04-06']);
  headers.forEach((column, index) => {
    there.runtime.people.renameHeader('案件', `列${index}`, column);
  });
  there.run({ until: '2026-04-06T13:00' });
  expect(there.row('案件', theCase).段階).toContain('①');
});

test('operations pasted over many rows work row by row; unknown ones are refused', () => {
  const there = city().run(
    submitProposal('2026-04-06T10:00'),
    submitProposal('2026-04-06T11:00', {
      名称: '株式会社B',
      所在地: '室蘭市1',
      連絡先メール: 'b@b.example.jp',
    }),
    {
      at: '2026-04-07T09:00',
      paste: '事業者',
      where: {},
      all: true,
      set: Object.fromEntries(criteriaClear()),
    },
    {
      at: '2026-04-07T09:10',
      paste: '提案事業',
      where: { 案件番号: 'R8-001' },
      all: true,
      set: { 適否: '適合' },
    },
    {
      at: '2026-04-07T09:20',
      paste: '案件',
      where: {},
      all: true,
      set: { 次の操作: '適合とする' },
    },
    { until: '2026-04-07T10:00' },
  );
  expect(there.row('案件', theCase)).toMatchObject({
    次の操作: '',
    操作結果: expect.stringContaining('適合としました'),
  });
  expect(there.row('案件', { 案件番号: 'R8-002' })).toMatchObject({
    次の操作: '',
    操作結果: expect.stringContaining('R8-002-01'),
  });
  there.run(operate('2026-04-07T11:00', '案件', theCase, 'とりあえず承認'), {
    until: '2026-04-07T12:00',
  });
  expect(there.row('案件', theCase).操作結果).toContain('「とりあえず承認」という操作はありません');
});

const criteriaClear = () =>
  Object.values(tabs.businesses.columns)
    .filter((column: Column) => column.choices?.includes('該当なし'))
    .map((column): [string, string] => [column.header, '該当なし']);

test('an edit that no trigger served is served by the sweep, once', () => {
  const there = city().run(...untilInquiry().slice(0, 3));
  there.run(
    { at: '2026-04-07T09:35', fault: 'dropTrigger', service: 'handleEdit' },
    operate('2026-04-07T09:40', '案件', theCase, '適合とする'),
    { until: '2026-04-07T10:00' },
  );
  expect(there.row('案件', theCase)).toMatchObject({
    次の操作: '',
    段階: '② 総合政策課と事業者等の協議',
  });
  expect(there.rows('記録').filter((row) => row.操作 === '適合とする')).toHaveLength(1);
});

test('who decided a criterion, and when, stands in 記録', () => {
  const there = city().run(submitProposal('2026-04-06T10:00'), clearCriteria('2026-04-07T09:00'), {
    until: '2026-04-07T09:30',
  });
  // The edit trigger lets two events wait and drops the rest: what it missed is noted all the same.
  const noted = there.rows('記録').filter((row) => String(row.操作).startsWith('基準の確認'));
  expect(noted.map((row) => row.操作)).toEqual(
    criteriaClear().map(([header]) => `基準の確認：${header}`),
  );
  expect(noted[0]).toMatchObject({ 対象: 'J0001', 変更前: '確認中', 変更後: '該当なし' });
});

test('a deleted project number is never given again', () => {
  const there = city().run(
    submitProposal('2026-04-06T10:00', {
      '提案2 事業名': '清掃活動',
      '提案2 提案内容': '公園を清掃します。',
    }),
    { at: '2026-04-06T11:00', delete: '提案事業', where: { 提案事業番号: 'R8-001-02' } },
    submitProposal('2026-04-07T10:00', {
      '提案1 事業名': '健康講座',
      '提案1 提案内容': '講座を開きます。',
    }),
    { until: '2026-04-07T10:30' },
  );
  expect(there.rows('提案事業').map((row) => row.提案事業番号)).toEqual(['R8-001-01', 'R8-001-03']);
});

describe('what staff typed stands', () => {
  /** A column that people own, of a tab that the flow touches, with a row to type into. */
  const typable = (there: City) =>
    tabKeys.flatMap((key) => {
      const { name, columns, key: keyColumn } = tabs[key];
      const header = (columns as Record<string, Column>)[keyColumn].header;
      return there.rows(name).flatMap((row) =>
        Object.values(columns as Record<string, Column>)
          .filter(
            (column) =>
              (column.kind === 'staff' || column.kind === 'shared') && column.header !== header,
          )
          .filter(
            (column) =>
              name !== '設定' && name !== '部署' && !column.choices && column.type === 'text',
          )
          .map((column) => ({
            tab: name,
            where: { [header]: row[header] },
            column: column.header,
          })),
      );
    });

  test('in any staff or shared cell, through the whole flow', () => {
    const start = city().run(...untilInquiry(), { until: '2026-04-20T09:30' });
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.nat(),
            fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
          ),
          { minLength: 1, maxLength: 6 },
        ),
        (edits) => {
          const there = start.fork();
          const cells = typable(there);
          const typed = new Map<string, { cell: (typeof cells)[number]; text: string }>();
          for (const [pick, text] of edits) {
            const cell = cells[pick % cells.length];
            const safe = `職員${text}`;
            there.run({
              at: '2026-04-20T10:00',
              edit: cell.tab,
              where: cell.where,
              set: { [cell.column]: safe },
            });
            typed.set(`${cell.tab}${JSON.stringify(cell.where)}${cell.column}`, {
              cell,
              text: safe,
            });
          }
          there.run(
            answer('2026-04-22T10:00', 'kenko@city.example.jp', '可'),
            answer('2026-04-23T10:00', 'shoko@city.example.jp', '否', { 'No.1 理由': '人手不足' }),
            operate('2026-05-11T09:00', '案件', theCase, '回答を締め切る'),
            { until: '2026-05-12T09:00' },
          );
          for (const { cell, text } of typed.values()) {
            expect({ ...cell, text: there.row(cell.tab, cell.where)[cell.column] }).toEqual({
              ...cell,
              text,
            });
          }
        },
      ),
      { numRuns: 6, seed: 1 },
    );
  }, 180_000);
});

test('a letter refused: 決裁日 in the future, no number; nothing changes', () => {
  const there = city().run(
    ...untilLetter().slice(0, -1),
    {
      at: '2026-05-12T09:00',
      edit: '文書',
      where: { 文書名: 'R8-001-様式4' },
      set: { 決裁日: '2026-05-20' },
    },
    operate('2026-05-12T09:10', '案件', theCase, '様式4を発送する'),
    { until: '2026-05-12T10:00' },
  );
  const { 操作結果: result } = there.row('案件', theCase);
  expect(result).toContain('決裁日が先の日付です');
  expect(result).toContain('文書番号を入れてください');
  expect(there.row('文書', { 文書名: 'R8-001-様式4' }).状態).toBe('案');
  expect(there.mails.filter(({ attachments }) => attachments.length > 0)).toEqual([]);
});

test('不適合とする: the notice is drafted, sent by staff, and the case ends', () => {
  const there = city().run(
    submitProposal('2026-04-06T10:00'),
    {
      at: '2026-04-07T09:00',
      edit: '事業者',
      where: { 事業者番号: 'J0001' },
      set: { '(4) 市税滞納': '該当', 根拠: '納税課の照会による' },
    },
    operate('2026-04-07T09:30', '案件', theCase, '適合とする'),
    operate('2026-04-07T09:40', '案件', theCase, '不適合とする', { 備考: '納税課の照会による' }),
    decideUpon('2026-04-08T09:00', 'R8-001-不適合通知', '伊総政第2号'),
    operate('2026-04-08T09:10', '文書', { 文書名: 'R8-001-不適合通知' }, '発送する'),
    { until: '2026-04-08T10:00' },
  );
  expect(there.row('案件', theCase)).toMatchObject({ 状態: '不適合' });
  expect(
    there.mails.filter(({ attachments }) => attachments.includes('R8-001-不適合通知.pdf')),
  ).toHaveLength(1);
  expect(there.text('R8-001-不適合通知')).toContain('市税を滞納している者');
  expect(there.failures).toEqual([]);
});

test('one cell that cannot be right marks its row, and stops nothing', () => {
  const there = city().run(
    ...untilInquiry(),
    { at: '2026-04-21T09:00', edit: '案件', where: theCase, set: { 期限: '30' } },
    submitProposal('2026-04-21T10:00', {
      名称: '株式会社B',
      所在地: '室蘭市1',
      連絡先メール: 'b@b.example.jp',
    }),
    { until: '2026-04-21T11:00' },
  );
  expect(there.failures).toEqual([]);
  expect(there.row('案件', theCase).次にすること).toContain('期限の日付が読み取れません');
  expect(there.rows('案件')).toHaveLength(2);
});

const pdfFails = (call = 1) => ({
  at: '2026-05-12T09:05',
  fault: 'throwBefore',
  service: 'File.getAs',
  call,
});

test('a letter whose PDF could not be made goes out once by itself, ten minutes later', () => {
  const there = city().run(
    ...untilLetter(),
    pdfFails(),
    operate('2026-05-12T09:10', '案件', theCase, '様式4を発送する'),
    { until: '2026-05-12T11:00' },
  );
  const letters = there.rows('送信').filter((row) => row.種別 === '様式4');
  expect(letters).toMatchObject([{ 状態: '送信済' }]);
  expect(
    there.mails.filter(({ attachments }) => attachments.includes('R8-001-様式4.pdf')),
  ).toHaveLength(1);
  expect(there.row('案件', theCase).段階).toContain('⑧');
});

test('a letter whose mail failed is sent again as a letter, once', () => {
  const there = city().run(
    ...untilLetter(),
    ...[1, 2, 3].map(pdfFails),
    operate('2026-05-12T09:10', '案件', theCase, '様式4を発送する'),
    { until: '2026-05-12T09:59' },
    operate('2026-05-12T10:00', '送信', { 種別: '様式4' }, '再送する'),
    operate('2026-05-12T10:10', '案件', theCase, '様式4を発送する'),
    { until: '2026-05-12T11:00' },
  );
  const [first] = there.rows('送信').filter((row) => row.種別 === '様式4');
  expect(first).toMatchObject({ 状態: '失敗', 操作結果: expect.stringContaining('もう一度発送') });
  expect(
    there.mails.filter(({ attachments }) => attachments.includes('R8-001-様式4.pdf')),
  ).toHaveLength(1);
  expect(there.row('案件', theCase).段階).toContain('⑧');
});

test('who only knows the public 法人番号 and name of a business learns nothing of it', () => {
  const there = city().run(
    submitProposal('2026-04-06T10:00', { 法人番号: '1234567890123' }),
    submitProposal('2026-04-07T10:00', {
      法人番号: '1234567890123',
      担当者: '騙り 太郎',
      連絡先メール: 'stranger@z.example.jp',
      '提案1 事業名': '別の事業',
    }),
    { until: '2026-04-07T10:30' },
  );
  const [receipt] = there.mails.filter(({ to }) => to === 'stranger@z.example.jp');
  expect(receipt.links).toEqual([]);
  expect(receipt.body).not.toContain('inoue@a.example.jp');
  expect(there.row('事業者', { 事業者番号: 'J0001' })).toMatchObject({
    メール: 'inoue@a.example.jp',
    変更の申出: expect.stringContaining('stranger@z.example.jp'),
  });
  there.run(operate('2026-04-08T10:00', '事業者', { 事業者番号: 'J0001' }, '連絡先変更を承認する'));
  expect(there.row('事業者', { 事業者番号: 'J0001' })).toMatchObject({
    メール: 'stranger@z.example.jp',
    変更の申出: '',
  });
});
