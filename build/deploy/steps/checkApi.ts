// Step: the Apps Script API is on for this account, asked before anything is made.
import type { Clasp } from '../clasp';
import type { Environment } from '../environment';
import { Trouble } from '../trouble';
import { type Done, NOTHING_CHANGED } from './step';

/** No script has this id: Google answers "not found" where the API is on, and says so where it is off (assumed). */
const noScript = 'no-such-script';

/** Asks the API for something that changes nothing. Throws what stands in the way. */
export async function askApi(clasp: Clasp, { folder, project }: Environment): Promise<void> {
  if (project) {
    await clasp(folder, 'list-versions', project.scriptId);
    return;
  }
  await clasp(folder, 'list-versions', noScript).catch((error: unknown) => {
    if (!(error instanceof Trouble && /entity was not found/.test(error.remedies.join()))) {
      throw error;
    }
  });
}

export async function checkApi(clasp: Clasp, environment: Environment): Promise<Done<void>> {
  await askApi(clasp, environment);
  return { did: ['Apps Script API はオンです。'], back: NOTHING_CHANGED, value: undefined };
}
