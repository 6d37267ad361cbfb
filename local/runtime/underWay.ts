/** Which runs are under way at a moment of the virtual clock, since Google limits them by user. */

interface Span {
  user: string;
  from: number;
  /** Infinite while the run has not ended. */
  until: number;
}

export class UnderWay {
  private spans: Span[] = [];

  /** Notes a run that begins; the function returned notes its end. */
  begin(user: string, from: number): (until: number) => void {
    const span: Span = { user, from, until: Number.POSITIVE_INFINITY };
    this.spans.push(span);
    return (until) => {
      span.until = until;
    };
  }

  /** How many runs of the user are under way at that moment. */
  countAt(moment: number, user: string): number {
    return this.spans.filter(
      (span) => span.user === user && span.from <= moment && moment < span.until,
    ).length;
  }

  /** When the last of the runs noted ends. */
  get lastEnd(): number {
    return Math.max(0, ...this.spans.map(({ until }) => until));
  }

  /** Nothing is under way any more. */
  rest(): void {
    this.spans = [];
  }
}
