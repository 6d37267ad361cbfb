// 取り下げ: of a case, confirmed to the business; of one project, to departments and to the business.
import { japaneseDate } from '../calendar/era';
import type { Context } from '../context';
import { oneLine } from '../text';
import { letterBody, type Notice } from './notice';

interface Receiver {
  readonly to: string;
  readonly greeting: string;
}

interface ProjectFacts {
  readonly projectId: string;
  readonly projectName: string;
  readonly businessName: string;
}

/** 取り下げ of a case: the business's confirmation. */
export function withdrawalConfirmed(
  { settings, today }: Context,
  o: Receiver & { caseId: string; projects: readonly { id: string; name: string }[] },
): Notice {
  return {
    kind: 'withdrawal',
    key: `取下げ確認:${o.caseId}`,
    to: o.to,
    subject: `${o.caseId} 連携事業の提案の取下げについて（${settings.cityName}）`,
    target: o.caseId,
    body: letterBody(settings, o.greeting, [
      `包括連携協定に係る連携事業の提案（案件番号 ${o.caseId}）について、${japaneseDate(today)}付けで取下げの手続きをしました。`,
      o.projects.length > 0 &&
        `取下げとした提案事業\n${o.projects
          .map(({ id, name }) => `　　${id} ${oneLine(name)}`)
          .join('\n')}`,
      'これまでにお願いした回答や日程調整は、ご対応いただく必要がありません。',
      'このたびはご提案と協議をいただき、ありがとうございました。改めてご提案いただける場合は、様式1をお送りください。',
    ]),
  };
}

/** 取り下げ of a project: to a department that was asked about it or that it concerns. */
export function projectEndedForDepartment(
  { settings }: Context,
  o: Receiver &
    ProjectFacts & {
      department: string;
      proposer: string;
      /** Whether departments are being asked about it. */
      wasAsking: boolean;
      /** Whether they are being asked about others too. */
      othersAsked: boolean;
    },
): Notice {
  const name = oneLine(o.projectName);
  return {
    kind: 'projectEnded',
    key: `提案事業取下げ:${o.projectId}:${o.department}`,
    to: o.to,
    subject: `【取下げ】${o.projectId} ${name}（${oneLine(o.businessName)}）`,
    target: o.projectId,
    body: letterBody(settings, o.greeting, [
      `次の提案事業は、取り下げられました。\n　　提案事業：${o.projectId} ${name}\n　　提案者：${oneLine(o.proposer)}${o.proposer === o.businessName ? '' : `\n　　相手方：${oneLine(o.businessName)}`}`,
      o.wasAsking &&
        `この事業について、連携可否の回答（様式2）は必要なくなりました。${
          o.othersAsked
            ? 'ほかの提案事業については、お願いしたとおり、先にお送りしたリンクから回答してください。'
            : ''
        }`,
      'ご検討いただき、ありがとうございました。',
    ]),
  };
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
  return {
    kind: 'projectEnded',
    key: `提案事業取下げ:${o.projectId}:${o.businessId}`,
    to: o.to,
    subject: `${o.projectId} ${settings.cityName}からの連携事業の提案の取下げについて`,
    target: o.projectId,
    body: letterBody(settings, o.greeting, [
      `${settings.cityName}から提案した次の連携事業は、都合により取り下げることとしました。ご検討いただいていたところ、申し訳ありません。\n　　${o.projectId} ${oneLine(o.projectName)}`,
      o.wasAsking &&
        `この事業について、連携可否の回答（様式5）は必要ありません。${
          o.othersAsked
            ? 'ほかの提案については、お願いしたとおり、先にお送りしたリンクから回答してください。'
            : ''
        }`,
      '引き続き、よろしくお願いします。',
    ]),
  };
}

/** 取り下げ of a project of the business's own: its confirmation. */
export function projectWithdrawalConfirmed(
  { settings, today }: Context,
  o: Receiver & ProjectFacts & { caseId: string; othersGoOn: boolean },
): Notice {
  return {
    kind: 'projectWithdrawal',
    key: `提案事業取下げ:${o.projectId}:提案者`,
    to: o.to,
    subject: `${o.projectId} 連携事業の提案の取下げについて（${settings.cityName}）`,
    target: o.projectId,
    body: letterBody(settings, o.greeting, [
      `ご提案いただいた次の連携事業について、${japaneseDate(today)}付けで取下げの手続きをしました。\n　　${o.projectId} ${oneLine(o.projectName)}`,
      o.othersGoOn && `案件番号 ${o.caseId} のほかの提案については、引き続き手続きを進めます。`,
      'ご提案いただき、ありがとうございました。',
    ]),
  };
}
