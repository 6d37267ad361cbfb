// Whether whoever the script runs as has agreed to all that it needs: people may grant some scopes and not others.
import type { Consent } from '../app/ports';
import { consentLacking } from '../domain/settings/installationWords';
import { propertyKeys, readProperty, writeProperty } from './properties';

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

/** Ends the run and asks the person at the keyboard, where something is lacking. */
export const requireConsent = (): void => ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);

function lacking(): string[] {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  if (info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED) return [];
  const granted = info.getAuthorizedScopes();
  return Object.keys(scopes).flatMap((scope) =>
    granted.includes(AUTH + scope) ? [] : [scopes[scope]],
  );
}

/** What runs of the owner lacked when it was last looked at; '' for nothing. */
export const consentNoted = (): string => readProperty(propertyKeys.consent) ?? '';

export const consent: Consent = {
  look() {
    const names = lacking();
    const said =
      names.length > 0 ? consentLacking(readProperty(propertyKeys.owner) ?? '', names) : '';
    const isNew = said !== consentNoted();
    if (isNew) writeProperty(propertyKeys.consent, said);
    return { said, isNew };
  },
};
