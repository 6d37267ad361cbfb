/** The menu items that show a page or a message, and change nothing by that. */
export const SHOWN_DIALOGS = [
  '使い方を見る',
  '案件を開く',
  '代理入力',
  '台帳に取り込む',
  '実績を公表する',
  '先の予定を見る',
];
