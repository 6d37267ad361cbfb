// 様式1 arrives (①/B): which business, which case, which projects.

import { gathered } from '../base/gathered';
import { firmAndPerson } from '../base/honorifics';
import { mailIn } from '../base/mailAddress';
import { hint } from '../base/text';
import { record } from '../cases/audit';
import {
  agreementInForce,
  type Case,
  caseOfProject,
  kindOf,
  openCasesOf,
  type Project,
  projectsOf,
  stepOf,
} from '../cases/cases';
import { openCase } from '../cases/newCase';
import { outsideMatters } from '../cases/outsideMatters';
import { policyFieldsIn } from '../cases/policyFields';
import { meantBy, proposalsToCompare, repeatedIn } from '../cases/sameProposal';
import type { Context } from '../context';
import { forms } from '../forms';
import { particularKeys } from '../forms/businessProposal';
import type { ReplyCode } from '../forms/replyCode';
import type { Submission } from '../forms/submission';
import { onPaper, withOthers } from '../forms/travels';
import { postOfStranger } from '../mail/manyArrived';
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
import { nameLine, sameNote } from '../receiving/correctProposal';
import { type Accepted, type Arrival, type Held, held } from '../receiving/outcome';
import { fileRecord, inCell } from '../receiving/records';
import { takes } from '../receiving/takenAt';
import { tabs } from '../registry/tabs';
import { furtherProposalLink } from './links';
import { type BusinessParticulars, newBusiness } from './newBusiness';
import { takeProjects } from './takeProjects';
import { waitingProposals } from './waitingProposals';

type Proposal = Submission<'businessProposal'>;

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

  // What comes while the letter that ends the case is on its way must not end with it unseen.
  const open = openCasesOf(registry, business.values.businessId).filter(
    (one) => unsentEnding(context, one)?.values.state !== '発送待ち',
  );
  const isOwn = ({ values }: Project) => mayHoldLink && values.proposerSide === '事業者';
  const joined = returned ?? joinedCase(context, open, proposal, isOwn, code, arrival);
  const repeated = joined ? [] : repeatedIn(context, open, proposal.rows, isOwn);
  const rows = proposal.rows.filter((written) => !repeated.some(([one]) => one === written));
  const row =
    joined ??
    (rows.length === 0 ? caseOfProject(registry, repeated[0][1]) : undefined) ??
    newCase(context, business, proposal, arrival);
  if (joined) addWishes(context, joined, proposal);
  const otherAnswers = withOthers(row.values.otherAnswers, forms.businessProposal, proposal.fields);
  registry.set(row, { otherAnswers: inCell(otherAnswers, arrival) });
  const taken = takeProjects(context, row, business, rows, arrival, {
    code: returned && code,
    known: mayHoldLink,
  });
  if (taken.resubmitted) registry.set(row, { returnedOn: '' });

  const how = taken.resubmitted
    ? '再提出'
    : taken.added === 0
      ? taken.remarks.length > 0
        ? '訂正'
        : '同じ提案'
      : joined
        ? added(context, joined, taken.added)
        : '新規';
  notes.push(
    ...[...repeated, ...(taken.resubmitted ? [] : taken.repeated)].map(([written, project]) =>
      sameNote(written, project),
    ),
  );
  record(context, {
    action: `様式1の受付（${how}）`,
    target: row.values.caseId,
    after: arrival.intakeId,
  });
  fileProposal(context, proposal, row, arrival);
  const tell = coded ? post : postOfStranger;
  tell(
    context,
    proposalArrived(context, {
      intakeId: arrival.intakeId,
      caseId: row.values.caseId,
      businessName: business.values.name,
      how,
      projects: [...repeated.map(([, project]) => nameLine(project)), ...taken.names],
      wishes: hint(proposal.fields.policyFields, 500),
      changes,
      doubts: gathered<string>(
        suggested &&
          !coded &&
          `法人番号、または名称と所在地から、名簿の ${business.values.businessId} と判断しました。`,
        same.length > 0 &&
          `法人番号、メール、または名称と所在地が同じか、よく似た ${same
            .map(({ values }) => `${values.businessId}（${hint(values.name, 40)}）`)
            .join(
              '、',
            )}があります。同じ事業者等のときは、「事業者」タブの ${business.values.businessId} の行に統合先を書いて「統合する」を選んでください。`,
        row.values.returnedOn &&
          '差し戻して再提出を待っている案件に、再提出のリンクによらない様式1が届きました。新しい提案事業として加えています。',
        taken.doubts,
        proposalsToCompare(context, row),
        outsideOf(registry, row),
        unbound(registry, row, arrival),
        how === '新規' ? waitingProposals(context, business, row.values.caseId) : [],
      ),
    }),
  );
  return {
    kind: 'accepted',
    caseId: row.values.caseId,
    receiptTo: proposal.fields.mail,
    sender: firmAndPerson(proposal.fields.name, proposal.fields.contactPerson),
    link: mayHoldLink ? furtherProposalLink(context, row, business) : undefined,
    notes,
    remarks: taken.resubmitted ? [] : taken.remarks,
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

/**
 * Where a further 様式1 goes (domain: ①② before conclusion, B of the 年度当初 case after it): what proposes the same once
 * more, to the case that has it.
 */
function joinedCase(
  { registry }: Context,
  open: readonly Case[],
  { rows }: Proposal,
  isOwn: (project: Project) => boolean,
  code: ReplyCode | undefined,
  arrival: Arrival,
): Case | undefined {
  const taking = open.filter((row) => takes(row, 'businessProposal'));
  const [first] = open;
  const bound =
    first && agreementInForce(registry, first.values.businessId, arrival.receivedAt.slice(0, 10));
  const kind = bound ? '年度当初' : '締結前';
  return (
    taking.find(({ values }) => values.caseId === code?.caseId) ??
    taking.find(({ values }) => {
      const received = registry.having('projects', 'caseId', values.caseId);
      const own = received.filter((project) => project.values.state === '受付' && isOwn(project));
      return meantBy(rows, own).size > 0;
    }) ??
    taking.find((row) => kindOf(row) === kind)
  );
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

/** B: the first 様式1 that a 年度当初 case gets is what it was opened for; what comes after is 追加. */
function added({ registry }: Context, row: Case, count: number): '年度当初' | '追加' {
  const ofBusiness = projectsOf(registry, row.values.caseId).filter(
    ({ values }) => values.proposerSide === '事業者',
  );
  return kindOf(row) === '年度当初' && ofBusiness.length === count ? '年度当初' : '追加';
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
