// 一つ前に戻す: takes back the last operation on a row whole, as long as nothing of it has been sent.

import { isAmong, someOf } from '../base/text';
import { words } from '../base/words';
import { caseOfProject } from '../cases/cases';
import type { Context } from '../context';
import { baseName, replacedBy, versionsFrom } from '../documents/drafts';
import { mailOfLetter } from '../documents/letterMail';
import { type DocumentRow, putAwayDraft, standsAs } from '../documents/rows';
import { kindOfMail, setAside } from '../mail/keys';
import { type NoticeKindFacts, noticeKinds } from '../mail/kinds';
import { because, type Refusal } from '../registry/refusal';
import type { Row } from '../registry/registry';
import type { StateOf, TabKey } from '../registry/tabs';
import { unsentEnding } from './guards';
import {
  forgetNewest,
  historyOf,
  madeBy,
  movedOn,
  type PastOperation,
  putBack,
  type Remembering,
} from './history';
import { type Done, type Operation, operation, type Prepared } from './operation';

export const STEP_BACK = '一つ前に戻す';

/** An operation by its name, told by the table: it cannot be imported here. */
type Find = (
  tab: TabKey,
  name: string,
) => Pick<Operation, 'correctedBy' | 'reliedOn' | 'takenBack'> | undefined;

/** So many of what hangs on an operation are named. */
const NAMED = 3;

/** The mails that it sends; what only tells the office is nothing to wait for. */
const mailsOf = ({ registry }: Context, past: PastOperation): Row<'outbox'>[] =>
  madeBy(registry, past, 'outbox').filter((mail) => {
    const kind = kindOfMail(mail);
    const { atOnce }: Partial<NoticeKindFacts> = kind ? noticeKinds[kind] : {};
    return !atOnce;
  });

/**
 * Whether an operation can be the one to take back. One on a letter can while its mail waits, since afterwards the letter
 * has corrections of its own; one on an agreement or a result, on its day.
 */
const standing =
  (context: Context, row: Remembering) =>
  (past: PastOperation): boolean => {
    if (past.letter !== '') {
      return mailsOf(context, past).some(({ values }) => values.state === '待ち');
    }
    return isAmong(row.tab, ['cases', 'projects']) || past.day === context.today;
  };

const lastOf = (context: Context, row: Remembering): PastOperation | undefined =>
  historyOf(row).find(standing(context, row));

/** The Docs that it made, and what was made again of them since. */
const documentsOf = ({ registry }: Context, { made }: PastOperation): DocumentRow[] =>
  made.flatMap(({ tab, key }) => (tab === 'documents' ? versionsFrom(registry, key) : []));

/** Sent, but whether it arrived is not known. */
const perhapsArrived = new Set<StateOf<'outbox'>>(['送信中', '要確認', '不達']);

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
  const doubtful = mails.find(({ values }) => perhapsArrived.has(values.state));
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
    const mail = state === '発送待ち' ? mailOfLetter(context.registry, name) : undefined;
    // Its own mail waits, and is taken back with it.
    if (state === '発送待ち' && !(mail && mails.includes(mail))) return waiting(name, mail);
  }
  return undefined;
}

function waiting(name: string, mail: Row<'outbox'> | undefined): Refusal {
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
  const last = lastOf(context, row);
  if (!last) return nothing;
  const note = '直したいことを備考に書き、必要な操作を選んでください。';
  const done = find(tabOf(row, last), last.name);
  const correction = done?.correctedBy ?? note;
  const sent = sending(context, last, correction);
  if (sent) return sent;
  const relying = done?.reliedOn?.(context, last, row) ?? [];
  if (relying.length > 0) {
    return because(
      `「${last.name}」をもとにしたものがあるため、戻せません（${someOf(relying, NAMED)}）`,
      correction,
    );
  }
  const moved = movedOn(context.registry, row, last);
  if (moved.length === 0) return undefined;
  return because(
    `「${last.name}」のあとに変わったところがあるため、戻せません（${someOf(moved, NAMED)}）`,
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
  const { name } = letter.values;
  const base = baseName(name);
  for (const document of versionsFrom(registry, base)) {
    if (document.values.state === '案') putAwayDraft(registry, document);
  }
  const past = forgetNewest(registry, row, ({ made }) =>
    made.some(({ tab, key }) => tab === 'documents' && baseName(key) === base),
  );
  if (past) putBack(registry, past);
  const what = past?.name ?? name;
  return {
    said: past ? `「${what}」を戻しました。` : `「${what}」の案を取り消しました。`,
    logged: { after: what },
  };
}

/** Where it was chosen. */
const tabOf = (row: Remembering, { letter }: PastOperation): TabKey =>
  letter === '' ? row.tab : 'documents';

function takeBack(context: Context, row: Remembering, last: PastOperation, find: Find): Done {
  const { registry } = context;
  forgetNewest(registry, row, standing(context, row));
  for (const mail of mailsOf(context, last)) {
    if (mail.values.state === '取りやめ') continue;
    registry.set(mail, {
      state: '取りやめ',
      reason: `「${last.name}」を戻したため`,
      key: setAside('undone', mail),
    });
  }
  for (const document of documentsOf(context, last)) {
    // Nobody was sent it: what stands in its place has its name.
    if (document.values.state !== '差替済') putAwayDraft(registry, document);
  }
  for (const meeting of madeBy(registry, last, 'meetings'))
    registry.set(meeting, { state: '中止' });
  find(tabOf(row, last), last.name)?.takenBack?.(context, last, row);
  putBack(registry, last);
  const letter = last.letter && `（${last.letter}）`;
  return {
    said: `「${last.name}」${letter}を戻しました。`,
    logged: { after: `${last.name}${letter}` },
  };
}

/** How the last operation is taken back. */
function takingBack(context: Context, row: Remembering, find: Find): Prepared {
  const last = lastOf(context, row);
  return last ? { perform: () => takeBack(context, row, last, find) } : { missing: [nothing] };
}

const about = words('最後の操作を取り消します。送ったもの、回答のあったものは戻せません。');

const declared = {
  name: STEP_BACK,
  place: 'undoes',
  about,
} as const;

/** The case of a letter whose 発送する is the last that was done there. */
function sendingCase(context: Context, { values }: DocumentRow): Row<'cases'> | undefined {
  const row = context.registry.find('cases', values.caseId);
  return row && lastOf(context, row)?.letter === values.name ? row : undefined;
}

/** The same operation for every tab that has it. */
export const stepBack = (find: Find) => {
  const own = {
    ...declared,
    misplaced: (context: Context, row: Remembering) => obstacles(context, row, find),
    prepare: (context: Context, row: Remembering) => takingBack(context, row, find),
  };
  return {
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
      ...own,
      tab: 'projects',
      misplaced: (context, row) => obstaclesOfProject(context, row, find),
    }),
    ofLetter: operation({
      ...declared,
      tab: 'documents',
      misplaced: (context, document) => {
        const row = sendingCase(context, document);
        if (row) return obstacles(context, row, find);
        return document.values.state === '案' ? nothing : standsAs(document.values);
      },
      prepare: (context, document) => {
        const row = sendingCase(context, document);
        return row ? takingBack(context, row, find) : { missing: [nothing] };
      },
    }),
    ofAgreement: operation({ ...own, tab: 'agreements' }),
    ofResult: operation({ ...own, tab: 'achievements' }),
  };
};
