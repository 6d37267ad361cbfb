// An office at work for tests of operations: staff type and choose, submissions arrive, time goes on.
import type { Minute } from '../../../src/domain/base/day';
import type { Context } from '../../../src/domain/context';
import { mailSettled } from '../../../src/domain/flow/afterSending';
import { derive } from '../../../src/domain/flow/derive';
import { operate } from '../../../src/domain/flow/operate';
import { receive } from '../../../src/domain/flow/receive/receive';
import { remind } from '../../../src/domain/flow/remind';
import { keepYear } from '../../../src/domain/flow/schedule';
import type { FormId } from '../../../src/domain/forms';
import type { RawSubmission } from '../../../src/domain/forms/submission';
import type { Row } from '../../../src/domain/registry/registry';
import type { TabKey } from '../../../src/domain/registry/tabs';
import { contextOf, formLinks, prefilledIn } from './context';
import type { GivenRows } from './rows';

export class Office {
  private context: Context;
  private responses = 0;

  constructor(rows: GivenRows, now: Minute = '2026-05-20T09:00') {
    this.context = contextOf(rows, { now, today: now.slice(0, 10) });
  }

  get registry() {
    return this.context.registry;
  }

  /** From now on it is this minute. */
  at(now: Minute): this {
    this.context = { ...this.context, now, today: now.slice(0, 10) };
    return this;
  }

  /** The daily run of this morning. @param settings what staff changed in 設定 */
  newDay(day: string, settings: Partial<Context['settings']> = {}): this {
    this.at(`${day}T06:10`);
    this.context = { ...this.context, settings: { ...this.context.settings, ...settings } };
    derive(this.context);
    keepYear(this.context, { everythingRead: true });
    remind(this.context);
    derive(this.context);
    return this;
  }

  row<K extends TabKey>(tab: K, key: string): Record<string, string> {
    return this.registry.find(tab, key)?.values as Record<string, string>;
  }

  rows<K extends TabKey>(tab: K): Record<string, string>[] {
    return this.registry.rows(tab).map((row: Row<K>) => row.values as Record<string, string>);
  }

  /** Staff type into cells. */
  type(tab: TabKey, key: string, cells: Record<string, string>): this {
    Object.assign(this.row(tab, key), cells);
    return this;
  }

  /** Staff choose in 次の操作. @returns 操作結果 */
  choose(tab: TabKey, key: string, operation: string, cells: Record<string, string> = {}): string {
    this.type(tab, key, { ...cells, operation });
    operate(this.context);
    derive(this.context);
    return this.row(tab, key).result;
  }

  /** Everything that waits in 送信 goes out. */
  deliver(): this {
    for (const mail of this.registry.having('outbox', 'state', '待ち').slice()) {
      this.registry.set(mail, { state: '送信済' });
    }
    return this;
  }

  /** The worker makes every Doc that is asked for. */
  makeDocuments(): this {
    for (const document of this.registry.rows('documents')) {
      if (document.values.content === '') continue;
      this.registry.set(document, { fileId: `F-${document.values.name}`, content: '' });
    }
    derive(this.context);
    return this;
  }

  /** The worker sends every mail that waits, and what follows from a letter follows. */
  sendMails(): this {
    for (const mail of this.registry.rows('outbox')) {
      if (mail.values.state !== '待ち') continue;
      this.registry.set(mail, { state: '送信済' });
      mailSettled(this.context, mail);
    }
    derive(this.context);
    return this;
  }

  /** 送信 of one 種別, as sent or waiting; what was called off does not count. */
  mails(kind: string): Record<string, string>[] {
    return this.rows('outbox').filter((mail) => mail.kind === kind && mail.state !== '取りやめ');
  }

  /** Somebody opens the link of a mail, fills in the rest and sends. @returns its row in 受付 */
  reply(
    form: FormId,
    mail: Record<string, string>,
    answers: RawSubmission['answers'],
  ): Record<string, string> {
    const url = /https:\/\/docs\.google\.com\/forms\S+/.exec(mail.body)?.[0] ?? '';
    const prefilled = Object.fromEntries(
      Object.entries(prefilledIn(url, formLinks[form])).map(([label, [value]]) => [label, value]),
    );
    return this.submit(form, { ...prefilled, ...answers });
  }

  submit(form: FormId, answers: RawSubmission['answers']): Record<string, string> {
    this.responses++;
    const submittedAt = Date.parse(`${this.context.now}:00+09:00`);
    const raw = { form, responseId: `r${this.responses}`, submittedAt, answers };
    receive(this.context, { raw, hash: JSON.stringify(answers) });
    derive(this.context);
    const rows = this.rows('intake');
    return rows[rows.length - 1];
  }
}
