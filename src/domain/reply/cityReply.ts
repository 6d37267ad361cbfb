// 様式4 (⑥/F): what the letter says, drafted from the registry.

import { endScheduling } from '../appointments/endScheduling';
import { cancelMeetings } from '../appointments/meetings';
import type { Day } from '../base/day';
import { fingerprint } from '../base/fingerprint';
import { listOf, oneLine } from '../base/text';
import { record } from '../cases/audit';
import {
  adoptedProposals,
  type Case,
  dueOn,
  idsOf,
  isOpen,
  kindOf,
  livingProjects,
  moveProjectTo,
  moveTo,
  type Project,
  projectsOf,
  stepOf,
  typedDeadline,
} from '../cases/cases';
import { isAfter } from '../cases/steps';
import { unfitSince } from '../cases/unfitSince';
import { answerBy, type Context } from '../context';
import { businessAddress, businessAddressee } from '../documents/addresses';
import { baseName, versionOf } from '../documents/drafts';
import { blockIndent, documentNameOf } from '../documents/kinds';
import type { Composed, Letter } from '../documents/letter';
import { letterFields } from '../documents/letterFields';
import { letterKey } from '../documents/letterMail';
import type { DocumentRow } from '../documents/rows';
import { contradicted } from '../inquiry/contradicted';
import { isUndecided } from '../inquiry/progress';
import { businessOf } from '../parties/businesses';
import { because, found, those } from '../registry/refusal';
import type { Registry } from '../registry/registry';
import { businessAnswerLinks } from './links';
import { cityReplyNotice } from './notice';

const NOTHING = '該当なし';
const numerals = ['１', '２', '３', '４', '５', '６', '７', '８', '９'];
const numeral = (index: number) => numerals[index] ?? String(index + 1);

const lines = (text: string) => text.split(/\r\n|\r|\n/);
const indented = (text: string) => `${blockIndent}${blockIndent}${text}`;

/** One business project: its name, 可 or 否, and the ground. */
function answeredProject(registry: Registry, project: Project, index: number): string {
  const { values } = project;
  // The reasons gathered are those of the 否; beside 可 stands only what a person wrote.
  const stated = values.cityAnswer === '否' || registry.isTyped(project, 'cityReason');
  const [reason, ...more] = stated ? lines(values.cityReason.trim()) : [''];
  return [
    `${numeral(index)}　${oneLine(values.projectName)}`,
    indented(`連携可否：${values.cityAnswer}`),
    ...(reason ? [indented(`理由：${reason}`), ...more.map(indented)] : []),
  ].join('\n');
}

/** One proposal of the city: its name, its department and its content. */
function proposedProject(registry: Registry, { values }: Project, index: number): string {
  // The letter numbers the projects in its own way, so a proposal is named by its name.
  const named = listOf(values.respondsTo)
    .map((id) => `「${oneLine(registry.find('projects', id)?.values.projectName ?? id)}」`)
    .join('');
  return [
    `${numeral(index)}　${oneLine(values.projectName)}（担当：${values.department || values.proposer}）`,
    ...(named ? [indented(`（ご提案いただいた${named}に応える提案）`)] : []),
    ...lines(values.content).map(indented),
  ].join('\n');
}

/**
 * What 様式4 speaks of, and a mark of what it says of it:
 * `R8-001-01:可#1f2e3d4c R8-001-02#5b6a7988`, the latter a proposal of the city.
 */
function basisOf(registry: Registry, caseId: string): string {
  const answered = livingProjects(registry, caseId, '事業者').map(
    (project, index) =>
      `${project.values.projectId}:${project.values.cityAnswer}#${fingerprint(answeredProject(registry, project, index))}`,
  );
  const proposed = adoptedProposals(registry, caseId).map(
    (project, index) =>
      `${project.values.projectId}#${fingerprint(proposedProject(registry, project, index))}`,
  );
  return [...answered, ...proposed].join(' ');
}

interface Told {
  readonly projectId: string;
  readonly answer?: Project['values']['cityAnswer'];
}

/** A 様式4's projects, each with 可 or 否; without an answer where the city proposes. */
const spokenOf = ({ values }: DocumentRow): Told[] =>
  values.basis
    .split(' ')
    .filter(Boolean)
    .map((entry) => entry.split('#')[0].split(':') as [string, Told['answer']])
    .map(([projectId, answer]) => ({ projectId, answer }));

/** The numbers of the city's proposals to which a 様式4 asks for an answer. */
export const askedBy = (document: DocumentRow): string[] =>
  spokenOf(document).flatMap(({ projectId, answer }) => (answer === undefined ? [projectId] : []));

function compose(context: Context, row: Case): Composed {
  const { registry } = context;
  const { caseId } = row.values;
  const addressee = businessAddressee(context, row);
  const answered = livingProjects(registry, caseId, '事業者');
  const proposed = adoptedProposals(registry, caseId);
  return {
    addressee: addressee.onOneLine,
    basis: basisOf(registry, caseId),
    content: {
      fields: {
        ...letterFields(context),
        宛先: addressee.asWritten,
        提案のあった連携事業について:
          answered.map((project, index) => answeredProject(registry, project, index)).join('\n') ||
          NOTHING,
        市からの連携事業の提案について:
          proposed.map((project, index) => proposedProject(registry, project, index)).join('\n') ||
          NOTHING,
      },
    },
  };
}

/** The city's proposals that the business is still to answer by this letter. */
const toBeAnswered = ({ registry }: Context, row: Case): Project[] => {
  const step = stepOf(row);
  return isOpen(row) && (step === 'cityReply' || step === 'businessAnswer')
    ? adoptedProposals(registry, row.values.caseId)
    : [];
};

/** 様式5's deadline: as staff typed it, or the running one, or so many business days from today. */
function answerDue(context: Context, row: Case): Day {
  const { registry, settings, today } = context;
  const running = stepOf(row) === 'businessAnswer' ? dueOn(row) : undefined;
  return (
    typedDeadline(registry, row) ??
    // A corrected letter that goes out after the deadline gives a new one.
    (running && running > today ? running : undefined) ??
    answerBy(context, settings.businessReplyDays)
  );
}

export const cityReply: Letter = {
  kind: 'cityReply',
  signer: '市長名',
  steps: ['cityReply'],
  nameFor: (caseId) => documentNameOf('cityReply', caseId),
  compose,
  addressOf: businessAddress,
  notReady: (context, row) => {
    const due = typedDeadline(context.registry, row);
    const left = due && (due <= context.today || row.values.dueOn === row.values.dueAtClosing);
    const undecided = projectsOf(context.registry, row.values.caseId).filter(
      (project) => project.values.state === '市回答済' && isUndecided(project),
    );
    return those(
      found('「提案事業」タブで、市の回答に可または否を入れてください', idsOf(undecided)),
      left &&
        toBeAnswered(context, row).length > 0 &&
        because(
          '「案件」タブの期限に、前の段階の日が残っています',
          '空にするか、様式5の回答期限にする先の日を入れてください。',
        ),
    );
  },
  concerns: (context, row) => [...contradicted(context, row), ...unfitSince(context.registry, row)],
  mail: (context, row, letter) => {
    const { registry, today } = context;
    const business = businessOf(registry, row.values.businessId);
    const proposals = toBeAnswered(context, row);
    const until = answerDue(context, row);
    if (business && proposals.length > 0) registry.set(row, { dueOn: until, askedOn: today });
    return cityReplyNotice(context, {
      ...letter,
      caseId: row.values.caseId,
      dueOn: until,
      links: business
        ? businessAnswerLinks(context, { row, business, projects: proposals, until })
        : [],
      proposals: proposals.map(({ values }) => ({
        id: values.projectId,
        name: values.projectName,
        content: values.content,
      })),
    });
  },
  sent: (context, row, document, replaces) => {
    settleRefusals(context, row, document);
    if (!replaces && stepOf(row) === 'cityReply') goOn(context, row);
  },
};

/**
 * What the letter said becomes of the projects: one that the city refused ends; one that an earlier letter
 * refused and this one does not is back, where the case stands now.
 */
function settleRefusals(context: Context, row: Case, document: DocumentRow): void {
  const { registry } = context;
  const told = answersIn(document);
  const toldBefore = answersIn(letterBefore(registry, document));
  for (const project of livingProjects(registry, row.values.caseId, '事業者')) {
    const { projectId, state, eligibility } = project.values;
    const answer = told.get(projectId);
    if (answer === '否' && (state === '市回答済' || state === '協議中')) {
      const why = '連携の可否についての市の回答が「否」に変わったため';
      cancelMeetings(context, project, why);
      endScheduling(context, project, why);
      registry.set(project, { state: '不成立', stage: '' });
    }
    const revived = answer === '可' && toldBefore.get(projectId) === '否';
    if (!revived || state !== '不成立' || eligibility !== '適合') continue;
    // Before 様式6 is out a project that the city agrees to waits; afterwards it is at ⑨/J.
    const step = stepOf(row);
    if (isOpen(row) && step !== undefined && !isAfter(step, 'feedback'))
      registry.set(project, { state: '市回答済' });
    else if (isOpen(row) || row.values.state === '完了') {
      registry.set(project, { state: '協議中' });
      moveProjectTo(context, project, 'firstMeeting');
    }
  }
}

/** What a 様式4 said of the business's projects, 可 or 否 by their numbers. */
function answersIn(document: DocumentRow | undefined): Map<string, Told['answer']> {
  const told = document ? spokenOf(document) : [];
  return new Map(told.flatMap(({ projectId, answer }) => (answer ? [[projectId, answer]] : [])));
}

/** The version that was really sent before this one. */
function letterBefore(registry: Registry, document: DocumentRow): DocumentRow | undefined {
  const base = baseName(document.values.name);
  const sent = new Set(
    registry
      .rows('outbox')
      .filter(({ values }) => values.state === '送信済' || values.state === '不達')
      .map(({ values }) => values.key),
  );
  return registry
    .rows('documents')
    .filter(
      (other) =>
        other !== document &&
        baseName(other.values.name) === base &&
        sent.has(letterKey(other.values.name)),
    )
    .sort((one, other) => versionOf(one.values.name) - versionOf(other.values.name))
    .pop();
}

/**
 * The business's projects whose 市の回答 is not what the 様式4 sent last has told them, by their numbers;
 * 差し替える tells the business.
 */
export function contradictingReply(registry: Registry, caseId: string): string[] {
  const base = documentNameOf('cityReply', caseId);
  const sent = registry
    .rows('documents')
    .find(({ values }) => baseName(values.name) === base && values.state === '発送済');
  const told = answersIn(sent);
  return livingProjects(registry, caseId, '事業者').flatMap(({ values }) => {
    const answer = told.get(values.projectId);
    return answer && answer !== values.cityAnswer ? [values.projectId] : [];
  });
}

/** ⑥ → ⑦ when the city proposes something, otherwise → ⑧. */
function goOn(context: Context, row: Case): void {
  const { registry } = context;
  const before = row.values.stage;
  const asks = adoptedProposals(registry, row.values.caseId).length > 0;
  moveTo(context, row, asks ? 'businessAnswer' : 'feedback');
  if (!asks) registry.set(row, { dueOn: '', askedOn: '' });
  record(context, {
    action: '様式4の発送済',
    target: row.values.caseId,
    before,
    after: `${row.values.stage}（${kindOf(row)}）`,
  });
}
