// What 初期設定 makes, line by line: whoever reads the difference of two such lists sees what a registry of before lacks.
import type { FormState } from '../../../local/runtime/forms/state';
import { closedGroupAt } from '../../../local/runtime/sheets/columnGroups';
import { valueAt } from '../../../local/runtime/sheets/layers';
import type { SheetState } from '../../../local/runtime/sheets/state';
import { tabKeys, tabs } from '../../../src/domain/registry/tabs';
import type { Bench } from './bench';

const quoted = (text: unknown) => JSON.stringify(text ?? '');

/** Not where a column stands, nor how they are grouped: that is people's. Nor a drop-down of operations: every 初期設定 brings it up to date. */
function columnsOf(sheet: SheetState) {
  const { name, cells, formats, hiddenColumns, conditionalFormats } = sheet;
  return (cells[0] ?? []).map((header, index) => {
    const at = index + 1;
    const list = valueAt(formats.validation, 2, at, null);
    const coloured = conditionalFormats.filter(({ areas }) =>
      areas.some(({ column, columns }) => column <= at && at < column + columns),
    );
    return [
      `${name}・${header}`,
      hiddenColumns.includes(at) && !closedGroupAt(sheet, at) ? '隠れた列' : '',
      valueAt(formats.numberFormat, 2, at, ''),
      quoted(valueAt(formats.note, 1, at, '')),
      header === '次の操作' || !list ? '' : `選択肢 ${quoted(list.values)}`,
      coloured
        .map(({ textEqualTo, textContains }) => `色 ${textEqualTo ?? textContains}`)
        .sort()
        .join(' '),
    ]
      .filter((part) => part !== '')
      .join('｜');
  });
}

function itemsOf({ title, description, items }: FormState) {
  return [
    `フォーム ${title}｜${quoted(description)}`,
    ...items.map(
      (item) =>
        `${title}・${item.title}｜${item.type}${item.required ? ' 必須' : ''}｜${quoted(item.help)}｜${quoted(item.choices)}`,
    ),
  ];
}

/** @returns sorted, without what is another one's at each time: ids, days, addresses of files */
export function shapeOf({ runtime: { state, documents } }: Bench): string[] {
  const { sheets } = state.spreadsheet;
  const settings = sheets.find(({ name }) => name === tabs.settings.name)?.cells.slice(1) ?? [];
  return [
    ...sheets.map(
      ({ name, hidden, tabColor }) => `タブ ${name}${hidden ? '｜隠れている' : ''}｜${tabColor}`,
    ),
    ...sheets.flatMap(({ name, filterViews = [] }) =>
      filterViews.map(({ title }) => `フィルタ表示 ${name}・${title}`),
    ),
    ...sheets.flatMap(({ name, charts = [] }) =>
      charts.map(({ options }) => `図 ${name}｜${options.title}`),
    ),
    ...tabKeys.flatMap((key) =>
      columnsOf(sheets.find(({ name }) => name === tabs[key].name) as SheetState),
    ),
    ...settings.map(([item, value, explanation]) => {
      const told = [item, item === '稼働開始日' ? '（その日）' : value, explanation];
      return `設定 ${told.map(quoted).join('｜')}`;
    }),
    ...state.forms.flatMap(itemsOf),
    ...Object.values(documents.state.files)
      .filter(({ trashed, id }) => !trashed && id !== documents.state.rootId)
      .map(({ name, mimeType }) => `ファイル ${name}｜${mimeType}`),
    ...state.triggers.map(({ handler, event }) => `自動の処理 ${handler}｜${event}`),
    ...Object.keys(state.properties).map((key) => `覚え ${key}`),
  ].sort();
}
