/** What came of an action: the mails, Docs and runs that were not there before it. */

import type { Runtime } from '../../runtime';
import { DOC_MIME_TYPE } from '../../runtime/documents';
import type { Happenings } from '../shapes';

interface Mark {
  mails: number;
  runs: number;
  documents: Set<string>;
}

/** Where a city stands, to be compared later. */
export function markOf(runtime: Runtime): Mark {
  return {
    mails: runtime.state.mails.length,
    runs: runtime.executions.length,
    documents: new Set(docs(runtime).map((file) => file.id)),
  };
}

/** What is new since the mark. */
export function happeningsSince(mark: Mark, runtime: Runtime): Happenings {
  const runs = runtime.executions.slice(mark.runs);
  return {
    now: runtime.nowText(),
    mails: runtime.state.mails.slice(mark.mails).map(({ at, to, subject }, index) => ({
      number: mark.mails + index + 1,
      at,
      to,
      subject,
    })),
    documents: docs(runtime)
      .filter((file) => !mark.documents.has(file.id))
      .map(({ id, name }) => ({ id, name })),
    runs: runs.length,
    failures: runs
      .filter((run) => !run.ok)
      .map((run) => ({ function: run.function, error: run.error ?? '' })),
  };
}

function docs(runtime: Runtime) {
  return Object.values(runtime.state.documents.files).filter(
    (file) => file.mimeType === DOC_MIME_TYPE && !file.trashed,
  );
}
