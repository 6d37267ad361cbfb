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

/** Scopes that calls need and the manifest, which lists some, does not name: nobody can agree to them. */
export const unnamedScopes = (named: readonly string[] | undefined): string[] =>
  named ? NEEDS.map(([, scope]) => AUTH + scope).filter((scope) => !named.includes(scope)) : [];

/**
 * The scope that a call lacks, as this account runs the script; undefined where it has what it needs.
 * @param unnamed those that the manifest does not name
 */
export function lackingFor(
  { withdrawn }: WorldState,
  user: string,
  { call, unnamed }: { call: string; unnamed: readonly string[] },
): string | undefined {
  const { [user]: gone = [] } = withdrawn;
  if (gone.length + unnamed.length === 0) return undefined;
  const scope = NEEDS.find(([calls]) => calls.test(call))?.[1];
  const needed = scope && AUTH + scope;
  return [...gone, ...unnamed].find((one) => one === needed);
}
