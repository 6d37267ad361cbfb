/** What can go wrong at a call, one thing at a time; and which calls each kind cannot or need not hit, with the reason. */
import { tabKeys, tabs } from '../../../src/domain/registry/tabs';
import type { Column } from '../../../src/domain/registry/tabs/column';
import { FAULT_KINDS, type FaultKind } from '../../runtime';
import type { PlainStep } from '../city';
import { type Flow, otherProposal } from './flows';

export interface Kind {
  readonly name: string;
  readonly fault: FaultKind;
  /** What is hit, where it is not the call itself. */
  readonly service?: string;
  /** The calls that it hits; every one that reaches Google when left out. */
  readonly fits?: (call: string) => boolean;
  /** Why the others are left out. */
  readonly reason?: string;
  /** What somebody does while the run is under way. */
  readonly meanwhile?: (flow: Flow) => PlainStep;
}

/** Calls that only tell something. */
const reading =
  /\.(get\w*|batchGet|list|openById|hasNext|next|isTrashed)$|^Drive\.Files\.get$|^Session\./;

const firstColumn = (tab: string): string => {
  const key = tabKeys.find((one) => tabs[one].name === tab) ?? 'cases';
  return Object.values<Column>(tabs[key].columns)[0].header;
};

export const kinds: readonly Kind[] = [
  { name: 'エラー（行われる前）', fault: 'throwBefore' },
  {
    name: 'エラー（行われた後）',
    fault: 'throwAfter',
    fits: (call) => !reading.test(call),
    reason: '読むだけの呼び出しは、行われていてもいなくても同じ',
  },
  { name: '途切れる', fault: 'crash' },
  { name: '定期処理がはさまる', fault: 'anotherRun' },
  {
    name: '別の提出がはさまる',
    fault: 'anotherRun',
    meanwhile: () => otherProposal,
  },
  {
    name: '職員の入力がはさまる',
    fault: 'anotherRun',
    meanwhile: ({ typedAt = '株式会社A' }) => ({
      edit: '案件',
      where: { 事業者名: typedAt },
      set: { 協議記録: '電話で聞いた。' },
    }),
  },
  {
    name: '並べ替えがはさまる',
    fault: 'anotherRun',
    meanwhile: ({ sorted }) => ({ sort: sorted, by: firstColumn(sorted), descending: true }),
  },
  {
    name: '並べ替えがはさまり、書いた直後に途切れる',
    fault: 'crash',
    fits: (call) => call === 'Sheets.batchUpdate',
    reason: '書き込む呼び出しだけ',
    meanwhile: ({ sorted }) => ({ sort: sorted, by: firstColumn(sorted), descending: true }),
  },
  {
    name: 'メールの上限',
    fault: 'mailUsedUp',
    fits: (call) => call.startsWith('MailApp.'),
    reason: '上限を数えるのはメールの呼び出しだけ',
  },
  {
    name: '回数が多すぎる（429）',
    fault: 'tooMany',
    fits: (call) => /^(Sheets|Drive)\./.test(call),
    reason: '429で断るのはAPI（Sheets、Drive）だけ',
  },
  {
    name: 'ロックが取れない',
    fault: 'lockHeld',
    service: 'script',
    fits: (call) => call === 'LockService.tryLock',
    reason: 'ロックを求める呼び出しだけ',
  },
];

/** The kinds of fault that are not tried at calls here, with the reason. */
export const notTried: { readonly [K in FaultKind]?: string } = {
  timeout: '呼び出しの前で途切れることと同じ：一つ前の呼び出しの「途切れる」が示す',
  dropTrigger: '呼び出しではない：種で試す',
  doubleTrigger: '呼び出しではない：種で試す',
  emptyEvent: '呼び出しではない：種で試す',
  lateTrigger: '呼び出しではない：種で試す',
  loseTrigger: '呼び出しではない：種で試す',
};

/** Every kind of fault is tried, or has its reason. */
export const untold = (Object.keys(FAULT_KINDS) as FaultKind[]).filter(
  (kind) => !notTried[kind] && !kinds.some(({ fault }) => fault === kind),
);
