// What becomes of cases and terms of agreements from day to day: those that begin, and those whose 状態 changes.
import type { Day } from '../../base/day';
import { hint } from '../../base/text';
import type { Registry, Row } from '../../registry/registry';

export interface Change {
  readonly on: Day;
  /** `案件 R8-001　株式会社A`; `協定 K001（第1期）　…協定` */
  readonly what: string;
  /** 状態 after it. */
  readonly state: string;
  readonly begins: boolean;
}

type Watched = Row<'cases'> | Row<'agreements'>;

const isCase = (row: Watched): row is Row<'cases'> => row.tab === 'cases';

const watchedIn = (registry: Registry): Watched[] => [
  ...registry.rows('cases'),
  ...registry.rows('agreements'),
];

const keyOf = (row: Watched): string =>
  isCase(row) ? `案件 ${row.values.caseId}` : `協定 ${row.values.termId}`;

function nameOf(row: Watched): string {
  if (isCase(row)) {
    const { caseId, kind, businessName } = row.values;
    return `案件 ${caseId}（${kind}）　${hint(businessName, 60)}`;
  }
  const { agreementId, term, name } = row.values;
  return `協定 ${agreementId}（第${term}期）　${hint(name, 60)}`;
}

export class StateLog {
  readonly changes: Change[] = [];
  private readonly states = new Map<string, string>();

  constructor(registry: Registry) {
    for (const row of watchedIn(registry)) this.states.set(keyOf(row), row.values.state);
  }

  /** Takes down what differs from the day before. */
  look(registry: Registry, on: Day): void {
    for (const row of watchedIn(registry)) {
      const key = keyOf(row);
      const { state } = row.values;
      const before = this.states.get(key);
      if (before === state) continue;
      this.states.set(key, state);
      this.changes.push({ on, what: nameOf(row), state, begins: before === undefined });
    }
  }
}
