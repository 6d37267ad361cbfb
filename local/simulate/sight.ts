/** What can be seen of a city: its registry, its mails, what was submitted, and what staff have done. */
import { type RegistryRow, registryTab } from '../rehearse/outputs/registry';
import type { Runtime, SentMail } from '../runtime';
import type { Staff } from './staff';

export class Sight {
  private readonly read = new Map<string, RegistryRow[]>();

  constructor(
    readonly runtime: Runtime,
    readonly staff: Staff,
  ) {}

  /** The rows of a tab, those that rest in an archive too. */
  rows(tab: string): RegistryRow[] {
    const known = this.read.get(tab) ?? registryTab(this.runtime, tab);
    this.read.set(tab, known);
    return known;
  }

  get mails(): readonly SentMail[] {
    return this.runtime.state.mails;
  }

  /** 回答ID of everything that was ever submitted. */
  get submitted(): string[] {
    return this.runtime.state.forms.flatMap(({ responses }) => responses.map(({ id }) => id));
  }
}
