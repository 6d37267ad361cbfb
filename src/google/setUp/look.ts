// How the registry looks: colours with enough contrast for everyone (WCAG AA on their background).
import type { ColumnKind } from '../../domain/registry/tabs/column';

export const headerBackground: Record<ColumnKind, string> = {
  system: '#D9D9D9',
  staff: '#FFFFFF',
  shared: '#FFF2CC',
  operation: '#D9EAD3',
};

export const HEADER_COLOR = '#202124';

/** States that wait for a person. */
export const alarmingStates: readonly string[] = ['要確認', '失敗', '不達', '保留'];
export const ALARM_BACKGROUND = '#FCE8E6';
export const ALARM_COLOR = '#8C1D18';
