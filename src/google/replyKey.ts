// The key that seals 回答コード: a new one each fiscal year, as people change post in April; that of the year before still opens.
import { propertyKeys, readProperty, requireProperty, writeProperty } from './properties';
import { createReplyCodes } from './replyCodes';

const newKey = (): string => Utilities.getUuid() + Utilities.getUuid();

/**
 * The key that a registry begins with; one of an earlier version has it, and gets its year.
 * @param fiscalYear the Western year in which it began
 */
export function makeReplyKey(fiscalYear: number): void {
  const { secret, secretYear } = propertyKeys;
  if (readProperty(secretYear) === undefined) writeProperty(secretYear, String(fiscalYear));
  if (readProperty(secret) === undefined) writeProperty(secret, newKey());
}

/**
 * The first daily run of a fiscal year changes the key: who could read it before can seal no code any more. A link that
 * was sent in the year before works until the next change.
 */
export function renewReplyKey(fiscalYear: number): void {
  const { secret, secretBefore, secretYear } = propertyKeys;
  if (readProperty(secretYear) === String(fiscalYear)) return;
  // In this order: a run that ends between two of them leaves every link working.
  writeProperty(secretBefore, requireProperty(secret));
  writeProperty(secretYear, String(fiscalYear));
  writeProperty(secret, newKey());
}

/** What seals and opens codes now. */
export const replyCodes = () =>
  createReplyCodes(requireProperty(propertyKeys.secret), readProperty(propertyKeys.secretBefore));
