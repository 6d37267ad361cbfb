/** The state on disk between starts: one JSON file, replaced as a whole so that it is never half. */
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SavedStory } from './story';

export interface SavedState {
  /** What Runtime.snapshot() gave. */
  snapshot: unknown;
  /** What people did in it; cities of before have none. */
  story?: SavedStory;
}

export class StateFile {
  private writing: Promise<void> | undefined;
  private waiting: (() => SavedState) | undefined;

  constructor(readonly path: string) {}

  /** The saved state; undefined when there is none. Throws when the file is not readable JSON. */
  load(): SavedState | undefined {
    if (!existsSync(this.path)) return undefined;
    const saved: unknown = JSON.parse(readFileSync(this.path, 'utf8'));
    if (typeof saved !== 'object' || saved === null || !('snapshot' in saved)) {
      throw new Error(`${this.path} holds no saved state.`);
    }
    return saved as SavedState;
  }

  /** Puts an unreadable file out of the way, under a new name that is returned. */
  setAside(): string {
    const aside = join(dirname(this.path), `state-unreadable-${Date.now()}.json`);
    renameSync(this.path, aside);
    return aside;
  }

  /**
   * Saves what `state` gives when its turn comes; while one write is under way only the latest
   * request waits. Resolves when the file holds it.
   */
  save(state: () => SavedState): Promise<void> {
    this.waiting = state;
    this.writing ??= this.writeAll().finally(() => {
      this.writing = undefined;
    });
    return this.writing;
  }

  private async writeAll(): Promise<void> {
    mkdirSync(dirname(this.path), { recursive: true });
    while (this.waiting) {
      const state = this.waiting;
      this.waiting = undefined;
      const temporary = `${this.path}.${process.pid}.tmp`;
      await writeFile(temporary, JSON.stringify(state()));
      await rename(temporary, this.path);
    }
  }
}
