/** File names for what people have named: safe on every system, and never the same twice. */

/** UTF-8 bytes; file systems take 255, and an ending comes on top. */
const LONGEST = 180;

/** Hands out names inside one folder. */
export class FileNames {
  private readonly taken = new Set<string>();

  /** A safe name close to `name`, without ending; a second one of the same gets `~2`. */
  choose(name: string): string {
    const safe = safeName(name);
    let chosen = safe;
    for (let copy = 2; this.taken.has(chosen.toLowerCase()); copy++) chosen = `${safe}~${copy}`;
    this.taken.add(chosen.toLowerCase());
    return chosen;
  }
}

function safeName(name: string): string {
  const plain = [...name.normalize('NFC')]
    .map((mark) => (mark < ' ' || mark === '\u007f' || '\\/:*?"<>|'.includes(mark) ? '_' : mark))
    .join('')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  return shortened(plain) || '_';
}

function shortened(name: string): string {
  let short = '';
  for (const mark of name) {
    if (Buffer.byteLength(short + mark) > LONGEST) return short;
    short += mark;
  }
  return short;
}
