// The map of the code, for README.md: every folder of src/, build/ and local/, and the rooms of src/domain in their order.
import type { Room } from './picture';

/** What each folder is for; README shows them in this order. */
export const folders: Readonly<Record<string, string>> = {
  'templates/': 'one HTML per 様式: what the template Docs are built from; opens in a browser',
  'src/': '',
  'src/main.ts': 'the only file that assigns global.*',
  'src/domain/': 'pure, laid out by the guideline’s steps: a step is a room (docs/house.md)',
  'src/intake/':
    'the only place that knows zod: raw answers → submission, 「設定」 → settings; CSV → tables',
  'src/app/':
    'ports, and the use cases: receive, staffEdit, sweep, delivery, inspect, and the dialogs 案件を開く, 代理入力, 台帳に取り込む, 実績を公表する, 先の予定を見る',
  'src/google/': 'the only folder that names SpreadsheetApp and its kin',
  'src/pages/': 'HtmlService pages',
  'build/':
    'the build: templates, words and holidays are compiled in; ShortenPlugin writes shorter what Terser leaves long',
  'build/deploy/': 'npm run deploy, step by step',
  'build/guide/': 'the officials’ guide of docs/ as the page behind 使い方を見る',
  'build/holidays/': 'the calendar of national holidays',
  'build/house/': 'this map, the picture below and docs/house.md: `npm run house`',
  'build/templates/': 'templates/ as the bundle has them',
  'build/words/': 'what stands on a page beside the script',
  'environments/': 'one folder for each registry that was deployed from here; git does not know it',
  'local/': '',
  'local/runtime/':
    'Apps Script on one’s own machine: services, triggers, clock, quotas, faults, Docs → pdf/docx',
  'local/rehearse/': 'npm run rehearse',
  'local/compare/': 'npm run compare',
  'local/bench/': 'npm run bench',
  'local/simulate/': 'random days: acts by seed, faults, invariants',
  'local/workbench/': 'npm start',
  'scenarios/': 'examples',
  'test/': 'mirrors src/, build/ and local/; test/flows/ runs the built bundle',
};

const MARGIN = 21;
const WIDTH = 120;

/** Words in lines, all but the first set in. */
function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    if (line.length + word.length >= WIDTH - MARGIN) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(`\n${' '.repeat(MARGIN)}`);
}

const named = (rooms: readonly Room[]): string =>
  rooms.map(({ name }) => name.replace(/\.ts$/, '')).join(' ');

/** The rooms from the ground up: what steps share, the steps, and what stands above them. */
function roomLines(rooms: readonly Room[]): string[] {
  const first = rooms.findIndex(({ step }) => step !== undefined);
  const above = rooms.findIndex(({ step }, index) => index > first && step === undefined);
  return [
    `${named(rooms.slice(0, first))}: what several steps share, from the ground up`,
    `${named(rooms.slice(first, above))}: the steps, each ending in one declaration (index.ts) of what it brings`,
    `${named(rooms.slice(above))}: what puts the steps together and looks over all of them`,
  ];
}

export function mapOfCode(rooms: readonly Room[]): string {
  return Object.entries(folders)
    .flatMap(([path, about]) => {
      const depth = path.replace(/\/$/, '').split('/').length - 1;
      const name = '  '.repeat(depth) + path.split('/').slice(depth).join('/');
      const texts = [about, ...(path === 'src/domain/' ? roomLines(rooms) : [])];
      return texts.map((text, index) =>
        `${(index === 0 ? name : '').padEnd(MARGIN)}${wrapped(text)}`.trimEnd(),
      );
    })
    .join('\n');
}
