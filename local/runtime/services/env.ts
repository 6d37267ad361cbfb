/** What every service of one run works with. */
import type { Bundle } from '../bundle';
import type { DocumentStore } from '../documents';
import type { Realm } from '../realm';
import type { Run } from '../run';
import type { World } from '../world';

export interface ServiceEnv {
  run: Run;
  realm: Realm;
  world: World;
  bundle: Bundle;
  /** Drive as the account sees it as which the run goes. */
  documents: DocumentStore;
}
