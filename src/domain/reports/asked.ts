// Whom a year's result was asked of, as 実績 remembers it: when, until when, and by which 受付 an answer came.
import { type Day, isDay } from '../base/day';
import type { Context } from '../context';
import type { Row } from '../registry/registry';
import { presentReporter, type Reporter, type ReportSide, reportSides } from './reporters';

export type Achievement = Row<'achievements'>;

export interface Asked {
  /** As named then: the department, or 事業者番号. */
  readonly who: string;
  readonly on: Day;
  readonly dueOn: Day;
  /** 受付番号 of what came, whether it told of this project or left its row blank; empty while waited for. */
  readonly came: string;
}

const written = /^(.*)（([\d-]{10})→([\d-]{10})(?:　(U\d+))?）$/;

const textOf = ({ who, on, dueOn, came }: Asked): string =>
  `${who}（${on}→${dueOn}${came && `　${came}`}）`;

function read(text: string): Asked[] {
  return text.split('\n').flatMap((line): Asked[] => {
    const [, who, on, dueOn, came = ''] = written.exec(line) ?? [];
    return who && isDay(on) && isDay(dueOn) ? [{ who, on, dueOn, came }] : [];
  });
}

/** Everybody of one side who was asked about this row, each by the name or number of then. */
export const askedAbout = ({ values }: Achievement, side: ReportSide): Asked[] =>
  read(values[reportSides[side].asked]);

/** Whether this was asked of him, by whatever name. */
const isOf = (context: Context, side: ReportSide, asked: Asked, who: string): boolean =>
  presentReporter(context, { side, who: asked.who }).who === who;

/** The last asking of one reporter. */
export const askedOf = (
  context: Context,
  row: Achievement,
  { side, who }: Reporter,
): Asked | undefined =>
  askedAbout(row, side)
    .filter((asked) => isOf(context, side, asked, who))
    .pop();

function write(context: Context, row: Achievement, side: ReportSide, all: readonly Asked[]): void {
  context.registry.set(row, { [reportSides[side].asked]: all.map(textOf).join('\n') });
}

/** What was asked of one side, as the mails in 送信 tell of it: for a row that is made again. */
export function noteAskedBefore(
  context: Context,
  row: Achievement,
  side: ReportSide,
  asked: readonly Asked[],
): void {
  write(context, row, side, asked);
}

/** He is asked now; what was asked of him before is over. */
export function noteAsked(
  context: Context,
  row: Achievement,
  { side, who }: Reporter,
  dueOn: Day,
): void {
  const others = askedAbout(row, side).filter((asked) => !isOf(context, side, asked, who));
  write(context, row, side, [...others, { who, on: context.today, dueOn, came: '' }]);
}

/** His answer came. */
export function noteCame(
  context: Context,
  row: Achievement,
  { side, who }: Reporter,
  intakeId: string,
): void {
  const all = askedAbout(row, side);
  if (!all.some((asked) => isOf(context, side, asked, who))) return;
  write(
    context,
    row,
    side,
    all.map((asked) => (isOf(context, side, asked, who) ? { ...asked, came: intakeId } : asked)),
  );
}
