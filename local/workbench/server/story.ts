/** The steps that people took in a city: what each changed, the way back before it, and all of them as a scenario. */
import type { Step } from '../shapes';
import type { Recorded } from './recording';
import type { WaysBack } from './waysBack';

/** The cells of so many steps are told; of older ones only how many they were. */
const TOLD = 100;

export interface SavedStory {
  /** The scenario out of which the city was made, as its file has it. */
  readonly origin?: string;
  readonly steps: readonly SavedStep[];
}

interface SavedStep extends Step {
  readonly recorded: readonly Recorded[];
}

export class Story {
  private readonly taken: SavedStep[];
  private readonly origin: string | undefined;

  constructor(
    private readonly waysBack: WaysBack,
    { origin, steps }: SavedStory = { steps: [] },
  ) {
    this.origin = origin;
    this.taken = [...steps];
  }

  get steps(): readonly Step[] {
    return this.taken.map(({ recorded: _, ...step }) => step);
  }

  get saved(): SavedStory {
    return { ...(this.origin !== undefined && { origin: this.origin }), steps: this.taken };
  }

  /** Whether the last step can be taken back. */
  get canGoBack(): boolean {
    const last = this.taken.at(-1);
    return last !== undefined && this.waysBack.has(last.number);
  }

  /** @param before the world's snapshot before it */
  add(step: Omit<Step, 'number'>, recorded: readonly Recorded[], before: unknown): void {
    const number = (this.taken.at(-1)?.number ?? 0) + 1;
    this.waysBack.keep(number, before);
    this.taken.push({ ...step, number, recorded });
    const old = this.taken.at(-TOLD - 1);
    if (old) [old.more, old.changes] = [old.more + old.changes.length, []];
  }

  /** The last step, with the world before it; undefined when that is not kept any more. */
  get last(): { step: Step; before: unknown } | undefined {
    const step = this.taken.at(-1);
    const before = step && this.waysBack.before(step.number);
    return step && before !== undefined ? { step, before } : undefined;
  }

  /** The last step is taken back; the world before it is forgotten once this is saved. */
  forgetLast(): Step | undefined {
    return this.taken.pop();
  }

  /** The whole story from the city's beginning; undefined when that is not known. */
  get scenario(): string | undefined {
    if (this.origin === undefined) return undefined;
    const origin = JSON.parse(this.origin) as { steps?: unknown[] };
    const steps = this.taken.flatMap(({ at, recorded }) =>
      recorded.map((step) => ('until' in step ? step : { at, ...step })),
    );
    return `${JSON.stringify({ ...origin, steps: [...(origin.steps ?? []), ...steps] }, null, 2)}\n`;
  }
}
