// 種別 of 送信: every kind of notice that the system sends, to whom, and at which steps; declared once.

import type { StepKey } from '../cases/steps';
import { settings } from '../settings';

export interface NoticeKindFacts {
  /** 種別 in 送信. */
  readonly name: string;
  /** For people: who gets it. */
  readonly receiver: string;
  /** The steps at which it is sent; empty for those that belong to none. */
  readonly steps: readonly StepKey[];
  /** It asks for something: one that still waits is called off when its case or project ends. */
  readonly asks?: true;
}

/** As the city calls it unless it says otherwise. */
const OFFICE = settings.policyDivisionName.initial;

export const noticeKinds = {
  receipt: { name: '受付控え', receiver: '提出した方', steps: [] },
  strangersReceipt: {
    name: '受付控え（未確認）',
    receiver: '提出した方（回答コードで確かめられない宛先）',
    steps: [],
  },
  heldAccepted: { name: '受付完了', receiver: '提出した方', steps: [] },
  proposalArrived: {
    name: '様式1受付',
    receiver: OFFICE,
    steps: ['proposal', 'consultation'],
  },
  departmentProposalArrived: {
    name: '様式3受付',
    receiver: OFFICE,
    steps: ['departmentProposal'],
  },
  submissionHeld: { name: '保留', receiver: OFFICE, steps: [] },
  answerChanged: { name: '回答の差し替え', receiver: OFFICE, steps: [] },
  return: { name: '差し戻し', receiver: '事業者等', steps: ['proposal'], asks: true },
  handover: { name: '引継ぎ', receiver: '担当部局', steps: ['proposal', 'consultation'] },
  handedOver: { name: '引継ぎの連絡', receiver: '事業者等', steps: ['proposal', 'consultation'] },
  inquiry: { name: '照会', receiver: '担当部局', steps: ['posting'], asks: true },
  inquiryReopened: {
    name: '照会の再開',
    receiver: '担当部局',
    steps: ['departmentAnswer', 'departmentProposal'],
    asks: true,
  },
  proposalCall: {
    name: '様式3の募集',
    receiver: '担当部局',
    steps: ['departmentProposal'],
    asks: true,
  },
  answersComplete: { name: '回答完了', receiver: OFFICE, steps: ['departmentAnswer'] },
  businessAnswersComplete: {
    name: '様式5完了',
    receiver: OFFICE,
    steps: ['businessAnswer'],
  },
  cityReply: { name: '様式4', receiver: '事業者等', steps: ['cityReply'] },
  ineligibility: { name: '不適合通知', receiver: '事業者等', steps: ['proposal'] },
  passOver: { name: '見送り通知', receiver: '事業者等', steps: ['conclusion'] },
  caseEnded: { name: '案件終了の連絡', receiver: '担当部局', steps: [] },
  withdrawal: { name: '取下げの確認', receiver: '事業者等', steps: [] },
  projectEnded: { name: '提案事業取下げの連絡', receiver: '担当部局・事業者等', steps: [] },
  projectWithdrawal: { name: '提案事業取下げの確認', receiver: '事業者等', steps: [] },
  outcome: { name: '様式6', receiver: '担当部局', steps: ['feedback'] },
  hearing: { name: 'ヒアリング', receiver: '担当部局', steps: ['departmentProposal'], asks: true },
  scheduling: {
    name: '日程調整',
    receiver: '担当部局・事業者等',
    steps: ['firstMeeting'],
    asks: true,
  },
  schedulingEnded: {
    name: '日程調整の終了',
    receiver: '担当部局・事業者等',
    steps: ['firstMeeting'],
  },
  schedulingComplete: { name: '日程調整完了', receiver: OFFICE, steps: ['firstMeeting'] },
  invitation: {
    name: '初回協議',
    receiver: `担当部局・事業者等・${OFFICE}`,
    steps: ['firstMeeting'],
  },
  meetingCancelled: {
    name: '初回協議の中止',
    receiver: `担当部局・事業者等・${OFFICE}`,
    steps: ['firstMeeting'],
  },
  meetingSkipped: {
    name: '初回協議の省略',
    receiver: '担当部局・事業者等',
    steps: ['firstMeeting'],
  },
  reminder: {
    name: '督促',
    receiver: '担当部局・事業者等',
    steps: [
      'departmentAnswer',
      'departmentProposal',
      'businessAnswer',
      'firstMeeting',
      'report',
      'proposal',
    ],
    asks: true,
  },
  reportRequest: {
    name: '実績報告の依頼',
    receiver: '担当部局・事業者等',
    steps: ['report'],
    asks: true,
  },
  reportRequestAgain: {
    name: '実績報告の再依頼',
    receiver: '担当部局・事業者等',
    steps: ['report'],
    asks: true,
  },
  reportsCompared: { name: '実績報告の突合', receiver: OFFICE, steps: ['report'] },
  lateReport: {
    name: '公表後の実績報告',
    receiver: OFFICE,
    steps: ['report', 'publication'],
  },
  proposalSeason: {
    name: '年度当初の提案の募集',
    receiver: '事業者等',
    steps: ['proposal'],
    asks: true,
  },
  seasonCall: {
    name: '年度当初の様式3の募集',
    receiver: '担当部局',
    steps: ['departmentProposal'],
    asks: true,
  },
  noProposals: { name: '提案なし', receiver: OFFICE, steps: ['proposal'] },
  publicationReady: { name: '公表の準備', receiver: OFFICE, steps: ['publication'] },
  reviewOpened: { name: '見直しの開始', receiver: OFFICE, steps: [] },
  reviewRequest: {
    name: '協定の見直し',
    receiver: '担当部局・事業者等',
    steps: [],
    asks: true,
  },
  objection: { name: '疑義の申出', receiver: OFFICE, steps: [] },
  renewed: { name: '協定の更新', receiver: '事業者等', steps: [] },
  renewalDecided: { name: '更新の結果', receiver: OFFICE, steps: [] },
  handoverReady: { name: '引継書の作成', receiver: OFFICE, steps: [] },
  departmentsUnconfirmed: { name: '部署の確認', receiver: OFFICE, steps: [] },
  trouble: { name: '障害', receiver: OFFICE, steps: [] },
} as const satisfies Record<string, NoticeKindFacts>;

export type NoticeKind = keyof typeof noticeKinds;

/** The kinds whose mails ask for something. */
export type AskingKind = {
  [K in NoticeKind]: (typeof noticeKinds)[K] extends { readonly asks: true } ? K : never;
}[NoticeKind];

/** The kind that 送信 calls so. */
export function noticeKindNamed(name: string): NoticeKind | undefined {
  return (Object.keys(noticeKinds) as NoticeKind[]).find((key) => noticeKinds[key].name === name);
}
