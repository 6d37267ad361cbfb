// One or more samples of every kind of mail: a kind without a sample does not compile.
import type { Context } from '../../../src/domain/context';
import {
  cityReplyNotice,
  ineligibilityMail,
  passOverMail,
  returnNotice,
} from '../../../src/domain/notices/business';
import { caseEnded } from '../../../src/domain/notices/caseEnded';
import { inquiryNotice } from '../../../src/domain/notices/department';
import { handedOver, handover } from '../../../src/domain/notices/handover';
import { handoverReady } from '../../../src/domain/notices/handoverBook';
import { hearingNotice } from '../../../src/domain/notices/hearing';
import { inquiryReopened } from '../../../src/domain/notices/inquiryReopened';
import type { NoticeKind } from '../../../src/domain/notices/kinds';
import {
  cancellationNotice,
  invitationNotice,
  releaseNotice,
  skippedForBusiness,
  skippedForDepartment,
} from '../../../src/domain/notices/meeting';
import type { Notice } from '../../../src/domain/notices/notice';
import { outcomeMail } from '../../../src/domain/notices/outcome';
import {
  answersComplete,
  businessAnswersComplete,
  departmentProposalArrived,
  proposalArrived,
  submissionHeld,
  troubleReport,
} from '../../../src/domain/notices/policyDivision';
import { proposalCall } from '../../../src/domain/notices/proposalCall';
import { heldAccepted, receiptNotice } from '../../../src/domain/notices/receipt';
import { type ReminderNotice, reminderNotice } from '../../../src/domain/notices/reminder';
import {
  schedulingComplete,
  schedulingEnded,
  schedulingNotice,
} from '../../../src/domain/notices/scheduling';
import {
  projectEndedForBusiness,
  projectEndedForDepartment,
  projectWithdrawalConfirmed,
  withdrawalConfirmed,
} from '../../../src/domain/notices/withdrawal';
import { registryOf } from '../support/rows';

export type Samples = Record<NoticeKind, (context: Context) => readonly Notice[]>;

const form = (what: string) => ({
  label: what,
  url: `https://docs.google.com/forms/d/e/${'x'.repeat(40)}/viewform?usp=pp_url`,
});

const caseId = 'R8-001';
const businessName = '株式会社A';
const dueOn = '2026-05-08';

const toBusiness = {
  to: 'inoue@a.example.jp',
  greeting: '株式会社A\n営業部 井上実　様',
};
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
  formKey: '様式1',
  formTitle: '様式1 連携事業の提案（事業者等）',
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
  key: '督促',
  kind: '期限前',
  form: '様式2',
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
  key: '初回協議:M000001:健康福祉課:',
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

export const samples: Samples = {
  receipt: (context) => [
    receiptNotice(context, { ...received, link: form('様式1で提案を追加する') }),
    receiptNotice(context, {
      ...received,
      to: toDepartment.to,
      sender: '健康福祉課　係 担当',
      formKey: '様式2',
      formTitle: '様式2 連携事業の可否（回答）',
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
      formKey: '日程調整',
      formTitle: '日程調整',
      answers: { 回答者: businessName, 参加できる日程: ['候補1', '候補2'] },
    }),
  ],
  strangersReceipt: (context) => [receiptNotice(context, { ...received, toStranger: true })],
  heldAccepted: (context) => [
    heldAccepted(context, {
      to: toDepartment.to,
      sender: '健康福祉課　係 担当',
      intakeId: 'U000001',
      formTitle: '様式2 連携事業の可否（回答）',
      caseId,
      notes: ['No.2 の R8-001-02 は取り下げられたため、回答を使いませんでした。'],
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
        caseId,
        businessName,
        ending,
        wasAsking: ending === '取下げ',
        projects: ending === '引継ぎ' ? [] : [project],
      }),
    ),
  withdrawal: (context) => [
    withdrawalConfirmed(context, { ...toBusiness, caseId, proposed: true, projects: [project] }),
    withdrawalConfirmed(context, { ...toBusiness, caseId, proposed: false, projects: [] }),
  ],
  projectEnded: (context) => [
    projectEndedForDepartment(context, {
      ...toDepartment,
      ...aboutProject,
      proposingDepartment: undefined,
      wasAsking: true,
      others: '未回答',
    }),
    projectEndedForDepartment(context, {
      ...toDepartment,
      ...aboutProject,
      proposingDepartment: undefined,
      wasAsking: true,
      others: '回答済',
    }),
    projectEndedForDepartment(context, {
      ...toDepartment,
      projectId: proposal.id,
      projectName: proposal.name,
      businessName,
      proposingDepartment: toDepartment.department,
      wasAsking: false,
      others: 'なし',
    }),
    projectEndedForBusiness(context, {
      ...toBusiness,
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
      key: '日程調整の終了',
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
      key: `${meeting.key}1`,
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
  meetingSkipped: (context) => [
    skippedForDepartment(context, {
      ...aboutProject,
      ...toDepartment,
      key: '初回協議の省略',
      evidence: ['R7-003-01 フレイル予防教室（実施中）'],
      contact: '株式会社A\n営業部 井上実\ninoue@a.example.jp',
    }),
    skippedForBusiness(context, {
      ...aboutProject,
      ...toBusiness,
      key: '初回協議の省略',
      departments: ['健康福祉課'],
    }),
  ],
  reminder: (context) => [
    reminderNotice(context, reminder({})),
    reminderNotice({ ...context, today: dueOn }, reminder({ kind: '当日' })),
    reminderNotice({ ...context, today: '2026-05-13' }, reminder({ kind: '期限後' })),
    reminderNotice(
      context,
      reminder({ kind: '募集', form: '様式3', links: [form('様式3で提案する')], projects: [] }),
    ),
    reminderNotice(
      context,
      reminder({
        ...toBusiness,
        form: '様式5',
        businessName: '',
        dueOn: '2026-05-26',
        links: [form('様式5に回答する')],
        projects: [`${proposal.id} ${proposal.name}`],
      }),
    ),
    reminderNotice(
      context,
      reminder({
        form: '日程調整',
        target: project.id,
        dueOn: '2026-06-08',
        links: [form('日程調整に回答する')],
        candidates,
      }),
    ),
  ],
  handoverReady: (context) => [handoverReady(context, { name: 'R8-引継書', year: '令和8年度' })],
  trouble: (context) => [
    troubleReport(context, {
      key: '送信:S000012:1',
      target: 'S000012',
      what: 'メール「R8-001 連携事業の提案について（伊達市からの回答）」を送れませんでした。',
      remedy:
        '理由：宛先が見つかりません\n「送信」タブの S000012 を確かめ、直したうえで送り直してください。',
    }),
  ],
};
