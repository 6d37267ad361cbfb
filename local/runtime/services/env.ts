/** What every service of one run works with. */
import type { Bundle } from '../bundle';
import type { Realm } from '../realm';
import type { Run } from '../run';
import type { World } from '../world';

export interface ServiceEnv {
  run: Run;
  realm: Realm;
  world: World;
  bundle: Bundle;
}
