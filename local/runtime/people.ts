/** What people do: fill in forms, type into the registry, choose from its menu. */

import { wholeScope } from './consent';
import { fillForm } from './dialogs/fillForm';
import type { DialogInput } from './dialogs/input';
import { formOnPage } from './dialogs/pageForm';
import { type FileState, SHEET_MIME_TYPE } from './documents';
import { Edits } from './edits';
import { FormRefusal } from './errors';
import { changeEvent, formSubmitEvent, openEvent } from './events';
import { answersById, type FormAnswers } from './forms/answers';
import { openLink } from './forms/links';
import { refusalsOf } from './forms/refusals';
import type { Answer, FormState, ItemKind, ResponseState } from './forms/state';
import { makeRoom, OtherSpreadsheet, sheetNamed, typeInto } from './otherSpreadsheet';
import type { Dialog, DialogAnswer, Run } from './run';
import type { Runtime } from './runtime';
import { displayOf, lastRowOf, removeRows } from './sheets/grid';
import { HAND_KINDS, type HandKindName, type HandPlace } from './sheets/hands';
import { sortRows } from './sheets/sort';
import type { Area, SheetState } from './sheets/state';
import { columnOf, type TabView, viewOf } from './sheets/tabView';
import type { Execution, MenuItem, TriggerState } from './state';
import type { World } from './world';

/** A form as somebody who opens its link sees it. */
export interface FormPage {
  formId: string;
  title: string;
  description: string;
  confirmationMessage: string;
  items: FormPageItem[];
}

interface FormPageItem {
  id: number;
  type: ItemKind;
  title: string;
  help: string;
  required: boolean;
  choices?: string[];
  /** Present where an answer of one's own may stand beside the choices. */
  other?: true;
  /** What the link fills in. */
  value?: Answer;
}

/** What `google.script.run` gives the page's failure handler then (assumption `two-accounts`). */
const OTHER_ACCOUNTS = 'PERMISSION_DENIED';

export class People {
  private readonly edits: Edits;

  constructor(
    private readonly world: World,
    private readonly runtime: Runtime,
  ) {
    this.edits = new Edits(world, runtime);
  }

  /** Opens the registry, which builds its menu by the simple trigger `onOpen`. */
  openSpreadsheet(user = this.world.state.account): Execution {
    this.settle();
    this.world.state.menus = [];
    const { execution } = this.runtime.run(
      { function: 'onOpen', trigger: 'open', user, creator: user, limited: true },
      (env) => [openEvent(env, user)],
    );
    for (const trigger of this.triggersOf('open')) {
      this.runtime.deliver(trigger, 'open', user, (env) => openEvent(env, user));
    }
    return execution;
  }

  /** The items of the menus that opening the registry has built. */
  menuItems(): MenuItem[] {
    return this.world.state.menus.map((item) => ({ ...item }));
  }

  /**
   * Chooses a menu item, with the cursor on a row where one is given. `input` answers dialogs by
   * title, text or a line of the text, and forms by their labels; what it does not answer is
   * confirmed as it stands. `leaveForm` leaves a dialog with a form open, for a person to fill in.
   * Throws DialogRefusal when no person could have answered so; the item's own function has run then.
   */
  menu(
    label: string,
    options: {
      row?: { tab: string; row: number };
      input?: DialogInput;
      user?: string;
      leaveForm?: boolean;
      /** The browser is signed in to other accounts too: no page reaches the script (assumption `two-accounts`). */
      otherAccounts?: boolean;
    } = {},
  ): Execution & { dialogs: Dialog[] } {
    this.settle();
    const item = this.world.state.menus.find((candidate) => candidate.label === label);
    if (!item) {
      const labels = this.world.state.menus.map((candidate) => candidate.label).join('、');
      throw new Error(`メニューに「${label}」はありません（${labels}）。`);
    }
    if (options.row) this.select(options.row.tab, options.row.row);
    const { user = this.world.state.account, input } = options;
    const { execution, run } = this.runtime.run({
      function: item.function,
      trigger: 'menu',
      user,
      input,
    });
    // After a failure there is nothing left to answer.
    if (execution.ok && !options.leaveForm) this.answerForm(run, user, options.otherAccounts);
    return { ...execution, dialogs: run.dialogs };
  }

  /** Fills in and sends the form of the dialog that the run has left open, if there is one. */
  private answerForm({ dialogs, answers }: Run, user: string, otherAccounts = false): void {
    const dialog = dialogs.at(-1);
    const form = dialog?.html && formOnPage(dialog.message);
    const filled = form ? fillForm(form, answers) : {};
    answers.refuseUntaken();
    answers.throwIfAny();
    if (!form) return;
    if (otherAccounts) {
      dialog.answer = { ok: false, message: OTHER_ACCOUNTS };
      return;
    }
    let values: unknown = { ...filled, ...form.given };
    let done = -1;
    do {
      const call = this.callFromPage(form.call, [values], { user, dialog: dialog.title });
      if (call.ok) dialog.answer = answerIn(call.result);
      dialogs.push(...call.dialogs);
      const next = nextIn(call.result);
      if (next && next.done <= done) throw new Error(`「${dialog.title}」が先へ進みません。`);
      done = next?.done ?? done;
      values = next?.values;
    } while (values);
  }

  /**
   * Calls a function as a page of the registry does through `google.script.run`. With the title of a
   * `dialog` the run notes what the function told the person there.
   */
  callFromPage(
    name: string,
    args: unknown[],
    options: { user?: string; dialog?: string } = {},
  ): Execution & { result: unknown; dialogs: Dialog[] } {
    this.settle();
    const { user = this.world.state.account, dialog } = options;
    const { execution, run, result } = this.runtime.run(
      { function: name, trigger: 'menu', user },
      () => args,
    );
    const copy = result === undefined ? undefined : structuredCopy(result);
    if (dialog !== undefined && execution.ok && !nextIn(copy)) {
      execution.answer = { dialog, ...answerIn(copy) };
    }
    return { ...execution, result: copy, dialogs: run.dialogs };
  }

  /** Puts the cursor on a row. */
  select(tab: string, row: number): void {
    const { spreadsheet } = this.world.state;
    spreadsheet.activeSheetId = this.sheet(tab).id;
    spreadsheet.activeCell = { row, column: 1 };
  }

  /** Opens a form's public or prefilled link; throws FormRefusal when Google would not show it. */
  openForm(url: string): FormPage {
    const { form, prefilled } = this.openPublic(url);
    return {
      formId: form.id,
      title: form.title,
      description: form.description,
      confirmationMessage: form.confirmationMessage,
      items: form.items.map((item) => ({
        id: item.id,
        type: item.type,
        title: item.title,
        help: item.help,
        required: item.required,
        ...(item.choices.length > 0 ? { choices: [...item.choices] } : {}),
        ...(item.other ? { other: true as const } : {}),
        ...(prefilled[item.id] === undefined ? {} : { value: prefilled[item.id] }),
      })),
    };
  }

  /**
   * Sends a form from its link: what is prefilled stays, `answers` (by title; `true` ticks the one
   * box) add to it or overwrite it. Throws FormRefusal with every problem that Google's page would
   * name; `raw` posts what is given as it is, past the page.
   */
  submitForm(
    url: string,
    answers: FormAnswers,
    options: { raw?: boolean } = {},
  ): { responseId: string } {
    this.settle();
    const { form, prefilled } = this.openPublic(url);
    const { given, problems } = answersById(form, answers);
    const all = { ...prefilled, ...given };
    if (!options.raw) problems.push(...refusalsOf(form, all));
    if (problems.length > 0) throw new FormRefusal(problems);
    const kept = Object.entries(all).filter(([, answer]) => answer.length > 0);
    const response: ResponseState = {
      id: `2_${this.world.newId('response')}`,
      at: this.world.now(),
      email: '',
      answers: Object.fromEntries(kept),
    };
    form.responses.push(response);
    this.world.touch();
    for (const project of this.world.projects()) {
      const triggers = project.triggers.filter(
        ({ event, sourceId }) => event === 'formSubmit' && sourceId === form.id,
      );
      this.world.within(project, () => {
        for (const trigger of triggers) {
          this.runtime.deliver(trigger, 'formSubmit', '', (env) =>
            formSubmitEvent(env, trigger, form, response),
          );
        }
      });
    }
    return { responseId: response.id };
  }

  /** A tab as people see it once everything under way has come to rest. */
  tab(name: string): TabView {
    this.settle();
    return viewOf(this.sheet(name));
  }

  /** Types into one cell, past any validation; one edit event. */
  editCell(
    tab: string,
    row: number,
    column: string,
    value: string,
    user = this.world.state.editor,
  ): void {
    const sheet = this.sheet(tab);
    this.edits.type();
    const at = columnOf(sheet, column);
    makeRoom(this.world, sheet, row);
    const oldValue = displayOf(sheet, { row, column: at, rows: 1, columns: 1 })[0]?.[0];
    this.put(sheet, row, at, value);
    this.edits.edited(this.world.state.spreadsheet, {
      sheetId: sheet.id,
      area: { row, column: at, rows: 1, columns: 1 },
      user,
      // A cleared cell has no value, one that was empty no old value (assumption `edit-values`).
      ...(value === '' ? {} : { value }),
      ...(oldValue ? { oldValue } : {}),
    });
  }

  /** Pastes the same values into several rows as one edit, whose range spans them all. */
  paste(
    tab: string,
    rows: number[],
    set: Record<string, string>,
    user = this.world.state.editor,
  ): void {
    const sheet = this.sheet(tab);
    this.edits.type();
    const columns = Object.keys(set).map((column) => columnOf(sheet, column));
    for (const row of rows) {
      Object.values(set).forEach((value, i) => {
        this.put(sheet, row, columns[i] as number, value);
      });
    }
    this.edits.edited(this.world.state.spreadsheet, {
      sheetId: sheet.id,
      area: areaAround(rows, columns),
      user,
    });
  }

  /** Fills in a new row below the last one with content, as one edit. */
  insertRow(tab: string, set: Record<string, string>, user?: string): void {
    const sheet = this.sheet(tab);
    const row = lastRowOf(sheet) + 1;
    makeRoom(this.world, sheet, row);
    this.paste(tab, [row], set, user);
  }

  /** Deletes a row: no edit event, only a change event (documented). */
  deleteRow(tab: string, row: number, user = this.world.state.editor): void {
    const sheet = this.sheet(tab);
    this.edits.type();
    removeRows(sheet, row, 1);
    this.world.changed(this.world.bookOf(sheet));
    this.settle();
    for (const trigger of this.triggersOf('change')) {
      this.runtime.deliver(trigger, 'edit', user, (env) =>
        changeEvent(env, trigger, 'REMOVE_ROW', user),
      );
    }
  }

  /**
   * Sorts the rows below the header. Whether that fires the edit trigger is not documented; here it
   * fires none (assumption `sort-fires-nothing`).
   */
  sort(tab: string, column: string, ascending = true): void {
    const sheet = this.sheet(tab);
    this.edits.type();
    sortRows(sheet, columnOf(sheet, column), ascending);
    this.world.changed(this.world.bookOf(sheet));
  }

  /**
   * Something done with keys and mouse, from the table HAND_KINDS. It starts the edit trigger where Google documents that
   * (cells typed, pasted or emptied); of sorting, merging, inserting and replacing no edit event is documented.
   */
  hand(
    tab: string,
    kind: HandKindName,
    { column, ...place }: Omit<HandPlace, 'column'> & { column: string },
    user = this.world.state.editor,
  ): void {
    const sheet = this.sheet(tab);
    this.edits.type();
    const area = HAND_KINDS[kind].act(sheet, { ...place, column: columnOf(sheet, column) });
    sheet.maxRows = Math.max(sheet.maxRows, sheet.cells.length);
    this.world.changed(this.world.bookOf(sheet));
    if (area) this.edits.edited(this.world.state.spreadsheet, { sheetId: sheet.id, area, user });
  }

  /** Types over a header. */
  renameHeader(tab: string, from: string, to: string, user?: string): void {
    this.editCell(tab, 1, from, to, user);
  }

  /**
   * Copies the registry, as ファイル → コピーを作成 does: its script comes with it, properties, triggers and permissions do
   * not (documented); what it carries as developer metadata does (assumption `copied-metadata`).
   */
  copyRegistry(user = this.world.state.account): void {
    this.settle();
    const { state, documents } = this.world;
    const id = this.world.newId('spreadsheet');
    const spreadsheet = { ...structuredClone(state.spreadsheet), id };
    spreadsheet.name = `${spreadsheet.name} のコピー`;
    state.copies.push({
      scriptId: this.world.newId('script'),
      spreadsheet,
      properties: {},
      triggers: [],
      menus: [],
      idleRuns: {},
    });
    documents
      .seenBy({ user, account: state.account, registry: id })
      .registerFile({ id, name: spreadsheet.name, mimeType: SHEET_MIME_TYPE });
    this.world.touch();
  }

  /** Does `work` in the newest copy of the registry, which is opened first. */
  inCopy<T>(work: () => T, user?: string): T {
    this.settle();
    const copy = this.world.state.copies.at(-1);
    if (!copy) throw new Error('台帳の写しはありません。');
    return this.world.within(copy, () => {
      if (this.world.state.menus.length === 0) this.openSpreadsheet(user);
      const done = work();
      this.settle();
      return done;
    });
  }

  /** Lets somebody edit the registry. */
  shareRegistry(emailAddress: string, role = 'writer'): void {
    const { documents, state } = this.world;
    documents.addPermission(state.spreadsheet.id, { type: 'user', role, emailAddress });
    this.world.touch();
  }

  /** Takes that back, from somebody who has been given it. */
  unshareRegistry(emailAddress: string): void {
    this.unshare(this.world.state.spreadsheet.id, emailAddress);
  }

  /** Takes a permission away that was given for a file itself: from somebody, or from `anyone`. */
  unshare(fileId: string, whom: string): void {
    const { documents } = this.world;
    const file = this.file(fileId);
    for (const { id, inherited, emailAddress, type } of documents.grantsOn(file)) {
      if (!inherited && whom === (emailAddress ?? type)) documents.removePermission(file, id);
    }
    this.world.touch();
  }

  /** Moves a folder to the top of a shared drive. */
  moveToSharedDrive(folderId: string): void {
    const folder = this.file(folderId);
    folder.sharedDrive = true;
    folder.parents = [];
    this.world.touch();
  }

  /** Withdraws the consent to scopes (`…/auth/drive`, or their whole names) that somebody has given to the script. */
  withdrawConsent(scopes: readonly string[], user = this.world.state.account): void {
    const { withdrawn } = this.world.state;
    withdrawn[user] = [...(withdrawn[user] ?? []), ...scopes.map(wholeScope)];
    this.world.touch();
  }

  /** A spreadsheet that the script is not bound to, in the hands of people. */
  at(spreadsheetId: string): OtherSpreadsheet {
    this.settle();
    return new OtherSpreadsheet(this.world, spreadsheetId, this.edits);
  }

  /** Puts a file of Drive into the trash, or takes it out again. */
  trashFile(id: string, trashed = true): void {
    this.settle();
    this.world.documents.trash(this.file(id), trashed);
    this.world.touch();
  }

  /** Deletes a file of Drive for good. */
  deleteFile(id: string): void {
    this.settle();
    this.world.documents.remove(this.file(id));
    this.world.touch();
  }

  /** Gives a file of Drive another name. */
  renameFile(id: string, name: string): void {
    this.settle();
    this.world.documents.rename(this.file(id), name);
    this.world.touch();
  }

  /** Lets every run that is under way, or waits to begin, end. */
  settle(): void {
    this.edits.settle();
  }

  private openPublic(url: string): { form: FormState; prefilled: Record<string, Answer> } {
    const there = this.world.state.forms.filter(({ id }) => this.world.documents.find(id));
    const opened = openLink(there, url);
    // Who may answer is a permission of its own since 2026 (Drive API, view "published").
    const permissions = this.world.state.documents.permissions[opened.form.id] ?? [];
    const open = permissions.some(({ type, view }) => type === 'anyone' && view === 'published');
    if (!open) throw new FormRefusal(['このフォームに回答する権限がありません。']);
    if (!opened.form.published) throw new FormRefusal(['このフォームは公開されていません。']);
    return opened;
  }

  /** Those of the registry. */
  private triggersOf(event: TriggerState['event']): TriggerState[] {
    const { triggers, spreadsheet } = this.world.state;
    return triggers.filter((one) => one.event === event && one.sourceId === spreadsheet.id);
  }

  private put(sheet: SheetState, row: number, column: number, value: string): void {
    typeInto(this.world, sheet, row, column, value);
  }

  private sheet(name: string): SheetState {
    return sheetNamed(this.world.state.spreadsheet, name);
  }

  private file(id: string): FileState {
    const file = this.world.documents.find(id);
    if (!file) throw new Error(`ファイル「${id}」はありません。`);
    return file;
  }
}

function areaAround(rows: number[], columns: number[]): Area {
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}

/** What a function told the dialog that called it; anything but an answer tells nothing. */
function answerIn(result: unknown): DialogAnswer {
  const { ok, message } = (result ?? {}) as Record<string, unknown>;
  if (typeof ok === 'boolean' && typeof message === 'string') return { ok, message };
  return { ok: false, message: '結果がわかりませんでした。' };
}

/** How far it is, and with what the page calls again at once, where the function has done but a portion. */
const nextIn = (result: unknown) =>
  (result as { next?: { done: number; values: unknown } } | undefined)?.next;

/** A value of the script's context as plain data. */
function structuredCopy(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
