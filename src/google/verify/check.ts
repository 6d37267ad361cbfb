// What 動作確認 tries: one check for each assumption, which sees something and says what it expects.

import { messageOf } from '../../domain/base/text';
import { passing } from '../registry/sheetsApi';

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

/** It was refused, and nobody but a person can tell whether for the reason that is meant. */
export class RefusedWith extends Error {}

/**
 * Whether Google refuses it for the reason that is meant: another one (a right, the network) would show nothing.
 * @param like the reason, where Google's pages name it; where they do not, a person looks at what is said
 */
export function refused(act: () => unknown, like?: RegExp): boolean {
  try {
    act();
    return false;
  } catch (error) {
    const said = messageOf(error);
    if (like?.test(said)) return true;
    if (like || passing(said)) throw error;
    throw new RefusedWith(said);
  }
}

/** The same of several acts: whatever is not refused is seen before a person is asked to look. */
export function allRefused(...acts: readonly (() => unknown)[]): boolean[] {
  const said: string[] = [];
  const seen = acts.map((act) => {
    try {
      return refused(act);
    } catch (error) {
      if (!(error instanceof RefusedWith)) throw error;
      said.push(error.message);
      return true;
    }
  });
  if (said.length === acts.length) throw new RefusedWith(said.join(' / '));
  return seen;
}
