/** `npm run compare -- <commit> [scenario …]`: does the bundle still do the same? Exit 0 the same, 1 not, 2 a mistake. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { compareOutputs } from './outputs';

const root = resolve(__dirname, '../..');
/** So many differences of one scenario are shown. */
const SHOWN = 20;
const LONGEST = 120;

function run(command: string, parameters: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, parameters, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')}:\n${stderr}`);
}

/** Each scenario as the code in a folder rehearses it. */
function rehearse(code: string, scenarios: readonly string[], out: string): void {
  run('npm', ['run', 'build'], code);
  for (const scenario of scenarios) {
    process.stderr.write(`${basename(out)}: ${basename(scenario)}\n`);
    run(
      'npm',
      ['run', 'rehearse', '--', scenario, '--out', join(out, basename(scenario, '.json'))],
      code,
    );
  }
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function report(name: string, before: string, after: string): boolean {
  const found = compareOutputs(join(before, name), join(after, name));
  console.log(found.length === 0 ? `${name}: the same` : `${name}: ${found.length} differences`);
  for (const one of found.slice(0, SHOWN)) {
    console.log(`  ${one.place}\n    before: ${cut(one.before)}\n    after:  ${cut(one.after)}`);
  }
  return found.length === 0;
}

function main([commit, ...chosen]: readonly string[]): number {
  if (!commit) {
    console.error('npm run compare -- <commit> [scenario …]');
    return 2;
  }
  const scenarios = (
    chosen.length > 0 ? chosen : readdirSync(join(root, 'scenarios')).map((n) => `scenarios/${n}`)
  ).map((path) => resolve(root, path));
  const place = mkdtempSync(join(tmpdir(), 'compare-'));
  const earlier = join(place, 'code');
  try {
    run('git', ['worktree', 'add', '--detach', earlier, commit], root);
    symlinkSync(join(root, 'node_modules'), join(earlier, 'node_modules'));
    rehearse(earlier, scenarios, join(place, 'before'));
    rehearse(root, scenarios, join(place, 'after'));
    const names = scenarios.map((path) => basename(path, '.json'));
    const same = names.map((name) => report(name, join(place, 'before'), join(place, 'after')));
    return same.every(Boolean) ? 0 : 1;
  } finally {
    run('git', ['worktree', 'remove', '--force', earlier], root);
    rmSync(place, { recursive: true, force: true });
  }
}

process.exitCode = main(process.argv.slice(2));
