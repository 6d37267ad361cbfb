// Remembers how far a run got with its mails, where a crash cannot take it away.
import type { SendingJournal, SendingRecord } from '../app/ports';
import { propertyKeys, readProperty, writeProperty } from './properties';

const nothing: SendingRecord = { attempting: '', results: {} };

export const journal: SendingJournal = {
  note: (record) => writeProperty(propertyKeys.sending, JSON.stringify(record)),
  last() {
    const noted = readProperty(propertyKeys.sending);
    return noted ? (JSON.parse(noted) as SendingRecord) : nothing;
  },
};
