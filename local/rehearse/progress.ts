/** Shows how far a rehearsal is: a bar on a terminal, plain lines elsewhere. */
import { Presets, SingleBar } from 'cli-progress';
import { formOf } from '../../src/domain/forms';
import { parseTime, timeText } from '../runtime';
import type { Step } from './scenario/scenario';

export interface Progress {
  /** Virtual time, epoch milliseconds. */
  time(now: number): void;
  step(step: Step): void;
  written(done: number, total: number): void;
  stop(): void;
}

/** @param start and `end` of the scenario, `2026-04-01T09:00` */
export function progressOn(stream: NodeJS.WriteStream, start: string, end: string): Progress {
  return stream.isTTY ? bar(stream, start, end) : lines(stream);
}

function bar(stream: NodeJS.WriteStream, start: string, end: string): Progress {
  const format = '{bar} {percentage}% {what}';
  const single = new SingleBar({ stream, format, hideCursor: true }, Presets.shades_classic);
  const from = parseTime(start);
  const length = Math.max(1, parseTime(end) - from);
  single.start(length, 0, { what: start });
  return {
    time: (now) => single.update(Math.min(length, now - from), { what: timeText(now) }),
    step: (step) => single.update({ what: describe(step) }),
    written: (done, total) => {
      single.setTotal(total);
      single.update(done, { what: 'writing documents and mail' });
    },
    stop: () => single.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): Progress {
  return {
    time: () => {},
    step: (step) => stream.write(`${describe(step)}\n`),
    written: (done, total) => {
      if (done === total) stream.write(`wrote ${total} documents and mails\n`);
    },
    stop: () => {},
  };
}

/** `2026-04-22T10:00  reply 様式2` */
function describe(step: Step): string {
  return `${step.at}  ${step.kind} ${subjectOf(step)}`.trimEnd();
}

function subjectOf(step: Step): string {
  if ('form' in step) return formOf(step.form).key;
  if ('tab' in step) return step.tab;
  if ('label' in step) return step.label;
  return 'fault' in step ? `${step.fault} ${step.service}` : '';
}
