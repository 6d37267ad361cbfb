// How the registry looks: colours with enough contrast for everyone (WCAG AA on their background).
import type { ColumnKind } from '../../domain/registry/tabs/column';

export const headerBackground: Record<ColumnKind, string> = {
  system: '#D9D9D9',
  staff: '#FFFFFF',
  shared: '#FFF2CC',
  operation: '#D9EAD3',
};

export const HEADER_COLOR = '#202124';

/** A background and what is written on it. */
export interface Colours {
  readonly background: string;
  readonly color: string;
}

const alarm: Colours = { background: '#FCE8E6', color: '#8C1D18' };

/** Words that stand out: what waits for a person, and what is to be done today. */
export const wordColours: Readonly<Record<string, Colours>> = {
  要確認: alarm,
  失敗: alarm,
  不達: alarm,
  保留: alarm,
  期限超過: alarm,
  '7日以内': { background: '#FEF7E0', color: '#7A4F01' },
  今日すること: { background: '#D2E3FC', color: '#174EA6' },
};

/** A heading over rows. */
export const headingColours: Colours = { background: '#3C4043', color: '#FFFFFF' };
