// 締結のお知らせ (⑪): to the businesses that signed and the departments concerned; drafted in 送信, sent by staff (送る).

import { departmentsConcerned } from '../appointments/participants';
import { projectCell } from '../asks/links';
import { japaneseDate } from '../base/era';
import { distinct } from '../base/grouped';
import { indentedLines, oneLine } from '../base/text';
import { type Case, projectsOf } from '../cases/cases';
import { endStates } from '../cases/endCase';
import type { Context } from '../context';
import { addressOfBusiness, departmentAddress } from '../documents/addresses';
import { mailKey } from '../mail/keys';
import type { Address } from '../mail/notice';
import { type Notice, noticeTo, post } from '../mail/notice';
import type { Agreement } from '../parties/agreements';

interface Concluded extends Address {
  readonly caseId: string;
  /** 事業者番号, or the department. */
  readonly who: string;
  readonly name: string;
  readonly concludedOn: string;
  readonly expiresOn: string;
  readonly matters: string;
  /** Of a department: its projects. */
  readonly projects: readonly string[];
}

export const concludedNotice = ({ settings }: Context, o: Concluded): Notice =>
  noticeTo(settings, o, {
    kind: 'concluded',
    key: mailKey('concluded', o),
    subject: `【協定の締結】${o.caseId} ${oneLine(o.name)}を締結しました`,
    target: o.caseId,
    parts: [
      `次のとおり、包括連携協定を締結しました。\n　　名称：${oneLine(o.name)}\n　　締結日：${japaneseDate(o.concludedOn)}\n　　満了日：${japaneseDate(o.expiresOn)}\n　　連携事項：${oneLine(o.matters)}`,
      o.projects.length > 0 &&
        `貴課の連携事業\n${indentedLines(o.projects)}\n協定に基づき、事業者等と詳細な協議を経て、連携事業を実施してください。`,
    ],
  });

/** Drafts one for each. @returns for 操作結果 */
export function tellConcluded(
  context: Context,
  { values: { caseId } }: Case,
  { values }: Agreement,
  businessIds: readonly string[],
): string {
  const projects = projectsOf(context.registry, caseId).filter(
    (project) => !endStates.has(project.values.state),
  );
  const own = (department: string) =>
    projects
      .filter((project) => departmentsConcerned(context, project).includes(department))
      .map(projectCell);
  const departments = projects.flatMap((project) => departmentsConcerned(context, project));
  const missed = distinct([...businessIds, ...departments]).filter((who) => {
    const isBusiness = businessIds.includes(who);
    const address = (isBusiness ? addressOfBusiness : departmentAddress)(context, who);
    if ('problem' in address) return true;
    const about = { ...values, ...address, caseId, who };
    post(context, concludedNotice(context, { ...about, projects: isBusiness ? [] : own(who) }));
    return false;
  });
  const unreached = missed.length > 0 ? `${missed.join('・')}には送れません。` : '';
  return `締結のお知らせの案を「送信」タブに作ります。確かめて「送る」を選んでください。${unreached}`;
}
