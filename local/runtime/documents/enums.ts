/** The enumerations of DocumentApp; one set for all runs, since they carry no state. */
import { NotImplementedError, ServiceError } from '../errors';
import { type EnumValue, enumeration } from '../serviceObject';

export const HORIZONTAL_ALIGNMENT = enumeration('LEFT', 'CENTER', 'RIGHT', 'JUSTIFY');
export const VERTICAL_ALIGNMENT = enumeration('BOTTOM', 'CENTER', 'TOP');
export const PARAGRAPH_HEADING = enumeration(
  'NORMAL',
  'HEADING1',
  'HEADING2',
  'HEADING3',
  'HEADING4',
  'HEADING5',
  'HEADING6',
  'TITLE',
  'SUBTITLE',
);
export const ELEMENT_TYPE = enumeration(
  'BODY_SECTION',
  'PARAGRAPH',
  'TABLE',
  'TABLE_ROW',
  'TABLE_CELL',
  'TEXT',
  'LIST_ITEM',
  'PAGE_BREAK',
  'HORIZONTAL_RULE',
  'INLINE_IMAGE',
);
/** The attributes that this runtime keeps; asking for another one of Google's throws. */
export const ATTRIBUTE = enumeration(
  'BOLD',
  'FONT_FAMILY',
  'FONT_SIZE',
  'FOREGROUND_COLOR',
  'HEADING',
  'HORIZONTAL_ALIGNMENT',
  'INDENT_END',
  'INDENT_FIRST_LINE',
  'INDENT_START',
  'LINE_SPACING',
  'SPACING_AFTER',
  'SPACING_BEFORE',
  'UNDERLINE',
);

/** An enumeration as the script sees it: a value that is not in it throws by name. */
export function enumObject(name: string, values: Record<string, EnumValue>): object {
  return new Proxy(Object.freeze({ ...values }), {
    get(target, member) {
      if (typeof member === 'symbol' || member in target) return Reflect.get(target, member);
      if (member === 'then' || member === 'toJSON') return undefined;
      throw new NotImplementedError(`${name}.${member}`);
    },
  });
}

/** The name of a value that must belong to `values`; throws Google's complaint otherwise. */
export function nameIn<T extends string>(values: Record<T, EnumValue>, value: unknown): T {
  const found = (Object.keys(values) as T[]).find((name) => values[name] === value);
  if (!found) throw new ServiceError(`Invalid argument: ${String(value)}`);
  return found;
}
