// Reads the `style` attributes of a template: a small, closed part of CSS, lengths in points.
import type { TemplateAlign, TemplateCell } from '../../src/domain/documents/templateBlocks';
import type { HtmlElement, TemplateSource } from './templateSource';

/** How a paragraph looks: the part of TemplateParagraph that CSS says. */
export interface ParagraphStyle {
  readonly align?: TemplateAlign;
  readonly size?: number;
  readonly bold?: boolean;
  readonly indent?: number;
  readonly firstLine?: number;
  readonly before?: number;
  readonly after?: number;
}

/** The page's margins and the size of its text, from `<body style>`. */
export interface PageStyle {
  readonly margins: { top: number; right: number; bottom: number; left: number };
  readonly size: number;
}

type VerticalAlign = NonNullable<TemplateCell['verticalAlign']>;

const aligns: readonly TemplateAlign[] = ['left', 'center', 'right', 'justify'];
const verticalAligns: readonly VerticalAlign[] = ['top', 'middle', 'bottom'];

/** Reads and checks the declarations of one element; an unknown property or value is refused. */
class Declarations {
  private readonly values: ReadonlyMap<string, string>;

  constructor(
    private readonly source: TemplateSource,
    private readonly element: HtmlElement,
    known: readonly string[],
  ) {
    const style = element.attrs.find(({ name }) => name === 'style')?.value ?? '';
    const values = new Map<string, string>();
    for (const declaration of style.split(';').filter((part) => part.trim() !== '')) {
      const [property = '', value = ''] = declaration.split(':').map((part) => part.trim());
      if (!known.includes(property)) {
        source.fail(element, `<${element.tagName}> has the unknown style "${property}"`);
      }
      values.set(property, value);
    }
    this.values = values;
  }

  points(property: string): number | undefined {
    const value = this.values.get(property);
    return value === undefined ? undefined : this.toPoints(property, value);
  }

  oneOf<Choice extends string>(property: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.values.get(property);
    if (value === undefined) return undefined;
    const choice = choices.find((known) => known === value);
    return choice ?? this.refuse(property, value);
  }

  /** The sides of `padding: 69pt 68pt`: one to four lengths, as CSS orders them. */
  sides(property: string): PageStyle['margins'] | undefined {
    const value = this.values.get(property);
    if (value === undefined) return undefined;
    const lengths = value.split(/\s+/).map((length) => this.toPoints(property, length));
    const [top = this.refuse(property, value), right = top, bottom = top, left = right] = lengths;
    return { top, right, bottom, left };
  }

  private toPoints(property: string, value: string): number {
    const points = /^(-?\d+(?:\.\d+)?)pt$/.exec(value)?.[1];
    return points === undefined ? this.refuse(property, value) : Number(points);
  }

  private refuse(property: string, value: string): never {
    return this.source.fail(this.element, `"${property}: ${value}" is not understood`);
  }
}

const paragraphProperties = [
  'text-align',
  'font-size',
  'font-weight',
  'margin-left',
  'text-indent',
  'margin-top',
  'margin-bottom',
];
const inheritedByCell = ['text-align', 'font-size', 'font-weight'];

/** The style of a `<p>`; of a cell, that of the paragraphs in it. */
export function paragraphStyle(source: TemplateSource, element: HtmlElement): ParagraphStyle {
  const inCell = element.tagName !== 'p';
  const declared = new Declarations(
    source,
    element,
    inCell ? [...inheritedByCell, 'vertical-align'] : paragraphProperties,
  );
  return withoutUndefined({
    align: declared.oneOf('text-align', aligns),
    size: declared.points('font-size'),
    bold: declared.oneOf('font-weight', ['bold']) && true,
    indent: declared.points('margin-left'),
    firstLine: declared.points('text-indent'),
    before: declared.points('margin-top'),
    after: declared.points('margin-bottom'),
  });
}

/** The vertical alignment of a cell. */
export function cellVerticalAlign(
  source: TemplateSource,
  cell: HtmlElement,
): VerticalAlign | undefined {
  const declared = new Declarations(source, cell, [...inheritedByCell, 'vertical-align']);
  return declared.oneOf('vertical-align', verticalAligns);
}

/** The one length that an element of a table may have: a column's `width`, a row's `height`. */
export function tableLength(
  source: TemplateSource,
  element: HtmlElement,
  property: 'width' | 'height',
): number | undefined {
  return new Declarations(source, element, [property]).points(property);
}

/** Page margins (`padding`) and text size (`font-size`), both required on `<body>`. */
export function pageStyle(source: TemplateSource, body: HtmlElement): PageStyle {
  const declared = new Declarations(source, body, ['padding', 'font-size']);
  return {
    margins: declared.sides('padding') ?? source.fail(body, '<body> needs "padding", its margins'),
    size: declared.points('font-size') ?? source.fail(body, '<body> needs a "font-size"'),
  };
}

/** Absent keys instead of undefined ones, so that blocks compare equal after JSON. */
export function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as Value;
}
