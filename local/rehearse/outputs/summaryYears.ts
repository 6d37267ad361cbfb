/** summary.txt year by year: how much there was in each fiscal year, and on which days its round turned. */
import { japaneseDate } from '../../../src/domain/base/era';
import { noticeKinds } from '../../../src/domain/mail/kinds';
import { tabs } from '../../../src/domain/registry/tabs';
import type { Runtime } from '../../runtime';
import type { DocumentEntry } from './documents';
import type { RegistryRow, RegistryTabs } from './registry';
import { cell, rowsOf, yearLabel, yearOf } from './summaryRows';

/** Days in groups of one fiscal year, each with its heading. */
export function byFiscalYear(days: readonly string[]): { heading: string; days: string[] }[] {
  const years = new Map<number, string[]>();
  for (const day of days) {
    const year = yearOf(day);
    if (year !== undefined) years.set(year, [...(years.get(year) ?? []), day]);
  }
  return [...years].map(([year, ofYear]) => ({ heading: `【${yearLabel(year)}】`, days: ofYear }));
}

/** A turn of the year's round, by the mails that go out on it: 種別, in words. */
const turns: readonly [title: string, kinds: readonly string[]][] = [
  ['A 実績報告の依頼', [noticeKinds.reportRequest.name]],
  ['B・C 年度当初の募集', [noticeKinds.proposalSeason.name, noticeKinds.seasonCall.name]],
  ['I 公表の準備', [noticeKinds.publicationReady.name]],
  ['協定の見直しの開始', [noticeKinds.reviewOpened.name]],
  ['引継書', [noticeKinds.handoverReady.name]],
];

/** For each fiscal year its counts, and below them the days of A, B/C, I, reviews, renewals and conclusions. */
export function yearLines(
  { state }: Runtime,
  registry: RegistryTabs,
  documents: readonly DocumentEntry[],
): string[] {
  const { fiscalYear } = tabs.cases.columns;
  const { madeOn, name } = tabs.documents.columns;
  const made = new Map(
    rowsOf(registry, 'documents').map((row) => [cell(row, name), yearOf(cell(row, madeOn))]),
  );
  const cases = rowsOf(registry, 'cases').map((row) => Number(cell(row, fiscalYear)) || undefined);
  const mails = state.mails.map(({ at }) => yearOf(at));
  const docs = documents.map((entry) => made.get(entry.name));
  const known = [...cases, ...mails, ...docs].filter((year) => year !== undefined);
  const years = [...new Set(known)].sort();
  const count = (all: readonly (number | undefined)[], year: number) =>
    all.filter((one) => one === year).length;
  return years.flatMap((year) => [
    `　${yearLabel(year)}：案件 ${count(cases, year)}件、メール ${count(mails, year)}通、文書 ${count(docs, year)}件`,
    ...turnLines(registry, year),
  ]);
}

function turnLines(registry: RegistryTabs, year: number): string[] {
  const { kind, sentAt } = tabs.outbox.columns;
  const { startsOn, term, agreementId } = tabs.agreements.columns;
  const { publishedOn } = tabs.achievements.columns;
  const terms = rowsOf(registry, 'agreements');
  const first = terms.filter((row) => cell(row, term) === '1');
  const later = terms.filter((row) => cell(row, term) !== '1');
  const dated = (rows: readonly RegistryRow[], column: { header: string }): Dated[] =>
    rows
      .map((row) => ({ row, on: cell(row, column).slice(0, 10) }))
      .filter(({ on }) => yearOf(on) === year);
  const sent = dated(rowsOf(registry, 'outbox'), sentAt);
  const ofTerms = (rows: readonly RegistryRow[]) => dated(rows, startsOn);
  const numbered = ({ row, on }: Dated) => `${japaneseDate(on)}（${cell(row, agreementId)}）`;
  return [
    ...turns.flatMap(([title, kinds]) =>
      line(
        title,
        sent.filter(({ row }) => kinds.includes(cell(row, kind))),
      ),
    ),
    ...line('実績の公表', dated(rowsOf(registry, 'achievements'), publishedOn)),
    ...line('協定の締結', ofTerms(first), numbered),
    ...line('協定の更新', ofTerms(later), numbered),
  ];
}

interface Dated {
  readonly row: RegistryRow;
  readonly on: string;
}

/** One line with the days in their order, each once; none without days. */
function line(
  title: string,
  days: readonly Dated[],
  textOf = ({ on }: Dated): string => japaneseDate(on),
): string[] {
  const texts = [...days].sort((a, b) => a.on.localeCompare(b.on)).map(textOf);
  return texts.length > 0 ? [`　　${title}：${[...new Set(texts)].join('、')}`] : [];
}
