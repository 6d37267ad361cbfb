// ①②: where 所管課へ引き継ぐ may be chosen, 次にすること says so.
import { type Case, kindOf } from '../cases/cases';
import { fieldsOfCase } from '../cases/projectFields';
import type { Context } from '../context';
import { choosing } from '../operations/choosing';
import { handOver } from './handOver';

/** One policy field only makes a 通常の協定, which the department concerned may conclude itself. */
export function handingOver(context: Context, row: Case): string {
  if (kindOf(row) !== '締結前') return '';
  return fieldsOfCase(context, row).length === 1
    ? `　分野が1つだけなので、所管課へ引き継ぐこともできます（${choosing(context, handOver, row)}）`
    : '';
}
