// The registry cannot be read: headers or tabs that the system needs are not there.
import type { LayoutProblem } from './ports';
import { StandstillError } from './standstill';

const quoted = (headers: readonly string[]) => headers.map((header) => `「${header}」`).join('');

function described({ tab, missing, doubled = [] }: LayoutProblem): string {
  const place = `タブ「${tab}」`;
  if (doubled.length > 0) {
    return `${place}に見出し${quoted(doubled)}が2つずつあり、どれがシステムの列か分かりません。写した列は消し、職員の列の見出しは別の名前にしてください。`;
  }
  return missing.length > 0
    ? `${place}に見出し${quoted(missing)}が見つかりません。1行目の見出しを元に戻してください。`
    : `${place}が見つかりません。名前を変えたときは、元の「${tab}」に戻してください。`;
}

/** Thrown by `RegistryStore.load`; a problem without missing headers means that the whole tab is missing. */
export class RegistryLayoutError extends StandstillError {
  constructor(readonly problems: readonly LayoutProblem[]) {
    super(
      '【要確認】台帳の見出しが変わっているため、処理を止めています',
      [
        '台帳を読めませんでした。',
        ...problems.map(described),
        '列やタブを消してしまったときは、「初期設定」を行ったアカウントでもう一度メニュー「包括連携」の「初期設定」を選ぶと、足りないものが作り直されます。',
      ].join('\n'),
    );
    this.name = 'RegistryLayoutError';
  }
}
