/**
 * The documented signatures of Google's services, read once from their types: whether arguments match one, and what
 * Google says where they match none (assumption `parameter-messages`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDate } from './realm';
import { classOf, EnumValue } from './serviceObject';

type Fits = (value: unknown) => boolean;

interface Signature {
  least: number;
  /** The last one of a `...rest` fits all that follow. */
  params: Fits[];
  rest: boolean;
}

interface ServiceClass {
  /** As messages name it, e.g. `SpreadsheetApp.Range`. */
  name: string;
  methods: Map<string, Signature[]>;
}

/** The services whose types are read; of classes with one name the first counts. */
const NAMESPACES = [
  ...['spreadsheet', 'forms', 'document', 'drive', 'base', 'html', 'lock', 'mail'],
  ...['properties', 'script', 'utilities'],
];
const APPS: Record<string, string> = {
  Spreadsheet: 'SpreadsheetApp.',
  Document: 'DocumentApp.',
  Forms: 'FormApp.',
  Drive: 'DriveApp.',
};
/** Documented, but missing in the types. */
const ADDED: Record<string, string> = {
  AuthorizationInfo: 'getAuthorizedScopes(): string[];',
  FormApp: 'create(title: string, isPublished: boolean): Form;',
  // Which items it takes the service says itself (assumption `move-typed-item`).
  Form: 'isPublished(): boolean; setPublished(enabled: boolean): Form; moveItem(from: any, to: Integer): Item;',
};

let classes: Map<string, ServiceClass> | undefined;
const enums = new Set<string>();
/** Types that stand for words: `FontWeight`. */
const aliases = new Map<string, string>();
const checks = new Map<string, ((args: unknown[]) => string | undefined) | undefined>();

/**
 * Says of arguments what Google says where they match no documented signature of the method; undefined where they
 * match one, or where none is known.
 */
export function mismatchOf(
  className: string,
  method: string,
): ((args: unknown[]) => string | undefined) | undefined {
  const key = `${className}.${method}`;
  if (!checks.has(key)) checks.set(key, checkOf(className, method));
  return checks.get(key);
}

/** Whether a class has a method, as far as its class is known. */
export function isDocumented(className: string, method: string): boolean {
  classes ??= readTypes();
  const known = classes.get(className);
  return !known || known.methods.has(method) || method === 'toString';
}

function checkOf(className: string, method: string) {
  classes ??= readTypes();
  const known = classes.get(className);
  const signatures = known?.methods.get(method);
  if (!known || !signatures) return undefined;
  return (args: unknown[]): string | undefined =>
    signatures.some((signature) => matches(signature, args))
      ? undefined
      : `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${known.name}.${method}.`;
}

function matches({ least, params, rest }: Signature, args: unknown[]): boolean {
  if (args.length < least || (!rest && args.length > params.length)) return false;
  return args.every((arg, i) => (params[i] ?? (params[params.length - 1] as Fits))(arg));
}

/** How messages name what was given: `String`, `number[]`, `SpreadsheetApp.Range`. */
export function typeName(value: unknown): string {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return `${value.length > 0 ? typeName(value[0]) : 'Object'}[]`;
  if (isDate(value)) return 'Date';
  if (value === null || typeof value !== 'object')
    return String(value === null ? null : typeof value);
  const className = classOf(value);
  return (className && classes?.get(className)?.name) ?? className ?? 'Object';
}

function readTypes(): Map<string, ServiceClass> {
  const folder = dirname(require.resolve('@types/google-apps-script/package.json'));
  const files = readdirSync(folder);
  const found = new Map<string, ServiceClass>();
  const texts = NAMESPACES.map((name) => `google-apps-script.${name}.d.ts`)
    .filter((file) => files.includes(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''));
  for (const text of texts)
    for (const [, name] of text.matchAll(/\benum (\w+)/g)) enums.add(name as string);
  for (const text of texts)
    for (const [, name = '', words = ''] of text.matchAll(/\btype (\w+) = (["'][^;]+);/g))
      aliases.set(name, words);
  const parents = new Map<string, string[]>();
  for (const text of texts) {
    const app = APPS[/namespace (?!GoogleAppsScript)(\w+)/.exec(text)?.[1] ?? ''] ?? '';
    for (const [, name = '', above = '', body = ''] of text.matchAll(
      /\binterface (\w+)(?: extends ([\w., ]+))? \{([\s\S]*?)\n {8}\}/g,
    )) {
      if (found.has(name)) continue;
      parents.set(
        name,
        above
          .split(',')
          .map((one) => one.trim().replace(/^.*\./, ''))
          .filter(Boolean),
      );
      const methods = methodsIn(`${body}\n${ADDED[name] ?? ''}`);
      found.set(name, { name: app.startsWith(`${name}.`) ? name : `${app}${name}`, methods });
    }
  }
  for (const [name, above] of parents) {
    for (const parent of above) {
      for (const [method, signatures] of found.get(parent)?.methods ?? []) {
        const own = found.get(name)?.methods;
        if (!own?.has(method)) own?.set(method, signatures);
      }
    }
  }
  return found;
}

function methodsIn(body: string): ServiceClass['methods'] {
  const methods: ServiceClass['methods'] = new Map();
  for (const [, name = '', params = ''] of body.matchAll(
    /(?:^|\n|; )\s*(\w+)(?:<[^(]*>)?\(((?:[^()]|\([^()]*\))*)\):/g,
  )) {
    methods.set(name, [...(methods.get(name) ?? []), signatureOf(params)]);
  }
  return methods;
}

function signatureOf(text: string): Signature {
  const params = splitAt(text, ',');
  const rest = params[params.length - 1]?.startsWith('...') ?? false;
  const optional = params.filter((param) => /^\w+\?:/.test(param)).length;
  return {
    rest,
    least: params.length - optional - (rest ? 1 : 0),
    params: params.map((param) => {
      const type = param.slice(param.indexOf(':') + 1).trim();
      return fits(param.startsWith('...') ? type.replace(/\[\]$/, '') : type);
    }),
  };
}

/** The parts between a separator that stands in no brackets. */
function splitAt(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if ('([{<'.includes(character)) depth += 1;
    if (')]}>'.includes(character)) depth -= 1;
    if (character === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const isNumber: Fits = (value) => typeof value === 'number' && Number.isFinite(value);
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const SIMPLE: Record<string, Fits> = {
  string: (value) => typeof value === 'string',
  number: isNumber,
  Integer: isNumber,
  Byte: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 256,
  Char: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  Date: (value) => isDate(value) && Number.isFinite(value.getTime()),
};

function fits(type: string): Fits {
  if (type.includes('=>'))
    return (value) => typeof value === 'function' || typeof value === 'string';
  const kinds = splitAt(type, '|');
  if (kinds.length > 1) {
    const each = kinds.map(fits);
    return (value) => each.some((one) => one(value));
  }
  if (type.startsWith('(') && type.endsWith(')')) return fits(type.slice(1, -1));
  if (type.endsWith('[]')) {
    const element = fits(type.slice(0, -2));
    return (value) =>
      (Array.isArray(value) && value.every(element)) ||
      (ArrayBuffer.isView(value) && Array.from(value as unknown as number[]).every(element));
  }
  const [, element] = /^Array<(.*)>$/.exec(type) ?? [];
  if (element !== undefined) return fits(`(${element})[]`);
  if (/^['"]/.test(type)) return (value) => value === type.slice(1, -1);
  if (type.startsWith('{')) return (value) => isObject(value) && !Array.isArray(value);
  const name = type.replace(/^.*\./, '');
  if (Object.hasOwn(SIMPLE, name)) return SIMPLE[name] as Fits;
  const words = aliases.get(name);
  if (words !== undefined) return fits(words);
  if (enums.has(name)) return (value) => value instanceof EnumValue;
  return (value) => fitsNamed(name, value);
}

/** Whether a value is what a class or interface says: an object of Google's has all its methods, another one any. */
function fitsNamed(name: string, value: unknown): boolean {
  const wanted = classes?.get(name);
  if (!wanted) return true;
  if (!isObject(value)) return false;
  if (wanted.methods.size === 0) return !Array.isArray(value);
  const className = classOf(value);
  if (className === undefined) return false;
  const has = classes?.get(className)?.methods;
  return (
    className === name || !has || [...wanted.methods.keys()].every((method) => has.has(method))
  );
}
