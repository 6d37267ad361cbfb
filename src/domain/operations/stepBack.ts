// 一つ前に戻す (案件・提案事業): takes back the last operation, as long as nothing of it has been sent.

import { parseDay } from '../calendar/era';
import type { Context } from '../context';
import type { Registry, Row } from '../registry/registry';
import { record } from '../rules/audit';
import { withdrawDocument } from '../rules/documentRows';
import {
  forgetLast,
  historyOf,
  movedOn,
  type PastOperation,
  putBack,
  type Remembering,
} from '../rules/history';
import { listOf } from '../text';
import { words } from '../words';
import { operation } from './operation';

export const STEP_BACK = '一つ前に戻す';

/** The names of operations and what corrects them, told by the table: it cannot be imported here. */
export type Corrections = (tab: 'cases' | 'projects', name: string) => string | undefined;

const mailsOf = ({ registry }: Context, { made }: PastOperation): Row<'outbox'>[] =>
  made.flatMap(({ tab, key }) => (tab === 'outbox' ? (registry.find('outbox', key) ?? []) : []));

const lettersOf = ({ registry }: Context, { made }: PastOperation): Row<'documents'>[] =>
  made.flatMap(({ tab, key }) =>
    tab === 'documents' ? (registry.find('documents', key) ?? []) : [],
  );

/** Sent, or nobody knows. */
const gone = new Set(['送信中', '送信済', '要確認', '不達']);

function obstacles(
  context: Context,
  row: Remembering,
  corrections: Corrections,
): string | undefined {
  const [last] = historyOf(row);
  if (!last) return '戻せる操作がありません。';
  const correction =
    corrections(row.tab, last.name) ?? '直したいことを備考に書き、必要な操作を選んでください。';
  const sent = mailsOf(context, last).filter(({ values }) => gone.has(values.state));
  if (sent.length > 0) {
    return `「${last.name}」のメールを${sent.length}通送っているため、戻せません（${sent[0].values.mailId} など）。${correction}`;
  }
  const letters = lettersOf(context, last).filter(
    ({ values }) => values.state === '発送待ち' || values.state === '発送済',
  );
  if (letters.length > 0) {
    return `「${letters[0].values.name}」は${letters[0].values.state}のため、「${last.name}」は戻せません。${correction}`;
  }
  const others = concludedBy(context.registry, row, last);
  if (others.length > 0) {
    return `案件 ${others.join('・')} が、この操作で作った協定により完了しています。先にそちらで「${STEP_BACK}」を選んでください。`;
  }
  const moved = movedOn(context.registry, row, last);
  return moved.length > 0
    ? `「${last.name}」のあとに変わったところがあるため、戻せません（${moved.slice(0, 3).join('、')}）。${correction}`
    : undefined;
}

/** Other cases that ended by an agreement which this operation made (several firms in one agreement). */
function concludedBy(registry: Registry, row: Remembering, { made }: PastOperation): string[] {
  const terms = made.flatMap(({ tab, key }) =>
    tab === 'agreements' ? (registry.find('agreements', key) ?? []) : [],
  );
  return registry
    .rows('cases')
    .flatMap((other) =>
      other !== row &&
      other.values.state === '完了' &&
      terms.some(
        ({ values }) =>
          listOf(values.businessIds).includes(other.values.businessId) &&
          values.concludedOn === parseDay(other.values.concludedOn) &&
          values.name === other.values.agreementName.trim(),
      )
        ? [other.values.caseId]
        : [],
    );
}

function takeBack(context: Context, row: Remembering): string {
  const { registry } = context;
  const [last] = historyOf(row);
  for (const mail of mailsOf(context, last)) {
    if (mail.values.state === '取りやめ') continue;
    registry.set(mail, {
      state: '取りやめ',
      reason: `「${last.name}」を戻したため`,
      key: `戻した:${mail.values.mailId}:${mail.values.key}`,
    });
  }
  for (const document of lettersOf(context, last)) withdrawDocument(registry, document);
  for (const { tab, key } of last.made) {
    if (tab === 'meetings') {
      const meeting = registry.find('meetings', key);
      if (meeting) registry.set(meeting, { state: '中止' });
    }
    if (tab === 'agreements') {
      const agreement = registry.find('agreements', key);
      if (agreement) registry.set(agreement, { state: '終了' });
    }
  }
  putBack(registry, last);
  forgetLast(registry, row);
  record(context, { action: STEP_BACK, target: keyOf(row), after: last.name });
  return `「${last.name}」を戻しました。`;
}

const keyOf = (row: Remembering): string =>
  row.tab === 'cases' ? row.values.caseId : row.values.projectId;

const about = words('最後の操作を取り消します。送ったもの、回答のあったものは戻せません。');

const declared = {
  name: STEP_BACK,
  about,
  missing: () => [],
} as const;

/** The same operation for both tabs; `corrections` tells what corrects an operation that cannot be taken back. */
export const stepBack = (corrections: Corrections) => ({
  ofCase: operation({
    ...declared,
    tab: 'cases',
    misplaced: (context, row) => obstacles(context, row, corrections),
    perform: takeBack,
  }),
  ofProject: operation({
    ...declared,
    tab: 'projects',
    misplaced: (context, row) => obstacles(context, row, corrections),
    perform: takeBack,
  }),
});
