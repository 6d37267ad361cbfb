/** ホーム: what is waited for, and that nothing is to be done today. */
import { type HomeLine, homeRows, QUIET } from '../../../../src/domain/flow/home';
import type { Book } from '../book';
import type { CaseStory } from './story';

export function writeHome(book: Book, open: readonly CaseStory[], now: string): void {
  const lines = open.map(
    ({ id, awaited, row }): HomeLine => ({
      section: '待っているもの',
      place: `案件 ${id}`,
      subject: awaited.join('・'),
      what: '連携可否（様式2）の回答',
      dueOn: row.values.dueOn ?? '',
      origin: id,
    }),
  );
  homeRows([...lines, QUIET], now).forEach((row, index) => {
    book.add('home', { line: String(index + 1), ...row });
  });
}
