// 一つ前に戻す (案件・提案事業): takes back the last operation, as long as nothing of it has been sent.

import { isAmong } from '../base/text';
import { words } from '../base/words';
import { caseOfProject } from '../cases/cases';
import type { Context } from '../context';
import { baseName, replacedBy, versionsFrom } from '../documents/drafts';
import { mailOfLetter } from '../documents/letterMail';
import { type DocumentRow, withdrawDocument } from '../documents/rows';
import { setAside } from '../mail/keys';
import { because, type Refusal } from '../registry/refusal';
import type { Row } from '../registry/registry';
import type { StateOf } from '../registry/tabs';
import { unsentEnding } from './guards';
import {
  forgetLast,
  forgetNewest,
  historyOf,
  movedOn,
  type PastOperation,
  putBack,
  type Remembering,
} from './history';
import { type Done, type Operation, operation, type Prepared } from './operation';

export const STEP_BACK = '一つ前に戻す';

/** An operation by its name, told by the table: it cannot be imported here. */
type Find = (
  tab: 'cases' | 'projects',
  name: string,
) => Pick<Operation, 'correctedBy' | 'reliedOn' | 'takenBack'> | undefined;

/** So many of what hangs on an operation are named. */
const NAMED = 3;

const mailsOf = ({ registry }: Context, { made }: PastOperation): Row<'outbox'>[] =>
  made.flatMap(({ tab, key }) => (tab === 'outbox' ? (registry.find('outbox', key) ?? []) : []));

/** The Docs that it made, and what was made again of them since. */
const documentsOf = ({ registry }: Context, { made }: PastOperation): DocumentRow[] =>
  made.flatMap(({ tab, key }) => (tab === 'documents' ? versionsFrom(registry, key) : []));

/** Sent, but whether it arrived is not known. */
const inDoubt = new Set<StateOf<'outbox'>>(['送信中', '要確認', '不達']);

/** Why what the operation sent keeps it from being taken back, in the words of what has really happened. */
function sending(context: Context, last: PastOperation, correction: string): Refusal | undefined {
  const mails = mailsOf(context, last);
  const sent = mails.filter(({ values }) => values.state === '送信済');
  if (sent.length > 0) {
    return because(
      `「${last.name}」のメールを${sent.length}通送っているため、戻せません（${sent[0].values.mailId} など）`,
      correction,
    );
  }
  const doubtful = mails.find(({ values }) => inDoubt.has(values.state));
  if (doubtful) {
    const { mailId, state } = doubtful.values;
    const remedy =
      state === '送信中'
        ? '10分ほど待ってから、送信の結果を確かめてください。'
        : '「送信」タブで、届いたかどうかを確かめてください。';
    return because(`「${last.name}」のメール（${mailId}）が${state}のため、戻せません`, remedy);
  }
  for (const { values } of documentsOf(context, last)) {
    const { name, state } = values;
    if (state === '発送済') {
      return because(`「${name}」は発送済のため、「${last.name}」は戻せません`, correction);
    }
    if (state === '発送待ち') return waiting(context, name);
  }
  return undefined;
}

function waiting({ registry }: Context, name: string): Refusal {
  const mail = mailOfLetter(registry, name);
  if (mail && mail.values.state !== '待ち') {
    return because(
      `「${name}」の送信（${mail.values.mailId}）が${mail.values.state}のため、戻せません`,
      '「送信」タブで確かめてください。',
    );
  }
  return because(
    `「${name}」は発送待ちです（${mail?.values.mailId ?? '送信番号なし'}）`,
    `発送をやめるときは、「送信」タブで「取りやめる」を選んでから、もう一度「${STEP_BACK}」を選んでください。`,
  );
}

const nothing = because('戻せる操作がありません');

function obstacles(context: Context, row: Remembering, find: Find): Refusal | undefined {
  const [last] = historyOf(row);
  if (!last) return nothing;
  const note = '直したいことを備考に書き、必要な操作を選んでください。';
  const done = find(row.tab, last.name);
  const correction = done?.correctedBy ?? note;
  const sent = sending(context, last, correction);
  if (sent) return sent;
  const relying = done?.reliedOn?.(context, last, row) ?? [];
  if (relying.length > 0) {
    const more = relying.length - NAMED;
    const named = `${relying.slice(0, NAMED).join('、')}${more > 0 ? `ほか${more}件` : ''}`;
    return because(
      `「${last.name}」をもとにしたものがあるため、戻せません（${named}）`,
      correction,
    );
  }
  const moved = movedOn(context.registry, row, last);
  if (moved.length === 0) return undefined;
  return because(
    `「${last.name}」のあとに変わったところがあるため、戻せません（${moved.slice(0, 3).join('、')}）`,
    // What corrects the mails of an operation is none of its business while none of them has left.
    mailsOf(context, last).length > 0 ? note : correction,
  );
}

/** The same for a project: one whose case ended before its time stays as it is. */
function obstaclesOfProject(
  context: Context,
  project: Row<'projects'>,
  find: Find,
): Refusal | undefined {
  const owner = caseOfProject(context.registry, project);
  return owner && !isAmong(owner.values.state, ['進行中', '完了'])
    ? because(`案件 ${owner.values.caseId} は終わっています（状態：${owner.values.state}）`)
    : obstacles(context, project, find);
}

/** 不適合通知 or 見送り通知 that nobody has sent: it can be discarded whatever has happened since. */
function discardable(context: Context, row: Row<'cases'>): DocumentRow | undefined {
  const letter = unsentEnding(context, row);
  return letter?.values.state === '案' && !replacedBy(context.registry, letter)
    ? letter
    : undefined;
}

function discard(context: Context, row: Row<'cases'>, letter: DocumentRow): Done {
  const { registry } = context;
  const base = baseName(letter.values.name);
  for (const document of versionsFrom(registry, base)) {
    if (document.values.state === '案') withdrawDocument(registry, document);
  }
  const past = forgetNewest(registry, row, ({ made }) =>
    made.some(({ tab, key }) => tab === 'documents' && baseName(key) === base),
  );
  if (past) putBack(registry, past);
  const what = past?.name ?? letter.values.name;
  return {
    said: past ? `「${what}」を戻しました。` : `「${what}」の案を取り消しました。`,
    logged: { after: what },
  };
}

function takeBack(context: Context, row: Remembering, last: PastOperation, find: Find): Done {
  const { registry } = context;
  for (const mail of mailsOf(context, last)) {
    if (mail.values.state === '取りやめ') continue;
    registry.set(mail, {
      state: '取りやめ',
      reason: `「${last.name}」を戻したため`,
      key: setAside('undone', mail),
    });
  }
  for (const document of documentsOf(context, last)) {
    if (document.values.state !== '差替済') withdrawDocument(registry, document);
  }
  for (const { tab, key } of last.made) {
    if (tab === 'meetings') {
      const meeting = registry.find('meetings', key);
      if (meeting) registry.set(meeting, { state: '中止' });
    }
  }
  find(row.tab, last.name)?.takenBack?.(context, last, row);
  putBack(registry, last);
  forgetLast(registry, row);
  return { said: `「${last.name}」を戻しました。`, logged: { after: last.name } };
}

/** How the last operation is taken back. */
function takingBack(context: Context, row: Remembering, find: Find): Prepared {
  const [last] = historyOf(row);
  return last ? { perform: () => takeBack(context, row, last, find) } : { missing: [nothing] };
}

const about = words('最後の操作を取り消します。送ったもの、回答のあったものは戻せません。');

const declared = {
  name: STEP_BACK,
  about,
} as const;

/** The same operation for both tabs. */
export const stepBack = (find: Find) => ({
  ofCase: operation({
    ...declared,
    tab: 'cases',
    misplaced: (context, row) =>
      discardable(context, row) ? undefined : obstacles(context, row, find),
    prepare: (context, row) => {
      const letter = discardable(context, row);
      return letter
        ? { perform: () => discard(context, row, letter) }
        : takingBack(context, row, find);
    },
  }),
  ofProject: operation({
    ...declared,
    tab: 'projects',
    misplaced: (context, row) => obstaclesOfProject(context, row, find),
    prepare: (context, row) => takingBack(context, row, find),
  }),
});
