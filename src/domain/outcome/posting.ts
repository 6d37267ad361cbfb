// 結果掲示文 (⑧/H): the text for the 庁内掲示板, for those who get no 様式6.

import { gathered } from '../base/gathered';
import { oneLine } from '../base/text';
import { type Case, projectsOf } from '../cases/cases';
import { departmentsConcerned, outcomeOf } from '../cases/outcomes';
import type { Context } from '../context';
import { documentKinds } from '../documents/kinds';
import { type Posting, repost } from '../documents/posting';
import { currentVersion, type DocumentRow } from '../documents/rows';

const nameFor = (caseId: string) => `${caseId}-${documentKinds.outcomePosting.form}`;

/** Every proposal with its result; the grounds stay with those whom they concern. */
function bodyOf(context: Context, row: Case): string {
  const { registry, settings } = context;
  const outcomes = projectsOf(registry, row.values.caseId).map((project) => {
    const { projectId, projectName, proposer } = project.values;
    const { result } = outcomeOf(registry, project);
    const departments = result === '可' ? departmentsConcerned(context, project) : [];
    return [
      `■${projectId}　${oneLine(projectName)}`,
      `提案者：${oneLine(proposer)}`,
      `結果：${result}${departments.length > 0 ? `（関係課：${departments.join('・')}）` : ''}`,
    ].join('\n');
  });
  return [
    `${oneLine(row.values.businessName)}との包括連携協定に係る連携事業の提案結果について、次のとおりお知らせします。`,
    ...(outcomes.length > 0 ? outcomes : ['提案された連携事業はありませんでした。']),
    `提案に関わる課には、別に様式6で報告しています。ほかに実施を希望する課は、${settings.policyDivisionName}へご連絡ください。`,
    gathered(settings.policyDivisionName, settings.contactPerson, settings.contact).join('　'),
  ].join('\n\n');
}

/** The projects and results that it speaks of. */
const basisOf = ({ registry }: Context, row: Case): string =>
  projectsOf(registry, row.values.caseId)
    .map((project) => `${project.values.projectId}:${outcomeOf(registry, project).result}`)
    .join(' ');

export const outcomePosting: Posting = {
  kind: 'outcomePosting',
  nameFor,
  compose: (context, row) => ({
    fields: {
      title: `連携事業の提案結果について　${row.values.caseId}`,
      body: bodyOf(context, row),
    },
  }),
  basisOf,
};

/** The 結果掲示文 that says what the registry says now: the one that stands, or a new version. */
export function upToDateOutcomePosting(context: Context, row: Case): DocumentRow {
  const standing = currentVersion(context.registry, nameFor(row.values.caseId));
  return standing && standing.values.basis === basisOf(context, row)
    ? standing
    : repost(context, outcomePosting, row, standing);
}
