// 連名の事業者 (⑪): the businesses that sign one agreement together with the business of the case.

import { folded, hint, listOf } from '../base/text';
import { type Business, businessesNamed, businessOf, openCriteria } from '../parties/businesses';
import { because, found, type Refusal, those } from '../registry/refusal';
import type { Registry } from '../registry/registry';
import type { Case } from './cases';

interface Found {
  readonly businesses: readonly Business[];
  /** What of the cell cannot be taken, each with what to do. */
  readonly problems: readonly Refusal[];
}

/** Each is written by its number or name. */
export function jointBusinesses(registry: Registry, row: Case): Found {
  const businesses: Business[] = [];
  const problems: Refusal[] = [];
  const own = businessOf(registry, row.values.businessId);
  for (const written of listOf(row.values.jointBusinesses)) {
    const named = `連名の事業者「${hint(written, 40)}」`;
    const merged = registry
      .rows('businesses')
      .find(({ values }) => values.merged !== '' && folded(values.businessId) === folded(written));
    const [business, another] = businessesNamed(registry, written);
    if (merged) {
      problems.push(
        because(
          `${named}は ${merged.values.merged} に統合されています`,
          `${merged.values.merged} と書いてください。`,
        ),
      );
    } else if (!business) {
      problems.push(
        because(`${named}が「事業者」タブにありません`, '番号（例：J0002）を書いてください。'),
      );
    } else if (another) {
      problems.push(
        because(
          `${named}に当たる事業者が「事業者」タブに2件以上あります（${business.values.businessId}・${another.values.businessId}）`,
          '番号で書いてください。',
        ),
      );
    } else if (business === own) {
      problems.push(
        because(`${named}は、この案件の事業者等です`, '連名の事業者から消してください。'),
      );
    } else if (businesses.includes(business)) {
      problems.push(because(`${named}が2度書かれています`, '1つにしてください。'));
    } else {
      businesses.push(business);
    }
  }
  return { businesses, problems };
}

/** Why a business cannot sign: criteria that are not 該当なし. */
export function unfitToSign(business: Business): Refusal[] {
  const { undecided, met } = openCriteria(business);
  const { businessId } = business.values;
  return those(
    found(`「事業者」タブで ${businessId} の確認中の基準があります`, undecided),
    found(
      `「事業者」タブで ${businessId} に該当とした基準があります`,
      met,
      '締結しないときは「見送る」を選んでください',
    ),
  );
}
