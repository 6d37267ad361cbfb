/** Values as the script's own context makes them, so that `instanceof` and prototypes hold there. */

export interface Realm {
  /** A Date of the script's context. */
  date(epochMs: number): Date;
  /** An Error of the script's context; `name` is `Exception`, as for errors of Google's services. */
  error(message: string, name?: string): Error;
  /**
   * The value as the script may see it: arrays, plain objects and Dates are rebuilt (deeply) with
   * the context's own constructors; primitives, functions and service objects stay as they are.
   */
  toScript<T>(value: T): T;
}

/** Whether a value is a Date, of whatever context. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** Whether a value is an object made by `{…}`, of whatever context. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
