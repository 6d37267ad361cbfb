/** Text: the characters of a paragraph, of a cell, or of what was just appended, for editing. */
import { NotImplementedError, ServiceError } from '../../errors';
import { serviceObject } from '../../serviceObject';
import type { CellNode, ParagraphNode, TextStyle } from '../model';
import type { DocumentSession } from '../session';
import {
  deleteRange,
  insertAt,
  paragraphText,
  replaceAll,
  styleAll,
  styleRange,
  textOf,
} from '../text';
import { paragraphsIn } from '../tree';

type DocText = GoogleAppsScript.Document.Text;

/** A stretch of a paragraph's characters. */
interface Stretch {
  start: number;
  length: number;
}

/**
 * The script's Text for a paragraph or cell; with `stretch`, for what `appendText` added, which
 * can only be read and styled, and only until the paragraph's text is changed otherwise.
 */
export function textObject(
  session: DocumentSession,
  node: ParagraphNode | CellNode,
  stretch?: Stretch,
): DocText {
  return serviceObject<DocText>(session.realm, 'Text', new TextService(session, node, stretch));
}

/** Paragraphs of a cell are separated by one `\n`, which counts as a character. */
class TextService implements Partial<DocText> {
  constructor(
    private readonly session: DocumentSession,
    private readonly owner: ParagraphNode | CellNode,
    private readonly stretch?: Stretch,
  ) {}

  getText(): string {
    return this.call('getText', 'navigation', () => this.text());
  }

  setText(text: string): DocText {
    return this.edit('setText', () => {
      const paragraph = this.single('setText', text);
      replaceAll(paragraph, paragraphText(text));
    });
  }

  appendText(text: string): DocText {
    return this.edit('appendText', () => this.insert('appendText', this.text().length, text));
  }

  insertText(offset: number, text: string): DocText {
    return this.edit('insertText', () => this.insert('insertText', offset, text));
  }

  deleteText(startOffset: number, endOffsetInclusive: number): DocText {
    return this.edit('deleteText', () => {
      this.whole('deleteText');
      const { paragraph, local } = this.locate(startOffset);
      const end = endOffsetInclusive - startOffset + local;
      if (this.paragraphs().length > 1 && end >= textOf(paragraph).length) {
        throw new NotImplementedError('Text.deleteText over several paragraphs');
      }
      deleteRange(paragraph, local, end);
    });
  }

  setBold(...args: (number | boolean)[]): DocText {
    return this.style('setBold', args, (value) => ({ bold: Boolean(value) }));
  }

  setUnderline(...args: (number | boolean)[]): DocText {
    return this.style('setUnderline', args, (value) => ({ underline: Boolean(value) }));
  }

  setFontSize(...args: number[]): DocText {
    return this.style('setFontSize', args, (value) => ({ size: Number(value) }));
  }

  setFontFamily(...args: (number | string)[]): DocText {
    return this.style('setFontFamily', args, (value) => ({ family: String(value) }));
  }

  setForegroundColor(...args: (number | string)[]): DocText {
    return this.style('setForegroundColor', args, (value) => ({ color: String(value) }));
  }

  /** `args` are (value) or (start, endInclusive, value). */
  private style(
    member: string,
    args: unknown[],
    styleOf: (value: unknown) => Partial<TextStyle>,
  ): DocText {
    return this.edit(member, () => {
      const style = styleOf(args[args.length - 1]);
      const base = this.stretch?.start ?? 0;
      if (args.length === 3) {
        this.styleBetween(base + Number(args[0]), base + Number(args[1]), style);
      } else if (this.stretch) {
        this.assertUnchanged();
        this.styleBetween(base, base + this.stretch.length - 1, style);
      } else {
        for (const paragraph of this.paragraphs()) styleAll(paragraph, style);
      }
    });
  }

  private styleBetween(start: number, end: number, style: Partial<TextStyle>): void {
    if (this.paragraphs().length === 1) {
      styleRange(this.paragraphs()[0], start, end, style);
      return;
    }
    let passed = 0;
    for (const paragraph of this.paragraphs()) {
      const { length } = textOf(paragraph);
      const from = Math.max(start - passed, 0);
      const to = Math.min(end - passed, length - 1);
      if (from <= to) styleRange(paragraph, from, to, style);
      passed += length + 1;
    }
    if (start < 0 || end < start || end >= passed - 1) {
      throw new ServiceError(
        `Index (${end}) must be less than the content length (${passed - 1}).`,
      );
    }
  }

  private insert(member: string, offset: number, text: string): void {
    this.whole(member);
    if (this.owner.type !== 'PARAGRAPH') assertOneLine(member, text);
    const added = paragraphText(text);
    if (!added) throw new ServiceError('Cannot insert an empty text element.');
    const { paragraph, local } = this.locate(offset);
    insertAt(paragraph, local, added);
  }

  /** The paragraph in which an offset falls, and the offset inside it. */
  private locate(offset: number): { paragraph: ParagraphNode; local: number } {
    const paragraphs = this.paragraphs();
    let local = offset;
    for (const paragraph of paragraphs) {
      const { length } = textOf(paragraph);
      if (local <= length || paragraph === paragraphs[paragraphs.length - 1]) {
        return { paragraph, local };
      }
      local -= length + 1;
    }
    throw new ServiceError(`Index (${offset}) must be less than the content length (0).`);
  }

  private single(member: string, text: string): ParagraphNode {
    this.whole(member);
    const paragraphs = this.paragraphs();
    if (paragraphs.length !== 1) {
      throw new NotImplementedError(`Text.${member} of several paragraphs`);
    }
    if (this.owner.type !== 'PARAGRAPH') assertOneLine(member, text);
    return paragraphs[0];
  }

  private text(): string {
    if (!this.stretch) return this.paragraphs().map(textOf).join('\n');
    this.assertUnchanged();
    return textOf(this.paragraphs()[0]).slice(this.stretch.start);
  }

  private paragraphs(): ParagraphNode[] {
    return this.owner.type === 'PARAGRAPH' ? [this.owner] : paragraphsIn(this.owner);
  }

  private whole(member: string): void {
    if (this.stretch) throw new NotImplementedError(`Text.${member} on appended text`);
  }

  /** Appended text is the end of its paragraph; once it no longer is, its offsets say nothing. */
  private assertUnchanged(): void {
    const { start, length } = this.stretch as Stretch;
    if (textOf(this.paragraphs()[0]).length !== start + length) {
      throw new NotImplementedError('Text of appendText after its paragraph changed');
    }
  }

  private edit(member: string, change: () => void): DocText {
    return this.call(member, 'docsEdit', () => {
      this.session.beginEdit(this.owner);
      change();
      return serviceObject<DocText>(this.session.realm, 'Text', this);
    });
  }

  private call<T>(member: string, cost: 'navigation' | 'docsEdit', fn: () => T): T {
    return this.session.gateway.call(`Text.${member}`, cost, () => {
      this.session.assertOpen(this.owner);
      return fn();
    });
  }
}

/** A line break in a cell's text would make paragraphs, which is nowhere documented. */
export function assertOneLine(member: string, text: unknown): void {
  if (/[\r\n]/.test(String(text))) {
    throw new NotImplementedError(`${member} of a cell with a line break`);
  }
}
