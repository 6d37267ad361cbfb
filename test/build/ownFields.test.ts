// The fields that the build gives short names are nobody else's: the language's, Google's, a page's, nor what is kept.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownFields } from '../../build/ownFields';
import { readScenario } from '../../local/rehearse/scenario/readScenario';
import { startCity } from '../../local/rehearse/start/startCity';
import { runSteps } from '../../local/rehearse/steps/runSteps';

const root = join(__dirname, '../..');

/** The text of each file below a folder whose name ends so. */
const filesOf = (folder: string, end: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));

const found = (texts: readonly string[], pattern: RegExp): Set<string> =>
  new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name)));

const language = Object.getOwnPropertyNames(globalThis).flatMap((name) => {
  const value: unknown = Reflect.get(globalThis, name);
  return [value, (value as { prototype?: unknown } | null)?.prototype].flatMap((each) =>
    each instanceof Object ? Object.getOwnPropertyNames(each) : [],
  );
});

const types = filesOf('node_modules/@types/google-apps-script', '.d.ts').filter((text) =>
  /namespace (Base|Document|Drive|Forms|HTML|Lock|Mail|Properties|Script|Spreadsheet|Utilities|Sheets|Docs)\b/.test(
    text,
  ),
);

const bundle = filesOf('dist', 'Code.js');
const sources = filesOf('src', '.ts');

/** Advanced services take whatever object they are given, so what we give them is read off our own calls. */
const givenToDrive = filesOf('src/google', 'driveApi.ts').concat(
  filesOf('src/google/setUp', 'sharing.ts'),
);

test.each([
  ['of the language', new Set(language)],
  ['of a service', found(types, /^\s*(?:readonly )?([A-Za-z]\w*)\??\s*[(:]/gm)],
  ['given to an advanced service', found(givenToDrive, /\b(\w+):/g)],
  ['of a page', found(filesOf('dist', '.html'), /(?:\.|<\?=* *|\{ *)(\w+)\b/g)],
  [
    'kept in a hidden cell',
    found(
      sources.flatMap((text) =>
        [...text.matchAll(/\bfields(?:<[^(]*>)?\(\{([^}]*)\}/g)].map(([, inner]) => inner),
      ),
      /(?:^|,)\s*(\w+)/g,
    ),
  ],
  // `|` stands between the texts that the build declares at once.
  ['spoken as a text', found(bundle, /["'`|]([A-Za-z]\w*)(?=["'`|])/g)],
])('no own field is %s', (_, others) => {
  expect(others.size).toBeGreaterThan(20);
  expect(ownFields.filter((name) => others.has(name))).toEqual([]);
});

test('each stands once, and is spoken of', () => {
  const spoken = sources.join('\n');
  expect(ownFields).toEqual([...new Set(ownFields)].sort());
  expect(ownFields.filter((name) => !new RegExp(`\\b${name}\\b`).test(spoken))).toEqual([]);
});

/** Fields of two letters that are kept: names that the build gives are as short. */
const KEPT_SHORT = ['at', 'by', 'id', 'in', 'of', 'on', 'to'];

test('what a case keeps has no field of the build', () => {
  const scenario = readScenario(readFileSync(join(root, `scenarios/first-case.json`), 'utf8'));
  const runtime = startCity(scenario, { dist: join(root, 'dist') });
  for (const _ of runSteps(runtime, scenario));
  const kept = JSON.stringify(runtime.snapshot()).matchAll(/\\"([\w$]{1,2})\\":/g);
  expect(
    [...new Set([...kept].map(([, field]) => field))].filter(
      (field) => !KEPT_SHORT.includes(field),
    ),
  ).toEqual([]);
});
