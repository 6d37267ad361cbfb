/** Who may talk to the workbench: only its own page, in a browser on this machine. */
import type { MiddlewareHandler } from 'hono';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Refuses requests under a foreign name (a hostile page can point its own domain at 127.0.0.1),
 * requests that another site's page makes, and changes that a plain HTML form could send.
 */
export function guard(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = [`localhost:${port()}`, `127.0.0.1:${port()}`];
    const header = (name: string) => context.req.header(name);
    if (!hosts.includes(header('host') ?? '')) return context.text('Unknown host', 403);
    const origin = header('origin');
    if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
      return context.text('Foreign origin', 403);
    }
    if (!['same-origin', 'none'].includes(header('sec-fetch-site') ?? 'none')) {
      return context.text('Request of another site', 403);
    }
    const { method } = context.req;
    if (method !== 'GET' && method !== 'HEAD') {
      if (method !== 'POST') return context.text('Only GET and POST', 405);
      const type = header('content-type')?.split(';')[0]?.trim().toLowerCase();
      if (type !== 'application/json') return context.text('Only JSON', 415);
    }
    await next();
    // The script's own pages have a policy of their own (see dialogPage.ts).
    if (!context.res.headers.has('Content-Security-Policy')) {
      context.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    }
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store');
    return undefined;
  };
}
