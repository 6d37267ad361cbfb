// 和暦: how people write dates and fiscal years.
import { byText } from './byText';
import { type Day, isDay, toSerial } from './day';
import { wordOf } from './text';

const eras = [
  { name: '令和', letter: 'R', from: '2019-05-01' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '昭和', letter: 'S', from: '1926-12-25' },
] as const;

/** Nothing in an agreement is older; a bare number typed into a date cell becomes a day of 1900. */
const earliest = eras[eras.length - 1].from;

const eraOf = byText((day) => {
  const era = eras.find(({ from }) => day >= from);
  if (!era) throw new Error(`no era for ${day}`);
  return { ...era, year: Number(day.slice(0, 4)) - Number(era.from.slice(0, 4)) + 1 };
});

/** `2026-04-06` → `令和8年4月6日`; the first year is 元年. A text that is no such day is given back as it is. */
export function japaneseDate(day: Day): string {
  if (!isDay(day) || day < earliest) return day;
  const { name, year } = eraOf(day);
  const [, month, date] = day.split('-').map(Number);
  return `${name}${year === 1 ? '元' : year}年${month}月${date}日`;
}

/** The Western year in which the fiscal year (1 April to 31 March) of this day began. */
export function fiscalYearOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '04-01' ? year : year - 1;
}

/** 2026 → `R8`, as in R8-001. Reckoned from the last day of the fiscal year's calendar year of beginning. */
export function fiscalYearCode(fiscalYear: number): string {
  const { letter, year } = eraOf(`${fiscalYear}-12-31`);
  return `${letter}${year}`;
}

/** The code of a year as a cell has it; '' where it is none. */
export function fiscalYearCodeIn(cell: string): string {
  const year = fiscalYearIn(cell);
  return year === undefined ? '' : fiscalYearCode(year);
}

/** 年度 as a cell has it; undefined where it is no year that an era has. */
export function fiscalYearIn(cell: string): number | undefined {
  return /^(18[7-9]|19\d|2\d\d)\d$/.test(cell.trim()) ? Number(cell) : undefined;
}

/** 2026 → `令和8年度`; reckoned like its code. */
export function fiscalYearName(fiscalYear: number): string {
  const { name, year } = eraOf(`${fiscalYear}-12-31`);
  return `${name}${year === 1 ? '元' : year}年度`;
}

const eraYear = (name: string, year: string): number | undefined => {
  const era = eras.find(
    (known) => known.name[0] === name[0] || known.letter === name.toUpperCase(),
  );
  return era && Number(era.from.slice(0, 4)) + (year === '元' ? 1 : Number(year)) - 1;
};

const ERA = '(令和?|平成?|昭和?|[RHSrhs])(元|0?[1-9]|[1-9]\\d)';
const written = new RegExp(`^(?:(?:(\\d{4})|${ERA})[-/.年・])?(\\d{1,2})[-/.月・](\\d{1,2})日?$`);

/** Such a day of the year before, of this one or of the next, whichever is nearest. */
function nearestTo(near: Day, monthDay: string): Day | undefined {
  const year = Number(near.slice(0, 4));
  const far = (day: Day) => Math.abs(toSerial(day) - toSerial(near));
  const [day] = [year - 1, year, year + 1]
    .map((one) => `${one}${monthDay}`)
    .filter(isDay)
    .sort((a, b) => far(a) - far(b));
  return day;
}

/**
 * The day a person meant: `2026-05-08`, `2026/5/8 0:00`, `2026年5月8日（金）`, `令和08年5月8日`, `R8.5.8`, with any kind of
 * dash, also in full width; and `5月8日`, where it is said near which day that is.
 * @returns undefined when it is none, or no such day exists
 */
export function parseDay(text: string, near?: Day): Day | undefined {
  // Nearly every cell is empty or as the system writes it, and a run reads thousands of them.
  if (text === '') return undefined;
  if (isDay(text)) return text >= earliest ? text : undefined;
  const dayAlone = text
    .normalize('NFKC')
    .replace(/([\s)日]|T)0?0:00(:00)?\s*$/, '$1')
    .replace(/T$|\([月火水木金土日](曜日?)?\)|[月火水木金土日]曜日?/, '');
  const [, western, era, ofEra, month, date] = written.exec(wordOf(dayAlone)) ?? [];
  if (month === undefined) return undefined;
  const year = western ?? (era && eraYear(era, ofEra));
  const rest = `-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const day = year ? `${year}${rest}` : near && nearestTo(near, rest);
  return day && isDay(day) && day >= earliest ? day : undefined;
}

/**
 * The fiscal year a person meant, as the Western year in which it began: `2025`, `2025年度`, `令和7`, `R7年度`.
 * @returns undefined when it is none
 */
export function parseFiscalYear(text: string): number | undefined {
  const written = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/年度?$/, '');
  if (/^\d{4}$/.test(written)) return Number(written);
  const [, era, year] = /^(令和|平成|昭和|[RHSrhs])(元|[1-9]\d?)$/.exec(written) ?? [];
  return era === undefined ? undefined : eraYear(era, year);
}
