// What ホーム asks of 総合政策課 from day to day, with the day on which it first does.
import type { Day } from '../../base/day';
import type { Registry } from '../../registry/registry';
import type { HomeSection } from '../../registry/tabs/home';
import { ours } from '../home';

export interface Task {
  readonly section: HomeSection;
  readonly place: string;
  readonly subject: string;
  /** As it stands on the last day on which it does. */
  readonly what: string;
  readonly dueOn: Day | '';
  readonly from: Day;
  /** The last day; undefined while it still stands at the end. */
  readonly until: Day | undefined;
}

interface Noted {
  task: Task;
  lastSeen: Day;
}

export class TaskLog {
  private readonly noted = new Map<string, Noted>();
  private latest: Day = '';

  /** Takes down the lines of this day; a line that only changes its words is the same one. */
  look(registry: Registry, on: Day): void {
    const count = new Map<string, number>();
    for (const { values } of registry.rows('home')) {
      if (!ours.has(values.section)) continue;
      const { section, place, subject, what, dueOn } = values;
      const line = `${section} ${place}`;
      const nth = (count.get(line) ?? 0) + 1;
      count.set(line, nth);
      const key = `${line} ${nth}`;
      const from = this.noted.get(key)?.task.from ?? on;
      const task = {
        section: section as HomeSection,
        place,
        subject,
        what,
        dueOn,
        from,
        until: undefined,
      };
      this.noted.set(key, { task, lastSeen: on });
    }
    this.latest = on;
  }

  /** By the day from which they stand; those of one day in the order of ホーム. */
  tasks(): Task[] {
    return [...this.noted.values()]
      .map(({ task, lastSeen }) => (lastSeen === this.latest ? task : { ...task, until: lastSeen }))
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  }
}
