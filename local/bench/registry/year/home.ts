/** ホーム: what is waited for, and that nothing is to be done today. */
import type { Values } from '../../../../src/domain/registry/tabs';
import type { Book } from '../book';
import type { CaseStory } from './story';

export function writeHome(book: Book, open: readonly CaseStory[]): void {
  const lines: Partial<Values<'home'>>[] = open.map(({ id, awaited, row }) => ({
    section: '待っているもの',
    place: `案件 ${id}`,
    subject: awaited.join('・'),
    what: '連携可否（様式2）の回答',
    dueOn: row.values.dueOn,
  }));
  lines.push({ section: 'お知らせ', what: '今日していただくことはありません。' });
  lines.forEach((line, index) => {
    book.add('home', { line: String(index + 1), ...line });
  });
}
