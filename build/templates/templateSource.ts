// Where things stand in a template's HTML, and the error that names the place.
import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** What is wrong with a template, with its file and line: `様式4.html:12: …`. */
export class TemplateError extends Error {
  constructor(file: string, line: number | undefined, message: string) {
    super(line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`);
    this.name = 'TemplateError';
  }
}

/** One template while it is compiled: says where a mistake stands. */
export class TemplateSource {
  constructor(private readonly file: string) {}

  /** Always throws a TemplateError at the node's line. */
  fail(node: HtmlNode, message: string): never {
    throw new TemplateError(this.file, node.sourceCodeLocation?.startLine, message);
  }

  /** The element children of `parent`, every one of a tag in `tags`; text between them is refused. */
  elements(parent: HtmlElement, tags: readonly string[]): HtmlElement[] {
    return meaningfulNodes(parent).map((node) => {
      if (!isElement(node)) return this.fail(node, `text must stand in a <p> or a cell`);
      if (!tags.includes(node.tagName)) {
        return this.fail(node, `<${node.tagName}> cannot stand in <${parent.tagName}>`);
      }
      return node;
    });
  }

  /** The element's attributes; one that is not in `allowed` is refused. */
  attributes(element: HtmlElement, allowed: readonly string[]): ReadonlyMap<string, string> {
    for (const { name } of element.attrs) {
      if (!allowed.includes(name)) {
        this.fail(element, `<${element.tagName}> has the unknown attribute "${name}"`);
      }
    }
    return new Map(element.attrs.map(({ name, value }) => [name, value]));
  }

  /** The text in `element`, which may hold nothing else. Line breaks of the file do not count. */
  text(element: HtmlElement): string {
    const parts = element.childNodes.map((node) => {
      if (node.nodeName === '#comment') return '';
      if (node.nodeName !== '#text' || !('value' in node)) {
        return this.fail(node, `<${node.nodeName}> cannot stand in <${element.tagName}>`);
      }
      return node.value;
    });
    const text = parts
      .join('')
      .replace(/[ \t\r]*\n[ \t\r]*/g, '')
      .replace(/^[ \t]+|[ \t]+$/g, '');
    if (/[{}]/.test(text.replace(/\{\{[^{}]+\}\}/g, ''))) {
      this.fail(element, `a placeholder is not closed in "${text}"`);
    }
    return text;
  }
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** The children that say something: no comments and no white space between tags. */
export function meaningfulNodes(parent: HtmlElement): HtmlNode[] {
  return parent.childNodes.filter(
    (node) =>
      node.nodeName !== '#comment' &&
      !(node.nodeName === '#text' && 'value' in node && /^[ \t\r\n]*$/.test(node.value)),
  );
}
