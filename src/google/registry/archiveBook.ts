// The spreadsheet 「台帳 保存 令和8年度」: made once by the role account, known by its id, never made a second time.
import { ArchiveError, archiveName } from '../../app/archiveError';
import { archivedTabs } from '../../domain/registry/archiveUnits';
import { propertyKeys, readProperty, writeProperty } from '../properties';
import { folderOf } from '../setUp/folders';
import { leftover, passing, present } from '../setUp/ownedFile';
import { removeEmptyDefaultSheet, setUpTab } from '../setUp/setUpTab';
import { bookOf } from './sheetsApi';

/** Undefined while nothing of the year has moved. */
export const archiveId = (fiscalYear: number): string | undefined =>
  readProperty(propertyKeys.archive(fiscalYear));

/** Makes the year's archive, or looks whether it is still to be had. @throws ArchiveError */
export function prepareArchive(fiscalYear: number): void {
  const id = archiveId(fiscalYear);
  const name = archiveName(fiscalYear);
  const passingName = passing(name);
  if (id !== undefined) {
    const file = present(() => DriveApp.getFileById(id));
    if (!file) throw new ArchiveError(fiscalYear, 'gone');
    if (file.isTrashed()) throw new ArchiveError(fiscalYear, 'trashed');
    if (file.getName() === passingName) file.setName(name);
    return;
  }
  const folder = folderOf('archive');
  // What a run that died began under its passing name is gone on with.
  const made = leftover(passingName)?.getId() ?? SpreadsheetApp.create(passingName).getId();
  const book = bookOf(made);
  book.setSpreadsheetLocale('ja_JP');
  book.setSpreadsheetTimeZone('Asia/Tokyo');
  for (const tab of archivedTabs) setUpTab(tab, book);
  removeEmptyDefaultSheet(book);
  const file = DriveApp.getFileById(made);
  file.moveTo(folder);
  writeProperty(propertyKeys.archive(fiscalYear), made);
  file.setName(name);
}

/** Does something with the archive; says which it is when it cannot be opened or read. */
export function withArchive<T>(fiscalYear: number, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const message = String((error as Error).message ?? error);
    if (/not found|permission|openById|見つかりません|権限/i.test(message)) {
      throw new ArchiveError(fiscalYear, 'gone');
    }
    if (/unable to parse range/i.test(message)) throw new ArchiveError(fiscalYear, 'broken');
    throw error;
  }
}
