import { shrink } from '../../../local/simulate/shrink';

const numbers = Array.from({ length: 40 }, (_, n) => n);

test('only what is needed is left, in its order', () => {
  const needed = [3, 17, 18, 39];
  expect(shrink(numbers, (fewer) => needed.every((n) => fewer.includes(n)))).toEqual(needed);
});

test('nothing is left out where all is needed, and all where nothing is', () => {
  expect(shrink(numbers, ({ length }) => length === numbers.length)).toEqual(numbers);
  expect(shrink(numbers, () => true)).toEqual([]);
});
