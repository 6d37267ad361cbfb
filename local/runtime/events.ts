/** The event objects that triggers hand to their functions. */
import { DAY, localParts, localToEpoch, startOfDay } from './clock';
import type { Answer, FormState, ResponseState } from './forms/state';
import { AUTH_MODE } from './services/enums';
import type { ServiceEnv } from './services/env';
import { createForm } from './services/formApp';
import { createResponse } from './services/formResponse';
import { createRange } from './services/range';
import { createUser } from './services/session';
import { createSpreadsheet } from './services/spreadsheet';
import type { Area, SheetState, SpreadsheetState } from './sheets/state';
import type { TriggerState } from './state';

/** The answers as an event tells them: with other line breaks than the form keeps (assumption `event-response-differs`). */
const told = (answer: Answer): Answer =>
  typeof answer === 'string' ? answer.replace(/\n/g, '\r\n') : answer;

/** A form's own submit event: no `namedValues`, which only spreadsheets have. */
export function formSubmitEvent(
  env: ServiceEnv,
  trigger: TriggerState,
  form: FormState,
  response: ResponseState,
): object {
  const answers = Object.fromEntries(
    Object.entries(response.answers).map(([id, answer]) => [id, told(answer)]),
  );
  return {
    authMode: AUTH_MODE.FULL,
    response: createResponse(env, form, { ...response, answers }),
    source: createForm(env, form),
    triggerUid: trigger.id,
  };
}

/** What a person did to a range; `value` and `oldValue` for one cell only. */
export interface EditDone {
  sheetId: number;
  area: Area;
  user: string;
  value?: string;
  oldValue?: string;
}

/** Where something was edited, and whom it is told; without a trigger, the simple one. */
interface EditTold {
  book: SpreadsheetState;
  sheet: SheetState;
  edit: EditDone;
  trigger?: TriggerState;
}

/** An edit event. */
export function editEvent(env: ServiceEnv, { book, sheet, edit, trigger }: EditTold): object {
  return {
    authMode: trigger ? AUTH_MODE.FULL : AUTH_MODE.LIMITED,
    range: createRange(env, sheet, edit.area),
    source: createSpreadsheet(env, book),
    ...(trigger && { triggerUid: trigger.id }),
    user: createUser(env, edit.user),
    ...(edit.value === undefined ? {} : { value: edit.value }),
    ...(edit.oldValue === undefined ? {} : { oldValue: edit.oldValue }),
  };
}

/** An installable change event, e.g. after a row was deleted. */
export function changeEvent(
  env: ServiceEnv,
  trigger: TriggerState,
  changeType: string,
  user: string,
): object {
  return {
    authMode: AUTH_MODE.FULL,
    changeType,
    source: createSpreadsheet(env),
    triggerUid: trigger.id,
    user: createUser(env, user),
  };
}

/** The simple open trigger's event. */
export function openEvent(env: ServiceEnv, user: string): object {
  return {
    authMode: AUTH_MODE.LIMITED,
    source: createSpreadsheet(env),
    user: createUser(env, user),
  };
}

/** A clock event; in UTC, as documented by its example (assumption `clock-event-utc`). */
export function clockEvent(trigger: TriggerState, at: number): object {
  const utc = localParts(at - 9 * 3_600_000);
  const newYear = startOfDay(localToEpoch(utc.year, 1, 1));
  const dayOfYear = Math.floor((at - 9 * 3_600_000 - newYear) / DAY);
  return {
    authMode: AUTH_MODE.FULL,
    'day-of-month': utc.day,
    'day-of-week': utc.weekday,
    hour: utc.hour,
    minute: utc.minute,
    month: utc.month,
    second: utc.second,
    timezone: 'UTC',
    triggerUid: trigger.id,
    'week-of-year': Math.floor(dayOfYear / 7) + 1,
    year: utc.year,
  };
}
