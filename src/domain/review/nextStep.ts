// 次にすること of a term: who must answer by when, what keeps it from renewing, and what staff do next.

import type { Day } from '../base/day';
import { japaneseDate } from '../base/era';
import { hint } from '../base/text';
import { sinceStart } from '../cases/duty';
import type { Context } from '../context';
import type { Agreement } from '../parties/agreements';
import { termsOver } from '../parties/agreements';
import type { HomeSection } from '../registry/tabs/home';
import { objectionCell, partyName, silentOnes } from './answers';
import { deciding } from './deciding';
import { unreadableLastDay } from './nextTerm';
import { leftToStaff, objectionLines, obstacles, otherLastDay, toRecheck } from './obstacles';
import { isStopped } from './renewal';
import {
  asksNow,
  begunForAnother,
  begunInTime,
  dueOf,
  isUnderReview,
  lastDay,
  laterTerm,
  reviewOpensOn,
} from './terms';

export interface ReviewStep {
  readonly text: string;
  /** Where ホーム shows it, when staff have something to do. */
  readonly section?: HomeSection;
  readonly dueOn: Day | '';
}

export function reviewStep(context: Context, term: Agreement): ReviewStep {
  const { registry, settings, today } = context;
  const { state, expiresOn } = term.values;
  if (termsOver.has(state)) return { text: '', dueOn: '' };
  const doubt = (text: string): ReviewStep => ({ text, section: '要確認', dueOn: '' });
  if (state !== '有効' && !isUnderReview(term)) {
    return doubt(`状態「${hint(state, 20)}」が読み取れません。元の表示に戻してください。`);
  }
  const until = lastDay(term);
  if (!until) return doubt(unreadableLastDay(expiresOn));
  const later = laterTerm(registry, term);
  if (later) {
    return doubt(
      `次の期（${later.values.termId}）がありますが、状態が「${state}」です。状態を「更新済」に直してください。`,
    );
  }
  if (isUnderReview(term) && begunForAnother(settings, term) && !isStopped(context, term)) {
    return doubt(otherLastDay(context, term));
  }
  if (isUnderReview(term)) return underReview(context, term, until);
  const opensOn = reviewOpensOn(settings, until);
  return {
    text:
      today < opensOn
        ? `見直しの開始：${japaneseDate(opensOn)}（満了日 ${japaneseDate(until)}）`
        : `次の朝の処理で、見直しを始めます（満了日 ${japaneseDate(until)}）`,
    dueOn: '',
  };
}

function underReview(context: Context, term: Agreement, until: Day): ReviewStep {
  const recheck = toRecheck(context, term);
  const parts = [...(recheck.length > 0 ? [`基準の再確認：${recheck.join('・')}`] : [])];
  const todo = (text: string): ReviewStep => ({
    text: [text, ...parts].join('　'),
    section: '今日すること',
    dueOn: until,
  });
  const doubts = objectionLines(context, term);
  const decide = `${deciding(context, term)}を選ぶ`;
  if (isStopped(context, term)) {
    const why = begunInTime(term)
      ? [
          ...(doubts.length > 0 ? [`疑義あり：${doubts.join('、')}`] : []),
          ...leftToStaff(context, term),
        ]
      : [
          sinceStart(context, until)
            ? '満了日までに見直しを始められませんでした'
            : '稼働開始日より前に満了しています',
        ];
    return todo(
      [
        context.today > until
          ? `満了日（${japaneseDate(until)}）を過ぎています。更新するまで、有効な協定として扱いません。`
          : `満了日（${japaneseDate(until)}）です。自動では更新しません。`,
        ...(why.length > 0 ? [`理由：${why.join('　')}　`] : []),
        decide,
      ].join(''),
    );
  }
  if (doubts.length > 0) {
    return todo(`疑義あり：${doubts.join('、')}　${decide}（満了日 ${japaneseDate(until)}）`);
  }
  const keeping = obstacles(context, term, { before: asksNow(context, term) });
  if (keeping.length > 0) {
    return todo(
      `このままでは、満了日（${japaneseDate(until)}）に自動更新しません：${keeping.join('　')}${leftToStaff(context, term).length > 0 ? `　${decide}` : ''}`,
    );
  }
  const text = waiting(context, term, until);
  return recheck.length > 0 ? todo(text) : { text, dueOn: '' };
}

function waiting(context: Context, term: Agreement, until: Day): string {
  const renews = `満了日（${japaneseDate(until)}）に自動更新の予定`;
  const silent = silentOnes(context, term);
  const due = dueOf(term);
  return silent.length > 0 && due && context.today <= due
    ? `見直し：回答待ち：${silent.map(({ who }) => partyName(context, who)).join('・')}（疑義の期限 ${japaneseDate(due)}）`
    : renews;
}

/** 市の疑義, 事業者の疑義 and 次にすること; what was decided upon stays as it was then. */
export function deriveReview(context: Context, term: Agreement): void {
  const { registry } = context;
  if (isUnderReview(term)) {
    registry.set(term, {
      cityObjection: objectionCell(context, term, '市'),
      businessObjection: objectionCell(context, term, '事業者'),
    });
  }
  registry.set(term, { nextStep: reviewStep(context, term).text });
}
