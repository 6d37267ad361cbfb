// 様式6 (⑧/H): what one department is told of the proposals that concern it.

import { headName } from '../base/honorifics';
import { oneLine } from '../base/text';
import { type Case, type Project, stepOf } from '../cases/cases';
import { endStates } from '../cases/endCase';
import { outcomeOf, projectsConcerning } from '../cases/outcomes';
import type { Context } from '../context';
import { departmentAddress } from '../documents/addresses';
import { documentKinds } from '../documents/kinds';
import type { Composed, Letter } from '../documents/letter';
import { letterFields } from '../documents/letterFields';
import { departmentNamed, presentName } from '../parties/departments';
import { departmentGreeting } from '../parties/reachable';
import type { Registry } from '../registry/registry';
import { outcomeMail } from './notices';
import { goOnFromFeedback, outcomesTold } from './progress';

/** 文書名 has no dots. */
const outcomeNoticeName = (caseId: string, department: string) =>
  `${caseId}-${documentKinds.outcomeNotice.form}-${oneLine(department).replace(/[.．]/g, '・')}`;

function rowOf(registry: Registry, project: Project, index: number): Record<string, string> {
  const { projectName, content, proposer } = project.values;
  const { result, reason } = outcomeOf(registry, project);
  return {
    No: String(index + 1),
    提案事業名: oneLine(projectName),
    提案内容: content.trim(),
    提案者: oneLine(proposer),
    結果: reason === '' ? result : `${result}\n理由：${reason}`,
  };
}

/** A corrected letter may have nothing left to tell. */
const nothing = { No: '', 提案事業名: '該当なし', 提案内容: '', 提案者: '', 結果: '' };

function compose(context: Context, row: Case, receiver: string): Composed {
  const { registry, today } = context;
  const department = departmentNamed(registry, today, receiver);
  const name = presentName(registry, today, receiver);
  const head = department?.values.head ?? '';
  const projects = projectsConcerning(context, row.values.caseId, receiver);
  return {
    addressee: departmentGreeting(context.settings, { name, head }),
    basis:
      projects
        .map((project) => `${project.values.projectId}:${outcomeOf(registry, project).result}`)
        .join(' ') || 'なし',
    content: {
      fields: {
        ...letterFields(context),
        課名: name,
        課長名: headName(head, name),
      },
      rows:
        projects.length > 0
          ? projects.map((project, index) => rowOf(registry, project, index))
          : [nothing],
    },
  };
}

export const outcomeNotice: Letter = {
  kind: 'outcomeNotice',
  signer: '総合政策課長名',
  steps: ['feedback'],
  nameFor: outcomeNoticeName,
  compose,
  addressOf: (context, _row, receiver) => departmentAddress(context, receiver),
  mail: (context, row, letter) => {
    const { registry } = context;
    const projects = projectsConcerning(context, row.values.caseId, letter.receiver);
    return outcomeMail(context, {
      ...letter,
      caseId: row.values.caseId,
      businessName: row.values.businessName,
      outcomes: projects.map((project) => ({
        id: project.values.projectId,
        name: project.values.projectName,
        result: outcomeOf(registry, project).result,
      })),
      goesOn: projects.some(
        (project) =>
          outcomeOf(registry, project).result === '可' && !endStates.has(project.values.state),
      ),
    });
  },
  sent: (context, row) => {
    if (stepOf(row) === 'feedback' && outcomesTold(context, row)) goOnFromFeedback(context, row);
  },
};
