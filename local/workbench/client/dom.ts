/** Building the page's elements. Text always goes in as text, so that nobody's words become markup. */
import { keepingFocus } from './focus';

export type Child = Node | string | number | false | null | undefined;

type Handlers = {
  [Event in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Event]) => void;
};

interface Properties {
  on?: Handlers;
  [attribute: string]: string | number | boolean | undefined | Handlers;
}

/** An element with attributes, handlers of events under `on`, and children. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: (Child | Child[])[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const { on = {}, ...attributes } = properties;
  for (const [event, handler] of Object.entries(on)) {
    element.addEventListener(event, handler as EventListener);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...nodes(children.flat()));
  return element;
}

/** Puts children in the place of all that stood in the element; the focus stays. */
export function fill(element: Element, ...children: (Child | Child[])[]): void {
  keepingFocus(element, () => element.replaceChildren(...nodes(children.flat())));
}

function nodes(children: Child[]): (Node | string)[] {
  return children
    .filter((child): child is Node | string | number => child !== false && child != null)
    .map((child) => (typeof child === 'number' ? String(child) : child));
}
