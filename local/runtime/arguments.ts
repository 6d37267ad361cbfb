/** What fits the documented signature, but is no name or number that the method can do anything with. */
import { NotImplementedError } from './errors';

/** What Google makes of an empty name is not documented. */
export function checkName(member: string, name: unknown): void {
  if (name === '') throw new NotImplementedError(`${member} with an empty name`);
}

/** What Google makes of a number of rows, columns, pixels or points that is none is not documented. */
export function checkCount(member: string, count: number, least: number): void {
  if (!Number.isInteger(count) || count < least) {
    throw new NotImplementedError(`${member} with ${count}`);
  }
}
