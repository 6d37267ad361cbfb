// The files of this run: each is asked for once, and one that was just made not at all.
import { remembered } from '../runMemory';

type File = GoogleAppsScript.Drive.File;

const known = remembered(() => new Map<string, File>());

export function remember(id: string, file: File): void {
  known.now.set(id, file);
}

/** @throws as Drive does where there is none, or no access */
export function fileOf(id: string): File {
  const file = known.now.get(id) ?? DriveApp.getFileById(id);
  remember(id, file);
  return file;
}
