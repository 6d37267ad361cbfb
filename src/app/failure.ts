// What a run does with an error that nobody expected: a person is told, and the run shows as failed.

import { messageOf } from '../domain/base/text';
import { NotInstalledError } from './notInstalledError';
import type { Ports } from './ports';
import { StandstillError } from './standstill';

/**
 * Runs an entry point. A registry whose headers cannot be told, or that is of another version, is a matter for staff,
 * not a failure of the run: nothing was changed, and everything that waits is done once it is as it should be. So is, at
 * the menu, one that is not set up, as a copy.
 */
export function guarded(
  ports: Ports,
  entry: string,
  run: () => void,
  tellPerson?: (message: string, title: string) => void,
): void {
  try {
    run();
  } catch (error) {
    const message = messageOf(error);
    if (tellPerson && error instanceof NotInstalledError) {
      tellPerson(message, entry);
      return;
    }
    leaveToSweeps(ports);
    if (error instanceof StandstillError) {
      const tellNow = tellPerson ?? ((said, title) => ports.alarm.raise(title, said));
      tellNow(message, error.title);
      return;
    }
    tell(ports, entry, message);
    throw error;
  }
}

/**
 * Looks whether the script may do what it needs to do; what is lacking is told once, by a mail if that may be sent, and
 * stands on ホーム. @returns whether something is lacking for certain, as Google says
 */
export function tellConsent({ consent, alarm }: Ports): boolean {
  const { said, isNew, isCertain } = consent.look();
  try {
    if (said && isNew) alarm.raise('【要確認】スクリプトへの許可が足りません', said);
  } catch {
    // Mail may be what is lacking.
  }
  return isCertain && said !== '';
}

/** Whatever this run was about, a form's answer too, is looked at anew however long runs go on failing. */
function leaveToSweeps({ watch, clock }: Ports): void {
  try {
    watch.miss(clock.now());
  } catch {
    // The run fails with its own error.
  }
}

/** Telling must never hide the error itself. */
function tell(ports: Ports, entry: string, message: string): void {
  try {
    if (tellConsent(ports)) return;
    ports.alarm.raise(
      `【要確認】包括連携協定の処理が途中で止まりました（${entry}）`,
      `${message}\n\n届いたもの・送るものは失われません。10分ごとの定期処理が続きから行います。毎日続くときは、保守の担当に、この内容を伝えてください。`,
    );
  } catch {
    // The run fails with its own error right after this.
  }
}
