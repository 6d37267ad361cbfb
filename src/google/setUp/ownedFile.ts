// Files that belong to this registry: made once, and found again even after a run that died.
import { remembered } from '../runMemory';

interface OwnedFile {
  /** The name that people see. */
  readonly name: string;
  /** The id that was remembered, if any. */
  readonly id: string | undefined;
  /** Makes it under a passing name and returns its id. */
  readonly create: (passingName: string) => string;
  /** Whether what an earlier run began can be gone on with; otherwise it is put away. */
  readonly resumable: boolean;
  readonly remember: (id: string) => void;
  /** Where it belongs. */
  readonly folder: GoogleAppsScript.Drive.Folder;
}

/**
 * The file's id. While it is being made it has a name that only this registry uses, so that a
 * file of the same name that belongs to somebody else is never taken for it.
 */
export function ownedFile({ name, id, create, resumable, remember, folder }: OwnedFile): {
  id: string;
  made: boolean;
} {
  const passingName = passing(name);
  const standing = standingFile(id);
  if (standing) {
    if (standing.getName() === passingName) standing.setName(name);
    return { id: standing.getId(), made: false };
  }
  const left = leftover(passingName);
  if (left && !resumable) left.setTrashed(true);
  const file = left && resumable ? left : DriveApp.getFileById(create(passingName));
  file.moveTo(folder);
  remember(file.getId());
  file.setName(name);
  return { id: file.getId(), made: true };
}

/** `様式4（作成中 1AbC…）` */
export const passing = (name: string) => `${name}（作成中 ${SpreadsheetApp.getActive().getId()}）`;

export const leftover = (passingName: string): GoogleAppsScript.Drive.File | undefined =>
  notTrashed(DriveApp.getFilesByName(passingName));

interface Found<T> {
  hasNext(): boolean;
  next(): T;
}

/** The first of them; Google lists those in the trash too. */
export function notTrashed<T extends { isTrashed(): boolean }>(found: Found<T>): T | undefined {
  while (found.hasNext()) {
    const item = found.next();
    if (!item.isTrashed()) return item;
  }
  return undefined;
}

/** All of them. */
export function listed<T>(found: Found<T>): T[] {
  const all: T[] = [];
  while (found.hasNext()) all.push(found.next());
  return all;
}

/** What this run has looked for. */
const looked = remembered(() => new Map<string, unknown>());

/** What is remembered, and is there to be seen, not in the trash: looked for once in a run. */
function standing<T extends { isTrashed(): boolean }>(
  id: string | undefined,
  open: (id: string) => T,
): T | undefined {
  if (id === undefined) return undefined;
  if (!looked.now.has(id)) {
    const found = present(() => open(id));
    looked.now.set(id, found && !found.isTrashed() ? found : undefined);
  }
  return looked.now.get(id) as T | undefined;
}

export const standingFile = (id: string | undefined) =>
  standing(id, (id) => DriveApp.getFileById(id));
export const standingFolder = (id: string | undefined) =>
  standing(id, (id) => DriveApp.getFolderById(id));

/** What stands under an id; undefined when there is nothing. Other troubles are thrown. */
export function present<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch (error) {
    // Google says it in the account's language.
    if (/No item with the given ID|指定された ?ID/.test((error as Error).message)) return undefined;
    throw error;
  }
}
