/** The user interface of the spreadsheet: menus, and dialogs answered by whoever rehearses. */
import { ServiceError } from '../errors';
import { enumeration, implementationOf, serviceObject } from '../serviceObject';
import type { MenuItem } from '../state';
import type { ServiceEnv } from './env';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type Button = GoogleAppsScript.Base.Button;
type ButtonSet = GoogleAppsScript.Base.ButtonSet;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type PromptResponse = GoogleAppsScript.Base.PromptResponse;

const BUTTON = enumeration('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const BUTTON_SET = enumeration('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

/** What the input says for a button of the dialog, in either language. */
const BUTTON_WORDS: Record<string, keyof typeof BUTTON> = {
  OK: 'OK',
  はい: 'YES',
  YES: 'YES',
  いいえ: 'NO',
  NO: 'NO',
  キャンセル: 'CANCEL',
  CANCEL: 'CANCEL',
};

/** What stands on the button. */
const ANSWERED: Readonly<Record<keyof typeof BUTTON, string>> = {
  CLOSE: '閉じる',
  OK: 'OK',
  CANCEL: 'キャンセル',
  YES: 'はい',
  NO: 'いいえ',
};

/** The Ui of the spreadsheet; only where a person is at the keyboard. */
export function createUi(env: ServiceEnv): Ui {
  const { trigger } = env.run.options;
  if (trigger !== 'menu' && trigger !== 'open') {
    throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  return serviceObject<Ui>(env.realm, 'Ui', new UiService(env));
}

class UiService implements Partial<Ui> {
  readonly Button = BUTTON as unknown as typeof GoogleAppsScript.Base.Button;
  readonly ButtonSet = BUTTON_SET as unknown as typeof GoogleAppsScript.Base.ButtonSet;

  constructor(private readonly env: ServiceEnv) {}

  createMenu(caption: string): Menu {
    return this.env.run.call('Ui.createMenu', 'navigation', () =>
      serviceObject<Menu>(this.env.realm, 'Menu', new MenuService(this.env, caption)),
    );
  }
  alert(...args: [string] | [string, ButtonSet] | [string, string, ButtonSet]): Button {
    return this.env.run.call('Ui.alert', 'ui', () => {
      const { title, message, buttons } = dialogOf(args);
      const word =
        this.env.run.answers.choiceFor(labelsOf(title, message), BUTTON_WORDS) ??
        (buttons.startsWith('YES') ? 'YES' : 'OK');
      const asks = buttons !== 'OK';
      this.env.run.dialogs.push({ title, message, ...(asks && { answered: ANSWERED[word] }) });
      return BUTTON[word] as unknown as Button;
    });
  }
  prompt(...args: [string] | [string, ButtonSet] | [string, string, ButtonSet]): PromptResponse {
    return this.env.run.call('Ui.prompt', 'ui', () => {
      const { title, message } = dialogOf(args);
      this.env.run.dialogs.push({ title, message });
      return serviceObject<PromptResponse>(
        this.env.realm,
        'PromptResponse',
        new PromptAnswer(this.env.run.answers.textFor(labelsOf(title, message)) ?? ''),
      );
    });
  }
  showModalDialog(page: HtmlOutput, title: string): void {
    this.show('showModalDialog', page, title);
  }
  showModelessDialog(page: HtmlOutput, title: string): void {
    this.show('showModelessDialog', page, title);
  }
  showSidebar(page: HtmlOutput): void {
    this.show('showSidebar', page);
  }

  private show(method: string, page: HtmlOutput, title?: string): void {
    this.env.run.call(`Ui.${method}`, 'ui', () => {
      const html = implementationOf(page) as { title: string; content: string } | undefined;
      if (!html) throw new ServiceError('Not an HtmlOutput.');
      this.env.run.dialogs.push({
        title: title ?? html.title,
        message: html.content,
        html: true,
        ...(method === 'showSidebar' && { sidebar: true }),
      });
    });
  }
}

/** What the answer to a dialog may be named by: its title, its text, or a line of its text. */
function labelsOf(title: string, message: string): string[] {
  return [title, message, ...message.split('\n')];
}

class PromptAnswer implements Partial<PromptResponse> {
  constructor(private readonly text: string) {}
  getResponseText(): string {
    return this.text;
  }
  getSelectedButton(): Button {
    return BUTTON.OK as unknown as Button;
  }
}

class MenuService implements Partial<Menu> {
  readonly items: MenuItem[] = [];
  constructor(
    private readonly env: ServiceEnv,
    private readonly caption: string,
  ) {}
  addItem(label: string, functionName: string): Menu {
    return this.step('addItem', () => this.items.push({ label, function: functionName }));
  }
  addSeparator(): Menu {
    return this.step('addSeparator', () => undefined);
  }
  addSubMenu(menu: Menu): Menu {
    return this.step('addSubMenu', () => {
      const inner = implementationOf(menu);
      if (inner instanceof MenuService) this.items.push(...inner.items);
    });
  }
  addToUi(): void {
    this.env.run.call('Menu.addToUi', 'ui', () => {
      if (this.caption === '') throw new ServiceError('A menu needs a name.');
      // Menus live with the opened window; they change nothing of the world.
      this.env.world.state.menus.push(...this.items);
    });
  }
  private step(method: string, change: () => unknown): Menu {
    return this.env.run.call(`Menu.${method}`, 'navigation', () => {
      change();
      return serviceObject<Menu>(this.env.realm, 'Menu', this);
    });
  }
}

function dialogOf(args: unknown[]): { title: string; message: string; buttons: string } {
  if (args.length === 3) {
    return { title: String(args[0]), message: String(args[1]), buttons: String(args[2]) };
  }
  return {
    title: '',
    message: String(args[0]),
    buttons: args.length === 2 ? String(args[1]) : 'OK',
  };
}
