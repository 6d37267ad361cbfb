// The registry's version stands in the registry itself: a restored or copied file brings its own, properties would not.
import { StandstillError } from '../../app/standstill';
import { tabs } from '../../domain/registry/tabs';
import { propertyKeys, requireProperty } from '../properties';
import { VERSION } from '../setUp/migrations';
import { spreadsheet } from './sheetsApi';
import { setUpWriteRecord, versionCell, WRITE_RECORD } from './writeRecord';

const cell = () =>
  spreadsheet()
    .getSheetByName(WRITE_RECORD)
    ?.getRange(1, (versionCell.columns?.first ?? 0) + 1);

/** 0 where there is none: of before there were versions, or nothing has been made yet. */
export const versionIn = (value: unknown): number => Number(value) || 0;

export const registryVersion = (): number => versionIn(cell()?.getDisplayValue());

export function noteVersion(version: number): void {
  if (registryVersion() === version) return;
  setUpWriteRecord();
  cell()?.setValue(String(version));
  // The API sees what is flushed.
  SpreadsheetApp.flush();
}

/** Why 初期設定 of this script must leave it alone. */
export const newerRegistry = (version: number): string | undefined =>
  version > VERSION
    ? '台帳が、スクリプトより新しい版です（古いスクリプトを入れたか、一部だけが入れ替わっています）。新しい版のスクリプトを一式で入れ直してください。台帳は何も変えていません。届いたものは失われません。'
    : undefined;

/** In its first line, until the update derives it anew; it may be of a version that has other columns. */
function tellOnHome(said: string): void {
  const home = spreadsheet().getSheetByName(tabs.home.name);
  const [headers = []] = home?.getDataRange().getDisplayValues() ?? [];
  const index = headers.indexOf(tabs.home.columns.what.header);
  if (!home || index < 0) return;
  const place = home.getRange(2, index + 1);
  const stands = place.getDisplayValue();
  if (!stands.startsWith(said)) place.setValue(`${said}\n${stands}`);
}

/**
 * @param reading nothing is written: of a newer registry, what is known of it may be shown
 * @throws StandstillError where registry and script are not of one version
 */
export function checkVersion(version: number, reading: boolean): void {
  if (version === VERSION || (reading && version > VERSION)) return;
  // Of what was never set up to its end that is said, not that it is of before.
  requireProperty(propertyKeys.installedAt);
  const said =
    newerRegistry(version) ??
    '台帳が、スクリプトより前の版です。「初期設定」を行ったアカウントで台帳を開き、メニュー「包括連携」の「初期設定」を選ぶと、控えを作ってから、新しい版にします。それまで、操作・送信・受付は待ちます。届いたもの・入力したものは失われません。';
  if (version < VERSION) tellOnHome(said);
  throw new StandstillError(
    version < VERSION
      ? '【お願い】台帳の更新が待っています（「初期設定」を選んでください）'
      : '【要確認】スクリプトの版が台帳より古いため、処理を止めています',
    said,
  );
}
