// The links that ask: what stands in them, how they are split, and the numbers that come back.
import { projectCell, projectIdIn } from '../../../src/domain/asks/links';
import type { FormId } from '../../../src/domain/forms';
import { LONGEST_LINK } from '../../../src/domain/forms/links';
import type { ReplyCode } from '../../../src/domain/forms/replyCode';
import { departmentAnswerLinks, departmentProposalLink } from '../../../src/domain/inquiry/links';
import { furtherProposalLink, resubmissionLinks } from '../../../src/domain/proposal/links';
import { businessAnswerLinks } from '../../../src/domain/reply/links';
import { seasonProposalLinks } from '../../../src/domain/season/links';
import { contextOf, formLinks, prefilledIn } from '../support/context';

test.each([
  ['R8-001-01 高齢者見守り事業', 'R8-001-01'],
  ['R8-001-01', 'R8-001-01'],
  ['R8-001-01高齢者見守り事業', 'R8-001-01'],
  ['　Ｒ８－００１－０１　高齢者見守り事業', 'R8-001-01'],
  ['r8-001-01 見守り', 'R8-001-01'],
  ['見守り（R8-001-01）', 'R8-001-01'],
  ['R10-1234-100 百番目', 'R10-1234-100'],
  ['H30-001-02', 'H30-001-02'],
  ['高齢者見守り事業', undefined],
  ['R8-001', undefined],
  ['8-001-01', undefined],
  ['', undefined],
])('「%s」 names the project %s', (cell, expected) => {
  expect(projectIdIn(cell)).toBe(expected);
});

const projectRows = (count: number, o: { name?: string; content?: string } = {}) =>
  Array.from({ length: count }, (_, index) => ({
    projectId: `R8-001-${String(index + 1).padStart(2, '0')}`,
    caseId: 'R8-001',
    projectName: o.name ?? `事業${index + 1}`,
    content: o.content ?? `内容${index + 1}`,
  }));

const city = (count: number, o: { name?: string; content?: string } = {}) => {
  const context = contextOf({
    cases: [
      {
        caseId: 'R8-001',
        businessId: 'J0001',
        businessName: '株式会社みのりフーズ',
        policyFields: '健康・福祉、環境',
      },
    ],
    businesses: [
      {
        businessId: 'J0001',
        name: '株式会社みのりフーズ',
        corporateNumber: '1234567890123',
        address: '伊達市中央1-2-3',
        representative: '代表取締役 山田太郎',
        contactPerson: '鈴木',
        mail: 'suzuki@minori.example.jp',
        phone: '0142-00-0000',
      },
    ],
    projects: projectRows(count, o),
  });
  const { registry } = context;
  return {
    context,
    row: registry.rows('cases')[0],
    business: registry.rows('businesses')[0],
    projects: registry.rows('projects'),
  };
};

const shown = (form: FormId, url: string) => {
  const { 回答コード, ...answers } = prefilledIn(url, formLinks[form]);
  const [, sealed] = 回答コード[0].split('code:');
  return { answers, code: JSON.parse(sealed) as ReplyCode };
};

test('until when it is asked stands in the form, in front of the code; of a 様式1 in that of the year’s call alone', () => {
  const { context, row, business, projects } = city(2);
  const o = { row, projects, until: '2026-05-08' };
  const links = [
    ...departmentAnswerLinks(context, { ...o, department: '土木課', head: '佐藤一郎' }),
    ...businessAnswerLinks(context, { ...o, business }),
  ];
  const codes = [
    prefilledIn(links[0].url, formLinks.departmentAnswer).回答コード[0],
    prefilledIn(links[1].url, formLinks.businessAnswer).回答コード[0],
    ...[
      ...seasonProposalLinks(context, { ...o, business }),
      furtherProposalLink(context, row, business),
    ].map(({ url }) => prefilledIn(url, formLinks.businessProposal).回答コード[0]),
  ];
  expect(codes.map((text) => text.split('code:')[0])).toEqual([
    '回答期限：令和8年5月8日（金）　',
    '回答期限：令和8年5月8日（金）　',
    '回答期限：令和8年5月8日（金）　',
    '',
  ]);
  expect(codes.map((text) => context.open(text)?.form)).toEqual([
    'departmentAnswer',
    'businessAnswer',
    'businessProposal',
    'businessProposal',
  ]);
});

test('a project cell stays short, and its number can be read back', () => {
  const { projects } = city(1, { name: 'とても長い名前の事業\n'.repeat(20) });
  const cell = projectCell(projects[0]);
  expect(cell.length).toBeLessThan(80);
  expect(cell).not.toContain('\n');
  expect(projectIdIn(cell)).toBe('R8-001-01');
});

test('様式2: who is asked, what is asked, and the code that binds both', () => {
  const { context, row, projects } = city(2);
  const links = departmentAnswerLinks(context, {
    row,
    department: '土木課',
    head: '佐藤一郎',
    projects,
    until: '2026-05-08',
  });
  expect(links.map(({ label }) => label)).toEqual(['様式2に回答する']);
  expect(shown('departmentAnswer', links[0].url)).toEqual({
    answers: {
      課名: ['土木課'],
      課長名: ['佐藤一郎'],
      'No.1 提案事業': ['R8-001-01 事業1'],
      'No.2 提案事業': ['R8-001-02 事業2'],
    },
    code: {
      form: 'departmentAnswer',
      purpose: 'answer',
      who: '土木課',
      caseId: 'R8-001',
      projectIds: ['R8-001-01', 'R8-001-02'],
      until: '2026-05-08',
    },
  });
});

test('様式2: なし is nobody to fill in', () => {
  const { context, row, projects } = city(1);
  const o = { row, department: '土木課', head: 'なし', until: '2026-05-08' };
  const [answer] = departmentAnswerLinks(context, { ...o, projects });
  expect(shown('departmentAnswer', answer.url).answers).not.toHaveProperty('課長名');
});

const ids = (from: number, to: number) =>
  projectRows(to)
    .slice(from - 1)
    .map(({ projectId }) => projectId);

test.each([
  [0, []],
  [1, [['様式2に回答する', ids(1, 1)]]],
  [6, [['様式2に回答する', ids(1, 6)]]],
  [
    7,
    [
      ['様式2（No.1–6）に回答する', ids(1, 6)],
      ['様式2（No.7）に回答する', ids(7, 7)],
    ],
  ],
  [
    13,
    [
      ['様式2（No.1–6）に回答する', ids(1, 6)],
      ['様式2（No.7–12）に回答する', ids(7, 12)],
      ['様式2（No.13）に回答する', ids(13, 13)],
    ],
  ],
])('%i projects for a department', (count, expected) => {
  const { context, row, projects } = city(count);
  const links = departmentAnswerLinks(context, {
    row,
    department: '土木課',
    head: '',
    projects,
    until: '2026-05-08',
  });
  expect(
    links.map(({ label, url }) => [label, shown('departmentAnswer', url).code.projectIds]),
  ).toEqual(expected);
});

test('様式5 holds five rows, and who answers', () => {
  const { context, row, business, projects } = city(6);
  const links = businessAnswerLinks(context, { row, business, projects, until: '2026-05-22' });
  const [first, second] = links.map(({ url }) => shown('businessAnswer', url));
  expect(links.map(({ label }) => label)).toEqual([
    '様式5（No.1–5）に回答する',
    '様式5（No.6）に回答する',
  ]);
  expect(second.answers).toEqual({
    名称: ['株式会社みのりフーズ'],
    所在地: ['伊達市中央1-2-3'],
    代表者氏名: ['代表取締役 山田太郎'],
    'No.1 提案事業': ['R8-001-06 事業6'],
    担当者: ['鈴木'],
    連絡先: ['0142-00-0000'],
  });
  expect(first.code.who).toBe('J0001');
  expect([...first.code.projectIds, ...second.code.projectIds]).toEqual(ids(1, 6));
});

test('様式3 names the partner', () => {
  const { context, row } = city(0);
  const { url } = departmentProposalLink(context, {
    row,
    department: '土木課',
    head: '佐藤一郎',
    until: '2026-05-08',
  });
  expect(shown('departmentProposal', url).answers).toEqual({
    課名: ['土木課'],
    課長名: ['佐藤一郎'],
    連携相手事業者等: ['株式会社みのりフーズ'],
  });
});

const particulars = {
  名称: ['株式会社みのりフーズ'],
  法人番号: ['1234567890123'],
  所在地: ['伊達市中央1-2-3'],
  代表者氏名: ['代表取締役 山田太郎'],
  担当者: ['鈴木'],
  連絡先メール: ['suzuki@minori.example.jp'],
  連絡先電話: ['0142-00-0000'],
};

test('a further 様式1 knows the business, not the projects', () => {
  const { context, row, business } = city(2);
  const { answers, code } = shown(
    'businessProposal',
    furtherProposalLink(context, row, business).url,
  );
  expect(answers).toEqual(particulars);
  expect(code).toMatchObject({
    purpose: 'further',
    who: 'J0001',
    caseId: 'R8-001',
    projectIds: [],
  });
});

test('a 様式1 to be corrected holds what was written, and its rows keep their numbers', () => {
  const { context, row, business, projects } = city(2);
  const [{ url }] = resubmissionLinks(context, row, business, projects);
  expect(shown('businessProposal', url)).toEqual({
    answers: {
      ...particulars,
      '提案1 事業名': ['事業1'],
      '提案1 提案内容': ['内容1'],
      '提案2 事業名': ['事業2'],
      '提案2 提案内容': ['内容2'],
    },
    code: {
      form: 'businessProposal',
      purpose: 'resubmission',
      who: 'J0001',
      caseId: 'R8-001',
      projectIds: ['R8-001-01', 'R8-001-02'],
      until: context.now,
    },
  });
});

test('a long 提案内容 is left out whole, never cut; the short ones stay', () => {
  const { context, row, business, projects } = city(6, { content: '長い提案です。'.repeat(60) });
  const [{ url }] = resubmissionLinks(context, row, business, projects);
  const { answers } = shown('businessProposal', url);
  expect(url.length).toBeLessThanOrEqual(LONGEST_LINK);
  const contents = Object.entries(answers).filter(([label]) => label.endsWith('提案内容'));
  for (const [, [content]] of contents) expect(content).toBe('長い提案です。'.repeat(60));
  expect(contents.length).toBeLessThan(6);
  expect(answers).toMatchObject({ ...particulars, '提案6 事業名': ['事業6'] });
});

test('links stay short enough with the longest names that fit their rows', () => {
  const { context, row, business, projects } = city(6, {
    name: '漢'.repeat(300),
    content: '字'.repeat(20_000),
  });
  const asked = { row, department: '土木課', head: '氏'.repeat(30), until: '2026-05-08' };
  const urls = [
    ...departmentAnswerLinks(context, { ...asked, projects }),
    departmentProposalLink(context, asked),
    ...businessAnswerLinks(context, { row, business, projects, until: '2026-05-08' }),
    furtherProposalLink(context, row, business),
    ...resubmissionLinks(context, row, business, projects),
  ].map(({ url }) => url);
  for (const url of urls) expect(url.length).toBeLessThanOrEqual(LONGEST_LINK);
});
