// Shows 案件カード beside the spreadsheet, from the page card.html, and puts the words of the tables into what it is told.
import type { CardAnswer } from '../app/caseCard';
import { pageOf } from './page';
import { textOnPage } from './words';

/** Opens the sidebar; the page asks for the case itself, so that it stands there at once. */
export function showCard(title: string): void {
  SpreadsheetApp.getUi().showSidebar(pageOf('card').evaluate().setTitle(title));
}

/** The answer with words that a page can show. */
export function spoken(answer: CardAnswer): CardAnswer {
  const { card } = answer;
  if (!card) return answer;
  const rows = card.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, note: textOnPage(cell.note) })),
    operations: row.operations.map((one) => ({ ...one, about: textOnPage(one.about) })),
  }));
  return { ...answer, card: { ...card, rows } };
}
