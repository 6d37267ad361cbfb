// Whether whoever the script runs as has agreed to all that it needs: people may grant some scopes and not others.
import type { Consent } from '../app/ports';
import { consentLacking, manifestLacking } from '../domain/settings/installationWords';
import { propertyKeys, readProperty, writeProperty } from './properties';
import { showMessage } from './ui';

const AUTH = 'https://www.googleapis.com/auth/';

/** What the manifest asks for, in words. */
const scopes: Readonly<Record<string, string>> = {
  spreadsheets: 'スプレッドシート',
  forms: 'フォーム',
  documents: 'ドキュメント',
  drive: 'ドライブ',
  'script.send_mail': 'メールの送信',
  'script.scriptapp': '自動の処理',
  'script.container.ui': '画面の表示',
  'userinfo.email': 'メールアドレスの確認',
};

/**
 * Whether whoever is at the keyboard has agreed to everything: where not, the run ends and asks. What a manifest that
 * was changed by hand does not ask for nobody can agree to: that is said.
 */
export function isAllowed(): boolean {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  const said = saidOf(authorization());
  if (said !== '') showMessage('スクリプトの権限が足りません', said);
  return said === '';
}

const authorization = () => ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);

/** What the script may not do as this account, and the remedy; '' where it may do everything. */
function saidOf(info: ReturnType<typeof authorization>): string {
  const granted = info.getAuthorizedScopes();
  const lacking = Object.keys(scopes).flatMap((scope) =>
    granted.includes(AUTH + scope) ? [] : [scopes[scope]],
  );
  if (lacking.length === 0) return '';
  return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED
    ? consentLacking(readProperty(propertyKeys.owner) ?? '', lacking)
    : manifestLacking(lacking);
}

/** What runs of the owner lacked when it was last looked at; '' for nothing. */
export const consentNoted = (): string => readProperty(propertyKeys.consent) ?? '';

export const consent: Consent = {
  look() {
    const said = saidOf(authorization());
    const isNew = said !== consentNoted();
    if (isNew) writeProperty(propertyKeys.consent, said);
    return { said, isNew };
  },
};
