// 種別 of 送信: every kind of notice that the system sends; declared once. Who gets each, and when: `receivers.ts`.

export interface NoticeKindFacts {
  /** 種別 in 送信. */
  readonly name: string;
  /** It asks for something: one that still waits is called off when its case or project ends. */
  readonly asks?: true;
  /** Drafted only: staff read it in 送信, and send it. */
  readonly draft?: true;
  /** A receipt, or for the office: it goes at once, also by an operation that staff may take back. */
  readonly atOnce?: true;
}

export const noticeKinds = {
  receipt: { name: '受付控え', atOnce: true },
  strangersReceipt: { name: '受付控え（未確認）', atOnce: true },
  heldAccepted: { name: '受付完了', atOnce: true },
  proposalArrived: { name: '様式1受付', atOnce: true },
  departmentProposalArrived: { name: '様式3受付', atOnce: true },
  submissionHeld: { name: '保留', atOnce: true },
  manyArrived: { name: '受付の集中', atOnce: true },
  answerChanged: { name: '回答の差し替え', atOnce: true },
  return: { name: '差し戻し', asks: true },
  handover: { name: '引継ぎ' },
  handedOver: { name: '引継ぎの連絡' },
  inquiry: { name: '照会', asks: true },
  inquiryReopened: { name: '照会の再開', asks: true },
  proposalCall: { name: '様式3の募集', asks: true },
  answersComplete: { name: '回答完了', atOnce: true },
  businessAnswersComplete: { name: '様式5完了', atOnce: true },
  cityReply: { name: '様式4' },
  ineligibility: { name: '不適合通知' },
  concluded: { name: '締結のお知らせ', draft: true },
  followUp: { name: '事業化に向けた協議' },
  passOver: { name: '見送り通知' },
  caseEnded: { name: '案件終了の連絡' },
  withdrawal: { name: '取下げの確認' },
  projectEnded: { name: '提案事業取下げの連絡' },
  projectWithdrawal: { name: '提案事業取下げの確認' },
  outcome: { name: '様式6' },
  hearing: { name: 'ヒアリング', asks: true },
  scheduling: { name: '日程調整', asks: true },
  schedulingEnded: { name: '日程調整の終了' },
  schedulingComplete: { name: '日程調整完了', atOnce: true },
  invitation: { name: '初回協議' },
  meetingCancelled: { name: '初回協議の中止' },
  meetingSkipped: { name: '初回協議の省略' },
  reminder: { name: '督促', asks: true },
  reportRequest: { name: '実績報告の依頼', asks: true },
  reportRequestAgain: { name: '実績報告の再依頼', asks: true },
  reportsCompared: { name: '実績報告の突合', atOnce: true },
  lateReport: { name: '公表後の実績報告', atOnce: true },
  proposalSeason: { name: '年度当初の提案の募集', asks: true },
  seasonCall: { name: '年度当初の様式3の募集', asks: true },
  noProposals: { name: '提案なし', atOnce: true },
  publicationReady: { name: '公表の準備', atOnce: true },
  reviewOpened: { name: '見直しの開始', atOnce: true },
  reviewRequest: { name: '協定の見直し', asks: true },
  objection: { name: '疑義の申出', atOnce: true },
  renewed: { name: '協定の更新' },
  renewalDecided: { name: '更新の結果', atOnce: true },
  handoverReady: { name: '引継書の作成', atOnce: true },
  departmentsUnconfirmed: { name: '部署の確認', atOnce: true },
  trouble: { name: '障害', atOnce: true },
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
