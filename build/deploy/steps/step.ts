// What a step of the deployment gives: what it did, how to undo it, and what the next ones need.

export interface Done<Value> {
  readonly did: readonly string[];
  readonly back: string;
  readonly value: Value;
}

export const NOTHING_CHANGED = '何も変えていません。';
