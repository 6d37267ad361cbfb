/** Apps Script on one's own machine: what the rehearsal, the workbench and the tests use. */
export { ASSUMPTIONS, type AssumptionId } from './assumptions';
export { parseTime, timeText } from './clock';
export { type DialogInput, type DialogProblem, DialogRefusal } from './dialogs/input';
export { DIFFERENCES } from './differences';
export { FormRefusal, NotImplementedError } from './errors';
export { ANY_TRIGGER, FAULT_KINDS, type Fault, type FaultKind } from './faults';
export type { FormAnswers } from './forms/answers';
export type { Answer, FormState } from './forms/state';
export { type Played, Runtime, type RuntimeOptions } from './runtime';
export type { CellValue } from './sheets/grid';
export { HAND_KINDS, type HandKindName } from './sheets/hands';
export type {
  Area,
  Cell,
  CellFormats,
  ListValidation,
  SheetState,
  SpreadsheetState,
} from './sheets/state';
export type { Execution, SentAttachment, SentMail } from './state';
