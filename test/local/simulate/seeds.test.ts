// As many seeds as fit: a few seconds of them here, a minute where tests run for everybody (CI).
import { join } from 'node:path';
import { simulate } from '../../../local/simulate/simulate';

const dist = join(__dirname, '../../../dist');

const FIRST = 600;
const MOST = 60;
const STEPS = 15;
const SECONDS = process.env.CI ? 60 : 5;

test(
  'all holds',
  () => {
    const end = Date.now() + SECONDS * 1000;
    for (let seed = FIRST; seed < FIRST + MOST && Date.now() < end; seed++) {
      expect({ seed, failure: simulate(seed, STEPS, dist).failure }).toEqual({
        seed,
        failure: undefined,
      });
    }
  },
  60_000 + 2 * SECONDS * 1000,
);
