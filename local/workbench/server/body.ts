/** Bodies of requests, checked against a schema. */
import type { Context } from 'hono';
import type { z } from 'zod';
import { WrongRequest } from './problems';

/** The request's JSON as the schema has it; throws WrongRequest when it is anything else. */
export async function bodyOf<T>(context: Context, schema: z.ZodType<T>): Promise<T> {
  const json: unknown = await context.req.json().catch(() => undefined);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new WrongRequest('送られた内容を読めません。');
}
