/** How Sheets takes what is typed into a cell: text, number, date, boolean or formula. */
import { localParts, localToEpoch, serialOf } from '../clock';
import type { Cell } from './state';

export interface Typed {
  cell: Cell;
  /** The format that a cell without one of its own takes on. */
  numberFormat?: string;
}

const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+|\.)?(?:[eE][-+]?\d+)?$/;
const DATE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const KANJI_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const MONTH_DAY = /^(\d{1,2})\/(\d{1,2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/**
 * Reads `text` as typed into a cell of the given format at the given time (assumption
 * `typed-values`): `@` keeps everything as text, `001` becomes 1, `2026-05-08` a date, `=…` a
 * formula, and so does `+…` or `-…` that is no number; a leading apostrophe makes text.
 */
export function readTyped(text: string, numberFormat: string, now: number): Typed {
  if (text === '') return { cell: null };
  if (numberFormat === '@') return { cell: text };
  if (text.startsWith("'")) return { cell: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { cell: { formula: text } };
  const trimmed = text.trim();
  if (/\d/.test(trimmed) && NUMBER.test(trimmed))
    return { cell: Number(trimmed.replace(/,/g, '')) };
  if (/^[-+]?\d+(\.\d+)?%$/.test(trimmed)) {
    return { cell: Number(trimmed.slice(0, -1)) / 100, numberFormat: '0.00%' };
  }
  if (/^[-+]./.test(text)) return { cell: { formula: `=${text}` } };
  if (/^(true|false)$/i.test(trimmed)) return { cell: trimmed.toLowerCase() === 'true' };
  return readDate(trimmed, now) ?? { cell: text };
}

function readDate(text: string, now: number): Typed | undefined {
  const full = DATE.exec(text);
  if (full) {
    const [, year, mark, month, day, hour, minute, second] = full;
    const date = mark === '-' ? 'yyyy-mm-dd' : 'yyyy/mm/dd';
    return dated(
      [year, month, day, hour ?? 0, minute ?? 0, second ?? 0].map(Number),
      hour === undefined ? date : `${date} hh:mm`,
    );
  }
  const kanji = KANJI_DATE.exec(text);
  if (kanji) return dated([...kanji.slice(1).map(Number), 0, 0, 0], 'yyyy"年"m"月"d"日"');
  const short = MONTH_DAY.exec(text);
  if (short) {
    return dated([localParts(now).year, Number(short[1]), Number(short[2]), 0, 0, 0], 'm/d');
  }
  const time = TIME.exec(text);
  if (!time) return undefined;
  const [hour, minute, second] = [Number(time[1]), Number(time[2]), Number(time[3] ?? 0)];
  if (minute > 59 || second > 59) return undefined;
  return { cell: (hour * 3600 + minute * 60 + second) / 86400, numberFormat: 'hh:mm' };
}

function dated(numbers: number[], numberFormat: string): Typed | undefined {
  const [year, month, day, hour, minute, second] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const epoch = localToEpoch(year, month, day, hour, minute, second);
  const parts = localParts(epoch);
  const real = parts.month === month && parts.day === day && parts.hour === hour;
  return real && minute < 60 && second < 60 ? { cell: serialOf(epoch), numberFormat } : undefined;
}
