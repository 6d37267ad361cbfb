// Paragraphs of a Doc, and changes to their text that keep how it looks.

type Paragraph = GoogleAppsScript.Document.Paragraph;
export type Container = GoogleAppsScript.Document.Body | GoogleAppsScript.Document.TableCell;

/** The paragraphs that stand directly in a body or cell, not those of its tables. */
export function paragraphsOf(container: Container): Paragraph[] {
  return childrenOf(container, DocumentApp.ElementType.PARAGRAPH).map((child) =>
    child.asParagraph(),
  );
}

/** The tables that stand directly in a body. */
export function tablesOf(body: GoogleAppsScript.Document.Body): GoogleAppsScript.Document.Table[] {
  return childrenOf(body, DocumentApp.ElementType.TABLE).map((child) => child.asTable());
}

/** The rows of a table. */
export const rowsOf = (table: GoogleAppsScript.Document.Table) =>
  Array.from({ length: table.getNumRows() }, (_, index) => table.getRow(index));

/** The cells of a row. */
export function cellsOf(
  row: GoogleAppsScript.Document.TableRow,
): GoogleAppsScript.Document.TableCell[] {
  return Array.from({ length: row.getNumCells() }, (_, index) => row.getCell(index));
}

function childrenOf(
  container: Container,
  type: GoogleAppsScript.Document.ElementType,
): GoogleAppsScript.Document.Element[] {
  return Array.from({ length: container.getNumChildren() }, (_, index) =>
    container.getChild(index),
  ).filter((child) => child.getType() === type);
}

/**
 * Puts `text` in place of the characters from `start` up to `end`. It is inserted before the old
 * ones go, so that it looks as they did. Nothing in it has a special meaning.
 */
export function replaceRange(paragraph: Paragraph, start: number, end: number, text: string): void {
  const characters = paragraph.editAsText();
  if (text !== '') characters.insertText(end, text);
  if (end > start) characters.deleteText(start, end - 1);
}
