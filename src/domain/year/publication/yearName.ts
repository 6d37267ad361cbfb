// How people write a fiscal year.
import { japaneseDate } from '../../calendar/era';

/** 2026 → `令和8年度`. */
export const yearName = (fiscalYear: number): string =>
  japaneseDate(`${fiscalYear}-12-31`).replace(/年12月31日$/, '年度');
