// The links of 様式7 and 様式8 (A): everything known goes in, a few projects a link as the form has rows.
import {
  ifRoom,
  inLinks,
  link,
  NAME_HINT,
  ofBusiness,
  ofDepartment,
  ofProjects,
  projectIds,
} from '../asks/links';
import type { Day } from '../base/day';
import { hint } from '../base/text';
import type { Project } from '../cases/cases';
import type { Context } from '../context';
import type { NoticeLink } from '../mail/notice';
import { businessOf } from '../parties/businesses';
import { departmentNamed } from '../parties/departments';
import { projectFacts } from './achievementRows';
import { type Reporter, reportSides } from './reporters';
import { yearCode } from './year';

function ofReporter({ registry, today }: Context, { side, who }: Reporter) {
  if (side === '課') {
    return ofDepartment(who, departmentNamed(registry, today, who)?.values.head.trim() ?? '');
  }
  const business = businessOf(registry, who);
  return business ? ofBusiness(business) : [];
}

/** @param o.until the deadline; the code keeps it */
export function reportLinks(
  context: Context,
  reporter: Reporter,
  o: { year: number; projects: readonly Project[]; until: Day },
): NoticeLink[] {
  const { form } = reportSides[reporter.side];
  return inLinks(form, o.projects).map(({ label, projects }) => ({
    label: `${label}で報告する`,
    url: link(
      context,
      {
        form,
        purpose: 'answer',
        who: reporter.who,
        caseId: yearCode(o.year),
        projectIds: projectIds(projects),
        until: o.until,
      },
      [
        ...ofReporter(context, reporter),
        ...ofProjects(projects).flatMap((row, index) => {
          const partner = hint(projectFacts(context, projects[index]).businessName, NAME_HINT);
          return reporter.side === '課' ? [row, { ...row, ...ifRoom('partner', partner) }] : [row];
        }),
      ],
    ),
  }));
}
