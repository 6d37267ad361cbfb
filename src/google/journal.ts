// Remembers how far a run got with its mails, where a crash cannot take it away.
import type { SendingJournal, SendingRecord } from '../app/ports';
import { propertyKeys, readJson, writeJson } from './properties';

const nothing: SendingRecord = { attempting: '', results: {} };

export const journal: SendingJournal = {
  note: (record) => writeJson(propertyKeys.sending, record),
  last: () => readJson(propertyKeys.sending) ?? nothing,
};
