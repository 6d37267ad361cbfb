/** The HTML part of a mail as a mail program shows it; its links to Google lead to their stand-ins in the workbench. */

import { escaped } from '../../../src/domain/base/escaped';

/** Nothing of it runs or loads; only a click leads out of it. */
export const MAIL_POLICY = [
  'sandbox allow-scripts allow-top-navigation-by-user-activation',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

const PAGE = /href="(https:\/\/docs\.google\.com\/(forms|spreadsheets)\/[^"]*)"/g;

/** @param subject its title, since a part of a mail has none */
export function mailPage(subject: string, html: string): string {
  const title = escaped(subject);
  const linked = html.replace(PAGE, (_, address: string, kind: string) => {
    const url = encodeURIComponent(address.replaceAll('&amp;', '&'));
    return `href="/#/${kind === 'forms' ? `forms/${url}` : 'registry'}" target="_top"`;
  });
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
body { font-family: sans-serif; margin: 16px; overflow-wrap: anywhere; }
h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${linked}
</main>
</body>
</html>
`;
}
