// 先の予定: the days to come, played on a copy of the registry on which nobody answers and nothing is really sent.
import { addDays, type Day } from '../../base/day';
import type { Context } from '../../context';
import { mailSettled } from '../afterSending';
import { dailyRun, postDue } from '../dailyRun';
import { mailsDue, unmadeDocuments } from '../delivery';
import { derive } from '../derive';
import { operate } from '../operate';
import { type Change, StateLog } from './stateLog';
import { type Task, TaskLog } from './taskLog';
import { turningDays } from './turningDays';

export interface ForeseenMail {
  readonly on: Day;
  readonly to: string;
  readonly cc: string;
  /** `部署:健康福祉課`, `事業者:J0001`; empty where the address is nobody's in the registry. */
  readonly receiver: string;
  /** 種別 */
  readonly kind: string;
  readonly subject: string;
  /** 文書名, separated by 、. */
  readonly attachments: string;
}

export interface Foresight {
  readonly mails: readonly ForeseenMail[];
  readonly documents: readonly { readonly on: Day; readonly name: string }[];
  /** Cases that begin and end, terms of agreements that do. */
  readonly changes: readonly Change[];
  /** What waits for 総合政策課, now or from a later day on. */
  readonly tasks: readonly Task[];
}

export type Hash = (text: string) => string;

/** The daily run begins between 6 and 7; Google chooses the minute. */
const DAILY_FROM = 'T06:00';
const DAILY_BEGUN = 'T07:00';
const END_OF_DAY = 'T23:59';

/** Stands for the file of a Doc that would be made. */
const FORESEEN_FILE = '（見込み）';

/**
 * Plays every day until `until` as the daily run and the worker would, and tells what came of it. The registry
 * of the context stays as it is.
 * @param hash as the daily run uses it: what was told already is not foreseen again
 */
export function foresee(context: Context, until: Day, hash: Hash): Foresight {
  const play = new Play(onCopy(context), remembered(hash));
  play.begin();
  for (let day = addDays(context.today, 1); day <= until; day = addDays(day, 1)) play.day(day);
  return play.seen();
}

/** Nothing sealed here ever leaves, and each code that came in is opened once for all days. */
const onCopy = (context: Context): Context => ({
  ...context,
  registry: context.registry.copy(),
  seal: () => '0',
  open: remembered(context.open),
});

function remembered<T>(reckon: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, reckon(text));
    return known.get(text) as T;
  };
}

class Play {
  private readonly mails: ForeseenMail[] = [];
  private readonly documents: { on: Day; name: string }[] = [];
  private readonly states: StateLog;
  private readonly tasks = new TaskLog();
  private turning: ReadonlySet<Day> = new Set();
  /** The registry's revision at which `turning` was reckoned. */
  private reckonedAt = -1;

  constructor(
    private context: Context,
    private readonly hash: Hash,
  ) {
    this.states = new StateLog(context.registry);
  }

  /** Today, as far as it is still to come. */
  begin(): void {
    const { context } = this;
    operate(context);
    derive(context);
    if (context.now < `${context.today}${DAILY_BEGUN}`) this.decide();
    this.deliver();
    this.look();
  }

  /** One day to come: the daily run, then the worker. */
  day(today: Day): void {
    const turns = this.turns(today);
    this.context = { ...this.context, today, now: `${today}${DAILY_FROM}` };
    const { registry } = this.context;
    const before = registry.revision;
    if (turns) this.decide();
    else postDue(this.context, { everythingRead: true });
    if (!turns && registry.revision === before) return;
    if (!turns) derive(this.context);
    this.deliver();
    this.look();
  }

  /** Whether time alone may change something on this day. */
  private turns(day: Day): boolean {
    const { registry } = this.context;
    if (this.reckonedAt !== registry.revision) {
      this.turning = turningDays(this.context);
      this.reckonedAt = registry.revision;
    }
    return this.turning.has(day) || day.slice(8) === '01';
  }

  private decide(): void {
    const { context } = this;
    const before = context.registry.revision;
    dailyRun(context, {
      everythingRead: true,
      hash: this.hash,
      derive: () => derive(context),
      sharing: [],
    });
    if (context.registry.revision !== before) derive(context);
  }

  /** Makes and sends, on paper, whatever waits; what follows from it may wait in its turn. */
  private deliver(): void {
    while (this.makeDocuments() || this.sendMails()) derive(this.context);
  }

  private makeDocuments(): boolean {
    const { registry, today } = this.context;
    const asked = unmadeDocuments(registry);
    for (const document of asked) {
      this.documents.push({ on: today, name: document.values.name });
      registry.set(document, { fileId: FORESEEN_FILE, madeOn: today, content: '' });
    }
    return asked.length > 0;
  }

  private sendMails(): boolean {
    const { registry, today, now } = this.context;
    const due = mailsDue({ ...this.context, now: `${today}${END_OF_DAY}` });
    for (const mail of due) {
      const { to, cc, receiver, kind, subject, attachments } = mail.values;
      this.mails.push({ on: today, to, cc, receiver, kind, subject, attachments });
      registry.set(mail, { state: '送信済', sentAt: now, reason: '' });
      mailSettled(this.context, mail);
    }
    return due.length > 0;
  }

  private look(): void {
    const { registry, today } = this.context;
    this.states.look(registry, today);
    this.tasks.look(registry, today);
  }

  seen(): Foresight {
    return {
      mails: this.mails,
      documents: this.documents,
      changes: this.states.changes,
      tasks: this.tasks.tasks(),
    };
  }
}
