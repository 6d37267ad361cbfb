// 使い方を見る: the officials' guide, with what each tab and operation is for, at the place that fits where the cursor stands.
import { guideMark } from '../domain/cases/steps';
import { operationsOffered } from '../domain/flow/operations';
import { called } from '../domain/forms/names';
import { type TabKey, tabKeys, tabs } from '../domain/registry/tabs';
import { pageOf } from './page';
import { currentSelection } from './selection';
import { readSettings } from './setUp/firstRows';
import { textOnPage } from './words';

interface Guide extends GoogleAppsScript.HTML.HtmlTemplate {
  tabs: unknown;
  office: string;
  city: string;
  formName: (form: string) => string;
  /** Whether the city uses this 様式. */
  uses: (form: string) => boolean;
  place: string;
}

export function showGuide(): void {
  const template = pageOf('guide') as Guide;
  const { settings } = readSettings();
  template.office = settings.policyDivisionName;
  template.city = settings.cityName;
  template.formName = (form) => called(settings, form);
  template.uses = (form) => !settings.unusedForms.includes(form);
  template.place = placeOf(currentSelection());
  template.tabs = tabKeys
    .filter((key) => !tabs[key].hidden)
    .map((key) => ({
      name: tabs[key].name,
      about: called(settings, textOnPage(tabs[key].about)),
      operations: operationsOffered(key, settings).map(({ name, about }) => ({
        name: called(settings, name),
        about: called(settings, textOnPage(about)),
      })),
    }));
  SpreadsheetApp.getUi().showModalDialog(
    template.evaluate().setWidth(760).setHeight(560),
    '使い方',
  );
}

/** The mark of the step at which the chosen row stands, else the name of its tab. */
function placeOf(selection: ReturnType<typeof currentSelection>): string {
  const tab = tabKeys.find((key) => tabs[key].name === selection?.tab);
  if (!selection || !tab) return '';
  return guideMark(stageIn(tab, selection.row)) ?? selection.tab;
}

function stageIn(tab: TabKey, row: number): string {
  const { columns } = tabs[tab];
  if (!('stage' in columns)) return '';
  const sheet = SpreadsheetApp.getActiveSheet();
  const shown = (line: number) =>
    sheet.getRange(line, 1, 1, sheet.getMaxColumns()).getDisplayValues()[0];
  return shown(row)[shown(1).indexOf(columns.stage.header)] ?? '';
}
