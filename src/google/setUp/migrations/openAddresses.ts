// Addresses that the system wrote are shown as 「開く」 and lead there; what somebody wrote among them, and how it is shown, stays.
import { tabKeys } from '../../../domain/registry/tabs';
import { physicalColumns } from '../../../domain/registry/tabs/tab';
import { leading } from '../../registry/cells';
import { columnsIn } from '../../registry/ownColumns';
import { leadTo } from '../../registry/requests';
import { applyRequests, type Request } from '../../registry/sheetsApi';
import { tabOf } from '../../registry/tabOf';
import { runsOf } from '../columnRuns';
import { numberFormats } from '../columnSetUp';

export function openAddresses(): string[] {
  const requests: Request[] = [];
  for (const key of tabKeys) {
    const tab = tabOf(key);
    const sheet = SpreadsheetApp.getActive().getSheetByName(tab.name);
    const own = physicalColumns(tab).filter(({ column }) => column.type === 'address');
    if (!sheet || own.length === 0) continue;
    const { indexOf } = columnsIn(key, sheet);
    for (const { header } of own) {
      const index = indexOf.get(header);
      if (index === undefined) continue;
      const range = sheet.getRange(2, index + 1, sheet.getMaxRows() - 1, 1);
      const formats = range.getNumberFormats();
      const cells = range.getValues().map(([cell], row) => ({
        userEnteredFormat: leading(cell),
        isOurs:
          formats[row][0] === numberFormats.text && (cell === '' || leading(cell).textFormat.link),
      }));
      for (const { value, start, length } of runsOf(cells, ({ isOurs }) => Boolean(isOurs))) {
        if (!value) continue;
        sheet.getRange(2 + start, index + 1, length, 1).setNumberFormat(numberFormats.address);
        requests.push(
          leadTo(sheet.getSheetId(), 1 + start, index, cells.slice(start, start + length)),
        );
      }
    }
  }
  SpreadsheetApp.flush();
  applyRequests(requests);
  return requests.length > 0 ? ['アドレスの列（「開く」と表示します）'] : [];
}
