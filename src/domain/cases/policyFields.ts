// 政策分野 as somebody wrote them, in the words of the setting.
import { distinct } from '../base/grouped';
import { listOf } from '../base/text';
import { wordAmong } from '../registry/understood';
import type { Settings } from '../settings';

/** Each once; one that the setting does not list stays as it was written. */
export const policyFieldsIn = (
  { policyFields }: Pick<Settings, 'policyFields'>,
  ...texts: readonly string[]
): string[] =>
  distinct(texts.flatMap(listOf).map((field) => wordAmong(policyFields, field) ?? field));
