// 初期設定: makes everything from nothing, and on every later run adds only what is missing, in portions.

import type { Dialog, DialogAnswer, DialogField, DialogValues } from '../app/dialog';
import { refusedWith } from '../app/dialogValues';
import { dayOf } from '../domain/base/day';
import { fiscalYearOf } from '../domain/base/era';
import { distinct } from '../domain/base/grouped';
import type { Installed } from '../domain/context';
import { formIds, formOf } from '../domain/forms';
import { called, formTitle } from '../domain/forms/names';
import { tabKeys, tabs } from '../domain/registry/tabs';
import { settings } from '../domain/settings';
import { cannotBeAnswered } from '../domain/settings/installationWords';
import { plainTemplate } from './documents/plainTemplate';
import { readTemplates } from './documents/templates';
import { fileIdOf, findFormRecord } from './forms/formRecord';
import { setUpForm } from './forms/setUpForm';
import { missingService } from './missingService';
import { propertyKeys, readProperty, writeJson, writeProperty } from './properties';
import { noteVersion } from './registry/version';
import { setUpWriteRecord, WRITE_RECORD } from './registry/writeRecord';
import { makeReplyKey } from './replyKey';
import { setUpGroups } from './setUp/columnGroups';
import { type Asking, claimCopy, settleCopy } from './setUp/copy';
import { setUpFilterViews } from './setUp/filterViews';
import { hasCityName, readSettings, setUpSettings } from './setUp/firstRows';
import { folderOf, folderUrl, lostFolders, setUpFolders } from './setUp/folders';
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

const SET_UP = '初期設定';

/** What a portion hands on to the next one, through the page. */
interface Session {
  /** How many steps are done. */
  readonly step: number;
  /** Whether there was a registry already: then what is made was missing. */
  readonly isRepair: boolean;
  /** Whether a registry of an earlier version has been brought to this one, as far as the steps go on with it. */
  readonly updated: boolean;
  /** What cannot be found and is made anew, by the owner's word. */
  readonly agreed: readonly string[];
  /** The city's name as it was given at the first time. */
  readonly cityName?: string;
  /** In words for staff. */
  readonly made: string[];
  /** What a person has to look after. */
  readonly warnings: string[];
  /** Forms that not everybody can answer, and why. */
  readonly closed: { readonly title: string; readonly reason: string }[];
}

interface Step {
  readonly what: string;
  readonly run: () => readonly string[];
}

/** No further step begins in a run after this; the longest takes a quarter of a minute. */
const PORTION_MS = 20_000;

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

/** No city is to write letters in another's name: it is asked for before anything bears it. */
const cityField: DialogField = {
  name: 'cityName',
  label: settings.cityName.item,
  kind: 'text',
  value: settings.cityName.initial,
  required: true,
  help: '文書、メール、フォームに載る市の名前です。伊達市でないときは書き換えてください。',
};

/**
 * Asks what has to be asked before anything is done. Whatever exists is left exactly as it is, and what cannot be found
 * is made anew only by the owner's own word: 「ない」 and 「見えない」 are the same to Google.
 * @returns the dialog that does it, or why not
 */
export function setUpDialog(call: string, asking: Asking): Dialog | string {
  const { confirms } = asking;
  const refused = claimCopy(asking) ?? claim(confirms);
  if (refused !== undefined) return refused;
  const agreed = lost();
  const anew = () =>
    confirms(
      '見つからないものを作り直しますか',
      `次のものが見つかりません。\n${agreed.map((one) => `・${one}`).join('\n')}\n\n消されたか、ドライブのゴミ箱にあるか、このアカウントから見えなくなっています。ゴミ箱にあるときは「キャンセル」を選び、戻してから、もう一度「初期設定」を選んでください（送ったリンクがそのまま使えます）。\n「OK」を選ぶと作り直します。フォームはリンクが変わりますが、前のフォームに届く回答も、読めるあいだは受け付けます。`,
    );
  if (agreed.length > 0 && !anew()) {
    return `見つからないものがあるため、何も変えていません：${agreed.join('、')}`;
  }
  const isRepair = readProperty(propertyKeys.installedAt) !== undefined;
  return {
    title: SET_UP,
    about:
      'タブ、フォルダ、様式テンプレート、フォーム、自動の処理のうち、足りないものを作ります。あるものと、書いたものは変えません。はじめてのときは数分かかります。途中で閉じても、もう一度「初期設定」を選べば続きから行います。',
    fields: isRepair || hasCityName() ? [] : [cityField],
    submit: '始める',
    call,
    given: handedOn({
      step: 0,
      isRepair,
      updated: false,
      agreed,
      made: [],
      warnings: [],
      closed: [],
    }),
  };
}

const handedOn = (session: Session): DialogValues => ({ session: JSON.stringify(session) });

/**
 * Does the next steps.
 * @param values what `setUpDialog`, or the portion before, has given
 * @param showHome brings ホーム up to date
 */
export function setUpPortion(values: DialogValues, showHome: () => void): DialogAnswer {
  // Everything was asked before; a page that was opened by somebody else or beside another registry gets no answer.
  const refused =
    claimCopy({ confirms: () => false, chooses: () => undefined }) ?? claim(() => false);
  if (refused !== undefined) return refusedWith(refused);
  const { cityName, session: handed } = values;
  const session: Session = {
    ...(cityName ? { cityName: String(cityName) } : {}),
    ...JSON.parse(String(handed)),
  };
  const { made, warnings } = session;
  let { step } = session;
  if (step === 0 && lost().some((one) => !session.agreed.includes(one))) {
    return refusedWith(
      '見つからなくなったものがあるため、何も変えていません。もう一度「初期設定」を選んでください。',
    );
  }
  const steps = stepsOf(session, showHome);
  if (!session.updated) {
    const update = updateOf(session.isRepair);
    if (update.refused !== undefined) return refusedWith(update.refused);
    // In one run, which holds the lock; until all is done the other runs find an earlier version and wait.
    for (const { run } of update.steps) made.push(...run());
    if (update.steps.length > 0) return goOn(steps, { ...session, updated: true });
  }
  const started = Date.now();
  // At least one, however slow everything is: otherwise it would never end.
  do {
    made.push(...steps[step].run());
    step += 1;
  } while (step < steps.length && Date.now() - started < PORTION_MS);
  if (step < steps.length) return goOn(steps, { ...session, step, updated: true });
  const chapter = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [`■ ${title}`, ...lines] : [];
  const message = [
    '■ 初期設定が終わりました',
    '作ったもののある場所と、これからすることが、「ホーム」に出ています。市名や連絡先を変えたときは、もう一度「初期設定」を選ぶと、フォームの題名と案内に反映されます。',
    ...chapter('お確かめください', distinct(warnings)),
    ...chapter(
      session.isRepair ? '補ったもの' : '作ったもの',
      made.length > 0 ? made : ['すべてそろっています。'],
    ),
  ];
  return { ok: true, message: message.join('\n') };
}

const goOn = (steps: readonly Step[], session: Session): DialogAnswer => ({
  ok: true,
  message: steps[session.step].what,
  next: { done: session.step, total: steps.length, values: handedOn(session) },
});

function stepsOf(
  { isRepair, cityName, made, warnings, closed }: Session,
  showHome: () => void,
): Step[] {
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
        const added = setUpSettings(isRepair, cityName);
        warnings.push(...readSettings().problems.map(({ said }) => said));
        return added;
      },
    },
    {
      what: '操作の一覧',
      run: () => setUpOperationLists(readSettings().settings),
    },
    { what: 'フィルタ表示', run: setUpFilterViews },
    // In a registry of before they come with 列を並べ直す, where staff want them.
    { what: '列のグループ', run: () => (isRepair ? [] : setUpGroups()) },
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
      run: () => {
        if (typeof Docs === 'undefined') warnings.push(missingService('Docs'));
        return setUpTemplate(template);
      },
    })),
    ...formIds.map((id) => ({
      what: `フォーム「${formOf(id).key}」`,
      run: () => {
        const { settings } = readSettings();
        const form = setUpForm(id, settings, folderOf('forms'));
        const title = called(settings, formTitle(settings, id));
        if (form.followed) {
          warnings.push(`フォーム「${title}」の題名と案内を、「設定」のとおりにしました。`);
        }
        if (form.refused !== undefined) closed.push({ title, reason: form.refused });
        if (form.made) return [`フォーム「${title}」`];
        return [
          ...form.added.map((label) => `フォーム「${title}」の質問「${label}」`),
          ...(form.opened ? [`フォーム「${title}」に回答できる人の設定`] : []),
        ];
      },
    })),
    {
      what: 'フォームの公開',
      run: () => {
        const titles = closed.map(({ title }) => title);
        if (closed.length > 0) warnings.push(cannotBeAnswered(titles, closed[0].reason));
        return [];
      },
    },
    {
      what: '自動の処理',
      run: setUpTriggers,
    },
    {
      what: '仕上げ',
      run: () => {
        finish(made, isRepair);
        SpreadsheetApp.flush();
        showHome();
        return [];
      },
    },
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
  makeReplyKey(fiscalYearOf(dayOf(Date.now())));
  return [];
}

/** From now on the other functions work, and ホーム says what was made. */
function finish(made: readonly string[], isRepair: boolean): void {
  removeEmptyDefaultSheet();
  const now = Date.now();
  if (readProperty(propertyKeys.sweptThrough) === undefined) {
    writeProperty(propertyKeys.sweptThrough, String(now));
  }
  if (readProperty(propertyKeys.installedAt) === undefined) {
    writeProperty(propertyKeys.installedAt, new Date(now).toISOString());
  }
  noteVersion(VERSION);
  // Of one that died when all was made the next makes nothing more, and yet is the first to say where it is.
  if (made.length > 0 || readProperty(propertyKeys.installed) === undefined) {
    const installed: Installed = {
      on: dayOf(now),
      sentence:
        made.length > 0 ? `${summary(made)}を${isRepair ? '補いました' : '作りました'}。` : '',
      folder: folderUrl('root'),
    };
    writeJson(propertyKeys.installed, installed);
  }
}

/** How many of each kind: タブ（18）、設定の項目（34）、フィルタ表示, … */
function summary(made: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of made) {
    // Names and what is said beside do not count, a number of several does.
    const kind = one.replace(/「[^」]*」|（.*）$/g, '');
    const [, count = 1] = /（(\d+)）$/.exec(one) ?? [];
    counts.set(kind, (counts.get(kind) ?? 0) + Number(count));
  }
  return [...counts].map(([kind, count]) => (count > 1 ? `${kind}（${count}）` : kind)).join('、');
}
