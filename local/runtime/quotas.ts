/** What a Workspace account may use in a day, a minute or a message, and Google's refusals. */
import { DAY, MINUTE } from './clock';
import { ServiceError } from './errors';
import type { DailyQuota } from './gateway';
import type { ApiCall, Used, WorldState } from './state';

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
  /** One run of a simple trigger, milliseconds. */
  simpleTriggerMs: number;
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
  simpleTriggerMs: MINUTE / 2,
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

type Daily = DailyQuota | 'triggerMs';

/** How much each daily quota allows. */
const limitOf = ({ quota }: WorldState, of: Daily): number =>
  ({
    recipients: quota.recipientsPerDay,
    documents: quota.documentsPerDay,
    spreadsheets: quota.spreadsheetsPerDay,
    triggerMs: quota.triggerMsPerDay,
  })[of];

/** What a user has used in the 24 hours that the first use began (documented; `quota-day`). */
function usedOf(state: WorldState, now: number, user: string, of: Daily): Used {
  state.used[user] ??= {};
  const used = state.used[user][of];
  if (used && now < used.since + DAY) return used;
  const anew = { since: now, count: 0 };
  state.used[user][of] = anew;
  return anew;
}

/** What is left to a user without a use of it, which begins no 24 hours. */
function leftOf(state: WorldState, now: number, user: string, of: Daily): number {
  const used = state.used[user]?.[of];
  return Math.max(0, limitOf(state, of) - (used && now < used.since + DAY ? used.count : 0));
}

/** Mail recipients still allowed to a user. */
export const recipientsLeft = (state: WorldState, now: number, user: string): number =>
  leftOf(state, now, user, 'recipients');

/** Run time still allowed to the triggers of a user, milliseconds. */
export const triggerMsLeft = (state: WorldState, now: number, user: string): number =>
  leftOf(state, now, user, 'triggerMs');

/** Counts the run time of a trigger, which may go beyond what is allowed once. */
export function spendTriggerMs(state: WorldState, now: number, user: string, ms: number): void {
  usedOf(state, now, user, 'triggerMs').count += ms;
}

const REFUSED: Record<DailyQuota, string> = {
  recipients: 'email',
  documents: 'docs create',
  spreadsheets: 'spreadsheet create',
};

/** Counts a use of a user's daily quota; throws when it would go beyond. */
export function spendDaily(
  state: WorldState,
  { now, user, quota, count }: { now: number; user: string; quota: DailyQuota; count: number },
): void {
  if (count > leftOf(state, now, user, quota)) {
    throw new ServiceError(`Service invoked too many times for one day: ${REFUSED[quota]}.`);
  }
  usedOf(state, now, user, quota).count += count;
}

/** Leaves nothing of a user's daily quota. */
export function useUp(state: WorldState, now: number, user: string, of: DailyQuota): void {
  usedOf(state, now, user, of).count = limitOf(state, of);
}

/**
 * Counts a call of the Sheets API; throws when it would be one too many within 60 seconds (assumption
 * `api-minute`), whatever the order in which runs side by side are played.
 */
export function spendSheetsCall(
  state: WorldState,
  now: number,
  kind: ApiCall['kind'],
  user: string,
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
