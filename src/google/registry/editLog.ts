// 記録 of what people type: added at the top by one call that neither reads nor locks the registry; Google itself copies
// whose row it was and what stands there.
import type { EditLog } from '../../app/ports';
import { declaredHeaders } from './sheetReader';
import { applyAndReadBlocks, gridRange, type Request, sheetId } from './sheetsApi';
import { SheetTable } from './sheetTable';

/** The newest line stands below the header. */
const TOP = 2;

export const editLog: EditLog = {
  note({ tab, firstRow, lastRow, firstColumn, lastColumn, oldValue }, { at, actor, headers }) {
    const log = new SheetTable('auditLog', declaredHeaders('auditLog'));
    const count = lastRow - firstRow + 1;
    const lines = count * headers.length;
    const rows = { first: firstRow, last: lastRow };
    const key = (column: string) => log.indexOfKey(column) as number;
    const single = (index: number) => ({ first: index, last: index });
    const requests: Request[] = [
      {
        insertDimension: {
          range: {
            sheetId: sheetId(log.name),
            dimension: 'ROWS',
            startIndex: TOP - 1,
            endIndex: TOP - 1 + lines,
          },
          inheritFromBefore: false,
        },
      },
    ];
    const values = headers.flatMap((header) =>
      Array.from({ length: count }, () =>
        log.fullRow(
          log.cellTexts(
            {
              logId: `L-${Utilities.getUuid().slice(0, 8)}`,
              at,
              actor,
              action: `編集：${tab}・${header}`,
              target: '',
              before: oldValue ?? '',
              after: '',
            },
            {},
          ),
        ),
      ),
    );
    requests.push({
      updateCells: {
        start: { sheetId: sheetId(log.name), rowIndex: TOP - 1, columnIndex: 0 },
        rows: values.map((cells) => ({ values: cells })),
        fields: 'userEnteredValue',
      },
    });
    headers.forEach((_, index) => {
      const place = { first: TOP + index * count, last: TOP + (index + 1) * count - 1 };
      const copy = (from: number, to: number): Request => ({
        copyPaste: {
          source: gridRange(tab, rows, single(from)),
          destination: gridRange(log.name, place, single(to)),
          pasteType: 'PASTE_VALUES',
        },
      });
      requests.push(copy(0, key('target')), copy(firstColumn - 1 + index, key('after')));
    });
    const header = { first: 1, last: 1 };
    const [first, edited] = applyAndReadBlocks(requests, [
      { tab, rows: header, columns: single(0) },
      { tab, rows: header, columns: { first: firstColumn - 1, last: lastColumn - 1 } },
    ]);
    const text = (cell: unknown) => String(cell ?? '').trim();
    return { first: text(first[0]?.[0]), edited: (edited[0] ?? []).map(text) };
  },
};
