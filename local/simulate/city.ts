/** The city that is played: two departments, one agreement in force, and every step that could be done. */

import { ScenarioMistakes } from '../rehearse/scenario/mistakes';
import { checkScenario } from '../rehearse/scenario/readScenario';
import type { Step } from '../rehearse/scenario/scenario';
import { restoreCity } from '../rehearse/start/restoreCity';
import { startCity } from '../rehearse/start/startCity';
import { doStep, type Running, runStep } from '../rehearse/steps/runSteps';
import type { Runtime } from '../runtime';
import { afterHands, always, atRest } from './invariants';
import { restWritesNothing } from './invariants/runs';
import { comeToRest } from './rest';
import { Sight } from './sight';
import { Staff } from './staff';

/** A step as a scenario writes it. */
export type PlainStep = Readonly<Record<string, unknown>>;

/** An invariant that does not hold, and where. */
export interface Failure {
  readonly invariant: string;
  readonly found: readonly string[];
}

/** How every scenario of a simulation begins. */
export const beginning = {
  start: '2026-04-01T09:00',
  settings: {
    市長名: '白石良平',
    総合政策課長名: '三浦健二',
    担当者: '遠藤真理',
    連絡先: '0142-00-0000',
  },
  departments: [
    { 部署名: '健康福祉課', 課長名: '佐藤一郎', メール: 'kenko@city.example.jp' },
    { 部署名: '商工観光課', 課長名: '鈴木花子', メール: 'shoko@city.example.jp' },
  ],
  businesses: [
    {
      名称: '株式会社みずほ配食サービス',
      所在地: '伊達市松ヶ枝町20番地',
      代表者職氏名: '代表取締役 青木進',
      担当者: '木村綾子',
      メール: 'kimura@mizuho.example.jp',
    },
  ],
  agreements: [
    {
      事業者: '株式会社みずほ配食サービス',
      名称: '伊達市と株式会社みずほ配食サービスとの包括連携協定',
      締結日: '2025-05-12',
    },
  ],
};

const made = new Map<string, string>();

/** Every city begins alike, so it is made once. */
function begin(dist: string): Runtime {
  const known =
    made.get(dist) ??
    JSON.stringify(startCity(checkScenario({ ...beginning, steps: [] }), { dist }).snapshot());
  made.set(dist, known);
  return restoreCity(JSON.parse(known), { dist });
}

/** A step as it is run; undefined for one that no scenario could hold. */
function stepOf(given: PlainStep): Step | undefined {
  try {
    // What is done in a copy comes after it was made.
    const before = given.in === 'copy' ? [{ copy: '台帳' }] : [];
    return checkScenario({ start: beginning.start, steps: [...before, given] }).steps.at(-1);
  } catch (error) {
    if (error instanceof ScenarioMistakes) return undefined;
    throw error;
  }
}

const untouched = { always, atRest };

export class SimulatedCity {
  /** What could be done, in its order. */
  readonly done: PlainStep[];
  failure: Failure | undefined;
  runs: number;
  private readonly running: Running;
  private readonly staff = new Staff();
  /** The world as it was when last looked at, and how many runs there had been. */
  private taken: { readonly stamp: string; readonly snapshot: unknown } | undefined;
  private looked = { version: -1, runs: 0 };
  /** What did not hold of a city of its own when it began: of its past no mail and no Doc is there. */
  private readonly past: ReadonlySet<string>;

  /**
   * @param after goes on from where this one stands, in which nothing went wrong
   * @param own begins with this city, and is looked at when somebody asks (`check`), not after every run
   */
  constructor(
    private readonly dist: string,
    after?: SimulatedCity,
    own?: Runtime,
  ) {
    this.running = {
      runtime: own ?? (after ? restoreCity(after.snapshot(), { dist }) : begin(dist)),
      answered: new Set(after?.running.answered),
    };
    this.done = [...(after?.done ?? [])];
    this.runs = after?.runs ?? 0;
    this.failure = after?.failure;
    const sight = this.sight();
    this.staff.look(sight);
    const seen = atRest.filter((invariant) => own && invariant !== restWritesNothing);
    this.past = new Set(seen.flatMap((invariant) => invariant(sight)));
    this.runtime.onRan = () => {
      this.runs += 1;
      if (!own) this.check('always');
    };
    this.runtime.onMeanwhile = (step) => this.meanwhile(step as Step);
  }

  get runtime(): Runtime {
    return this.running.runtime;
  }

  /** What another one goes on from; made once as long as nothing happens here. */
  private snapshot(): unknown {
    const { executions, state } = this.runtime;
    const stamp = `${state.now} ${state.version} ${executions.length} ${state.faults.length}`;
    if (this.taken?.stamp !== stamp) this.taken = { stamp, snapshot: this.runtime.snapshot() };
    return this.taken.snapshot;
  }

  /** Another one that goes its own way from here. */
  fork(): SimulatedCity {
    return new SimulatedCity(this.dist, this);
  }

  sight(): Sight {
    return new Sight(this.runtime, this.staff);
  }

  /** Does a step; of one that cannot be done (no such row, no such link) only its time comes. @returns whether it was done */
  do(given: PlainStep): boolean {
    const step = stepOf(given);
    if (!step) return false;
    this.runtime.advanceTo(step.at);
    const done = this.typed(step, () => {
      try {
        runStep(this.running, 'step', step);
      } finally {
        this.runtime.people.settle();
      }
    });
    this.done.push(done ? given : { until: step.at });
    return done;
  }

  /** Nothing goes wrong any more, and time passes until nothing is left to do. */
  rest(days?: number): void {
    if (this.failure) return;
    comeToRest(this.runtime, days);
    this.check('atRest');
  }

  /** What somebody does while a run is under way; nothing where it cannot be done then. */
  private meanwhile(step: Step): void {
    this.typed(step, () => doStep(this.running, 'step', step));
  }

  /** @returns whether it could be done */
  private typed(step: Step, act: () => void): boolean {
    const settled = this.staff.about(step, this.sight());
    let done = false;
    try {
      act();
      done = true;
    } catch (error) {
      if (!(error instanceof ScenarioMistakes)) throw error;
    } finally {
      settled(done);
    }
    return done;
  }

  /** Looks at what must hold; the first that does not is the `failure`. */
  check(when: keyof typeof untouched): void {
    if (this.failure || (when === 'always' && (this.wasCutOff() || this.unchanged()))) return;
    const sight = this.sight();
    const invariants = this.staff.beforeHands ? afterHands : untouched;
    for (const invariant of invariants[when]) {
      const found = invariant(sight).filter((text) => !this.past.has(text));
      if (found.length === 0) continue;
      this.failure = { invariant: invariant.name, found };
      return;
    }
    this.staff.look(sight);
  }

  /** Whether a planned fault has ended the last run: what it wrote where rows had moved, the next one puts right. */
  private wasCutOff(): boolean {
    const last = this.runtime.executions.at(-1);
    return last !== undefined && !last.ok && last.injected === true;
  }

  /** Whether the runs since the last look have changed nothing, and none failed. */
  private unchanged(): boolean {
    const { state, executions } = this.runtime;
    const { version, runs } = this.looked;
    this.looked = { version: state.version, runs: executions.length };
    return version === state.version && executions.slice(runs).every(({ ok }) => ok);
  }
}

/** Plays these steps, and what time brings after them. */
export function playSteps(dist: string, steps: readonly PlainStep[]): SimulatedCity {
  const there = new SimulatedCity(dist);
  for (const step of steps) {
    if (there.failure) break;
    there.do(step);
  }
  there.rest();
  return there;
}
