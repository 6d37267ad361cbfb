// 初期設定: makes everything from nothing, and on every later run adds only what is missing.

import { formIds, formOf } from '../domain/forms';
import { called, formTitle } from '../domain/forms/names';
import { tabKeys, tabs } from '../domain/registry/tabs';
import { cannotBeAnswered } from '../domain/settings/installationWords';
import { plainTemplate } from './documents/plainTemplate';
import { readTemplates } from './documents/templates';
import { fileIdOf, findFormRecord } from './forms/formRecord';
import { setUpForm } from './forms/setUpForm';
import { propertyKeys, readProperty, writeProperty } from './properties';
import { noteVersion } from './registry/version';
import { setUpWriteRecord, WRITE_RECORD } from './registry/writeRecord';
import { type Asking, claimCopy, settleCopy } from './setUp/copy';
import { readSettings, setUpSettings } from './setUp/firstRows';
import { folderOf, lostFolders, setUpFolders } from './setUp/folders';
import { VERSION } from './setUp/migrations';
import { setUpOperationLists } from './setUp/operationLists';
import { standingFile } from './setUp/ownedFile';
import { claim } from './setUp/owner';
import { removeEmptyDefaultSheet, setUpTab } from './setUp/setUpTab';
import { setUpTemplate } from './setUp/setUpTemplate';
import { shareWithEditors } from './setUp/sharing';
import { followTestEnvironment } from './setUp/testLook';
import { setUpTriggers } from './setUp/triggers';
import { updateOf } from './setUp/update';

export interface SetUpReport {
  /** What the first 初期設定 made, in words for staff. */
  readonly made: readonly string[];
  /** What was missing in a registry already set up, and was made again. */
  readonly repaired: readonly string[];
  /** What a person has to look after. */
  readonly warnings: readonly string[];
  /** False when time ran out: run it again, it goes on where it stopped. */
  readonly finished: boolean;
  /** Why nothing was done at all. */
  readonly refused?: string;
}

/** Whoever chose 初期設定. */
export interface Installer extends Asking {
  /** Told before each step: how many are done, of how many, what comes next. */
  progress(done: number, total: number, what: string): void;
}

interface Step {
  readonly what: string;
  readonly run: () => readonly string[];
}

/** Google ends a run after six minutes; no step takes more than one. */
const LONGEST_MS = 5 * 60_000;

const nothingDone = (refused: string): SetUpReport => ({
  made: [],
  repaired: [],
  warnings: [],
  finished: false,
  refused,
});

/** What is remembered, but cannot be found: gone, in the trash, or no longer to be seen by this account. */
function lost(): string[] {
  const { settings } = readSettings();
  return [
    ...lostFolders(),
    ...templatesOf().flatMap(({ name }) => {
      const id = readProperty(propertyKeys.template(name));
      return id !== undefined && !standingFile(id) ? [`様式テンプレート「${name}」`] : [];
    }),
    ...formIds.flatMap((id) => {
      const known = findFormRecord(id);
      return known && !standingFile(fileIdOf(known))
        ? [`フォーム「${called(settings, formTitle(settings, id))}」`]
        : [];
    }),
  ];
}

/**
 * Does what is missing, step by step. Whatever exists is left exactly as it is, and what cannot be found is made anew
 * only by the owner's own word: 「ない」 and 「見えない」 are the same to Google.
 */
export function setUp({ progress, ...asking }: Installer): SetUpReport {
  const { confirms } = asking;
  const started = Date.now();
  const refused = claimCopy(asking) ?? claim(confirms);
  if (refused !== undefined) return nothingDone(refused);
  const missed = lost();
  const anew = () =>
    confirms(
      '見つからないものを作り直しますか',
      `次のものが見つかりません。\n${missed.map((one) => `・${one}`).join('\n')}\n\n消されたか、ドライブのゴミ箱にあるか、このアカウントから見えなくなっています。ゴミ箱にあるときは「キャンセル」を選び、戻してから、もう一度「初期設定」を選んでください（送ったリンクがそのまま使えます）。\n「OK」を選ぶと作り直します。フォームはリンクが変わりますが、前のフォームに届く回答も、読めるあいだは受け付けます。`,
    );
  if (missed.length > 0 && !anew()) {
    return nothingDone(`見つからないものがあるため、何も変えていません：${missed.join('、')}`);
  }
  const isRepair = readProperty(propertyKeys.installedAt) !== undefined;
  const update = updateOf(isRepair);
  if (update.refused !== undefined) return nothingDone(update.refused);
  const added: string[] = [];
  const warnings: string[] = [];
  const report = (finished: boolean): SetUpReport => ({
    made: isRepair ? [] : added,
    repaired: isRepair ? added : [],
    warnings,
    finished,
  });
  const steps = [...update.steps, ...stepsOf(isRepair, warnings)];
  for (const [done, { what, run }] of steps.entries()) {
    if (Date.now() - started > LONGEST_MS) return report(false);
    progress(done, steps.length, what);
    added.push(...run());
  }
  progress(steps.length, steps.length, '終わりました');
  return report(true);
}

function stepsOf(isRepair: boolean, warnings: string[]): Step[] {
  const closed: string[] = [];
  let reason = '';
  return [
    { what: '地域と時間帯', run: setUpPlace },
    ...tabKeys.map((key) => ({ what: `タブ「${tabs[key].name}」`, run: () => setUpTab(key) })),
    {
      what: `タブ「${WRITE_RECORD}」`,
      run: () => (setUpWriteRecord() ? [`タブ「${WRITE_RECORD}」`] : []),
    },
    {
      what: '設定',
      run: () => {
        const added = setUpSettings(isRepair);
        warnings.push(...readSettings().problems.map(({ said }) => said));
        return added;
      },
    },
    {
      what: '操作の一覧',
      run: () => setUpOperationLists(readSettings().settings),
    },
    { what: '写しの確認', run: settleCopy },
    {
      what: 'テスト環境の印',
      run: () => followTestEnvironment(readSettings().settings.testEnvironment),
    },
    { what: '署名の鍵', run: setUpSecret },
    { what: 'フォルダ', run: setUpFolders },
    {
      what: 'フォルダの共有',
      run: () => {
        warnings.push(...shareWithEditors());
        return [];
      },
    },
    ...templatesOf().map((template) => ({
      what: `様式テンプレート「${template.name}」`,
      run: () => setUpTemplate(template),
    })),
    ...formIds.map((id) => ({
      what: `フォーム「${formOf(id).key}」`,
      run: () => {
        const { settings } = readSettings();
        const form = setUpForm(id, settings, folderOf('forms'));
        const title = called(settings, formTitle(settings, id));
        if (form.refused !== undefined) {
          closed.push(title);
          reason = form.refused;
        }
        if (form.made) return [`フォーム「${title}」`];
        return form.opened ? [`フォーム「${title}」に回答できる人の設定`] : [];
      },
    })),
    {
      what: 'フォームの公開',
      run: () => {
        if (closed.length > 0) warnings.push(cannotBeAnswered(closed, reason));
        return [];
      },
    },
    {
      what: '自動の処理',
      run: setUpTriggers,
    },
    { what: '仕上げ', run: finish },
  ];
}

function templatesOf() {
  const templates = readTemplates();
  return [...templates, plainTemplate(templates[0])];
}

function setUpPlace(): string[] {
  const spreadsheet = SpreadsheetApp.getActive();
  if (spreadsheet.getSpreadsheetLocale() !== 'ja_JP') spreadsheet.setSpreadsheetLocale('ja_JP');
  if (spreadsheet.getSpreadsheetTimeZone() !== 'Asia/Tokyo') {
    spreadsheet.setSpreadsheetTimeZone('Asia/Tokyo');
  }
  return [];
}

function setUpSecret(): string[] {
  if (readProperty(propertyKeys.secret) === undefined) {
    writeProperty(propertyKeys.secret, Utilities.getUuid() + Utilities.getUuid());
  }
  return [];
}

/** From now on the other functions work. */
function finish(): string[] {
  removeEmptyDefaultSheet();
  const now = Date.now();
  if (readProperty(propertyKeys.sweptThrough) === undefined) {
    writeProperty(propertyKeys.sweptThrough, String(now));
  }
  if (readProperty(propertyKeys.installedAt) === undefined) {
    writeProperty(propertyKeys.installedAt, new Date(now).toISOString());
  }
  noteVersion(VERSION);
  return [];
}
