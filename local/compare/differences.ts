// Where two rehearsals' outputs differ: values by their place, texts by their lines.

export interface Difference {
  /** `registry/案件[0]/次にすること` */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

const MISSING = '—';

const shown = (value: unknown): string =>
  value === undefined ? MISSING : typeof value === 'string' ? value : JSON.stringify(value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The innermost places at which two values differ, in the order of the first; what only one of them has included. */
export function differences(before: unknown, after: unknown, place = ''): Difference[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    return Array.from({ length: Math.max(before.length, after.length) }).flatMap((_, index) =>
      differences(before[index], after[index], `${place}[${index}]`),
    );
  }
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => differences(before[key], after[key], `${place}/${key}`));
  }
  return before === after ? [] : [{ place, before: shown(before), after: shown(after) }];
}
