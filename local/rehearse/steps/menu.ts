/** A step in which a person chooses from the menu, and answers the dialogs that come. */
import { type DialogProblem, DialogRefusal, type Runtime } from '../../runtime';
import { listed, quoted, ScenarioMistakes } from '../scenario/mistakes';
import type { StepOf } from '../scenario/scenario';
import { findRows } from './rows';

/** @throws ScenarioMistakes when no such row is there, or the dialogs do not take these answers */
export function chooseFromMenu(
  runtime: Runtime,
  place: string,
  { label, row, input, user, otherAccounts }: StepOf<'menu'>,
): void {
  const cursor = row && {
    tab: row.tab,
    row: findRows(runtime, `${place}.row`, row.tab, { where: row.where, all: false })[0],
  };
  try {
    runtime.people.menu(label, { row: cursor, input, user, otherAccounts });
  } catch (error) {
    if (!(error instanceof DialogRefusal)) throw error;
    throw new ScenarioMistakes(
      error.problems.map((problem) => mistakeOf(problem, label, `${place}.input`)),
    );
  }
}

const TAKES = {
  text: 'one text',
  texts: 'a list of texts',
  tick: 'true or null',
  date: 'a date as 2026-05-08',
};

function mistakeOf(problem: DialogProblem, item: string, place: string): string {
  const { label } = problem;
  switch (problem.kind) {
    case 'label': {
      const labels = listed(problem.labels.map(quoted)) || '(none)';
      return `${place}: no dialog of ${quoted(item)} asks ${quoted(label)} now; it asks ${labels}`;
    }
    case 'choice':
      return `${place}.${label}: ${quoted(problem.value)} is no choice; the choices are ${listed(problem.choices)}`;
    case 'shape':
      return `${place}.${label}: ${quoted(problem.value)} is not an answer to this field; it takes ${TAKES[problem.takes]}`;
    case 'required':
      return `${place}: the dialog of ${quoted(item)} requires an answer to ${quoted(label)}`;
  }
}
