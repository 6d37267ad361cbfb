// What neither minifier writes shorter: `undefined` and what the language gives, by a name of their own.
//
// Functions stay functions: as arrows they would save 5 K characters, but the engine reads an arrow
// that stands in another function whole, before anybody calls it, and loading took twice as long.
import { type Node, parse } from 'acorn';
import { bodyStart, childrenOf, type Edit, type Fields } from './scriptEdits';

/** They look the same to every script, so one reading of each will do. */
const GIVEN = [
  ...['Array', 'Boolean', 'Date', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object'],
  ...['Set', 'String'],
];

/** What a minifier makes of a name here. */
const NAME = 2;

interface Found {
  readonly nothing: Fields[];
  readonly given: Map<string, Fields[]>;
}

const nameOf = (node: unknown) => (node as { name?: string } | null)?.name ?? '';

function note(tree: Fields, field: string, parent: Fields, found: Found): void {
  const { type } = tree;
  if (tree.operator === 'void' && (tree.argument as Node).type === 'Literal')
    found.nothing.push(tree);
  if (type === 'Identifier' && found.given.has(nameOf(tree))) {
    // A field's name; what `{ Map }` says is left as it is.
    const isName = (['property', 'key'].includes(field) && !parent.computed) || parent.shorthand;
    if (!isName) found.given.get(nameOf(tree))?.push(tree);
  }
}

function search(tree: Fields, found: Found): void {
  for (const { field, node } of childrenOf(tree)) {
    note(node, field, tree, found);
    search(node, found);
  }
}

/**
 * @param code a script of one immediately called function, as Terser leaves it
 * @returns what to write for what, the same in effect
 */
export function shorterForms(code: string): Edit[] {
  const program = parse(code, { ecmaVersion: 2020 }) as Node as Fields;
  const found: Found = {
    nothing: [],
    given: new Map(GIVEN.map((name) => [name, []])),
  };
  search(program, found);
  const at = bodyStart(program);
  const given = [...found.given].filter(
    ([name, { length }]) => length * (name.length - NAME) > name.length + NAME + 2,
  );
  const edit = ({ start, end }: Node, text: string): Edit => ({ start, end, text: ` ${text} ` });
  return [
    {
      start: at,
      end: at,
      // Taken out of a list: a minifier would write the name of a constant back.
      text: `let [nothing_,${given.map(([name]) => `given_${name}`)}]=[,${given.map(([name]) => name)}];`,
    },
    ...found.nothing.map((node) => edit(node, 'nothing_')),
    ...given.flatMap(([name, nodes]) => nodes.map((node) => edit(node, `given_${name}`))),
  ];
}
