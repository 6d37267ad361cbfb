// B, C: businesses and departments that were called upon at the beginning of the year and have not proposed; reminded once.

import type { Ask, Asking } from '../asks/ask';
import { projectCell, seasonProposalLinks } from '../asks/links';
import type { AskSource } from '../asks/source';
import { fiscalYearCode, fiscalYearIn, fiscalYearName, fiscalYearOf } from '../base/era';
import { isAmong } from '../base/text';
import { type Case, dueOn, isOpen, stepOf } from '../cases/cases';
import type { Context } from '../context';
import { neverLeft } from '../mail/askingMails';
import { businessOf, presentBusinessId } from '../parties/businesses';
import { departmentNamed, presentName } from '../parties/departments';
import type { Registry } from '../registry/registry';
import { yearDays } from '../settings/fiscalDays';
import { isBound } from './agreementsOf';
import { departmentKeys, departmentPartners } from './callForProposals';
import { awaitsProposals, projectsCarried, seasonCases } from './season';

export const seasonAsks: AskSource = {
  open: (context) => [...ofBusinesses(context), ...ofDepartments(context)],
  touchedBy: ({ season }) => season,
  holds: ({ form, target }) => form === '様式1' || (form === '様式3' && isYear(target)),
  asking: (context, ask) =>
    ask.form === '様式1' ? askingBusiness(context, ask) : askingDepartment(context, ask),
};

/** `R9`, where a case is `R9-001`. */
const isYear = (target: string): boolean => /^[A-Z]\d+$/.test(target);

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
      registry
        .having('outbox', 'target', values.caseId)
        .some(
          (mail) => mail.values.key.startsWith('年度当初:') && !neverLeft.has(mail.values.state),
        ),
    )
    .filter((row) => !asked.has(present(row)) && asked.add(present(row)))
    .map((row) => ({
      form: '様式1',
      target: row.values.caseId,
      caseId: row.values.caseId,
      who: row.values.businessId,
      side: '事業者',
      askedOn: row.values.askedOn,
      dueOn: dueOn(row),
      voluntary: true,
      round: row.values.askedOn,
    }));
}

/**
 * As long as one of the year's cases still takes 様式3 before the inquiry. One for each department of today, by the name
 * under which it was called first: by that it may have been reminded.
 */
function ofDepartments(context: Context): Ask[] {
  const { registry, today, settings } = context;
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
  const due = yearDays(settings, fiscalYear).proposalsDue;
  const asked = new Set(proposers);
  return registry
    .having('outbox', 'target', code)
    .filter(({ values }) => values.key.startsWith(departmentKeys(code)))
    .filter(({ values }) => !neverLeft.has(values.state))
    .flatMap(({ values }): Ask[] => {
      const who = values.key.slice(departmentKeys(code).length);
      if (asked.has(present(who))) return [];
      asked.add(present(who));
      return [
        {
          form: '様式3',
          target: code,
          caseId: code,
          who,
          side: '課',
          askedOn: values.scheduledAt.slice(0, 10),
          dueOn: due,
          voluntary: true,
          round: code,
        },
      ];
    });
}

function askingBusiness(context: Context, { target, dueOn: until }: Ask): Asking {
  const { registry } = context;
  const row = registry.find('cases', target);
  const business = row && businessOf(registry, row.values.businessId);
  if (!row || !business) return { links: [], projects: [] };
  const projects = projectsCarried(
    registry,
    business.values.businessId,
    Number(row.values.fiscalYear),
  );
  return {
    links: seasonProposalLinks(context, { row, business, projects, until: until ?? '' }),
    projects: projects.map(projectCell),
    about: fiscalYearName(fiscalYearIn(row.values.fiscalYear) ?? fiscalYearOf(context.today)),
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
    about: fiscalYearName(fiscalYear),
  };
}
