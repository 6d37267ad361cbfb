// 受付.回答内容: read by people as questions and answers, and by the system as what came, whatever people wrote.
import { answersIn, storedAnswers } from '../../../src/domain/forms/storedAnswers';

const { read, write } = storedAnswers;

test('it stands as questions and answers', () => {
  const answers = { 名称: '株式会社A', 政策分野: ['福祉', '防災'], 備考: '一行目\n二行目', 空: '' };
  expect(write(answers)).toBe(
    '■名称\n　株式会社A\n■政策分野\n・福祉\n・防災\n■備考\n　一行目\n　二行目\n■空\n　\n（以上）',
  );
});

test.each<[string, Record<string, string | string[]>]>([
  ['headings', { 内容: '■名称\n　にせもの\n・一つ\n（以上）', 名称: '本物' }],
  ['nothing', { 内容: '', 選択: [] }],
  ['a list of one, and the text of it', { 選択: ['・可'], 内容: '・可' }],
  ['blank lines and blanks', { 内容: '\n\n　 上\n\n', ' 名称　': ' ' }],
  ['no question at all', {}],
  ['a question without a name', { '': '上' }],
  ['names of numbers', { 2: '上', 1: '下' }],
])('it comes back as it was: %s', (_name, answers) => {
  expect(read(write(answers))).toEqual(answers);
});

test.each<[string, Record<string, string | string[]>]>([
  ['other line ends', { 内容: '一\r\n二' }],
  ['half a character', { 内容: '\ud83c' }],
  ['a question of two lines', { '名称\n（正式）': '上' }],
  ['a choice of two lines', { 選択: ['一\n・二'] }],
])('as JSON stands what lines cannot hold: %s', (_name, answers) => {
  expect(write(answers)).toBe(JSON.stringify(answers));
  expect(read(write(answers))).toEqual(answers);
});

test('what was cut is no submission', () => {
  const whole = write({ 名称: '株式会社A', 内容: '上\n下' });
  for (let length = 0; length < whole.length; length++) {
    expect(read(whole.slice(0, length))).toBeUndefined();
  }
  expect(read(`${whole}\n…（長すぎるため、以下はこの欄に入りません）`)).toBeUndefined();
});

test('cells of before are read', () => {
  expect(answersIn(JSON.stringify({ 名称: '株式会社A', 選択: ['一'] }, null, 1))).toEqual({
    名称: '株式会社A',
  });
});
