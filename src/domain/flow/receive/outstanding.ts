// What may come on paper or by mail because somebody was asked for it, filled in as its link is: chosen from in 代理入力.
import type { Ask } from '../../asks/ask';
import { japaneseDayWithWeekday } from '../../base/moment';
import { ascending, hint } from '../../base/text';
import { type Case, isOpen, livingProjects } from '../../cases/cases';
import type { Context } from '../../context';
import type { FormId } from '../../forms';
import { replyCodeQuestion } from '../../forms/form';
import { filledIn } from '../../forms/links';
import type { NoticeLink } from '../../mail/notice';
import { businessOf } from '../../parties/businesses';
import { resubmissionLinks } from '../../proposal/links';
import { openAsks } from '../asks';
import { nameOf } from '../home';

export interface Outstanding {
  /** About what, who, which 様式, until when: `R8-001　健康福祉課　様式2に回答する（期限 令和8年5月8日（金））　株式会社A`. */
  readonly label: string;
  readonly form: FormId;
  /** 対象 as 代理入力 takes it. */
  readonly target: string;
  /** By the questions' labels. */
  readonly answers: Readonly<Record<string, string>>;
  /** The 回答コード of its link. */
  readonly code: string;
}

/** What staff look for: 案件番号 or 協定期番号; or a department by its name, a business by its number. */
export interface About {
  readonly caseId?: string;
  readonly who?: string;
}

/** So many are offered: nobody searches a list of hundreds, and each brings all that its link fills in. */
const OFFERED = 50;

/**
 * The soonest due first, last what is due at no day.
 * @param about what is outstanding of everything where nothing is of this
 * @returns with how many asks more there are, and whether all are of what was asked about
 */
export function outstanding(
  context: Context,
  { caseId, who }: About = {},
): { readonly offered: readonly Outstanding[]; readonly more: number; readonly narrowed: boolean } {
  const asks = openAsks(context).sort(ascending(({ dueOn = '9' }) => dueOn));
  const returned = context.registry
    .rows('cases')
    .filter((row) => isOpen(row) && row.values.returnedOn !== '');
  const asked = asks.filter(
    (ask) => ask.caseId === caseId || ask.who === who || nameOf(context, ask) === who,
  );
  const again = returned.filter(
    ({ values }) => values.caseId === caseId || values.businessId === who,
  );
  const none = asked.length + again.length === 0;
  const sources = [
    ...(none ? asks : asked).map((ask) => () => ofAsk(context, ask)),
    ...(none ? returned : again).map((row) => () => ofReturned(context, row)),
  ];
  const offered: Outstanding[] = [];
  let seen = 0;
  while (seen < sources.length && offered.length < OFFERED) offered.push(...sources[seen++]());
  return { offered, more: sources.length - seen, narrowed: !none };
}

function ofAsk(context: Context, ask: Ask): Outstanding[] {
  const { kind, caseId, target, dueOn, side } = ask;
  const { form } = kind;
  const row = context.registry.find('cases', caseId);
  const firm = side === '課' && row ? `　${hint(row.values.businessName, 30)}` : '';
  const due = dueOn ? `（期限 ${japaneseDayWithWeekday(dueOn)}）` : '';
  const named = form === 'scheduling' ? target : form !== 'departmentProposal' || row ? caseId : '';
  return kind.asking(context, ask).links.map((link) =>
    throughLink(context, form, link, {
      label: `${target}　${nameOf(context, ask)}　${link.label}${due}${firm}`,
      target: named,
    }),
  );
}

/** 差し戻す: the same 様式1 comes again, corrected. */
function ofReturned(context: Context, row: Case): Outstanding[] {
  const { caseId, businessName, businessId } = row.values;
  const business = businessOf(context.registry, businessId);
  if (!business) return [];
  const projects = livingProjects(context.registry, caseId, '事業者');
  return resubmissionLinks(context, row, business, projects).map((link) =>
    throughLink(context, 'businessProposal', link, {
      label: `${caseId}　${hint(businessName, 40)}　${link.label}`,
      target: caseId,
    }),
  );
}

/** What whoever opens the link finds filled in. */
function throughLink(
  { formLinks }: Context,
  form: FormId,
  { url }: NoticeLink,
  named: Pick<Outstanding, 'label' | 'target'>,
): Outstanding {
  const filled = filledIn(url);
  const { [replyCodeQuestion.label]: code = '', ...answers } = Object.fromEntries(
    Object.entries(formLinks[form].entries).flatMap(([label, entry]) =>
      filled[entry] ? [[label, filled[entry][0]]] : [],
    ),
  );
  return { ...named, form, answers, code };
}
