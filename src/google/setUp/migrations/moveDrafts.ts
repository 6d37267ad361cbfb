// Drafts of before there was a folder 文書案 lie where staff may only read: they go where they may be corrected.
import { tabs } from '../../../domain/registry/tabs';
import { propertyKeys, readProperty } from '../../properties';
import { columnsIn } from '../../registry/ownColumns';
import { folderOf } from '../folders';
import { standingFile } from '../ownedFile';

const { name, columns } = tabs.documents;

/** Those that people keep elsewhere stay there, and so do those of the original in a copy of 台帳. */
export function moveDrafts(): string[] {
  const letters = readProperty(propertyKeys.folder('letters'));
  const sheet = SpreadsheetApp.getActive().getSheetByName(name);
  if (letters === undefined || !sheet) return [];
  const { indexOf } = columnsIn('documents', sheet);
  const at = ({ header }: { header: string }) => indexOf.get(header) as number;
  const moved = sheet
    .getDataRange()
    .getDisplayValues()
    .filter((row) => row[at(columns.state)] === '案')
    .flatMap((row) => {
      const file = standingFile(row[at(columns.fileId)]);
      const parents = file?.getParents();
      if (!parents?.hasNext() || parents.next().getId() !== letters) return [];
      return [file?.moveTo(folderOf('drafts'))];
    });
  return moved.length > 0 ? [`文書の案${moved.length}件（フォルダ「文書案」へ移しました）`] : [];
}
