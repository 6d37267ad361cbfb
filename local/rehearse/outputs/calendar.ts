/** calendar.ics: the meetings, from the invitations that were mailed. */
import type { Runtime } from '../../runtime';

const HEAD = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//houkatsu-renkei//rehearsal//JA'];

/** A calendar with the latest version of every event; without any it is a valid empty one. */
export function calendarOf(runtime: Runtime): string {
  const events = new Map<string, string>();
  for (const { attachments } of runtime.state.mails) {
    for (const { name, contentType, base64 } of attachments) {
      if (!name.endsWith('.ics') && !contentType.startsWith('text/calendar')) continue;
      for (const event of eventsIn(Buffer.from(base64, 'base64').toString('utf8'))) {
        // Moving and cancelling a meeting send the same event again.
        events.set(uidOf(event) ?? `without UID ${events.size}`, event);
      }
    }
  }
  return [...HEAD, ...events.values(), 'END:VCALENDAR', ''].join('\r\n');
}

function eventsIn(calendar: string): string[] {
  const lines = calendar.replace(/\r?\n/g, '\r\n');
  return lines.match(/^BEGIN:VEVENT\r\n[\s\S]*?^END:VEVENT$/gm) ?? [];
}

/** A long UID goes on in a line that begins with a space. */
function uidOf(event: string): string | undefined {
  return /^UID:(.*)$/m.exec(event.replace(/\r\n[ \t]/g, ''))?.[1].trim();
}
