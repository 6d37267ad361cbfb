// What tells a sweep without reading the registry whether there is anything to do: the file's version, a moment noted.
import type { Watch, WatchStore } from '../app/ports';
import { propertyKeys, readProperty, writeProperty } from './properties';

export const watch: WatchStore = {
  load() {
    const noted = readProperty(propertyKeys.watch);
    return noted ? (JSON.parse(noted) as Watch) : { version: '' };
  },
  note: (noted) => writeProperty(propertyKeys.watch, JSON.stringify(noted)),
  version() {
    const id = SpreadsheetApp.getActive().getId();
    const { version } = (Drive as unknown as { Files: DriveFiles }).Files.get(id, { fields: 'version', supportsAllDrives: true });
    return String(version ?? '');
  },
};

interface DriveFiles {
  get(id: string, o: object): { version?: string };
}
