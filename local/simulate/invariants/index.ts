/** What must hold, after every run and at rest: each a function whose name says it. */
import type { Sight } from '../sight';
import {
  mailsCarryTheirDocuments,
  noMailBeforeItsTime,
  noMailTwice,
  noMailWaits,
  nothingMailedWithoutRow,
  sentRowsHaveTheirMail,
} from './mails';
import {
  everyCaseSaysWhatIsNext,
  nextActCanBeDone,
  nextActNamesSomebody,
  nothingContradicts,
  nothingStaysChosen,
} from './nextAct';
import { everyLetterHasItsDoc, numbersAreUnique, oneDocPerName, staffCellsStand } from './registry';
import { noFailure, restWritesNothing } from './runs';
import { nobodySeesOthers } from './secrets';
import { everySubmissionStandsOnce, nothingTakenInTwice } from './submissions';
import { everyStageIsAStep, onlyLegalTransitions } from './transitions';

/** @returns what does not hold, in words; nothing when all does */
export type Invariant = (sight: Sight) => readonly string[];

/** After every run, however it ended. */
export const always: readonly Invariant[] = [
  noFailure,
  nothingTakenInTwice,
  noMailTwice,
  noMailBeforeItsTime,
  nothingMailedWithoutRow,
  numbersAreUnique,
  staffCellsStand,
  onlyLegalTransitions,
];

/** Once nothing goes wrong any more and nothing is left to do. */
export const atRest: readonly Invariant[] = [
  ...always,
  everySubmissionStandsOnce,
  noMailWaits,
  sentRowsHaveTheirMail,
  mailsCarryTheirDocuments,
  nobodySeesOthers,
  everyLetterHasItsDoc,
  oneDocPerName,
  everyStageIsAStep,
  everyCaseSaysWhatIsNext,
  nextActNamesSomebody,
  nextActCanBeDone,
  nothingContradicts,
  nothingStaysChosen,
  restWritesNothing,
];
