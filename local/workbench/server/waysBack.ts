/** The world before each of the latest steps, packed, each in a file beside the state: a restart forgets none of them. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';

/** So many steps can be taken back, as long as what is kept for it takes no more bytes than this. */
const KEPT = 50;
const LARGEST = 200_000_000;

const nameOf = (step: number): string => `before-${step}.json.z`;
const stepIn = (name: string): number => Number(/^before-(\d+)\.json\.z$/.exec(name)?.[1] ?? 0);

export class WaysBack {
  /** @param folder made when the first one is kept */
  constructor(private readonly folder: string) {}

  /** The steps of which one is kept, the first one first. */
  get steps(): readonly number[] {
    let names: readonly string[] = [];
    try {
      names = readdirSync(this.folder);
    } catch {
      // None was ever kept.
    }
    return names
      .map(stepIn)
      .filter((step) => step > 0)
      .sort((one, other) => one - other);
  }

  /** Whether there is a way back before the step. */
  has(step: number): boolean {
    return this.steps.includes(step);
  }

  /**
   * Is to be called before the step itself is saved: whoever finds the step finds the world before it, never another one.
   * @param before the world's snapshot before the step
   */
  keep(step: number, before: unknown): void {
    mkdirSync(this.folder, { recursive: true });
    const path = this.pathOf(step);
    writeFileSync(`${path}.tmp`, deflateSync(JSON.stringify(before), { level: 1 }));
    renameSync(`${path}.tmp`, path);
    const steps = [...this.steps];
    const sizes = steps.map((one) => statSync(this.pathOf(one)).size);
    let size = sizes.reduce((sum, one) => sum + one, 0);
    while (steps.length > KEPT || (steps.length > 1 && size > LARGEST)) {
      size -= sizes.shift() as number;
      this.forget(steps.shift() as number);
    }
  }

  /** The world before the step; undefined where it is not there, or cannot be read. */
  before(step: number): unknown {
    try {
      return JSON.parse(inflateSync(readFileSync(this.pathOf(step))).toString('utf8'));
    } catch {
      return undefined;
    }
  }

  forget(step: number): void {
    rmSync(this.pathOf(step), { force: true });
  }

  /** These steps are the city's: those of the one before are forgotten. */
  only(steps: readonly number[]): void {
    for (const step of this.steps) if (!steps.includes(step)) this.forget(step);
  }

  private pathOf(step: number): string {
    return join(this.folder, nameOf(step));
  }
}
