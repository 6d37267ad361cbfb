/** The bench registry as rows: who is in the city, its years of history, and the work that is open at the moment. */
import { businessCriteria } from '../../../src/domain/base/criteria';
import { Book } from './book';
import { type City, makeCity } from './city';
import { FISCAL_YEAR, type MomentName, moments } from './moment';
import { type Size, type SizeName, sizes } from './size';
import { answer, remind, tellComplete } from './year/answers';
import { openCase, openSeason } from './year/call';
import { endYear } from './year/ending';
import { writeHome } from './year/home';
import { inquire } from './year/inquiry';
import { meet } from './year/meetings';
import { sendOutcome } from './year/outcome';
import { proposeByBusiness, proposeByDepartment } from './year/proposals';
import { reply } from './year/reply';
import { report } from './year/reports';
import type { CaseStory, Telling } from './year/story';
import { writeTerms } from './year/terms';

export interface Kind {
  readonly size: SizeName;
  readonly moment: MomentName;
  /** Seasons of history: 0 means that only what is open now ever happened. */
  readonly years: number;
  readonly seed: number;
}

export interface Composed {
  readonly book: Book;
  readonly city: City;
  /** 稼働開始日: what was due before it is not caught up. */
  readonly startedOn: string;
}

export function compose({ size: sizeName, moment, years, seed }: Kind): Composed {
  const book = new Book(seed);
  const size = sizes[sizeName];
  const city = makeCity(book, size);
  writePeople(book, city);
  // In a quiet month the newest season is this year's; at the height of the season it is open still.
  const last = moment === 'quiet' ? FISCAL_YEAR : FISCAL_YEAR - 1;
  const first = last - years + 1;
  const startedOn =
    years > 0 ? `${first}-04-01` : moment === 'quiet' ? '2036-10-01' : `${FISCAL_YEAR}-04-01`;
  writeAgreements(book, city, startedOn);
  for (let fiscalYear = first; fiscalYear <= last; fiscalYear++) {
    const running = fiscalYear === FISCAL_YEAR;
    const telling = { book, city, fiscalYear, year: running ? undefined : fiscalYear };
    const stories = season(telling, size);
    if (running) continue;
    endYear(telling, stories);
    report(telling, stories);
  }
  const now = { book, city, fiscalYear: FISCAL_YEAR, year: undefined };
  writeHome(
    book,
    moment === 'quiet' ? [openCaseNow(now)] : openSeasonNow(now, size),
    moments[moment].now,
  );
  for (const [series, number] of book.lastNumbers) {
    book.add('counters', { series, last: String(number) });
  }
  return { book, city, startedOn };
}

function writePeople(book: Book, city: City): void {
  for (const { name, head, mail, headMail } of city.departments) {
    book.add('departments', {
      name,
      head,
      mail,
      headMail,
      confirmedOn: `${FISCAL_YEAR}-04-03`,
    });
  }
  const cleared = '該当なし';
  for (const business of [...city.businesses, city.visitor]) {
    const { agreementId: _, matters: __, ...values } = business;
    book.add('businesses', {
      ...values,
      ...Object.fromEntries(businessCriteria.map(({ key }) => [key, cleared])),
      notedCriteria: JSON.stringify(businessCriteria.map(() => cleared)),
      confirmedOn: `${FISCAL_YEAR}-04-01`,
      eligibility: '適合',
    });
  }
}

/**
 * Months in which terms began: those in force end a year and more from now, so that no review is open at either moment,
 * and none of their reviews begins in March or April, when another mail would carry it.
 */
const termMonths = [
  ...['2034-07', '2034-08', '2034-12', '2035-01', '2035-02', '2035-03', '2035-04', '2035-05'],
  ...['2035-06', '2035-07', '2035-08', '2035-12', '2036-01', '2036-02', '2036-03'],
];

function writeAgreements(book: Book, city: City, since: string): void {
  city.businesses.forEach((business, index) => {
    const month = termMonths[index % termMonths.length];
    const day = String(2 + (index % 26)).padStart(2, '0');
    writeTerms({ book, city }, business, { current: `${month}-${day}`, since });
  });
  const begun = `${FISCAL_YEAR}-04-02`;
  writeTerms({ book, city }, city.visitor, { current: begun, since: begun });
}

/** A season from its call to the decision upon its last project. */
function season(telling: Telling, size: Size): CaseStory[] {
  const { fiscalYear: y, city } = telling;
  const stories = openSeason(telling);
  proposals(telling, stories, size);
  each(stories, (story, turn) => {
    inquire(telling, story, {
      screenedOn: `${y}-05-06`,
      askedOn: `${y}-05-07`,
      dueOn: `${y}-05-21`,
      turn,
    });
  });
  const late = city.departments.slice(Math.floor(city.departments.length / 2));
  each(stories, (story) => {
    remind(telling, story, `${y}-05-18T06:00`, late);
  });
  each(stories, (story, turn) => {
    answer(telling, story, { on: `${y}-05-19`, turn, departments: city.departments });
    tellComplete(telling, story, `${y}-05-19T17:00`);
  });
  each(stories, (story, turn) => {
    reply(telling, story, {
      closedOn: `${y}-05-25`,
      sentOn: `${y}-05-26`,
      dueOn: `${y}-06-09`,
      answeredOn: `${y}-06-02`,
      turn,
    });
  });
  each(stories, (story, turn) => {
    sendOutcome(telling, story, { on: `${y}-06-03`, turn });
  });
  each(stories, (story, turn) => {
    meet(telling, story, {
      invitedOn: `${y}-06-05`,
      firstOn: `${y}-06-11`,
      heldOn: `${y}-06-12`,
      laterOn: `${y}-07-10`,
      decidedOn: `${y}-07-11`,
      turn,
    });
  });
  return stories;
}

function proposals(telling: Telling, stories: readonly CaseStory[], size: Size): void {
  const { fiscalYear: y } = telling;
  each(stories, (story, turn) => {
    proposeByBusiness(telling, story, `${y}-04-14T${hour(turn)}`);
    for (let index = 0; index < size.cityProjects; index++) {
      proposeByDepartment(telling, story, index, `${y}-04-16T${hour(turn)}`);
    }
  });
}

/** This year's season as it stands in the middle of May: asked, and answered by half. */
function openSeasonNow(telling: Telling, size: Size): CaseStory[] {
  const { departments } = telling.city;
  const stories = openSeason(telling);
  proposals(telling, stories, size);
  each(stories, (story, turn) => {
    inquire(telling, story, {
      screenedOn: `${FISCAL_YEAR}-05-07`,
      askedOn: `${FISCAL_YEAR}-05-08`,
      dueOn: `${FISCAL_YEAR}-05-22`,
      turn,
    });
  });
  each(stories, (story, turn) => {
    answer(telling, story, {
      on: `${FISCAL_YEAR}-05-12`,
      turn,
      departments: departments.slice(0, Math.floor(departments.length / 2)),
    });
  });
  return stories;
}

/** The one case of a quiet month: 随時, asked some days ago, answered by half. */
function openCaseNow(telling: Telling): CaseStory {
  const { departments, businesses } = telling.city;
  const story = openCase(telling, businesses[0], '随時', `${FISCAL_YEAR}-10-20`);
  proposeByBusiness(telling, story, `${FISCAL_YEAR}-10-20T10:00`);
  inquire(telling, story, {
    screenedOn: `${FISCAL_YEAR}-10-22`,
    askedOn: `${FISCAL_YEAR}-11-06`,
    dueOn: `${FISCAL_YEAR}-11-20`,
    turn: 0,
  });
  answer(telling, story, {
    on: `${FISCAL_YEAR}-11-10`,
    turn: 0,
    departments: departments.slice(0, Math.floor(departments.length / 2)),
  });
  return story;
}

function each(stories: readonly CaseStory[], act: (story: CaseStory, turn: number) => void): void {
  stories.forEach((story, turn) => {
    act(story, turn);
  });
}

const hour = (turn: number): string =>
  `${String(9 + (Math.floor(turn / 60) % 8)).padStart(2, '0')}:${String(turn % 60).padStart(2, '0')}`;
