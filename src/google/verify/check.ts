// What 動作確認 tries: one check for each assumption, which sees something and says what it expects.

export const TITLE = '動作確認';

export interface Check {
  /**
   * What holds where it is right, in words for staff; at the end the id of the assumption
   * (local/runtime/assumptions.ts), or of what it looks at in this registry.
   */
  readonly what: string;
  readonly see: () => unknown;
  readonly expected: unknown;
  /** It is about what only the owner sees: forms, triggers, the mail of who sends. */
  readonly owners: boolean;
}

/** @param expected what is to be seen; no findings where nothing is said */
export const check = (
  what: string,
  see: () => unknown,
  expected: unknown = [],
  owners = false,
): Check => ({ what, see, expected, owners });

export const ownersCheck = (what: string, see: () => unknown, expected?: unknown): Check =>
  check(what, see, expected, true);

/** Whether Google refuses it. */
export function refused(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch {
    return true;
  }
}
