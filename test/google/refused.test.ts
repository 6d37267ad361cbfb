// 動作確認: a refusal counts only for the reason that is meant; where Google's pages do not name it, a person looks.
import { allRefused, RefusedWith, refused } from '../../src/google/verify/check';

const says = (message: string) => () => {
  throw new Error(message);
};

test('what is done is not refused', () => {
  expect(refused(() => 1)).toBe(false);
  expect(refused(() => 1, /last paragraph/)).toBe(false);
});

test('a reason that is named must be the one that is said', () => {
  expect(refused(says("Can't remove the last paragraph."), /last paragraph/)).toBe(true);
  expect(() => refused(says('権限がありません'), /last paragraph/)).toThrow('権限がありません');
});

test('one that is not named is for a person to look at, unless Google fails for a moment', () => {
  expect(() => refused(says('Invalid requests[0]'))).toThrow(RefusedWith);
  expect(() => refused(says('Quota exceeded for quota metric'))).not.toThrow(RefusedWith);
});

test('of several acts one that is done is seen, whatever is said of the others', () => {
  expect(() => allRefused(says('甲'), says('乙'))).toThrow('甲 / 乙');
  expect(allRefused(says('甲'), () => 1)).toEqual([true, false]);
});
