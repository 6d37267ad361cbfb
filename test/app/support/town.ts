// A town without Google: every port in memory, with the failures that Google really has.
import { createHash } from 'node:crypto';
import { ArchiveError, archiveName } from '../../../src/app/archiveError';
import type {
  FillResult,
  Installation,
  LoadedRegistry,
  OutgoingMail,
  Ports,
  PublishedFile,
  RowToArchive,
  SendResult,
  Watch,
} from '../../../src/app/ports';
import type { Work } from '../../../src/app/session';
import { dayOf } from '../../../src/domain/base/day';
import { fiscalYearOf } from '../../../src/domain/base/era';
import type { DocumentContent } from '../../../src/domain/documents/kinds';
import type { FormId } from '../../../src/domain/forms';
import type { RawSubmission } from '../../../src/domain/forms/submission';
import { archivedTabs, unitOf } from '../../../src/domain/registry/archiveUnits';
import {
  type ArchivedRow,
  type Depth,
  depths,
  type LoadedRow,
  type WantedUnit,
} from '../../../src/domain/registry/reading';
import type { AddedRows, LoadedTabs, RowChange } from '../../../src/domain/registry/registry';
import { type TabKey, tabKeys, tabs, type Values } from '../../../src/domain/registry/tabs';
import { longTexts, readOf, toldColumns } from '../../../src/domain/registry/tabs/reads';
import { contextOf, formLinks, settingRows } from '../../domain/support/context';
import { type GivenRow, type GivenRows, loadedRow } from '../../domain/support/rows';

type Cells = Record<string, string>;

interface StoredRow {
  values: Cells;
  auto: Cells;
}

/** A run that Google ended in its middle. */
export class RunEnded extends Error {}

const at = (minute: string) => Date.parse(`${minute}:00+09:00`);

export class Town {
  private now = at('2026-04-20T10:00');
  private readonly rows: Record<TabKey, StoredRow[]>;
  /** The yearly archives. */
  private readonly archives = new Map<number, Record<TabKey, StoredRow[]>>();
  /** Years whose archive is in the trash. */
  readonly lostArchives = new Set<number>();
  /** How often an archive was read. */
  archiveReadings = 0;
  private readonly submissions: RawSubmission[] = [];
  private sending = '{"attempting":"","results":{}}';
  private sweptThrough = at('2026-04-20T09:00');
  private watched: Watch = { version: '' };
  /** Whether the day is still to be looked at. */
  dayOpen = false;
  private dayBegun: number | undefined;
  /** Whether daily runs have come that the test leaves out. */
  dailyComes = false;
  /** Triggers that somebody has deleted, by their names for staff. */
  readonly triggersGone = new Set<string>();
  /** Why none can be made. */
  noTriggers: string | undefined;
  /** Edits that were noted without reading the registry. */
  readonly notedEdits: object[] = [];

  /** The copies of the registry that were made. */
  readonly backups: { readonly day: string; readonly version: string }[] = [];
  /** Why none can be made. */
  noCopy: string | undefined;

  /** Whether so many edits have had the registry read that another one leaves it. */
  rush = false;
  /** Whether another run holds the registry. */
  busy = false;
  /** How long it takes to read the registry, milliseconds. */
  loadingMs = 0;
  /** How often rows were read further than they are at first. */
  furtherReadings = 0;
  /** Forms that cannot be read. */
  readonly unreadable = new Set<FormId>();
  /** Documents that cannot be made. */
  readonly unmakeable = new Set<string>();
  readonly made = new Map<string, DocumentContent>();
  /** What was put into the folder 公表, by version. */
  readonly published = new Map<string, readonly PublishedFile[]>();
  /** Files into which blanks were filled. */
  readonly filled: string[] = [];
  readonly sent: OutgoingMail[] = [];
  readonly alarms: string[] = [];
  quota = 1500;
  /** What becomes of a mail; throws when the run ends there. */
  onSend: (mail: OutgoingMail) => SendResult = () => ({ kind: 'sent' });

  constructor(given: GivenRows = {}) {
    this.rows = Object.fromEntries(
      tabKeys.map((tab) => [
        tab,
        (tab === 'settings' && given.settings
          ? settingRows(given.settings)
          : (given[tab] ?? [])
        ).map((row) => {
          const { values, auto } = loadedRow(tab, row);
          return { values: { ...values }, auto: { ...auto } };
        }),
      ]),
    ) as Record<TabKey, StoredRow[]>;
  }

  /** What stands in a tab. */
  read<K extends TabKey>(tab: K): Values<K>[] {
    return this.rows[tab].map(({ values }) => values as Values<K>);
  }

  /** A person types into the row with this key. */
  type<K extends TabKey>(tab: K, key: string, cells: GivenRow<K>): void {
    const row = this.rows[tab].find(({ values }) => values[tabs[tab].key] === key);
    if (!row) throw new Error(`${tabs[tab].name} has no row ${key}`);
    Object.assign(row.values, cells);
  }

  /** What stands in a tab of a year's archive. */
  archived<K extends TabKey>(fiscalYear: number, tab: K): Values<K>[] {
    return (this.archives.get(fiscalYear)?.[tab] ?? []).map(({ values }) => values as Values<K>);
  }

  /** A person copies a row of an archive back into its tab. */
  copyBack(fiscalYear: number, tab: TabKey, key: string): void {
    const row = this.archives
      .get(fiscalYear)
      ?.[tab].find(({ values }) => values[tabs[tab].key] === key);
    if (!row) throw new Error(`the archive has no row ${key}`);
    this.rows[tab].push({ values: { ...row.values }, auto: { ...row.auto } });
  }

  /** A person deletes rows. */
  delete<K extends TabKey>(tab: K, which: (values: Values<K>) => boolean): void {
    this.rows[tab] = this.rows[tab].filter(({ values }) => !which(values as Values<K>));
  }

  /** A person copies the row with this key to the end of its tab, with other cells perhaps. */
  duplicate<K extends TabKey>(tab: K, key: string, over: GivenRow<K> = {}): void {
    const row = this.rows[tab].find(({ values }) => values[tabs[tab].key] === key) as StoredRow;
    this.rows[tab].push({ values: { ...row.values, ...over }, auto: { ...row.auto } });
  }

  /** A person puts a row back. */
  insert<K extends TabKey>(tab: K, values: Values<K>): void {
    this.rows[tab].push({ values: { ...values }, auto: {} });
  }

  /** A person turns the rows of a tab upside down. */
  reverse(tab: TabKey): void {
    this.rows[tab].reverse();
  }

  pass(minutes: number): void {
    this.now += minutes * 60_000;
  }

  /** Somebody sends a form; nothing has taken it in yet. */
  submit(form: FormId, answers: RawSubmission['answers'], responseId?: string): RawSubmission {
    const raw = {
      form,
      responseId: responseId ?? `response-${this.submissions.length + 1}`,
      submittedAt: this.now,
      answers,
    };
    this.submissions.push(raw);
    return raw;
  }

  get swept(): number {
    return this.sweptThrough;
  }

  get time(): number {
    return this.now;
  }

  /** What one run of the script works with. */
  work(actor = 'システム'): Work {
    return { ports: this.ports(), isHoliday: contextOf().isHoliday, actor, began: this.now };
  }

  private installation(): Installation {
    const { seal, open } = contextOf();
    return { formLinks, seal, open, sweptThrough: this.sweptThrough, consentLacking: '' };
  }

  private ports(): Ports {
    return {
      consent: { look: () => ({ said: '', isNew: false, isCertain: false }) },
      triggers: {
        areMissing: () => this.triggersGone.size > 0,
        mend: () => {
          const names = [...this.triggersGone];
          if (names.length === 0) return undefined;
          if (this.noTriggers) return { made: [], failed: names, reason: this.noTriggers };
          this.triggersGone.clear();
          return { made: names, failed: [], reason: '' };
        },
      },
      sharing: { follow: () => [], told: () => undefined },
      clock: { now: () => this.now },
      backups: {
        last: () => this.backups[this.backups.length - 1] ?? { day: '2026-04-20', version: '' },
        take: (version) => {
          if (this.noCopy !== undefined) throw new Error(this.noCopy);
          this.backups.push({ day: dayOf(this.now), version });
          return '';
        },
      },
      lock: { acquire: () => !this.busy, release: () => undefined },
      registry: {
        load: ({ whole = false } = {}) => this.load(whole),
        save: (changes) => this.save(changes),
        arrange: () => ({ arranged: [], left: [] }),
        addressOf: ({ tab, position }) =>
          `https://docs.google.com/spreadsheets/d/A/edit#${tab}${position ?? ''}`,
        headersOf: (tab) => Object.values(tabs[tab].columns).map(({ header }) => header),
        archives: {
          prepare: (fiscalYear) => this.archiveOf(fiscalYear, true),
          put: (fiscalYear, rows) => this.putAway(fiscalYear, rows),
          oldLog: (before) =>
            this.rows.auditLog.flatMap(({ values }, index) =>
              values.at.slice(0, 10) < before
                ? [
                    {
                      tab: 'auditLog' as const,
                      key: values.logId,
                      position: index + 2,
                      fiscalYear: fiscalYearOf(values.at.slice(0, 10)),
                    },
                  ]
                : [],
            ),
        },
      },
      editLog: {
        note: (edit, o) => {
          this.notedEdits.push({ ...edit, ...o });
          return { first: this.headerAt(edit.tab, 1), edited: [...o.headers] };
        },
        left: () => [],
        settle: () => {},
      },
      watch: {
        load: () => this.watched,
        note: (watch) => {
          this.watched = watch;
        },
        miss: (now) => {
          this.watched = { ...this.watched, missed: this.watched.missed ?? now };
        },
        isRush: () => this.rush,
        editRead: () => undefined,
        dayIsOpen: () => this.dayOpen,
        dayBegun: () => (this.dailyComes ? this.now : this.dayBegun),
        openDay: (open, begun = this.dayBegun) => {
          this.dayOpen = open;
          this.dayBegun = begun;
        },
        version: () => JSON.stringify(this.rows),
      },
      responses: { since: (form, moment) => this.since(form, moment) },
      documents: {
        addressOf: (fileId) => `doc:${fileId}`,
        make: (name, _kind, content) => this.make(name, content),
        fillBlanks: (fileId): FillResult => {
          this.filled.push(fileId);
          return { ok: true };
        },
      },
      publication: {
        publish: (version, files) => {
          if (this.unmakeable.has(version)) throw new Error('Service Drive failed.');
          this.published.set(version, files);
          return { fileId: `file:${version}`, url: 'https://drive.example.jp/公表' };
        },
      },
      mailer: { send: (mail) => this.send(mail) },
      journal: {
        note: (record) => {
          this.sending = JSON.stringify(record);
        },
        last: () => JSON.parse(this.sending),
      },
      installation: {
        load: () => this.installation(),
        renewReplyKey: () => undefined,
        swept: (moment) => {
          this.sweptThrough = moment;
        },
      },
      hash: (text) => createHash('sha256').update(text).digest('hex'),
      alarm: { raise: (subject) => this.alarms.push(subject) },
    };
  }

  private headerAt(name: string, column: number): string {
    const tab = tabs[tabKeys.find((key) => tabs[key].name === name) as TabKey];
    return Object.values(tab.columns)[column - 1].header;
  }

  /** What a run reads at first is no more than it would read of the sheet. */
  private load(whole: boolean): LoadedRegistry {
    this.now += this.loadingMs;
    const loaded = tabKeys.map((tab) => [
      tab,
      this.rows[tab].flatMap((row, index): LoadedRow[] => {
        if (readOf(tab).kind === 'appended') return [];
        const told = toldColumns(tab);
        const depth =
          readOf(tab).kind === 'whole' ? depths.whole : whole ? depths.cells : depths.told;
        return [this.rowAt(tab, row, index + 2, depth, told)];
      }),
    ]);
    const copies = Object.fromEntries(
      tabKeys.map((tab) => [tab, new Map(this.rows[tab].map((row, i) => [i + 2, row] as const))]),
    );
    return {
      tabs: Object.fromEntries(loaded) as LoadedTabs,
      source: {
        fetch: (wanted) => {
          this.furtherReadings += 1;
          return wanted.map(({ tab, key, position, depth }) => {
            const row =
              copies[tab].get(position) ??
              this.rows[tab].find(({ values }) => values[tabs[tab].key] === key);
            return this.rowAt(tab, row as StoredRow, position, depth, []);
          });
        },
        fetchColumns: (tab, columns) =>
          new Map(
            this.rows[tab].map(({ values }) => [
              values[tabs[tab].key],
              Object.fromEntries(columns.map((column) => [column, values[column]])),
            ]),
          ),
        fetchArchived: (wanted) => this.fetchArchived(wanted),
      },
      keyAt: (name, column) => {
        const tab = tabKeys.find((key) => tabs[key].name === name);
        return tab && Object.keys(tabs[tab].columns)[column - 1];
      },
      restoredHeaders: [],
      mistakable: [],
    };
  }

  private archiveOf(fiscalYear: number, make = false): Record<TabKey, StoredRow[]> | undefined {
    if (this.lostArchives.has(fiscalYear)) throw new ArchiveError(fiscalYear, 'trashed');
    if (make && !this.archives.has(fiscalYear)) {
      const empty = Object.fromEntries(tabKeys.map((tab) => [tab, []]));
      this.archives.set(fiscalYear, empty as unknown as Record<TabKey, StoredRow[]>);
    }
    return this.archives.get(fiscalYear);
  }

  private putAway(fiscalYear: number, rows: readonly RowToArchive[]) {
    const archive = this.archiveOf(fiscalYear) as Record<TabKey, StoredRow[]>;
    const copied = rows.flatMap((one) => {
      const key = tabs[one.tab].key;
      const row = this.rows[one.tab].find(({ values }) => values[key] === one.key);
      if (!row) return [];
      const others = archive[one.tab].filter(({ values }) => values[key] !== one.key);
      archive[one.tab] = [...others, { values: { ...row.values }, auto: { ...row.auto } }];
      return [{ tab: one.tab, key: one.key, position: one.position }];
    });
    return { url: `https://docs.example.jp/${archiveName(fiscalYear)}`, copied };
  }

  private fetchArchived(wanted: readonly WantedUnit[]): ArchivedRow[] {
    this.archiveReadings += 1;
    return [...new Set(wanted.map(({ fiscalYear }) => fiscalYear))].flatMap((year) => {
      const units = new Set(wanted.flatMap((one) => (one.fiscalYear === year ? one.unit : [])));
      const archive = this.archiveOf(year);
      if (!archive) return [];
      return archivedTabs.flatMap((tab) =>
        archive[tab]
          .filter(
            ({ values }) =>
              units.has(unitOf(tab, values)) || (values.receiver && units.has(values.receiver)),
          )
          .map((row) => ({ tab, row: this.rowAt(tab, row, 0, depths.whole, []) })),
      );
    });
  }

  private rowAt(
    tab: TabKey,
    { values, auto }: StoredRow,
    position: number,
    depth: Depth,
    told: readonly string[],
  ): LoadedRow {
    const long = longTexts(tab);
    const read = Object.entries(values).filter(
      ([key]) =>
        depth === depths.whole || (depth === depths.told ? told.includes(key) : !long.has(key)),
    );
    return {
      position,
      values: Object.fromEntries(read),
      auto: depth === depths.told ? {} : { ...auto },
      depth,
    };
  }

  private save(changes: readonly RowChange[]): AddedRows {
    const added: { [K in TabKey]?: number[] } = {};
    for (const { tab, key, position, values, auto, gone } of changes) {
      if (gone) {
        const place = this.rows[tab].findIndex((row) => row.values[tabs[tab].key] === key);
        if (place >= 0) this.rows[tab].splice(place, 1);
        continue;
      }
      const known =
        position === undefined
          ? undefined
          : [this.rows[tab][position - 2], ...this.rows[tab]].find(
              (row) => row?.values[tabs[tab].key] === key,
            );
      const row = known ?? { values: { ...loadedRow(tab, {}).values }, auto: {} };
      Object.assign(row.values, values);
      Object.assign(row.auto, auto);
      if (known) continue;
      this.rows[tab].push(row);
      if (readOf(tab).kind !== 'appended') {
        added[tab] = [...(added[tab] ?? []), this.rows[tab].length + 1];
      }
    }
    return added;
  }

  private since(form: FormId, moment: number): RawSubmission[] {
    if (this.unreadable.has(form)) throw new Error('No item with the given ID could be found.');
    return this.submissions.filter((raw) => raw.form === form && raw.submittedAt >= moment);
  }

  private make(name: string, content: DocumentContent) {
    if (this.unmakeable.has(name)) throw new Error('Service Documents failed.');
    this.made.set(name, content);
    return { fileId: `file:${name}`, url: `https://docs.example.jp/${name}`, unfilled: [] };
  }

  private send(mail: OutgoingMail): SendResult {
    if (this.quota <= 0) return { kind: 'quota' };
    const result = this.onSend(mail);
    if (result.kind === 'sent') {
      this.sent.push(mail);
      this.quota -= 1;
    }
    return result;
  }
}

/** What a business fills in at the least. */
export const businessProposal = (name: string) => ({
  名称: name,
  所在地: '伊達市中央1-2-3',
  代表者氏名: '代表取締役 山田太郎',
  担当者: '鈴木',
  連絡先メール: 'suzuki@minori.example.jp',
  '提案1 事業名': '高齢者見守り事業',
  '提案1 提案内容': '配達のときに声をかけます。',
  誓約: ['誓約します。'],
});
