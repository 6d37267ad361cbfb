// 掲示文 of the year (C): what is called for on the 庁内掲示板, with the agreements and their 連携事項.
import { fiscalYearName } from '../base/era';
import { japaneseDayWithWeekday } from '../base/moment';
import { oneLine } from '../base/text';
import type { Context } from '../context';
import { type DocumentContent, documentKinds } from '../documents/kinds';
import { requestDocument } from '../documents/rows';
import { agreementsOf } from './agreementsOf';
import { type Season, seasonCases } from './season';

/** `R9-掲示文` */
export const seasonPostingName = (code: string): string => `${code}-${documentKinds.posting.form}`;

/** From the registry as it is now. */
export function composeSeasonPosting(context: Context, season: Season): DocumentContent {
  const { registry, settings } = context;
  const year = fiscalYearName(season.fiscalYear);
  const partners = seasonCases(registry, season.fiscalYear).map((row) =>
    [
      `■${oneLine(row.values.businessName)}`,
      ...agreementsOf(context, row).map(({ agreementId, name, matters }) =>
        [`${agreementId}　${oneLine(name)}`, matters.trim() && `連携事項：${oneLine(matters)}`]
          .filter(Boolean)
          .join('\n'),
      ),
    ].join('\n'),
  );
  return {
    fields: {
      title: `${year}の連携事業の提案の募集について`,
      body: [
        `包括連携協定を締結している次の事業者等への、${year}の連携事業の提案を募集します。`,
        `提案したい取組がある課は、様式3により、${japaneseDayWithWeekday(season.dueOn)}までに${settings.policyDivisionName}へ提出してください。提出のリンクは、各課にメールでお送りしています。期限のあとも、随時提案できます。`,
        ...partners,
        [settings.policyDivisionName, settings.contactPerson, settings.contact]
          .filter(Boolean)
          .join('　'),
      ].join('\n\n'),
    },
  };
}

export function requestSeasonPosting(context: Context, season: Season): void {
  if (seasonCases(context.registry, season.fiscalYear).length === 0) return;
  requestDocument(context, {
    name: seasonPostingName(season.code),
    kind: 'posting',
    caseId: '',
    addressee: '庁内掲示板',
    state: '控え',
    content: composeSeasonPosting(context, season),
  });
}
