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
 * Ends the run and asks whoever is at the keyboard, where something is lacking. What a manifest that was changed by hand
 * does not ask for nobody can agree to: that is said, and what was chosen is tried.
 */
export function requireConsent(): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  const { said } = lookNow();
  if (said !== '') showMessage('スクリプトの権限が足りません', said);
}

/** What the script may not do as this account, and the remedy; '' where it may do everything. */
function lookNow(): { said: string; isCertain: boolean } {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  const granted = info.getAuthorizedScopes();
  const lacking = Object.keys(scopes).flatMap((scope) =>
    granted.includes(AUTH + scope) ? [] : [scopes[scope]],
  );
  const isCertain = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
  if (lacking.length === 0) return { said: '', isCertain };
  const owner = readProperty(propertyKeys.owner) ?? '';
  return {
    said: isCertain ? consentLacking(owner, lacking) : manifestLacking(lacking),
    isCertain,
  };
}

/** What `lookNow` says, for 動作確認. */
export const lackingNow = (): string => lookNow().said;

/** What runs of the owner lacked when it was last looked at; '' for nothing. */
export const consentNoted = (): string => readProperty(propertyKeys.consent) ?? '';

export const consent: Consent = {
  look() {
    const { said, isCertain } = lookNow();
    const isNew = said !== consentNoted();
    if (isNew) writeProperty(propertyKeys.consent, said);
    return { said, isNew, isCertain };
  },
};
