// The links of 様式7 and 様式8 (A): everything known goes in, a few projects a link as the form has rows.
import { ifRoom, linksFor, NAME_HINT, ofBusiness, ofDepartment, ofProjects } from '../asks/links';
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
  const code = { form, purpose: 'answer', who: reporter.who, caseId: yearCode(o.year) } as const;
  return linksFor(
    context,
    o.projects,
    { ...code, until: o.until },
    {
      does: 'で報告する',
      known: (shown) => [
        ...ofReporter(context, reporter),
        ...ofProjects(shown).flatMap((row, index) => {
          const partner = hint(projectFacts(context, shown[index]).businessName, NAME_HINT);
          return reporter.side === '課' ? [row, { ...row, ...ifRoom('partner', partner) }] : [row];
        }),
      ],
    },
  );
}
