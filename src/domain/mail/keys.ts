// 重複防止キー of 送信: a mail is known by what it is about, for whom and which time; built and read here alone.
import type { Row } from '../registry/registry';
import { type NoticeKind, noticeKindNamed } from './kinds';

declare const made: unique symbol;

/** What `mailKey` made, and nobody else. */
export type MailKey = string & { readonly [made]: true };

interface KeyForm {
  /** What its keys begin with. Never to be changed: the mails of earlier years are known by it. */
  readonly word: string;
  /**
   * What follows, parted by colons. `until?` may be missing; `...round` is the last and may hold colons itself.
   */
  readonly parts: readonly string[];
  /** The kind of its mails, or the first of them. */
  readonly kind: NoticeKind;
}

const form = <const P extends readonly string[]>(kind: NoticeKind, word: string, ...parts: P) => ({
  kind,
  word,
  parts,
});

export const mailKeys = {
  receipt: form('receipt', '受付控え', 'intakeId'),
  heldAccepted: form('heldAccepted', '受付完了', 'intakeId'),
  proposalArrived: form('proposalArrived', '様式1受付', 'intakeId'),
  departmentProposalArrived: form('departmentProposalArrived', '様式3受付', 'intakeId'),
  submissionHeld: form('submissionHeld', '保留', 'intakeId'),
  manyArrived: form('manyArrived', '受付の集中', 'day', 'what'),
  answerChanged: form('answerChanged', '回答の差し替え', 'intakeId'),
  return: form('return', '差し戻し', 'caseId', '...round'),
  handover: form('handover', '引継ぎ', 'caseId', 'department'),
  handedOver: form('handedOver', '引継ぎの連絡', 'caseId'),
  /** 照会, 照会の再開 and 様式3の募集 of a case. */
  inquiry: form('inquiry', '照会', 'caseId', 'department', '...round'),
  answersComplete: form('answersComplete', '回答完了', 'caseId', '...round'),
  businessAnswersComplete: form('businessAnswersComplete', '様式5完了', 'caseId'),
  /** 様式4・6, 不適合通知, 見送り通知: by the name of the Doc. */
  letter: form('cityReply', '発送', '...document'),
  caseEnded: form('caseEnded', '案件終了', 'caseId', 'department'),
  withdrawal: form('withdrawal', '取下げ確認', 'caseId'),
  /** To departments and businesses, and the confirmation to the proposer. */
  projectEnded: form('projectEnded', '提案事業取下げ', 'projectId', 'who'),
  hearing: form('hearing', 'ヒアリング', 'projectId', 'department', 'meetingId', 'sequence'),
  scheduling: form('scheduling', '日程調整', 'projectId', 'who', '...round'),
  schedulingEnded: form('schedulingEnded', '日程調整の終了', 'projectId', 'who', '...round'),
  schedulingComplete: form('schedulingComplete', '日程調整完了', 'projectId', '...round'),
  invitation: form('invitation', '初回協議', 'meetingId', 'who', 'sequence'),
  meetingCancelled: form('meetingCancelled', '初回協議の中止', 'meetingId', 'who', 'sequence'),
  followUp: form('followUp', '事業化に向けた協議', 'projectId', 'who'),
  concluded: form('concluded', '締結のお知らせ', 'caseId', 'who'),
  meetingSkipped: form('meetingSkipped', '初回協議の省略', 'projectId', 'who'),
  /** `who`: of the only business of a case its side (see `asks/reminders.ts`). */
  reminder: form('reminder', '督促', 'target', 'who', 'form', 'dueOn', 'stage'),
  /** `asking`: `R8-様式7`; `projects`: 提案事業番号 joined by ・; `again`: when it was asked once more (再依頼). */
  reportRequest: form(
    'reportRequest',
    '実績依頼',
    'asking',
    'who',
    'dueOn',
    'projects',
    '...again?',
  ),
  reportsCompared: form('reportsCompared', '突合', 'year'),
  reportAfterDeadline: form('reportsCompared', '期限後の実績報告', 'intakeId'),
  lateReport: form('lateReport', '追補', 'intakeId'),
  proposalSeason: form('proposalSeason', '年度当初', 'caseId'),
  seasonCall: form('seasonCall', '年度当初の募集', 'year', 'department'),
  noProposals: form('noProposals', '提案なし', 'cases'),
  publicationReady: form('publicationReady', '公表の準備', 'year'),
  nothingToPublish: form('publicationReady', '公表するものなし', 'year'),
  reviewOpened: form('reviewOpened', '見直しの開始', 'termId', 'until?'),
  reviewRequest: form('reviewRequest', '協定の見直し', 'termId', 'until?', 'who'),
  objection: form('objection', '疑義の申出', 'intakeId'),
  renewed: form('renewed', '協定の更新', 'termId', 'businessId'),
  renewalDecided: form('renewalDecided', '更新の結果', 'termId'),
  handoverReady: form('handoverReady', '引継書', 'document'),
  departmentsUnconfirmed: form('departmentsUnconfirmed', '部署の確認', 'year'),
  /** `about`: what went wrong, so that it is told once. */
  trouble: form('trouble', '障害', '...about'),
} as const satisfies Readonly<Record<string, KeyForm>>;

export type MailKeyName = keyof typeof mailKeys;

type PartName<S extends string> = S extends `...${infer N}?`
  ? N
  : S extends `...${infer N}`
    ? N
    : S extends `${infer N}?`
      ? N
      : S;
type Parts<N extends MailKeyName> = (typeof mailKeys)[N]['parts'][number];
type Optional<S extends string> = S extends `${string}?` ? S : never;

/** What a key of this name holds: `{ caseId, department, round }` of an `inquiry`. */
export type KeyParts<N extends MailKeyName> = {
  readonly [S in Exclude<Parts<N>, Optional<Parts<N>>> as PartName<S>]: string;
} & { readonly [S in Optional<Parts<N>> as PartName<S>]?: string };

interface Part {
  readonly name: string;
  readonly optional: boolean;
  readonly rest: boolean;
}

const partsOf = (name: MailKeyName): Part[] =>
  mailKeys[name].parts.map((part) => ({
    name: part.replace(/^\.{3}|\?$/g, ''),
    optional: part.endsWith('?'),
    rest: part.startsWith('...'),
  }));

const escaped = (text: string): string => text.replace(/[%:]/g, encodeURIComponent);
const unescaped = (text: string): string => text.replace(/%25|%3A/g, decodeURIComponent);

/** `照会:R8-001:健康福祉課:2026-05-08` */
export function mailKey<N extends MailKeyName>(name: N, parts: KeyParts<N>): MailKey {
  const given: Readonly<Record<string, string | undefined>> = parts;
  const written = partsOf(name).flatMap((part) => {
    const value = given[part.name];
    if (value === undefined) return [];
    return [part.rest ? value : escaped(value)];
  });
  return [mailKeys[name].word, ...written].join(':') as MailKey;
}

/** What a key of this name holds; undefined for a key of another name, or one that was set aside. */
export function readMailKey<N extends MailKeyName>(name: N, key: string): KeyParts<N> | undefined {
  const begin = `${mailKeys[name].word}:`;
  if (!key.startsWith(begin)) return undefined;
  const parts = partsOf(name);
  const pieces = key.slice(begin.length).split(':');
  const held = pieces.length < parts.length ? parts.filter(({ optional }) => !optional) : parts;
  if (pieces.length < held.length) return undefined;
  if (pieces.length > held.length && !held[held.length - 1].rest) return undefined;
  const values = held.map(({ name: part, rest }, index) => [
    part,
    rest ? pieces.slice(index).join(':') : unescaped(pieces[index]),
  ]);
  return Object.fromEntries(values) as KeyParts<N>;
}

/** How the keys of mails are marked that are to count as never posted. */
const setAsideWords = {
  /** A letter called off: its draft may be sent by another mail. */
  withdrawn: '取りやめ',
  /** 一つ前に戻す */
  undone: '戻した',
  /** Should the ask come back, it may be reminded of again. */
  reminderCalledOff: '取りやめた督促',
  /** Its row was deleted before it left, and another mail says the same. */
  deleted: '消された',
} as const;

/** The key of a mail that is to count as never posted: what it says may be posted again. */
export const setAside = (why: keyof typeof setAsideWords, { values }: Row<'outbox'>): MailKey =>
  `${setAsideWords[why]}:${values.mailId}:${values.key}` as MailKey;

export const isSetAside = (why: keyof typeof setAsideWords, key: string): boolean =>
  key.startsWith(`${setAsideWords[why]}:`);

/** The mails with a key of this name, each with what its key holds. */
export const mailsKeyed = <N extends MailKeyName>(
  name: N,
  mails: readonly Row<'outbox'>[],
): { readonly mail: Row<'outbox'>; readonly parts: KeyParts<N> }[] =>
  mails.flatMap((mail) => {
    const parts = readMailKey(name, mail.values.key);
    return parts ? [{ mail, parts }] : [];
  });

/** The kind of a mail: by 種別, or by its key where the word for the kind was another. */
export const kindOfMail = ({ values }: Row<'outbox'>): NoticeKind | undefined =>
  noticeKindNamed(values.kind) ?? kindOfKey(values.key);

/** The kind of the mails that begin with the word of this key. */
export const kindOfKey = (key: string): NoticeKind | undefined =>
  Object.values(mailKeys).find(({ word }) => key.startsWith(`${word}:`))?.kind;
