/** What must hold, after every run and at rest: each a function whose name says it. */
import type { Sight } from '../sight';
import { noMailTwice, noMailWaits, nothingMailedWithoutRow, sentRowsHaveTheirMail } from './mails';
import {
  everyCaseSaysWhatIsNext,
  everyLetterHasItsDoc,
  numbersAreUnique,
  oneDocPerName,
  staffCellsStand,
} from './registry';
import { noFailure, restWritesNothing } from './runs';
import { everySubmissionStandsOnce, nothingTakenInTwice } from './submissions';

/** @returns what does not hold, in words; nothing when all does */
export type Invariant = (sight: Sight) => readonly string[];

/** After every run, however it ended. */
export const always: readonly Invariant[] = [
  noFailure,
  nothingTakenInTwice,
  noMailTwice,
  nothingMailedWithoutRow,
  numbersAreUnique,
  staffCellsStand,
];

/** Once nothing goes wrong any more and nothing is left to do. */
export const atRest: readonly Invariant[] = [
  ...always,
  everySubmissionStandsOnce,
  noMailWaits,
  sentRowsHaveTheirMail,
  everyLetterHasItsDoc,
  oneDocPerName,
  everyCaseSaysWhatIsNext,
  restWritesNothing,
];
