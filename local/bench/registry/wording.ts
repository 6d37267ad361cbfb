/** Texts of about the length that the system's own have: only their size matters to the bench. */
import type { Business, Department } from './city';

export const POLICY_DIVISION = '総合政策課';
export const POLICY_MAIL = 'seisaku@city.example.jp';

const signature = [
  '――――――――――――――――――――',
  `伊達市　${POLICY_DIVISION}`,
  '担当：遠藤真理',
  '連絡先：0142-00-0000',
  `メール：${POLICY_MAIL}`,
].join('\n');

const PREFILLED =
  '&entry.667484081=%E8%AA%B2%E9%95%B7&entry.489052012=%E4%BA%8B%E6%A5%AD%E3%81%AE%E5%8F%96%E7%B5%84'.repeat(
    6,
  );

/** As long as a prefilled link with its 回答コード; nobody can answer by it. */
export const link = (form: string, of: string): string =>
  `【${form}】\nhttps://docs.google.com/forms/d/e/1FAIpQLSbench/viewform?usp=pp_url${PREFILLED}&entry.347304985=${encodeURIComponent(of)}.zMoxjjVEqEdfhyjxwiz4hA`;

export const bodyOf = (greeting: string, ...parts: string[]): string =>
  [greeting, ...parts, signature].join('\n\n');

export const toBusiness = ({ name, contactPerson }: Business): string =>
  `${name}\n${contactPerson}　様`;
export const toDepartment = ({ name, head }: Department): string => `${name}長　${head}　様`;
export const toPolicyDivision = `${POLICY_DIVISION}　御中`;

/** What is proposed, as a mail lists it. */
export const listed = (
  projects: readonly { readonly id: string; readonly name: string; readonly content: string }[],
): string => projects.map(({ id, name, content }) => `■${id} ${name}\n　　${content}`).join('\n');
