/** What every command of local/ shares: what it says, and how it ends. */

/** Prints a result. @returns the exit status, so that a command can end with it */
export function say(status: number, text: string): number {
  process.stdout.write(text);
  return status;
}

/** Tells what went wrong. @returns the exit status */
export function complain(status: number, text: string): number {
  process.stderr.write(`${text}\n`);
  return status;
}

/** Runs a command on its arguments; an error ends it with its message and the status that `statusOf` gives. */
export function runCommand(
  main: (args: string[]) => Promise<number>,
  statusOf: (error: Error) => number,
): void {
  main(process.argv.slice(2)).then(
    (status) => {
      process.exitCode = status;
    },
    (error: Error) => {
      process.exitCode = complain(statusOf(error), error.message);
    },
  );
}
