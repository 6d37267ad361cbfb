// The duty 見直しを始める: some months before 満了日, with the 見直し資料 and the list of whom to ask.
import { japaneseDate } from '../base/era';
import { hint } from '../base/text';
import { record } from '../cases/audit';
import type { Duty } from '../cases/duty';
import type { Context } from '../context';
import { requestDocument } from '../documents/rows';
import { post } from '../mail/notice';
import type { Agreement } from '../parties/agreements';
import { businessOf } from '../parties/businesses';
import { partyName } from './answers';
import { noteAsked, openedKey, partiesTo } from './asked';
import { deciding } from './deciding';
import { noticeTerm } from './link';
import { reviewMaterial } from './material';
import { reviewOpenedNotice } from './notices';
import { leftToStaff } from './obstacles';
import {
  begunForAnother,
  businessIdsOf,
  lastDay,
  laterTerm,
  objectionsDueOn,
  reviewOpensOn,
  storedTold,
  toldFrom,
} from './terms';

/** Reviews are caught up whenever they were due, also from before 稼働開始日. */
export const openReviews: Duty = {
  name: '見直しを始める',
  when: 'first',
  due: (context) =>
    context.registry.having('agreements', 'state', '有効').flatMap((term) => {
      const until = lastDay(term);
      if (!until || laterTerm(context.registry, term)) return [];
      const on = reviewOpensOn(context.settings, until);
      return context.today < on
        ? []
        : [
            {
              what: `見直しの開始 ${term.values.termId}`,
              on,
              about: [term],
              carryOut: (now: Context) => open(now, term, until),
            },
          ];
    }),
};

function open(context: Context, term: Agreement, until: string): void {
  const { registry, today } = context;
  const { termId } = term.values;
  const inTime = today < until;
  const again = begunForAnother(context.settings, term);
  const dueOn = inTime ? objectionsDueOn(context, until) : '';
  const told = toldFrom(context.settings, today, until);
  registry.set(term, {
    state: '見直し中',
    reviewedFrom: today,
    objectionsDueOn: dueOn,
    reviewTold: storedTold.write(told),
  });
  const asked = inTime ? partiesTo(context, term) : [];
  noteAsked(
    registry,
    term,
    asked.map((who) => ({ who, key: '' })),
  );
  const documentName = `${termId}-見直し資料${again ? `-${until}` : ''}`;
  requestDocument(context, {
    name: documentName,
    kind: 'reviewMaterial',
    caseId: '',
    addressee: context.settings.policyDivisionName,
    state: '控え',
    content: reviewMaterial(context, term),
  });
  post(
    context,
    reviewOpenedNotice(context, {
      key: openedKey(term, again),
      term: noticeTerm(term),
      until,
      dueOn,
      why: told.silence === '自動更新' ? [] : leftToStaff(context, term),
      deciding: deciding(context, term),
      asked: asked.map((who) => partyName(context, who)),
      businesses: businessIdsOf(registry, term).map((id) => numberedName(context, id)),
      documentName,
    }),
  );
  record(context, {
    action: '見直しの開始',
    target: termId,
    before: '有効',
    after: `見直し中（疑義の期限 ${japaneseDate(dueOn) || 'なし'}）`,
  });
}

/** `J0001 株式会社A` */
export const numberedName = ({ registry }: Context, id: string): string =>
  `${id} ${hint(businessOf(registry, id)?.values.name ?? '', 60)}`.trim();
