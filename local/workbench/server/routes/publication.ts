/** 公表: what lies ready for the city's site, its page as a citizen reads it there. */

import { Hono } from 'hono';
import { escaped } from '../../../../src/domain/base/escaped';
import { type PublishedFile, publicationOf } from '../../../rehearse/outputs/publication';
import type { PublishedSummary } from '../../shapes';
import { download } from '../download';
import { WrongRequest } from '../problems';
import { recordsOf } from '../sheetView';
import type { Workbench } from '../workbench';

/** It is the script's own HTML, and yet nothing of it may run or load. */
const PAGE_POLICY =
  "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

export function publicationRoutes(workbench: Workbench): Hono {
  const fileAt = (id: string): PublishedFile => {
    const file = publicationOf(workbench.runtime).find((one) => one.id === id);
    if (!file) throw new WrongRequest('その公表資料はありません。');
    return file;
  };
  return new Hono()
    .get('/', (context) => {
      const files = publicationOf(workbench.runtime).map(
        ({ id, name }): PublishedSummary => ({ id, name, page: /\.html$/.test(name) }),
      );
      return context.json(files.reverse());
    })
    .get('/:id/page', (context) => {
      const { content } = fileAt(context.req.param('id'));
      const { sheets } = workbench.runtime.state.spreadsheet;
      const city = recordsOf(sheets, '設定').find((row) => row.項目 === '市名')?.値 ?? '';
      context.header('Content-Security-Policy', PAGE_POLICY);
      return context.html(asCitizensRead(content.toString('utf8'), escaped(city)));
    })
    .get('/:id/file', (context) => {
      const { name, contentType, content } = fileAt(context.req.param('id'));
      return download(context, { name, contentType, bytes: content });
    });
}

/** What is published is a part of a page; the page around it is the city's, here a plain one. */
function asCitizensRead(part: string, city: string): string {
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>包括連携協定 ｜ ${city}</title>
<style>
:root { color-scheme: light dark; font-family: sans-serif; line-height: 1.7; }
body { margin: 0 auto; max-width: 60em; padding: 8px 16px 40px; }
header, footer { border: 0 solid #80868b; border-bottom-width: 2px; padding: 8px 0; }
footer { border-width: 2px 0 0; margin-top: 32px; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; }
th, td { border: 1px solid #80868b; overflow-wrap: anywhere; padding: 4px 8px; text-align: left; vertical-align: top; }
</style>
</head>
<body>
<header>${city}公式ホームページ（練習用）</header>
<main>
<h1>包括連携協定</h1>
${part}
</main>
<footer>${city}</footer>
</body>
</html>
`;
}
