// A document template as plain data: what templates/*.html become and template Docs are built from.

/** One 様式: its page and what stands on it, from top to bottom. All lengths are points. */
export interface TemplateBlocks {
  /** `様式4` */
  readonly name: string;
  /** The one font family of the whole document. */
  readonly family: string;
  readonly page: TemplatePage;
  readonly blocks: readonly TemplateBlock[];
}

/** The paper: size and margins in points. */
export interface TemplatePage {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

type TemplateBlock = TemplateParagraph | TemplateTable;

export type TemplateAlign = 'left' | 'center' | 'right' | 'justify';

/** One paragraph of one style. Its text holds placeholders such as `{{発信日}}`. */
export interface TemplateParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** `left` where it is not given. */
  readonly align?: TemplateAlign;
  readonly size?: number;
  readonly bold?: boolean;
  /** Indent of the whole paragraph from the left margin. */
  readonly indent?: number;
  /** Further indent of the first line, counted from `indent`. */
  readonly firstLine?: number;
  /** Space above and below. */
  readonly before?: number;
  readonly after?: number;
}

/** A bordered table; every row has as many cells as there are widths. */
export interface TemplateTable {
  readonly kind: 'table';
  readonly widths: readonly number[];
  readonly rows: readonly TemplateRow[];
}

export interface TemplateRow {
  readonly cells: readonly TemplateCell[];
  readonly minHeight?: number;
  /** The row is made once for each record, in place of itself. */
  readonly repeat?: true;
}

export interface TemplateCell {
  readonly paragraphs: readonly TemplateParagraph[];
  /** Where the text stands in a row higher than it; `top` where it is not given. */
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
}
