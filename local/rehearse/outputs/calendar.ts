/** calendar.ics: the meetings, from the invitations that were mailed. */
import type { Runtime } from '../../runtime';

const HEAD = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//houkatsu-renkei//rehearsal//JA'];

interface CalendarEvent {
  /** From BEGIN:VEVENT to END:VEVENT. */
  readonly text: string;
  readonly sequence: number;
}

/**
 * A calendar with the latest version of every event, a cancelled one as STATUS:CANCELLED; without
 * any it is a valid empty one.
 */
export function calendarOf(runtime: Runtime): string {
  const events = new Map<string, CalendarEvent>();
  for (const { attachments } of runtime.state.mails) {
    for (const { name, contentType, base64 } of attachments) {
      if (!name.endsWith('.ics') && !contentType.startsWith('text/calendar')) continue;
      for (const text of eventsIn(Buffer.from(base64, 'base64').toString('utf8'))) {
        const uid = propertyOf(text, 'UID') ?? `without UID ${events.size}`;
        const sequence = Number(propertyOf(text, 'SEQUENCE')) || 0;
        // Moving and cancelling a meeting send the same event again; mails may overtake each other.
        if (sequence >= (events.get(uid)?.sequence ?? 0)) events.set(uid, { text, sequence });
      }
    }
  }
  const texts = [...events.values()].map(({ text }) => text);
  return [...HEAD, ...texts, 'END:VCALENDAR', ''].join('\r\n');
}

function eventsIn(calendar: string): string[] {
  const lines = calendar.replace(/\r?\n/g, '\r\n');
  const events = lines.match(/^BEGIN:VEVENT\r\n[\s\S]*?^END:VEVENT$/gm) ?? [];
  const cancels = propertyOf(lines, 'METHOD')?.toUpperCase() === 'CANCEL';
  return cancels ? events.map(cancelled) : events;
}

/** What a cancellation says of a whole calendar, said of the event, which will stand beside others. */
function cancelled(event: string): string {
  const lines = event.split('\r\n').filter((line) => !/^STATUS[:;]/i.test(line));
  return [...lines.slice(0, -1), 'STATUS:CANCELLED', ...lines.slice(-1)].join('\r\n');
}

/** A long value goes on in a line that begins with a space. */
function propertyOf(text: string, name: string): string | undefined {
  return new RegExp(`^${name}(?:;[^:\\r\\n]*)?:(.*)$`, 'im')
    .exec(text.replace(/\r\n[ \t]/g, ''))?.[1]
    .trim();
}
