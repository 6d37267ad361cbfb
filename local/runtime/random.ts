/** The seeded source of everything random: ids, the minutes of triggers, the script's Math.random. */

/** A position in the sequence; part of the serialised state. */
export interface RandomState {
  position: number;
}

/** The next number in [0, 1), by mulberry32. */
export function nextRandom(state: RandomState): number {
  state.position = (state.position + 0x6d2b79f5) | 0;
  let t = state.position;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An opaque id of `length` letters and digits. */
export function randomId(state: RandomState, length: number): string {
  let id = '';
  for (let i = 0; i < length; i++) id += ALPHABET[Math.floor(nextRandom(state) * ALPHABET.length)];
  return id;
}

/** A whole number from `min` to `max`, both included. */
export function randomInteger(state: RandomState, min: number, max: number): number {
  return min + Math.floor(nextRandom(state) * (max - min + 1));
}
