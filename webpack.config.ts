// How src/main.ts becomes dist/: one script file that Apps Script reads, its manifest and its pages.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import GasPlugin from 'gas-webpack-plugin';
import type { Configuration } from 'webpack';
import { guidePage } from './build/guide/guidePage';
import { bundledPackages, licensesPage } from './build/licensesPage';
import { SecondMinifierPlugin } from './build/SecondMinifierPlugin';
import { ShortenPlugin } from './build/ShortenPlugin';
import { templatesPage } from './build/templates/templatesPage';
import { WordsPlugin } from './build/words/WordsPlugin';

const root = __dirname;

/**
 * The newest syntax that Apps Script's V8 is sure to read: Google's own samples for it have `?.` and
 * `??`; private and static fields, it says, are not read. Library methods are not lowered by this:
 * tsconfig.src.json keeps those to es2019.
 */
const target = 'es2020';

/**
 * Minified by webpack's own Terser: esbuild keeps the unused code of a wrapped file, and the bundle
 * was three times as large with it. It comes second, for the names.
 */
const configuration: Configuration = {
  mode: 'production',
  context: root,
  entry: { Code: join(root, 'src/main.ts') },
  output: {
    path: join(root, 'dist'),
    filename: '[name].js',
    // There is one file, so nothing that would load others.
    chunkFormat: false,
    chunkLoading: false,
  },
  // Apps Script knows neither source maps nor the Web, so nothing of both is put into the file.
  devtool: false,
  target,
  performance: false,
  optimization: {
    minimize: {
      javascript: {
        compress: {
          passes: 2,
          // Both only differ for who counts parameters or calls `new` on a nameless function: nobody does.
          keep_fargs: false,
          unsafe_arrows: true,
          // Declarations first, so that the constants between them become one.
          hoist_funs: true,
        },
      },
    },
  },
  resolve: {
    extensions: ['.ts', '.js'],
    alias: {
      holidays: join(root, 'build/holidays/holidays.ts'),
    },
  },
  module: {
    rules: [
      {
        // Packages too: zod is written in newer syntax.
        test: /\.[cm]?[jt]s$/,
        loader: 'esbuild-loader',
        options: {
          target,
          tsconfig: join(root, 'tsconfig.src.json'),
          // They stand in licenses.html, as the script file is read anew by every run.
          legalComments: 'none',
        },
      },
      {
        test: /\.ts$/,
        include: join(root, 'src/domain'),
        loader: join(root, 'build/words/wordsLoader.ts'),
        enforce: 'pre',
      },
      {
        test: join(root, 'build/holidays/holidays.ts'),
        loader: join(root, 'build/holidays/holidaysLoader.ts'),
      },
    ],
  },
  plugins: [
    new WordsPlugin(join(root, 'src/domain'), 'Code.js'),
    new ShortenPlugin('Code.js'),
    new SecondMinifierPlugin('Code.js', target),
    // Declares a top-level function for every `global.name = …` of src/main.ts.
    new GasPlugin({ comment: false }),
    new CopyPlugin({
      patterns: [
        { from: 'appsscript.json' },
        // As they are written: a minifier of HTML does not know scriptlets.
        {
          from: '*.html',
          context: join(root, 'src/pages'),
          info: { minimized: true },
          transform: (page, path) =>
            basename(path) === 'guide.html'
              ? guidePage(page.toString(), readFileSync(join(root, 'docs/手引き-職員.md'), 'utf8'))
              : page,
        },
        {
          from: '*.html',
          context: join(root, 'templates'),
          to: 'templates.html',
          transformAll: templatesPage,
        },
        {
          from: `node_modules/@(${bundledPackages.join('|')})/LICENSE`,
          context: root,
          to: 'licenses.html',
          transformAll: licensesPage,
        },
      ],
    }),
  ],
};

export default configuration;
