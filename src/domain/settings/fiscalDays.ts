// The days of a fiscal year's round (A to I), from the settings: pure reckoning.
import { type Day, isDay } from '../base/day';
import type { Settings } from '.';

const two = (n: number) => String(n).padStart(2, '0');

/** `3/1` in a year; 29 February falls back to the 28th where there is none. */
export function dayIn(year: number, monthDay: string): Day {
  const [month, date] = monthDay.split('/').map(Number);
  const day = `${year}-${two(month)}-${two(date)}`;
  return isDay(day) ? day : `${year}-02-28`;
}

export const firstDayOf = (fiscalYear: number): Day => `${fiscalYear}-04-01`;
export const lastDayOf = (fiscalYear: number): Day => `${fiscalYear + 1}-03-31`;

/** The days on which the round about one fiscal year turns. */
export interface YearDays {
  /** B, C: the call for the year's proposals, and until when they are wanted. */
  readonly yearStart: Day;
  readonly proposalsDue: Day;
  /** A: 様式7・8 about the year, and until when. */
  readonly reportRequest: Day;
  readonly reportsDue: Day;
  /** 引継書 of the year that ends. */
  readonly handover: Day;
  /** I: the year's results are made ready to be published. */
  readonly publication: Day;
}

/** Proposals are called for as the year begins; its results are asked for and published in the calendar year after. */
export function yearDays(settings: Settings, fiscalYear: number): YearDays {
  const within = (monthDay: string) => dayIn(fiscalYear, monthDay);
  const after = (monthDay: string) => dayIn(fiscalYear + 1, monthDay);
  return {
    yearStart: within(settings.yearStartDay),
    proposalsDue: within(settings.proposalDueDay),
    reportRequest: after(settings.reportRequestDay),
    reportsDue: after(settings.reportDueDay),
    handover: after(settings.handoverDay),
    publication: after(settings.publicationDay),
  };
}
