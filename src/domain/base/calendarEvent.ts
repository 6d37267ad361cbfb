// An invitation: one event as an iCalendar text (RFC 5545), sent, moved or cancelled by mail (RFC 5546).

import { isDay, type Minute, minuteOfSerial, toSerial } from './day';
import { readMails } from './mailAddress';
import { cut, hint } from './text';

interface Participant {
  readonly name: string;
  readonly mail: string;
}

interface Invitation {
  /** `REQUEST` invites and moves, `CANCEL` calls off. */
  readonly method: 'REQUEST' | 'CANCEL';
  /** The same for ever: by it a calendar knows which event moves or is called off. */
  readonly uid: string;
  /** 0 for the first, one more with every update. */
  readonly sequence: number;
  readonly now: Minute;
  readonly start: Minute;
  /** How long it lasts. */
  readonly minutes: number;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly organizer: Participant;
  /** An address that comes twice stands there once, and one that is none not at all. */
  readonly attendees: readonly Participant[];
}

/** Calendars keep texts short, and the whole invitation has to fit a cell; what is cut stands in the mail. */
const LONGEST_LINE = 200;
const LONGEST_DESCRIPTION = 4_000;

/**
 * The iCalendar text (⑨/J): lines end with CRLF and have at most 75 octets of UTF-8; times are UTC.
 * Whatever people typed into a text or name stays text: it never adds a line or a parameter.
 * @throws when a time is none, or `sequence` or `minutes` is no such number
 */
export function invitation(o: Invitation): string {
  if (!(Number.isInteger(o.sequence) && o.sequence >= 0 && o.minutes > 0)) {
    throw new Error(`no such invitation: sequence ${o.sequence}, ${o.minutes} minutes`);
  }
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//houkatsu-renkei//JA',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${o.method}`,
    'BEGIN:VEVENT',
    `UID:${text(o.uid)}`,
    `SEQUENCE:${o.sequence}`,
    `DTSTAMP:${utc(o.now)}`,
    `DTSTART:${utc(o.start)}`,
    `DTEND:${utc(o.start, o.minutes)}`,
    `SUMMARY:${text(hint(o.summary, LONGEST_LINE))}`,
    ...(o.location ? [`LOCATION:${text(hint(o.location, LONGEST_LINE))}`] : []),
    ...(o.description ? [`DESCRIPTION:${text(shortened(o.description))}`] : []),
    `ORGANIZER${participant(o.organizer)}`,
    ...onceEach(o.attendees).map(
      (attendee) =>
        `ATTENDEE${participant(attendee, ';ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE')}`,
    ),
    `STATUS:${o.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** `2026-06-01T10:00` in Tokyo, some minutes later, as `20260601T010000Z`. */
function utc(minute: Minute, minutesLater = 0): string {
  if (!isDay(minute.slice(0, 10)) || !/^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(minute)) {
    throw new Error(`no such time: ${minute}`);
  }
  const tokyoAhead = 9 * 60;
  const there = minuteOfSerial(toSerial(minute) + (minutesLater - tokyoAhead) / 1440);
  return `${there.replace(/[-:]/g, '')}00Z`;
}

const shortened = (description: string): string =>
  description.length > LONGEST_DESCRIPTION
    ? `${cut(description, LONGEST_DESCRIPTION)}…`
    : description;

/** Half of a character of two units, which UTF-8 cannot write. */
const HALVES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Everything that some reader takes for the end of a line. */
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not stand in an iCalendar text.
const CONTROLS = /[\u0000-\u001F\u007F-\u009F]+/g;

const written = (value: string): string => value.replace(HALVES, '\uFFFD');

/** A text as the value of a property. */
function text(value: string): string {
  return written(value)
    .replace(/[\\;,]/g, '\\$&')
    .replace(LINE_ENDS, '\\n')
    .replace(CONTROLS, ' ');
}

/** Who, as the rest of a property: name, other parameters, address. */
function participant({ name, mail }: Participant, parameters = ''): string {
  return `;CN="${quotable(name) || quotable(mail)}"${parameters}:mailto:${address(mail)}`;
}

/** A name between quotes, where nothing can be escaped: what has a meaning there is shown by its wide twin. */
function quotable(name: string): string {
  return written(hint(name, LONGEST_LINE))
    .replace(CONTROLS, ' ')
    .replace(/["\\^]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .trim();
}

/** A mail address as it stands in a `mailto:` (RFC 6068). */
const address = (mail: string): string =>
  encodeURIComponent(written(mail.trim())).replace(/%40/g, '@').replace(/%2B/g, '+');

function onceEach(attendees: readonly Participant[]): Participant[] {
  const known = new Set<string>();
  return attendees
    .flatMap(({ name, mail }) => readMails(mail).addresses.map((one) => ({ name, mail: one })))
    .filter(({ mail }) => {
      const same = mail.toLowerCase();
      return !known.has(same) && known.add(same);
    });
}

/** Octets of one character in UTF-8; Apps Script has no TextEncoder. */
function octets(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
}

/** A long line goes on after CRLF and a space, which readers take out again. */
function fold(line: string): string {
  let result = '';
  let used = 0;
  for (const character of line) {
    const size = octets(character);
    if (used + size > 75) {
      result += '\r\n ';
      used = 1;
    }
    result += character;
    used += size;
  }
  return result;
}
