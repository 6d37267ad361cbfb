// What long texts become in the built script says the same, and is read only when it is said.
import { runInNewContext } from 'node:vm';
import { takeTexts } from '../../build/words/takenTexts';

const long = '10分ほどで、Google ドライブの「公表」フォルダのファイルが新しくなります。';
const code = `function daily() {}
(() => { // webpackBootstrap
"use strict";
;// ./src/google/words.ts
let read = 0;
function textOnPage(place) { read += 1; return list[place]; }
const elsewhere = () => "${long}";
;// ./src/google/verify/docChecks.ts
const checks = () => ["${long}"];
;// ./src/domain/text.ts
const table = { about: "${long}" };
const plain = () => ["${long}", "${long.slice(0, 10)}", "an English text that is long enough to be taken"];
const joined = (name) => \`\${name}：${long}\\n改行\${name}\`;
const branch = (yes) => yes ?"${long}":"";
const named = () => ({ "${long}": 1, ["${long}"]: 2, about:"${long}" });
globalThis.said = () => [table, elsewhere(), read, plain(), joined("甲"), branch(true), named(), read];
})();
`;

const say = (script: string, list: readonly string[]) => {
  const context: { list: readonly string[]; said?: () => unknown[] } = { list };
  runInNewContext(script, context);
  return context.said?.() ?? [];
};

test('it says the same; of the domain and of 動作確認 alone, and only when it is called', () => {
  const list = [''];
  const taken = takeTexts(code, list);
  const [, , before, ...said] = say(taken, list);
  const [, , , ...was] = say(code, []);
  expect(JSON.stringify(said.slice(0, -1))).toBe(JSON.stringify(was.slice(0, -1)));
  expect([before, said.at(-1)]).toEqual([0, 5]);
  expect(list).toEqual(['', long, `：${long}\n改行`]);
  expect(taken).toContain(`about: "${long}"`);
  expect(taken).toMatch(/checks = \(\) => \[ textOnPage\(1\) \]/);
  expect(taken).toContain(`elsewhere = () => "${long}"`);
});

test('a script that cannot read them is not built', () => {
  expect(() => takeTexts(code.replace('function textOnPage', 'function other'), [])).toThrow(
    'textOnPage',
  );
});
