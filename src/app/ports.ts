// What the use cases need from the outside world; `google/` provides it.
import type { Day } from '../domain/base/day';
import type { Context } from '../domain/context';
import type { DocumentContent, DocumentKind } from '../domain/documents/kinds';
import type { FormId } from '../domain/forms';
import type { FormLinks } from '../domain/forms/links';
import type { OpenReplyCode, SealReplyCode } from '../domain/forms/replyCode';
import type { RawSubmission } from '../domain/forms/submission';
import type { RowPlace } from '../domain/mail/rowLink';
import type { Stopped } from '../domain/mail/stopped';
import type { RowSource } from '../domain/registry/reading';
import type { AddedRows, LoadedTabs, RowChange } from '../domain/registry/registry';
import type { TabKey } from '../domain/registry/tabs';

/** Milliseconds since the epoch. */
export interface Clock {
  now(): number;
}

/** Guards the registry: whoever reads in order to write holds it. */
export interface RegistryLock {
  /** Waits up to `milliseconds`; false when another run holds it. What was remembered before counts no more. */
  acquire(milliseconds: number): boolean;
  release(): void;
}

/** Header cells of a tab that could not be matched to its columns. */
export interface LayoutProblem {
  readonly tab: string;
  readonly missing: readonly string[];
  /** Those of which two columns cannot be told from each other. */
  readonly doubled?: readonly string[];
}

export interface LoadedRegistry {
  readonly tabs: LoadedTabs;
  /** Reads further what `tabs` leaves out. */
  readonly source?: RowSource;
  /** The key of the column that stands at this place (from 1) of a tab; undefined for a column people added. */
  readonly keyAt: (tab: string, column: number) => string | undefined;
  /** Headers that somebody renamed and that could be told by their place: they are put back by `save`. */
  readonly restoredHeaders: readonly {
    readonly tab: string;
    readonly found: string;
    readonly header: string;
  }[];
  /** Columns of people's own that are called like one of the system's, and are left alone. */
  readonly mistakable: Context['mistakable'];
}

/** A row of the last `load`, to be put into the archive. */
export interface RowToArchive {
  readonly tab: TabKey;
  readonly key: string;
  readonly position: number;
}

/** The yearly spreadsheets 「台帳 保存 令和8年度」. */
interface Archives {
  /** Makes that of a fiscal year where there is none yet. @throws ArchiveError when it was there and is not to be had */
  prepare(fiscalYear: number): void;
  /**
   * Puts copies of these rows there, as they stand at this moment; what is there already is replaced. They leave their
   * tabs only with a `save` that has them `gone`.
   * @returns its address, and the rows that were found
   */
  put(
    fiscalYear: number,
    rows: readonly RowToArchive[],
  ): { readonly url: string; readonly copied: readonly RowToArchive[] };
  /** Some of the oldest lines of 記録 from before a day, each with its fiscal year; none when people sorted them away. */
  oldLog(before: Day): readonly (RowToArchive & { readonly fiscalYear: number })[];
}

/** The tabs of 「台帳」. */
export interface RegistryStore {
  readonly archives: Archives;

  /**
   * Reads in one call what every run looks at.
   * @param o.whole reads all cells of all rows, but for long texts
   * @param o.reading nothing will be written: a registry of a later version may be read
   * @throws StandstillError when a header is missing and cannot be told, or the registry is of another version
   */
  load(o?: { readonly whole?: boolean; readonly reading?: boolean }): LoadedRegistry;
  /**
   * Writes everything in one call, or nothing; rows that moved meanwhile are found again by their key.
   * @returns where the new rows stand, as far as nobody adds others at this moment
   */
  save(changes: readonly RowChange[]): AddedRows;
  /** The headers of a tab in the order in which they stood when it was last read; without reading it. */
  headersOf(tab: TabKey): readonly string[];
  /** The address that opens this spreadsheet there. */
  addressOf(place: RowPlace): string;
  /** Puts the columns of tabs with operations into the order of their declaration, and groups them by step. */
  arrange(): Arranged;
}

/** Names of tabs: what was put in order, and what stays since people have grouped its columns. */
export interface Arranged {
  readonly arranged: readonly string[];
  readonly left: readonly string[];
}

/** Cells that people typed into, as Google tells it; the old value comes for a single cell only. */
export interface Edit {
  readonly tab: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly oldValue?: string;
}

/** What stands above the cells of an edit, and above the first column. */
interface EditedHeaders {
  readonly first: string;
  readonly edited: readonly string[];
}

/** A line of 記録, by its columns. */
export type LogLine = Readonly<
  Record<'logId' | 'at' | 'actor' | 'action' | 'target' | 'before' | 'after', string>
>;

/** 記録, without the registry being read or locked. */
export interface EditLog {
  /**
   * Adds a line for every cell that was typed into, in one call: whose row it is stands in the tab's first column.
   * @param o.headers those that are thought to stand above the cells
   * @returns those that really stand there
   */
  note(
    edit: Edit,
    o: { readonly at: string; readonly actor: string; readonly headers: readonly string[] },
  ): EditedHeaders;
  /** Lines that wait, since Google takes only so many calls a minute: they are added with the registry. */
  left(): readonly LogLine[];
  /** They have been added. */
  settle(lines: readonly LogLine[]): void;
}

/** What the last sweep left behind, so that the next one knows without reading whether there is work. */
export interface Watch {
  /** The version of the spreadsheet that it saw before it read it. */
  readonly version: string;
  /** Epoch ms: when the next thing is due that waits for a moment; undefined when nothing does. */
  readonly nextDue?: number;
  /** Epoch ms: since then runs have failed, or could not get at the registry or a form; undefined when all was made good. */
  readonly missed?: number;
  /** A daily run saw this version and found nothing to do before this day. */
  readonly quiet?: { readonly version: string; readonly until: string };
  /** Epoch ms: a sweep saw then that the next daily run has something to do; undefined when none has since it was quiet. */
  readonly awaited?: number;
}

export interface WatchStore {
  load(): Watch;
  /** What stands here; `missed` is forgotten only if no other run has given up since. */
  note(watch: Watch): void;
  /** A run gives up: what it was to do is left to the sweeps that come, the first such moment with it. */
  miss(now: number): void;
  /** Whether so many edits have had the registry read within a minute that reads must be left to others. */
  isRush(now: number): boolean;
  /** An edit has it read. */
  editRead(now: number): void;
  /** Whether a daily run has begun to look at everything, and nobody has come to the end of it yet. */
  dayIsOpen(): boolean;
  /** @param begun epoch ms: when it begins; without, what was noted stands */
  openDay(open: boolean, begun?: number): void;
  /** Epoch ms: when one last began; undefined where none has. */
  dayBegun(): number | undefined;
  /** The version of the spreadsheet at this moment: another one whenever anything in it has changed. */
  version(): string;
}

/** The Google Forms. */
export interface FormResponses {
  /** Submissions of one form since a moment (epoch ms), oldest first. */
  since(form: FormId, moment: number): RawSubmission[];
}

interface MadeDocument {
  readonly fileId: string;
  readonly url: string;
  /** Placeholders of the template that nothing filled. */
  readonly unfilled: readonly string[];
}

export type FillResult =
  | { readonly ok: true }
  /** The blanks that were not found, by their names. */
  | { readonly ok: false; readonly missing: readonly string[] };

/** Docs made from the templates. */
export interface DocumentMaker {
  /** Where a Doc opens, by its id. */
  addressOf(fileId: string): string;
  /**
   * Makes the Doc of this name.
   * @param o.keep an unfinished one of this name may be there from a run that died: it is put away, but none of these,
   *   by their ids
   * @param o.final nobody corrects it any more
   */
  make(
    name: string,
    kind: DocumentKind,
    content: DocumentContent,
    o: { readonly keep?: readonly string[]; readonly final: boolean },
  ): MadeDocument;
  /**
   * Fills 発信日 and 文書番号 in a draft, which from then on is only to be read; doing it twice with the same values is
   * harmless.
   * @param earlier what an attempt before this one filled in: it is replaced
   */
  fillBlanks(
    fileId: string,
    values: Readonly<Record<string, string>>,
    earlier: Readonly<Record<string, string>>,
  ): FillResult;
}

/** One file that goes to the city's site. */
export interface PublishedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly content: string;
}

/** The Drive folder 公表. */
export interface PublicationStore {
  /**
   * Puts these files there together; those of the same names from another version are kept in a subfolder, under
   * the name of their version. What a run that died left of this version is made anew.
   * @param version 文書名 of the pack
   * @returns the id of the first file, and the folder's address
   */
  publish(
    version: string,
    files: readonly PublishedFile[],
  ): { readonly fileId: string; readonly url: string };
}

export interface OutgoingMail {
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly body: string;
  readonly senderName: string;
  readonly replyTo: string;
  /** Docs to attach as PDF, under their names plus `.pdf`. */
  readonly attachments: readonly { readonly name: string; readonly fileId: string }[];
  /** An event to attach, as iCalendar: it adds, moves or cancels it in the receiver's calendar. */
  readonly invitation?: string;
  /** In a test environment: nobody else is sent anything, whatever stands above. */
  readonly only?: readonly string[];
}

export type SendResult =
  | { readonly kind: 'sent' }
  /** Surely not sent: a bad address, too large. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** Surely not sent: what it carries could not be got ready just now, and may be later. */
  | { readonly kind: 'unready'; readonly reason: string }
  /** Surely not sent, as nothing will be now: today's quota is used up, or what `reason` says. */
  | { readonly kind: 'quota'; readonly reason?: string }
  /** Nobody knows. */
  | { readonly kind: 'uncertain'; readonly reason: string };

export interface Mailer {
  send(mail: OutgoingMail): SendResult;
}

/** Remembers, outside the registry, which mail a run was about to send, so that a crash leaves at most one in doubt. */
export interface SendingJournal {
  note(record: SendingRecord): void;
  /** The record noted last. */
  last(): SendingRecord;
}

/** Attempts are named by mail and count, so that an old record says nothing of a new attempt. */
export interface SendingRecord {
  /** The attempt that is made right after this was noted; '' for none. */
  readonly attempting: string;
  /** What became of the attempts before it, of the same portion. */
  readonly results: Readonly<Record<string, SendResult>>;
}

/** What 初期設定 made, read once per run. */
export interface Installation extends Pick<Context, 'installed'> {
  readonly formLinks: FormLinks;
  readonly seal: SealReplyCode;
  readonly open: OpenReplyCode;
  /** Submissions up to this moment (epoch ms) have surely been taken in. */
  readonly sweptThrough: number;
  /** What the role account has not agreed to, in words; '' for nothing. */
  readonly consentLacking: string;
}

export interface InstallationStore {
  /** @throws when 初期設定 has not been run to its end */
  load(): Installation;
  /** 回答コード are sealed by a key of each fiscal year's own; the one before still opens. */
  renewReplyKey(fiscalYear: number): void;
  /** Notes that everything submitted up to this moment has been taken in. */
  swept(moment: number): void;
}

/** Copies of the registry's values in the folder 控え, which no script runs in. */
export interface BackupStore {
  /** What is remembered of the last one: its day, and the version of the spreadsheet then. */
  last(): { readonly day: Day; readonly version: string };
  /** Makes one of today, and puts away those that are no longer kept. @returns its name */
  take(version: string): string;
}

/** A fingerprint of a text. */
export type Hash = (text: string) => string;

/** Tells 総合政策課 at once, past the registry: for when the registry itself cannot be used. */
export interface Alarm {
  /** At most one mail a day per subject. */
  raise(subject: string, body: string): void;
}

/** What the account as which the runs go has agreed to. */
export interface Consent {
  /** Looks, and notes what is lacking: ホーム says it. @returns in words, '' for nothing; whether that was not noted yet */
  look(): {
    readonly said: string;
    readonly isNew: boolean;
    /** Google itself says that something is lacking. */
    readonly isCertain: boolean;
  };
}

/** The folder 包括連携協定, which the editors of 台帳 may open. */
export interface Sharing {
  /**
   * Shares it with who has become an editor, and no longer with who is none, where that has changed since it was noted.
   * @returns what could not be done or needs a person, in words
   */
  follow(): readonly string[];
  /** What `follow` told is known: it is not tried again before the editors change. */
  told(): void;
}

/** What starts the script by itself, as far as this account's runs see it. */
export interface Triggers {
  /** Whether some are gone that this account has to make again. */
  areMissing(): boolean;
  /** Makes them again. @returns undefined where none is gone any more */
  mend(): Stopped | undefined;
}

export interface Ports {
  readonly clock: Clock;
  readonly lock: RegistryLock;
  readonly registry: RegistryStore;
  readonly editLog: EditLog;
  readonly watch: WatchStore;
  readonly responses: FormResponses;
  readonly documents: DocumentMaker;
  readonly publication: PublicationStore;
  readonly mailer: Mailer;
  readonly journal: SendingJournal;
  readonly installation: InstallationStore;
  readonly backups: BackupStore;
  readonly hash: Hash;
  readonly alarm: Alarm;
  readonly consent: Consent;
  readonly sharing: Sharing;
  readonly triggers: Triggers;
}
