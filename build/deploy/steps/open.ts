// Step: where the registry is, for 初期設定 to be chosen there.
import { menuName } from '../../../src/app/menu';
import type { Environment } from '../environment';
import { type Done, NOTHING_CHANGED } from './step';

/** @param show opens an address in the browser, where there is one */
export function open(
  { project, account }: Environment,
  show: (address: string) => void,
): Done<void> {
  const address =
    project?.parentId && `https://docs.google.com/spreadsheets/d/${project.parentId}/edit`;
  if (address) show(address);
  return {
    did: [
      address ? `台帳：${address}` : '台帳は、Googleドライブから開いてください。',
      `${account} で開き（開いてあったときは再読み込みし）、メニュー「${menuName}」→「初期設定」、「動作確認」の順に選びます。詳しくは docs/導入.md をご覧ください。`,
    ],
    back: NOTHING_CHANGED,
    value: undefined,
  };
}
