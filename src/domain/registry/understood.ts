// What a cell says, from what somebody typed into it: the one place where width, blanks and the spelling of days do not
// matter. The sheet keeps what was typed; the domain sees the word, the number, the day.
import { byText } from '../base/byText';
import { type Day, isDay, isMinute } from '../base/day';
import { parseDay } from '../base/era';
import { parseMoment, wrongWeekday } from '../base/moment';
import { isBlank, visible } from '../base/names';
import { listOf, wordOf } from '../base/text';
import { type TabKey, tabs } from './tabs';
import type { Column } from './tabs/column';

/** The numbers of the registry: J0001, R8-001, R8-001-01, K001, U000123. */
const number = /^(J\d{4,}|K\d{3,}|U\d{6,}|[RHS]\d{1,2}-\d{3,}(-\d{2,})?)$/;
/** Worth a look: it begins like one in whatever width, and holds what none has. */
const numberLike = /^\W{0,3}[A-Za-zＡ-Ｚａ-ｚ][0-9０-９]/;

/** Numbers of the registry as they are written there, several by 、; undefined for every other text. */
function numbersIn(text: string): string | undefined {
  if (text.length > 200 || !numberLike.test(text)) return undefined;
  return number.test(text) ? text : numbersRead(text) || undefined;
}

/** '' where it holds none. */
const numbersRead = byText((text) => {
  const numbers = listOf(text.normalize('NFKC')).map((one) => wordOf(one).toUpperCase());
  return numbers.every((one) => number.test(one)) ? numbers.join('、') : '';
});

/** A key as it names its row, whatever stands around it. */
export const keyOf = (written: string): string => numbersIn(written) ?? visible(written);

const words = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The word of a closed list that somebody meant. */
export function wordAmong(choices: readonly string[], written: string): string | undefined {
  let known = words.get(choices);
  if (!known) {
    known = new Map(choices.map((choice) => [wordOf(choice), choice]));
    words.set(choices, known);
  }
  return known.get(wordOf(written));
}

/** @returns what the domain reads; as it was typed where that is not to be understood */
export function understood(tab: TabKey, key: string, written: string, today: Day): string {
  if (written === '') return '';
  const { type, choices, parts } = (tabs[tab].columns as Readonly<Record<string, Column>>)[key];
  if (choices?.includes(written)) return written;
  if (isBlank(written)) return '';
  if (parts || (type === 'date' && isDay(written))) return written;
  if (type === 'datetime' && isMinute(written)) return written;
  if (choices) return wordAmong(choices, written) ?? written;
  if (type === 'date' || type === 'datetime') return dayIn(type, written, today) ?? written;
  if (type === 'number') return numberIn(written);
  return tabs[tab].key === key ? keyOf(written) : (numbersIn(written) ?? written);
}

function dayIn(type: 'date' | 'datetime', written: string, today: Day): string | undefined {
  const moment = parseMoment(written, today);
  const day = moment?.slice(0, 10) ?? parseDay(written, today);
  // A day that is not the weekday named with it is no day.
  if (!day || wrongWeekday(written, day)) return undefined;
  return type === 'datetime' ? (moment ?? day) : day;
}

function numberIn(written: string): string {
  const plain = wordOf(written);
  return /^\d+$/.test(plain) ? plain : written;
}
