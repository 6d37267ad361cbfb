// B, C (1 April): a 年度当初 case for every business with an agreement in force, its 様式1, the departments' 様式3, the 掲示文.

import { projectCell } from '../asks/links';
import { fiscalYearName } from '../base/era';
import { hint, oneLine } from '../base/text';
import { record } from '../cases/audit';
import { awaitsProposals } from '../cases/awaitsProposals';
import { type Case, dueOn } from '../cases/cases';
import type { DueItem, Duty } from '../cases/duty';
import { openCase } from '../cases/newCase';
import type { Context } from '../context';
import { addressOfBusiness, departmentAddress } from '../documents/addresses';
import { reached } from '../documents/tell';
import { departmentsPropose } from '../forms/used';
import { departmentProposalLink } from '../inquiry/links';
import { type AlongsideFor, postCarrying } from '../mail/alongside';
import { mailKey, mailsKeyed } from '../mail/keys';
import { isLost, isPosted, type NoticePart, post } from '../mail/notice';
import { troubleReport } from '../mail/policyDivision';
import { callKey } from '../mail/seasonCall';
import { type Business, businessOf, presentBusinessId } from '../parties/businesses';
import { type Department, inquiredDepartments, presentName } from '../parties/departments';
import { businessIn } from '../parties/receiver';
import { agreementsOf, isBound } from './agreementsOf';
import { seasonProposalLinks } from './links';
import { missedSeason } from './missedSeason';
import { type NamedAgreement, proposalSeason, seasonCall } from './notices';
import { requestSeasonPosting, seasonPostingName } from './posting';
import {
  boundBusinesses,
  projectsCarried,
  type Season,
  seasonCaseOf,
  seasonCases,
  seasonOf,
} from './season';

/** @param alongside what goes along in the mail of one who is called upon */
export const callForProposals = (alongside: AlongsideFor): Duty => ({
  name: '年度当初の提案の募集',
  due: (context) => {
    const season = seasonOf(context);
    if (!season) return missedSeason(context);
    const any =
      boundBusinesses(context, season).length +
        seasonCases(context.registry, season.fiscalYear).length >
      0;
    return any
      ? [
          ...businessItems(context, season, alongside),
          ...(departmentsPropose(context.settings)
            ? [...departmentItems(context, season, alongside), ...postingItems(context, season)]
            : []),
        ]
      : [];
  },
});

function businessItems(context: Context, season: Season, alongside: AlongsideFor): DueItem[] {
  const { registry } = context;
  return boundBusinesses(context, season).flatMap(({ business, agreementIds }): DueItem[] => {
    const { businessId, name } = business.values;
    const row = seasonCaseOf(registry, season.fiscalYear, businessId);
    const before = row ? undefined : calledFor(context, season, business);
    if (before) {
      // One that stands and does not say that it is of this season is told of by its own finding.
      return registry.find('cases', before) ? [] : tellLost(context, season, business, before);
    }
    const terms = agreementIds.flatMap((id) => registry.having('agreements', 'agreementId', id));
    const called =
      row !== undefined &&
      (isPosted(registry, callKey(row.values.caseId)) || !awaitsProposals(registry, row));
    return called
      ? []
      : [
          {
            what: `年度当初の案件 ${season.code} ${hint(name, 40)}`,
            on: season.yearStart,
            about: [business, ...terms, ...(row ? [row] : [])],
            carryOut: (now) =>
              callBusiness(
                now,
                season,
                business,
                row ?? open(now, season, business, agreementIds),
                alongside,
              ),
          },
        ];
  });
}

/** 案件番号 that the year's call to this business names, whatever has become of its row. */
function calledFor(
  { registry }: Context,
  season: Season,
  { values: { businessId, mail } }: Business,
): string | undefined {
  return mailsKeyed('proposalSeason', registry.rows('outbox'))
    .filter(({ parts: { caseId } }) => caseId.startsWith(`${season.code}-`))
    .map(({ mail }) => mail)
    .find(({ values: { receiver, to } }) => {
      const known = businessIn(receiver);
      return known === undefined
        ? to === mail.trim()
        : presentBusinessId(registry, known) === businessId;
    })?.values.target;
}

/** Once; the business is not called upon a second time under another number. */
function tellLost(
  context: Context,
  season: Season,
  { values: { businessId, name } }: Business,
  caseId: string,
): DueItem[] {
  const trouble = troubleReport(context, {
    about: `年度当初の案件がない:${caseId}`,
    target: caseId,
    what: `案件 ${caseId} の行がありません（${businessId}　${oneLine(name)}。年度当初の提案の募集は送っています）。`,
    remedy:
      '「案件」タブの消した行を、元に戻してください（変更履歴から戻せます）。戻すまで、この事業者等の提案の募集は、待っているものに現れません。',
  });
  return isPosted(context.registry, trouble.key)
    ? []
    : [
        {
          what: `年度当初の案件 ${caseId}`,
          on: season.yearStart,
          about: [],
          carryOut: (now) => {
            post(now, trouble);
          },
        },
      ];
}

function open(
  context: Context,
  season: Season,
  business: Business,
  agreementIds: readonly string[],
): Case {
  const row = openCase(context, {
    business,
    kind: '年度当初',
    day: season.yearStart,
    step: 'proposal',
    dueOn: season.dueOn,
    agreementIds,
  });
  record(context, {
    action: '年度当初の案件を開く',
    target: row.values.caseId,
    after: `${business.values.businessId}　${oneLine(business.values.name)}（${agreementIds.join('、')}）`,
  });
  return row;
}

function callBusiness(
  context: Context,
  season: Season,
  business: Business,
  row: Case,
  alongside: AlongsideFor,
): void {
  const { registry, today } = context;
  const { caseId } = row.values;
  const key = callKey(caseId);
  const address = reached(context, addressOfBusiness(context, business.values.businessId), {
    about: key,
    target: caseId,
    what: `${oneLine(business.values.name)}に、年度当初の提案の募集を送れません。`,
    next: '直すと、翌日の処理で送ります。',
  });
  if (!address) return;
  const projects = projectsCarried(registry, business.values.businessId, season.fiscalYear);
  const until = dueOn(row) ?? season.dueOn;
  const more = alongside(context, business.values.businessId);
  registry.set(row, { askedOn: today });
  postCarrying(
    context,
    more,
    proposalSeason(context, {
      ...address,
      key,
      caseId,
      year: fiscalYearName(season.fiscalYear),
      dueOn: until,
      links: seasonProposalLinks(context, { row, business, projects, until }),
      agreements: agreementsOf(context, row),
      carried: projects.map(projectCell),
      more,
    }),
  );
}

/** The departments to which a mail of the year's call goes or went, by the names that they have today. */
function calledDepartments({ registry, today }: Context, code: string): ReadonlySet<string> {
  return new Set(
    mailsKeyed('seasonCall', registry.having('outbox', 'target', code))
      .filter(({ mail }) => !isLost(registry, mail))
      .map(({ parts }) => presentName(registry, today, parts.department)),
  );
}

function departmentItems(context: Context, season: Season, alongside: AlongsideFor): DueItem[] {
  const { registry, today } = context;
  const called = calledDepartments(context, season.code);
  return inquiredDepartments(registry, today).flatMap((department): DueItem[] => {
    const name = department.values.name.trim();
    return called.has(name)
      ? []
      : [
          {
            what: `様式3の募集 ${season.code} ${name}`,
            on: season.yearStart,
            about: [],
            carryOut: (now) => callDepartment(now, season, department, alongside),
          },
        ];
  });
}

function callDepartment(
  context: Context,
  season: Season,
  department: Department,
  alongside: AlongsideFor,
): void {
  const name = department.values.name.trim();
  const key = mailKey('seasonCall', { year: season.code, department: name });
  const partners = departmentPartners(context, season.fiscalYear, department);
  if (partners.length === 0) return;
  const address = reached(context, departmentAddress(context, name), {
    about: key,
    target: season.code,
    what: `${oneLine(name)}に、年度当初の様式3の募集を送れません。`,
    next: '直すと、翌日の処理で送ります。',
  });
  if (!address) return;
  const more = alongside(context, name);
  postCarrying(
    context,
    more,
    seasonCall(context, {
      ...address,
      key,
      code: season.code,
      year: fiscalYearName(season.fiscalYear),
      dueOn: season.dueOn,
      partners,
      more,
    }),
  );
}

/** The year's open cases under an agreement in force, each with the agreements it rests on and this department's 様式3. */
export function departmentPartners(
  context: Context,
  fiscalYear: number,
  { values }: Department,
): { name: string; caseId: string; agreements: NamedAgreement[]; link: NoticePartLink }[] {
  const { registry } = context;
  return seasonCases(registry, fiscalYear)
    .filter((row) => row.values.state === '進行中' && isBound(context, row))
    .map((row) => {
      const name =
        businessOf(registry, row.values.businessId)?.values.name ?? row.values.businessName;
      const link = departmentProposalLink(context, {
        row,
        department: values.name.trim(),
        head: values.head.trim(),
        until: dueOn(row) ?? '',
      });
      return {
        name,
        caseId: row.values.caseId,
        agreements: agreementsOf(context, row),
        link: { ...link, label: `${hint(name, 40)}へ様式3で提案する` },
      };
    });
}

type NoticePartLink = Exclude<NoticePart, string>[number];

function postingItems(context: Context, season: Season): DueItem[] {
  const name = seasonPostingName(season.code);
  const wanted = !context.registry.find('documents', name);
  return wanted
    ? [
        {
          what: `掲示文 ${name}`,
          on: season.yearStart,
          about: [],
          carryOut: (now) => requestSeasonPosting(now, season),
        },
      ]
    : [];
}
