import { distinct } from '../../domain/base/grouped';
// Which ranges of a tab hold certain rows and columns: few enough for one call, with little beside what is wanted.

/** Neighbours, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** One column, or one row. */
export const single = (index: number): Span => ({ first: index, last: index });

/** Neighbouring numbers as spans; those no further apart than `gap` go into one. */
export function spansOf(numbers: Iterable<number>, gap = 0): Span[] {
  const spans: { first: number; last: number }[] = [];
  for (const number of distinct(numbers).sort((a, b) => a - b)) {
    const open = spans[spans.length - 1];
    if (open && number <= open.last + 1 + gap) open.last = number;
    else spans.push({ first: number, last: number });
  }
  return spans;
}

/** Rows that lie close together are read with what lies between them, until there are few enough ranges. */
export function fewSpans(numbers: readonly number[], most: number): Span[] {
  let gap = 0;
  let spans = spansOf(numbers, gap);
  while (spans.length > most) {
    gap = gap * 2 + 1;
    spans = spansOf(numbers, gap);
  }
  return spans;
}

/** `A` for 0, `AB` for 27. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
