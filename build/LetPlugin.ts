// A webpack plugin: writes `let` for every `const`, which nothing but its length tells apart once the
// compiler has found no assignment to a constant.
import { type Compiler, dependencies, type javascript } from 'webpack';

interface Node {
  readonly type: string;
  readonly kind?: string;
  readonly range: [number, number];
}

const isNode = (value: unknown): value is Node =>
  typeof (value as Partial<Node> | null)?.type === 'string';

/** Where the word `const` stands in a program. */
function* constants(tree: unknown): Generator<[number, number]> {
  if (Array.isArray(tree)) {
    for (const part of tree) yield* constants(part);
  } else if (isNode(tree)) {
    if (tree.type === 'VariableDeclaration' && tree.kind === 'const') {
      const [start] = tree.range;
      yield [start, start + 'const'.length];
    }
    for (const part of Object.values(tree)) yield* constants(part);
  }
}

function shorten(parser: javascript.JavascriptParser): void {
  parser.hooks.program.tap('let', (program) => {
    for (const range of constants(program)) {
      const word = new dependencies.ConstDependency('let', range);
      parser.state.module.addPresentationalDependency(word);
    }
  });
}

export class LetPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('let', (_compilation, { normalModuleFactory }) => {
      normalModuleFactory.hooks.parser.for('javascript/auto').tap('let', shorten);
      normalModuleFactory.hooks.parser.for('javascript/esm').tap('let', shorten);
    });
  }
}
