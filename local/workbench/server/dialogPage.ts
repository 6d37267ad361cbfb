/** A page of the script as it goes into its frame: with google.script, and shut off from all else. */
import { build } from 'esbuild';

/**
 * A document of its own and not `srcdoc`, which would take over the policy of the workbench's page
 * and with it the ban on scripts inside a page. It has no origin, loads nothing and sends nothing.
 */
export const DIALOG_POLICY = [
  'sandbox allow-scripts allow-forms',
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Makes the function that puts google.script into a page, before the page's own scripts. */
export async function dialogPages(): Promise<(html: string) => string> {
  const { outputFiles } = await build({
    entryPoints: [require.resolve('../frame/googleScript')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  const script = `<script>${outputFiles[0]?.text.trim()}</script>`;
  return (html) => {
    const head = /<head[^>]*>|<!doctype[^>]*>/gi;
    const places = [...html.matchAll(head)];
    const place = places.find(([tag]) => tag.toLowerCase().startsWith('<head')) ?? places[0];
    const end = place ? place.index + place[0].length : 0;
    return `${html.slice(0, end)}${script}${html.slice(end)}`;
  };
}
