// How src/main.ts becomes dist/: one script file that Apps Script reads, its manifest and its pages.
import { join } from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import type { Configuration } from 'webpack';
import { EntryPoints } from './build/EntryPoints';
import { bundledPackages, licensesPage } from './build/licensesPage';
import { Minifier } from './build/Minifier';
import { templatesPage } from './build/templates/templatesPage';
import { WordsPlugin } from './build/words/WordsPlugin';

const root = __dirname;

/**
 * The newest syntax that Apps Script's V8 is sure to read. Library methods are not lowered by it:
 * tsconfig.src.json keeps those to es2019.
 */
const target = 'es2019';

/**
 * Minified by swc, 3 K smaller than by webpack's own Terser and 10 s sooner. esbuild keeps the unused
 * code of a wrapped file, and the bundle was three times as large with it.
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
  optimization: { minimizer: [new Minifier(2019)] },
  target,
  performance: false,
  resolve: {
    extensions: ['.ts', '.js'],
    alias: {
      holidays: join(root, 'build/holidays/holidays.ts'),
      // The other file of this package names Node's streams.
      papaparse$: 'papaparse/papaparse.min.js',
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
    new WordsPlugin(join(root, 'src/domain')),
    new EntryPoints(join(root, 'src/main.ts')),
    new CopyPlugin({
      patterns: [
        { from: 'appsscript.json' },
        // As they are written: a minifier of HTML does not know scriptlets.
        { from: '*.html', context: join(root, 'src/pages'), info: { minimized: true } },
        {
          from: '*.html',
          context: join(root, 'templates'),
          to: 'templates.html',
          transformAll: templatesPage,
        },
        {
          from: `node_modules/{${bundledPackages.join(',')}}/LICENSE`,
          context: root,
          to: 'licenses.html',
          transformAll: licensesPage,
        },
      ],
    }),
  ],
};

export default configuration;
