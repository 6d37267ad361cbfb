// 締結する (⑪): the agreement's first term; the case is 完了, and its projects go on.

import { logMeeting } from '../appointments/meetings';
import { unusual } from '../appointments/unusual';
import type { Day } from '../base/day';
import { japaneseDate, parseDay } from '../base/era';
import { bareName } from '../base/honorifics';
import { japaneseMoment } from '../base/moment';
import { lastDayOfTerm } from '../base/term';
import { words } from '../base/words';
import { record } from '../cases/audit';
import { type Case, openCasesOf, projectsOf } from '../cases/cases';
import { endStates } from '../cases/endCase';
import { policyFieldsIn } from '../cases/policyFields';
import type { Context } from '../context';
import { documentNameOf } from '../documents/kinds';
import { unlessAt } from '../operations/guards';
import { operation } from '../operations/operation';
import type { Agreement } from '../parties/agreements';
import type { Business } from '../parties/businesses';
import { newAgreementId } from '../registry/numbers';
import { tellConcluded } from './concludedNotice';
import { type Conclusion, conclusionOf } from './conclusion';
import { hangingOn, voidConclusion } from './takenBack';

export const conclude = operation({
  name: '締結する',
  place: 'next',
  tab: 'cases',
  about: words('協定の第1期を「協定」タブに作り、案件を完了にします。提案事業はそのまま続きます。'),
  correctedBy: '協定を終えるときは、「協定」タブで「終了する」を選んでください。',
  reliedOn: hangingOn,
  takenBack: voidConclusion,
  misplaced: unlessAt('conclusion'),
  prepare: (context, row) => {
    const conclusion = conclusionOf(context, row);
    if ('problems' in conclusion) return { missing: conclusion.problems };
    return {
      concerns: [
        ...beforeReply(context, row, conclusion.concludedOn),
        ...unusual(context, '式典日時', conclusion.ceremonyAt),
      ],
      perform: () => {
        const before = row.values.stage;
        const agreement = conclusion.signed ?? firstTerm(context, row, conclusion);
        const { agreementId, termId, name, expiresOn } = agreement.values;
        context.registry.set(row, {
          state: '完了',
          dueOn: '',
          askedOn: '',
          agreementIds: agreementId,
        });
        return {
          said: [
            conclusion.signed
              ? `協定 ${agreementId} があるため、新しい協定は作らず、案件を完了としました。`
              : `協定 ${agreementId}（第1期、満了日 ${japaneseDate(expiresOn)}）を「協定」タブに作り、案件を完了としました。`,
            tellConcluded(
              context,
              row,
              agreement,
              conclusion.signed ? [] : conclusion.businesses.map((one) => one.values.businessId),
            ),
            goingOn(context, row),
            conclusion.signed
              ? ''
              : othersToConclude(context, row, conclusion.businesses, agreement),
          ].join(''),
          logged: { before, after: `${termId}　${name}` },
        };
      },
    };
  },
});

/** A 締結日 before 様式4 was sent may be a slip. */
function beforeReply({ registry }: Context, { values }: Case, concludedOn: Day): string[] {
  const letter = registry.find('documents', documentNameOf('cityReply', values.caseId));
  const sentOn = parseDay(letter?.values.sentOn ?? '');
  return sentOn && concludedOn < sentOn
    ? [
        `締結日（${japaneseDate(concludedOn)}）が、様式4を発送した日（${japaneseDate(sentOn)}）より前です。`,
      ]
    : [];
}

/** 第1期 in 協定, and the ceremony in 協議. */
function firstTerm(context: Context, row: Case, conclusion: Conclusion): Agreement {
  const { registry, settings, now } = context;
  const { businesses, concludedOn, name, ceremonyAt } = conclusion;
  const { values } = row;
  const agreementId = newAgreementId(registry);
  if (ceremonyAt) {
    logMeeting(context, {
      kind: '式典',
      subject: values.caseId,
      startsAt: ceremonyAt,
      place: values.ceremonyPlace,
      attendees: values.ceremonyAttendees,
      notes: '',
      state: ceremonyAt <= now ? '済' : '予定',
    });
    record(context, {
      action: '式典を記録する',
      target: values.caseId,
      after: `${japaneseMoment(ceremonyAt)}　${values.ceremonyPlace}`,
    });
  }
  return registry.append('agreements', {
    termId: `${agreementId}-第1期`,
    agreementId,
    term: '1',
    businessIds: businesses.map((one) => one.values.businessId).join('、'),
    name,
    concludedOn,
    startsOn: concludedOn,
    expiresOn: lastDayOfTerm(concludedOn, settings.agreementYears),
    matters: policyFieldsIn(settings, values.policyFields).join('、'),
    state: '有効',
    signers: values.signers.trim() || signersOf(context, businesses),
    ceremonyWish: values.ceremonyWish,
    ceremonyAt: values.ceremonyAt,
    ceremonyPlace: values.ceremonyPlace,
    fileLink: values.fileLink,
  });
}

/** The mayor and each representative. */
function signersOf({ settings }: Context, businesses: readonly Business[]): string {
  return [
    [`${settings.cityName}長`, settings.mayorName],
    ...businesses.map(({ values }) => [values.name, values.representative]),
  ]
    .map((signer) => signer.map(bareName).filter(Boolean).join('　'))
    .join('、');
}

function goingOn({ registry }: Context, { values }: Case): string {
  const projects = projectsOf(registry, values.caseId).filter(
    (project) => !endStates.has(project.values.state),
  );
  return projects.length > 0
    ? `進んでいる提案事業（${projects.map((project) => project.values.projectId).join('・')}）は、「提案事業」タブで続けてください。`
    : '';
}

/** The other open cases of those who signed: they are concluded by the same agreement. */
function othersToConclude(
  { registry }: Context,
  row: Case,
  businesses: readonly Business[],
  { values }: Agreement,
): string {
  const others = businesses
    .flatMap((one) => openCasesOf(registry, one.values.businessId))
    .filter((other) => other.values.caseId !== row.values.caseId);
  return others.length > 0
    ? `この協定の事業者等のほかの案件（${others.map((other) => other.values.caseId).join('・')}）は、⑪で同じ締結日を入れて「締結する」を選ぶと、${values.agreementId} により完了になります。`
    : '';
}
