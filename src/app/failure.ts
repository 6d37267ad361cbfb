// What a run does with an error that nobody expected: a person is told, and the run shows as failed.

import { messageOf } from '../domain/base/text';
import { RegistryLayoutError } from './layoutError';
import type { Ports } from './ports';

/**
 * Runs an entry point. A registry whose headers cannot be told is a matter for staff, not a failure of the
 * run: nothing was read or changed, and everything that waits is done once the headers are back.
 */
export function guarded(
  ports: Ports,
  entry: string,
  run: () => void,
  tellLayout = (message: string) =>
    ports.alarm.raise('【要確認】台帳の見出しが変わっているため、処理を止めています', message),
): void {
  try {
    run();
  } catch (error) {
    const message = messageOf(error);
    if (error instanceof RegistryLayoutError) {
      tellLayout(message);
      return;
    }
    tell(ports, entry, message);
    throw error;
  }
}

/** Telling must never hide the error itself. */
function tell(ports: Ports, entry: string, message: string): void {
  try {
    ports.alarm.raise(
      `【要確認】包括連携協定の処理が途中で止まりました（${entry}）`,
      `${message}\n\n届いたもの・送るものは失われません。10分ごとの定期処理が続きから行います。毎日続くときは、保守の担当に、この内容を伝えてください。`,
    );
  } catch {
    // The run fails with its own error right after this.
  }
}
