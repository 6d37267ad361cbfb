// B, C: a whole season went by without a run: nothing is sent any more, and 総合政策課 is told once.

import { addDays } from '../base/day';
import { fiscalYearCode, fiscalYearName, fiscalYearOf, japaneseDate } from '../base/era';
import type { DueItem } from '../cases/duty';
import type { Context } from '../context';
import { departmentsPropose } from '../forms/used';
import { mailsKeyed } from '../mail/keys';
import { isPosted, post } from '../mail/notice';
import { troubleReport } from '../mail/policyDivision';
import { yearDays } from '../settings/fiscalDays';
import { boundBusinesses, seasonCases } from './season';

/** Later, the year's proposals come as they come (随時). */
const TOLD_FOR_DAYS = 60;

/** Due when 提案期限 is over and, though businesses were bound and the system was in use, none was called upon. */
export function missedSeason(context: Context): DueItem[] {
  const { registry, settings, today } = context;
  const fiscalYear = fiscalYearOf(today);
  const code = fiscalYearCode(fiscalYear);
  const { yearStart, proposalsDue } = yearDays(settings, fiscalYear);
  const over = today > proposalsDue && today <= addDays(proposalsDue, TOLD_FOR_DAYS);
  const inUse = settings.startedOn !== '' && settings.startedOn <= yearStart;
  if (!over || !inUse || ran(context, fiscalYear, code)) return [];
  if (boundBusinesses(context, { yearStart }).length === 0) return [];
  const trouble = troubleReport(context, {
    about: `募集の見送り:${code}`,
    target: code,
    what: `${fiscalYearName(fiscalYear)}の連携事業の提案の募集を、送らないまま提案期限（${japaneseDate(proposalsDue)}）を過ぎました。`,
    remedy: `毎日の処理が、年度当初日から提案期限まで動いていなかったか、「設定」が読み取れなかったためです。募集のメールは、もう送りません。必要なときは、${departmentsPropose(settings) ? '事業者等と課' : '事業者等'}に直接お知らせください。届いた提案は、随時の案件として受け付けます。`,
  });
  return isPosted(registry, trouble.key)
    ? []
    : [
        {
          what: `年度当初の募集の見送り ${code}`,
          on: addDays(proposalsDue, 1),
          about: [],
          carryOut: (now) => {
            post(now, trouble);
          },
        },
      ];
}

/** A case of the year, or a mail about one that was deleted. */
const ran = ({ registry }: Context, fiscalYear: number, code: string): boolean =>
  seasonCases(registry, fiscalYear).length > 0 ||
  mailsKeyed('proposalSeason', registry.rows('outbox')).some(({ parts }) =>
    parts.caseId.startsWith(`${code}-`),
  );
