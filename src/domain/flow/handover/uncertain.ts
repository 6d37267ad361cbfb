// What a successor finds unsettled: overdue and doubtful lines of ホーム, and what nobody has decided or confirmed yet.
import { fiscalYearName, fiscalYearOf, parseDay } from '../../base/era';
import { hint, listOf } from '../../base/text';
import type { Context } from '../../context';
import { businessOf, openCriteria } from '../../parties/businesses';
import { departmentsOn } from '../../parties/departments';
import { unreleased, unreleasedWords } from '../../publication/unreleased';
import type { Registry } from '../../registry/registry';
import { firstDayOf } from '../../settings/fiscalDays';
import { homeLines } from '../home';
import { runningTerms } from './terms';

/** One line each; those of ホーム first. */
export const uncertainties = (context: Context, fiscalYear: number): string[] => [
  ...homeLines(context)
    .filter(({ section }) => section === '期限超過' || section === '要確認')
    .map(({ section, place, subject, what }) =>
      hint(`【${section}】${[place, subject].filter(Boolean).join('　')}：${what}`, 300),
    ),
  ...undecided(context.registry),
  ...withheld(context.registry),
  ...unpublished(context),
  ...uncleared(context),
  ...unconfirmed(context, fiscalYear),
];

const undecided = (registry: Registry): string[] =>
  registry
    .having('projects', 'cityAnswer', '要判断')
    .map(
      ({ values }) =>
        `【要判断】提案事業 ${values.projectId}　${hint(values.projectName, 60)}：市の回答が決まっていません`,
    );

const withheld = (registry: Registry): string[] =>
  registry
    .having('achievements', 'published', '保留')
    .map(
      ({ values }) =>
        `【公表の保留】実績 ${values.achievementId}　${hint(values.projectName, 60)}：公表するかどうかが決まっていません`,
    );

/** The year that ホーム still shows as being made ready; earlier ones are among its 要確認. */
const unpublished = (context: Context): string[] =>
  unreleased(context)
    .filter(({ fiscalYear }) => fiscalYear === fiscalYearOf(context.today) - 1)
    .map(
      (standing) =>
        `【公表していない実績】${fiscalYearName(standing.fiscalYear)}：${unreleasedWords(standing)}`,
    );

/** Businesses under an agreement whose criteria somebody is still to check. */
function uncleared(context: Context): string[] {
  const ids = new Set(runningTerms(context).flatMap(({ values }) => listOf(values.businessIds)));
  const businesses = new Set([...ids].flatMap((id) => businessOf(context.registry, id) ?? []));
  return [...businesses].flatMap((business) => {
    const { undecided: open } = openCriteria(business);
    const { businessId, name } = business.values;
    return open.length > 0
      ? [`【基準の確認中】事業者 ${businessId}　${hint(name, 60)}：${open.join('、')}`]
      : [];
  });
}

/** Departments of which nobody has said in this year that head and mail are right. */
function unconfirmed({ registry, today }: Context, fiscalYear: number): string[] {
  const names = departmentsOn(registry, today)
    .filter(({ values }) => (parseDay(values.confirmedOn) ?? '') < firstDayOf(fiscalYear))
    .map(({ values }) => values.name.trim());
  return names.length > 0
    ? [`【部署の確認】課長名とメールを今年度に確かめた記録のない課：${names.join('・')}`]
    : [];
}
