/** `npm run rehearse`: a scenario in, a year's outputs out. Exit 0 done, 1 the bundle failed, 2 a mistake. */
import { readFileSync } from 'node:fs';
import { ensureBuilt } from '../../build/ensureBuilt';
import { complain, runCommand, say } from '../command';
import type { Execution, Runtime } from '../runtime';
import { helpText, readOptions } from './options';
import { PdfRenderer } from './outputs/attachments';
import { FolderInUse, OutputFolder } from './outputs/outputFolder';
import { RenderingThread } from './outputs/renderingThread';
import { writeOutputs } from './outputs/writeOutputs';
import { progressOn } from './progress';
import { ScenarioMistakes } from './scenario/mistakes';
import { readScenario } from './scenario/readScenario';
import { SetUpFailed, startCity } from './start/startCity';
import { checkMenuItems, runSteps } from './steps/runSteps';

const DONE = 0;
const BUNDLE_FAILED = 1;
const MISTAKE = 2;

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options.kind === 'help') return say(DONE, helpText());
  if (options.kind === 'wrong') return complain(MISTAKE, options.message);
  const scenario = readScenario(readFile(options.scenario));
  const folder = OutputFolder.at(options.out);
  const dist = await ensureBuilt();

  const end = scenario.steps.at(-1)?.at ?? scenario.start;
  const progress = progressOn(process.stderr, scenario.start, end);
  const renderer = new PdfRenderer(new RenderingThread().render);
  let mistake: ScenarioMistakes | undefined;
  let runtime: Runtime;
  try {
    runtime = startCity(scenario, { dist, seed: options.seed });
    checkMenuItems(runtime, scenario.steps);
  } catch (error) {
    progress.stop();
    if (!(error instanceof SetUpFailed)) throw error;
    await writeOutputs(error.runtime, folder, scenario.start);
    return complain(BUNDLE_FAILED, error.message);
  }
  try {
    for (const { step } of runSteps(runtime, scenario, progress.time)) {
      progress.step(step);
      renderer.begin(runtime.state.mails);
    }
  } catch (error) {
    if (!(error instanceof ScenarioMistakes)) throw error;
    mistake = error;
  }
  await writeOutputs(runtime, folder, scenario.start, progress.written, renderer);
  progress.stop();
  if (mistake)
    return complain(MISTAKE, `${mistake.message}\nWhat was done before is in ${options.out}.`);
  const failed = runtime.executions.filter(failedByItself);
  if (failed.length > 0) return complain(BUNDLE_FAILED, failureText(failed, options.out));
  return say(DONE, `${runtime.executions.length} runs; see ${options.out}/summary.txt\n`);
}

/** A fault that the scenario planned is no failure of the bundle's. */
const failedByItself = ({ ok, injected }: Execution): boolean => !ok && !injected;

function failureText(failed: readonly Execution[], out: string): string {
  const [{ at, function: name, error }] = failed;
  return `The bundle failed in ${failed.length} runs (${out}/executions.json), first at ${at} in ${name}: ${error}`;
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EISDIR: 'is a folder',
    };
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new ScenarioMistakes([`${path}: ${reasons[code] ?? message}`]);
  }
}

runCommand(main, (error) =>
  error instanceof ScenarioMistakes || error instanceof FolderInUse ? MISTAKE : BUNDLE_FAILED,
);
