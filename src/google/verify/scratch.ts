// What the checks of a run work on: files of a name that only this registry uses, in a folder of that name.
import { driveFiles } from '../driveApi';
import { remembered } from '../runMemory';
import { listed } from '../setUp/ownedFile';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Document = GoogleAppsScript.Document.Document;

/** Nobody else's file is called so. */
export const scratchName = () => `動作確認（${SpreadsheetApp.getActive().getId()}）`;

interface Scratch {
  folder?: GoogleAppsScript.Drive.Folder;
  book?: Spreadsheet;
  form?: GoogleAppsScript.Forms.Form;
  open?: Document;
}

const scratch = remembered((): Scratch => ({}));

export function scratchFolder(): GoogleAppsScript.Drive.Folder {
  scratch.now.folder ??= DriveApp.createFolder(scratchName());
  return scratch.now.folder;
}

const put = <T extends { getId(): string }>(made: T): T => {
  DriveApp.getFileById(made.getId()).moveTo(scratchFolder());
  return made;
};

export function scratchBook(): Spreadsheet {
  scratch.now.book ??= put(SpreadsheetApp.create(scratchName()));
  return scratch.now.book;
}

/** A new sheet of it, there for the API too. */
export function scratchSheet(): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = scratchBook().insertSheet(Utilities.getUuid(), 1);
  SpreadsheetApp.flush();
  return sheet;
}

export function scratchForm(): GoogleAppsScript.Forms.Form {
  scratch.now.form ??= put(FormApp.create(scratchName(), true));
  return scratch.now.form;
}

export function scratchDocument(): Document {
  scratch.now.open ??= put(DocumentApp.create(scratchName()));
  return scratch.now.open;
}

/** Takes away what this run made, and what one that died has left. */
export function clearScratch(): void {
  // Buffered work on what is gone would be written at the end of the run.
  SpreadsheetApp.flush();
  try {
    scratch.now.open?.saveAndClose();
  } catch {
    // A check has closed it.
  }
  scratch.now = {};
  const name = scratchName();
  const found = [
    ...listed(DriveApp.getFoldersByName(name)),
    ...listed(DriveApp.getFilesByName(name)),
  ];
  for (const id of found.map((one) => one.getId())) {
    try {
      driveFiles().remove(id, { supportsAllDrives: true });
    } catch (error) {
      // With its folder it is gone already.
      if (!/not ?found|見つかりません/i.test(String(error))) throw error;
    }
  }
}
