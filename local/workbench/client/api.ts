/** Talking to the workbench's server. */
import type { Happenings, Progress } from '../shapes';

/** What the server refused, with every point to put right. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly details: string[] = [],
  ) {
    super(message);
  }
}

/** Reads something. Throws Refusal. */
export async function get<T>(path: string, query: Record<string, string> = {}): Promise<T> {
  const search = new URLSearchParams(query).toString();
  return (await answered(await fetch(search ? `${path}?${search}` : path))) as T;
}

/** Changes something and tells what came of it. Throws Refusal. */
export async function post<T>(
  path: string,
  body: unknown = {},
): Promise<{ result: T; happenings: Happenings }> {
  return (await answered(await send(path, body))) as { result: T; happenings: Happenings };
}

/** Does something that takes its time; `report` hears how far it is. Throws Refusal. */
export async function postSlowly<T>(
  path: string,
  body: unknown,
  report: (text: string, share: number) => void,
): Promise<{ result: T; happenings?: Happenings }> {
  const response = await send(path, body);
  if (!response.ok || !response.body) return (await answered(response)) as { result: T };
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let last: Progress<T> | undefined;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) {
      last = JSON.parse(line) as Progress<T>;
      if ('share' in last) report(last.text, last.share);
    }
  }
  if (!last || 'share' in last) throw new Refusal('途中で接続が切れました。');
  if ('error' in last) throw new Refusal(last.error, last.details);
  return last;
}

function send(path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function answered(response: Response): Promise<unknown> {
  const json = (await response.json().catch(() => ({}))) as { error?: string; details?: string[] };
  if (!response.ok) throw new Refusal(json.error ?? '処理できませんでした。', json.details);
  return json;
}
