/** Files for people to keep: always as downloads, never shown as pages of the workbench. */
import type { Context } from 'hono';

/** An answer that the browser saves under the name. */
export function download(
  context: Context,
  file: { name: string; contentType: string; bytes: Buffer },
): Response {
  context.header('Content-Type', file.contentType);
  context.header(
    'Content-Disposition',
    `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  );
  return context.body(new Uint8Array(file.bytes));
}
