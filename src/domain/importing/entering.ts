// What putting rows into the registry needs to know besides the rows.
import type { Registry } from '../registry/registry';
import type { Numbering } from './numbering';

export interface Entering {
  readonly registry: Registry;
  readonly numbering: Numbering;
  /** 協定期間（年） */
  readonly agreementYears: number;
}
