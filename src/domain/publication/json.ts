// The JSON of a publication, for open-data portals.
import { fiscalYearName } from '../base/era';
import type { Publication, Totals } from './compose';
import { publicationTitle, publishedRow } from './table';

const totalsByLabel = ({ projects, businesses, departments }: Totals) => ({
  連携事業: projects,
  事業者等: businesses,
  担当部局: departments,
});

/**
 * Keys are the labels that CSV has too: `題名`, `市名`, `年度`, `年度（西暦）`, `件数` (連携事業・事業者等・担当部局),
 * `分野別` (政策分野・連携事業・事業者等), `実績` and `追補` (one object a project, `協定名`・`政策分野`・`担当部局` as
 * lists), and `前年度との違い` (`前年度の件数`, `前年度から続いていない連携事業`), null where nothing of the year before
 * was published. Two spaces of indent; ends with a line break.
 */
export function publicationJson(publication: Publication): string {
  const { cityName, fiscalYear, results, totals, byField, difference, supplements } = publication;
  return `${JSON.stringify(
    {
      題名: publicationTitle(publication),
      市名: cityName,
      年度: fiscalYearName(fiscalYear),
      '年度（西暦）': fiscalYear,
      件数: totalsByLabel(totals),
      分野別: byField.map(({ field, projects, businesses }) => ({
        政策分野: field,
        連携事業: projects,
        事業者等: businesses,
      })),
      実績: results.map(publishedRow),
      追補: supplements.map(publishedRow),
      前年度との違い: difference
        ? {
            前年度の件数: totalsByLabel(difference.previous),
            前年度から続いていない連携事業: difference.gone.map(
              ({ projectName, businessName }) => ({
                連携事業名: projectName,
                事業者等: businessName,
              }),
            ),
          }
        : null,
    },
    null,
    2,
  )}\n`;
}
