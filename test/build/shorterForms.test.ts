// What neither minifier writes shorter says the same in its shorter form.
import { runInNewContext } from 'node:vm';
import { applyEdits } from '../../build/scriptEdits';
import { shorterForms } from '../../build/shorterForms';

const code = `function daily(){return globalThis.run()}(()=>{"use strict";
function twice(n){return 2*n}
async function later(){return twice(2)}
function spread({n},...more){return[n,...more,void 0]}
function Made(n){this.n=n}
function counted(){return arguments.length}
function* each(){yield 1}
function Kind(){}
function within(n){function deep(m){return m+n}return deep(1)}
let done=0;function acts(){return void done++}
function marked(){}marked.sign="signed";
const early=twice(21);
function after(){return early+number(1)}
function number(n){return Number(n)+Number("1")+Number("2")+Number(void 0===n)}
const{Number:own}={Number:5},Map_=new Map([[1,new Map]]),text=String(1)+String(2)+String(3);
const shorthand={Number,Object:{Number:6}};
globalThis.run=()=>[early,after(),acts(),done,spread({n:1},2),new Made(3).n,counted(1,2),[...each()],
  new Kind instanceof Kind,within(4),marked.sign,own,Map_.size,text,
  typeof shorthand.Number,shorthand.Object.Number,later()instanceof Promise,counted.call.length,
  typeof Number,Object.keys({a:1}),Object.entries({b:2}),Object.values({c:3}),Object.assign({},{d:4})];
})();
`;

const shorter = applyEdits(code, shorterForms(code));
const run = (script: string) =>
  JSON.stringify(
    runInNewContext(`${script};daily()`) as unknown[],
    (_, value) => value ?? 'nothing',
  );

test('it runs to the same end', () => {
  expect(run(shorter)).toBe(run(code));
  expect(run(shorter)).toContain('[42,46,"nothing",1,');
});

test.each([
  ['a function', 'let twice=(n)=>{return 2*n}'],
  ['one that waits', 'let later=async()=>{'],
  ['one that takes its argument apart', 'let spread=({n},...more)=>{'],
  ['one within another', 'let deep=(m)=>{'],
  ['nothing', 'return[n,...more, nothing_ ]'],
  ['what the language gives', 'return  given_Number (n)+ given_Number ("1")'],
])('%s is written shorter', (_, text) => {
  expect(shorter).toContain(text);
});

test.each([
  ['who is asked for by a trigger', 'function daily(){'],
  ['who speaks of this', 'function Made(n){'],
  ['who counts its arguments', 'function counted(){'],
  ['who goes on later', 'function* each(){'],
  ['who is made', 'function Kind(){}'],
  ['who has a field', 'function marked(){}'],
  ['who stands after what is done', 'function after(){'],
  ['a field of that name', '{Number:own}={Number:5}'],
  ['a field that is a name', '{Number,'],
])('%s stays', (_, text) => {
  expect(shorter).toContain(text);
});
