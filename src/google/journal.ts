// Remembers which mail a run was about to send, where a crash cannot take it away.
import type { SendingJournal } from '../app/ports';
import { propertyKeys, readProperty, writeProperty } from './properties';

export const journal: SendingJournal = {
  attempting: (mailId) => writeProperty(propertyKeys.sending, mailId),
  lastAttempted: () => readProperty(propertyKeys.sending),
};
