// The menu 包括連携 and what its items show.
import { menu, menuName } from '../app/menu';
import { freeLock } from './lock';

export function buildMenu(): void {
  const built = SpreadsheetApp.getUi().createMenu(menuName);
  for (const item of menu) built.addItem(item.label, item.function);
  built.addToUi();
}

/** Google suspends the run until a button is pressed: nobody else is to wait for that. */
function alert(title: string, text: string, cancel = false): boolean {
  freeLock();
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, text, ui.ButtonSet[cancel ? 'OK_CANCEL' : 'OK']) === ui.Button.OK;
}

const say = (title: string, lines: readonly string[]) => alert(title, lines.join('\n'));

/** One message, of a menu item that has nothing else to show. */
export function showMessage(title: string, message: string): void {
  say(title, [message]);
}

/** Whether whoever is at the keyboard agrees. */
export const confirms = (title: string, question: string): boolean => alert(title, question, true);

/** はい or いいえ, of whoever is at the keyboard; undefined for neither. */
export function chooses(title: string, question: string): boolean | undefined {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert(title, question, ui.ButtonSet.YES_NO_CANCEL);
  return button === ui.Button.YES ? true : button === ui.Button.NO ? false : undefined;
}

/** @param findings undefined when another run is at work */
export function showFindings(findings: readonly string[] | undefined): void {
  if (!findings) {
    say('台帳を点検する', ['ほかの処理が動いています。少し待ってから、もう一度選んでください。']);
  } else if (findings.length === 0) {
    say('台帳を点検する', ['気になるところはありませんでした。']);
  } else {
    say('台帳を点検する', [
      `次の${findings.length}件をお確かめください。`,
      ...findings.map((line) => `・${line}`),
    ]);
  }
}
