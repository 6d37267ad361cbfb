/** Changes to the characters of a paragraph. Offsets count UTF-16 units, as JavaScript does. */
import { ServiceError } from '../errors';
import type { ParagraphNode, Run, TextStyle } from './model';

/** The characters of the paragraph; `\r` is a line break in it. */
export function textOf(paragraph: ParagraphNode): string {
  return paragraph.runs.map((run) => run.text).join('');
}

/**
 * Text as a paragraph can hold it: line breaks become `\r` (documented of Paragraph); what Docs
 * strips is gone (assumption `docs-stripped-characters`).
 */
export function paragraphText(text: unknown): string {
  return String(text)
    .replace(/\r\n|\n/g, '\r')
    .replace(/\p{Cc}|[\ue000-\uf8ff]/gu, (character) => (isKept(character) ? character : ''));
}

/** Of the control characters, tab, vertical tab, line break and those after U+001F stay. */
function isKept(character: string): boolean {
  return (
    character === '\r' || /[\t\v]/.test(character) || (character >= ' ' && character < '\ue000')
  );
}

/** Replaces everything; the new text looks as the first character did (`docs-text-style`). */
export function replaceAll(paragraph: ParagraphNode, text: string): void {
  const style = paragraph.runs[0]?.style ?? paragraph.emptyStyle;
  setRuns(paragraph, [{ text, style: { ...style } }], style);
}

/** Inserts text that looks as the character before it does, or at the start as the one after. */
export function insertAt(paragraph: ParagraphNode, offset: number, text: string): void {
  const whole = textOf(paragraph);
  if (!Number.isInteger(offset) || offset < 0 || offset > whole.length) {
    throw outOfRange(offset, whole.length + 1);
  }
  const style =
    (offset > 0 ? styleAt(paragraph, offset - 1) : paragraph.runs[0]?.style) ??
    paragraph.emptyStyle;
  const [before, after] = split(paragraph.runs, offset);
  setRuns(paragraph, [...before, { text, style: { ...style } }, ...after], style);
}

/** Deletes from `start` to `end`, both included. */
export function deleteRange(paragraph: ParagraphNode, start: number, end: number): void {
  assertRange(paragraph, start, end);
  const [before, rest] = split(paragraph.runs, start);
  const [gone, after] = split(rest, end - start + 1);
  setRuns(paragraph, [...before, ...after], gone[0]?.style ?? paragraph.emptyStyle);
}

/** Sets a part of the style from `start` to `end`, both included. */
export function styleRange(
  paragraph: ParagraphNode,
  start: number,
  end: number,
  style: Partial<TextStyle>,
): void {
  assertRange(paragraph, start, end);
  const [before, rest] = split(paragraph.runs, start);
  const [inside, after] = split(rest, end - start + 1);
  const styled = inside.map((run) => ({ text: run.text, style: withStyle(run.style, style) }));
  setRuns(paragraph, [...before, ...styled, ...after], paragraph.emptyStyle);
}

/** Sets a part of the style of everything, also of what comes into the paragraph while empty. */
export function styleAll(paragraph: ParagraphNode, style: Partial<TextStyle>): void {
  for (const run of paragraph.runs) run.style = withStyle(run.style, style);
  paragraph.emptyStyle = withStyle(paragraph.emptyStyle, style);
  setRuns(paragraph, paragraph.runs, paragraph.emptyStyle);
}

/** One part of the style where all characters agree on it; null where they differ or have none. */
export function commonStyle<K extends keyof TextStyle>(
  paragraph: ParagraphNode,
  key: K,
): TextStyle[K] | null {
  const styles = paragraph.runs.length
    ? paragraph.runs.map((run) => run.style)
    : [paragraph.emptyStyle];
  const first = styles[0][key];
  return styles.every((style) => style[key] === first) ? (first ?? null) : null;
}

function styleAt(paragraph: ParagraphNode, offset: number): TextStyle | undefined {
  let passed = 0;
  return paragraph.runs.find((run) => {
    passed += run.text.length;
    return passed > offset;
  })?.style;
}

function split(runs: Run[], offset: number): [Run[], Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let passed = 0;
  for (const run of runs) {
    const cut = Math.min(Math.max(offset - passed, 0), run.text.length);
    before.push({ text: run.text.slice(0, cut), style: { ...run.style } });
    after.push({ text: run.text.slice(cut), style: { ...run.style } });
    passed += run.text.length;
  }
  return [before.filter((run) => run.text), after.filter((run) => run.text)];
}

/** Keeps runs short in number: no empty ones, neighbours of one style joined. */
function setRuns(paragraph: ParagraphNode, runs: Run[], emptyStyle: TextStyle): void {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    if (run.text === '') continue;
    if (last && sameStyle(last.style, run.style)) last.text += run.text;
    else joined.push({ ...run });
  }
  paragraph.runs = joined;
  paragraph.emptyStyle = { ...emptyStyle };
}

function withStyle(style: TextStyle, change: Partial<TextStyle>): TextStyle {
  const merged: Record<string, unknown> = { ...style, ...change };
  for (const key of Object.keys(merged)) if (merged[key] === undefined) delete merged[key];
  return merged as TextStyle;
}

function sameStyle(a: TextStyle, b: TextStyle): boolean {
  return (
    a.bold === b.bold &&
    a.size === b.size &&
    a.family === b.family &&
    a.underline === b.underline &&
    a.color === b.color
  );
}

function assertRange(paragraph: ParagraphNode, start: number, end: number): void {
  const { length } = textOf(paragraph);
  if (!Number.isInteger(start) || start < 0 || start >= length) throw outOfRange(start, length);
  if (!Number.isInteger(end) || end < start || end >= length) throw outOfRange(end, length);
}

function outOfRange(offset: number, length: number): ServiceError {
  return new ServiceError(`Index (${offset}) must be less than the content length (${length}).`);
}
