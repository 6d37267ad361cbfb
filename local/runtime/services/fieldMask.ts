/** Field masks of the Sheets API: which fields of a resource a request reads or writes. */

/** The paths of a mask: `a.b(c,d/e)` is `a.b.c` and `a.b.d.e`; undefined for what is no mask. */
export function maskPaths(mask: string): string[] | undefined {
  const tokens = mask.match(/[(),./]|[^(),./\s]+/g) ?? [];
  let at = 0;
  const list = (prefix: string): string[] | undefined => {
    const paths: string[] = [];
    do {
      const more = item(prefix);
      if (!more) return undefined;
      paths.push(...more);
    } while (tokens[at] === ',' && ++at);
    return paths;
  };
  const item = (prefix: string): string[] | undefined => {
    const name = tokens[at++];
    if (name === undefined || /^[(),./]$/.test(name)) return undefined;
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (tokens[at] === '.' || tokens[at] === '/') {
      at += 1;
      return item(path);
    }
    if (tokens[at] !== '(') return [path];
    at += 1;
    const inside = list(path);
    return tokens[at++] === ')' ? inside : undefined;
  };
  const paths = list('');
  return at === tokens.length ? paths : undefined;
}

/** What the paths leave of a resource; lists are gone through. */
export function pick<T>(value: T, paths: readonly string[]): Partial<T> {
  return pickFrom(
    value,
    paths.map((path) => path.split('.')),
  ) as Partial<T>;
}

function pickFrom(value: unknown, paths: string[][]): unknown {
  if (paths.some(([first]) => first === undefined || first === '*')) return value;
  if (Array.isArray(value)) return value.map((element) => pickFrom(element, paths));
  if (typeof value !== 'object' || value === null) return value;
  const picked: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    const below = paths.filter(([first]) => first === key).map(([, ...rest]) => rest);
    if (below.length > 0) picked[key] = pickFrom(member, below);
  }
  return picked;
}
