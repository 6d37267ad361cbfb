// The archive of a fiscal year is not to be had; what was to be moved stays where it is.
import { fiscalYearName } from '../domain/base/era';

/** As people see it in Drive. */
export const archiveName = (fiscalYear: number): string =>
  `台帳 保存 ${fiscalYearName(fiscalYear)}`;

const remedies = {
  trashed: 'ドライブのゴミ箱に入っています。ゴミ箱から戻してください。',
  gone: '削除されたか、開く権限がありません。削除したときは、ドライブのゴミ箱や管理者の画面から戻してください。権限がないときは、代表アカウントから共有してください。',
  broken: 'タブか1行目の見出しがなくなっています。変更履歴から元に戻してください。',
} as const;

export class ArchiveError extends Error {
  constructor(
    readonly fiscalYear: number,
    readonly why: keyof typeof remedies,
    readonly detail = '',
  ) {
    super(
      `スプレッドシート「${archiveName(fiscalYear)}」を使えません（${remedies[why]}${detail && `　${detail}`}）。`,
    );
    this.name = 'ArchiveError';
  }
}
