// 掲示文 (③/D; ⑤/C where a case has no proposal of the business): the text for the 庁内掲示板, and its versions.

import { japaneseDate } from '../base/era';
import { gathered } from '../base/gathered';
import { oneLine } from '../base/text';
import { type Case, dueOn, inquiredProjects } from '../cases/cases';
import type { Context } from '../context';
import { departmentsPropose } from '../forms/used';
import { type DocumentContent, documentNameOf } from './kinds';
import { currentVersion, type DocumentRow, nextVersionName, requestDocument } from './rows';

/** From the registry as it is while departments are being asked: 照会中 projects, 期限. */
export function composePosting({ registry, settings }: Context, row: Case): DocumentContent {
  const { caseId, policyFields } = row.values;
  const business = oneLine(row.values.businessName);
  const projects = inquiredProjects(registry, caseId);
  const due = dueOn(row);
  const until = due ? `${japaneseDate(due)}までに` : '';
  const asked =
    projects.length > 0
      ? [
          `${business}から、包括連携協定に係る連携事業の提案がありました。`,
          `連携事業の可否を様式2により、${departmentsPropose(settings) ? '課からの連携事業の提案があれば様式3により、' : ''}${until}${settings.policyDivisionName}へ提出してください。提出のリンクは、各課にメールでお送りしています。`,
        ]
      : [
          `${business}との包括連携協定に係る連携事業を募集します。`,
          `課からの連携事業の提案があれば、様式3により、${until}${settings.policyDivisionName}へ提出してください。提出のリンクは、各課にメールでお送りしています。`,
        ];
  const body = [
    ...asked,
    policyFields && `連携を希望する政策分野：${oneLine(policyFields)}`,
    ...projects.map(
      ({ values }) => `■${values.projectId}　${oneLine(values.projectName)}\n${values.content}`,
    ),
    gathered(settings.policyDivisionName, settings.contactPerson, settings.contact).join('　'),
  ];
  return {
    fields: {
      title:
        projects.length > 0
          ? `連携事業の提案について（照会）　${caseId}`
          : `連携事業の提案の募集について　${caseId}`,
      body: body.filter(Boolean).join('\n\n'),
    },
  };
}

/** Asks for the 掲示文 as the registry has it now: a new version, unless one is in use. */
export function requestPosting(context: Context, row: Case): DocumentRow {
  const base = documentNameOf('posting', row.values.caseId);
  return (
    currentVersion(context.registry, base) ??
    requestDocument(context, {
      name: nextVersionName(context.registry, base),
      kind: 'posting',
      caseId: row.values.caseId,
      addressee: '庁内掲示板',
      state: '控え',
      content: composePosting(context, row),
    })
  );
}
