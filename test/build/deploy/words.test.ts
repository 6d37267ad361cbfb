// What is said before Google is asked: old tools, unknown options, and words of clasp that nobody knows.
import { join } from 'node:path';
import { readOptions } from '../../../build/deploy/options';
import { checkTools } from '../../../build/deploy/steps/checkTools';
import { Trouble, troubleOf } from '../../../build/deploy/trouble';

const root = join(__dirname, '../../..');

/** What stops `act`, in all its words. */
function trouble(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Trouble) return [error.message, ...error.remedies].join('\n');
    throw error;
  }
  return '';
}

test('Node is as new as clasp asks', () => {
  expect(trouble(() => checkTools(root, '20.20.2'))).toBe('');
  expect(trouble(() => checkTools(root, '18.19.0'))).toContain('20以上が要ります');
  expect(trouble(() => checkTools('/nowhere', '20.20.2'))).toContain('npm ci');
});

test.each([[[]], [['a', 'b']], [['../date']], [['-x']], [['date', '--unknown']]])(
  '%j is no command: the options are listed',
  (parameters) => {
    expect(trouble(() => readOptions(parameters, '/nowhere'))).toContain('--account');
  },
);

test('a name in Japanese and every option', () => {
  expect(readOptions(['伊達市', '--anew', '--from', 'x'], '/nowhere')).toMatchObject({
    name: '伊達市',
    anew: true,
    replace: false,
    from: 'x',
  });
});

test('words that nobody knows are shown as they are', () => {
  const { message, remedies } = troubleOf('Something new', 'date');
  expect([message, ...remedies].join()).toContain('Something new');
});
