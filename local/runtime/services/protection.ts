/** Protection of a range: only the kind with a warning hinders nobody's script. */

import { serviceObject } from '../serviceObject';
import type { ProtectionState, SheetState } from '../sheets/state';
import type { ServiceEnv } from './env';
import { createRange } from './range';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** The script's view of a protection. */
export function createProtection(
  env: ServiceEnv,
  sheet: SheetState,
  state: ProtectionState,
): Protection {
  return serviceObject<Protection>(
    env.realm,
    'Protection',
    new ProtectionService(env, sheet, state),
  );
}

class ProtectionService implements Partial<Protection> {
  constructor(
    private readonly env: ServiceEnv,
    private readonly sheet: SheetState,
    private readonly state: ProtectionState,
  ) {}

  getDescription(): string {
    return this.env.run.call(
      'Protection.getDescription',
      'smallRead',
      () => this.state.description,
    );
  }
  setDescription(description: string): Protection {
    return this.layout('setDescription', () => {
      this.state.description = description;
    });
  }
  isWarningOnly(): boolean {
    return this.read('isWarningOnly', () => this.state.warningOnly);
  }
  setWarningOnly(warningOnly: boolean): Protection {
    return this.layout('setWarningOnly', () => {
      this.state.warningOnly = warningOnly;
    });
  }
  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.env.run.call('Protection.getRange', 'navigation', () =>
      createRange(this.env, this.sheet, this.state.area),
    );
  }
  remove(): void {
    this.env.run.call('Protection.remove', 'structureWrite', () => {
      this.sheet.protections = this.sheet.protections.filter(({ id }) => id !== this.state.id);
      this.env.run.changed({ sheet: this.sheet });
    });
  }

  private read<T>(method: string, fn: () => T): T {
    return this.env.run.call(`Protection.${method}`, 'smallRead', () => {
      this.env.run.writeBuffered();
      return fn();
    });
  }
  /** Waits for the next flush or read, as layout does. */
  private layout(method: string, fn: () => void): Protection {
    return this.env.run.call(`Protection.${method}`, 'bufferedWrite', () => {
      this.env.run.buffer(1, () => {
        fn();
        this.env.run.changed({ sheet: this.sheet });
      });
      return this.self();
    });
  }
  private self(): Protection {
    return serviceObject<Protection>(this.env.realm, 'Protection', this);
  }
}
