/** Attributes by their names in DocumentApp.Attribute, for getAttributes and setAttributes. */
import { NotImplementedError } from '../../errors';
import { HORIZONTAL_ALIGNMENT, nameIn, PARAGRAPH_HEADING } from '../enums';
import type { ParagraphNode, ParagraphStyle, TextStyle } from '../model';
import { commonStyle, styleAll } from '../text';

const TEXT_ATTRIBUTES: Record<string, keyof TextStyle> = {
  BOLD: 'bold',
  FONT_FAMILY: 'family',
  FONT_SIZE: 'size',
  FOREGROUND_COLOR: 'color',
  UNDERLINE: 'underline',
};

const LENGTH_ATTRIBUTES = {
  INDENT_END: 'indentEnd',
  INDENT_FIRST_LINE: 'indentFirstLine',
  INDENT_START: 'indentStart',
  LINE_SPACING: 'lineSpacing',
  SPACING_AFTER: 'spacingAfter',
  SPACING_BEFORE: 'spacingBefore',
} as const satisfies Record<string, keyof ParagraphStyle>;

/** Every attribute of the paragraph; null where nothing was set or its characters differ. */
export function attributesOf(paragraph: ParagraphNode): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const [name, key] of Object.entries(TEXT_ATTRIBUTES)) {
    attributes[name] = commonStyle(paragraph, key);
  }
  for (const [name, key] of Object.entries(LENGTH_ATTRIBUTES)) {
    attributes[name] = paragraph.style[key] ?? null;
  }
  const { alignment, heading } = paragraph.style;
  attributes.HORIZONTAL_ALIGNMENT = alignment ? HORIZONTAL_ALIGNMENT[alignment] : null;
  attributes.HEADING = PARAGRAPH_HEADING[(heading ?? 'NORMAL') as keyof typeof PARAGRAPH_HEADING];
  return attributes;
}

/** Sets the attributes given; null takes a setting away (assumption `docs-null-attribute`). */
export function applyAttributes(
  paragraph: ParagraphNode,
  attributes: Record<string, unknown>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name in TEXT_ATTRIBUTES) {
      styleAll(paragraph, { [TEXT_ATTRIBUTES[name]]: value ?? undefined });
    } else if (name in LENGTH_ATTRIBUTES) {
      const key = LENGTH_ATTRIBUTES[name as keyof typeof LENGTH_ATTRIBUTES];
      setStyle(paragraph, { [key]: value ?? undefined });
    } else if (name === 'HORIZONTAL_ALIGNMENT') {
      const alignment = value === null ? undefined : nameIn(HORIZONTAL_ALIGNMENT, value);
      setStyle(paragraph, { alignment });
    } else if (name === 'HEADING') {
      setStyle(paragraph, {
        heading: value === null ? undefined : nameIn(PARAGRAPH_HEADING, value),
      });
    } else {
      throw new NotImplementedError(`setAttributes with ${name}`);
    }
  }
}

/** Changes how a paragraph is set; undefined goes back to the Doc's default. */
export function setStyle(paragraph: ParagraphNode, style: ParagraphStyle): void {
  const merged: Record<string, unknown> = { ...paragraph.style, ...style };
  for (const key of Object.keys(merged)) if (merged[key] === undefined) delete merged[key];
  paragraph.style = merged as ParagraphStyle;
}
