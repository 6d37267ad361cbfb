/** The one city behind the page: its Runtime, one action at a time, saved after each. */
import type { Runtime } from '../../runtime';
import type { Happenings } from '../shapes';
import { happeningsSince, markOf } from './happenings';
import type { StateFile } from './stateFile';

/** Tells how far a long action is: what it is at, and which share (0 to 1) is done. */
export type Report = (text: string, share: number) => void;

/** The city is still being made. */
export class NotReady extends Error {}

export class Workbench {
  private city: Runtime | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private under: { text: string; share: number } | undefined;
  /** Something that people should know, shown at the top of the page. */
  notice: string | undefined;

  constructor(private readonly file: StateFile) {}

  /** The city; throws NotReady until there is one. */
  get runtime(): Runtime {
    if (!this.city) throw new NotReady('The city is still being made.');
    return this.city;
  }

  get ready(): boolean {
    return this.city !== undefined;
  }

  /** The long action under way. */
  get doing(): { text: string; share: number } | undefined {
    return this.under;
  }

  /** Does something with the city after all that came before, and saves what became of it. */
  change<T>(
    act: (runtime: Runtime, report: Report) => T | Promise<T>,
    listener?: Report,
  ): Promise<{ result: T; happenings: Happenings }> {
    return this.inTurn(async (report) => {
      const { runtime } = this;
      const mark = markOf(runtime);
      try {
        const result = await act(runtime, report);
        // Edits that still wait for their turn belong to this action.
        runtime.people.settle();
        return { result, happenings: happeningsSince(mark, runtime) };
      } finally {
        await this.save(runtime);
      }
    }, listener);
  }

  /** Puts another city in the place of this one. The old one stays when making the new one fails. */
  replace(make: (report: Report) => Promise<Runtime>, listener?: Report): Promise<void> {
    return this.inTurn(async (report) => {
      const city = await make(report);
      this.city = city;
      await this.save(city);
    }, listener);
  }

  private save(city: Runtime): Promise<void> {
    return this.file.save(() => ({ snapshot: city.snapshot() }));
  }

  private inTurn<T>(work: (report: Report) => Promise<T>, listener?: Report): Promise<T> {
    const turn = this.queue.then(async () => {
      try {
        return await work((text, share) => {
          this.under = { text, share };
          listener?.(text, share);
        });
      } finally {
        this.under = undefined;
      }
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}
