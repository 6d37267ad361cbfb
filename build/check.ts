// `npm run check`: types, style, invariants and unused code; runs all and then says what failed.
import { spawnSync } from 'node:child_process';

const checks: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'types of all code', command: ['tsc', '--project', 'tsconfig.json'] },
  {
    name: 'types of src as Apps Script has them',
    command: ['tsc', '--project', 'tsconfig.src.json'],
  },
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings'] },
  {
    name: 'who may import whom',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'local', 'build', 'test'],
  },
  { name: 'unused files, exports and packages', command: ['knip', '--no-progress'] },
];

const failed = checks.filter(({ name, command }) => {
  console.log(`\n▸ ${name}: ${command.join(' ')}`);
  const [program = '', ...parameters] = command;
  // `npm run` puts node_modules/.bin on the path.
  return spawnSync(program, parameters, { stdio: 'inherit' }).status !== 0;
});

if (failed.length > 0) {
  console.error(`\nFailed: ${failed.map(({ name }) => name).join(' · ')}`);
  process.exitCode = 1;
} else {
  console.log('\nEverything holds.');
}
