/** What fits the documented signature, but is no name or number that the method can do anything with. */
import { NotImplementedError, ServiceError } from './errors';

/** What Google makes of an empty name is not documented. */
export function checkName(member: string, name: unknown): void {
  if (name === '') throw new NotImplementedError(`${member} with an empty name`);
}

/** A whole number of rows, columns, pixels or points. */
export function checkCount(parameter: string, count: number, least: number): void {
  if (!Number.isInteger(count) || count < least) {
    throw new ServiceError(`Invalid argument: ${parameter}`);
  }
}
