/** The city that the workbench starts with: the one of last time, or else the sample. */

import { restoreCity } from '../../rehearse/start/restoreCity';
import type { CityMaker } from './routes/scenario';
import type { StateFile } from './stateFile';
import type { Made, Workbench } from './workbench';

/**
 * Opens the saved city with the bundle of today, whichever bundle made it. What cannot be read is
 * put aside, never deleted, and people are told. Never rejects: the notice says what went wrong.
 */
export async function openCity(
  workbench: Workbench,
  file: StateFile,
  built: () => Promise<string>,
  maker: CityMaker,
): Promise<void> {
  try {
    await workbench.replace(async (report) => {
      report('プログラムを準備しています。', 0);
      const dist = await built();
      return savedCity(workbench, file, dist) ?? maker.sample(report);
    });
  } catch (error) {
    console.error(error);
    const message = error instanceof Error ? error.message : String(error);
    workbench.notice = `準備できませんでした。${message}`;
  }
}

function savedCity(workbench: Workbench, file: StateFile, dist: string): Made | undefined {
  try {
    const saved = file.load();
    if (!saved) return undefined;
    const city = restoreCity(saved.snapshot, { dist });
    // As after any update of the script, the menu is that of today's bundle.
    city.people.openSpreadsheet();
    return { city, ...(saved.story && { story: saved.story }) };
  } catch (error) {
    console.error(error);
    const aside = file.setAside();
    workbench.notice = `前回の状態を読めなかったので、見本の市から始めます。前回のファイルは ${aside} に残しました。`;
    return undefined;
  }
}
