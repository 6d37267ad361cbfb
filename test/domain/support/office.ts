// The city at work. Given rows; when staff type and choose, a submission arrives, a day begins, the worker makes Docs
// and sends mails; then its rows, documents and mails.
import type { Minute } from '../../../src/domain/base/day';
import { allFindings } from '../../../src/domain/cases/contradictions';
import type { Context } from '../../../src/domain/context';
import { mailSettled, mailWithdrawn } from '../../../src/domain/flow/afterSending';
import { derive } from '../../../src/domain/flow/derive';
import { operate } from '../../../src/domain/flow/operate';
import { receive } from '../../../src/domain/flow/receive/receive';
import { remind } from '../../../src/domain/flow/remind';
import { keepYear } from '../../../src/domain/flow/schedule';
import type { FormId } from '../../../src/domain/forms';
import type { RawSubmission } from '../../../src/domain/forms/submission';
import { type MailKey, mailKey } from '../../../src/domain/mail/keys';
import { type Operation, prepared } from '../../../src/domain/operations/operation';
import type { Row } from '../../../src/domain/registry/registry';
import { type TabKey, tabs } from '../../../src/domain/registry/tabs';
import { understood } from '../../../src/domain/registry/understood';
import { contextOf, formLinks, prefilledIn } from './context';
import type { GivenRows } from './rows';

type Cells = Record<string, string>;

export class Office {
  /** What a decision would look at now. */
  context: Context;
  private responses = 0;

  constructor(rows: GivenRows, now: Minute = '2026-05-20T09:00', over: Partial<Context> = {}) {
    this.context = contextOf(rows, { now, today: now.slice(0, 10), ...over });
  }

  get registry() {
    return this.context.registry;
  }

  // When

  /** From now on it is this minute. */
  at(now: Minute): this {
    this.context = { ...this.context, now, today: now.slice(0, 10) };
    return this;
  }

  /** Staff change 設定. */
  set(settings: Partial<Context['settings']>): this {
    this.context = { ...this.context, settings: { ...this.context.settings, ...settings } };
    return this;
  }

  /**
   * The daily run of this morning.
   * @param settings what staff changed in 設定
   * @param o unread: not every form could be read
   */
  newDay(
    day: string,
    settings: Partial<Context['settings']> = {},
    o: { unread?: boolean } = {},
  ): this {
    this.at(`${day}T06:00`).set(settings);
    derive(this.context);
    const { revision } = this.registry;
    this.puttingNothingAtOdds(() => {
      keepYear(this.context, { everythingRead: !o.unread });
      if (!o.unread) remind(this.context);
    });
    // Of the same rows on the same morning the same follows.
    return this.registry.revision === revision ? this : this.derive();
  }

  /** Everything that follows from the rows is brought up to date. */
  derive(): this {
    derive(this.context);
    return this;
  }

  /** What the system does by itself or because somebody chooses it is never what 点検 then finds. */
  private puttingNothingAtOdds(does: () => void): void {
    const found = () => allFindings(this.registry.copy()).map(({ said }) => said);
    const before = found();
    does();
    const atOdds = found().filter((said) => !before.includes(said));
    if (atOdds.length > 0) throw new Error(`at odds: ${atOdds.join('\n')}`);
  }

  /** Staff type into cells: what stands there from now on is what is understood of it. */
  type(tab: TabKey, key: string, cells: Cells): this {
    const row = this.row(tab, key);
    for (const [column, typed] of Object.entries(cells)) {
      row[column] = understood(tab, column, typed, this.context.today);
    }
    return this;
  }

  /** Staff choose in 次の操作. @returns 操作結果 */
  choose(tab: TabKey, key: string, operation: string, cells: Cells = {}): string {
    this.type(tab, key, { ...cells, operation });
    this.puttingNothingAtOdds(() => operate(this.context));
    derive(this.context);
    return this.row(tab, key).result;
  }

  /** The same, and once more where it is asked whether they mean it. */
  insist(tab: TabKey, key: string, operation: string, cells: Cells = {}): string {
    const said = this.choose(tab, key, operation, cells);
    return said.includes('の前に確かめてください') ? this.choose(tab, key, operation) : said;
  }

  /** The worker makes every Doc that is asked for. */
  makeDocuments(): this {
    const asked = this.registry.rows('documents').filter(({ values }) => values.content !== '');
    for (const document of asked) {
      this.registry.set(document, { fileId: `F-${document.values.name}`, content: '' });
    }
    return asked.length > 0 ? this.derive() : this;
  }

  /** The worker makes every Doc and sends every mail whose time has come, and what follows from a letter follows. */
  sendMails(): this {
    this.makeDocuments();
    const due = this.registry
      .rows('outbox')
      .filter(({ values }) => values.state === '待ち' && values.scheduledAt <= this.context.now);
    for (const mail of due) {
      this.registry.set(mail, { state: '送信済', sentAt: this.context.now });
      mailSettled(this.context, mail);
    }
    return due.length > 0 ? this.derive() : this;
  }

  /** A person calls off the mail of a letter. */
  callOff(documentName: string): this {
    const [mail] = this.registry
      .having('outbox', 'target', documentName)
      .filter(({ values }) => values.state === '待ち');
    if (!mail) throw new Error(`no mail of ${documentName} waits`);
    this.registry.set(mail, { state: '取りやめ' });
    mailWithdrawn(this.context, mail);
    return this;
  }

  submit(form: FormId, answers: RawSubmission['answers']): Cells {
    this.responses++;
    const submittedAt = Date.parse(`${this.context.now}:00+09:00`);
    const raw = { form, responseId: `r${this.responses}`, submittedAt, answers };
    this.puttingNothingAtOdds(() => receive(this.context, { raw, hash: JSON.stringify(answers) }));
    derive(this.context);
    const rows = this.rows('intake');
    return rows[rows.length - 1];
  }

  /**
   * Somebody opens a link of a mail, fills in the rest and sends.
   * @param o nth: not the first link; blanks: what he fills in where nothing is prefilled
   * @returns its row in 受付
   */
  reply(
    form: FormId,
    mail: Cells,
    answers: RawSubmission['answers'],
    o: { nth?: number; blanks?: RawSubmission['answers'] } = {},
  ): Cells {
    const urls = mail.body.match(/https:\/\/docs\.google\.com\/forms\S+/g) ?? [];
    const prefilled = Object.fromEntries(
      Object.entries(prefilledIn(urls[(o.nth ?? 1) - 1] ?? '', formLinks[form])).map(
        ([label, [value]]) => [label, value],
      ),
    );
    return this.submit(form, { ...o.blanks, ...prefilled, ...answers });
  }

  // Then

  row<K extends TabKey>(tab: K, key: string): Cells {
    return this.registry.find(tab, key)?.values as Cells;
  }

  rows<K extends TabKey>(tab: K): Cells[] {
    return this.registry.rows(tab).map((row: Row<K>) => row.values as Cells);
  }

  /** Why an operation is refused, in the sentences of 操作結果; none when it is not. */
  objections<K extends TabKey>(tab: K, key: string, operation: Operation<K>): string[] {
    const found = prepared(this.context, operation, find(this, tab, key));
    return 'missing' in found ? found.missing.map(({ said }) => said) : [];
  }

  /** 送信 of one 種別 (of all), as sent or waiting; what was called off does not count. */
  mails(kind?: string): Cells[] {
    return this.rows('outbox').filter(
      (mail) => (!kind || mail.kind === kind) && mail.state !== '取りやめ',
    );
  }

  /** The mail with this key. */
  mailOf(key: MailKey): Cells {
    return this.rows('outbox').filter((mail) => mail.key === key)[0];
  }

  /** 受付の控え of a submission. */
  receipt({ intakeId }: Cells): Cells {
    return this.mailOf(mailKey('receipt', { intakeId }));
  }

  /** Document names with their states. */
  documentStates(): Cells {
    return Object.fromEntries(this.rows('documents').map(({ name, state }) => [name, state]));
  }

  /** What a Doc would say that is not made yet. */
  content(name: string): { fields: Cells; rows: Cells[] } {
    return JSON.parse(this.row('documents', name).content);
  }

  /** What the registry holds, to be given again: with a row deleted, say. */
  given(keeps: (tab: TabKey, row: Cells) => boolean = () => true): GivenRows {
    return Object.fromEntries(
      Object.keys(tabs).map((tab) => [
        tab,
        this.rows(tab as TabKey).filter((row) => keeps(tab as TabKey, row)),
      ]),
    ) as GivenRows;
  }
}

export function find<K extends TabKey>(
  { registry }: Pick<Context, 'registry'>,
  tab: K,
  key: string,
): Row<K> {
  const row = registry.find(tab, key);
  if (!row) throw new Error(`no ${key} in ${tab}`);
  return row;
}

/** The only case there is. */
export const theCase = ({ registry }: Pick<Context, 'registry'>): Row<'cases'> =>
  registry.rows('cases')[0];
