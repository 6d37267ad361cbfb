// What tells a sweep without reading the registry whether there is anything to do: the file's version, moments noted.
import type { Watch, WatchStore } from '../app/ports';
import { driveFiles } from './driveApi';
import { propertyKeys, readJson, readProperty, writeJson, writeProperty } from './properties';

/** What a sweep left behind; `seen` is the giving up that it made good. */
interface Noted extends Pick<Watch, 'version' | 'nextDue' | 'quiet' | 'awaited'> {
  readonly seen?: number;
}

const noted = (): Noted => readJson(propertyKeys.watch) ?? { version: '' };

/** When runs began to give up, and when the last one did; versions before noted the last alone. */
function missed(): { first: number; last: number } {
  const [first, last = first] = (readProperty(propertyKeys.missed) ?? '0').split(' ').map(Number);
  return { first, last };
}

const standing = (): number | undefined => {
  const { first, last } = missed();
  return last > (noted().seen ?? 0) ? first : undefined;
};

/** Each makes two or three of the 60 reads that Google allows a minute; some more wait for the lock already. */
const MOST_EDITS = 16;
const MINUTE_MS = 60_000;

const editReads = (): number[] =>
  (readProperty(propertyKeys.editReads) ?? '').split(',').filter(Boolean).map(Number);

/** '1' while it is open, '0' then; behind it when it began, which versions before did not note. */
const day = (): string => readProperty(propertyKeys.openDay) ?? '';

export const watch: WatchStore = {
  load() {
    const { seen, ...left } = noted();
    return { ...left, missed: standing() };
  },
  note({ missed: open, ...left }) {
    const seen = open === undefined ? missed().last : noted().seen;
    writeJson(propertyKeys.watch, { ...left, seen } satisfies Noted);
  },
  miss: (now) => writeProperty(propertyKeys.missed, `${standing() ?? now} ${now}`),
  isRush(now) {
    const reads = editReads();
    return reads.length >= MOST_EDITS && now - reads[0] < MINUTE_MS;
  },
  editRead(now) {
    writeProperty(propertyKeys.editReads, [...editReads(), now].slice(-MOST_EDITS).join());
  },
  dayIsOpen: () => day()[0] === '1',
  openDay: (open, begun = watch.dayBegun()) =>
    writeProperty(propertyKeys.openDay, `${open ? 1 : 0}${begun ?? ''}`),
  dayBegun: () => Number(day().slice(1)) || undefined,
  version() {
    const id = SpreadsheetApp.getActive().getId();
    const { version } = driveFiles().get(id, { fields: 'version', supportsAllDrives: true });
    return String(version ?? '');
  },
};
