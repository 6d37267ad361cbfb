// Edits of a built script: what its syntax tree says is put in place of some of its text, the rest stays as it is.
import type { Node } from 'acorn';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A node of the tree with whatever its kind has. */
export type Fields = Node & Record<string, unknown>;

export const isNode = (value: unknown): value is Fields =>
  typeof (value as Partial<Node> | null)?.type === 'string';

/** The nodes below one, each with the field that it stands in. */
export const childrenOf = (tree: Fields): { readonly field: string; readonly node: Fields }[] =>
  Object.entries(tree).flatMap(([field, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((node) =>
      isNode(node) ? [{ field, node }] : [],
    ),
  );

/** Where the statements of webpack's one function begin, after its directives. */
export function bodyStart(program: Fields): number {
  const [call] = (program.body as Fields[]).slice(-1);
  const { callee } = call.expression as { callee: { body: { start: number; body: Fields[] } } };
  const directives = callee.body.body.filter((statement) => statement.directive !== undefined);
  return directives.length > 0 ? directives[directives.length - 1].end : callee.body.start + 1;
}

/** The script with its edits made; of two at one place the first given comes first. */
export function applyEdits(code: string, edits: readonly Edit[]): string {
  let written = 0;
  const parts = [...edits]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end, text }) => {
      const before = code.slice(written, start);
      written = end;
      return [before, text];
    });
  return [...parts, code.slice(written)].join('');
}
