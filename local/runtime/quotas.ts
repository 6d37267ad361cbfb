/** What a Workspace account may use in a day, a minute or a message, and Google's refusals. */
import { dayText, MINUTE } from './clock';
import { ServiceError } from './errors';
import type { DailyQuota } from './gateway';
import type { ApiCall, WorldState } from './state';

/** The limits; every number can be overridden through `RuntimeOptions.quota`. */
export interface Quota {
  recipientsPerDay: number;
  recipientsPerMessage: number;
  bodyBytes: number;
  messageBytes: number;
  documentsPerDay: number;
  spreadsheetsPerDay: number;
  /** Total run time of triggers in a day, milliseconds. */
  triggerMsPerDay: number;
  /** One run, milliseconds. */
  runMs: number;
  /** Runs under way at once, of one user. */
  simultaneousRuns: number;
  triggers: number;
  propertyBytes: number;
  propertyStoreBytes: number;
  sheetsReadsPerMinute: number;
  sheetsWritesPerMinute: number;
  cellCharacters: number;
  /** Cells of all sheets of a spreadsheet, empty ones too. */
  spreadsheetCells: number;
}

/** https://developers.google.com/apps-script/guides/services/quotas, Google Workspace column. */
export const WORKSPACE_QUOTA: Quota = {
  recipientsPerDay: 1500,
  recipientsPerMessage: 50,
  bodyBytes: 400 * 1024,
  messageBytes: 25 * 1024 * 1024,
  documentsPerDay: 1500,
  spreadsheetsPerDay: 3200,
  triggerMsPerDay: 6 * 60 * MINUTE,
  runMs: 6 * MINUTE,
  simultaneousRuns: 30,
  triggers: 20,
  propertyBytes: 9 * 1024,
  propertyStoreBytes: 500 * 1024,
  sheetsReadsPerMinute: 60,
  sheetsWritesPerMinute: 60,
  cellCharacters: 50_000,
  spreadsheetCells: 10_000_000,
};

/** As which project Google's refusals would name the script's. */
const PROJECT_NUMBER = '000000000000';

/** Begins the counts anew when the Japanese day has changed (assumption `quota-day`). */
export function rollDay(state: WorldState, now: number): void {
  const day = dayText(now);
  // Runs side by side do not come in the order of their calls: the day never goes back.
  if (day <= state.usage.day) return;
  state.usage = { day, documents: 0, spreadsheets: 0, triggerMs: 0 };
  state.sentToday = 0;
}

/** Mail recipients still allowed today. */
export function recipientsLeft(state: WorldState, now: number): number {
  rollDay(state, now);
  return Math.max(0, state.quota.recipientsPerDay - state.sentToday);
}

/** Counts a use of the day's quota; throws when it would go beyond. */
export function spendDaily(state: WorldState, now: number, quota: DailyQuota, count: number): void {
  rollDay(state, now);
  if (quota === 'recipients') {
    if (count > recipientsLeft(state, now)) {
      throw new ServiceError('Service invoked too many times for one day: email.');
    }
    state.sentToday += count;
    return;
  }
  const limit =
    quota === 'documents' ? state.quota.documentsPerDay : state.quota.spreadsheetsPerDay;
  if (state.usage[quota] + count > limit) {
    const what = quota === 'documents' ? 'docs' : 'spreadsheet';
    throw new ServiceError(`Service invoked too many times for one day: ${what} create.`);
  }
  state.usage[quota] += count;
}

/**
 * Counts a call of the Sheets API; throws when it would be one too many within 60 seconds (assumption
 * `api-minute`), whatever the order in which runs side by side are played.
 */
export function spendSheetsCall(
  state: WorldState,
  now: number,
  kind: ApiCall['kind'],
  user = state.account,
): void {
  const limit =
    kind === 'reads' ? state.quota.sheetsReadsPerMinute : state.quota.sheetsWritesPerMinute;
  // No run that may still come begins before the world's clock.
  state.apiCalls = state.apiCalls.filter(({ at }) => at > state.now - MINUTE);
  const moments = state.apiCalls
    .filter((call) => call.kind === kind && call.user === user && Math.abs(call.at - now) < MINUTE)
    .map(({ at }) => at)
    .concat(now)
    .sort((a, b) => a - b);
  if (moments.some((at, i) => i >= limit && at - (moments[i - limit] as number) < MINUTE)) {
    const what = kind === 'reads' ? 'Read' : 'Write';
    throw new ServiceError(
      `API call to sheets failed with error: Quota exceeded for quota metric '${what} requests' and limit '${what} requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:${PROJECT_NUMBER}'.`,
    );
  }
  state.apiCalls.push({ user, kind, at: now });
}
