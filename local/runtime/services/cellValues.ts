/** What the script writes into cells, checked at the call. */
import { NotImplementedError, ServiceError } from '../errors';
import { epochOf } from '../serviceObject';
import type { TypedText } from '../sheets/putValue';
import type { Area, Cell } from '../sheets/state';

/** A value as the script gives it; throws for texts longer than `limit` and for other objects. */
export function cellOf(value: unknown, limit: number): Cell | TypedText {
  const epoch = epochOf(value);
  const number = epoch ?? value;
  if (typeof number === 'number' && !Number.isFinite(number)) {
    throw new NotImplementedError(`A cell with ${value}`);
  }
  if (epoch !== undefined) return { typed: '', epoch };
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') {
    throw new ServiceError(`Cannot convert ${Object.prototype.toString.call(value)} to a cell.`);
  }
  // Assumption `cell-limit-at-call`: refused by the call itself, not by the flush.
  if (value.length > limit) {
    throw new ServiceError(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  }
  return { typed: value };
}

/** Throws Google's message unless the values are exactly as many as the area's cells. */
export function checkSize(area: Area, values: unknown[][]): void {
  const { rows, columns } = area;
  if (values.length !== rows) {
    throw new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rows}.`,
    );
  }
  const wrong = values.find((line) => line.length !== columns);
  if (wrong) {
    throw new ServiceError(
      `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`,
    );
  }
}
