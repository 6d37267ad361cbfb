// What a migration is: one change of a registry of before that 初期設定 cannot tell from what is missing.

export interface Migration {
  /** What it is about, as the progress names it. */
  readonly what: string;
  /**
   * Done twice, or gone on with after a run that died, it comes to the same. New columns, tabs, settings, questions and
   * operations need nothing here: 初期設定 adds what is missing.
   * @returns what was changed, in words for staff
   */
  readonly run?: () => readonly string[];
}
