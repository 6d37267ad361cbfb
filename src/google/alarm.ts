// Tells 総合政策課 by a mail of its own when the registry cannot be used, at most once a day per subject.
import type { Alarm } from '../app/ports';
import { dayOf } from '../domain/base/day';
import { ownerOf } from './setUp/owner';

const key = (subject: string) => `alarm.${subject}`;

export const alarm: Alarm = {
  raise(subject, body) {
    const properties = PropertiesService.getScriptProperties();
    const today = dayOf(Date.now());
    if (properties.getProperty(key(subject)) === today) return;
    properties.setProperty(key(subject), today);
    const to = ownerOf() ?? Session.getEffectiveUser().getEmail();
    MailApp.sendEmail({ to, subject, body });
  },
};
