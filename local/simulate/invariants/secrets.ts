/** What one party may not see is in no mail to it: neither in words, nor in a link, nor in a document. */
import type { RegistryRow } from '../../rehearse/outputs/registry';
import type { SentMail } from '../../runtime';
import type { Sight } from '../sight';

/** Shorter texts are said by chance. */
const TELLING = 8;

/** What of a firm's row nobody else may read. */
const ofProjects = ['提案内容'];
/** What the office notes for itself. */
const ofTheOffice: readonly (readonly [tab: string, headers: readonly string[]])[] = [
  ['案件', ['協議記録']],
  ['提案事業', ['ヒアリング記録']],
];

interface Text {
  readonly text: string;
  readonly where: string;
}

export function nobodySeesOthers(sight: Sight): string[] {
  const firms = sight.rowsBeforeHands('事業者');
  const projects = sight.rowsBeforeHands('提案事業');
  const notes = ofTheOffice.flatMap(([tab, headers]) =>
    textsOf(sight.rowsBeforeHands(tab), headers),
  );
  return sight.mails.flatMap((mail) => {
    const names = firms.filter((firm) => isTo(mail, firm)).flatMap((firm) => namesOf(firm, firms));
    if (names.length === 0) return [];
    const theirs = projects.filter((row) => isOf(sight, row, names));
    const own = theirs.map((row) => String(row.提案内容)).join('\n');
    const foreign = textsOf(
      projects.filter((row) => !theirs.includes(row)),
      ofProjects,
    ).filter(({ text }) => !own.includes(text));
    const said = wordsOf(mail);
    return [...foreign, ...notes]
      .filter(({ text }) => said.includes(text))
      .map(({ where }) => `${where}: ${mail.to} 「${mail.subject}」`);
  });
}

const isTo = ({ to, cc }: SentMail, { メール: address }: RegistryRow): boolean =>
  address !== '' && `${to},${cc}`.includes(String(address));

/** By its name, and by that of the firm which it has turned out to be (統合). */
const namesOf = (firm: RegistryRow, firms: readonly RegistryRow[]): string[] =>
  [firm, ...firms.filter(({ 事業者番号 }) => 事業者番号 === firm.統合済)].map(({ 名称 }) =>
    String(名称),
  );

/** A project of theirs, or of a case of theirs; a case may be of several. */
function isOf(sight: Sight, project: RegistryRow, names: readonly string[]): boolean {
  const of = sight.rowsBeforeHands('案件').find((row) => row.案件番号 === project.案件番号);
  const parties = `${project.提案者}\n${of?.事業者名}\n${of?.連名の事業者}`;
  return names.some((name) => parties.includes(name));
}

const textsOf = (rows: readonly RegistryRow[], headers: readonly string[]): Text[] =>
  rows.flatMap((row) =>
    headers
      .map((header) => ({
        text: String(row[header] ?? '').trim(),
        where: `${Object.values(row)[0]} ${header}`,
      }))
      .filter(({ text }) => text.length >= TELLING),
  );

/** Everything that can be read of it, links with what they fill in, and attachments. */
function wordsOf({ subject, body, attachments }: SentMail): string {
  const links = body.replace(/%[0-9A-F]{2}(%[0-9A-F]{2})*/g, (text) => decoded(text));
  const papers = attachments.map(({ documentBody }) => JSON.stringify(documentBody ?? ''));
  return [subject, body, links.replaceAll('+', ' '), ...papers].join('\n');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
