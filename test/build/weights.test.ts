// What the build says of the script file: every character counted once, by the folder it came from.
import { folderMap, weigh } from '../../build/weights';

const output = [
  'function daily(){}',
  ';// ./node_modules/zod/v4/core/core.js',
  'const a=1;',
  ';// ./src/domain/rules/cases.ts',
  "const b='協定';",
  ';// ./src/domain/text.ts',
  'const c=3;',
  ';// ./src/google/forms/event.ts',
  'const d=4;',
  ';// ./src/main.ts',
  'a+b',
];

test('the folders of the modules in webpack’s output', () => {
  const code = output.join('\n');
  const weights = weigh(code, folderMap('Code.js', code));
  const found = Object.fromEntries(
    weights.map(({ folder, characters, japanese }) => [folder, [characters, japanese]]),
  );
  const size = (...lines: number[]) =>
    lines.reduce((sum, line) => sum + (output[line]?.length ?? 0), 0);
  expect(found).toEqual({
    webpack: [size(0), 0],
    zod: [size(1, 2), 0],
    'src/domain/rules': [size(3, 4), 2],
    'src/domain': [size(5, 6), 0],
    'src/google': [size(7, 8), 0],
    src: [size(9, 10), 0],
  });
});

test('more folders than one digit of a source map holds', () => {
  const modules = Array.from(
    { length: 60 },
    (_, n) => `;// ./node_modules/package${n}/index.js\nx`,
  );
  const code = modules.join('\n');
  const weights = weigh(code, folderMap('Code.js', code));
  expect(weights).toHaveLength(60);
  expect(weights.every(({ folder, characters }) => characters === folder.length + 29)).toBe(true);
});
