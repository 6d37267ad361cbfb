// The comparison of two rehearsals: every difference is found, and at its place.
import fc from 'fast-check';
import { differences } from '../../../local/compare/differences';

test('a difference is named by its place', () => {
  const before = { registry: { 案件: [{ 案件番号: 'R8-001', 状態: '進行中' }] }, mail: [1, 2] };
  const after = { registry: { 案件: [{ 案件番号: 'R8-001', 状態: '完了' }] }, mail: [1, 2, 3] };
  expect(differences(before, after)).toEqual([
    { place: '/registry/案件[0]/状態', before: '進行中', after: '完了' },
    { place: '/mail[2]', before: '—', after: '3' },
  ]);
});

test('nothing differs from itself, and what differs is told', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(differences(one, structuredClone(one))).toEqual([]);
      const same = JSON.stringify(one) === JSON.stringify(other);
      if (same) expect(differences(one, other)).toEqual([]);
    }),
  );
});
