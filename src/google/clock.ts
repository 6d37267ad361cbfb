// The time, as the machine that runs the script has it.
import type { Clock } from '../app/ports';

export const clock: Clock = { now: () => Date.now() };
