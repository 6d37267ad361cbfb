/** An account to try Docs and Drive on: one store, and runs of a script one after another. */
import {
  createDocsAdvanced,
  createDocumentApp,
  createDriveAdvanced,
  createDriveApp,
  DocumentStore,
  emptyDocuments,
} from '../../../../local/runtime/documents';
import type { Gateway } from '../../../../local/runtime/gateway';
import type { Realm } from '../../../../local/runtime/realm';

const START = Date.UTC(2026, 3, 1);

/** What a script has in one run, and how the run ends. */
export interface TestRun {
  DocumentApp: GoogleAppsScript.Document.DocumentApp;
  DriveApp: GoogleAppsScript.Drive.DriveApp;
  Drive: GoogleAppsScript.Drive;
  Docs: GoogleAppsScript.Docs;
  /** Names of calls in order. */
  calls: string[];
  /** How often the world was marked as changed outside of the cost table. */
  touches: () => number;
  /** Ends the run by itself; a run that crashed is one on which this is never called. */
  end: () => void;
}

/**
 * An empty account. `run` starts a run of the script, `wait` lets days pass; ids count up by kind.
 */
export function account() {
  let ids = 0;
  let now = START;
  const store = new DocumentStore(emptyDocuments(), {
    now: () => now,
    newId: (kind) => `${kind}-${++ids}`,
  });
  const run = (): TestRun => {
    const calls: string[] = [];
    const commits: (() => void)[] = [];
    let touched = 0;
    const gateway: Gateway = {
      call: (name, _cost, fn) => {
        calls.push(name);
        return fn();
      },
      now: () => now,
      touched: () => {
        touched += 1;
      },
      atEnd: (commit) => commits.push(commit),
      spend: () => undefined,
    };
    return {
      DocumentApp: createDocumentApp(store, gateway, hostRealm),
      DriveApp: createDriveApp(store, gateway, hostRealm),
      Drive: createDriveAdvanced(store, gateway, hostRealm),
      Docs: createDocsAdvanced(store, gateway, hostRealm),
      calls,
      touches: () => touched,
      end: () => {
        for (const commit of commits) commit();
      },
    };
  };
  const wait = (days: number) => {
    now += days * 86_400_000;
  };
  return { store, run, wait };
}

/** Values stay as they are: these tests run in one context. */
const hostRealm: Realm = {
  date: (epochMs) => new Date(epochMs),
  error: (message, name = 'Exception') => Object.assign(new Error(message), { name }),
  toScript: (value) => value,
};
