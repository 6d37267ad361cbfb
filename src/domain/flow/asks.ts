// Everything that somebody outside 総合政策課 has been asked for and has not answered: by the steps of cases, and by the year.

import type { Ask, AskKind, CaseAsk, ProjectAsk, YearAsk } from '../asks/ask';
import { isOpen, stepOf, stepOfProject } from '../cases/cases';
import { inTheWay, isContradictory } from '../cases/contradictions';
import { reaches, type Scope, wholeScope } from '../cases/scope';
import type { Context } from '../context';
import { usesForm } from '../forms/used';
import { stillAwaited } from '../receiving/heldAnswers';
import type { Row } from '../registry/registry';
import { rooms } from './rooms';

const askKinds: readonly AskKind[] = rooms.flatMap((room) => [...room.asks]);

const ofCases = askKinds.filter((kind): kind is CaseAsk => kind.level === 'case');
const ofProjects = askKinds.filter((kind): kind is ProjectAsk => kind.level === 'project');
const ofYear = askKinds.filter((kind): kind is YearAsk => kind.level === 'year');

/** @param scope of whose cases, and whether the year's too; without it, all */
export function openAsks(context: Context, scope: Scope = wholeScope(context.registry)): Ask[] {
  const { registry } = context;
  const clear = (row: Row): boolean => !isContradictory(registry, row);
  const asks = [
    ...scope.cases
      .filter((row) => isOpen(row) && clear(row))
      .flatMap((row) => {
        const step = stepOf(row);
        return ofCases
          .filter((kind) => kind.step === step)
          .flatMap((kind) => kind.open(context, row));
      }),
    ...scope.projects.filter(clear).flatMap((project) => {
      const step = stepOfProject(registry, project);
      return ofProjects
        .filter((kind) => kind.step === step)
        .flatMap((kind) => kind.open(context, project));
    }),
    ...ofYear
      .filter(({ part }) => reaches(scope, part))
      .flatMap((kind) => kind.open(context))
      .filter(({ caseId, target, who }) => inTheWay(registry, [caseId, target, who]).length === 0),
  ];
  return stillAwaited(
    context,
    asks.filter(({ kind }) => usesForm(context.settings, kind.form)),
  );
}
