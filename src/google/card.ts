// Shows 案件カード beside the spreadsheet, from the page card.html, and puts what it is told into the words of the tables and the city.
import type { CardAnswer } from '../app/caseCard';
import { called } from '../domain/forms/names';
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
  const said = (text: string): string => called(card, text);
  const rows = card.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, note: said(textOnPage(cell.note)) })),
    operations: row.operations.map((one) => ({
      ...one,
      name: said(one.name),
      about: said(textOnPage(one.about)),
      lacks: one.lacks.map(said),
      concerns: one.concerns.map(said),
      will: one.will.map(said),
    })),
  }));
  const answers = card.answers.map((one) => ({ ...one, who: said(one.who) }));
  const events = card.events.map((one) => ({ ...one, what: said(one.what) }));
  return { ...answer, card: { ...card, rows, answers, events } };
}
