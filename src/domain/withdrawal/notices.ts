// 取り下げ: of a case, confirmed to the business; of one project, to departments and to the business.

import { japaneseDate } from '../base/era';
import { oneLine } from '../base/text';
import type { Context } from '../context';
import type { MailKey } from '../mail/keys';
import { type Address, type Notice, noticeTo, titled } from '../mail/notice';

interface Receiver extends Address {
  readonly key: MailKey;
}

interface ProjectFacts {
  readonly projectId: string;
  readonly projectName: string;
  readonly businessName: string;
}

/**
 * 取り下げ of a case: the business's confirmation.
 * @param o.proposed false for a business that was only asked: nothing of its own is taken back
 */
export function withdrawalConfirmed(
  { settings, today }: Context,
  o: Receiver & {
    caseId: string;
    proposed: boolean;
    projects: readonly { id: string; name: string }[];
  },
): Notice {
  const day = japaneseDate(today);
  return noticeTo(settings, o, {
    kind: 'withdrawal',
    key: o.key,
    subject: o.proposed
      ? `${o.caseId} 連携事業の提案の取下げについて（${settings.cityName}）`
      : `${o.caseId} 連携事業の手続きの終了について（${settings.cityName}）`,
    target: o.caseId,
    parts: [
      o.proposed
        ? `包括連携協定に係る連携事業の提案（案件番号 ${o.caseId}）について、${day}付けで取下げの手続きをしました。`
        : `包括連携協定に係る連携事業（案件番号 ${o.caseId}）について、${day}付けで手続きを終了しました。`,
      titled(
        '取下げとした提案事業',
        o.projects.map(({ id, name }) => `${id} ${name}`),
      ),
      `${settings.cityName}からお願いしていた回答や日程調整がある場合も、今後のご対応は必要ありません。`,
      o.proposed
        ? 'このたびはご提案と協議をいただき、ありがとうございました。改めてご提案いただける場合は、様式1をお送りください。'
        : 'このたびはご検討とご協力をいただき、ありがとうございました。',
    ],
  });
}

const aboutOthers = {
  未回答: 'ほかの提案事業については、お願いしたとおり、先にお送りしたリンクから回答してください。',
  回答済: 'ほかの提案事業への回答は、そのまま有効です。',
  なし: '',
} as const;

/** 取り下げ of a project: to a department that was asked about it or that it concerns. */
export function projectEndedForDepartment(
  { settings }: Context,
  o: Receiver &
    ProjectFacts & {
      department: string;
      /** The department that proposed it; undefined for a project of the business. */
      proposingDepartment: string | undefined;
      /** Whether this department is being asked about it. */
      wasAsking: boolean;
      /** What it has been asked about others: something is still to be answered, or all has been. */
      others: '未回答' | '回答済' | 'なし';
    },
): Notice {
  const name = oneLine(o.projectName);
  const business = oneLine(o.businessName);
  const parties = o.proposingDepartment
    ? `　　提案者：${oneLine(o.proposingDepartment)}\n　　相手方：${business}`
    : `　　提案者：${business}`;
  return noticeTo(settings, o, {
    kind: 'projectEnded',
    key: o.key,
    subject: `【取下げ】${o.projectId} ${name}（${business}）`,
    target: o.projectId,
    parts: [
      `次の提案事業は、取り下げられました。\n　　提案事業：${o.projectId} ${name}\n${parties}`,
      o.wasAsking &&
        `この事業について、連携可否の回答（様式2）は必要なくなりました。${aboutOthers[o.others]}`,
      o.proposingDepartment === o.department
        ? 'ご提案いただき、ありがとうございました。'
        : 'ご検討いただき、ありがとうございました。',
    ],
  });
}

/** 取り下げ of a project of the city's that the business knows from 様式4. */
export function projectEndedForBusiness(
  { settings }: Context,
  o: Receiver &
    ProjectFacts & {
      businessId: string;
      /** Whether the business is being asked about it (⑦/G). */
      wasAsking: boolean;
      othersAsked: boolean;
    },
): Notice {
  return noticeTo(settings, o, {
    kind: 'projectEnded',
    key: o.key,
    subject: `${o.projectId} ${settings.cityName}からの連携事業の提案の取下げについて`,
    target: o.projectId,
    parts: [
      `${settings.cityName}から提案した次の連携事業は、都合により取り下げることとしました。ご検討いただいていたところ、申し訳ありません。\n　　${o.projectId} ${oneLine(o.projectName)}`,
      o.wasAsking &&
        `この事業について、連携可否の回答（様式5）は必要ありません。${
          o.othersAsked
            ? 'ほかの提案については、お願いしたとおり、先にお送りしたリンクから回答してください。'
            : ''
        }`,
      '引き続き、よろしくお願いします。',
    ],
  });
}

/** 取り下げ of a project of the business's own: its confirmation. */
export function projectWithdrawalConfirmed(
  { settings, today }: Context,
  o: Receiver & ProjectFacts & { caseId: string; othersGoOn: boolean },
): Notice {
  return noticeTo(settings, o, {
    kind: 'projectWithdrawal',
    key: o.key,
    subject: `${o.projectId} 連携事業の提案の取下げについて（${settings.cityName}）`,
    target: o.projectId,
    parts: [
      `ご提案いただいた次の連携事業について、${japaneseDate(today)}付けで取下げの手続きをしました。\n　　${o.projectId} ${oneLine(o.projectName)}`,
      o.othersGoOn && `案件番号 ${o.caseId} のほかの提案については、引き続き手続きを進めます。`,
      'ご提案いただき、ありがとうございました。',
    ],
  });
}
