// The registry cannot be read: headers or tabs that the system needs are not there.
import type { LayoutProblem } from './ports';

const described = ({ tab, missing }: LayoutProblem): string =>
  missing.length === 0
    ? `タブ「${tab}」が見つかりません。名前を変えたときは、元の「${tab}」に戻してください。`
    : `タブ「${tab}」に見出し${missing.map((header) => `「${header}」`).join('')}が見つかりません。1行目の見出しを元に戻してください。`;

/** Thrown by `RegistryStore.load`; a problem without missing headers means that the whole tab is missing. */
export class RegistryLayoutError extends Error {
  constructor(readonly problems: readonly LayoutProblem[]) {
    super(
      [
        '台帳を読めませんでした。',
        ...problems.map(described),
        '列やタブを消してしまったときは、メニュー「包括連携」の「初期設定」をもう一度実行すると、足りないものが作り直されます。',
      ].join('\n'),
    );
    this.name = 'RegistryLayoutError';
  }
}
