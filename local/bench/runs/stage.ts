/** What the bench does as people do it: fill in forms, answer mails, type into the registry, choose an operation. */
import { type FormId, formOf } from '../../../src/domain/forms';
import { linksIn, publicLink } from '../../rehearse/mailLinks';
import type { FormAnswers, Runtime } from '../../runtime';
import { type Cost, costsOf } from '../measure';
import type { City } from '../registry/city';
import { rest, sweep } from '../rest';

type Where = Readonly<Record<string, string>>;

export class Stage {
  /** 案件番号 of the case that the bench plays. */
  caseId = '';

  constructor(
    readonly runtime: Runtime,
    readonly city: City,
  ) {}

  /** `2036-11-12` */
  get today(): string {
    return this.runtime.nowText().slice(0, 10);
  }

  /** Sends a form from its public link. */
  submit(form: FormId, answers: FormAnswers): Cost[] {
    const url = publicLink(this.runtime, form);
    if (!url) throw new Error(`the bundle has made no ${formOf(form).key}`);
    return costsOf(this.runtime, () => this.runtime.people.submitForm(url, answers));
  }

  /** Answers the newest mail to this address that holds a link to the form. */
  reply(form: FormId, to: string, answers: FormAnswers): Cost[] {
    const { runtime } = this;
    for (const mail of [...runtime.state.mails].reverse()) {
      if (mail.to !== to) continue;
      const found = linksIn(runtime, mail.body).find((link) => link.form === form);
      if (found) return costsOf(runtime, () => runtime.people.submitForm(found.url, answers));
    }
    throw new Error(`no mail to ${to} holds a link to ${formOf(form).key}`);
  }

  /** Types into one cell of the row that fits. */
  edit(tab: string, where: Where, header: string, value: string): Cost[] {
    const [row] = this.rowsOf(tab, where);
    return costsOf(this.runtime, () => {
      this.runtime.people.editCell(tab, row, header, value);
      this.runtime.people.settle();
    });
  }

  /** Pastes the same cells into all rows that fit. */
  paste(tab: string, where: Where, set: Where): Cost[] {
    const rows = this.rowsOf(tab, where);
    return costsOf(this.runtime, () => {
      this.runtime.people.paste(tab, rows, set);
      this.runtime.people.settle();
    });
  }

  /** Chooses an operation in 次の操作. */
  operate(tab: string, where: Where, operation: string): Cost[] {
    return this.edit(tab, where, '次の操作', operation);
  }

  /** Does what has to send so many mails. A refused operation would cost little and prove nothing. */
  sending(count: number, act: () => Cost[]): Cost[] {
    const before = this.runtime.state.mails.length;
    const costs = act();
    const sent = this.runtime.state.mails.length - before;
    if (sent < count) throw new Error(`${sent} mails were sent, not ${count}`);
    return costs;
  }

  /** Sweeps until there is nothing to do any more. */
  rest(): Cost[] {
    const costs = costsOf(this.runtime, () => rest(this.runtime));
    // The last one found nothing.
    return costs.slice(0, -1);
  }

  /** One sweep, ten minutes on. */
  sweep(): Cost[] {
    return costsOf(this.runtime, () => sweep(this.runtime));
  }

  /** Lets forms be sent without their trigger, as happens at Google: the next sweep takes them in. */
  withoutTriggers(act: () => void): void {
    const { state } = this.runtime;
    const { triggers } = state;
    state.triggers = triggers.filter(({ event }) => event !== 'formSubmit');
    try {
      act();
    } finally {
      state.triggers = triggers;
    }
  }

  /** What stands in a row that fits. */
  row(tab: string, where: Where): Readonly<Record<string, unknown>> {
    return this.view(tab, where)[0].cells;
  }

  private rowsOf(tab: string, where: Where): number[] {
    return this.view(tab, where).map(({ row }) => row);
  }

  private view(tab: string, where: Where) {
    const fitting = this.runtime.people
      .tab(tab)
      .rows.filter(({ cells }) =>
        Object.entries(where).every(([header, value]) => cells[header] === value),
      );
    if (fitting.length === 0) throw new Error(`no row of ${tab} fits ${JSON.stringify(where)}`);
    return fitting;
  }
}
