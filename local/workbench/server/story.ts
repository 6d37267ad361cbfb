/** The steps that people took in a city: what each changed, the way back before it, and all of them as a scenario. */
import { deflateSync, inflateSync } from 'node:zlib';
import type { Step } from '../shapes';
import type { Recorded } from './recording';

/** So many steps can be taken back, as long as what is kept for it takes no more bytes than this. */
const KEPT = 50;
const LARGEST = 200_000_000;
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
  /** The world before each of the latest steps, packed; the last one's last. */
  private readonly before: Buffer[] = [];

  private readonly origin: string | undefined;

  constructor({ origin, steps }: SavedStory = { steps: [] }) {
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
    return this.before.length > 0;
  }

  /** @param before the world's snapshot before it */
  add(step: Omit<Step, 'number'>, recorded: readonly Recorded[], before: unknown): void {
    const number = (this.taken.at(-1)?.number ?? 0) + 1;
    this.taken.push({ ...step, number, recorded });
    const old = this.taken.at(-TOLD - 1);
    if (old) [old.more, old.changes] = [old.more + old.changes.length, []];
    this.before.push(deflateSync(JSON.stringify(before), { level: 1 }));
    const size = () => this.before.reduce((sum, { length }) => sum + length, 0);
    while (this.before.length > KEPT || (this.before.length > 1 && size() > LARGEST)) {
      this.before.shift();
    }
  }

  /** The world before the last step; undefined when it is not kept any more. */
  get last(): { step: Step; before: unknown } | undefined {
    const [step, packed] = [this.taken.at(-1), this.before.at(-1)];
    return step && packed && { step, before: JSON.parse(inflateSync(packed).toString('utf8')) };
  }

  /** The last step is taken back. */
  forgetLast(): void {
    this.taken.pop();
    this.before.pop();
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
