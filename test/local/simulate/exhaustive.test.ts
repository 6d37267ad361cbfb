// Every call of a core flow goes wrong in every way: a small part here, the whole by `npm run simulate -- --exhaustive`.
import { join } from 'node:path';
import { exhaust, nameOf } from '../../../local/simulate/exhaustive/exhaust';
import { flows } from '../../../local/simulate/exhaustive/flows';
import { kinds, untold } from '../../../local/simulate/exhaustive/kinds';
import { coverageText } from '../../../local/simulate/exhaustive/report';
import { FlowCity } from '../../../local/simulate/exhaustive/trials';

const dist = join(__dirname, '../../../dist');

const named = (...names: readonly string[]) => flows.filter(({ name }) => names.includes(name));

test('every kind of fault is tried at calls, or it is said why not', () => {
  expect(untold).toEqual([]);
});

test('each call of a flow that reaches Google is hit by each kind that can hit it', () => {
  const [flow] = named('様式1');
  const city = new FlowCity(flow, dist);
  const singles = city.singles().map(nameOf);
  const calls = new Set(city.calls.map(({ name }) => name));
  for (const name of ['LockService.tryLock', 'Sheets.batchUpdate', 'MailApp.sendEmail']) {
    expect([...calls]).toContain(name);
  }
  for (const call of city.calls) {
    for (const { name, fits } of kinds) {
      const trial = `様式1: ${call.name} ${call.nth} ${name}`;
      expect(singles.includes(trial)).toBe(fits?.(call.name) ?? true);
    }
  }
});

test('nothing is lost, doubled or left undone, whatever goes wrong', () => {
  const wish = { flows: named('様式1', '送信'), part: { nth: 3, of: 17 }, pairs: 20, seed: 1 };
  const tried = exhaust(wish, dist);
  const all = tried.flatMap((one) => one.tried);
  expect(all.filter(({ failure }) => failure).map(({ trial }) => nameOf(trial))).toEqual([]);
  expect(all.filter(({ hit, trial }) => !hit && trial.wrong.length === 1)).toEqual([]);
  expect(all.some(({ trial }) => trial.wrong.length === 2)).toBe(true);
  expect(coverageText(tried)).toMatch(/\| 様式1 \| \d+ \| \d+ \/ \d+ \| \d+ \| 0 \|/);
});
