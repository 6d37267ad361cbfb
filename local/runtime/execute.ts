/** One run of the bundle: a fresh context with the services, the function called, all accounted. */
import type vm from 'node:vm';
import type { Bundle } from './bundle';
import { collectNowAndThen } from './collect';
import { contextFor, keepContext, readScript } from './contexts';
import {
  createDocsAdvanced,
  createDocumentApp,
  createDriveAdvanced,
  createDriveApp,
} from './documents';
import { withoutOptimiser } from './engine';
import { ServiceError } from './errors';
import type { Run } from './run';
import type { ServiceEnv } from './services/env';
import { createFormApp } from './services/formApp';
import { createHtmlService } from './services/html';
import { createLockService } from './services/lock';
import { createMailApp } from './services/mailApp';
import { createMimeType } from './services/mimeType';
import { createPropertiesService } from './services/properties';
import { createScriptApp } from './services/scriptApp';
import { createConsole, createLogger, createSession } from './services/session';
import { createSheetsAdvanced } from './services/sheetsAdvanced';
import { createSpreadsheetApp } from './services/spreadsheet';
import { createUtilities } from './services/utilities';
import type { Execution } from './state';

export interface Outcome {
  execution: Execution;
  run: Run;
  /** What the function returned, for pages that called it. */
  result: unknown;
}

/**
 * Runs a function of the bundle.
 * @param argsOf makes its arguments with the run's own objects
 * @param keeps whether the run may go on in the context of an earlier one (contexts.ts)
 */
export function execute(
  run: Run,
  bundle: Bundle,
  argsOf: (env: ServiceEnv) => unknown[],
  keeps: boolean,
): Outcome {
  const { world, options } = run;
  const work = (): Outcome => {
    const made = contextFor(run, bundle, keeps);
    const { context, realm } = made;
    const documents = world.documents.seenBy({
      user: run.effectiveUser,
      account: world.state.account,
      registry: world.state.spreadsheet.id,
    });
    const env: ServiceEnv = { run, realm, world, bundle, documents };
    let result: unknown;
    let thrown: { error: unknown } | undefined;
    try {
      installServices(context, env);
      readScript(made, bundle);
      const entry: unknown = context[options.function];
      // What the context merely inherits, such as toString, is no function of the script.
      if (typeof entry !== 'function' || !Object.hasOwn(context, options.function)) {
        throw new ServiceError(`Script function not found: ${options.function}`);
      }
      result = entry(...argsOf(env).map((arg) => realm.toScript(arg)));
    } catch (error) {
      thrown = { error };
    }
    const execution = run.finish(thrown);
    world.locks.releaseAll(run);
    if (!keeps || !keepContext(made, bundle)) collectNowAndThen();
    return { execution, run, result };
  };
  const during = () => world.during(() => run.now(), work);
  return keeps ? during() : withoutOptimiser(during);
}

/** Services that are there only where the manifest enables them. */
const ADVANCED = ['Sheets', 'Drive', 'Docs'];

/** The globals that Apps Script adds to JavaScript; made when first used, as most runs need few. */
function installServices(context: vm.Context, env: ServiceEnv): void {
  const { run, realm, bundle, documents } = env;
  const services: Record<string, () => object> = {
    SpreadsheetApp: () => createSpreadsheetApp(env),
    Sheets: () => createSheetsAdvanced(env),
    FormApp: () => createFormApp(env),
    DocumentApp: () => createDocumentApp(documents, run, realm),
    Docs: () => createDocsAdvanced(documents, run, realm),
    DriveApp: () => createDriveApp(documents, run, realm),
    Drive: () => createDriveAdvanced(documents, run, realm),
    MailApp: () => createMailApp(env),
    MimeType: createMimeType,
    PropertiesService: () => createPropertiesService(env),
    LockService: () => createLockService(env),
    ScriptApp: () => createScriptApp(env),
    Utilities: () => createUtilities(env),
    Session: () => createSession(env),
    HtmlService: () => createHtmlService(env, context),
    Logger: () => createLogger(env),
    console: () => createConsole(env),
  };
  for (const [name, create] of Object.entries(services)) {
    if (ADVANCED.includes(name) && bundle.services?.includes(name) === false) continue;
    let service: object | undefined;
    Object.defineProperty(context, name, {
      get: () => {
        service ??= create();
        return service;
      },
      enumerable: true,
      configurable: true,
    });
  }
}
