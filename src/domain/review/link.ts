// The link with which one who is asked answers 協定の見直し, and what a mail says around it.

import { departmentsConcerned } from '../appointments/participants';
import { respondentName } from '../appointments/scheduling';
import { link, projectCell } from '../asks/links';
import { hint } from '../base/text';
import type { Context } from '../context';
import type { NoticeLink, NoticePart } from '../mail/notice';
import type { Agreement } from '../parties/agreements';
import { presentWho } from '../parties/who';
import { carriedOut } from './asked';
import { type NoticeTerm, reviewParts } from './notices';
import { dueOf, lastDay, shownDay, termFacts, termLabel, toldOf } from './terms';

const LONGEST_NAME = 60;

export const noticeTerm = (term: Agreement): NoticeTerm => ({
  termId: term.values.termId,
  label: termLabel(term),
  facts: termFacts(term),
});

/** What is asked about, on one line: `伊達市と株式会社Aとの包括連携協定（K001 第1期、満了日 令和11年5月9日）`. */
export const termCell = (term: Agreement): string =>
  `${hint(term.values.name, 80)}（${termLabel(term)}、満了日 ${shownDay(term.values.expiresOn)}）`;

/** @param who 事業者番号, or the department's name as it was asked */
export function reviewLink(context: Context, term: Agreement, who: string): NoticeLink {
  const { registry, today } = context;
  const { termId, matters } = term.values;
  return {
    label: '協定の見直しに回答する',
    url: link(
      context,
      {
        form: 'agreementReview',
        purpose: 'answer',
        who,
        caseId: termId,
        projectIds: [],
        until: dueOf(term) ?? '',
      },
      [
        { field: 'respondent', value: hint(respondentName(registry, who, today), LONGEST_NAME) },
        {
          field: 'subject',
          value: [
            termCell(term),
            ...(matters.trim() === '' ? [] : [`連携事項：${hint(matters, 200)}`]),
          ].join('\n'),
        },
      ],
    ),
  };
}

/** The parts of the mail that asks this one. */
export function partsFor(context: Context, term: Agreement, who: string): NoticePart[] {
  const name = presentWho(context.registry, context.today, who);
  return reviewParts(context, {
    term: noticeTerm(term),
    dueOn: dueOf(term) ?? '',
    until: lastDay(term) ?? '',
    silence: toldOf(context.settings, term).silence,
    projects: carriedOut(context.registry, term)
      .filter((project) => departmentsConcerned(context, project).includes(name))
      .map(projectCell),
    link: reviewLink(context, term, who),
  });
}
