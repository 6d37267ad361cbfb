/** Gives numbers to rows that came without, in order, and remembers the last one of each series. */

export class Numbering {
  /** By series (`J`, `R7-001-`): the last number given, as the tab 採番 keeps it. */
  readonly last = new Map<string, number>();
  private readonly taken: Set<string>;

  /** @param taken numbers that the scenario itself gives */
  constructor(taken: Iterable<string | undefined>) {
    this.taken = new Set([...taken].filter((key): key is string => !!key));
  }

  /** The number given, or the next free one of its series. */
  number(given: string | undefined, series: string, digits: number): string {
    if (given) {
      const tail = given.startsWith(series) ? Number(given.slice(series.length)) : Number.NaN;
      if (Number.isInteger(tail)) this.note(series, tail);
      return given;
    }
    for (let next = (this.last.get(series) ?? 0) + 1; ; next++) {
      const key = series + String(next).padStart(digits, '0');
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      this.note(series, next);
      return key;
    }
  }

  private note(series: string, number: number): void {
    this.last.set(series, Math.max(number, this.last.get(series) ?? 0));
  }
}
