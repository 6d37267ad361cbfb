// A letter drawn up anew while making it goes wrong: one Doc lives under its name, and the draft of before stays what it is.
import { type City, city, operate, untilLetter } from './city';

const NAME = 'R8-001-様式4';
const EARLIER = `${NAME}-前の案`;

const again = (at: string) => operate(at, '文書', { 文書名: NAME }, '作り直す');

/** Docs under this name that are not in the waste, but for those that a row of another name has. */
const living = (there: City) => {
  const others = there.rows('文書').filter(({ 文書名 }) => 文書名 !== NAME);
  const { files } = there.runtime.documents.state;
  return Object.values(files).filter(
    ({ id, name, trashed }) =>
      name === NAME && !trashed && !others.some(({ ファイルID }) => ファイルID === id),
  );
};

test('a Doc that a run had begun when it died is put away, also where the letter was drawn up anew meanwhile', () => {
  const steps = untilLetter();
  const closing = steps.length - 2;
  const there = city().run(
    ...steps.slice(0, closing),
    { at: '2026-05-11T08:55', fault: 'crash', service: 'DocumentApp.openById', call: 1 },
    steps[closing],
    again('2026-05-11T09:00'),
    { until: '2026-05-11T10:00' },
  );
  expect(there.row('文書', { 文書名: EARLIER })).toMatchObject({ 状態: '差替済', リンク: '' });
  expect(there.row('文書', { 文書名: NAME }).リンク).not.toBe('');
  expect(living(there)).toHaveLength(1);
});

test('where the new Doc is made at the second try, the draft of before keeps its own', () => {
  const there = city().run(
    ...untilLetter(),
    { until: '2026-05-12T09:30' },
    { at: '2026-05-12T10:00', fault: 'throwBefore', service: 'DocumentApp.openById', call: 1 },
    again('2026-05-12T10:05'),
    { until: '2026-05-12T11:00' },
  );
  const { ファイルID: before } = there.row('文書', { 文書名: EARLIER });
  const { files } = there.runtime.documents.state;
  expect(files[String(before)]).toMatchObject({ trashed: false });
  expect(there.row('文書', { 文書名: NAME }).リンク).not.toBe('');
  expect(living(there)).toHaveLength(1);
});
