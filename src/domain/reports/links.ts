// The links of 様式7 and 様式8 (A): everything known goes in, a few projects a link as the form has rows.
import { inLinks, link, projectCell } from '../asks/links';
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

/** Enough to recognise a business by. */
const NAME_HINT = 60;

interface Known {
  readonly field: string;
  readonly value: string;
  readonly optional?: true;
}

const optional = (field: string, value: string): Known => ({ field, value, optional: true });

function ofReporter({ registry, today }: Context, { side, who }: Reporter): Known[] {
  if (side === '課') {
    const head = departmentNamed(registry, today, who)?.values.head.trim() ?? '';
    return [{ field: 'departmentName', value: who }, optional('departmentHead', head)];
  }
  const values = businessOf(registry, who)?.values;
  if (!values) return [];
  return [
    optional('name', values.name),
    optional('address', values.address),
    optional('representative', values.representative),
    optional('contactPerson', values.contactPerson),
    optional('contact', values.phone || values.mail),
  ];
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
        projectIds: projects.map(({ values }) => values.projectId),
        until: o.until,
      },
      [
        ...ofReporter(context, reporter),
        ...projects.flatMap((project, index) => [
          { field: 'project', row: index + 1, value: projectCell(project) },
          ...(reporter.side === '課'
            ? [
                {
                  field: 'partner',
                  row: index + 1,
                  value: hint(projectFacts(context, project).businessName, NAME_HINT),
                  optional: true,
                },
              ]
            : []),
        ]),
      ],
    ),
  }));
}
