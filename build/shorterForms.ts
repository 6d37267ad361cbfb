// What neither minifier writes shorter: a function as an arrow, and a name for `undefined` and for what the language gives.
import { type Node, parse } from 'acorn';
import { childrenOf, type Edit, type Fields } from './scriptEdits';

/** They look the same to every script, so one reading of each will do. */
const GIVEN = [
  'Array',
  'Boolean',
  'Date',
  'Error',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
].concat(['Set', 'String']);

/** What a minifier makes of a name here. */
const NAME = 2;

const isFunction = ({ type }: Node) => ['FunctionDeclaration', 'FunctionExpression'].includes(type);

/** Whether a function speaks of who calls it, which an arrow cannot. */
function asksForCaller(tree: Fields): boolean {
  if (tree.type === 'ThisExpression' || tree.type === 'MetaProperty') return true;
  if (tree.type === 'Identifier' && tree.name === 'arguments') return true;
  return childrenOf(tree).some(({ node }) => !isFunction(node) && asksForCaller(node));
}

interface Found {
  /** Functions that come before everything else in their block, where a `let` is read in time too. */
  readonly first: Fields[];
  /** Names of what is more than called: made with `new`, extended, asked for a field. */
  readonly objects: Set<string>;
  readonly nothing: Fields[];
  readonly given: Map<string, Fields[]>;
}

const nameOf = (node: unknown) => (node as { name?: string } | null)?.name ?? '';

function note(tree: Fields, field: string, parent: Fields, found: Found): void {
  const { type } = tree;
  if (type === 'NewExpression') found.objects.add(nameOf(tree.callee));
  if (type === 'MemberExpression') found.objects.add(nameOf(tree.object));
  if (type === 'BinaryExpression') found.objects.add(nameOf(tree.right));
  if (tree.superClass) found.objects.add(nameOf(tree.superClass));
  if (type === 'BlockStatement') {
    const statements = (tree.body as Fields[]).filter(({ directive }) => directive === undefined);
    const end = statements.findIndex((statement) => statement.type !== 'FunctionDeclaration');
    found.first.push(...statements.slice(0, end < 0 ? undefined : end));
  }
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

function asArrow({ start, id, params, body, async }: Fields, code: string): Edit[] {
  const name = nameOf(id);
  const { start: at } = body as Node;
  const [first] = params as Node[];
  const open = code.indexOf('(', (id as Node).end);
  return [
    { start, end: open, text: `let ${name}=${async ? 'async' : ''}` },
    { start: at, end: at, text: '=>' },
    { start: (body as Node).end, end: (body as Node).end, text: ';' },
  ].filter(() => first === undefined || first.start > open);
}

/**
 * @param code a script of one immediately called function, as Terser leaves it
 * @returns what to write for what, the same in effect
 */
export function shorterForms(code: string): Edit[] {
  const program = parse(code, { ecmaVersion: 2020 }) as Node as Fields;
  const found: Found = {
    first: [],
    objects: new Set(),
    nothing: [],
    given: new Map(GIVEN.map((name) => [name, []])),
  };
  search(program, found);
  const [call] = (program.body as Fields[]).slice(-1);
  const { callee } = call.expression as { callee: { body: Fields } };
  const { body } = callee;
  const directives = (body.body as Fields[]).filter(({ directive }) => directive !== undefined);
  const at = directives.length > 0 ? directives[directives.length - 1].end : body.start + 1;
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
    ...found.first
      .filter(
        (each) =>
          !each.generator &&
          !found.objects.has(nameOf(each.id)) &&
          !asksForCaller(each.body as Fields),
      )
      .flatMap((each) => asArrow(each, code)),
  ];
}
