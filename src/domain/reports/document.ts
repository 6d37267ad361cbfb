// The Docs of 様式7 and 様式8 (A): drafted with the year's projects, final with the answer, a new version for a correction.

import { japaneseDate } from '../base/era';
import { bareName, headName } from '../base/honorifics';
import { oneLine } from '../base/text';
import { record } from '../cases/audit';
import type { Context } from '../context';
import { baseName, versionOf } from '../documents/drafts';
import type { DocumentContent } from '../documents/kinds';
import { cityAddressee, cityFields } from '../documents/letterFields';
import {
  type DocumentRow,
  nextVersionName,
  remakeDocument,
  requestDocument,
  withdrawDocument,
} from '../documents/rows';
import { forms } from '../forms';
import { businessOf } from '../parties/businesses';
import { departmentNamed } from '../parties/departments';
import type { Arrival } from '../receiving/outcome';
import type { DocumentState } from '../registry/tabs/documents';
import { achievementsBy, reportOf } from './achievementRows';
import { askedOf } from './asked';
import { presentReporter, type Reporter, reportSides } from './reporters';
import { yearCode } from './year';

/** Stands in a draft for the day on which the answer will come. */
const NO_DAY_YET = '（提出日は回答を受けた日に入ります）';

/** Every version for this reporter, by whatever name he was asked; his own name's first, then the oldest first. */
function versionsOf(context: Context, year: number, reporter: Reporter): DocumentRow[] {
  const { side, who } = reporter;
  const prefix = `${yearCode(year)}-${reportSides[side].key}-`;
  const own = ({ values }: DocumentRow) => (values.receiver === who ? 0 : 1);
  const ofYear = context.registry
    .rows('documents')
    .filter(({ values }) => values.name.startsWith(prefix));
  context.registry.bringRows(ofYear);
  return ofYear
    .filter(({ values }) => presentReporter(context, { side, who: values.receiver }).who === who)
    .sort((a, b) => own(a) - own(b) || versionOf(a.values.name) - versionOf(b.values.name));
}

/** 文書名 without 訂正: `R8-様式7-健康福祉課`. It has no dots. */
function baseOf(context: Context, year: number, reporter: Reporter): string {
  const [first] = versionsOf(context, year, reporter);
  return first
    ? baseName(first.values.name)
    : `${yearCode(year)}-${reportSides[reporter.side].key}-${oneLine(reporter.who).replace(/[.．]/g, '・')}`;
}

/** Which of the versions is in use, and under which 文書名 an asking stands. */
function standing(context: Context, year: number, reporter: Reporter) {
  const base = baseOf(context, year, reporter);
  const versions = versionsOf(context, year, reporter);
  const family = versions.filter(({ values }) => baseName(values.name) === base);
  return {
    base,
    current: family.filter(({ values }) => values.state !== '差替済').pop(),
    others: versions.filter((document) => !family.includes(document)),
  };
}

/** 文書名 under which this one is asked and reminded. */
export const reportDocumentName = baseOf;

/** What the 様式 says of the one who reports. */
export type ReportFields = Readonly<Record<string, string>>;

/** As far as it is known before the answer. */
function knownFields({ registry, today }: Context, { side, who }: Reporter): ReportFields {
  if (side === '課') {
    return {
      課名: who,
      課長名: headName(departmentNamed(registry, today, who)?.values.head ?? '', who),
      担当者: '',
      連絡先: '',
    };
  }
  const business = businessOf(registry, who)?.values;
  return {
    名称: oneLine(business?.name ?? who),
    所在地: oneLine(business?.address ?? ''),
    代表者氏名: bareName(business?.representative ?? ''),
    担当者: bareName(business?.contactPerson ?? ''),
    連絡先: oneLine(business?.phone || business?.mail || ''),
  };
}

/** A row for each project that was asked about or reported; in the final Doc only what was reported. */
function contentOf(
  context: Context,
  year: number,
  reporter: Reporter,
  o: { fields: ReportFields; final: boolean; partners: ReadonlyMap<string, string> },
): DocumentContent {
  const rows = achievementsBy(context, year, reporter)
    .map((row) => ({ row, report: reportOf(context, row, reporter)?.values }))
    .filter(({ report }) => !o.final || report !== undefined)
    .map(({ row: { values }, report }, index) => ({
      No: String(index + 1),
      連携事業名: values.projectName,
      実績内容: report?.answer === 'なし' ? '実績なし' : (report?.reason.trim() ?? ''),
      連携先事業者等: oneLine(o.partners.get(values.projectId) ?? '') || values.businessName,
    }));
  return {
    fields: {
      ...cityFields(context.settings),
      ...o.fields,
    },
    rows,
  };
}

function write(
  context: Context,
  year: number,
  reporter: Reporter,
  o: { state: DocumentState; content: DocumentContent },
): DocumentRow {
  const { registry, settings } = context;
  const { base, current } = standing(context, year, reporter);
  // A Doc that nobody has seen yet takes up what came meanwhile; one that was filed stays as it is.
  if (current && (current.values.state === '案' || current.values.fileId === '')) {
    remakeDocument(registry, current, o);
    return current;
  }
  return requestDocument(context, {
    name: nextVersionName(registry, base),
    kind: reportSides[reporter.side].form,
    caseId: '',
    addressee: cityAddressee(settings, forms[reportSides[reporter.side].form].from),
    receiver: reporter.who,
    ...o,
  });
}

/** The draft (案) with the projects asked about; what is reported already stands in it. @returns its 文書名 */
export function draftReport(context: Context, year: number, reporter: Reporter): string {
  const fields = { 提出日: NO_DAY_YET, ...knownFields(context, reporter) };
  const content = contentOf(context, year, reporter, {
    fields,
    final: false,
    partners: new Map(),
  });
  return write(context, year, reporter, { state: '案', content }).values.name;
}

/** Whether nothing is waited for from him any more: every form that he was sent has come. */
const allCame = (context: Context, year: number, reporter: Reporter): boolean =>
  achievementsBy(context, year, reporter).every(
    (row) => askedOf(context, row, reporter)?.came !== '',
  );

/**
 * Puts what was reported into the Doc, which is final (控え) once everything has come.
 * @param o.partners 連携先事業者等 as written, by 提案事業番号
 * @returns 文書名, when it is final
 */
export function fileReport(
  context: Context,
  year: number,
  reporter: Reporter,
  o: { fields: ReportFields; partners: ReadonlyMap<string, string>; arrival: Arrival },
): string | undefined {
  const { registry } = context;
  const final = allCame(context, year, reporter);
  const { current: earlier, base, others } = standing(context, year, reporter);
  const 提出日 = final ? japaneseDate(o.arrival.receivedAt.slice(0, 10)) : NO_DAY_YET;
  const content = contentOf(context, year, reporter, {
    fields: { 提出日, ...o.fields },
    final,
    partners: o.partners,
  });
  const document = write(context, year, reporter, { state: final ? '控え' : '案', content });
  if (!final) return undefined;
  const { name } = document.values;
  const replaced = versionsOf(context, year, reporter).filter(
    (other) =>
      other !== document && baseName(other.values.name) === base && other.values.state === '控え',
  );
  for (const other of replaced) registry.set(other, { state: '差替済' });
  if (earlier && replaced.includes(earlier)) {
    record(context, {
      action: '文書の差し替え',
      target: name,
      before: earlier.values.name,
      after: name,
    });
  }
  // Drafts by another name or number that he had: this is the one.
  for (const other of others) {
    const { state, fileId } = other.values;
    if (state === '案' && fileId !== '') withdrawDocument(registry, other);
  }
  return name;
}
