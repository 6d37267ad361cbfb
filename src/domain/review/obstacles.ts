// What keeps a term from renewing by itself, each with what to do; and what only has to be looked at again.
import { addBusinessDays } from '../base/businessDays';
import type { Day } from '../base/day';
import { japaneseDate, parseDay } from '../base/era';
import { gathered } from '../base/gathered';
import { folded, hint } from '../base/text';
import { contradictionsOf } from '../cases/contradictions';
import { sinceStart } from '../cases/duty';
import type { Context } from '../context';
import type { Agreement } from '../parties/agreements';
import { businessOf, openCriteria } from '../parties/businesses';
import { codeOf, heldRows } from '../receiving/heldAnswers';
import type { Row } from '../registry/registry';
import type { StateOf } from '../registry/tabs';
import { requestIn } from '../reports/requestKeys';
import { requestWanted } from '../reports/wanted';
import { callWanted } from '../season/wanted';
import { objectionsTo, partyName, REVIEW_FORM, silentOnes } from './answers';
import { askedOf, mailOf, ownKey, sameParty } from './asked';
import { metCriteria } from './deciding';
import { cannotFollow } from './nextTerm';
import {
  begunForAnother,
  businessIdsOf,
  dueOf,
  lastDay,
  reviewOpensOn,
  shownDay,
  takenBack,
  toldOf,
} from './terms';

/** On its way without anybody's doing. */
const onItsWay = new Set<StateOf<'outbox'>>(['待ち', '送信中']);

interface Unsent {
  readonly name: string;
  /** 状態 of the mail; '' when there is none. */
  readonly state: StateOf<'outbox'>;
  readonly mailId: string;
  /** A mail of March or April that asks for more: once it is called off, the review's own mail goes. */
  readonly carried: boolean;
  /** Whether 再送する would be refused, since the rest of what it asks for is over. */
  readonly over: boolean;
}

/** Whether the rest of what a mail of March or April asks for is over. */
const restOver = (context: Context, mail: Row<'outbox'>): boolean =>
  [requestIn(mail.values.key) ? requestWanted : callWanted].some(
    ({ unwanted, tooLate }) =>
      unwanted(context, mail) !== undefined || tooLate?.(context, mail) !== undefined,
  );

/** Those asked whom no mail has surely reached. */
function unsent(context: Context, term: Agreement): Unsent[] {
  return (askedOf(term) ?? []).flatMap((one): Unsent[] => {
    const mail = mailOf(context.registry, one);
    if (mail?.values.state === '送信済') return [];
    const carried = mail !== undefined && one.key !== ownKey(context.registry, term, one.who);
    return [
      {
        name: partyName(context, one.who),
        state: mail?.values.state ?? '',
        mailId: mail?.values.mailId ?? '',
        carried,
        over: carried && restOver(context, mail),
      },
    ];
  });
}

/** The businesses whom nobody thought of asking, since the row named others, or none, as the review began. */
function unasked(context: Context, term: Agreement): string[] {
  const ids = businessIdsOf(context.registry, term);
  const asked = askedOf(term) ?? [];
  return ids
    .filter((id) => !asked.some(({ who }) => sameParty(context, who, id)))
    .map((id) => `${partyName(context, id)}（${id}）には、見直しの依頼をしていません。`);
}

function unsentText({ name, state, mailId, over }: Unsent): string {
  if (state === '') {
    return `${name}に、見直しの依頼を送れていません（「部署」または「事業者」タブのメールを確かめてください）。`;
  }
  const todo =
    state === '取りやめ'
      ? '別の方法で確かめてください'
      : over
        ? '「取りやめる」を選ぶと、見直しの依頼だけを次の朝に送ります。届いたことが分かったときは「送信済とする」を選んでください'
        : '「再送する」か、届いたことを確かめて「送信済とする」を選んでください';
  return `${name}への見直しの依頼（「送信」タブの ${mailId}）が「${state}」です（${todo}）。`;
}

/** What goes of itself: a mail that leaves yet, or the review's own in place of one that was called off. */
const goesYet = ({ state, carried }: Unsent): boolean =>
  onItsWay.has(state) || (carried && state === '取りやめ');

/** Answers about this term that wait in 受付 as 保留; one that says of no agreement which may be about any. */
function heldAbout(context: Context, term: Agreement): Row<'intake'>[] {
  const { registry } = context;
  return heldRows(registry).filter((row) => {
    if (row.values.form !== REVIEW_FORM) return false;
    const code = codeOf(context, row);
    if (code?.form === 'agreementReview') return code.caseId === term.values.termId;
    const text = folded(`${row.values.answers}${row.values.target}`);
    const names = ({ values }: Agreement) =>
      [values.agreementId, values.name].some(
        (name) => name.trim() !== '' && text.includes(folded(name)),
      );
    return names(term) || !registry.rows('agreements').some(names);
  });
}

const heldLine = ({ values }: Row<'intake'>): string =>
  `協定の見直しの回答（受付番号 ${values.intakeId}）を保留しています（「受付」タブで「対象に付ける」か「処理しない」を選んでください）。`;

/** Whose answer may still say otherwise: it is held, or is waited for until its deadline is over. */
export function unheard(context: Context, term: Agreement): string[] {
  const due = dueOf(term);
  const silent =
    due !== undefined && context.today <= due
      ? silentOnes(context, term).map(({ who }) => partyName(context, who))
      : [];
  return gathered<string>(
    silent.length > 0 &&
      `見直しの回答がまだの方がいます：${silent.join('・')}（期限 ${shownDay(due ?? '')}）。`,
    heldAbout(context, term).map(heldLine),
  );
}

/** The businesses whose criteria have not been looked at since the review began. */
export function toRecheck({ registry, settings }: Context, term: Agreement): string[] {
  const until = lastDay(term);
  const begun =
    parseDay(term.values.reviewedFrom) ?? (until ? reviewOpensOn(settings, until) : undefined);
  return businessIdsOf(registry, term).filter((id) => {
    const business = businessOf(registry, id);
    if (!business) return false;
    const { undecided } = openCriteria(business);
    const confirmedOn = parseDay(business.values.confirmedOn);
    return undecided.length > 0 || !confirmedOn || (begun !== undefined && confirmedOn < begun);
  });
}

/** 満了日 was written anew after its review had begun. */
export function otherLastDay({ settings, today }: Context, term: Agreement): string {
  const until = lastDay(term) ?? '';
  const opensOn = reviewOpensOn(settings, until);
  const from = opensOn > today ? `${japaneseDate(opensOn)}から` : '次の朝の処理で';
  return `いまの見直し（${shownDay(term.values.reviewedFrom)}に開始）は、別の満了日（${shownDay(toldOf(settings, term).until)}）で始めたものです。満了日（${japaneseDate(until)}）を確かめ、正しければ状態を「有効」に戻してください（${from}、見直しを始め直します）。`;
}

/** 疑義, each with who and why. */
export const objectionLines = (context: Context, term: Agreement): string[] =>
  objectionsTo(context, term).map(
    ({ who, row }) => `${partyName(context, who)}（${hint(row.values.reason, 200)}）`,
  );

/** Those who were asked so shortly before 満了日 that their silence says nothing, and have not answered. */
function hurried(context: Context, term: Agreement, until: Day): string[] {
  const { registry, settings, isHoliday } = context;
  return silentOnes(context, term).flatMap((one) => {
    const sent = mailOf(registry, one)?.values;
    const left = sent?.state === '送信済' && (sent.sentAt || sent.scheduledAt).slice(0, 10);
    return left && addBusinessDays(left, settings.departmentReplyDays, isHoliday) > until
      ? [
          `${partyName(context, one.who)}への見直しの依頼が${japaneseDate(left)}になり、満了日までに回答の期間（${settings.departmentReplyDays}営業日）がありません。`,
        ]
      : [];
  });
}

/** What only a decision of staff settles. */
export function leftToStaff(context: Context, term: Agreement): string[] {
  const { registry, settings } = context;
  const until = lastDay(term);
  const late = until !== undefined && toldOf(settings, term).silence === '判断';
  const opensOn = late ? reviewOpensOn(settings, until) : '';
  return gathered<string>(
    late &&
      `見直しの開始（${shownDay(term.values.reviewedFrom)}）が${
        sinceStart(context, opensOn)
          ? `遅く、疑義を確かめる期間が足りません（通常は${japaneseDate(opensOn)}に開始）`
          : '稼働開始日からになり、疑義を確かめる期間が足りません'
      }。`,
    !late && until && hurried(context, term, until),
    takenBack(registry, term)
      .slice(-1)
      .map(({ values }) => `更新を取り消しています（${values.termId}）。`),
    metCriteria(context, term),
  );
}

/**
 * Everything that keeps it from renewing by itself, as it stands.
 * @param o.before 満了日 has not come: what is on its way does not count yet
 */
export function obstacles(context: Context, term: Agreement, o: { before: boolean }): string[] {
  const objections = objectionLines(context, term);
  const held = heldAbout(context, term);
  return gathered<string>(
    contradictionsOf(context.registry, term).map(({ said }) => said),
    objections.length > 0 && `疑義があります：${objections.join('、')}`,
    begunForAnother(context.settings, term) && otherLastDay(context, term),
    !askedOf(term) && '見直しの依頼先の記録が読み取れません。',
    unasked(context, term),
    unsent(context, term)
      .filter((one) => !o.before || !goesYet(one))
      .map(unsentText),
    leftToStaff(context, term),
    held.map(heldLine),
    cannotFollow(context, term),
  );
}
