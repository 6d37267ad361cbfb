/** What must hold, after every run and at rest: each a function whose name says it. */
import { around, asked, speakOf } from '../said';
import type { Sight } from '../sight';
import {
  mailsCarryTheirDocuments,
  noMailBeforeItsTime,
  noMailTwice,
  noMailWaits,
  nothingMailedWithoutRow,
  oneRowPerKey,
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
  oneRowPerKey,
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

/** What a hand in the Sheet may bring to a stop, but not without a word. */
const progress: readonly Invariant[] = [
  everySubmissionStandsOnce,
  noMailWaits,
  sentRowsHaveTheirMail,
  mailsCarryTheirDocuments,
  everyLetterHasItsDoc,
  everyCaseSaysWhatIsNext,
  nextActNamesSomebody,
  nextActCanBeDone,
  nothingContradicts,
  nothingStaysChosen,
];

/**
 * Of what stands still since somebody sorted, merged, pasted or deleted, ホーム or a mail to the office says something: of
 * this matter, its row, or the tab on which the hand was.
 */
export function nothingStopsSilently(sight: Sight): string[] {
  const texts = asked(sight);
  return progress
    .flatMap((invariant) => invariant(sight))
    .filter((found) => !speakOf(texts, [...around(sight, found), ...sight.staff.touchedByHand]));
}

/** Once hands have been in the Sheet: rows stand twice or nowhere then, and what is known of a row is another's. */
export const afterHands: {
  readonly always: readonly Invariant[];
  readonly atRest: readonly Invariant[];
} = {
  always: [noFailure, noMailTwice, staffCellsStand],
  atRest: [
    noFailure,
    noMailTwice,
    staffCellsStand,
    nobodySeesOthers,
    nothingStopsSilently,
    restWritesNothing,
  ],
};
