// A list as it was pasted, before anything is known of what it says: headers, and cells by the number of their row.

export interface GivenTable {
  readonly headers: readonly string[];
  /** The row of the headers, as a spreadsheet counts: from 1, empty rows included. */
  readonly headerLine: number;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** What could not be read as cells at all. */
  readonly problems: readonly { readonly line: number; readonly text: string }[];
}
