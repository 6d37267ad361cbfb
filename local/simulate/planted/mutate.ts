/** Bugs made by a tool: small changes of the syntax, picked by seed from the files on which everything rests. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

const src = join(__dirname, '../../../src');

/** Where a wrong line loses, doubles or misleads; wording, looks and 動作確認 are other tests' matter. */
const rooms = [
  'app',
  'google/registry',
  'google/mail',
  'google/forms',
  'domain/asks',
  'domain/cases',
  'domain/documents',
  'domain/flow',
  'domain/inquiry',
  'domain/mail',
  'domain/meetings',
  'domain/operations',
  'domain/receiving',
  'domain/registry',
  'domain/reply',
];
const leftOut = /(words|Words|Text|foresight|handover|publication|tabs|home|backup)/;

export interface Mutant {
  readonly name: string;
  /** Below src. */
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** The whole file with the change. */
  readonly text: string;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * `count` mutants, each in a file of its own. A file and its place are drawn by what they are called, not by where they
 * stand among the others: what is written elsewhere leaves a mutant as it is.
 */
export function mutants(count: number, seed: number): Mutant[] {
  const files = rooms
    .flatMap((room) =>
      readdirSync(join(src, room), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${room}/${name}`,
      ),
    )
    .filter((file) => file.endsWith('.ts') && !leftOut.test(file));
  const made: Mutant[] = [];
  for (const file of drawn(files, (one) => `${seed} ${one}`)) {
    if (made.length === count) break;
    const mutant = mutantOf(file, seed);
    if (mutant) made.push({ ...mutant, name: `tool ${made.length + 1}` });
  }
  return made;
}

/** In an order that says nothing, the same for the same text. */
function drawn<T>(all: readonly T[], textOf: (one: T) => string): T[] {
  const lot = (one: T): string => createHash('sha256').update(textOf(one)).digest('hex');
  return all
    .map((one) => ({ one, lot: lot(one) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ one }) => one);
}

function mutantOf(file: string, seed: number): Omit<Mutant, 'name'> | undefined {
  const source = Buffer.from(readFileSync(join(src, file)));
  const cut = (a: number, b?: number): string => source.subarray(a, b).toString('utf8');
  const around = ({ from, to }: Edit): string => cut(Math.max(0, from - AROUND), to + AROUND);
  const [edit] = drawn(editsOf(source), (one) => `${seed} ${around(one)} ${one.text}`);
  if (!edit) return undefined;
  const { from, to, text } = edit;
  return {
    file,
    line: cut(0, from).split('\n').length,
    before: cut(from, to),
    after: text,
    text: cut(0, from) + text + cut(to),
  };
}

/** So many bytes before and after tell one `===` of a file from another. */
const AROUND = 30;

/** Stands before the source, so that the first token is where the source begins. */
const HEAD = '0;';

const turned: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
};

interface Node {
  readonly type: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'span' in value && 'type' in value;

/** Every change that the tool knows of this source, by the bytes that it replaces. */
function editsOf(source: Buffer): Edit[] {
  const module = parseSync(HEAD + source.toString('utf8'), { syntax: 'typescript' });
  const base = module.span.start + HEAD.length;
  const edits: Edit[] = [];
  const place = ({ span }: Node) => ({ from: span.start - base, to: span.end - base });
  const written = (node: Node): string => {
    const { from, to } = place(node);
    return source.subarray(from, to).toString('utf8');
  };
  const negate = (test: Node) => edits.push({ ...place(test), text: `!(${written(test)})` });
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      // Arguments and elements stand in wrappers without a span of their own.
      for (const one of value) visit(isNode(one) ? one : one?.expression);
      return;
    }
    // `true` as a type is no `true` of a run.
    if (!isNode(value) || value.type === 'TsLiteralType') return;
    const node = value;
    const { left, right, test, operator, argument, expression, callee } = node as Node &
      Record<string, Node>;
    if (node.type === 'BinaryExpression' && turned[String(operator)]) {
      const [from, to] = [place(left).to, place(right).from];
      const between = source.subarray(from, to).toString('utf8');
      const sign = between.replace(String(operator), turned[String(operator)]);
      edits.push({ ...place(node), text: `${written(left)}${sign}${written(right)}` });
    }
    if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') negate(test);
    if (node.type === 'BooleanLiteral') edits.push({ ...place(node), text: String(!node.value) });
    if (node.type === 'UnaryExpression' && String(operator) === '!') {
      edits.push({ ...place(node), text: written(argument) });
    }
    if (node.type === 'ExpressionStatement' && expression.type === 'CallExpression') {
      edits.push({ ...place(node), text: ';' });
    }
    if (node.type === 'CallExpression' && callee.type === 'MemberExpression') {
      const { object, property } = callee as Node & Record<string, Node>;
      if (property.value === 'filter') {
        edits.push({ from: place(object).to, to: place(node).to, text: '' });
      }
    }
    for (const key of Object.keys(node)) if (key !== 'span') visit(node[key]);
  };
  visit(module.body.slice(1));
  return edits;
}
