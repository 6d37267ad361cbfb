// The three files: what a spreadsheet and a portal read of them, and that nothing withheld is in any of them.
import fc from 'fast-check';
import Papa from 'papaparse';
import { publicationFiles } from '../../../src/app/publication/files';
import { publicationOf } from '../../../src/domain/publication/compose';
import { change, cityOn, later, publish } from '../../domain/publication/results';
import { achievement } from '../../domain/support/given';
import type { Office } from '../../domain/support/office';

/** The project of R8-001-01, with fields of its own. */
const itsProject = {
  cases: [{ caseId: 'R8-001', businessId: 'J0001', agreementIds: 'K001', state: '完了' }],
  projects: [
    {
      projectId: 'R8-001-01',
      caseId: 'R8-001',
      projectName: '事業01',
      department: '健康福祉課',
      policyFields: '健康・福祉、防災・防犯',
    },
  ],
};

const filesOf = (context: Office, year = 2026) => {
  const files = publicationFiles(publicationOf(context.context, year));
  const content = (ending: string) =>
    files.find(({ name }) => name.endsWith(ending))?.content ?? '';
  return { files, html: content('.html'), csv: content('.csv'), json: content('.json') };
};
const readCsv = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;

test('names and types', () => {
  const { files } = filesOf(cityOn('2027-04-20', [achievement(2026, 'R8-001-01')]));
  expect(files.map(({ name, mimeType }) => [name, mimeType])).toEqual([
    ['R8-実績.html', 'text/html'],
    ['R8-実績.csv', 'text/csv'],
    ['R8-実績.json', 'application/json'],
  ]);
});

test('CSV: BOM, CRLF, a header row; quotes and line breaks come back as they were', () => {
  const report = '「はい」と言った "人" が、\n3人, 4人';
  const { csv } = filesOf(
    cityOn(
      '2027-04-20',
      [achievement(2026, 'R8-001-01', { departmentReport: report })],
      itsProject,
    ),
  );
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.slice(1).split('\r\n')).toHaveLength(3);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(readCsv(csv)).toEqual([
    {
      年度: '令和8年度',
      '年度（西暦）': '2026',
      提案事業番号: 'R8-001-01',
      連携事業名: '事業01',
      事業者等: '株式会社A',
      協定名: '伊達市と株式会社Aとの包括連携協定',
      政策分野: '健康・福祉、防災・防犯',
      担当部局: '健康福祉課',
      '実績（担当部局）': report,
      '実績（事業者等）': '講師を12回派遣しました。',
      前年度との比較: '',
      '追補・訂正': '',
    },
  ]);
});

test.each([
  '=1+1',
  '+81',
  '-1',
  '@x',
  '＝cmd',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  '　＝1',
  '=HYPERLINK("a","b")\n次',
])('CSV: %j is no formula', (text) => {
  const { csv, json } = filesOf(
    cityOn('2027-04-20', [
      achievement(2026, 'R8-001-01', { projectName: `${text}あ`, businessReport: text }),
    ]),
  );
  const [read] = readCsv(csv);
  expect(read['実績（事業者等）']).toBe(`'${text.trim()}`);
  expect(read.連携事業名[0]).toBe("'");
  expect(JSON.parse(json).実績[0]['実績（事業者等）']).toBe(text.trim());
});

test('JSON: its keys, numbers and lists', () => {
  const context = cityOn(
    '2026-04-25',
    [
      achievement(2025, 'R7-001-01'),
      achievement(2025, 'R7-001-02', { departmentReport: '', businessReport: '' }),
    ],
    itsProject,
  );
  publish(context, 2025);
  change(context, 'R7-001-02', { departmentReport: '遅れました。' });
  context.registry.append('achievements', achievement(2026, 'R8-001-01'));
  const { json } = filesOf(later(context, '2027-04-20'));
  expect(json.endsWith('}\n')).toBe(true);
  const read = JSON.parse(json);
  expect(read).toMatchObject({
    題名: '令和8年度 包括連携協定 連携事業の実績',
    市名: '伊達市',
    年度: '令和8年度',
    '年度（西暦）': 2026,
    件数: { 連携事業: 1, 事業者等: 1, 担当部局: 1 },
    // A project of two fields counts for its first.
    分野別: [{ 政策分野: '健康・福祉', 連携事業: 1, 事業者等: 1 }],
    前年度との違い: {
      前年度の件数: { 連携事業: 1, 事業者等: 1, 担当部局: 1 },
      前年度から続いていない連携事業: [{ 連携事業名: '事業01', 事業者等: '株式会社A' }],
    },
  });
  expect(Object.keys(read)).toEqual([
    ...['題名', '市名', '年度', '年度（西暦）', '件数', '分野別', '実績', '追補', '前年度との違い'],
  ]);
  expect(read.実績[0]).toMatchObject({
    政策分野: ['健康・福祉', '防災・防犯'],
    前年度との比較: '新規',
  });
  expect(read.追補).toMatchObject([{ 年度: '令和7年度', '追補・訂正': '追補' }]);
  expect(JSON.parse(filesOf(cityOn('2027-04-20', [])).json).前年度との違い).toBeNull();
});

/** A row with any choice and any past, all of whose texts are its own. */
const anyRow = fc.record({
  fiscalYear: fc.constantFrom(2024, 2025, 2026),
  choice: fc.constantFrom('する', 'しない', '保留', '', ' しない ', 'はい'),
  reported: fc.constantFrom('both', 'department', 'business', 'none'),
  phone: fc.boolean(),
  business: fc.constantFrom('J0001', 'J0002'),
  released: fc.boolean(),
});

test('nothing of a row that is not する, no contact, no address: whatever the rows and their past', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 8 }), (given) => {
      const secret = (index: number, what: string) => `内${index}の${what}終`;
      const rows = given.map((one, index) => {
        const { fiscalYear, reported, phone, business } = one;
        const report = (side: string) =>
          reported === 'both' || reported === side
            ? `${secret(index, side)}${phone ? '0142-23-3331' : ''}`
            : '';
        const row = achievement(fiscalYear, `R${fiscalYear - 2018}-00${index}-01`, {
          projectName: secret(index, '名'),
          department: secret(index, '課'),
          departmentReport: report('department'),
          businessReport: report('business'),
          businessId: business,
          remarks: secret(index, '備考'),
          findings: secret(index, '所見'),
          releases: one.released
            ? JSON.stringify([{ on: '2025-04-25', in: fiscalYear, release: 1, mark: 'x' }])
            : '',
        });
        return { ...row, published: one.choice };
      });
      const context = cityOn('2027-04-20', rows);
      const shown = context.registry
        .rows('achievements')
        .map(
          ({ values }) =>
            values.published === 'する' && values.departmentReport + values.businessReport !== '',
        );
      const { html, csv, json } = filesOf(context);
      const everything = html + csv + json;
      rows.forEach((_, index) => {
        if (!shown[index]) expect(everything).not.toContain(`内${index}の`);
        expect(everything).not.toContain(secret(index, '備考'));
        expect(everything).not.toContain(secret(index, '所見'));
      });
      for (const contact of ['井上実', 'inoue@a.example.jp', '0142-00-0001', '佐藤一郎']) {
        expect(everything).not.toContain(contact);
      }
    }),
    { numRuns: 150 },
  );
});
