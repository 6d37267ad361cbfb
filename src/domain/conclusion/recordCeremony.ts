// 式典を記録する (協定, ⑪): the ceremony in 協議, or its correction.

import { logMeeting, type Meeting, meetingsOf } from '../appointments/meetings';
import { unusual } from '../appointments/unusual';
import { japaneseMoment, parseMoment } from '../base/moment';
import { isAmong } from '../base/text';
import { words } from '../base/words';
import type { Case } from '../cases/cases';
import type { Context } from '../context';
import { operation } from '../operations/operation';
import { type Agreement, binds } from '../parties/agreements';
import { because, needs, those } from '../registry/refusal';
import type { Row } from '../registry/registry';
import type { MeetingState } from '../registry/tabs/meetings';
import { unreadableCeremony } from './conclusion';

/** The case that made this term; later terms, and agreements from before, have none. */
function caseOf({ registry }: Context, agreement: Agreement): Case | undefined {
  const { term, concludedOn, name } = agreement.values;
  if (term !== '1') return undefined;
  return registry
    .rows('cases')
    .find(
      ({ values }) =>
        values.state === '完了' &&
        values.concludedOn === concludedOn &&
        values.agreementName.trim() === name &&
        binds(registry, agreement, values.businessId),
    );
}

/** 対象 in 協議: the case, or the term where there is none. */
const subjectOf = (context: Context, agreement: Agreement): string =>
  caseOf(context, agreement)?.values.caseId ?? agreement.values.termId;

const ceremonyOf = (context: Context, agreement: Agreement): Meeting | undefined =>
  meetingsOf(context.registry, subjectOf(context, agreement)).find(
    ({ values }) => values.kind === '式典' && values.state !== '中止',
  );

/** What the row in 協議 should say. */
function ceremonyAsTyped({ now }: Context, { values }: Agreement, standing: Meeting | undefined) {
  const startsAt = parseMoment(values.ceremonyAt);
  if (!startsAt) return undefined;
  const moved = standing !== undefined && standing.values.startsAt !== startsAt;
  const state: MeetingState =
    startsAt <= now ? '済' : moved || standing?.values.state === '変更' ? '変更' : '予定';
  return { startsAt, place: values.ceremonyPlace.trim(), state };
}

const sameAs = (
  { values }: Row<'meetings'>,
  typed: { startsAt: string; place: string; state: MeetingState },
): boolean =>
  values.startsAt === typed.startsAt &&
  values.place === typed.place &&
  values.state === typed.state;

export const recordCeremony = operation({
  name: '式典を記録する',
  tab: 'agreements',
  about: words('式典日時と式典場所を「協議」タブに記録します。もう一度選ぶと、記録を直します。'),
  misplaced: (_context, { values }) =>
    isAmong(values.state, ['終了', '取消'])
      ? because(`この協定は終わっています（状態：${values.state}）`)
      : undefined,
  prepare: (context, agreement) => {
    const { ceremonyAt, ceremonyPlace } = agreement.values;
    const standing = ceremonyOf(context, agreement);
    const typed = ceremonyAsTyped(context, agreement, standing);
    const missing = those(
      !typed &&
        (ceremonyAt.trim() === ''
          ? needs('agreements', 'ceremonyAt', '', { note: '例：2026-05-10 10:00' })
          : unreadableCeremony(ceremonyAt)),
      ceremonyPlace.trim() === '' && needs('agreements', 'ceremonyPlace'),
    );
    if (!typed || missing.length > 0) return { missing };
    if (standing && sameAs(standing, typed)) {
      const same = `「協議」タブの ${standing.values.meetingId} に、このとおり記録しています`;
      const remedy = '直すときは、式典日時か式典場所を書き換えてください。';
      return { missing: [because(same, remedy)] };
    }
    return {
      concerns:
        standing?.values.startsAt === typed.startsAt
          ? []
          : unusual(context, '式典日時', typed.startsAt),
      perform: () => {
        if (standing) context.registry.set(standing, typed);
        const { values } =
          standing ??
          logMeeting(context, {
            kind: '式典',
            subject: subjectOf(context, agreement),
            attendees: caseOf(context, agreement)?.values.ceremonyAttendees ?? '',
            notes: '',
            ...typed,
          });
        const when = japaneseMoment(typed.startsAt);
        return {
          said: `「協議」タブの ${values.meetingId} に${standing ? '直して' : ''}記録しました（${when}、${typed.state}）。`,
          logged: { after: `${values.meetingId}　${when}　${typed.place}` },
        };
      },
    };
  },
});
