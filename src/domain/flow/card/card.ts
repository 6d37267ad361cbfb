// 案件カード: one case on one page, with what can be done about it by the same operations as in 次の操作.

import { parseDay } from '../../base/era';
import { distinct } from '../../base/grouped';
import { japaneseMoment } from '../../base/moment';
import { ascending, hint } from '../../base/text';
import { type Case, isOpen, kindOf, projectsOf, stepOf, stepOfProject } from '../../cases/cases';
import { foundInCase } from '../../cases/contradictions';
import type { StepCells } from '../../cases/stepCells';
import { type Step, type StepKey, stepKeys, stepName, steps } from '../../cases/steps';
import type { Context } from '../../context';
import { businessOf } from '../../parties/businesses';
import { takes } from '../../receiving/takenAt';
import { isOf, type Registry, type Row } from '../../registry/registry';
import type { StepMark } from '../../registry/tabs/cases';
import { together } from '../rooms';
import { eventsOf } from './events';
import { rowOnCard } from './rowOnCard';
import type { CardRow, CardView, WayStep } from './view';

const cellsAt: { readonly [K in StepKey]?: StepCells } = together('cells');

/** The case that a row of any tab belongs to; undefined where it belongs to none. */
export function caseOf(registry: Registry, row: Row): Case | undefined {
  if (isOf(row, 'cases')) return row;
  const { caseId, target, subject, projectId, place, businessId } = row.values as Readonly<
    Record<string, string | undefined>
  >;
  for (const named of [caseId, projectId, target, subject, place]) {
    const found = registry.find('cases', /\b[RHS]\d+-\d{3,}/.exec(named ?? '')?.[0] ?? '');
    if (found) return found;
  }
  const ofBusiness = registry
    .rows('cases')
    .filter(({ values }) => businessId && values.businessId === businessId);
  return ofBusiness.find(isOpen) ?? ofBusiness[ofBusiness.length - 1];
}

/** Everything that stands on the card. Changes nothing. */
export function cardOf(context: Context, row: Case): CardView {
  const { registry, settings, today } = context;
  const { caseId, businessId, businessName, kind, stage, state, nextStep, actor, dueOn } =
    row.values;
  const business = businessOf(registry, businessId);
  registry.bring([caseId], business ? [business] : []);
  const related = rowsAbout(registry, caseId);
  const due = parseDay(dueOn);
  return {
    caseId,
    title: hint(businessName, 80),
    about: [kind, stage, state].join('・'),
    way: wayOf(context, row),
    task: {
      what: nextStep || 'していただくことはありません。',
      who: actor,
      until: due ? japaneseMoment(due) : dueOn,
    },
    late: isOpen(row) && due !== undefined && today > due,
    warnings: foundInCase(registry, row).map(({ said }) => said),
    rows: rowsOnCard(context, row, related),
    answers: related.flatMap((one) => {
      if (!isOf(one, 'answers') || one.values.validity !== '有効') return [];
      const { projectId, answerer, answer, reason, answeredOn, form } = one.values;
      return [
        {
          project: projectId,
          who: `${answerer}（${form}）`,
          answer,
          reason: hint(reason, 300),
          on: japaneseMoment(answeredOn),
        },
      ];
    }),
    documents: related.flatMap((one) =>
      isOf(one, 'documents')
        ? [{ name: one.values.name, state: one.values.state, link: one.values.link }]
        : [],
    ),
    events: eventsOf(related),
    formNames: settings.formNames,
  };
}

/** What belongs to the case, here or in the archive. */
function rowsAbout(registry: Registry, caseId: string): Row[] {
  const here = registry.rowsOf(caseId);
  if (!registry.isArchivedUnit(caseId)) return [...here];
  const projects = projectsOf(registry, caseId);
  return distinct<Row>([
    ...here,
    ...projects,
    ...projects.flatMap(({ values }) => registry.having('answers', 'projectId', values.projectId)),
    ...registry.having('documents', 'caseId', caseId),
    ...registry.having('outbox', 'target', caseId),
    ...registry.having('intake', 'target', caseId),
  ]);
}

/** The steps of its flow, in the order of their marks. */
function wayOf({ settings }: Context, row: Case): WayStep[] {
  const side = kindOf(row) === '締結前' ? 'before' : 'after';
  const present = stepOf(row);
  const marks = stepKeys
    .flatMap((key) => {
      const { [side]: mark }: Step = steps[key];
      return mark ? [{ key, mark }] : [];
    })
    .sort(ascending(({ mark }) => mark));
  const at = marks.findIndex(({ key }) => key === present);
  return marks.map(({ key, mark }, index): WayStep => {
    const standing = index < at || (index === at && !isOpen(row)) ? 'done' : 'ahead';
    return {
      mark: mark as StepMark,
      name: stepName(settings, key),
      standing: index === at && isOpen(row) ? 'present' : standing,
    };
  });
}

const unsettled: ReadonlySet<string> = new Set(['案', '待ち', '要確認', '失敗', '不達']);

/** The rows on which something can be done or filled in: the case first, then what hangs on it. */
function rowsOnCard(context: Context, row: Case, related: readonly Row[]): CardRow[] {
  const { registry } = context;
  const { caseId, businessId } = row.values;
  const cells = (step: StepKey | undefined): StepCells => (step && cellsAt[step]) ?? {};
  const present = isOpen(row) ? stepOf(row) : undefined;
  const atStep = cells(present);
  const business = businessOf(registry, businessId);
  const ofBusiness = (business ? [business] : [])
    .map((one) =>
      rowOnCard(
        context,
        one,
        `事業者 ${one.values.businessId}　${hint(one.values.name, 60)}`,
        atStep.businesses ?? [],
      ),
    )
    .filter(({ opens }) => atStep.businesses || opens);
  const projects = projectsOf(registry, caseId).map((project) => {
    const { projectId, projectName, proposerSide } = project.values;
    // A project that has a step of its own goes on when its case has ended. A department's is decided at ⑤, whichever
    // step up to there its case has come to.
    const decided =
      proposerSide === '市' && takes(row, 'departmentProposal') ? 'departmentProposal' : present;
    return rowOnCard(
      context,
      project,
      `提案事業 ${projectId}　${hint(projectName, 60)}`,
      cells(stepOfProject(registry, project) ?? decided).projects ?? [],
    );
  });
  const others = related.flatMap((one): CardRow[] => {
    if (isOf(one, 'documents')) {
      const draft = one.values.state === '案';
      return [
        rowOnCard(
          context,
          one,
          `文書 ${one.values.name}`,
          draft ? ['documentNumber', 'approvedOn'] : [],
        ),
      ];
    }
    if (isOf(one, 'outbox') && unsettled.has(one.values.state)) {
      const { mailId, subject, to } = one.values;
      return [
        rowOnCard(context, one, `送信 ${mailId}　${hint(subject, 60)}（${hint(to, 60)}）`, []),
      ];
    }
    if (isOf(one, 'intake') && one.values.state === '保留') {
      const { intakeId, form, sender, reason } = one.values;
      return [
        rowOnCard(
          context,
          one,
          `受付 ${intakeId}　${form}（${hint(sender, 40)}）${hint(reason, 200)}`,
          ['target'],
        ),
      ];
    }
    return [];
  });
  const useful = ({ cells: written, operations }: CardRow) =>
    written.length + operations.length > 0;
  return [
    rowOnCard(context, row, `案件 ${caseId}`, atStep.cases ?? []),
    ...[...ofBusiness, ...projects, ...others].filter(useful),
  ];
}
