// A webpack plugin: what Terser leaves long. `let` for `const`, and one short name for a text and a
// field's name that are repeated.
import { type Node, parse } from 'acorn';
import { Compilation, type Compiler, sources } from 'webpack';
import { ownFields } from './ownFields';
import { applyEdits, bodyStart, childrenOf, type Edit, type Fields, isNode } from './scriptEdits';

/** The folder under which the build's report counts the texts and fields that got a name. */
const FOLDER = 'repeated-texts';

/** How long the name is that the minifiers make of a declared text; one that is declared costs so much beside itself. */
const NAME = 2.5;
const DECLARATION = 5;

/** What a text has around it, and a field's name that is read as `row[a]` for `row.projectId`. */
const QUOTES = 2;
const BRACKETS = 2;

/** From how many letters on a field of a literal gets a name: an object whose names are computed is slower to make. */
const LONG_FIELD = 5;

/** Stands between the texts that are declared; one that has it is left as it is. */
const SEPARATOR = '|';

interface Place extends Edit {
  /** What follows its name: `{ projectId }` is `{ [a]: projectId }`. */
  readonly more?: string;
}

interface Found {
  /** Where `const` stands. */
  readonly constants: number[];
  /** The places of each text. */
  readonly texts: Map<string, Place[]>;
  /** The places of each field that is read or written behind a dot, given to an object, or taken out by a pattern. */
  readonly fields: Map<string, Place[]>;
}

/** Whether a text stands for a value, and is not a name, a directive or what `typeof` is compared with. */
function isValue(field: string, parent: Fields): boolean {
  if (field === 'key') return false;
  if (parent.type === 'BinaryExpression') {
    return ![parent.left, parent.right].some(
      (side) => isNode(side) && side.type === 'UnaryExpression',
    );
  }
  return !['MemberExpression', 'ExpressionStatement'].includes(parent.type);
}

function add(places: Map<string, Place[]>, place: Place): void {
  places.set(place.text, [...(places.get(place.text) ?? []), place]);
}

/** `{ projectId: a }` and `{ projectId }`, of what is put together or taken apart. */
function addNamed(object: Fields, found: Found): void {
  for (const property of object.properties as Fields[]) {
    const key = property.key as (Node & { name?: string }) | undefined;
    if (property.type !== 'Property' || property.computed || key?.name === undefined) continue;
    // A method's and a getter's name stand without a colon.
    if (property.method || property.kind !== 'init') continue;
    const { start, end, name: text } = key;
    if (object.type === 'ObjectExpression' && text.length < LONG_FIELD) continue;
    add(
      found.fields,
      property.shorthand ? { start, end: start, text, more: ':' } : { start, end, text },
    );
  }
}

function search(tree: Fields, found: Found): void {
  if (tree.type === 'ObjectPattern' || tree.type === 'ObjectExpression') addNamed(tree, found);
  if (tree.type === 'MemberExpression' && !tree.computed) {
    const { name, start, end } = tree.property as Node & { name: string };
    // `a?.name` keeps its mark and loses no dot. esbuild writes the dot right before the name.
    add(found.fields, { start: tree.optional ? start : start - 1, end, text: name });
  }
  if (tree.type === 'VariableDeclaration' && tree.kind === 'const')
    found.constants.push(tree.start);
  for (const { field, node } of childrenOf(tree)) {
    if (node.type === 'Literal' && typeof node.value === 'string' && isValue(field, tree)) {
      add(found.texts, { start: node.start, end: node.end, text: node.value });
    }
    search(node, found);
  }
}

/**
 * `const` says no more than `let` once the compiler has found no assignment to a constant; and what stands in many
 * places as a text or as a field's name need stand in one. Lines stay lines, for the report of what is in the file.
 */
export function shorten(code: string): string {
  const program = parse(code, { ecmaVersion: 2020 }) as Node as Fields;
  const found: Found = { constants: [], texts: new Map(), fields: new Map() };
  search(program, found);
  const named = [...new Set([...found.texts.keys(), ...found.fields.keys()])]
    .map((text) => ({
      text,
      texts: found.texts.get(text) ?? [],
      fields: ownFields.includes(text) ? [] : (found.fields.get(text) ?? []),
    }))
    .filter(
      ({ text, texts, fields }) =>
        !text.includes(SEPARATOR) &&
        texts.length * (QUOTES + text.length - NAME) +
          fields.length * (1 + text.length - BRACKETS - NAME) >
          text.length + DECLARATION,
    );
  const name = (index: number) => `repeated_${index}`;
  const names = named.map((_, index) => name(index));
  const list = JSON.stringify(named.map(({ text }) => text).join(SEPARATOR));
  // One text taken apart: Terser would write the name of a constant back behind its dot.
  const declared = `[${names}]=${list}.split("${SEPARATOR}")`;
  const at = bodyStart(program);
  const edits: Edit[] = [
    ...found.constants.map((start) => ({ start, end: start + 'const'.length, text: 'let' })),
    ...named.flatMap(({ texts, fields }, index) => [
      ...texts.map(({ start, end }) => ({ start, end, text: ` ${name(index)} ` })),
      ...fields.map(({ start, end, more = '' }) => ({
        start,
        end,
        text: `[${name(index)}]${more}`,
      })),
    ]),
    { start: at, end: at, text: `\n;// ./${FOLDER}/\nlet ${declared};\n;// ./webpack/\n` },
  ];
  return applyEdits(code, edits);
}

export class ShortenPlugin {
  constructor(private readonly file: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('shorten', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
      compilation.hooks.processAssets.tap({ name: 'shorten', stage }, () => {
        compilation.updateAsset(
          this.file,
          (source) => new sources.RawSource(shorten(source.source().toString())),
        );
      });
    });
  }
}
