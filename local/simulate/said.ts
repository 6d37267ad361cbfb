/** What is said to staff of a matter: the lines of ホーム that ask for something, and the mails that ask them to look. */
import type { RegistryRow } from '../rehearse/outputs/registry';
import type { Sight } from './sight';

const asking = ['要確認', '今日すること', '期限超過'];
/** What is wrong there holds up everything. */
const everywhere = ['設定', 'スクリプトの許可'];

/** The texts by which staff are asked to do something, each with its place in front. */
export const asked = (sight: Sight): string[] => [
  ...sight
    .rows('ホーム')
    .filter(({ 区分 }) => asking.includes(String(区分)))
    .map(({ 場所, 相手, 内容 }) => `${場所} ${相手} ${内容}`),
  ...sight.mails
    .filter(({ subject }) => subject.includes('【要確認】'))
    .map(({ subject, body }) => `${subject} ${body}`),
];

/** Whether one of these texts speaks of one of these names, or of what holds up everything. */
export const speakOf = (texts: readonly string[], names: readonly string[]): boolean =>
  texts.some(
    (text) =>
      everywhere.some((place) => text.startsWith(`${place} `)) ||
      names.some((name) => name !== '' && text.includes(name)),
  );

const NUMBER = /[A-Z]\d+(?:-\d+)*/g;

/** By what a text of numbers may be spoken of: the numbers, the case, its firm, the departments asked, who gets its mails. */
export function around(sight: Sight, text: string): string[] {
  const names = new Set<string>();
  const add = (row: RegistryRow, ...headers: string[]) => {
    for (const header of headers) {
      for (const name of String(row[header] ?? '').split('、')) names.add(name);
    }
  };
  const numbers = [...text.matchAll(NUMBER)].map(([number]) => number);
  for (const mail of sight.rows('送信')) {
    if (!numbers.includes(String(mail.送信番号))) continue;
    numbers.push(...[...String(mail.対象).matchAll(NUMBER)].map(([number]) => number));
    for (const name of receivers(sight, String(mail.宛先))) names.add(name);
  }
  const known = (tab: string) => [...sight.rowsBeforeHands(tab), ...sight.rows(tab)];
  for (const number of numbers) {
    names.add(number);
    const unit = /^[A-Z]\d+-\d+/.exec(number)?.[0];
    for (const row of known('案件')) {
      if (row.案件番号 === unit) add(row, '案件番号', '事業者番号', '事業者名', '照会先');
    }
    for (const row of known('提案事業')) {
      if (row.案件番号 === unit) add(row, '提案事業番号', '担当部局');
    }
  }
  names.delete('');
  return [...names];
}

/** Whose address it is. */
export const receivers = (sight: Sight, address: string): string[] => [
  ...sight
    .rows('部署')
    .filter((row) => row.メール === address)
    .map((row) => String(row.部署名)),
  ...[...sight.rowsBeforeHands('事業者'), ...sight.rows('事業者')]
    .filter((row) => row.メール === address)
    .flatMap((row) => [String(row.事業者番号), String(row.名称)]),
];
