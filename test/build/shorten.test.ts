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
const pair = ["これまでとこれから|", "これまでとこれから|", "これまでとこれから|", "caseNumber"];
for (const kind of Object.keys(kinds)) {
  const { [kind]: found } = kinds;
  texts.push(found, kinds["協定の更新"]);
}
const cases = [{ caseNumber: 1, next: { caseNumber: 2 } }, { caseNumber: 3 }];
cases[0].caseNumber += cases[0].next?.caseNumber + (cases[1].next?.caseNumber ?? 0);
globalThis.counted = cases.map((each) => each.caseNumber).concat(cases[1]
  .caseNumber, delete cases[1].caseNumber, cases[1].caseNumber,
  { caseNumber() { return 4; } }.caseNumber(), { get caseNumber() { return 5; } }.caseNumber);
globalThis.daily = () => [pair, texts, typeof texts === "string", typeof kinds === "string", "協定の更新".length];
globalThis.strict = (function () { return this === undefined; })();
})();
`;

const shortened = shorten(code);

const run = (script: string) => {
  const context: { daily?: () => unknown; strict?: boolean; counted?: unknown } = {};
  runInNewContext(script, context);
  return JSON.stringify([context.daily?.(), context.counted, context.strict]);
};

test('it runs to the same end, and strictly', () => {
  expect(run(shortened)).toBe(run(code));
  expect(run(shortened)).toContain('[3,3,3,true,null,4,5],true]');
});

test('a long field that stands in many places is named once, in a literal too; a method keeps its name', () => {
  expect(shortened.match(/\bcaseNumber\b/g)).toHaveLength(3);
  expect(shortened.match(/\{ \[repeated_\d+\]: \d/g)).toHaveLength(3);
  expect(shortened).toContain('{ caseNumber() { return 4; } }');
  expect(shortened).toContain('{ get caseNumber() { return 5; } }');
  expect(shortened).toContain('?.[repeated_');
  expect(shortened).toContain('texts.push(');
});

test('a repeated text stands once, where it is not a name', () => {
  expect(shortened.match(/"協定の更新"/g)).toHaveLength(3);
  expect(shortened).toContain('"協定の更新|caseNumber".split("|")');
  expect(shortened).toContain('{ "協定の更新":');
  expect(shortened).toContain('kinds["協定の更新"]');
  expect(shortened).toContain('typeof texts === "string"');
  expect(shortened).toContain('"short"');
});

test('a text that is a field’s name too stands once; one with the mark between texts is left', () => {
  expect(shortened).not.toContain('"caseNumber"');
  expect(shortened.match(/"これまでとこれから\|"/g)).toHaveLength(3);
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
