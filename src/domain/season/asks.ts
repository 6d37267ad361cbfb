// B, C: businesses and departments that were called upon at the beginning of the year and have not proposed; reminded once.

import type { YearAsk } from '../asks/ask';
import { type Ask, type Asking, nothingToAsk, ofSameCase } from '../asks/ask';
import { projectCell } from '../asks/links';
import { fiscalYearCode, fiscalYearIn, fiscalYearName, fiscalYearOf } from '../base/era';
import { isAmong } from '../base/text';
import { awaitsProposals } from '../cases/awaitsProposals';
import { type Case, dueOn, isOpen, stepOf } from '../cases/cases';
import type { Context } from '../context';
import { neverLeft } from '../mail/askingMails';
import { mailsKeyed } from '../mail/keys';
import { businessOf, presentBusinessId } from '../parties/businesses';
import { departmentNamed, presentName } from '../parties/departments';
import type { Registry } from '../registry/registry';
import { isBound } from './agreementsOf';
import { departmentPartners } from './callForProposals';
import { seasonProposalLinks } from './links';
import { calledUntil, projectsCarried, seasonCases } from './season';

/** Nobody is reminded any more when one of the year's cases has moved into the archive. */
const projectsHere = (registry: Registry, { values }: Case) =>
  registry.havingHere('projects', 'caseId', values.caseId);

/** One for each business of today, as long as it has proposed nothing and an agreement binds it. */
function ofBusinesses(context: Context): Ask[] {
  const { registry, today } = context;
  const cases = seasonCases(registry, fiscalYearOf(today));
  const present = ({ values }: Case) => presentBusinessId(registry, values.businessId);
  const asked = new Set(
    cases
      .filter((row) =>
        projectsHere(registry, row).some(({ values }) => values.proposerSide === '事業者'),
      )
      .map(present),
  );
  return cases
    .filter((row) => awaitsProposals(registry, row) && row.values.askedOn !== '')
    .filter((row) => isBound(context, row))
    .filter(({ values }) =>
      mailsKeyed('proposalSeason', registry.having('outbox', 'target', values.caseId)).some(
        ({ mail }) => !neverLeft.has(mail.values.state),
      ),
    )
    .filter((row) => !asked.has(present(row)) && asked.add(present(row)))
    .map((row) => ({
      kind: proposalSeasonAsk,
      target: row.values.caseId,
      caseId: row.values.caseId,
      who: row.values.businessId,
      side: '事業者',
      askedOn: row.values.askedOn,
      dueOn: dueOn(row),
      round: row.values.askedOn,
    }));
}

/**
 * As long as one of the year's cases still takes 様式3 before the inquiry. One for each department of today, by the name
 * under which it was called first: by that it may have been reminded.
 */
function ofDepartments(context: Context): Ask[] {
  const { registry, today } = context;
  const fiscalYear = fiscalYearOf(today);
  const code = fiscalYearCode(fiscalYear);
  const cases = seasonCases(registry, fiscalYear);
  const taking = cases.some(
    (row) =>
      isOpen(row) &&
      isBound(context, row) &&
      isAmong(stepOf(row) ?? '', ['proposal', 'departmentProposal']),
  );
  if (!taking) return [];
  const present = (name: string) => presentName(registry, today, name);
  const proposers = new Set(
    cases
      .flatMap((row) => projectsHere(registry, row))
      .filter(({ values }) => values.proposerSide === '市')
      .map(({ values }) => present(values.proposer)),
  );
  const asked = new Set(proposers);
  return mailsKeyed('seasonCall', registry.having('outbox', 'target', code))
    .filter(({ mail }) => !neverLeft.has(mail.values.state))
    .flatMap(({ mail: { values }, parts: { department: who } }): Ask[] => {
      if (asked.has(present(who))) return [];
      asked.add(present(who));
      const askedOn = values.scheduledAt.slice(0, 10);
      return [
        {
          kind: seasonCallAsk,
          target: code,
          caseId: code,
          who,
          side: '課',
          askedOn,
          dueOn: calledUntil(context, askedOn),
          round: code,
        },
      ];
    });
}

function askingBusiness(context: Context, { target, dueOn: until }: Ask): Asking {
  const { registry } = context;
  const row = registry.find('cases', target);
  const business = row && businessOf(registry, row.values.businessId);
  if (!row || !business) return nothingToAsk;
  const projects = projectsCarried(
    registry,
    business.values.businessId,
    Number(row.values.fiscalYear),
  );
  return {
    links: seasonProposalLinks(context, { row, business, projects, until: until ?? '' }),
    projects: projects.map(projectCell),
    about: `${fiscalYearName(fiscalYearIn(row.values.fiscalYear) ?? fiscalYearOf(context.today))}の`,
  };
}

function askingDepartment(context: Context, { who }: Ask): Asking {
  const { registry, today } = context;
  const department = departmentNamed(registry, today, who);
  const fiscalYear = fiscalYearOf(today);
  return {
    links: department
      ? departmentPartners(context, fiscalYear, department).map(({ link }) => link)
      : [],
    projects: [],
    about: `${fiscalYearName(fiscalYear)}の`,
  };
}

/** `R8` of `R8-001` */
const yearIn = (caseId: string): string => caseId.split('-')[0];

const voluntary = (wanted: string) => ({ wanted, list: '提案事業', silence: '' }) as const;

/** B: 様式1 of a business. */
export const proposalSeasonAsk: YearAsk = {
  level: 'year',
  part: 'season',
  form: 'businessProposal',
  voluntary: true,
  severalBusinesses: false,
  open: ofBusinesses,
  asking: askingBusiness,
  // Of a business that was merged another case of the year may have been asked for.
  answeredBy: (code, { caseId }) => yearIn(code.caseId) === yearIn(caseId),
  reminder: { ...voluntary('連携事業の提案（様式1）'), numbered: true },
  home: {
    tab: '案件',
    awaited: '連携事業の提案（様式1。なければ提出は不要）',
    late: 'silent',
  },
};

/** C: 様式3 of a department, for all cases of the year. */
export const seasonCallAsk: YearAsk = {
  level: 'year',
  part: 'season',
  form: 'departmentProposal',
  voluntary: true,
  severalBusinesses: false,
  open: ofDepartments,
  asking: askingDepartment,
  answeredBy: ofSameCase,
  reminder: { ...voluntary('連携事業の提案（様式3）'), numbered: false },
  home: {
    tab: '年度',
    awaited: '連携事業の提案（様式3。なければ提出は不要）',
    late: 'silent',
  },
};
