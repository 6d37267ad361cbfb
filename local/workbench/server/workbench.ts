/** The one city behind the page: its Runtime, one action at a time, saved after each. */
import { dirname, join } from 'node:path';
import type { Runtime } from '../../runtime';
import { MINUTE } from '../../runtime/clock';
import type { WorldState } from '../../runtime/state';
import type { Happenings, Step } from '../shapes';
import { changesBetween } from './changes';
import { happeningsSince, markOf } from './happenings';
import { WrongRequest } from './problems';
import type { Recorded } from './recording';
import type { StateFile } from './stateFile';
import { type SavedStory, Story } from './story';
import { WaysBack } from './waysBack';

/** So many changes of a step are told one by one. */
const TOLD = 300;

/** A city, and how it came to be what it is. */
export interface Made {
  city: Runtime;
  story?: SavedStory;
}

/** What somebody is about to do, in words and as steps of a scenario. */
export interface Intent {
  label: string;
  recorded: readonly Recorded[];
}

/** Tells how far a long action is: what it is at, and which share (0 to 1) is done. */
export type Report = (text: string, share: number) => void;

/** The city is still being made. */
export class NotReady extends Error {}

export class Workbench {
  private city: Runtime | undefined;
  /** The world as it was saved last. */
  private saved: unknown;
  /** What people did in this city. */
  story: Story;
  private queue: Promise<unknown> = Promise.resolve();
  private under: { text: string; share: number } | undefined;
  /** Something that people should know, shown at the top of the page. */
  notice: string | undefined;

  private readonly waysBack: WaysBack;

  constructor(private readonly file: StateFile) {
    this.waysBack = new WaysBack(join(dirname(file.path), 'before'));
    this.story = new Story(this.waysBack);
  }

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
    done?: (runtime: Runtime, happenings: Happenings) => void,
  ): Promise<{ result: T; happenings: Happenings }> {
    return this.inTurn(async (report) => {
      const { runtime } = this;
      const mark = markOf(runtime);
      try {
        const result = await act(runtime, report);
        // Edits that still wait for their turn belong to this action.
        runtime.people.settle();
        const happenings = happeningsSince(mark, runtime);
        done?.(runtime, happenings);
        return { result, happenings };
      } finally {
        await this.save(runtime);
      }
    }, listener);
  }

  /**
   * Lets a person do something that belongs to the story. It begins with a whole minute, as the steps of a scenario do
   * (letting time pass only ends with one), and is a step if anything came of it.
   * @param intent asked before it is done
   */
  step<T>(
    intent: (runtime: Runtime) => Intent,
    act: (runtime: Runtime, report: Report) => T | Promise<T>,
    { passesTime, listener }: { passesTime?: true; listener?: Report } = {},
  ): Promise<{ result: T; happenings: Happenings }> {
    let began: { at: string; label: string; recorded: readonly Recorded[] } | undefined;
    let before: unknown;
    return this.change(
      (runtime, report) => {
        before = this.saved;
        if (!passesTime) runtime.advanceTo(Math.ceil(runtime.now() / MINUTE) * MINUTE);
        began = { at: runtime.nowText(), ...intent(runtime) };
        return act(runtime, report);
      },
      listener,
      (runtime, happenings) => {
        if (!began) return;
        const { recorded, ...step } = began;
        const there = (before as { state: WorldState } | undefined)?.state.spreadsheet.sheets ?? [];
        const changes = changesBetween(there, runtime.state.spreadsheet.sheets);
        happenings.changed = changes.length;
        const { mails, documents, failures } = happenings;
        const all = [...changes, ...mails, ...documents, ...failures];
        if (all.length === 0 && runtime.nowText() === step.at) return;
        const told = changes.slice(0, TOLD);
        const whole: Omit<Step, 'number'> = {
          ...step,
          happenings,
          changes: told,
          more: changes.length - told.length,
        };
        this.story.add(whole, recorded, before);
      },
    );
  }

  /** Puts the world back before the last step. @returns the step's words */
  async goBack(restore: (snapshot: unknown) => Promise<Runtime>): Promise<string> {
    return this.inTurn(async () => {
      const { last } = this.story;
      if (!last) throw new WrongRequest('これより前の状態は残っていません。');
      this.city = await restore(last.before);
      this.story.forgetLast();
      await this.save(this.city);
      this.waysBack.forget(last.step.number);
      return last.step.label;
    });
  }

  /** Puts another city in the place of this one. The old one stays when making the new one fails. */
  replace(make: (report: Report) => Promise<Made>, listener?: Report): Promise<void> {
    return this.inTurn(async (report) => {
      const { city, story } = await make(report);
      this.city = city;
      this.story = new Story(this.waysBack, story);
      this.waysBack.only(this.story.steps.map(({ number }) => number));
      await this.save(city);
    }, listener);
  }

  private save(city: Runtime): Promise<void> {
    this.saved = city.snapshot();
    return this.file.save(() => ({ snapshot: this.saved, story: this.story.saved }));
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
