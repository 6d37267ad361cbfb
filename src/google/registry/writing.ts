// Writes rows of cells into another spreadsheet, in as few calls as their size allows.
import type { RawCell } from './cells';
import { appendRaw } from './requests';
import { applyRequests, type Request } from './sheetsApi';

/** Characters of one call. */
const MOST_CHARACTERS = 1_500_000;

/** Gathers what is written: each of its calls leaves whole rows. */
export class Writing {
  private requests: Request[] = [];
  private rows: (readonly RawCell[])[] = [];
  private sheet = -1;
  private size = 0;

  constructor(private readonly book: string) {}

  add(...requests: Request[]): void {
    this.requests.push(...requests);
  }

  append(sheet: number, cells: readonly RawCell[]): void {
    const size = cells.reduce<number>((sum, cell) => sum + String(cell ?? '').length + 40, 0);
    if (this.size + size > MOST_CHARACTERS) this.flush();
    if (sheet !== this.sheet) this.close();
    this.sheet = sheet;
    this.rows.push(cells);
    this.size += size;
  }

  private close(): void {
    if (this.rows.length > 0) this.requests.push(appendRaw(this.sheet, this.rows));
    this.rows = [];
  }

  flush(): void {
    this.close();
    applyRequests(this.requests, this.book);
    this.requests = [];
    this.size = 0;
  }
}
