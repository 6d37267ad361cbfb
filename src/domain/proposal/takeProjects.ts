// What a 様式1 proposes becomes of 提案事業: new rows, and rows that it proposes once more, as it has them now.

import { hint } from '../base/text';
import { type Case, livingProjects, type Project, projectsOf } from '../cases/cases';
import { continuationHint } from '../cases/continuedProjects';
import { meantBy } from '../cases/sameProposal';
import type { Context } from '../context';
import type { ReplyCode } from '../forms/replyCode';
import type { Submission } from '../forms/submission';
import type { Business } from '../parties/businesses';
import { correctProposal, nameLine } from '../receiving/correctProposal';
import type { Arrival } from '../receiving/outcome';
import { inCell } from '../receiving/records';
import { newProjectId } from '../registry/numbers';

type Written = Submission<'businessProposal'>['rows'][number];

interface Taken {
  readonly names: string[];
  readonly doubts: string[];
  /** What was corrected, for whoever sent it. */
  readonly remarks: string[];
  /** What says the same as a project that stands. */
  readonly repeated: [Written, Project][];
  /** How many projects are new. */
  added: number;
  /** Whether the business has corrected what was sent back (差し戻す). */
  readonly resubmitted: boolean;
}

const UNNAMED_HINT = 30;

/** A row of the links that one 差し戻す has sent: what it adds is found again when the same link is used once more. */
const linkRow = (code: ReplyCode, row: number): string =>
  [code.until, code.projectIds[0] ?? '', row].join(' ');

function addProject(
  { registry }: Context,
  row: Case,
  business: Business,
  { projectName, content }: Written,
  arrival: Arrival,
): Project {
  return registry.append('projects', {
    projectId: newProjectId(registry, row.values.caseId),
    caseId: row.values.caseId,
    proposerSide: '事業者',
    proposer: business.values.name,
    projectName: inCell(projectName, arrival) || hint(content, UNNAMED_HINT),
    content: inCell(content, arrival),
    eligibility: '確認中',
    state: '受付',
    hearing: '不要',
  });
}

/**
 * A project of the same name is meant once more, whatever row it stands in now; of a link of 差し戻す each other row
 * means the project that stood there. All else is new, and so is what is written for a project that has ended since.
 * @param o.code of the link of 差し戻す
 * @param o.known whether the business is known to have sent it; of anybody else nothing is corrected
 */
export function takeProjects(
  context: Context,
  row: Case,
  business: Business,
  rows: readonly Written[],
  arrival: Arrival,
  o: { code?: ReplyCode; known: boolean },
): Taken {
  const { registry } = context;
  const { code } = o;
  const { caseId, returnedOn } = row.values;
  const projects = projectsOf(registry, caseId);
  const standing = livingProjects(registry, caseId, '事業者');
  const received = o.known ? standing.filter(({ values }) => values.state === '受付') : [];
  const meant = meantBy(rows, received);
  const resubmitted = code !== undefined || (returnedOn !== '' && meant.size > 0);
  const taken: Taken = {
    names: [],
    doubts: [],
    remarks: [],
    repeated: [],
    added: 0,
    resubmitted,
  };
  for (const written of rows) {
    const resubmittedIn = code ? linkRow(code, written.row) : '';
    const asked = code?.projectIds[written.row - 1];
    const earlier = projects.filter(
      ({ values }) =>
        code && (values.projectId === asked || values.resubmittedIn === resubmittedIn),
    );
    const claimed = [...meant.values()];
    const project =
      meant.get(written) ?? earlier.find((one) => standing.includes(one) && !claimed.includes(one));
    if (project) {
      meant.set(written, project);
      const corrected = correctProposal(context, project, written, arrival, {
        action: `様式1${resubmitted ? 'の再提出' : ''}による修正`,
        silent: resubmitted && project.values.eligibility === '確認中',
      });
      taken.names.push(nameLine(project));
      if (corrected) taken.remarks.push(corrected);
      else taken.repeated.push([written, project]);
      continue;
    }
    const added = addProject(context, row, business, written, arrival);
    if (code) registry.set(added, { resubmittedIn });
    taken.added++;
    taken.names.push(nameLine(added));
    taken.doubts.push(
      ...earlier
        .filter((one) => !standing.includes(one))
        .map(
          ({ values }) =>
            `${values.projectId} は「${values.state}」になっているため、再提出された内容を ${added.values.projectId} として加えました。`,
        ),
    );
    const hinted = continuationHint(context, business, added);
    if (hinted) taken.doubts.push(hinted);
  }
  if (!resubmitted) return taken;
  const again = new Set(meant.values());
  for (const project of standing) {
    const expected = !code || code.projectIds.includes(project.values.projectId);
    if (!expected || again.has(project)) continue;
    registry.set(project, {
      altered: `再提出された様式1（${arrival.intakeId}）にありません（取り下げかどうかを確かめる）`,
    });
  }
  return taken;
}
