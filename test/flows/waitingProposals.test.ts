// 様式3 that wait for their firm, and hands in 受付 meanwhile: none is taken for what another says, none is lost, none tells twice.
import { base, type City, cityOf, submitProposal } from './city';

const START = '2026-05-20';

const offer = (minute: string, partner: string, name: string) => ({
  at: `${START}T10:${minute}`,
  submit: '様式3',
  answers: {
    課名: '健康福祉課',
    課長名: '佐藤一郎',
    連携相手事業者等: partner,
    '提案1 事業名': name,
    '提案1 提案内容': `${name}を行います。`,
    担当者: '係 田中',
    連絡先: '内線12',
  },
});

const ofB = (at: string) =>
  submitProposal(at, { 名称: '株式会社B', 連絡先メール: 'doi@b.example.jp' });

/** Two that wait, for 株式会社B and 株式会社C, whom nobody knows yet. */
function waiting(): City {
  const there = cityOf(base);
  there.run(offer('00', '株式会社B', '健康教室'), offer('10', '株式会社C', '清掃'));
  expect(states(there)).toEqual(['保留', '保留']);
  return there;
}

const states = (there: City) =>
  there.rows('受付').flatMap((row) => (row.様式 === '様式3' ? [row.状態] : []));
const told = (there: City) =>
  there.mails.filter(({ subject }) => subject.includes('【受付完了】様式3')).length;

const hand = (minute: string, does: string, column = '回答内容') => ({
  at: `${START}T11:${minute}`,
  hand: '受付',
  does,
  column,
});

test('nothing but its firm’s case is needed', () => {
  const there = waiting();
  there.run(ofB(`${START}T12:00`), { until: `${START}T14:00` });
  expect(states(there)).toEqual(['処理済', '保留']);
  expect(told(there)).toBe(1);
});

test('what has changed places is not taken in', () => {
  const there = waiting();
  const contents = there.rows('受付').map((row) => row.回答内容);
  there.run(hand('00', 'sortAlone'));
  if (JSON.stringify(there.rows('受付').map((row) => row.回答内容)) === JSON.stringify(contents)) {
    there.run(hand('01', 'sortAlone'));
  }
  expect(there.rows('受付').map((row) => row.回答内容)).not.toEqual(contents);
  there.run(ofB(`${START}T12:00`), { until: `${START}T14:00` });
  expect(states(there)).toEqual(['保留', '保留']);
  expect(told(there)).toBe(0);
});

test('a copied row tells nobody a second time', () => {
  const there = waiting();
  there.run(hand('00', 'copyRow'), ofB(`${START}T12:00`), { until: `${START}T14:00` });
  expect(told(there)).toBe(1);
  expect(there.rows('提案事業').filter((row) => row.事業名 === '健康教室')).toHaveLength(1);
});
