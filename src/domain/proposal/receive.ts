// 様式1 arrives (①/B): which business, which case, which projects.

import { furtherProposalLink } from '../asks/links';
import { firmAndPerson } from '../base/honorifics';
import { mailIn } from '../base/mailAddress';
import { hint } from '../base/text';
import { record } from '../cases/audit';
import {
  agreementInForce,
  type Case,
  kindOf,
  livingProjects,
  openCasesOf,
  type Project,
  projectsOf,
  stepOf,
} from '../cases/cases';
import { continuationHint } from '../cases/continuedProjects';
import { openCase } from '../cases/newCase';
import { outsideMatters } from '../cases/outsideMatters';
import { policyFieldsIn } from '../cases/policyFields';
import type { Context } from '../context';
import { forms } from '../forms';
import { particularKeys } from '../forms/businessProposal';
import type { ReplyCode } from '../forms/replyCode';
import type { Submission } from '../forms/submission';
import { onPaper, withOthers } from '../forms/travels';
import { post } from '../mail/notice';
import { proposalArrived } from '../mail/policyDivision';
import { unsentEnding } from '../operations/guards';
import { agreementIdsOf } from '../parties/agreements';
import {
  type Business,
  businessOf,
  perhapsTheSame,
  suggestedBusiness,
} from '../parties/businesses';
import { type Accepted, type Arrival, type Held, held } from '../receiving/outcome';
import { fileRecord, inCell } from '../receiving/records';
import { takes } from '../receiving/takenAt';
import { newProjectId } from '../registry/numbers';
import { tabs } from '../registry/tabs';
import { type BusinessParticulars, newBusiness } from './newBusiness';
import { waitingProposals } from './waitingProposals';

type Proposal = Submission<'businessProposal'>;

interface Projects {
  readonly names: string[];
  readonly doubts: string[];
}

const UNNAMED_HINT = 30;

/** 様式1 → business, case and projects. Never refused for lack of a code; a broken code waits for staff. */
export function receiveBusinessProposal(
  context: Context,
  submitted: Proposal,
  code: ReplyCode | undefined,
  arrival: Arrival,
): Accepted | Held {
  const { registry } = context;
  const { proposal, notes } = withoutCarried(submitted, code);
  if (proposal.rows.length === 0) return held('提案内容がひとつもありません。', ...notes);
  const coded = code && businessOf(registry, code.who);
  const returned = code?.purpose === 'resubmission' ? caseAtProposal(context, code) : undefined;
  if (code?.purpose === 'resubmission' && !returned) {
    return held(`案件 ${code.caseId} は、再提出を受け付ける段階を過ぎています。`);
  }
  if (code && !coded) return held(`回答コードの事業者 ${code.who} が「事業者」タブにありません。`);
  const suggested = coded ?? suggestedBusiness(registry, proposal.fields);
  const business = suggested ?? businessFrom(context, proposal, arrival);
  const same = perhapsTheSame(registry, business);
  const changes = suggested ? requestChanges(context, business, proposal, arrival) : [];
  // 法人番号 is public: what the registry knows of a business goes only to who has shown to be it.
  const mayHoldLink =
    !suggested || coded !== undefined || proposal.fields.mail === mailIn(business.values.mail);

  const joined = returned ?? joinedCase(context, business, code, arrival);
  const row = joined ?? newCase(context, business, proposal, arrival);
  if (joined) addWishes(context, joined, proposal);
  const otherAnswers = withOthers(row.values.otherAnswers, forms.businessProposal, proposal.fields);
  registry.set(row, { otherAnswers: inCell(otherAnswers, arrival) });
  const { names, doubts } = returned
    ? correctProjects(context, returned, proposal, code as ReplyCode, arrival)
    : addProjects(context, row, business, proposal, arrival);
  if (returned) registry.set(row, { returnedOn: '' });

  const how = returned ? '再提出' : joined ? added(context, joined, names.length) : '新規';
  record(context, {
    action: `様式1の受付（${how}）`,
    target: row.values.caseId,
    after: arrival.intakeId,
  });
  fileProposal(context, proposal, row, arrival);
  post(
    context,
    proposalArrived(context, {
      intakeId: arrival.intakeId,
      caseId: row.values.caseId,
      businessName: business.values.name,
      how,
      projects: names,
      wishes: hint(proposal.fields.policyFields, 500),
      changes,
      doubts: [
        ...(suggested && !coded
          ? [
              `法人番号、または名称と所在地から、名簿の ${business.values.businessId} と判断しました。`,
            ]
          : []),
        ...(same.length > 0
          ? [
              `法人番号、メール、または名称と所在地が同じか、よく似た ${same
                .map(({ values }) => `${values.businessId}（${hint(values.name, 40)}）`)
                .join(
                  '、',
                )}があります。同じ事業者等のときは、「事業者」タブの ${business.values.businessId} の行に統合先を書いて「統合する」を選んでください。`,
            ]
          : []),
        ...(row.values.returnedOn
          ? [
              '差し戻して再提出を待っている案件に、再提出のリンクによらない様式1が届きました。新しい提案事業として加えています。',
            ]
          : []),
        ...doubts,
        ...outsideOf(registry, row),
        ...unbound(registry, row, arrival),
        ...(joined ? [] : waitingProposals(context, business, row.values.caseId)),
      ],
    }),
  );
  return {
    kind: 'accepted',
    caseId: row.values.caseId,
    receiptTo: proposal.fields.mail,
    sender: firmAndPerson(proposal.fields.name, proposal.fields.contactPerson),
    link: mayHoldLink ? furtherProposalLink(context, row, business) : undefined,
    notes,
  };
}

/** B: 事業名 that the year's link had carried in, and to which nothing was written, is no proposal. */
function withoutCarried(
  submitted: Proposal,
  code: ReplyCode | undefined,
): { proposal: Proposal; notes: string[] } {
  const left = submitted.rows.filter(({ content }) => content.trim() === '');
  if (code?.purpose !== 'season' || left.length === 0) return { proposal: submitted, notes: [] };
  return {
    proposal: { ...submitted, rows: submitted.rows.filter((row) => !left.includes(row)) },
    notes: left.map(
      ({ row, projectName }) =>
        `提案${row}「${hint(projectName, 60)}」は提案内容がないため、提案として扱っていません。`,
    ),
  };
}

/** What lies outside the agreement's 連携事項 is shown to staff, and taken in all the same. */
function outsideOf(registry: Context['registry'], row: Case): string[] {
  const fields = outsideMatters(registry, row);
  return fields.length > 0
    ? [
        `希望する政策分野のうち、協定（${row.values.agreementIds}）の連携事項にないもの：${fields.join('、')}`,
      ]
    : [];
}

/** The agreement of a year's case was ended since the call. */
function unbound(registry: Context['registry'], row: Case, { receivedAt }: Arrival): string[] {
  const { agreementIds, businessId } = row.values;
  const ended =
    kindOf(row) === '年度当初' &&
    agreementIdsOf(registry, businessId, receivedAt.slice(0, 10)).length === 0;
  return ended
    ? [
        `この事業者等には、有効な協定（${agreementIds}）がありません。新たな協定がないまま進めてよいか、確かめてください（続けないときは「取り下げ」を選びます）。`,
      ]
    : [];
}

function businessFrom({ registry }: Context, { fields }: Proposal, arrival: Arrival): Business {
  const particulars = Object.fromEntries(
    particularKeys.map((key) => [key, inCell(fields[key], arrival)]),
  ) as BusinessParticulars;
  return newBusiness(registry, { ...particulars, mail: fields.mail });
}

/** A known business that writes other particulars: they wait for 連絡先変更を承認する. */
function requestChanges(
  { registry }: Context,
  business: Business,
  { fields }: Proposal,
  arrival: Arrival,
): string[] {
  const changes = particularKeys.flatMap((key) => {
    const given = fields[key].trim();
    const known = business.values[key].trim();
    if (key === 'mail' && given === mailIn(known)) return [];
    const { header } = tabs.businesses.columns[key];
    return given !== '' && given !== known
      ? [`${header}：${hint(known, 80)} → ${hint(given, 80)}`]
      : [];
  });
  if (changes.length > 0) {
    registry.set(business, { requestedChange: `${arrival.intakeId}\n${changes.join('\n')}` });
  }
  return changes;
}

/** The case that a resubmission (差し戻す) continues, as long as it still stands at ①/B. */
function caseAtProposal({ registry }: Context, code: ReplyCode): Case | undefined {
  const row = registry.find('cases', code.caseId);
  return row && row.values.state === '進行中' && stepOf(row) === 'proposal' ? row : undefined;
}

/** Where a further 様式1 goes (domain: ①② before conclusion, B of the 年度当初 case after it). */
function joinedCase(
  context: Context,
  business: Business,
  code: ReplyCode | undefined,
  arrival: Arrival,
): Case | undefined {
  const { registry } = context;
  const { businessId } = business.values;
  const takesMore = (row: Case) => {
    // What comes while the letter that ends the case is on its way must not end with it unseen.
    if (unsentEnding(context, row)?.values.state === '発送待ち') return false;
    return takes(row, 'businessProposal');
  };
  const open = openCasesOf(registry, businessId);
  const linked = code && open.find((row) => row.values.caseId === code.caseId && takesMore(row));
  if (linked) return linked;
  const kind = agreementInForce(registry, businessId, arrival.receivedAt.slice(0, 10))
    ? '年度当初'
    : '締結前';
  return open.find((row) => kindOf(row) === kind && takesMore(row));
}

function newCase(
  context: Context,
  business: Business,
  { fields }: Proposal,
  arrival: Arrival,
): Case {
  const { registry, settings } = context;
  const day = arrival.receivedAt.slice(0, 10);
  const kind = agreementInForce(registry, business.values.businessId, day) ? '随時' : '締結前';
  const wishes = inCell(policyFieldsIn(settings, fields.policyFields).join('、'), arrival);
  const agreementIds = agreementIdsOf(registry, business.values.businessId, day);
  return openCase(context, { business, kind, day, step: 'proposal', wishes, agreementIds });
}

/** A further 様式1 may name further 政策分野. */
function addWishes({ registry, settings }: Context, row: Case, { fields }: Proposal): void {
  const wishes = policyFieldsIn(settings, row.values.wishes, fields.policyFields);
  registry.set(row, { wishes: wishes.join('、') });
}

function addProject(
  { registry }: Context,
  row: Case,
  business: Business,
  { projectName, content }: Proposal['rows'][number],
  arrival: Arrival,
): Project {
  return registry.append('projects', {
    projectId: newProjectId(registry, row.values.caseId),
    caseId: row.values.caseId,
    proposerSide: '事業者',
    proposer: business.values.name,
    projectName: inCell(projectName, arrival) || hint(content, UNNAMED_HINT),
    content: inCell(content, arrival),
    eligibility: '確認中',
    state: '受付',
    hearing: '不要',
  });
}

function addProjects(
  context: Context,
  row: Case,
  business: Business,
  { rows }: Proposal,
  arrival: Arrival,
): Projects {
  const projects = rows.map((written) => addProject(context, row, business, written, arrival));
  return {
    names: projects.map(nameLine),
    doubts: projects.flatMap((project) => continuationHint(context, business, project) ?? []),
  };
}

/** B: the first 様式1 that a 年度当初 case gets is what it was opened for; what comes after is 追加. */
function added({ registry }: Context, row: Case, count: number): '年度当初' | '追加' {
  const ofBusiness = projectsOf(registry, row.values.caseId).filter(
    ({ values }) => values.proposerSide === '事業者',
  );
  return kindOf(row) === '年度当初' && ofBusiness.length === count ? '年度当初' : '追加';
}

const nameLine = ({ values }: Project): string =>
  `${values.projectId} ${hint(values.projectName, 80)}`;

/** A row of the links that one 差し戻す has sent: what it adds is found again when the same link is used once more. */
const linkRow = (code: ReplyCode, row: number): string =>
  [code.until, code.projectIds[0] ?? '', row].join(' ');

/**
 * After 差し戻す: the rows of the link keep their numbers; rows beyond them are new projects, and so is what is written
 * for one that has ended since.
 */
function correctProjects(
  context: Context,
  row: Case,
  proposal: Proposal,
  code: ReplyCode,
  arrival: Arrival,
): Projects {
  const { registry } = context;
  const business = businessOf(registry, row.values.businessId);
  const projects = projectsOf(registry, row.values.caseId);
  const standing = new Set(livingProjects(registry, row.values.caseId, '事業者'));
  const names: string[] = [];
  const doubts: string[] = [];
  for (const written of proposal.rows) {
    const asked = code.projectIds[written.row - 1];
    const resubmittedIn = linkRow(code, written.row);
    const earlier = projects.filter(
      ({ values }) => values.projectId === asked || values.resubmittedIn === resubmittedIn,
    );
    const project = earlier.find((one) => standing.has(one));
    if (project) {
      names.push(correct(context, project, written, arrival));
      continue;
    }
    if (!business) continue;
    const added = addProject(context, row, business, written, arrival);
    registry.set(added, { resubmittedIn });
    names.push(nameLine(added));
    doubts.push(
      ...earlier.map(
        ({ values }) =>
          `${values.projectId} は「${values.state}」になっているため、再提出された内容を ${added.values.projectId} として加えました。`,
      ),
    );
  }
  for (const [index, projectId] of code.projectIds.entries()) {
    const stands = [...standing].some(({ values }) => values.projectId === projectId);
    if (stands && !proposal.rows.some((written) => written.row === index + 1)) {
      doubts.push(
        `再提出された様式1に ${projectId} がありません。取り下げかどうかをお確かめください。`,
      );
    }
  }
  return { names, doubts };
}

function correct(
  context: Context,
  project: Project,
  written: Proposal['rows'][number],
  arrival: Arrival,
): string {
  const { values } = project;
  const projectName =
    written.projectName === '' ? values.projectName : inCell(written.projectName, arrival);
  const content = written.content === '' ? values.content : inCell(written.content, arrival);
  if (projectName !== values.projectName || content !== values.content) {
    record(context, {
      action: '様式1の再提出による修正',
      target: values.projectId,
      before: `${values.projectName}\n${values.content}`,
      after: `${projectName}\n${content}`,
    });
    context.registry.set(project, { projectName, content });
  }
  return `${values.projectId} ${hint(projectName, 80)}`;
}

function fileProposal(
  context: Context,
  { fields, rows }: Proposal,
  row: Case,
  arrival: Arrival,
): void {
  const { blanks, lines } = onPaper(forms.businessProposal, fields);
  fileRecord(context, arrival, {
    kind: 'businessProposal',
    caseId: row.values.caseId,
    fields: {
      ...blanks,
      提案内容: [
        ...rows.map(
          ({ row: number, projectName, content }) => `${number}　${projectName}\n${content}`,
        ),
        ...lines,
      ].join('\n\n'),
    },
  });
}
