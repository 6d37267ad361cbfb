// A 様式7 and 様式8: what departments and businesses are asked for of the year's results.

import { type Ask, type Asking, ofSameCase, type YearAsk } from '../asks/ask';
import { projectCell } from '../asks/links';
import { distinct } from '../base/grouped';
import type { Context } from '../context';
import { forms } from '../forms';
import { askBusinessAgain, askDepartmentAgain } from './askReportAgain';
import { reportDocumentName } from './document';
import { reportLinks } from './links';
import { openReports } from './open';
import { type ReportSide, reportSides } from './reporters';
import { collectedYear, fiscalYearName, fiscalYearNamed, yearCode } from './year';

/** One asking for each reporter of a side and deadline. */
function openAsks(context: Context, kind: YearAsk, side: ReportSide): Ask[] {
  const year = collectedYear(context, context.today);
  const asks = new Map<string, Ask>();
  for (const { reporter, asked } of openReports(context, year)) {
    if (reporter.side !== side) continue;
    const key = `${reporter.who} ${asked.dueOn}`;
    const known = asks.get(key);
    if (known && known.askedOn >= asked.on) continue;
    asks.set(key, {
      kind,
      target: known?.target ?? reportDocumentName(context, year, reporter),
      caseId: yearCode(year),
      who: reporter.who,
      side: reporter.side,
      askedOn: asked.on,
      dueOn: asked.dueOn,
      round: asked.dueOn,
    });
  }
  return [...asks.values()];
}

/** Links for what is still open, and what that is. */
function asking(context: Context, { side, who, dueOn, caseId }: Ask): Asking {
  const year = fiscalYearNamed(caseId) ?? collectedYear(context, context.today);
  const open = openReports(context, year).filter(
    ({ reporter, asked }) =>
      reporter.side === side && reporter.who === who && asked.dueOn === dueOn,
  );
  // Two departments that became one were asked about the same project.
  const projects = distinct(open.map(({ project }) => project));
  return {
    links: reportLinks(context, { side, who }, { year, projects, until: dueOn ?? '' }),
    projects: projects.map(projectCell),
    about: `${fiscalYearName(year)}の`,
  };
}

const LIST = 'まだ報告を確認できていない連携事業';

const askOf = (side: ReportSide, again: string): YearAsk => {
  const { form } = reportSides[side];
  const { key } = forms[form];
  const kind: YearAsk = {
    level: 'year',
    part: 'results',
    form,
    voluntary: false,
    severalBusinesses: false,
    open: (context) => openAsks(context, kind, side),
    asking,
    answeredBy: ofSameCase,
    reminder: {
      wanted: `実績報告（${key}）`,
      list: LIST,
      numbered: false,
      silence: '',
    },
    home: {
      tab: '文書',
      late: () => `（「実績」タブで「${again}」を選ぶと、もう一度依頼できます）`,
    },
  };
  return kind;
};

export const departmentReportAsk = askOf('課', askDepartmentAgain.name);
export const businessReportAsk = askOf('事業者', askBusinessAgain.name);
