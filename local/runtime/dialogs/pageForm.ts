/** The form of a dialog's page, read from its HTML: what src/pages/dialog.html marks with data-…. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export type FieldValue = string | string[] | boolean;

export interface PageForm {
  /** The function that takes the values. */
  call: string;
  fields: PageField[];
  /** What goes to the function besides. */
  given: Record<string, unknown>;
}

export interface PageField {
  name: string;
  label: string;
  kind: string;
  required: boolean;
  choices: string[];
  /** Whether a text of one's own may be given besides the choices. */
  other: boolean;
  /** What the page shows at first. */
  value: FieldValue;
  /** Shown only while this field has this value. */
  when?: { field: string; is: string };
  /** What each choice fills into other fields, by their names. */
  fills?: Record<string, Record<string, string>>;
}

/** The page's form; undefined for a page without one that calls a function. */
export function formOnPage(html: string): PageForm | undefined {
  const form = all(parse(html), (one) => one.tagName === 'form' && has(one, 'data-call'))[0];
  if (!form) return undefined;
  const fields = all(form, (one) => has(one, 'data-field')).map(fieldOf);
  const given = JSON.parse(attribute(form, 'data-given') || '{}');
  return { call: attribute(form, 'data-call'), fields, given };
}

/** The function that a page calls, by a form or otherwise; undefined for one that calls none. */
export function callOnPage(html: string): string | undefined {
  const caller = all(parse(html), (one) => has(one, 'data-call'))[0];
  return caller && attribute(caller, 'data-call');
}

function fieldOf(field: Element): PageField {
  const [label] = all(field, (one) => has(one, 'data-label'));
  const kind = attribute(field, 'data-kind');
  const when = attribute(field, 'data-when-field');
  const fills = attribute(field, 'data-fills');
  return {
    name: attribute(field, 'data-field'),
    label: label ? textOf(label) : '',
    kind,
    required: has(field, 'data-required'),
    choices: choicesOf(field, kind),
    other: ownText(field) !== undefined,
    value: initialValue(field, kind),
    ...(when === '' ? {} : { when: { field: when, is: attribute(field, 'data-when-is') } }),
    ...(fills === '' ? {} : { fills: JSON.parse(fills) }),
  };
}

function choicesOf(field: Element, kind: string): string[] {
  const offered = kind === 'choice' ? options(field) : kind === 'choices' ? boxes(field) : [];
  return offered.map((one) => attribute(one, 'value')).filter((value) => value !== '');
}

function initialValue(field: Element, kind: string): FieldValue {
  const own = ownText(field) ?? '';
  if (kind === 'tick') return boxes(field).some((box) => has(box, 'checked'));
  if (kind === 'choices') {
    const ticked = boxes(field).filter((box) => has(box, 'checked'));
    return [...ticked.map((box) => attribute(box, 'value')), ...(own === '' ? [] : [own])];
  }
  if (kind === 'choice') {
    const chosen = options(field).findLast((option) => has(option, 'selected'));
    if (!chosen) return '';
    return has(chosen, 'data-own') ? own : attribute(chosen, 'value');
  }
  const [control] = all(field, (one) => has(one, 'name'));
  if (!control) return '';
  return control.tagName === 'textarea' ? textOf(control) : attribute(control, 'value');
}

const options = (field: Element) => all(field, ({ tagName }) => tagName === 'option');

const boxes = (field: Element) =>
  all(field, (one) => one.tagName === 'input' && attribute(one, 'type') === 'checkbox');

/** What stands in the box for a text of one's own, where there is one. */
function ownText(field: Element): string | undefined {
  const [box] = all(field, (one) => one.tagName === 'input' && has(one, 'data-own'));
  return box && attribute(box, 'value').trim();
}

/** Every element below the node that fits, in the order of the page. */
function all(node: Node, fits: (element: Element) => boolean): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [...(fits(child) ? [child] : []), ...all(child, fits)] : [],
  );
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const has = ({ attrs }: Element, name: string) => attrs.some((one) => one.name === name);

const attribute = ({ attrs }: Element, name: string) =>
  attrs.find((one) => one.name === name)?.value ?? '';
