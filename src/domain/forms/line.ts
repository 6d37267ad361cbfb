// A line that has to be filled in, with a blank of its name on the paper: most of what a 様式 asks of who sends it.
import type { Question } from './form';

/** @param again whether a link has it filled in where it is known */
export const line = <
  const Label extends string,
  const Goes extends Question['goes'],
  const Again extends boolean,
>(
  label: Label,
  goes: Goes,
  { again }: { readonly again: Again },
) => ({ label, goes, again, paper: { blank: label }, kind: 'text', required: true }) as const;
