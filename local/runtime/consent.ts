/** Which scope a call needs: people may grant some and not others, for triggers too. */
import type { WorldState } from './state';

const AUTH = 'https://www.googleapis.com/auth/';

/** `…/auth/drive` → `https://www.googleapis.com/auth/drive` */
export const wholeScope = (scope: string): string =>
  scope.startsWith('https:') ? scope : `${AUTH}${scope.replace(/^.*\/auth\//, '')}`;

/** By the beginning of the call; what needs none is not here. */
const NEEDS: readonly (readonly [RegExp, string])[] = [
  [/^(SpreadsheetApp\.getUi|Ui|Menu)\b/, 'script.container.ui'],
  [/^(SpreadsheetApp|Spreadsheet|Sheet|Range|Sheets)\./, 'spreadsheets'],
  [/^(FormApp|Form)\./, 'forms'],
  [/^(DocumentApp|Document)\./, 'documents'],
  [/^(DriveApp|Drive|File|Folder)\./, 'drive'],
  [/^MailApp\./, 'script.send_mail'],
  [/^ScriptApp\.(getProjectTriggers|newTrigger|createTrigger|deleteTrigger)/, 'script.scriptapp'],
  [/^Session\.get(Effective|Active)User/, 'userinfo.email'],
];

/** The scope that a call lacks, as this account runs the script; undefined where it has what it needs. */
export function lackingFor(
  { withdrawn }: WorldState,
  user: string,
  call: string,
): string | undefined {
  const gone = withdrawn[user];
  if (!gone || gone.length === 0) return undefined;
  const needed = NEEDS.find(([calls]) => calls.test(call))?.[1];
  return gone.find((scope) => needed !== undefined && scope === AUTH + needed);
}
