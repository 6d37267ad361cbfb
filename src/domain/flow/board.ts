// 段階別: where every open case stands, what of it is late or soon due, and the figures of the year.
import { addDays, addMonths, type Day } from '../base/day';
import { fiscalYearName, fiscalYearOf, parseDay } from '../base/era';
import { ascending, atMost, hint } from '../base/text';
import { caseOfProject, dueOn, isOpen, stepOf, stepOfProject } from '../cases/cases';
import { actorOf, type StepKey, stepKeys, stepName, steps } from '../cases/steps';
import type { Context } from '../context';
import { termsOver } from '../parties/agreements';
import { businessOf } from '../parties/businesses';
import type { Values } from '../registry/tabs';
import { AHEAD } from '../review/homeLines';

export const SOON_DAYS = 7;
/** So many lines the screen has below the first of each step: those that hold something share them. */
const SPARE_LINES = 12;
/** What a cell's width takes, so that each stands on one line. */
const NAME_LENGTH = 10;

interface Entry {
  readonly step: StepKey;
  readonly text: string;
  readonly due?: Day;
}

type BoardRow = Values<'board'>;

/** What moves at a step: cases up to ⑧ and ⑪, projects at ⑨, ⑩ and ⑫. */
function entries({ registry }: Context): Entry[] {
  const entry = (step: StepKey | undefined, id: string, name: string, due?: Day): Entry[] => {
    const [, month, day] = (due ?? '').split('-').map(Number);
    const until = due ? `（${month}/${day}）` : '';
    return step ? [{ step, text: `${id} ${hint(name, NAME_LENGTH)}${until}`, due }] : [];
  };
  return [
    ...registry.rows('cases').flatMap((row) => {
      const { caseId, businessId } = row.values;
      const name = businessOf(registry, businessId)?.values.name ?? row.values.businessName;
      return isOpen(row) ? entry(stepOf(row), caseId, name, dueOn(row)) : [];
    }),
    ...registry.rows('projects').flatMap((row) => {
      const { projectId, projectName, state } = row.values;
      const moves =
        state === '実施中' || (state === '協議中' && caseOfProject(registry, row) !== undefined);
      return moves ? entry(stepOfProject(registry, row), projectId, projectName) : [];
    }),
  ];
}

/** On at most so many lines, the last of which says how many more there are. */
const named = (own: readonly Entry[], lines: number): string =>
  atMost(
    own.map(({ text }) => text),
    lines,
  ).join('\n');

function boardRows(context: Context): BoardRow[] {
  const { settings, today } = context;
  // Whatever people sort the tabs by, the board stands as it is.
  const rank = ({ due = '9', text }: Entry) => `${due} ${text}`;
  const all = entries(context).sort(ascending(rank));
  const soon = addDays(today, SOON_DAYS);
  const moving = stepKeys.filter((key) => key !== 'report' && key !== 'publication');
  const busy = new Set(all.map(({ step }) => step)).size;
  const lines = 1 + Math.max(1, Math.floor(SPARE_LINES / busy));
  const cell = (own: readonly Entry[]) => named(own, lines);
  return [
    ...moving.map((step) => {
      const own = all.filter((one) => one.step === step);
      const { before, after }: { before?: string; after?: string } = steps[step];
      return {
        mark: [before, after].filter(Boolean).join('/'),
        name: stepName(settings, step),
        actor: actorOf(settings, step),
        count: String(own.length),
        late: cell(own.filter(({ due }) => due && due < today)),
        soon: cell(own.filter(({ due }) => due && due >= today && due <= soon)),
        rest: cell(own.filter(({ due }) => !due || due > soon)),
      };
    }),
    ...figures(context).map(([mark, name, count]) => ({
      mark,
      name,
      actor: '',
      count: String(count),
      late: '',
      soon: '',
      rest: '',
    })),
  ];
}

/** How the year goes, from rows that stay where they are. */
function figures({ registry, today }: Context): [mark: string, name: string, count: number][] {
  const year = fiscalYearOf(today);
  const ofYear = fiscalYearName(year);
  const isOfYear = (text: string) => {
    const day = parseDay(text);
    return day !== undefined && fiscalYearOf(day) === year;
  };
  const cases = registry.rows('cases').filter(({ values }) => values.fiscalYear === String(year));
  const terms = registry.rows('agreements').filter(({ values }) => values.state !== '取消');
  const inForce = terms.filter(({ values }) => !termsOver.has(values.state));
  const ends = addMonths(today, AHEAD);
  return [
    ['計1', `${ofYear}の案件`, cases.length],
    ['計2', 'うち進行中', cases.filter(isOpen).length],
    [
      '計3',
      `${ofYear}に締結した協定`,
      terms.filter(({ values }) => values.term === '1' && isOfYear(values.concludedOn)).length,
    ],
    ['計4', '有効な協定', inForce.length],
    [
      '計5',
      'うち1年以内に満了',
      inForce.filter(({ values }) => (parseDay(values.expiresOn) ?? '9') <= ends).length,
    ],
    ['計6', '実施中の連携事業', registry.havingHere('projects', 'state', '実施中').length],
  ];
}

/** Brings the tab up to date: each row by its mark, wherever people have sorted it to. */
export function deriveBoard(context: Context): void {
  const { registry } = context;
  for (const row of boardRows(context)) {
    const standing = registry.find('board', row.mark);
    if (standing) registry.set(standing, row);
    else registry.append('board', row);
  }
}
