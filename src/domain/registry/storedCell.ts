// What hidden cells hold as JSON, each by its shape: whatever else somebody wrote there counts as nothing.

/** Reads a value of a shape; undefined where it has another. */
export type Shape<T> = (value: unknown) => T | undefined;

export const text: Shape<string> = (value) => (typeof value === 'string' ? value : undefined);

/** A text that cells of before do not hold: empty there. */
export const laterText: Shape<string> = (value) => (value === undefined ? '' : text(value));

export const number: Shape<number> = (value) => (typeof value === 'number' ? value : undefined);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of all, or of none. */
export const list =
  <T>(of: Shape<T>): Shape<T[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const read = value.map(of);
    return read.every((one) => one !== undefined) ? (read as T[]) : undefined;
  };

/** So many texts. */
export const tuple =
  <T extends readonly string[]>(length: T['length']): Shape<T> =>
  (value) => {
    const read = list(text)(value);
    return read?.length === length ? (read as unknown as T) : undefined;
  };

/** By names that are not known beforehand. */
export const record =
  <T>(of: Shape<T>): Shape<Record<string, T>> =>
  (value) => {
    if (!isObject(value)) return undefined;
    const read = Object.entries(value).map(([key, one]) => [key, of(one)] as const);
    return read.every(([, one]) => one !== undefined)
      ? (Object.fromEntries(read) as Record<string, T>)
      : undefined;
  };

type Shapes<T> = { readonly [K in keyof T]-?: Shape<T[K]> };

/** Of these fields, all of which must be there. Others are left out. */
export const fields =
  <T extends object>(of: Shapes<T>): Shape<T> =>
  (value) => {
    if (!isObject(value)) return undefined;
    const read: Partial<T> = {};
    for (const key of Object.keys(of) as (keyof T & string)[]) {
      const field = of[key](value[key]);
      if (field === undefined) return undefined;
      read[key] = field;
    }
    return read as T;
  };

/** One of two shapes. */
export const either =
  <T, U>(one: Shape<T>, other: Shape<U>): Shape<T | U> =>
  (value) =>
    one(value) ?? other(value);

/** A text out of these. */
export const oneOf =
  <T extends string>(choices: readonly T[]): Shape<T> =>
  (value) =>
    choices.find((choice) => choice === value);

/** How a cell holds something. */
export interface Stored<T> {
  /** Undefined where nothing stands in the cell, or something else. */
  read(cell: string): T | undefined;
  write(value: T): string;
}

export const stored = <T>(shape: Shape<T>): Stored<T> => ({
  read: (cell) => {
    if (cell === '') return undefined;
    try {
      return shape(JSON.parse(cell));
    } catch {
      return undefined;
    }
  },
  write: (value) => JSON.stringify(value),
});
