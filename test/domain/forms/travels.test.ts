// Where the answers of every 様式 go, walked through the real taking in: column, paper, receipt, and the link that asks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedContent } from '../../../src/domain/documents/storedContent';
import { type FormId, formIds, formOf, forms } from '../../../src/domain/forms';
import { particularKeys } from '../../../src/domain/forms/businessProposal';
import { type PlacedQuestion, questionsOf } from '../../../src/domain/forms/form';
import { storedAnswers } from '../../../src/domain/forms/storedAnswers';
import { onPaper } from '../../../src/domain/forms/travels';
import { type TabKey, tabKeys, tabs } from '../../../src/domain/registry/tabs';
import { asked, kenko } from '../reports/support';
import { opened, requestTo } from '../review/agreed';
import { formLinks, prefilledIn } from '../support/context';
import {
  atBusinessAnswer,
  atDepartmentAnswer,
  atDepartmentProposal,
  atFirstMeeting,
  business,
} from '../support/given';
import { keptPage } from '../support/keptPage';
import { Office } from '../support/office';

type Mail = Record<string, string>;
type World = { readonly office: Office; readonly mail?: Mail };

/** An office in which each 様式 is asked for, and the mail by which it is. */
const worlds: Readonly<Record<FormId, () => World>> = {
  businessProposal: () => {
    // What was written the last time of questions that have no column of their own.
    const otherAnswers = questionsOf(formOf('businessProposal'))
      .map(({ label }) => `${label}：${label}の前の答え`)
      .join('\n');
    const [row] = atDepartmentAnswer().cases ?? [];
    const office = new Office(
      atDepartmentAnswer({
        businesses: [
          { ...Object.fromEntries(particularKeys.map((key) => [key, key])), ...business },
        ],
        cases: [{ ...row, stage: '① 提案・相談', inquired: '', dueOn: '', otherAnswers }],
      }),
      '2026-04-20T09:00',
    );
    office.choose('cases', 'R8-001', '差し戻す', { remarks: '内容を書き加えてください。' });
    return { office, mail: office.mails('差し戻し')[0] };
  },
  departmentAnswer: () => {
    const office = new Office(atDepartmentAnswer(), '2026-05-01T09:00').newDay('2026-05-01');
    return { office, mail: office.mails('督促')[0] };
  },
  departmentProposal: () => {
    const { projects } = atDepartmentAnswer();
    const office = new Office(atDepartmentProposal({ projects }), '2026-04-27T09:00').newDay(
      '2026-04-27',
    );
    return { office, mail: office.mails('督促')[0] };
  },
  businessAnswer: () => {
    const office = new Office(atBusinessAnswer(), '2026-05-20T09:00').newDay('2026-05-26');
    return { office, mail: office.mails('督促')[0] };
  },
  departmentReport: () => {
    const office = asked();
    return { office, mail: office.requests(kenko)[0] };
  },
  businessReport: () => {
    const office = asked();
    return { office, mail: office.requests('inoue@a.example.jp')[0] };
  },
  scheduling: () => {
    const office = new Office(atFirstMeeting(), '2026-06-03T09:00').newDay('2026-06-03');
    return { office, mail: office.mails('督促')[0] };
  },
  agreementReview: () => {
    const office = opened();
    return { office, mail: requestTo(office, '健康福祉課') };
  },
};

/** The link of a 様式 in a mail, as a browser would fill it in. */
function prefilled(form: FormId, mail: Mail | undefined): Record<string, string> {
  const url = (mail?.body.match(/https:\/\/docs\.google\.com\/forms\S+/g) ?? []).find((one) =>
    one.startsWith(formLinks[form].url),
  );
  return Object.fromEntries(
    Object.entries(url ? prefilledIn(url, formLinks[form]) : {}).map(([label, [value]]) => [
      label,
      value,
    ]),
  );
}

/** An answer that stands nowhere else. */
function answerTo({ label, kind, choices }: PlacedQuestion): string | string[] {
  if (label === '応える提案') return 'R8-001-01';
  if (kind === 'choice') return choices?.[0] ?? '';
  if (kind === 'choices') return choices ? [...choices].slice(0, 1) : [`${label}の答え`];
  if (kind === 'tick') return choices?.[0] ?? '';
  return kind === 'email' ? 'kotae@a.example.jp' : `${label}の答え`;
}

/** Questions of the first row, and those that stand once. */
const shown = (form: FormId): PlacedQuestion[] =>
  questionsOf(formOf(form)).filter(({ row }) => row === undefined || row === 1);

/** It names who answers, or what about: only what the link has in it is understood. */
const names = ({ goes }: PlacedQuestion): boolean =>
  goes === 'names' || (typeof goes === 'object' && goes.column === 'projectId');

/** All questions; of rows that each name a project that was asked about, the first. */
const walked = (form: FormId): PlacedQuestion[] =>
  shown(form).some((question) => question.row === 1 && names(question))
    ? shown(form)
    : questionsOf(formOf(form));

type Row = Record<string, string>;

const ways: [name: string, form: FormId, world: () => World][] = [
  ...formIds.map((form): [string, FormId, () => World] => [form, form, worlds[form]]),
  [
    'businessProposal of a business nobody knows',
    'businessProposal',
    () => ({ office: new Office({}, '2026-04-20T09:00') }),
  ],
];

describe.each(ways)('%s', (_name, form, world) => {
  const { office, mail } = world();
  const given = prefilled(form, mail);
  // What can be written anew is, also where the link has it filled in: what stood there before proves nothing.
  const answers = Object.fromEntries(
    walked(form).flatMap((question) => {
      const known = question.kind === 'code' || (names(question) && question.label in given);
      const answer = known ? given[question.label] : answerTo(question);
      return answer === undefined ? [] : [[question.label, answer]];
    }),
  );
  const before = new Map(tabKeys.map((tab) => [tab, office.rows(tab).map((row) => ({ ...row }))]));
  /** Rows of which this cell came with the answers. */
  const written = (tab: TabKey, column: string): Row[] =>
    office.rows(tab).filter((row, index) => row[column] !== before.get(tab)?.[index]?.[column]);

  const intake = office.submit(form, answers);
  const receipt = office
    .rows('outbox')
    .find(({ kind, target }) => kind.startsWith('受付控え') && target === intake.intakeId);
  const filed = written('documents', 'content').flatMap(({ content }) => {
    const { fields, rows = [] } = storedContent.read(content) ?? { fields: {} };
    return [fields, ...rows];
  });
  const changes = office.rows('businesses').filter(({ requestedChange }) => requestedChange !== '');
  const told = changes.map(({ requestedChange }) => requestedChange).join('\n');
  for (const { businessId } of changes) {
    office.choose('businesses', businessId, '連絡先変更を承認する');
  }

  test('is taken in', () => {
    expect([intake.state, intake.reason]).toEqual(['処理済', '']);
  });

  test.each(walked(form).map((question) => [question.label, question] as const))(
    '%s',
    (label, question) => {
      const answer = [answers[label] ?? ''].flat().join('、');
      const { goes, paper, kind, again, row = 1 } = question;
      if (kind === 'code') {
        expect(label in given).toBe(mail !== undefined);
        return;
      }
      expect(storedAnswers.read(intake.answers)?.[label]).toEqual(answers[label]);
      const lines = answer.split('\n');
      expect(receipt?.body).toContain(`■${label}`);
      for (const line of lines) expect(receipt?.body).toContain(line);
      if (typeof goes === 'object') {
        const cells = written(goes.tab, goes.column).map((one) => one[goes.column]);
        // Of a project, its number is what is kept.
        const isKept = (cell: string) =>
          cell.includes(answer) || (names(question) && answer.split(' ')[0] === cell);
        expect([cells, cells.some(isKept)]).toEqual([cells, true]);
      }
      if (told !== '' && typeof goes === 'object' && goes.tab === 'businesses') {
        expect(told).toContain(` → ${answer}`);
      }
      if (paper !== 'nowhere') {
        // A project is written with its number, and stands on paper by its name.
        const name = lines[0].replace(/^R\d+-\d+-\d+ /, '');
        const places = filed.flatMap((fields) =>
          'line' in paper ? Object.values(fields) : (fields[paper.blank] ?? []),
        );
        const text = 'line' in paper ? `${paper.line}：${answer}` : name;
        expect(places).toContainEqual(expect.stringContaining(text));
      }
      if (mail && row === 1) expect([label, label in given]).toEqual([label, again]);
    },
  );
});

test.each(formIds.filter((id) => formOf(id).key.startsWith('様式')))(
  '%s: the paper has the blanks',
  (id) => {
    const path = join(__dirname, `../../../templates/${formOf(id).key}.html`);
    const paper = readFileSync(path, 'utf8');
    const blanks = questionsOf(formOf(id)).flatMap(({ paper: place }) =>
      typeof place === 'object' && 'blank' in place ? [place.blank] : [],
    );
    expect(blanks.filter((blank) => !paper.includes(`{{${blank}}}`))).toEqual([]);
  },
);

test.each([
  ['0142-00-1111', '0142-00-1111\na@example.jp'],
  ['', 'a@example.jp'],
])('on the paper of 様式1 the telephone 「%s」 stands above the mail address', (phone, contact) => {
  const { blanks } = onPaper(forms.businessProposal, { phone, mail: 'a@example.jp' });
  expect(blanks.連絡先).toBe(contact);
});

test('the page of the questions is as they are', () => {
  const where = ({ goes }: PlacedQuestion): string => {
    if (goes === 'names') return '回答者・対象の確認に使います';
    if (goes === 'stays') return '受付と控えに残ります';
    const { name, columns } = tabs[goes.tab];
    return `「${name}」の${(columns as Record<string, { header: string }>)[goes.column].header}`;
  };
  const place = ({ paper }: PlacedQuestion): string =>
    paper === 'nowhere' ? '' : 'line' in paper ? `提案内容の下（${paper.line}）` : paper.blank;
  const page = [
    '# 様式の設問',
    '',
    '各様式の設問と、回答の行き先です。回答はすべて「受付」に残り、控えのメールにも載ります。同じ設問が並ぶところは、1つ目だけを示しています。',
    '',
    'この表はテストが作ります（`UPDATE_DOCS=1 npx jest test/domain/forms`）。手では直さないでください。',
    ...formIds.flatMap((id) => [
      '',
      `## ${formOf(id).title({ cityName: '○○市' })}`,
      '',
      '| 設問 | 必須 | 台帳での行き先 | 様式の紙での位置 | リンクに入るか |',
      '| --- | --- | --- | --- | --- |',
      ...shown(id).map(
        (question) =>
          `| ${question.label} | ${question.required ? '○' : ''} | ${where(question)} | ${place(question)} | ${question.again ? '入ります' : ''} |`,
      ),
    ]),
    '',
  ].join('\n');
  keptPage('docs/様式の設問.md', page);
});
