// ④/E 様式2 and ⑤/C 様式3: what is asked of departments about a case.
import { type Ask, type AskKind, type CaseAsk, nothingToAsk, ofSameCase } from '../asks/ask';
import { projectCell } from '../asks/links';
import { listOf } from '../base/text';
import { validAnswers } from '../cases/answers';
import { type Case, dueOn, inquiredProjects, type Project } from '../cases/cases';
import type { Context } from '../context';
import { askedByMail } from '../mail/askingMails';
import { goingOnBy } from '../operations/withoutWaiting';
import { departmentNamed, presentName } from '../parties/departments';
import { closeAnswers } from './closeAnswers';
import { departmentAnswerLinks, departmentProposalLink } from './links';
import { inquiryProgress } from './progress';

/** Those whom the inquiry has reached; one that was added later (照会先を追加する) was asked on its own day. */
const ofDepartments = (
  context: Context,
  kind: AskKind,
  row: Case,
  names: readonly string[],
): Ask[] =>
  names.flatMap((who) => {
    const { caseId, askedOn } = row.values;
    const { reached, on } = askedByMail(context, { asked: 'inquiry', target: caseId, who });
    return reached
      ? [
          {
            kind,
            target: caseId,
            caseId,
            who,
            side: '課',
            askedOn: on || askedOn,
            dueOn: dueOn(row),
            round: askedOn,
          },
        ]
      : [];
  });

/** ④/E, by the names in 照会先, whatever the departments are called today. */
function awaitedDepartments(context: Context, row: Case): string[] {
  const { registry, today } = context;
  const awaited = new Set(inquiryProgress(context, row).awaited);
  return listOf(row.values.inquired).filter(
    (name) => awaited.has(name) || awaited.has(presentName(registry, today, name)),
  );
}

/** ⑤/C alone: those who were called upon and have not proposed. */
export function silentDepartments({ registry, today }: Context, row: Case): string[] {
  const now = (name: string) => presentName(registry, today, name);
  const proposers = new Set(
    registry
      .rows('projects')
      .filter(({ values }) => values.caseId === row.values.caseId && values.proposerSide === '市')
      .map(({ values }) => now(values.proposer)),
  );
  return listOf(row.values.inquired).filter((name) => !proposers.has(now(name)));
}

/** What the links to one department hold. */
function linkTo({ registry, today }: Context, row: Case, { who, dueOn: until }: Ask) {
  const department = departmentNamed(registry, today, who)?.values;
  return {
    row,
    department: department?.name.trim() ?? who,
    head: department?.head.trim() ?? '',
    until: until ?? '',
  };
}

function answeredBy({ registry, today }: Context, { values }: Project, who: string): boolean {
  const now = (name: string) => presentName(registry, today, name);
  return validAnswers(registry, values.projectId, '様式2').some(
    (answer) => now(answer.values.answerer) === now(who),
  );
}

export const departmentAnswerAsk: CaseAsk = {
  level: 'case',
  step: 'departmentAnswer',
  form: 'departmentAnswer',
  voluntary: false,
  severalBusinesses: false,
  open: (context, row) =>
    ofDepartments(context, departmentAnswerAsk, row, awaitedDepartments(context, row)),
  asking: (context, ask) => {
    const row = context.registry.find('cases', ask.caseId);
    if (!row) return nothingToAsk;
    // Of what is answered already nothing is asked again: what is sent through a link replaces all that it asks.
    const open = inquiredProjects(context.registry, ask.caseId).filter(
      (project) => !answeredBy(context, project, ask.who),
    );
    return {
      links: departmentAnswerLinks(context, { ...linkTo(context, row, ask), projects: open }),
      projects: open.map(projectCell),
    };
  },
  answeredBy: ofSameCase,
  reminder: {
    wanted: '連携可否（様式2）の回答',
    list: 'まだ回答を確認できていない提案事業',
    numbered: true,
    silence: '',
  },
  home: {
    tab: '案件',
    late: goingOnBy(closeAnswers),
  },
};

export const departmentProposalAsk: CaseAsk = {
  level: 'case',
  step: 'departmentProposal',
  form: 'departmentProposal',
  voluntary: true,
  severalBusinesses: false,
  open: (context, row) =>
    ofDepartments(context, departmentProposalAsk, row, silentDepartments(context, row)),
  asking: (context, ask) => {
    const row = context.registry.find('cases', ask.caseId);
    return row
      ? { links: [departmentProposalLink(context, linkTo(context, row, ask))], projects: [] }
      : nothingToAsk;
  },
  answeredBy: ofSameCase,
  reminder: {
    wanted: '連携事業の提案（様式3）',
    list: '提案事業',
    numbered: true,
    silence: '',
  },
  home: {
    tab: '案件',
    awaited: '連携事業の提案（様式3。なければ提出は不要）',
    late: 'silent',
  },
};
