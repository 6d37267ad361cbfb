/** Making cities out of scenarios, with the rehearsal's own parts, and writing them out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OutputFolder } from '../../rehearse/outputs/outputFolder';
import { writeOutputs } from '../../rehearse/outputs/writeOutputs';
import { ScenarioMistakes } from '../../rehearse/scenario/mistakes';
import { readScenario } from '../../rehearse/scenario/readScenario';
import { restoreCity } from '../../rehearse/start/restoreCity';
import { SetUpFailed, startCity } from '../../rehearse/start/startCity';
import { runSteps } from '../../rehearse/steps/runSteps';
import { parseTime, type Runtime } from '../../runtime';
import { passTime } from './clockSteps';
import { WrongRequest } from './problems';
import type { CityMaker } from './routes/scenario';
import type { Made, Report } from './workbench';

const SAMPLE = join(__dirname, '../sample.json');

/** `built` gives the folder of the bundle; exports are written into `exportFolder`. */
export function cityMaker(built: () => Promise<string>, exportFolder: string): CityMaker {
  const play = async (text: string, report: Report): Promise<Made> => ({
    city: await playScenario(text, await built(), report),
    story: { origin: text, steps: [] },
  });
  return {
    restore: async (snapshot) => restoreCity(snapshot, { dist: await built() }),
    sample: (report) => play(readFileSync(SAMPLE, 'utf8'), report),
    scenario: async (text, report) => {
      try {
        return await play(text, report);
      } catch (error) {
        throw wrongScenario(error);
      }
    },
    export: async (runtime) => {
      const folder = OutputFolder.at(exportFolder);
      await writeOutputs(runtime, folder, runtime.executions[0]?.at ?? runtime.nowText());
      return folder.path;
    },
  };
}

/** Plays a scenario to its end, letting other requests through between its steps. */
async function playScenario(text: string, dist: string, report: Report): Promise<Runtime> {
  const scenario = readScenario(text);
  report('初期設定をしています。', 0);
  await new Promise((resolve) => setImmediate(resolve));
  const city = startCity(scenario, { dist });
  const running = runSteps(city, scenario);
  for (const [index, step] of scenario.steps.entries()) {
    const share = index / scenario.steps.length;
    await passTime(city, parseTime(step.at), (now) => report(progressWords(now), share));
    running.next();
    report(progressWords(city.nowText()), share);
  }
  running.next();
  return city;
}

function progressWords(now: string): string {
  return `シナリオを動かしています（${now.replace('T', ' ')}）。`;
}

function wrongScenario(error: unknown): unknown {
  if (error instanceof ScenarioMistakes) {
    return new WrongRequest('シナリオに誤りがあります。', [...error.mistakes]);
  }
  if (error instanceof SetUpFailed) {
    return new WrongRequest('初期設定が失敗しました。', [error.message]);
  }
  return error;
}
