// `npm run deploy -- environment`: brings this code into the registry of a city. See docs/導入.md.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildAnew } from '../ensureBuilt';
import { claspFor } from './clasp';
import { deploy } from './deploy';

const root = join(__dirname, '../..');

/** The program that opens an address, by the kind of machine. */
const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: ['cmd', '/c', 'start', ''],
  darwin: ['open'],
  linux: ['xdg-open'],
};

function show(address: string): void {
  const [program, ...parameters] = openers[process.platform] ?? [];
  if (!process.stdout.isTTY || program === undefined) return;
  const opened = spawn(program, [...parameters, address], { stdio: 'ignore', detached: true });
  // The address has been printed: without a browser here, one opens it oneself.
  opened.on('error', () => {});
  opened.unref();
}

deploy(process.argv.slice(2), {
  root,
  all: join(root, 'environments'),
  nodeVersion: process.versions.node,
  claspFor: (environment) => claspFor(environment, process.env),
  build: buildAnew,
  say: console.log,
  show,
})
  .then((done) => {
    process.exitCode = done ? 0 : 1;
  })
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
