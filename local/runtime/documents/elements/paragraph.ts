/** Paragraph: one line or more of text set in one way. */
import { ServiceError } from '../../errors';
import { HORIZONTAL_ALIGNMENT, nameIn, PARAGRAPH_HEADING } from '../enums';
import type { ParagraphNode, ParagraphStyle } from '../model';
import type { DocumentSession } from '../session';
import { insertAt, paragraphText, replaceAll, textOf } from '../text';
import { applyAttributes, attributesOf, setStyle } from './attributes';
import { ElementService } from './element';
import { textObject } from './textElement';

type Paragraph = GoogleAppsScript.Document.Paragraph;

export class ParagraphService extends ElementService<ParagraphNode> implements Partial<Paragraph> {
  constructor(session: DocumentSession, node: ParagraphNode) {
    super(session, node, 'Paragraph');
  }

  getText(): string {
    return this.read('getText', () => textOf(this.node));
  }

  setText(text: string): void {
    this.edit('setText', () => replaceAll(this.node, paragraphText(text)));
  }

  /** The appended text looks as the text before it does, until it is styled itself. */
  appendText(text: string | GoogleAppsScript.Document.Text): GoogleAppsScript.Document.Text {
    return this.edit('appendText', () => {
      const added = paragraphText(text);
      if (!added) throw new ServiceError('Cannot insert an empty text element.');
      const start = textOf(this.node).length;
      insertAt(this.node, start, added);
      return textObject(this.session, this.node, { start, length: added.length });
    });
  }

  editAsText(): GoogleAppsScript.Document.Text {
    return this.read('editAsText', () => textObject(this.session, this.node));
  }

  asParagraph(): Paragraph {
    return this.read('asParagraph', () => this.self<Paragraph>());
  }

  copy(): Paragraph {
    return this.read('copy', () => this.wrap<Paragraph>(this.detachedCopy()));
  }

  removeFromParent(): Paragraph {
    return this.edit('removeFromParent', () => this.detach<Paragraph>());
  }

  getAlignment(): GoogleAppsScript.Document.HorizontalAlignment {
    return this.read('getAlignment', () => {
      const { alignment } = this.node.style;
      const value = alignment ? HORIZONTAL_ALIGNMENT[alignment] : null;
      return value as unknown as GoogleAppsScript.Document.HorizontalAlignment;
    });
  }

  setAlignment(alignment: GoogleAppsScript.Document.HorizontalAlignment): Paragraph {
    return this.set('setAlignment', () => ({ alignment: nameIn(HORIZONTAL_ALIGNMENT, alignment) }));
  }

  setHeading(heading: GoogleAppsScript.Document.ParagraphHeading): Paragraph {
    return this.set('setHeading', () => ({ heading: nameIn(PARAGRAPH_HEADING, heading) }));
  }

  setIndentStart(indentStart: number): Paragraph {
    return this.set('setIndentStart', () => ({ indentStart }));
  }

  setIndentEnd(indentEnd: number): Paragraph {
    return this.set('setIndentEnd', () => ({ indentEnd }));
  }

  setIndentFirstLine(indentFirstLine: number): Paragraph {
    return this.set('setIndentFirstLine', () => ({ indentFirstLine }));
  }

  setSpacingBefore(spacingBefore: number): Paragraph {
    return this.set('setSpacingBefore', () => ({ spacingBefore }));
  }

  setSpacingAfter(spacingAfter: number): Paragraph {
    return this.set('setSpacingAfter', () => ({ spacingAfter }));
  }

  setLineSpacing(lineSpacing: number): Paragraph {
    return this.set('setLineSpacing', () => ({ lineSpacing }));
  }

  getAttributes(): Record<string, unknown> {
    return this.read('getAttributes', () => attributesOf(this.node));
  }

  setAttributes(attributes: Record<string, unknown>): Paragraph {
    return this.edit('setAttributes', () => {
      applyAttributes(this.node, attributes);
      return this.self<Paragraph>();
    });
  }

  private set(member: string, style: () => ParagraphStyle): Paragraph {
    return this.edit(member, () => {
      setStyle(this.node, style());
      return this.self<Paragraph>();
    });
  }
}
