// What the build writes shorter says the same.
import { runInNewContext } from 'node:vm';
import { shorten } from '../../build/ShortenPlugin';

const code = `function daily() {}
(() => { // webpackBootstrap
"use strict";
;// ./src/domain/text.ts
const texts = ["協定の更新", "協定の更新", "short"];
;// ./src/main.ts
const kinds = { "協定の更新": "協定の更新", key: "協定の更新" };
for (const kind of Object.keys(kinds)) {
  const { [kind]: found } = kinds;
  texts.push(found, kinds["協定の更新"]);
}
globalThis.daily = () => [texts, typeof texts === "string", typeof kinds === "string", "協定の更新".length];
globalThis.strict = (function () { return this === undefined; })();
})();
`;

const shortened = shorten(code);

const run = (script: string) => {
  const context: { daily?: () => unknown; strict?: boolean } = {};
  runInNewContext(script, context);
  return JSON.stringify([context.daily?.(), context.strict]);
};

test('it runs to the same end, and strictly', () => {
  expect(run(shortened)).toBe(run(code));
  expect(run(shortened)).toContain('true]');
});

test('a repeated text stands once, where it is not a name', () => {
  expect(shortened.match(/"協定の更新"/g)).toHaveLength(4);
  expect(shortened).toContain('{ "協定の更新":');
  expect(shortened).toContain('kinds["協定の更新"]');
  expect(shortened).toContain('typeof texts === "string"');
  expect(shortened).toContain('"short"');
});

test('no constant is left, and the lines of the modules are the same', () => {
  expect(shortened).not.toMatch(/\bconst\b/);
  const [, ...modules] = code.split(';// ./src/');
  expect(
    shortened
      .split(';// ./src/')
      .slice(1)
      .map((part) => part.split('\n').length),
  ).toEqual(modules.map((part) => part.split('\n').length));
});
