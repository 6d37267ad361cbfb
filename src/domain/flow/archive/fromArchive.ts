// 保存から戻す (案件): a case that rests in the archive stands here again, to be corrected or gone on with.

import { words } from '../../base/words';
import { operation } from '../../operations/operation';
import { FROM_ARCHIVE, isArchived } from '../../registry/archiveUnits';
import { because } from '../../registry/refusal';

export const fromArchive = operation({
  name: FROM_ARCHIVE,
  place: 'undoes',
  tab: 'cases',
  about: words('保存へ移した提案事業・回答・文書・送信などを、この台帳に戻します。'),
  misplaced: (_context, row) =>
    isArchived(row)
      ? undefined
      : because('この案件は保存へ移していません', 'すべて、この台帳にあります。'),
  prepare: ({ registry, settings }, row) => ({
    perform: () => {
      const { caseId, archivedIn } = row.values;
      const rows = registry.takeBack(caseId);
      return {
        said: `保存から${rows}行を戻しました。動きがないまま${settings.archiveAfterDays}日たつと、また保存へ移します。`,
        logged: { before: archivedIn },
      };
    },
  }),
});
