// The HTML of a publication: a fragment that fits into a page of the city's CMS, with no style, script or id of its own.

import { fiscalYearName } from '../base/era';
import { escaped } from '../base/escaped';
import { gathered } from '../base/gathered';
import { distinct } from '../base/grouped';
import type { Publication, Result, Totals } from './compose';
import { publicationTitle } from './table';

/** With line breaks kept. */
const lines = (text: string): string => escaped(text).replace(/\n/g, '<br>\n');

/** Cells of a row: the first heads the row. */
const row = (cells: readonly string[]): string =>
  `<tr><th scope="row">${cells[0]}</th>${cells
    .slice(1)
    .map((cell) => `<td>${cell}</td>`)
    .join('')}</tr>`;

/** @param body rows of cells that are HTML already */
function table(
  caption: string,
  head: readonly string[],
  body: readonly (readonly string[])[],
  foot: readonly string[] = [],
): string {
  return [
    '<table>',
    `<caption>${escaped(caption)}</caption>`,
    `<thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...body.map(row),
    '</tbody>',
    ...(foot.length > 0 ? [`<tfoot>${row(foot)}</tfoot>`] : []),
    '</table>',
  ].join('\n');
}

const section = (
  heading: string,
  ...parts: readonly (string | readonly string[] | false)[]
): string => ['<section>', heading, ...gathered<string>(...parts), '</section>'].join('\n');

const h2 = (text: string) => `<h2>${escaped(text)}</h2>`;
const h3 = (text: string) => `<h3>${escaped(text)}</h3>`;
const paragraph = (text: string) => `<p>${escaped(text)}</p>`;

/** What the two sides reported; a side that reported nothing has a dash. */
const reports = ({ byDepartment, byBusiness }: Result): string[] =>
  [byDepartment, byBusiness].map((text) => lines(text || '―'));

const mark = ({ standing, change }: Result): string =>
  gathered(change, standing === '新規' ? standing : '').join('・');

const nameOf = (result: Result): string => {
  const marked = mark(result);
  return `${escaped(result.projectName)}${marked ? `（${marked}）` : ''}`;
};

const projectHead = [
  '連携事業名',
  '政策分野',
  '担当部局',
  '担当部局からの報告',
  '事業者等からの報告',
];

const projectRow = (result: Result): string[] => [
  nameOf(result),
  escaped(result.fields.join('、')),
  escaped(result.departments.join('、')),
  ...reports(result),
];

/** Consecutive results of one business; they come in that order. */
function byBusiness(results: readonly Result[]): Result[][] {
  const groups: Result[][] = [];
  for (const result of results) {
    const last = groups[groups.length - 1];
    if (last && last[0].businessId === result.businessId) last.push(result);
    else groups.push([result]);
  }
  return groups;
}

function businessSection(results: readonly Result[]): string {
  const [{ businessName }] = results;
  const agreements = distinct(results.flatMap((result) => result.agreements));
  return section(
    h3(businessName),
    agreements.length > 0 && paragraph(`協定：${agreements.join('、')}`),
    table(
      `${businessName}との連携事業（${results.length}件）`,
      projectHead,
      results.map(projectRow),
    ),
  );
}

const counts = ({ businesses, projects, departments }: Totals): string =>
  `連携事業${projects}件、事業者等${businesses}、担当部局${departments}`;

function fieldSection({ byField, totals }: Publication): string {
  if (byField.length === 0) return '';
  return section(
    h2('分野別の件数'),
    table(
      '政策分野ごとの連携事業と事業者等の数',
      ['政策分野', '連携事業', '事業者等'],
      byField.map(({ field, projects, businesses }) => [
        escaped(field),
        String(projects),
        String(businesses),
      ]),
      ['合計（重なりを除く）', String(totals.projects), String(totals.businesses)],
    ),
  );
}

const list = (items: readonly string[]): string =>
  `<ul>\n${items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`;

const short = ({ projectName, businessName }: { projectName: string; businessName: string }) =>
  `${projectName}（${businessName}）`;

function differenceSection({ fiscalYear, results, totals, difference }: Publication): string {
  if (!difference) return '';
  const { previous, gone } = difference;
  const added = results.filter(({ standing }) => standing === '新規');
  return section(
    h2('前年度との違い'),
    table(
      '前年度との件数の比較',
      ['件数', fiscalYearName(fiscalYear - 1), fiscalYearName(fiscalYear)],
      [
        ['連携事業', String(previous.projects), String(totals.projects)],
        ['事業者等', String(previous.businesses), String(totals.businesses)],
        ['担当部局', String(previous.departments), String(totals.departments)],
      ],
    ),
    added.length > 0 && [
      h3(`${fiscalYearName(fiscalYear)}に新しく載せた連携事業`),
      list(added.map(short)),
    ],
    gone.length > 0 && [
      h3(
        `${fiscalYearName(fiscalYear - 1)}に公表し、${fiscalYearName(fiscalYear)}には続いていない連携事業`,
      ),
      list(gone.map(short)),
    ],
  );
}

/** What came or was changed after a publication: of earlier years in full, of this year by name (it stands above). */
function supplementSection({ fiscalYear, results, supplements }: Publication): string {
  const own = results.filter(({ change }) => change !== '');
  if (own.length + supplements.length === 0) return '';
  return section(
    h2('追補'),
    own.length > 0 && [
      paragraph(
        `${fiscalYearName(fiscalYear)}の実績のうち、最初の公表のあとに加えたもの（追補）または改めたもの（訂正）です。`,
      ),
      list(own.map((result) => `${short(result)}：${result.change}`)),
    ],
    supplements.length > 0 &&
      table(
        '以前の年度の公表のあとに報告された、または改められた実績',
        ['連携事業名', '年度', '事業者等', '担当部局', '担当部局からの報告', '事業者等からの報告'],
        supplements.map((result) => [
          nameOf(result),
          escaped(fiscalYearName(result.fiscalYear)),
          escaped(result.businessName),
          escaped(result.departments.join('、')),
          ...reports(result),
        ]),
      ),
  );
}

/** Sections with headings from h2 on, for a page that has its own h1; ends with a line break. */
export function publicationHtml(publication: Publication): string {
  const { cityName, fiscalYear, results, totals } = publication;
  return `${gathered(
    section(
      h2(publicationTitle(publication)),
      paragraph(
        results.length === 0
          ? `${fiscalYearName(fiscalYear)}の実績として公表しているものは、現在ありません。`
          : `${cityName}が包括連携協定に基づいて事業者等と取り組んだ連携事業の実績です（${counts(totals)}）。`,
      ),
      ...byBusiness(results).map(businessSection),
    ),
    fieldSection(publication),
    differenceSection(publication),
    supplementSection(publication),
  ).join('\n')}\n`;
}
