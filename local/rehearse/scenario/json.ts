/** Finds where a text stops being JSON, in words for whoever wrote it; JSON.parse tells no place. */

interface JsonError {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

class Stop extends Error {
  constructor(
    readonly position: number,
    message: string,
  ) {
    super(message);
  }
}

/** The first error; undefined when the text is JSON and no object names a key twice. */
export function findJsonError(text: string): JsonError | undefined {
  try {
    new Scanner(text).scan();
    return undefined;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const before = text.slice(0, error.position).split('\n');
    const column = before[before.length - 1].length + 1;
    return { line: before.length, column, message: error.message };
  }
}

class Scanner {
  private position = 0;

  constructor(private readonly text: string) {}

  scan(): void {
    this.value();
    if (this.next() !== '') this.fail('the scenario ends here, but the text goes on');
  }

  private value(): void {
    const first = this.next();
    if (first === '{') this.object();
    else if (first === '[') this.list();
    else if (first === '"') this.string();
    else this.word();
  }

  private word(): void {
    const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.+-])/.exec(
      this.text.slice(this.position, this.position + 40),
    );
    if (!word) this.fail(`expected a value, found ${this.found()}`);
    else this.position += word[0].length;
  }

  private object(): void {
    const keys = new Set<string>();
    this.members('}', () => {
      if (this.next() !== '"') this.fail(`expected a key in double quotes, found ${this.found()}`);
      const at = this.position;
      const key = this.string();
      if (keys.has(key)) throw new Stop(at, `the key 「${key}」 stands twice in the same object`);
      keys.add(key);
      if (this.next() !== ':') this.fail(`expected “:” after the key, found ${this.found()}`);
      this.position += 1;
      this.value();
    });
  }

  private list(): void {
    this.members(']', () => this.value());
  }

  /** What stands between commas up to the closing mark. */
  private members(close: string, member: () => void): void {
    this.position += 1;
    if (this.next() === close) {
      this.position += 1;
      return;
    }
    for (;;) {
      member();
      const mark = this.next();
      if (mark !== ',' && mark !== close) {
        this.fail(`expected “,” or “${close}”, found ${this.found()}`);
      }
      this.position += 1;
      if (mark === close) return;
    }
  }

  private string(): string {
    const rest = this.text.slice(this.position);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside strings
    const match = /^"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/.exec(rest);
    if (!match)
      return this.fail('this text does not end on its line, or holds a wrong “\\” escape');
    this.position += match[0].length;
    return JSON.parse(match[0]);
  }

  /** The next mark after white space; empty at the end. */
  private next(): string {
    while (/[ \t\r\n]/.test(this.text.charAt(this.position))) this.position += 1;
    return this.text.charAt(this.position);
  }

  private found(): string {
    const mark = this.next();
    return mark === '' ? 'the end of the file' : `“${mark}”`;
  }

  private fail(message: string): never {
    throw new Stop(this.position, message);
  }
}
