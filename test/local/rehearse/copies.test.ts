// Steps at a copy of the registry, and scopes that are withdrawn: what of them can be seen to be wrong.
import { checkScenario } from '../../../local/rehearse/scenario/readScenario';

const at = '2026-04-01T09:00';
const read = (...steps: object[]) => checkScenario({ start: at, steps }).steps;

test('a copy, a step in it, a scope by the end of its name', () => {
  expect(
    read(
      { at, copy: '台帳' },
      { at, menu: '初期設定', in: 'copy' },
      { at, consent: ['…/auth/drive'], user: 'tanaka@city.example.jp' },
    ),
  ).toMatchObject([
    { kind: 'copy' },
    { kind: 'menu', in: 'copy' },
    {
      kind: 'consent',
      scopes: ['https://www.googleapis.com/auth/drive'],
      user: 'tanaka@city.example.jp',
    },
  ]);
});

test.each([
  [{ at, copy: '別の表' }, 'steps[0].copy: 「別の表」 cannot be copied'],
  [{ at, menu: '初期設定', in: 'copy' }, 'steps[0].in: no step before makes a copy'],
  [{ at, consent: ['…/auth/gmail'] }, 'steps[0].consent: the script has no scope'],
  [{ at, submit: '様式1', answers: {}, in: 'copy' }, 'in'],
])('%j is told', (step, said) => {
  expect(() => read(step)).toThrow(said);
});
