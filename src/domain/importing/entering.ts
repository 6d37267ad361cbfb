// What putting rows into the registry needs to know besides the rows.
import type { Registry } from '../registry/registry';
import type { Settings } from '../settings';
import type { Numbering } from './numbering';

export interface Entering {
  readonly registry: Registry;
  readonly numbering: Numbering;
  readonly settings: Settings;
}
