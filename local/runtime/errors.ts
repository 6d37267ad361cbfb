/** The errors of the runtime, and how they reach the script. */
import type { Realm } from './realm';

/** A member of an Apps Script class that this runtime does not have. */
export class NotImplementedError extends Error {
  override readonly name = 'NotImplementedError';
  constructor(member: string) {
    super(`${member} is not implemented by the local runtime.`);
  }
}

/** A service refuses, as Google's would; the script sees an `Exception` with this message. */
export class ServiceError extends Error {
  override readonly name = 'Exception';
}

/** The run is over (crashed, or out of time): every further call of it throws this again. */
export class RunDied extends Error {
  override readonly name = 'Exception';
}

/** Google's form would not take these answers. */
export class FormRefusal extends Error {
  override readonly name = 'FormRefusal';
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
  }
}

/** What an implementation comes to grief on when it is given what nobody has foreseen. */
export const isRawError = (error: unknown): error is Error =>
  error instanceof Error && /^(Type|Range)Error$/.test(error.name);

const originals = new WeakMap<object, unknown>();

/** The error as the script's context sees it; the runtime's own is kept behind it. */
export function scriptError(realm: Realm, error: unknown): unknown {
  if (!(error instanceof Error) || originals.has(error)) return error;
  const seen = realm.error(error.message, error.name);
  originals.set(seen, error);
  return seen;
}

/** The runtime's own error behind one that the script let through; otherwise the value itself. */
export function originalError(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? (originals.get(error) ?? error) : error;
}
