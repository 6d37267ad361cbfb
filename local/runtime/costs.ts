/** What each kind of call to a Google service costs in model time, and whether it is a round trip. */

export interface CostRule {
  /** Model milliseconds of one call. */
  base: number;
  /** Model milliseconds for each unit (a cell, a KB, a response). */
  perUnit?: number;
  /** Whether the call must reach a Google service (see docs: a round trip). */
  roundTrip: boolean;
  /** Whether the call changes the world, so that an idle run can be told from a busy one. */
  writes?: boolean;
  /** Where the units are cells of a spreadsheet: whether they are read or written. */
  cells?: 'read' | 'written';
}

/**
 * The one cost table (p50 milliseconds). The figures for runs, opening, Docs and Forms are
 * assumptions (see assumptions.ts `cost-model`); the others follow published measurements.
 */
export const COSTS = {
  navigation: { base: 0, roundTrip: false },
  runStart: { base: 1000, roundTrip: false },
  getActive: { base: 50, roundTrip: false },
  openById: { base: 300, roundTrip: true },
  // Opening a form and reading it are one look at it (assumption `form-open-lazy`).
  formOpen: { base: 300, roundTrip: false },
  spreadsheetCreate: { base: 2000, roundTrip: true, writes: true },
  smallRead: { base: 160, roundTrip: true },
  getValues: { base: 120, perUnit: 0.03, roundTrip: true, cells: 'read' },
  bufferedWrite: { base: 50, perUnit: 0.01, roundTrip: true, cells: 'written' },
  structureWrite: { base: 160, roundTrip: true, writes: true },
  appendRow: { base: 250, perUnit: 0.01, roundTrip: true, cells: 'written' },
  flush: { base: 150, perUnit: 0.14, roundTrip: true },
  batchGet: { base: 150, perUnit: 0.025, roundTrip: true, cells: 'read' },
  batchUpdate: { base: 200, perUnit: 0.12, roundTrip: true, cells: 'written' },
  propertyGet: { base: 30, roundTrip: true },
  propertySet: { base: 62, roundTrip: true },
  lock: { base: 80, roundTrip: true },
  unlock: { base: 0, roundTrip: true },
  sendMail: { base: 700, perUnit: 5, roundTrip: true, writes: true },
  mailQuota: { base: 30, roundTrip: true },
  formResponses: { base: 400, perUnit: 5, roundTrip: true },
  formRead: { base: 160, roundTrip: true },
  formEdit: { base: 100, roundTrip: true, writes: true },
  driveRead: { base: 160, roundTrip: true },
  driveWrite: { base: 300, roundTrip: true, writes: true },
  driveCopy: { base: 2000, roundTrip: true, writes: true },
  docsCreate: { base: 2000, roundTrip: true, writes: true },
  docsOpen: { base: 600, roundTrip: true },
  // Edits of an open Doc are kept in the run until saveAndClose (assumption `docs-edits-buffered`).
  docsEdit: { base: 30, roundTrip: false },
  docsSave: { base: 900, roundTrip: true, writes: true },
  docsRead: { base: 400, roundTrip: true },
  docsWrite: { base: 500, roundTrip: true, writes: true },
  pdfExport: { base: 2000, roundTrip: true },
  triggerRead: { base: 160, roundTrip: true },
  triggerWrite: { base: 300, roundTrip: true, writes: true },
  ui: { base: 50, roundTrip: false },
} as const satisfies Record<string, CostRule>;

export type CostKind = keyof typeof COSTS;
export type CostTable = Record<CostKind, CostRule>;

/** The pessimistic table: every call takes so many times as long. */
export const slower = (times: number): CostTable =>
  Object.fromEntries(
    Object.entries(COSTS as CostTable).map(([kind, rule]) => [
      kind,
      {
        ...rule,
        base: rule.base * times,
        ...(rule.perUnit !== undefined && { perUnit: rule.perUnit * times }),
      },
    ]),
  ) as CostTable;
