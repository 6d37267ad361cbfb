// What is due when in the coming twelve months: the year's fixed days, the agreements' reviews and last days, the open deadlines.

import { addMonths, addYears, type Day } from '../../base/day';
import { fiscalYearOf, parseDay } from '../../base/era';
import { hint } from '../../base/text';
import { dueOn, isOpen } from '../../cases/cases';
import type { Context } from '../../context';
import { departmentsPropose } from '../../forms/used';
import { reviewOpensOn } from '../../review/terms';
import type { Settings } from '../../settings';
import { type YearDays, yearDays } from '../../settings/fiscalDays';
import { yearInWords } from './handoverYear';
import { runningTerms, termName } from './terms';

export interface ComingDay {
  readonly on: Day;
  readonly what: string;
}

/** What happens on the days of a year's round. */
const ofYear: Readonly<Record<keyof YearDays, (year: string, settings: Settings) => string>> = {
  yearStart: (year, settings) =>
    `B・C　${year}の年度当初の案件を開き、事業者等に様式1を${departmentsPropose(settings) ? '、各課に様式3を' : ''}募ります（自動）。部署の課長名とメールを確かめます`,
  proposalsDue: (year) => `B・C　${year}の提案の期限`,
  reportRequest: (year) => `A　${year}の実績報告（様式7・様式8）を依頼します（自動）`,
  reportsDue: (year) => `A　${year}の実績報告の期限`,
  handover: (year) => `${year}の引継書を作ります（自動）`,
  publication: (year) => `I　${year}の実績の公表資料を作ります（自動）。内容を確かめて公表します`,
};

export function comingYear(context: Context): ComingDay[] {
  const { today } = context;
  const end = addYears(today, 1);
  return [...fixedDays(context), ...agreementDays(context), ...deadlines(context)]
    .filter(({ on }) => on > today && on <= end)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function fixedDays({ settings, today }: Context): ComingDay[] {
  const now = fiscalYearOf(today);
  return [now - 1, now, now + 1].flatMap((year) => {
    const days = yearDays(settings, year);
    return (Object.keys(ofYear) as (keyof YearDays)[]).map((key) => ({
      on: days[key],
      what: ofYear[key](yearInWords(year), settings),
    }));
  });
}

function agreementDays(context: Context): ComingDay[] {
  return runningTerms(context).flatMap((term): ComingDay[] => {
    const last = parseDay(term.values.expiresOn);
    if (!last) return [];
    const name = termName(term);
    const due = parseDay(term.values.objectionsDueOn);
    return [
      ...(term.values.state === '有効'
        ? [{ on: reviewOpensOn(context.settings, last), what: `${name}の見直しを始めます（自動）` }]
        : []),
      {
        on: due ?? addMonths(last, -context.settings.objectionDueMonths),
        what: `${name}の疑義の回答期限`,
      },
      { on: last, what: `${name}の満了日` },
    ];
  });
}

function deadlines({ registry }: Context): ComingDay[] {
  return registry.rows('cases').flatMap((row): ComingDay[] => {
    const on = isOpen(row) ? dueOn(row) : undefined;
    const { caseId, businessName, stage } = row.values;
    return on ? [{ on, what: `案件 ${caseId}（${hint(businessName, 40)}）${stage}の期限` }] : [];
  });
}
