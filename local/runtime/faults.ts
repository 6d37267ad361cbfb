/** Faults that can be planned: what goes wrong, at which call, for rehearsals and tests. */

export type FaultKind = keyof typeof FAULT_KINDS;

/** Every kind of fault with one line of help, as `npm run rehearse -- --help` prints them. */
export const FAULT_KINDS = {
  throwBefore:
    '呼び出しがエラーになり、何も行われません / the call throws and nothing is done (service: Class.method)',
  throwAfter:
    '行われた後でエラーになります / the call is done, and throws all the same (service: Class.method)',
  crash:
    '呼び出しの直後に実行が途切れます / the run dies at once after the call (service: Class.method)',
  timeout:
    '呼び出し中に6分の上限に達します / the run reaches its six minutes in the call (service: Class.method)',
  anotherRun:
    '呼び出しの直前に、10分ごとの実行か、step に書いたことがはさまります / the sweep runs in full just before the call, or what `step` says is done (service: Class.method)',
  tooMany:
    '呼び出しが「回数が多すぎる（429）」と断られ、何も行われません / the call is refused as one too many, and nothing is done (service: Class.method)',
  mailUsedUp:
    '呼び出しの直前に、その日に送れるメールがなくなります / the day has no mail left from just before the call (service: Class.method)',
  lockHeld:
    '待ってもロックが取れません / the next `call` askings for a lock are in vain (service: script or document)',
  dropTrigger:
    'トリガーが届きません（* はどの関数のものも） / the next `call` triggers of a function are lost (service: function, or * for whatever comes next)',
  doubleTrigger:
    'トリガーが二度届きます / the next `call` triggers of a function come twice (service: function)',
  emptyEvent:
    'イベントが空で届きます / the next `call` triggers of a function come empty (service: function)',
  lateTrigger:
    'トリガーが45分遅れて届きます（入力のトリガーを除く） / the next `call` triggers of a function come 45 minutes late, but for those of edits (service: function)',
  loseTrigger:
    'トリガーが届くはずのときに、消えています / the next `call` triggers of a function are gone when they should come, for good (service: function)',
} as const;

export interface Fault {
  kind: FaultKind;
  /**
   * `Class.method` for faults of calls; the lock for those of locks; the handler function for those
   * of triggers, or `ANY_TRIGGER`.
   */
  service: string;
  /**
   * For calls: the how-manieth call of that name, counted from when the fault was added (1 when
   * left out). For triggers and locks: how many of them are hit (1 when left out).
   */
  call?: number;
  /** For `anotherRun`: what somebody does then, told to `Runtime.onMeanwhile`; the sweep when left out. Plain JSON. */
  step?: unknown;
}

/** A fault that hits a call. */
export type Hit = Pick<Fault, 'kind' | 'step'>;

export interface FaultState {
  kind: FaultKind;
  service: string;
  left: number;
  step?: unknown;
}

const OF_TRIGGERS: FaultKind[] = [
  'dropTrigger',
  'doubleTrigger',
  'emptyEvent',
  'lateTrigger',
  'loseTrigger',
];

/** Whatever trigger comes next: what Google does in an outage. */
export const ANY_TRIGGER = '*';

/** How late a late trigger comes: the sweep has been there before it, and the hour has its next look. */
export const LATE_MS = 45 * 60_000;
const OF_LOCKS: FaultKind[] = ['lockHeld'];

/** What hits the next ones, not a certain one. */
const OF_NEXT = [...OF_TRIGGERS, ...OF_LOCKS];

/** The faults still to come; its state lives in the world. */
export class FaultPlan {
  constructor(private readonly pending: FaultState[]) {}

  /** Plans a fault from now on. */
  add(fault: Fault): void {
    const left = fault.call ?? 1;
    if (!(fault.kind in FAULT_KINDS)) throw new Error(`Unknown fault: ${fault.kind}`);
    if (!Number.isInteger(left) || left < 1) throw new Error(`Not a call number: ${fault.call}`);
    const { kind, service, step } = fault;
    this.pending.push({ kind, service, left, ...(step !== undefined && { step }) });
  }

  /** The faults that hit this very call; each call of a name counts the waiting ones down. */
  ofCall(name: string): Hit[] {
    const hits: Hit[] = [];
    for (const fault of this.pending.filter(
      ({ kind, service }) => service === name && !OF_NEXT.includes(kind),
    )) {
      fault.left -= 1;
      if (fault.left === 0) {
        hits.push(fault);
        this.remove(fault);
      }
    }
    return hits;
  }

  /** The fault that hits this delivery of a trigger, if any. */
  ofTrigger(handler: string): FaultKind | undefined {
    return this.next([handler, ANY_TRIGGER], OF_TRIGGERS);
  }

  /** The fault that hits this asking for a lock, if any. */
  ofLock(lock: string): FaultKind | undefined {
    return this.next([lock], OF_LOCKS);
  }

  private next(names: readonly string[], kinds: readonly FaultKind[]): FaultKind | undefined {
    const fault = this.pending.find(
      ({ kind, service }) => names.includes(service) && kinds.includes(kind),
    );
    if (!fault) return undefined;
    fault.left -= 1;
    if (fault.left === 0) this.remove(fault);
    return fault.kind;
  }

  private remove(fault: FaultState): void {
    this.pending.splice(this.pending.indexOf(fault), 1);
  }
}
