// The questions of all eight forms, to the letter: scenarios, links and people name them so.
import { businessCriteria, projectCriteria } from '../../../src/domain/base/criteria';
import { formByKey, formIds, formOf, forms } from '../../../src/domain/forms';
import { questionsOf } from '../../../src/domain/forms/form';

/** `*` marks what must be answered; `{n}` stands for the row's number. */
const rows = (count: number, ...labels: string[]): string[] =>
  Array.from({ length: count }, (_, index) =>
    labels.map((label) => {
      const numbered = label.replace('{n}', String(index + 1));
      return index === 0 ? numbered : numbered.replace('*', '');
    }),
  ).flat();

const expected: Record<string, string[]> = {
  様式1: [
    '名称*',
    '法人番号',
    '所在地*',
    '代表者氏名*',
    '担当者*',
    '連絡先メール*',
    '連絡先電話',
    '希望する政策分野',
    ...rows(6, '提案{n} 事業名*', '提案{n} 提案内容*'),
    '誓約*',
    '参考資料URL',
    '回答コード',
  ],
  様式2: [
    '課名*',
    '課長名*',
    ...rows(6, 'No.{n} 提案事業*', 'No.{n} 連携可否*', 'No.{n} 理由'),
    '担当者*',
    '連絡先*',
    '回答コード*',
  ],
  様式3: [
    '課名*',
    '課長名*',
    '連携相手事業者等*',
    '応える提案',
    ...rows(3, '提案{n} 事業名*', '提案{n} 提案内容*'),
    '担当者*',
    '連絡先*',
    '回答コード',
  ],
  様式5: [
    '名称*',
    '所在地*',
    '代表者氏名*',
    ...rows(5, 'No.{n} 提案事業*', 'No.{n} 連携可否*', 'No.{n} 理由'),
    '担当者*',
    '連絡先*',
    '回答コード*',
  ],
  様式7: [
    '課名*',
    '課長名*',
    '実績の有無*',
    ...rows(5, 'No.{n} 連携事業', 'No.{n} 実績内容', 'No.{n} 連携先事業者等'),
    '担当者*',
    '連絡先*',
    '回答コード*',
  ],
  様式8: [
    '名称*',
    '所在地*',
    '代表者氏名*',
    '実績の有無*',
    ...rows(4, 'No.{n} 連携事業', 'No.{n} 実績内容'),
    '担当者*',
    '連絡先*',
    '回答コード*',
  ],
  日程調整: ['回答者*', '対象*', '参加できる日程', '備考', '回答コード*'],
  協定の見直し: ['回答者*', '対象*', '疑義の有無*', '理由', '回答コード*'],
};

test('there are eight forms', () => {
  expect(formIds.map((id) => forms[id].key)).toEqual(Object.keys(expected));
});

test.each(Object.entries(expected))('the questions of %s', (key, labels) => {
  const id = formByKey(key);
  const questions = questionsOf(formOf(id as NonNullable<typeof id>));
  expect(questions.map(({ label, required }) => `${label}${required ? '*' : ''}`)).toEqual(labels);
});

test.each([
  ['様式1', '様式1 連携事業の提案（事業者等）'],
  ['様式2', '様式2 連携事業の可否（回答）'],
  ['様式3', '様式3 連携事業の提案（担当部局）'],
  ['様式5', '様式5 清瀬市提案連携事業について（回答）'],
  ['様式7', '様式7 実績報告（担当部局）'],
  ['様式8', '様式8 実績報告（事業者等）'],
  ['日程調整', '日程調整'],
  ['協定の見直し', '協定の見直し'],
])('%s of another city is called 「%s」', (key, title) => {
  const id = formByKey(key);
  expect(formOf(id as NonNullable<typeof id>).title({ cityName: '清瀬市' })).toBe(title);
});

const texts = {
  cityName: '◯◯市',
  policyDivisionName: '企画課',
  contact: '0100-00-0000',
  retentionYears: 7,
};

test('様式1 shows the criteria that its 誓約 speaks of, in the words of the guideline', () => {
  const { help } = forms.businessProposal.foot.pledge;
  const lines = help().split('\n');
  expect(lines.filter((line) => line.startsWith('・'))).toEqual(
    [...businessCriteria.slice(0, 7), ...projectCriteria].map(({ text }) => `・${text}`),
  );
  expect(lines.at(-1)).toBe(
    '※1 事業活動又は公共的活動を行う企業、法人その他の団体であって、国及び地方公共団体以外の団体',
  );
});

test('what a business writes: what it is used for, who sees it, how long it is kept, whom to ask, what is published', () => {
  for (const id of formIds) {
    const { from, description } = formOf(id);
    const told = description(texts);
    if (from === 'business') {
      expect(told).toMatch(/包括連携協定の事務のためにだけ.*企画課.*7年間保存/);
      expect(told).toContain('◯◯市 企画課　0100-00-0000');
    }
    if (/様式[178]/.test(formOf(id).key)) expect(told).toContain('◯◯市のホームページで公表します');
    // As a page shows it: short paragraphs.
    for (const paragraph of told.split('\n\n')) expect(paragraph.length).toBeLessThan(190);
  }
  expect(forms.departmentAnswer.description(texts)).toContain('提案内容と回答期限は、この様式の');
});

test('回答コード may stay empty exactly where the form does not require it', () => {
  for (const id of formIds) {
    const { help, required } = formOf(id).foot.replyCode;
    expect([id, String(help).includes('空欄のままで提出できます')]).toEqual([id, !required]);
  }
});

test('no form names a city or a division of its own accord', () => {
  const settings = texts;
  for (const id of formIds) {
    const form = formOf(id);
    const words = [
      ...questionsOf(form).map(({ help }) => (typeof help === 'function' ? help() : '')),
      form.title(settings),
      form.description(settings),
      JSON.stringify(questionsOf(form)),
    ];
    expect(words.join()).not.toMatch(/伊達|総合政策課/);
  }
});

test.each([
  ['様式2', 'No.1 連携可否', ['可', '否', '要協議', '所管外']],
  ['様式2', 'No.6 連携可否', ['可', '否', '要協議', '所管外']],
  ['様式5', 'No.5 連携可否', ['可', '否']],
  ['様式7', '実績の有無', ['あり', 'なし']],
  ['様式8', '実績の有無', ['あり', 'なし']],
  ['日程調整', '参加できる日程', ['候補1', '候補2', '候補3', '候補4', '候補5']],
  ['協定の見直し', '疑義の有無', ['なし', 'あり']],
])('%s offers the choices of 「%s」', (key, label, choices) => {
  const id = formByKey(key);
  const questions = questionsOf(formOf(id as NonNullable<typeof id>));
  expect(questions.find((question) => question.label === label)?.choices).toEqual(choices);
});

test('an unknown key names no form', () => {
  expect(formByKey('様式4')).toBeUndefined();
  expect(formByKey('')).toBeUndefined();
});
