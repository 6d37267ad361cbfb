/** What went wrong, in words for the person at the page, with the HTTP status that fits. */
import { FormRefusal } from '../../runtime';
import { NotReady } from './workbench';

/** A mistake of the person at the page, told in Japanese. */
export class WrongRequest extends Error {
  constructor(
    message: string,
    readonly details?: string[],
  ) {
    super(message);
  }
}

interface Problem {
  status: 400 | 422 | 500 | 503;
  message: string;
  details?: string[];
}

/** Turns any error into a problem; what nobody foresaw is written to the terminal as well. */
export function problemOf(error: unknown): Problem {
  if (error instanceof FormRefusal) {
    return {
      status: 422,
      message: 'フォームが受け付けませんでした。次の点を確かめてください。',
      details: error.problems,
    };
  }
  if (error instanceof WrongRequest) {
    return {
      status: 400,
      message: error.message,
      ...(error.details ? { details: error.details } : {}),
    };
  }
  if (error instanceof NotReady) return { status: 503, message: '準備しています。' };
  console.error(error);
  const text = error instanceof Error ? error.message : String(error);
  return { status: 500, message: `思わぬ誤りが起きました：${text}` };
}
