/** Seeded choices: the same seed throws the same dice. */
import { nextRandom, type RandomState, randomInteger } from '../runtime/random';

export class Dice {
  private readonly state: RandomState;

  constructor(seed: number) {
    // Seeds that follow each other would begin alike.
    this.state = { position: Math.imul(seed, 0x9e3779b1) | 0 };
  }

  /** Whether something comes about that does so once in `times`. */
  oneIn(times: number): boolean {
    return this.whole(1, times) === 1;
  }

  /** From `min` to `max`, both included. */
  whole(min: number, max: number): number {
    return randomInteger(this.state, min, max);
  }

  one<T>(list: readonly T[]): T {
    return list[Math.floor(nextRandom(this.state) * list.length)] as T;
  }

  /** One of what is weighed: a thing of weight 2 comes twice as often as one of weight 1. */
  weighed<T>(list: readonly (readonly [weight: number, thing: T])[]): T {
    let left = nextRandom(this.state) * list.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, thing] of list) {
      left -= weight;
      if (left < 0) return thing;
    }
    return (list.at(-1) as readonly [number, T])[1];
  }
}
