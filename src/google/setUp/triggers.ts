// The triggers by which Google starts the script, each there only once.
import { formIds } from '../../domain/forms';
import { readFormRecord } from '../forms/formRecord';

const SWEEP_MINUTES = 10;
const DAILY_HOUR = 6;

/** Adds missing triggers. One runs as the account that made it, and nobody sees those of others (see owner.ts). */
export function setUpTriggers(): string[] {
  const standing = ScriptApp.getProjectTriggers();
  const has = (handler: string, sourceId?: string) =>
    standing.some(
      (trigger) =>
        trigger.getHandlerFunction() === handler &&
        (sourceId === undefined || trigger.getTriggerSourceId() === sourceId),
    );
  const made: string[] = [];
  for (const id of formIds) {
    const { id: fileId, title } = readFormRecord(id);
    if (has('handleFormSubmit', fileId)) continue;
    ScriptApp.newTrigger('handleFormSubmit').forForm(fileId).onFormSubmit().create();
    made.push(`フォーム「${title}」の受付`);
  }
  if (!has('sweep')) {
    ScriptApp.newTrigger('sweep').timeBased().everyMinutes(SWEEP_MINUTES).create();
    made.push('10分ごとの巡回');
  }
  if (!has('daily')) {
    ScriptApp.newTrigger('daily')
      .timeBased()
      .atHour(DAILY_HOUR)
      .everyDays(1)
      .inTimezone('Asia/Tokyo')
      .create();
    made.push('毎朝の処理');
  }
  if (!has('handleEdit')) {
    ScriptApp.newTrigger('handleEdit').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
    made.push('台帳の編集の受付');
  }
  return made;
}
