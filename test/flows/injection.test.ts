// What people write into any field of any form stays text: in no cell a formula, in no mail markup, a header or a link, in no Doc a blank.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { readScenario } from '../../local/rehearse/scenario/readScenario';
import { startCity } from '../../local/rehearse/start/startCity';
import { runSteps } from '../../local/rehearse/steps/runSteps';
import type { Runtime } from '../../local/runtime';
import { toText } from '../../local/runtime/documents';
import { formByKey, formOf } from '../../src/domain/forms';
import { type QuestionKind, questionsOf } from '../../src/domain/forms/form';
import { City } from './city';

const root = join(__dirname, '../..');

const LINK = 'https://docs.google.com/forms/d/e/evil/viewform';
/** On one line, and where a form takes several. */
const short = '=HYPERLINK("http://evil.example.jp","x")<img src=x onerror=alert(1)>{{市長名}}"),';
const long = `${short}\r\nBcc: evil@evil.example.jp\r\n\r\n【様式2に回答する】\n${LINK}\n■名称\n――――――\n+cmd|' /C calc'!A1`;
const spoilt: Partial<Record<QuestionKind, (text: string) => string>> = {
  text: (text) => `${short}${text}`,
  paragraph: (text) => `${long}\n${text}`,
};

/** By these the registry finds who answers, and about what. */
const isName = (label: string) =>
  /^(名称|課名|応える提案|連携相手事業者等|No\.\d+ (提案事業|連携事業)|連絡先電話)$/.test(label);

interface Step {
  readonly submit?: string;
  readonly reply?: string;
  readonly answers?: Record<string, unknown>;
}

const written = new Set<string>();

/** The same steps with that in every text that a form takes. */
function spoil(step: Step): Step {
  const form = formByKey(step.submit ?? step.reply ?? '');
  if (form === undefined || !step.answers) return step;
  const kinds = new Map(questionsOf(formOf(form)).map(({ label, kind }) => [label, kind]));
  const answers = Object.entries(step.answers).map(([label, answer]) => {
    const write = isName(label) ? undefined : spoilt[kinds.get(label) ?? 'choice'];
    if (!write || typeof answer !== 'string') return [label, answer];
    written.add(`${form} ${label}`);
    return [label, write(answer)];
  });
  return { ...step, answers: Object.fromEntries(answers) };
}

function play(name: string): City {
  const scenario = JSON.parse(readFileSync(join(root, `scenarios/${name}.json`), 'utf8'));
  const checked = readScenario(JSON.stringify({ ...scenario, steps: scenario.steps.map(spoil) }));
  const runtime = startCity(checked, { dist: join(root, 'dist') });
  for (const _ of runSteps(runtime, checked));
  return new City(runtime);
}

const formulas = ({ state }: Runtime): string[] => [
  ...new Set(
    [
      ...JSON.stringify(state.spreadsheet.sheets.map(({ cells }) => cells)).matchAll(
        /"formula":"((?:[^"\\]|\\.)*)"/g,
      ),
    ].map(([, formula]) => formula),
  ),
];

type Node = DefaultTreeAdapterTypes.Node;

/** Every tag with its attributes' names, and where links lead. */
function markup(html: string): { tags: Set<string>; links: string[] } {
  const tags = new Set<string>();
  const links: string[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) {
      tags.add(`${node.tagName} ${node.attrs.map(({ name }) => name).sort()}`.trim());
      links.push(...node.attrs.filter(({ name }) => name === 'href').map(({ value }) => value));
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(html));
  return { tags, links };
}

const OURS = new Set([
  'div lang,style',
  'p',
  'p style',
  'br',
  'hr',
  'a href,style',
  'table style',
  'tbody',
  'tr',
  'th scope,style',
  'th colspan,scope,style',
  'td style',
]);

test.each(['whole-flow', 'year-reports'])(
  'through %s',
  (name) => {
    const there = play(name);
    expect(there.failures).toEqual([]);

    const foreign = formulas(there.runtime).filter(
      (formula) => !formula.startsWith('=IFERROR(HYPERLINK(') || formula.includes('evil'),
    );
    expect(foreign).toEqual([]);

    expect(there.runtime.state.mails.length).toBeGreaterThan(10);
    for (const { to, cc = '', subject = '', htmlBody = '' } of there.runtime.state.mails) {
      expect(`${to} ${cc}`).not.toContain('evil');
      expect(subject).not.toMatch(/[\r\n]/);
      const { tags, links } = markup(htmlBody);
      expect([...tags].filter((tag) => !OURS.has(tag))).toEqual([]);
      expect(links.filter((link) => link.startsWith(LINK))).toEqual([]);
    }

    const calendars = there.runtime.state.mails.flatMap(({ attachments }) =>
      attachments.filter(({ name: file }) => file.endsWith('.ics')),
    );
    for (const { base64 } of calendars) {
      const lines = Buffer.from(base64, 'base64').toString('utf8').split('\r\n');
      expect(lines.filter((line) => /^(Bcc|=|\+cmd)/.test(line))).toEqual([]);
      expect(lines.filter((line) => /^(ATTENDEE|ORGANIZER)/.test(line)).join()).not.toContain(
        'evil',
      );
    }

    const documents = there.rows('文書').filter(({ ファイルID: id }) => id !== '');
    expect(documents.length).toBeGreaterThan(2);
    const texts = documents.map(({ ファイルID: id }) =>
      toText(there.runtime.documents.readBody(String(id))),
    );
    // A blank that people write is no blank: it stands in the Doc as it was written.
    expect(texts.some((text) => text.includes('onerror=alert(1)>{{市長名}}'))).toBe(true);
    expect(texts.filter((text) => /onerror=alert\(1\)>(?!\{\{市長名\}\})/.test(text))).toEqual([]);
  },
  180_000,
);

test('every form has been written into', () => {
  const forms = new Set([...written].map((place) => place.split(' ')[0]));
  expect([...forms].sort()).toEqual([
    'businessAnswer',
    'businessProposal',
    'businessReport',
    'departmentAnswer',
    'departmentProposal',
    'departmentReport',
    'scheduling',
  ]);
  expect(written.size).toBeGreaterThan(20);
});
