/** Shows how far the bench is: a bar on a terminal, plain lines elsewhere. */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** What is done next. */
  step(what: string): void;
  stop(): void;
}

/** @param total how many steps there will be at most */
export function progressOn(stream: NodeJS.WriteStream, total: number): Progress {
  return stream.isTTY ? bar(stream, total) : lines(stream);
}

function bar(stream: NodeJS.WriteStream, total: number): Progress {
  const format = '{bar} {percentage}% {what}';
  const single = new SingleBar({ stream, format, hideCursor: true }, Presets.shades_classic);
  single.start(total, 0, { what: '' });
  return {
    step: (what) => single.increment(1, { what }),
    stop: () => single.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): Progress {
  return {
    step: (what) => {
      stream.write(`${what}\n`);
    },
    stop: () => {},
  };
}
