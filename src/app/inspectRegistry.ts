// 台帳を点検する: reads the registry, serves what waits in it, and says what does not fit together.

import { record } from '../domain/cases/audit';
import { saidOfSettings } from '../domain/context';
import { inspect } from '../domain/flow/inspect';
import { operate } from '../domain/flow/operate';
import { onRegistry, type Work } from './session';

/** @returns what to look at, in Japanese; undefined when another run holds the registry */
export function inspectRegistry(work: Work): string[] | undefined {
  return onRegistry(work, ({ context }) => {
    operate(context);
    const findings = [...inspect(context.registry, context.today), ...saidOfSettings(context)];
    record(context, { action: '台帳を点検する', target: '台帳', after: `${findings.length}件` });
    return findings;
  });
}
