// The layout of a letter as text that people can read and compare: what stands where on which page.
import type { PdfPage } from '../../local/runtime/documents/pdfLines';

const A4_HEIGHT = 841.89;

interface Line {
  /** Points from the top and the left of the page. */
  top: number;
  left: number;
  size: number;
  text: string;
}

/** The lines of a page from top to bottom; what stands in different cells is apart. */
export function linesOf({ pieces }: PdfPage): Line[] {
  const lines: (Line & { end: number })[] = [];
  for (const { x, y, size, text } of pieces) {
    const top = Math.round(A4_HEIGHT - y);
    const last = lines.at(-1);
    const end = x + text.length * size;
    if (last && last.top === top && x >= last.left && x < last.end + 2) {
      last.text += text;
      last.end = end;
    } else lines.push({ top, left: Math.round(x), size, text, end });
  }
  return lines
    .map(({ top, left, size, text }) => ({ top, left, size, text: text.trimEnd() }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The rules across: how far from the top, and from where to where. */
function rulesOf({ rules }: PdfPage) {
  const across = new Map<number, { from: number; to: number }>();
  for (const { x1, y1, x2, y2 } of rules) {
    if (Math.abs(y1 - y2) > 0.01) continue;
    const top = Math.round(y1);
    const { from, to } = across.get(top) ?? { from: x1, to: x2 };
    across.set(top, { from: Math.min(from, x1), to: Math.max(to, x2) });
  }
  return [...across].map(([top, { from, to }]) => ({
    top,
    text: `──── ${Math.round(from)}–${Math.round(to)}`,
  }));
}

/** A letter: a line for each line and rule, with its place and size in points. */
export function layoutOf(pages: readonly PdfPage[]): string {
  const written = pages.flatMap((page, index) => {
    const columns = new Set(page.rules.filter(({ x1, x2 }) => x1 === x2).map(({ x1 }) => x1));
    const rows = [
      ...rulesOf(page),
      ...linesOf(page).map(({ top, left, size, text }) => ({
        top,
        text: `${String(left).padStart(4)} ${String(size).padStart(4)}  ${text}`,
      })),
    ].sort((a, b) => a.top - b.top);
    return [
      `■ ${index + 1}ページ${columns.size > 0 ? `（縦の罫線：${[...new Set([...columns].map(Math.round))].sort((a, b) => a - b).join('、')}）` : ''}`,
      ...rows.map(({ top, text }) => `${String(top).padStart(4)} ${text}`),
    ];
  });
  return `上から・左から・文字の大きさ（ポイント）\n${written.join('\n')}\n`;
}
