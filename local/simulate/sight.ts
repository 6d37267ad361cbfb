/** What can be seen of a city: its registry, its mails, what was submitted, and what staff have done. */
import { archivesOf, type RegistryRow, registryTab } from '../rehearse/outputs/registry';
import type { Runtime, SentMail } from '../runtime';
import type { Staff } from './staff';

/** The tabs that say whose is what. */
const telling = ['事業者', '提案事業', '案件'];

export class Sight {
  private readonly read = new Map<string, RegistryRow[]>();
  private archives: ReturnType<typeof archivesOf> | undefined;

  constructor(
    readonly runtime: Runtime,
    readonly staff: Staff,
  ) {}

  /** The rows of a tab, those that rest in an archive too. */
  rows(tab: string): RegistryRow[] {
    const known = this.read.get(tab);
    if (known) return known;
    this.archives ??= archivesOf(this.runtime);
    const rows = registryTab(this.runtime, tab, this.archives);
    this.read.set(tab, rows);
    return rows;
  }

  /** This, as it is now, whatever comes after. */
  kept(): Sight {
    for (const tab of telling) this.rows(tab);
    return this;
  }

  /** The rows of a tab, one that says whose is what, as they were before any hand. */
  rowsBeforeHands(tab: string): RegistryRow[] {
    return (this.staff.beforeHands ?? this).rows(tab);
  }

  get mails(): readonly SentMail[] {
    return this.runtime.state.mails;
  }

  /** 回答ID of everything that was ever submitted. */
  get submitted(): string[] {
    return this.runtime.state.forms.flatMap(({ responses }) => responses.map(({ id }) => id));
  }
}
