// Tells 総合政策課 by a mail of its own when the registry cannot be used, at most once a day per subject.
import type { Alarm } from '../app/ports';
import { dayOf } from '../domain/base/day';
import { asTest } from '../domain/mail/asTest';
import { readSettings } from './setUp/firstRows';
import { ownerOf } from './setUp/owner';

const key = (subject: string) => `alarm.${subject}`;

/** Where 「設定」 cannot be read, nobody but the owner is told. */
function asAllowed(mail: { readonly to: string; readonly cc: string; readonly subject: string }) {
  try {
    const { settings } = readSettings();
    return settings.testEnvironment ? asTest(settings, mail) : mail;
  } catch {
    return mail;
  }
}

export const alarm: Alarm = {
  raise(subject, body) {
    const properties = PropertiesService.getScriptProperties();
    const today = dayOf(Date.now());
    if (properties.getProperty(key(subject)) === today) return;
    properties.setProperty(key(subject), today);
    const owner = ownerOf() ?? Session.getEffectiveUser().getEmail();
    const mail = asAllowed({ to: owner, cc: '', subject });
    MailApp.sendEmail({ to: mail.to, subject: mail.subject, body });
  },
};
