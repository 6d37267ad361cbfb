/** The page itself: its script and styles, bundled when the workbench starts, and its fonts. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { Hono } from 'hono';

const PAGE = `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>包括連携 ワークベンチ</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/assets/main.css">
    <script type="module" src="/assets/main.js"></script>
  </head>
  <body>
    <div id="app"></div>
    <noscript>この画面を使うには、ブラウザーの JavaScript を有効にしてください。</noscript>
  </body>
</html>
`;

const FONTS: Record<string, string> = {
  'NotoSansJP_400Regular.ttf': '400Regular/NotoSansJP_400Regular.ttf',
  'NotoSansJP_700Bold.ttf': '700Bold/NotoSansJP_700Bold.ttf',
};

const TYPES: Record<string, string> = {
  'main.js': 'text/javascript; charset=utf-8',
  'main.css': 'text/css; charset=utf-8',
};

/** Routes for the page and all it loads. Rejects when the page's script does not build. */
export async function assetRoutes(): Promise<Hono> {
  const files = await bundlePage();
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-jp/package.json'));
  return new Hono()
    .get('/', (context) => context.html(PAGE))
    .get('/assets/:name', async (context) => {
      const name = context.req.param('name');
      const text = files.get(name);
      if (text !== undefined) {
        context.header('Content-Type', TYPES[name] as string);
        return context.body(text);
      }
      const font = FONTS[name];
      if (font === undefined) return context.notFound();
      context.header('Content-Type', 'font/ttf');
      context.header('Cache-Control', 'private, max-age=31536000, immutable');
      return context.body(new Uint8Array(await readFile(join(fonts, font))));
    });
}

async function bundlePage(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [require.resolve('../client/main')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    outdir: 'assets',
    external: ['/assets/*'],
    write: false,
    logLevel: 'silent',
  });
  return new Map(
    outputFiles.map(({ path, text }) => [path.slice(path.lastIndexOf('assets') + 7), text]),
  );
}
