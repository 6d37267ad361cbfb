// The triggers by which Google starts the script, each there only once.
import type { Triggers } from '../../app/ports';
import { messageOf } from '../../domain/base/text';
import { formIds } from '../../domain/forms';
import { readFormRecord } from '../forms/formRecord';
import { otherOwner, ownerOf } from './owner';

const SWEEP_MINUTES = 10;
const DAILY_HOUR = 6;

interface Wanted {
  readonly handler: string;
  /** The form whose submissions start it. */
  readonly source?: string;
  readonly name: string;
  readonly make: () => void;
}

function wanted(): Wanted[] {
  return [
    ...formIds.map((id): Wanted => {
      const { id: source, title } = readFormRecord(id);
      return {
        handler: 'handleFormSubmit',
        source,
        name: `フォーム「${title}」の受付`,
        make: () =>
          ScriptApp.newTrigger('handleFormSubmit').forForm(source).onFormSubmit().create(),
      };
    }),
    {
      handler: 'sweep',
      name: '10分ごとの巡回',
      make: () => ScriptApp.newTrigger('sweep').timeBased().everyMinutes(SWEEP_MINUTES).create(),
    },
    {
      handler: 'daily',
      name: '毎朝の処理',
      make: () =>
        ScriptApp.newTrigger('daily')
          .timeBased()
          .atHour(DAILY_HOUR)
          .everyDays(1)
          .inTimezone('Asia/Tokyo')
          .create(),
    },
    {
      handler: 'handleEdit',
      name: '台帳の編集の受付',
      make: () =>
        ScriptApp.newTrigger('handleEdit')
          .forSpreadsheet(SpreadsheetApp.getActive())
          .onEdit()
          .create(),
    },
  ];
}

/** Those that do not stand; in one call. One runs as the account that made it, and nobody sees those of others (see owner.ts). */
function missing(): Wanted[] {
  const standing = ScriptApp.getProjectTriggers();
  return wanted().filter(
    ({ handler, source }) =>
      !standing.some(
        (trigger) =>
          trigger.getHandlerFunction() === handler &&
          (source === undefined || trigger.getTriggerSourceId() === source),
      ),
  );
}

/** Adds missing triggers. @returns their names */
export function setUpTriggers(): string[] {
  return missing().map(({ name, make }) => {
    make();
    return name;
  });
}

/**
 * Those that this account has to make again: whoever else's runs these are would make them a second time beside the
 * owner's. What cannot be looked at now is looked at the next time: no run has to do without its own work for it.
 */
function gone(): Wanted[] {
  if (ownerOf() === undefined || otherOwner() !== undefined) return [];
  try {
    return missing();
  } catch {
    return [];
  }
}

export const triggers: Triggers = {
  areMissing: () => gone().length > 0,
  mend() {
    const lost = gone();
    if (lost.length === 0) return undefined;
    const made: string[] = [];
    const failed: string[] = [];
    let reason = '';
    for (const { name, make } of lost) {
      try {
        make();
        made.push(name);
      } catch (error) {
        failed.push(name);
        reason = messageOf(error);
      }
    }
    return { made, failed, reason };
  },
};
