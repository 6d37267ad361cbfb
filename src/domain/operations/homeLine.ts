// A line of ホーム, and what it comes from.
import type { Day } from '../base/day';
import { hint } from '../base/text';
import type { HomeSection } from '../registry/tabs/home';

/** A line as a room has it. */
export interface Line {
  readonly section: HomeSection;
  /** The tab and the row's number: `案件 R8-001`. */
  readonly place: string;
  readonly subject: string;
  readonly what: string;
  readonly dueOn: Day | '';
}

/** What lines come from, other than a case: what has changed replaces the lines of its origin. */
export const origins = {
  /** Always looked at. */
  doubts: '確認',
  /** Found by a look at everything, every morning and by 台帳を点検する. */
  inspection: '点検',
  departments: '部署',
  season: '年度当初',
  results: '実績',
  agreements: '協定',
  installed: '初期設定',
  quiet: 'なし',
} as const;

export type HomeOrigin = keyof typeof origins;
export const homeOrigins = Object.keys(origins) as HomeOrigin[];

/** 要確認 */
export const doubt = (o: Pick<Line, 'place' | 'subject' | 'what'>): Line => ({
  section: '要確認',
  place: o.place,
  subject: hint(o.subject, 100),
  what: hint(o.what, 300),
  dueOn: '',
});
