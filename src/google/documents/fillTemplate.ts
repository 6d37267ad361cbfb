// Fills a copy of a template in one pass: only the template's own placeholders count, never what values hold.
import { blockIndent, type DocumentContent } from '../../domain/documents/kinds';
import {
  type Container,
  cellsOf,
  paragraphsOf,
  replaceRange,
  rowsOf,
  tablesOf,
} from './paragraphs';

type Paragraph = GoogleAppsScript.Document.Paragraph;
type Table = GoogleAppsScript.Document.Table;
type TableRow = GoogleAppsScript.Document.TableRow;
type Fields = Readonly<Record<string, string>>;

interface Placeholder {
  readonly name: string;
  readonly start: number;
  /** Behind the last brace. */
  readonly end: number;
}

const has = (fields: Fields, name: string) => Object.keys(fields).includes(name);

function placeholdersIn(text: string): Placeholder[] {
  const pattern = /\{\{([^{}]+)\}\}/g;
  const found: Placeholder[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push({ name: match[1].trim(), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/**
 * Fills a Doc with `{{…}}` placeholders. Values are inserted as they are; their line breaks become
 * paragraphs. Returns the names of placeholders that nothing filled, each once; they stay in the Doc.
 */
export function fillTemplate(
  body: GoogleAppsScript.Document.Body,
  content: DocumentContent,
): string[] {
  const unfilled = new Set<string>();
  // Read before anything is filled: what values bring along is never looked at.
  const paragraphs = paragraphsOf(body);
  for (const table of tablesOf(body)) fillTable(table, content, unfilled);
  for (const paragraph of paragraphs) fillParagraph(body, paragraph, content.fields, unfilled);
  return [...unfilled];
}

function fillTable(table: Table, { fields, rows }: DocumentContent, unfilled: Set<string>): void {
  let index = 0;
  for (const row of rowsOf(table)) {
    if (!repeats(row, fields, rows)) {
      fillRow(row, fields, unfilled);
      index++;
      continue;
    }
    const records = rows ?? [];
    const pattern = records.map(() => row.copy());
    table.removeRow(index);
    records.forEach((record, i) => {
      fillRow(table.insertTableRow(index, pattern[i]), { ...fields, ...record }, unfilled);
      index++;
    });
  }
}

/** The row that repeats has placeholders that records fill; without records, none that a field fills. */
function repeats(row: TableRow, fields: Fields, rows: readonly Fields[] | undefined): boolean {
  // A document without records has no row that repeats: what is unfilled in it is a mistake to be told.
  if (!rows) return false;
  const names = cellsOf(row)
    .flatMap((cell) => paragraphsOf(cell))
    .flatMap((paragraph) => placeholdersIn(paragraph.getText()))
    .map(({ name }) => name);
  if (rows.length === 0) return names.length > 0 && names.every((name) => !has(fields, name));
  return names.some((name) => !has(fields, name) && has(rows[0], name));
}

function fillRow(row: TableRow, fields: Fields, unfilled: Set<string>): void {
  for (const cell of cellsOf(row)) {
    for (const paragraph of paragraphsOf(cell)) fillParagraph(cell, paragraph, fields, unfilled);
  }
}

function fillParagraph(
  container: Container,
  paragraph: Paragraph,
  fields: Fields,
  unfilled: Set<string>,
): void {
  const text = paragraph.getText();
  const placeholders = placeholdersIn(text);
  for (const { name } of placeholders) if (!has(fields, name)) unfilled.add(name);
  const known = placeholders.filter(({ name }) => has(fields, name));
  if (known.length === 0) return;
  if (known.some(({ name }) => /[\r\n]/.test(fields[name]))) {
    fillWithLines(container, paragraph, text, known, fields);
    return;
  }
  // From the end, so that the places of the earlier ones stay right.
  for (const { name, start, end } of [...known].reverse()) {
    replaceRange(paragraph, start, end, fields[name]);
  }
  const [only] = known;
  const heldOnlyThis = known.length === 1 && text.trim() === text.slice(only.start, only.end);
  if (heldOnlyThis && fields[only.name] === '') removeUnlessLast(container, paragraph);
}

/** A value of several lines makes the paragraph several ones, which look alike. */
function fillWithLines(
  container: Container,
  paragraph: Paragraph,
  text: string,
  known: readonly Placeholder[],
  fields: Fields,
): void {
  let filled = '';
  let from = 0;
  for (const { name, start, end } of known) {
    filled += text.slice(from, start) + fields[name];
    from = end;
  }
  const lines = (filled + text.slice(from)).split(/\r\n|\r|\n/);
  const place = container.getChildIndex(paragraph);
  const further = lines.slice(1).map((line, i) => {
    const next = container.insertParagraph(place + 1 + i, paragraph.copy());
    writeLine(next, text.length, line);
    return next;
  });
  writeLine(paragraph, text.length, lines[0]);
  // Space above and below belongs to the lines as a whole.
  const all = [paragraph, ...further];
  for (const next of further) next.setSpacingBefore(0);
  for (const line of all.slice(0, -1)) line.setSpacingAfter(0);
}

/** Points that one indenting character stands for. */
const INDENT = 12;

/** A line of a value; indenting characters before it move the whole paragraph, not only its first line. */
function writeLine(paragraph: Paragraph, length: number, line: string): void {
  const written = line.replace(new RegExp(`^${blockIndent}+`), '');
  const points = (line.length - written.length) * INDENT;
  replaceRange(paragraph, 0, length, written);
  if (points > 0) paragraph.setIndentStart(points).setIndentFirstLine(points);
}

/** The last paragraph of a body or cell cannot be removed; it then stays as an empty line. */
function removeUnlessLast(container: Container, paragraph: Paragraph): void {
  if (container.getChildIndex(paragraph) < container.getNumChildren() - 1)
    paragraph.removeFromParent();
}
