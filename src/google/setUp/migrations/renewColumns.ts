// The drop-downs, the notes of the headers, the explanations of settings and what colours say are the version's; those of people's own columns stay.
import { tabKeys, tabs } from '../../../domain/registry/tabs';
import { type PhysicalColumn, physicalColumns } from '../../../domain/registry/tabs/tab';
import { columnsIn } from '../../registry/ownColumns';
import { tabOf } from '../../registry/tabOf';
import { colourWords, noteOf } from '../columnSetUp';
import { dropDown } from '../dropDown';
import { renewExplanations } from '../firstRows';
import { tabColour } from '../look';

/** The operations' drop-downs follow the settings too: every 初期設定 brings them up to date. */
export function renewColumns(): string[] {
  for (const key of tabKeys) {
    const sheet = SpreadsheetApp.getActive().getSheetByName(tabs[key].name);
    if (!sheet || sheet.getLastColumn() === 0) continue;
    const { indexOf, headers } = columnsIn(key, sheet);
    const top = sheet.getRange(1, 1, 1, headers.length);
    const [notes] = top.getNotes();
    const rows = sheet.getMaxRows() - 1;
    if (!sheet.getTabColor()) sheet.setTabColor(tabColour(key));
    const columns: PhysicalColumn[] = [];
    for (const physical of physicalColumns(tabOf(key))) {
      const { header, column, role } = physical;
      const index = indexOf.get(header);
      if (index === undefined) continue;
      notes[index] = noteOf(physical);
      columns[index] = physical;
      if (role !== 'value' || !column.choices?.length) continue;
      sheet
        .getRange(2, index + 1, rows, 1)
        .setDataValidation(dropDown(column.choices, column.note));
    }
    top.setNotes([notes]);
    colourWords({ sheet, columns, first: 1, rows: rows + 1 });
  }
  renewExplanations();
  return ['選択肢の一覧、見出し・設定の説明、色'];
}
