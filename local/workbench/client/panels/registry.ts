/** 台帳: the registry's tabs as grids, its menu, and rows opened as a whole. */
import type { MenuAnswer, SheetView } from '../../shapes';
import { get, post } from '../api';
import { fill, h } from '../dom';
import { Grid } from '../grid/grid';
import { rowDialog } from '../grid/rowDialog';
import { placeOf } from '../links';
import { menuDialog } from '../menuDialog';
import type { Page, Panel } from '../page';
import { chartsElement, FilterViewChoice } from './viewsAndCharts';

const FIRST_TAB = 'ホーム';
const OPERATION = '次の操作';
/** How 操作結果 begins when an operation was not done. */
const NOT_DONE = /^「[^」]+」(?:はできません|という操作はありません|の前に確かめてください)/;

const CARD = '案件カード';
/** The tabs whose rows belong to a case. */
const WITH_CARD = new Set([
  'ホーム',
  '案件',
  '提案事業',
  '回答',
  '協議',
  '文書',
  '送信',
  '受付',
  '事業者',
]);

/** The tab that was in front: one comes back to it, as to a spreadsheet. */
let left = FIRST_TAB;

export async function registryPanel(page: Page, [wanted]: string[]): Promise<Panel> {
  const names = page.status.tabs?.map(({ name }) => name) ?? [];
  const name = wanted ?? [left, FIRST_TAB].find((one) => names.includes(one)) ?? names[0] ?? '';
  left = name;
  let sheet = await get<SheetView>('/api/registry/tab', { name });
  const tabs = h('div', { class: 'tabs' });
  const grid = new Grid({
    edit: (row, column, value) => void change(page, name, row, { [column]: value }, () => sheet),
    open: (row) => void openRow(page, sheet, row, () => sheet),
  });
  const filter = new FilterViewChoice(() => grid.show(filter.shown(sheet)));
  const charts = h('div', {}, chartsElement(sheet.charts));
  const add = async () => {
    const set = await rowDialog(`${name}に行を追加`, sheet.columns);
    if (set && Object.keys(set).length > 0) {
      await page.act(
        () => post('/api/registry/insert', { tab: name, set }),
        `「${name}」に行を追加しました。`,
      );
    }
  };
  const element = h(
    'section',
    { class: 'panel registry' },
    h(
      'div',
      { class: 'registry-head' },
      h('h1', { 'data-tab': name }, '台帳'),
      h('button', { type: 'button', on: { click: () => void add() } }, '行を追加'),
      menuOf(page, () => (grid.selected ? { tab: name, row: grid.selected } : undefined)),
      h(
        'p',
        { class: 'quiet' },
        'セルはダブルクリック（または Enter）で書けます。左端の番号を押すと、行の全体を表示します。',
      ),
    ),
    tabs,
    h('div', { class: 'over-grid' }, filter.element, grid.groups.element),
    grid.element,
    charts,
  );
  const showTabs = () => fill(tabs, tabLinks(page, name));
  showTabs();
  // Tabulator measures its element, so it draws once the panel stands in the page.
  requestAnimationFrame(() => {
    grid.show(filter.shown(sheet));
    tabs.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  });
  return {
    element,
    refresh: async () => {
      // 初期設定 takes the empty sheet of a new registry away.
      if (!page.status.tabs?.some((tab) => tab.name === name)) {
        location.hash = placeOf('registry');
        return;
      }
      sheet = await get<SheetView>('/api/registry/tab', { name });
      showTabs();
      await grid.update(filter.shown(sheet));
      fill(charts, chartsElement(sheet.charts, charts.querySelector('details')?.open));
    },
  };
}

function tabLinks(page: Page, current: string): HTMLElement {
  return h(
    'nav',
    { 'aria-label': '台帳のタブ' },
    (page.status.tabs ?? []).map(({ name, rows, color }) => {
      const link = h(
        'a',
        { href: placeOf('registry', name), 'aria-current': name === current ? 'page' : undefined },
        name,
        rows > 0 && h('span', { class: 'count' }, rows),
      );
      if (color) link.style.borderBottomColor = color;
      return link;
    }),
  );
}

/** Types into cells of one row, 次の操作 last since it needs the others, and says what 操作結果 says afterwards. */
async function change(
  page: Page,
  tab: string,
  row: number,
  set: Record<string, string>,
  sheet: () => SheetView,
): Promise<void> {
  const key = sheet().rows.find((each) => each.row === row)?.cells[0];
  const { [OPERATION]: operation, ...others } = set;
  const last = operation === undefined ? {} : { [OPERATION]: operation };
  if (Object.keys(set).length === 0) return;
  await page.act(() => post('/api/registry/edit', { tab, row, set: { ...others, ...last } }));
  if (!operation) return;
  const result = sheet().columns.findIndex(({ header }) => header === '操作結果');
  const after = sheet().rows.find((each) => each.cells[0] === key);
  const words = after?.cells[result];
  if (words && NOT_DONE.test(words)) page.refuse(words);
  else if (words) page.say(`${operation}：${words}`);
}

async function openRow(
  page: Page,
  shown: SheetView,
  row: number,
  sheet: () => SheetView,
): Promise<void> {
  const view = shown.rows.find((each) => each.row === row);
  if (!view) return;
  const { cells, links } = view;
  const { name, columns } = shown;
  const remove = () => {
    const which = `「${name}」の ${cells.slice(0, 2).filter(Boolean).join('　') || `${row}行目`}`;
    if (!confirm(`${which}（${row}行目）を削除します。よろしいですか。`)) return;
    const done = `${which} を削除しました。`;
    void page.act(() => post('/api/registry/delete', { tab: name, row }), done);
  };
  const all = async () => {
    const set = await rowDialog(`${name} ${cells[0] ?? ''}`, columns, cells, { remove, links });
    if (set) await change(page, name, row, set, sheet);
  };
  if (!WITH_CARD.has(name)) return all();
  const answer = await page.act(() =>
    post<MenuAnswer>('/api/registry/menu', { label: CARD, row: { tab: name, row } }),
  );
  const more = { label: 'すべての欄', act: () => void all() };
  for (const dialog of answer?.dialogs ?? []) await menuDialog(page, CARD, dialog, more);
}

/** The spreadsheet's own menu 包括連携, chosen from on a row. */
function menuOf(
  page: Page,
  row: () => { tab: string; row: number } | undefined,
): HTMLElement | false {
  const labels = page.status.menu ?? [];
  if (labels.length === 0) return false;
  const menu = h('details', { class: 'menu' });
  const choose = async (label: string) => {
    close();
    const at = row();
    const answer = await page.act(() =>
      post<MenuAnswer>('/api/registry/menu', { label, ...(at && { row: at }) }),
    );
    if (!answer) return;
    if (answer.ok && answer.dialogs.length === 0) page.say(`「${label}」を実行しました。`);
    for (const dialog of answer.dialogs) await menuDialog(page, label, dialog);
  };
  const summary = h('summary', {}, 'メニュー「包括連携」');
  const close = () => {
    if (menu.contains(document.activeElement)) summary.focus();
    menu.open = false;
  };
  menu.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!menu.contains(relatedTarget as Node | null)) menu.open = false;
  });
  menu.append(
    summary,
    h(
      'ul',
      {},
      labels.map((label) =>
        h(
          'li',
          {},
          h('button', { type: 'button', on: { click: () => void choose(label) } }, label),
        ),
      ),
    ),
  );
  return menu;
}
