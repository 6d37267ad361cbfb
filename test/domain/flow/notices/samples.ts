// One or more samples of every kind of mail: a kind without a sample does not compile.

import {
  cancellationNotice,
  followUpForDepartment,
  invitationNotice,
  releaseNotice,
  skippedForBusiness,
  skippedForDepartment,
} from '../../../../src/domain/appointments/meetingNotices';
import {
  schedulingComplete,
  schedulingEnded,
  schedulingNotice,
} from '../../../../src/domain/appointments/schedulingNotices';
import { type ReminderNotice, reminderNotice } from '../../../../src/domain/asks/reminderNotices';
import { concludedNotice } from '../../../../src/domain/conclusion/concludedNotice';
import type { Context } from '../../../../src/domain/context';
import { caseEnded } from '../../../../src/domain/ending/caseEndedNotice';
import { handoverReady } from '../../../../src/domain/flow/handover/notice';
import { departmentAnswerAsk, departmentProposalAsk } from '../../../../src/domain/inquiry/asks';
import { proposalCall } from '../../../../src/domain/inquiry/callNotice';
import { inquiryNotice } from '../../../../src/domain/inquiry/departmentNotices';
import { hearingNotice } from '../../../../src/domain/inquiry/hearingNotices';
import { inquiryReopened } from '../../../../src/domain/inquiry/reopenedNotice';
import { nothingAlongside } from '../../../../src/domain/mail/alongside';
import { mailKey } from '../../../../src/domain/mail/keys';
import { type NoticeKind, noticeKinds } from '../../../../src/domain/mail/kinds';
import { manyArrived } from '../../../../src/domain/mail/manyArrived';
import type { Notice } from '../../../../src/domain/mail/notice';
import {
  answerChanged,
  answersComplete,
  businessAnswersComplete,
  departmentProposalArrived,
  proposalArrived,
  submissionHeld,
  troubleReport,
} from '../../../../src/domain/mail/policyDivision';
import { heldAccepted, receiptNotice } from '../../../../src/domain/mail/receipt';
import { schedulingAsk } from '../../../../src/domain/meetings/ask';
import { outcomeMail } from '../../../../src/domain/outcome/notices';
import { ineligibilityMail, returnNotice } from '../../../../src/domain/proposal/businessNotices';
import { handedOver, handover } from '../../../../src/domain/proposal/handOverNotices';
import { publicationOf } from '../../../../src/domain/publication/compose';
import { publicationReady } from '../../../../src/domain/publication/notices';
import { standingOf } from '../../../../src/domain/publication/standing';
import { businessAnswerAsk } from '../../../../src/domain/reply/ask';
import { cityReplyNotice } from '../../../../src/domain/reply/notice';
import {
  lateReport,
  reportAfterDeadline,
  reportRequest,
  reportRequestAgain,
  reportsCompared,
} from '../../../../src/domain/reports/notices';
import { reviewAsk } from '../../../../src/domain/review/ask';
import {
  type NoticeTerm,
  objectionNotice,
  renewalDecidedNotice,
  renewedNotice,
  reviewOpenedNotice,
  reviewParts,
  reviewRequestNotice,
} from '../../../../src/domain/review/notices';
import { departmentsUnconfirmed } from '../../../../src/domain/season/departmentsUnconfirmedNotice';
import { noProposals, proposalSeason, seasonCall } from '../../../../src/domain/season/notices';
import {
  projectEndedForBusiness,
  projectEndedForDepartment,
  projectWithdrawalConfirmed,
  withdrawalConfirmed,
} from '../../../../src/domain/withdrawal/notices';
import { passOverMail } from '../../../../src/domain/withdrawal/passOverMail';
import { change, cityOn, later, publish } from '../../publication/results';
import { achievement } from '../../support/given';
import { registryOf } from '../../support/rows';

/** 令和7年度 was published, one of its projects goes on; of 令和8年度 two are withheld or reported by one side. */
function achievementsCity(): Context {
  const city = cityOn('2026-04-25', [
    achievement(2025, 'R7-003-01', { projectName: 'フレイル予防教室' }),
    achievement(2025, 'R7-003-02', { projectName: '防災アプリの使い方教室' }),
    achievement(2025, 'R7-004-01', { departmentReport: '', businessReport: '' }),
  ]);
  publish(city, 2025);
  change(city, 'R7-004-01', { projectName: '清掃活動', departmentReport: '3回行いました。' });
  const rows = [
    achievement(2026, 'R8-001-01', { projectName: '高齢者見守り事業' }),
    achievement(2026, 'R8-001-02', {
      projectName: '健康相談会',
      departmentReport: '井上さんが講師を務めました。問合せ 0142-00-0001',
      businessReport: '',
      comparison: '部局のみ',
    }),
    achievement(2026, 'R8-001-03', {
      projectName: '子ども食堂',
      departmentReport: '',
      businessReport: '',
      comparison: '報告なし',
    }),
    achievement(2026, 'R7-003-01', { projectName: 'フレイル予防教室' }),
  ];
  for (const row of rows) city.registry.append('achievements', row);
  return later(city, '2027-04-20').context;
}

export type Samples = Record<NoticeKind, (context: Context) => readonly Notice[]>;

const form = (what: string) => ({
  label: what,
  url: `https://docs.google.com/forms/d/e/${'x'.repeat(40)}/viewform?usp=pp_url`,
});

const caseId = 'R8-001';
const businessName = '株式会社A';
const dueOn = '2026-05-08';
const agreements = [
  {
    agreementId: 'K001',
    name: '伊達市と株式会社Aとの包括連携協定',
    expiresOn: '2028-05-31',
    matters: '健康・福祉、防災・防犯',
  },
];

const toBusiness = {
  to: 'inoue@a.example.jp',
  greeting: '株式会社A\n営業部 井上実　様',
};
const ended = mailKey('projectEnded', { projectId: 'R8-001-01', who: '健康福祉課' });
const toDepartment = {
  to: 'kenko@city.example.jp',
  department: '健康福祉課',
  greeting: '健康福祉課長　佐藤一郎　様',
};

const project = {
  id: 'R8-001-01',
  name: '高齢者見守り事業',
  content: '配達のときに高齢者の様子を確かめ、\n異変があれば市に連絡します。',
};
const proposal = {
  id: 'R8-001-02',
  name: '観光案内の多言語化',
  content: '店舗の案内を3か国語にします。',
};
const aboutProject = { projectId: project.id, projectName: project.name, businessName };

const inquiry = {
  ...toDepartment,
  round: dueOn,
  head: '佐藤一郎',
  caseId,
  businessName,
  policyFields: '健康・福祉、防災・防犯',
  dueOn,
  projects: [project],
  answerLinks: [form('様式2に回答する')],
  proposalLink: form('様式3で提案する'),
  attachments: [],
};

const received = {
  ...toBusiness,
  sender: '株式会社A　営業部 井上実',
  intakeId: 'U000001',
  form: 'businessProposal' as const,
  caseId,
  held: false,
  reasons: [],
  notes: [],
  toStranger: false,
  answers: {
    名称: '株式会社A',
    担当者: '営業部 井上実',
    '提案1 事業名': project.name,
    '提案1 提案内容': project.content,
  },
};

const reminder = (over: Partial<ReminderNotice>): ReminderNotice => ({
  ...toDepartment,
  key: mailKey('reminder', {
    target: 'R8-001',
    who: '健康福祉課',
    form: '様式2',
    dueOn: '2026-05-08',
    stage: '期限前',
  }),
  kind: '期限前',
  words: departmentAnswerAsk.reminder,
  target: caseId,
  businessName,
  dueOn,
  links: [form('様式2に回答する')],
  projects: [`${project.id} ${project.name}`],
  ...over,
});

const meeting = {
  ...aboutProject,
  ...toDepartment,
  key: mailKey('invitation', { meetingId: 'M000001', who: '健康福祉課', sequence: '' }),
  meetingId: 'M000001',
  when: '令和8年6月15日（月）10:00',
  place: '市役所 第1会議室',
  invitation: 'BEGIN:VCALENDAR',
};

const candidates = ['候補1 令和8年6月15日（月）10:00', '候補2 令和8年6月16日（火）14:00'];

/** Where the business has proposed nothing. */
const whereCityProposes = (context: Context): Context => ({
  ...context,
  registry: registryOf({
    projects: [{ projectId: proposal.id, caseId, proposerSide: '市', state: '市回答済' }],
  }),
});

const reports = (o: Partial<Parameters<typeof reportRequest>[1]>) => ({
  ...toDepartment,
  key: mailKey('reportRequest', {
    asking: 'R8-様式7',
    who: '健康福祉課',
    dueOn: '2027-03-31',
    projects: 'R8-001-01',
  }),
  target: 'R8-様式7-健康福祉課',
  form: '様式7' as const,
  side: '課' as const,
  year: '令和8年度',
  dueOn: '2027-03-31',
  projects: [`${project.id} ${project.name}`, `${proposal.id} ${proposal.name}`],
  links: [],
  further: false,
  documentName: 'R8-様式7-健康福祉課',
  more: nothingAlongside,
  ...o,
});
const comparison = {
  key: mailKey('reportsCompared', { year: 'R8' }),
  target: 'R8',
  year: '令和8年度',
  publicationOn: '2027-04-20',
};
const lateOne = {
  intakeId: 'U000123',
  target: 'R8',
  year: '令和8年度',
  form: '様式7' as const,
  sender: '健康福祉課',
  projects: [`${project.id} ${project.name}：一致`],
};

const agreementTerm: NoticeTerm = {
  termId: 'K001-第1期',
  label: 'K001 第1期',
  facts: [
    '協定：伊達市と株式会社Aとの包括連携協定（K001）',
    '期間：第1期　令和8年5月10日から令和11年5月9日（満了日）まで',
    '連携事項：健康・福祉、環境',
  ],
};

const nextTerm: NoticeTerm = {
  termId: 'K001-第2期',
  label: 'K001 第2期',
  facts: [
    '協定：伊達市と株式会社Aとの包括連携協定（K001）',
    '期間：第2期　令和11年5月10日から令和14年5月9日（満了日）まで',
    '連携事項：健康・福祉、環境',
  ],
};

const aboutReview = {
  silence: '自動更新' as const,
  term: agreementTerm,
  dueOn: '2029-03-09',
  until: '2029-05-09',
  projects: ['R8-001-01 高齢者見守り事業'],
  link: form('協定の見直しに回答する'),
};

export const samples: Samples = {
  receipt: (context) => [
    receiptNotice(context, { ...received, link: form('様式1で提案を追加する') }),
    receiptNotice(context, {
      ...received,
      to: toDepartment.to,
      sender: '健康福祉課　係 担当',
      form: 'departmentAnswer',
      caseId: '',
      held: true,
      reasons: ['回答期限（令和8年5月8日）を過ぎています。'],
      answers: {
        課名: '健康福祉課',
        'No.1 提案事業': `${project.id} ${project.name}`,
        'No.1 連携可否': '可',
        担当者: '係 担当',
      },
    }),
    receiptNotice(context, {
      ...received,
      sender: businessName,
      form: 'scheduling',
      answers: { 回答者: businessName, 参加できる日程: ['候補1', '候補2'] },
    }),
  ],
  strangersReceipt: (context) => [receiptNotice(context, { ...received, toStranger: true })],
  heldAccepted: (context) => [
    heldAccepted(context, {
      to: toDepartment.to,
      sender: '健康福祉課　係 担当',
      intakeId: 'U000001',
      form: 'departmentAnswer',
      caseId,
      notes: ['No.2 の R8-001-02 は取り下げられたため、回答を使いませんでした。'],
    }),
  ],
  manyArrived: (context) => [manyArrived(context, noticeKinds.proposalArrived.name)],
  answerChanged: (context) => [
    answerChanged(context, {
      intakeId: 'U000002',
      form: '様式2',
      target: caseId,
      sender: '健康福祉課　係 担当',
      lines: [
        'R8-001-01：「可」（佐藤、U000001）→「否」',
        'R8-001-02：「否」（佐藤、U000001）→「空欄」',
      ],
    }),
  ],
  proposalArrived: (context) => [
    proposalArrived(context, {
      intakeId: 'U000001',
      caseId,
      businessName,
      how: '新規',
      projects: [`${project.id} ${project.name}`],
      wishes: '健康・福祉、防災・防犯',
      changes: ['担当者：井上実 → 上田学'],
      doubts: ['法人番号、または名称と所在地から、名簿の J0001 と判断しました。'],
    }),
  ],
  departmentProposalArrived: (context) => [
    departmentProposalArrived(context, {
      intakeId: 'U000003',
      caseId,
      department: '健康福祉課',
      businessName,
      projects: [`R8-001-01 ${proposal.name}`],
      doubts: [],
    }),
  ],
  submissionHeld: (context) => [
    submissionHeld(context, {
      intakeId: 'U000002',
      formKey: '様式2',
      sender: '健康福祉課　係 担当',
      reasons: ['回答期限（令和8年5月8日）を過ぎています。'],
      suggestion:
        '対象を書いて「対象に付ける」を選ぶか、理由を確かめて「処理しない」を選んでください。',
    }),
  ],
  return: (context) => [
    returnNotice(context, {
      ...toBusiness,
      caseId,
      round: '1',
      reason: '実施の時期と費用の負担をお書きください。',
      links: [form('様式1を再提出する')],
      projects: [project],
    }),
  ],
  handover: (context) => [
    handover(context, {
      ...toDepartment,
      caseId,
      policyField: '健康・福祉',
      business: {
        name: businessName,
        address: '伊達市松ヶ枝町1番地',
        representative: '代表取締役 青木進',
        contactPerson: '営業部 井上実',
        mail: toBusiness.to,
        phone: '0142-00-1111',
      },
      projects: [project],
      notes: '4月15日に来庁。',
      attachments: [],
    }),
  ],
  handedOver: (context) => [
    handedOver(context, {
      ...toBusiness,
      caseId,
      policyField: '健康・福祉',
      department: '健康福祉課',
      departmentMail: toDepartment.to,
    }),
  ],
  inquiry: (context) => [inquiryNotice(context, inquiry)],
  inquiryReopened: (context) => [inquiryReopened(context, inquiry)],
  proposalCall: (context) => [proposalCall(context, { ...inquiry, projects: [], answerLinks: [] })],
  answersComplete: (context) => [
    answersComplete(context, {
      caseId,
      round: '1',
      businessName,
      undecided: [`${project.id} ${project.name}`],
      proposals: [`${proposal.id} ${proposal.name}`],
    }),
    answersComplete(context, { caseId, round: '2', businessName, undecided: [], proposals: [] }),
  ],
  businessAnswersComplete: (context) => [
    businessAnswersComplete(context, {
      caseId,
      businessName,
      answers: [
        { id: proposal.id, name: proposal.name, answer: '可', reason: '' },
        { id: 'R8-001-03', name: '健康教室', answer: '否', reason: '会場を用意できないため。' },
      ],
    }),
  ],
  cityReply: (context) => [
    cityReplyNotice(context, {
      ...toBusiness,
      caseId,
      documentName: 'R8-001-様式4',
      replaces: false,
      dueOn: '2026-05-26',
      links: [form('様式5に回答する')],
      proposals: [proposal],
    }),
    cityReplyNotice(context, {
      ...toBusiness,
      caseId,
      documentName: 'R8-001-様式4-訂正2',
      replaces: true,
      dueOn: '',
      links: [],
      proposals: [],
    }),
    cityReplyNotice(whereCityProposes(context), {
      ...toBusiness,
      caseId,
      documentName: 'R8-001-様式4',
      replaces: false,
      dueOn: '2026-05-26',
      links: [form('様式5に回答する')],
      proposals: [proposal],
    }),
  ],
  ineligibility: (context) => [
    ineligibilityMail(context, {
      ...toBusiness,
      caseId,
      documentName: 'R8-001-不適合通知',
      replaces: false,
    }),
  ],
  passOver: (context) => [
    passOverMail(context, {
      ...toBusiness,
      caseId,
      documentName: 'R8-001-見送り通知',
      replaces: false,
    }),
  ],
  caseEnded: (context) =>
    (['取下げ', '終了', '不適合', '見送り', '引継ぎ'] as const).map((ending) =>
      caseEnded(context, {
        ...toDepartment,
        key: mailKey('caseEnded', { caseId, department: toDepartment.department }),
        caseId,
        businessName,
        ending,
        awaited: ending === '取下げ' ? ['回答（様式2）', '提案（様式3）'] : [],
        projects: ending === '引継ぎ' ? [] : [project],
      }),
    ),
  withdrawal: (context) => [
    withdrawalConfirmed(context, {
      ...toBusiness,
      key: mailKey('withdrawal', { caseId }),
      caseId,
      proposed: true,
      projects: [project],
    }),
    withdrawalConfirmed(context, {
      ...toBusiness,
      key: mailKey('withdrawal', { caseId }),
      caseId,
      proposed: false,
      projects: [],
    }),
  ],
  projectEnded: (context) => [
    projectEndedForDepartment(context, {
      ...toDepartment,
      key: ended,
      ...aboutProject,
      proposingDepartment: undefined,
      wasAsking: true,
      others: '未回答',
    }),
    projectEndedForDepartment(context, {
      ...toDepartment,
      key: ended,
      ...aboutProject,
      proposingDepartment: undefined,
      wasAsking: true,
      others: '回答済',
    }),
    projectEndedForDepartment(context, {
      ...toDepartment,
      key: ended,
      projectId: proposal.id,
      projectName: proposal.name,
      businessName,
      proposingDepartment: toDepartment.department,
      wasAsking: false,
      others: 'なし',
    }),
    projectEndedForBusiness(context, {
      ...toBusiness,
      key: ended,
      projectId: proposal.id,
      projectName: proposal.name,
      businessName,
      businessId: 'J0001',
      wasAsking: true,
      othersAsked: false,
    }),
  ],
  projectWithdrawal: (context) => [
    projectWithdrawalConfirmed(context, {
      ...toBusiness,
      key: ended,
      ...aboutProject,
      caseId,
      othersGoOn: true,
    }),
  ],
  outcome: (context) => [
    outcomeMail(context, {
      ...toDepartment,
      caseId,
      businessName,
      documentName: 'R8-001-様式6-健康福祉課',
      replaces: false,
      outcomes: [{ id: project.id, name: project.name, result: '可' }],
      goesOn: true,
    }),
  ],
  hearing: (context) => [
    hearingNotice(context, {
      ...toDepartment,
      projectId: proposal.id,
      projectName: proposal.name,
      content: proposal.content,
      businessName,
      meetingId: 'M000001',
      sequence: 0,
      day: '2026-05-01',
    }),
    hearingNotice(context, {
      ...toDepartment,
      projectId: proposal.id,
      projectName: proposal.name,
      content: proposal.content,
      businessName,
      meetingId: 'M000001',
      sequence: 1,
      day: '2026-05-07',
      before: '2026-05-01',
    }),
  ],
  scheduling: (context) => [
    schedulingNotice(context, {
      ...toDepartment,
      ...aboutProject,
      who: '健康福祉課',
      place: '',
      departments: ['健康福祉課'],
      round: '2026-06-01T09:00',
      again: false,
      candidates,
      dueOn: '2026-06-08',
      link: form('日程調整に回答する'),
    }),
  ],
  schedulingEnded: (context) => [
    schedulingEnded(context, {
      ...toDepartment,
      ...aboutProject,
      key: mailKey('schedulingEnded', { projectId: 'R8-001-01', who: '健康福祉課', round: '1' }),
      why: '連携の可否についての市の回答が「否」に変わったため',
    }),
  ],
  schedulingComplete: (context) => [
    schedulingComplete(context, {
      ...aboutProject,
      round: '2026-06-01T09:00',
      possible: [candidates[1]],
      replies: [
        { name: '健康福祉課', possible: candidates, remarks: '' },
        { name: businessName, possible: [candidates[1]], remarks: '15日は終日不在です。' },
      ],
    }),
  ],
  invitation: (context) => [
    invitationNotice(context, { ...meeting, told: undefined, attendees: '健康福祉課、株式会社A' }),
    invitationNotice(context, {
      ...meeting,
      key: mailKey('invitation', { meetingId: 'M000001', who: '健康福祉課', sequence: '1' }),
      told: { when: meeting.when, place: meeting.place },
      when: '令和8年6月16日（火）14:00',
      attendees: '健康福祉課、株式会社A',
    }),
  ],
  meetingCancelled: (context) => [
    cancellationNotice(context, { ...meeting, why: '' }),
    cancellationNotice(context, { ...meeting, why: '案件 R8-001 の取下げのため' }),
    releaseNotice(context, meeting),
  ],
  followUp: (context) => [
    followUpForDepartment(context, {
      ...aboutProject,
      ...toDepartment,
      key: mailKey('followUp', { projectId: 'R8-001-01', who: '健康福祉課' }),
      contact: '株式会社A\n営業部 井上実\ninoue@a.example.jp',
    }),
  ],
  concluded: (context) =>
    [
      { ...toBusiness, who: 'J0001', projects: [] },
      { ...toDepartment, who: '健康福祉課', projects: ['R8-001-01 高齢者見守り事業'] },
    ].map((one) =>
      concludedNotice(context, {
        ...one,
        caseId,
        name: '伊達市と株式会社Aとの包括連携協定',
        concludedOn: '2026-07-10',
        expiresOn: '2029-07-09',
        matters: '健康・福祉、防災・防犯',
      }),
    ),
  meetingSkipped: (context) => [
    skippedForDepartment(context, {
      ...aboutProject,
      ...toDepartment,
      key: mailKey('meetingSkipped', { projectId: 'R8-001-01', who: '健康福祉課' }),
      evidence: ['R7-003-01 フレイル予防教室（実施中）'],
      contact: '株式会社A\n営業部 井上実\ninoue@a.example.jp',
    }),
    skippedForBusiness(context, {
      ...aboutProject,
      ...toBusiness,
      key: mailKey('meetingSkipped', { projectId: 'R8-001-01', who: '健康福祉課' }),
      departments: ['健康福祉課'],
    }),
  ],
  reminder: (context) => [
    reminderNotice(context, reminder({})),
    reminderNotice({ ...context, today: dueOn }, reminder({ kind: '当日' })),
    reminderNotice({ ...context, today: '2026-05-13' }, reminder({ kind: '期限後' })),
    reminderNotice(
      context,
      reminder({
        kind: '募集',
        words: departmentProposalAsk.reminder,
        links: [form('様式3で提案する')],
        projects: [],
      }),
    ),
    reminderNotice(
      context,
      reminder({
        ...toBusiness,
        words: businessAnswerAsk.reminder,
        businessName: '',
        dueOn: '2026-05-26',
        links: [form('様式5に回答する')],
        projects: [`${proposal.id} ${proposal.name}`],
      }),
    ),
    reminderNotice(
      context,
      reminder({
        words: schedulingAsk.reminder,
        target: project.id,
        dueOn: '2026-06-08',
        links: [form('日程調整に回答する')],
        candidates,
      }),
    ),
    reminderNotice(
      { ...context, today: '2029-03-09' },
      reminder({
        ...toBusiness,
        kind: '当日',
        words: reviewAsk.reminder,
        target: 'K001-第1期',
        about: 'K001 第1期 ',
        businessName: '',
        dueOn: '2029-03-09',
        links: [form('協定の見直しに回答する')],
        projects: ['K001 伊達市と株式会社Aとの包括連携協定'],
      }),
    ),
  ],
  publicationReady: (context) => {
    const results = achievementsCity();
    return [
      publicationReady(context, {
        standing: standingOf(results, 2026),
        publication: publicationOf(results, 2026),
        packName: 'R8-公表資料',
      }),
    ];
  },
  proposalSeason: (context) => [
    proposalSeason(context, {
      ...toBusiness,
      key: mailKey('proposalSeason', { caseId: 'R8-001' }),
      caseId,
      year: '令和8年度',
      dueOn: '2026-04-30',
      links: [form('様式1で提案する')],
      agreements,
      carried: ['R7-003-01 高齢者見守り事業'],
      more: nothingAlongside,
    }),
  ],
  seasonCall: (context) => [
    seasonCall(context, {
      to: 'kenko@city.example.jp',
      greeting: '健康福祉課長　佐藤一郎　様',
      key: mailKey('seasonCall', { year: 'R8', department: '健康福祉課' }),
      code: 'R8',
      year: '令和8年度',
      dueOn: '2026-04-30',
      partners: [
        { name: businessName, caseId, agreements, link: form('株式会社Aへ様式3で提案する') },
      ],
      more: nothingAlongside,
    }),
  ],
  noProposals: (context) => [
    noProposals(context, {
      key: mailKey('noProposals', { cases: 'R8-001' }),
      target: caseId,
      cases: [{ id: caseId, name: businessName, dueOn: '2026-04-30' }],
    }),
  ],
  departmentsUnconfirmed: (context) => [
    departmentsUnconfirmed(context, {
      key: mailKey('departmentsUnconfirmed', { year: 'R8' }),
      code: 'R8',
      year: '令和8年度',
      departments: [
        { name: '健康福祉課', head: '佐藤一郎', mail: 'kenko@city.example.jp' },
        { name: '土木課', head: '', mail: 'doboku@city.example.jp' },
      ],
    }),
  ],
  reviewOpened: (context) => [
    reviewOpenedNotice(context, {
      key: mailKey('reviewOpened', { termId: 'K001-第1期' }),
      term: agreementTerm,
      until: '2029-05-09',
      dueOn: '2029-03-09',
      why: [],
      deciding: '「更新する」または「終了する」（備考に理由を書いてから）',
      asked: ['株式会社A', '健康福祉課', '商工観光課'],
      businesses: ['J0001 株式会社A'],
      documentName: 'K001-第1期-見直し資料',
    }),
    reviewOpenedNotice(context, {
      key: mailKey('reviewOpened', { termId: 'K001-第1期' }),
      term: agreementTerm,
      until: '2029-05-09',
      dueOn: '2029-04-20',
      why: [
        '見直しの開始（令和11年4月6日）が遅く、疑義を確かめる期間が足りません（通常は令和10年11月9日に開始）。',
      ],
      deciding: '「更新する」または「終了する」（備考に理由を書いてから）',
      asked: ['株式会社A', '健康福祉課', '商工観光課'],
      businesses: ['J0001 株式会社A'],
      documentName: 'K001-第1期-見直し資料',
    }),
    reviewOpenedNotice(context, {
      key: mailKey('reviewOpened', { termId: 'K001-第1期' }),
      term: agreementTerm,
      until: '2029-05-09',
      dueOn: '',
      why: [
        '見直しの開始（令和11年5月9日）が遅く、疑義を確かめる期間が足りません（通常は令和10年11月9日に開始）。',
      ],
      deciding: '「更新する」または「終了する」（備考に理由を書いてから）',
      asked: [],
      businesses: ['J0001 株式会社A'],
      documentName: 'K001-第1期-見直し資料',
    }),
  ],
  reviewRequest: (context) => [
    reviewRequestNotice(context, {
      ...toBusiness,
      key: mailKey('reviewRequest', { termId: 'K001-第1期', who: 'J0001' }),
      term: agreementTerm,
      dueOn: '2029-03-09',
      parts: reviewParts(context, { ...aboutReview, projects: [] }),
    }),
    reviewRequestNotice(context, {
      ...toDepartment,
      key: mailKey('reviewRequest', { termId: 'K001-第1期', who: '健康福祉課' }),
      term: agreementTerm,
      dueOn: '2029-03-09',
      parts: reviewParts(context, aboutReview),
    }),
    reviewRequestNotice(context, {
      ...toBusiness,
      key: mailKey('reviewRequest', { termId: 'K001-第1期', who: 'J0001' }),
      term: agreementTerm,
      dueOn: '2029-04-20',
      parts: reviewParts(context, {
        ...aboutReview,
        dueOn: '2029-04-20',
        silence: '判断',
        projects: [],
      }),
    }),
  ],
  objection: (context) => [
    objectionNotice(context, {
      intakeId: 'U000123',
      term: agreementTerm,
      name: '健康福祉課',
      reason: '直近1年の実績がなく、効果を確かめられません。',
      deciding: '「更新する」または「終了する」（備考に理由を書いてから）',
      until: '2029-05-09',
    }),
  ],
  renewed: (context) => [
    renewedNotice(context, {
      ...toBusiness,
      businessId: 'J0001',
      before: '2029-05-09',
      term: nextTerm,
    }),
  ],
  renewalDecided: (context) => [
    renewalDecidedNotice(context, {
      term: agreementTerm,
      until: '2029-05-09',
      next: nextTerm,
      obstacles: [],
      deciding: '',
      unchecked: ['J0001 株式会社A'],
    }),
    renewalDecidedNotice(context, {
      term: agreementTerm,
      until: '2029-05-09',
      obstacles: [
        '疑義があります：健康福祉課（直近1年の実績がなく、効果を確かめられません。）',
        '株式会社Aへの見直しの依頼（「送信」タブの S000321）が「不達」です（「再送する」か、届いたことを確かめて「送信済とする」を選んでください）。',
      ],
      deciding: '「更新する」または「終了する」（備考に理由を書いてから）',
      unchecked: [],
    }),
  ],
  reportRequest: (context) => [
    reportRequest(context, reports({ links: [form('様式7で報告する')] })),
    reportRequest(
      context,
      reports({
        further: true,
        links: [form('様式7（No.1–5）で報告する'), form('様式7（No.6–7）で報告する')],
      }),
    ),
    reportRequest(
      context,
      reports({
        ...toBusiness,
        form: '様式8',
        side: '事業者',
        target: 'R8-様式8-J0001',
        documentName: 'R8-様式8-J0001',
        links: [form('様式8で報告する')],
      }),
    ),
  ],
  reportRequestAgain: (context) => [
    reportRequestAgain(context, {
      ...reports({ links: [form('様式7で報告する')] }),
      reported: false,
      published: false,
    }),
    reportRequestAgain(context, {
      ...reports({
        ...toBusiness,
        form: '様式8',
        side: '事業者',
        target: 'R8-様式8-J0001',
        links: [form('様式8で報告する')],
      }),
      reported: true,
      published: true,
    }),
  ],
  reportsCompared: (context) => [
    reportsCompared(context, {
      ...comparison,
      agreed: 3,
      onlyDepartment: [`${project.id} ${project.name}（健康福祉課・${businessName}）`],
      onlyBusiness: [`${proposal.id} ${proposal.name}（商工観光課・${businessName}）`],
      onlySome: ['R8-001-04 見守り登録の周知（健康福祉課、商工観光課・有限会社はまなす食堂）'],
      none: ['R8-001-03 子ども食堂の広報（子育て支援課・有限会社はまなす食堂）'],
    }),
    reportsCompared(context, {
      ...comparison,
      agreed: 5,
      onlyDepartment: [],
      onlyBusiness: [],
      onlySome: [],
      none: [],
    }),
    reportAfterDeadline(context, lateOne),
  ],
  lateReport: (context) => [lateReport(context, lateOne)],
  handoverReady: (context) => [handoverReady(context, { name: 'R8-引継書', year: '令和8年度' })],
  trouble: (context) => [
    troubleReport(context, {
      about: '送信:S000012:1',
      target: 'S000012',
      what: 'メール「R8-001 連携事業の提案について（伊達市からの回答）」を送れませんでした。',
      remedy:
        '理由：宛先が見つかりません\n「送信」タブの S000012 を確かめ、直したうえで送り直してください。',
    }),
  ],
};
