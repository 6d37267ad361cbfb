/** The page: navigation, clock, news, and the panel that its address names. */
import './styles/main.css';
import type { Happenings, Status } from '../shapes';
import { get, post, postSlowly, Refusal } from './api';
import { clockBar } from './clockBar';
import { timeInWords } from './dates';
import { fill, h } from './dom';
import { keepingFocus } from './focus';
import { placeNow, placeOf } from './links';
import { isSomething, News } from './news';
import type { Outcome, Page, Panel, PanelMaker } from './page';
import { calendarPanel } from './panels/calendar';
import { clockPanel } from './panels/clock';
import { documentsPanel } from './panels/documents';
import { executionsPanel } from './panels/executions';
import { formsPanel } from './panels/forms';
import { mailPanel } from './panels/mail';
import { publicationPanel } from './panels/publication';
import { registryPanel } from './panels/registry';
import { scenarioPanel } from './panels/scenario';
import { storyPanel } from './panels/story';
import { closeSidebar, sidebarAgain, sidebarOnlyBeside } from './sidebar';

const PANELS: Record<string, { label: string; make: PanelMaker }> = {
  registry: { label: '台帳', make: registryPanel },
  forms: { label: 'フォーム', make: formsPanel },
  mail: { label: 'メール', make: mailPanel },
  documents: { label: '文書', make: documentsPanel },
  publication: { label: '公表', make: publicationPanel },
  calendar: { label: '予定', make: calendarPanel },
  story: { label: '経過', make: storyPanel },
  clock: { label: '時計', make: clockPanel },
  executions: { label: '実行', make: executionsPanel },
  scenario: { label: 'シナリオ', make: scenarioPanel },
};

class Application implements Page {
  status: Status = { ready: false };
  private readonly news = new News();
  private readonly top = h('header', { class: 'top' });
  private readonly navigation = h('nav', { class: 'navigation', 'aria-label': '画面の一覧' });
  private readonly main = h('main', { id: 'main', tabindex: -1 });
  private readonly busy = h('div', { class: 'busy', role: 'status' });
  private panel: Panel | undefined;
  private latest: Happenings | undefined;
  private showing = 0;

  async start(): Promise<void> {
    fill(
      document.querySelector('#app') as HTMLElement,
      h(
        'a',
        {
          class: 'skip',
          href: '#main',
          on: {
            click: (event) => {
              event.preventDefault();
              this.main.focus();
            },
          },
        },
        '本文へ移動',
      ),
      this.top,
      h('div', { class: 'middle' }, this.navigation, this.main),
      this.news.element,
      this.busy,
    );
    await this.waitUntilReady();
    addEventListener('hashchange', () => void this.goTo());
    await this.showPanel();
  }

  async act<T>(
    work: (report: (text: string, share: number) => void) => Promise<Outcome<T>>,
    words?: string | ((outcome: Outcome<T>) => string | undefined),
    refused?: (refusal: Refusal) => void,
  ): Promise<T | undefined> {
    const result = await this.does(
      work,
      (outcome) =>
        this.news.tell(outcome.happenings, typeof words === 'function' ? words(outcome) : words),
      refused,
    );
    sidebarAgain();
    return result;
  }

  ask<T>(work: () => Promise<Outcome<T>>): Promise<T | undefined> {
    return this.does(work, ({ happenings }) => {
      if (happenings && isSomething(happenings)) this.news.tell(happenings);
    });
  }

  private async does<T>(
    work: (report: (text: string, share: number) => void) => Promise<Outcome<T>>,
    tell: (outcome: Outcome<T>) => void,
    refused?: (refusal: Refusal) => void,
  ): Promise<T | undefined> {
    this.latest = undefined;
    try {
      this.showBusy('処理しています…', undefined);
      const outcome = await work((text, share) => this.showBusy(text, share));
      this.latest = outcome.happenings;
      tell(outcome);
      return outcome.result;
    } catch (error) {
      const refusal = asRefusal(error);
      this.news.refuse(refusal);
      refused?.(refusal);
      return undefined;
    } finally {
      this.showBusy(undefined, undefined);
      await this.refresh();
    }
  }

  async passTime(step: object): Promise<void> {
    await this.act(
      (report) =>
        postSlowly<unknown>('/api/clock', step, (time, share) =>
          report(`${timeInWords(time)} まで進みました`, share),
        ),
      ({ happenings }) => {
        if (!happenings) return undefined;
        const quiet = happenings.mails.length + happenings.documents.length === 0;
        const words = `${timeInWords(happenings.now)} になりました。`;
        return quiet ? `${words}送られたもの、作られたものはありません。` : words;
      },
    );
  }

  async goBack(): Promise<void> {
    closeSidebar();
    await this.act(
      () => post<string>('/api/story/back'),
      ({ result }) => `「${result}」の前に戻しました。`,
    );
  }

  say(text: string): void {
    this.news.tell(this.latest, text);
  }

  refuse(message: string): void {
    this.news.refuse({ message, details: [] }, this.latest);
  }

  private async refresh(): Promise<void> {
    await this.readStatus();
    if (this.panel?.refresh) await this.panel.refresh();
    else await this.showPanel();
  }

  /** Somewhere else: what was refused before is over, and the keyboard goes on where something is to be read. */
  private async goTo(): Promise<void> {
    this.news.leave();
    await this.showPanel(true);
    if (document.activeElement === document.body) this.main.focus({ preventScroll: true });
  }

  private async showPanel(elsewhere = false): Promise<void> {
    const showing = ++this.showing;
    const [name = 'registry', ...rest] = placeNow();
    const known = PANELS[name] ? name : 'registry';
    const { label, make } = PANELS[known] as { label: string; make: PanelMaker };
    this.main.ariaBusy = 'true';
    this.showNavigation(known);
    document.title = `${label} ｜ 包括連携 ワークベンチ`;
    let panel: Panel;
    try {
      panel = await make(this, rest);
    } catch (error) {
      const { message, details } = asRefusal(error);
      const list = h(
        'ul',
        {},
        details.map((detail) => h('li', {}, detail)),
      );
      panel = {
        element: h('section', { class: 'panel' }, h('p', { role: 'alert' }, message), list),
      };
    }
    if (showing !== this.showing) return;
    this.panel = panel;
    keepingFocus(this.main, () => this.main.replaceChildren(panel.element), elsewhere);
    sidebarOnlyBeside(known === 'registry');
    this.main.ariaBusy = null;
  }

  private async readStatus(): Promise<void> {
    this.status = await get<Status>('/api/status');
    const { city, now, notice } = this.status;
    fill(
      this.top,
      h(
        'a',
        { class: 'brand', href: placeOf('registry', 'ホーム') },
        h('strong', {}, '包括連携 ワークベンチ'),
        h('span', {}, city ? `${city}（練習用）` : ''),
      ),
      now !== undefined && clockBar(this),
      notice !== undefined && h('p', { class: 'notice', role: 'alert' }, notice),
    );
    this.showNavigation(placeNow()[0] ?? 'registry');
  }

  private showNavigation(current: string): void {
    const counts: Record<string, number | undefined> = {
      mail: this.status.counts?.mails,
      documents: this.status.counts?.documents,
    };
    const waiting = this.status.counts?.waiting ?? 0;
    const failed = this.status.counts?.failedRuns ?? 0;
    const links = Object.entries(PANELS).map(([name, { label }]) =>
      h(
        'a',
        { href: placeOf(name), 'aria-current': name === current ? 'page' : undefined },
        label,
        counts[name] !== undefined && h('span', { class: 'count' }, counts[name]),
        name === 'mail' && waiting > 0 && h('span', { class: 'count waits' }, `待ち${waiting}`),
        name === 'executions' && failed > 0 && h('span', { class: 'count bad' }, `失敗${failed}`),
      ),
    );
    fill(this.navigation, links);
    const shown = this.navigation.querySelector('[aria-current]');
    shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private async waitUntilReady(): Promise<void> {
    for (;;) {
      await this.readStatus();
      if (this.status.ready) return;
      const { doing, notice } = this.status;
      fill(
        this.main,
        h(
          'section',
          { class: 'panel preparing' },
          h('h1', {}, '練習用の市を準備しています'),
          h('p', { role: 'status' }, doing?.text ?? '少しお待ちください。'),
          h('progress', { 'aria-label': '準備の進みぐあい', value: doing?.share ?? 0, max: 1 }),
          notice !== undefined && h('p', {}, notice),
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
  }

  private showBusy(text: string | undefined, share: number | undefined): void {
    document.body.classList.toggle('is-busy', text !== undefined);
    fill(
      this.busy,
      text !== undefined && h('span', {}, text),
      share !== undefined && h('progress', { 'aria-label': '進みぐあい', value: share, max: 1 }),
    );
  }
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  console.error(error);
  return new Refusal('ワークベンチにつながりません。npm start の画面を確かめてください。');
}

void new Application().start();
