// 様式3 arrives (⑤/C): a department's own proposals to a business.

import { projectIdIn } from '../asks/links';
import { addBusinessDays } from '../base/businessDays';
import { bareName, firmAndPerson } from '../base/honorifics';
import { mailIn } from '../base/mailAddress';
import { folded, hint, listOf } from '../base/text';
import { record } from '../cases/audit';
import {
  agreementInForce,
  type Case,
  caseOfProject,
  livingProjects,
  openCasesOf,
  type Project,
  projectsOf,
} from '../cases/cases';
import { openCase } from '../cases/newCase';
import { meantBy, repeatedIn } from '../cases/sameProposal';
import type { Context } from '../context';
import { forms } from '../forms';
import type { ReplyCode } from '../forms/replyCode';
import type { Submission } from '../forms/submission';
import { onPaper } from '../forms/travels';
import { post } from '../mail/notice';
import { departmentProposalArrived } from '../mail/policyDivision';
import { agreementIdsOf } from '../parties/agreements';
import { type Business, businessesNamed, businessOf } from '../parties/businesses';
import { departmentNamed, presentName } from '../parties/departments';
import { waitingProposals } from '../proposal/waitingProposals';
import { correctProposal, nameLine, sameNote } from '../receiving/correctProposal';
import { otherDepartment } from '../receiving/linkOwner';
import { type Accepted, type Arrival, type Held, held, heldUntil } from '../receiving/outcome';
import { fileRecord, inCell } from '../receiving/records';
import { takes } from '../receiving/takenAt';
import { newProjectId } from '../registry/numbers';

type Proposal = Submission<'departmentProposal'>;

export function receiveDepartmentProposal(
  context: Context,
  proposal: Proposal,
  code: ReplyCode | undefined,
  arrival: Arrival,
): Accepted | Held {
  const { registry, today } = context;
  const { fields } = proposal;
  const name = code?.who ?? fields.departmentName.trim();
  const department = departmentNamed(registry, today, name);
  if (!department) return held(`課名「${hint(name, 60)}」が「部署」タブにありません。`);
  const other = code && !arrival.attached && otherDepartment(context, code, fields.departmentName);
  if (other) return held(other);
  const partner = partnerOf(context, proposal, code, arrival);
  if ('problem' in partner) return heldUntil('businessNamed', partner.problem);
  const { business } = partner;
  const respondsTo = respondedProjects(context, proposal, business);
  if ('problem' in respondsTo) return held(respondsTo.problem);
  const isOwn = ({ values }: Project) =>
    values.proposerSide === '市' &&
    presentName(registry, today, values.proposer) === department.values.name.trim();
  const open = openCasesOf(registry, business.values.businessId);
  const taking = open.filter((row) => takes(row, 'departmentProposal'));
  const repeated = taking.length > 0 ? [] : repeatedIn(context, open, proposal.rows, isOwn);
  const rows = proposal.rows.filter((written) => !repeated.some(([one]) => one === written));
  const stays = rows.length === 0 && caseOfProject(registry, repeated[0][1]);
  const found = stays
    ? { row: stays, opened: false }
    : caseFor(context, business, taking, code, arrival);
  if (!found) {
    return heldUntil(
      'nextRound',
      `${hint(business.values.name, 60)} には、いま提案を受け付ける案件も有効な協定もありません。`,
    );
  }

  const { row, opened } = found;
  const said = {
    respondsTo: respondsTo.ids.join('、'),
    department: department.values.name,
  };
  // What 採用する or 採用しない has settled stays as it was judged.
  const standing = projectsOf(registry, row.values.caseId).filter(
    (project) => project.values.state === '受付' && isOwn(project),
  );
  const meant = meantBy(rows, standing);
  const notes = repeated.map(([written, again]) => sameNote(written, again));
  const remarks: string[] = [];
  const names = rows.map((written) => {
    const again = meant.get(written);
    if (again) {
      const corrected = correctProposal(context, again, written, arrival, {
        action: '様式3による修正',
        also: said,
      });
      if (corrected) remarks.push(corrected);
      else notes.push(sameNote(written, again));
      return nameLine(again);
    }
    const { projectName, content } = written;
    const project = registry.append('projects', {
      projectId: newProjectId(registry, row.values.caseId),
      caseId: row.values.caseId,
      proposerSide: '市',
      proposer: department.values.name,
      projectName: inCell(projectName, arrival),
      content: inCell(content, arrival),
      ...said,
      state: '受付',
      hearing: '不要',
    });
    return nameLine(project);
  });
  record(context, {
    action: '様式3の受付',
    target: row.values.caseId,
    after: `${department.values.name}（${arrival.intakeId}）`,
  });
  fileRecord(context, arrival, {
    kind: 'departmentProposal',
    caseId: row.values.caseId,
    fields: {
      ...onPaper(forms.departmentProposal, fields).blanks,
      提案内容: [
        ...proposal.rows.map(
          ({ row: number, projectName, content }) => `${number}　${projectName}\n${content}`,
        ),
        respondsTo.ids.length > 0 && `応える提案：${respondsTo.ids.join('、')}`,
      ]
        .filter(Boolean)
        .join('\n\n'),
    },
  });
  if (opened) {
    post(
      context,
      departmentProposalArrived(context, {
        intakeId: arrival.intakeId,
        caseId: row.values.caseId,
        department: department.values.name,
        businessName: business.values.name,
        projects: names,
        doubts: waitingProposals(context, business, row.values.caseId, arrival.intakeId),
      }),
    );
  }
  return {
    kind: 'accepted',
    caseId: row.values.caseId,
    receiptTo: mailIn(department.values.mail),
    sender: firmAndPerson(department.values.name, fields.contactPerson),
    notes,
    remarks,
  };
}

/**
 * The business that 連携相手事業者等 names. That of the link is meant where nothing is written, by either name that it
 * has in the registry, or where staff attached what names nobody.
 */
function partnerOf(
  { registry }: Context,
  { fields }: Proposal,
  code: ReplyCode | undefined,
  arrival: Arrival,
): { readonly business: Business } | { readonly problem: string } {
  const written = folded(bareName(fields.partner));
  const row = code && registry.find('cases', code.caseId);
  const linked = row && businessOf(registry, row.values.businessId);
  const named = businessesNamed(registry, fields.partner);
  const ofLink = ['', folded(linked?.values.name ?? ''), folded(row?.values.businessName ?? '')];
  if (linked && (ofLink.includes(written) || named.includes(linked))) return { business: linked };
  if (named.length === 1) return { business: named[0] };
  if (linked && arrival.attached) return { business: linked };
  const partner = `連携相手事業者等「${hint(fields.partner, 60)}」`;
  return {
    problem:
      named.length === 0
        ? `${partner}が「事業者」タブにありません。`
        : `${partner}に当たる事業者が${named.length}件あります（${named
            .map(({ values }) => `${values.businessId}　${hint(values.address, 40)}`)
            .join('、')}）。`,
  };
}

const NONE = ['なし', '特になし', '該当なし'];

/** The proposal of a business that somebody names by its number or, to the letter, by its name. */
function projectNamed(
  registry: Context['registry'],
  business: Business,
  written: string,
): Project | undefined {
  const id = projectIdIn(written);
  if (id) return registry.find('projects', id);
  return openCasesOf(registry, business.values.businessId)
    .flatMap((row) => livingProjects(registry, row.values.caseId, '事業者'))
    .find(({ values }) => folded(values.projectName) === folded(written));
}

function respondedProjects(
  { registry }: Context,
  { fields }: Proposal,
  business: Business,
): { ids: string[] } | { problem: string } {
  const ids: string[] = [];
  for (const written of listOf(fields.respondsTo)) {
    if (NONE.includes(written)) continue;
    const project = projectNamed(registry, business, written);
    const id = project?.values.projectId;
    const row = project && registry.find('cases', project.values.caseId);
    if (!id || !row || businessOf(registry, row.values.businessId) !== business) {
      return {
        problem: `応える提案「${hint(written, 60)}」は、${hint(business.values.name, 60)} の提案事業の番号（例：R8-001-01）または事業名として読み取れません。`,
      };
    }
    ids.push(id);
  }
  return { ids };
}

/** The business's open case up to ⑤/C; otherwise, with an agreement in force, a 随時 case of its own. */
function caseFor(
  context: Context,
  business: Business,
  taking: readonly Case[],
  code: ReplyCode | undefined,
  arrival: Arrival,
): { row: Case; opened: boolean } | undefined {
  const { registry, settings, isHoliday } = context;
  const { businessId } = business.values;
  const standing = taking.find((row) => row.values.caseId === code?.caseId) ?? taking[0];
  if (standing) return { row: standing, opened: false };
  const day = arrival.takenUpOn ?? arrival.receivedAt.slice(0, 10);
  if (!agreementInForce(registry, businessId, day)) return undefined;
  const row = openCase(context, {
    business,
    kind: '随時',
    day,
    step: 'departmentProposal',
    agreementIds: agreementIdsOf(registry, businessId, day),
    dueOn: addBusinessDays(day, settings.departmentReplyDays, isHoliday),
  });
  return { row, opened: true };
}
