// What neither minifier writes shorter says the same in its shorter form.
import { runInNewContext } from 'node:vm';
import { applyEdits } from '../../build/scriptEdits';
import { shorterForms } from '../../build/shorterForms';

const code = `function daily(){return globalThis.run()}(()=>{"use strict";
function twice(n){return 2*n}
function spread({n},...more){return[n,...more,void 0]}
function Made(n){this.n=n}
function Kind(){}
let done=0;function acts(){return void done++}
const early=twice(21);
function after(){return early+number(1)}
function number(n){return Number(n)+Number("1")+Number("2")+Number(void 0===n)}
const{Number:own}={Number:5},Map_=new Map([[1,new Map]]),text=String(1)+String(2)+String(3);
const shorthand={Number,Object:{Number:6}};
globalThis.run=()=>[early,after(),acts(),done,spread({n:1},2),new Made(3).n,
  new Kind instanceof Kind,own,Map_.size,text,
  typeof shorthand.Number,shorthand.Object.Number,typeof Number,Object.keys({a:1}),Object.entries({b:2}),Object.values({c:3}),Object.assign({},{d:4})];
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
  ['nothing', 'return[n,...more, nothing_ ]'],
  ['what the language gives', 'return  given_Number (n)+ given_Number ("1")'],
])('%s is written shorter', (_, text) => {
  expect(shorter).toContain(text);
});

test.each([
  ['what is done for its effect alone', 'return void done++'],
  ['a field of that name', '{Number:own}={Number:5}'],
  ['a field that is a name', '{Number,'],
])('%s stays', (_, text) => {
  expect(shorter).toContain(text);
});
