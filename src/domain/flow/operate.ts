// Serving the 次の操作 cells: each is done once, or refused with what is missing, and emptied.

import { addMinutes } from '../base/day';
import { isAmong, messageOf } from '../base/text';
import { stepOf } from '../cases/cases';
import type { Context } from '../context';
import { called } from '../forms/names';
import { type Remembering, remember } from '../operations/history';
import { type Done, noteRemarks, type Operation, prepared } from '../operations/operation';
import { STEP_BACK } from '../operations/stepBack';
import { FROM_ARCHIVE, isCase, unitOf } from '../registry/archiveUnits';
import { matterOf } from '../registry/reading';
import {
  type Deed,
  hasCell,
  isOf,
  type Registry,
  type Row,
  type RowWith,
} from '../registry/registry';
import { hasColumn, type TabKey, tabKeys } from '../registry/tabs';
import { yearsAdded } from '../registry/yearAdded';
import { arrive } from './arrivals';
import { deriveChanged } from './derive';
import { availableText, operationNamed } from './operations';
import { mailsLater, wouldSend } from './sending';

type Operable = RowWith<'operation'>;

/** What others hang on first: a case goes on once its projects, letters and submissions are decided upon. */
const operableTabs = [...tabKeys].reverse().filter((tab) => hasColumn(tab, 'operation'));

/** The rows in whose 次の操作 somebody chose (or typed) something. */
function chosenRows(registry: Registry): Operable[] {
  return operableTabs.flatMap((tab) =>
    registry.rows(tab).filter(({ values }) => values.operation.trim() !== ''),
  );
}

/** Serves every chosen operation, each on derived columns that are up to date: one may open the way for the next. */
export function operate(context: Context): void {
  for (const row of chosenRows(context.registry)) {
    deriveChanged(context, [row]);
    serve(context, row);
  }
}

/** What an operation sends leaves after 送信の猶予. */
export const leavingLater = (context: Context): Context => ({
  ...context,
  leavesAt: addMinutes(context.now, context.settings.sendingGrace),
});

function serve(context: Context, row: Operable): void {
  const { registry, settings } = context;
  const typed = row.values.operation.trim();
  const operation = operationNamed(settings, row.tab, typed);
  const chosen = operation?.name ?? typed;
  let outcome: Outcome = { done: false, result: '' };
  const watched = registry.watch(() => {
    if (chosen !== FROM_ARCHIVE) wake(registry, row);
    outcome = outcomeOf(leavingLater(context), row, operation, chosen);
  });
  if ('error' in watched) {
    outcome = {
      done: false,
      result: `「${chosen}」はできませんでした。処理の途中でエラーになり、何も変えていません（${messageOf(watched.error)}）。`,
    };
  } else if (outcome.done && chosen !== STEP_BACK && chosen !== FROM_ARCHIVE) {
    const remembering = rememberingFor(registry, row, watched.deed);
    if (remembering) remember(registry, remembering, done(context, row, chosen), watched.deed);
    outcome.result += mailsLater(context, watched.deed, remembering !== undefined);
  }
  const years = yearsAdded(
    registry,
    new Set([row, ...registry.rowsOf(matterOf(row.tab, row.values))]),
  );
  const result = [outcome.result, ...years].join('');
  registry.set(row, { operation: '', result: called(settings, result) });
}

/** What is to be done with a case that rests in the archive needs all of it. */
function wake(registry: Registry, { tab, values }: Row): void {
  if (!isAmong(tab, ['cases', 'projects', 'documents'])) return;
  const unit = unitOf(tab, values);
  if (isCase(unit) && registry.isArchivedUnit(unit)) registry.takeBack(unit);
}

/** The row by which an operation is taken back: a letter's case, while what it sends waits. An answer is not taken back. */
function rememberingFor(registry: Registry, row: Row, { made }: Deed): Remembering | undefined {
  const makes = (tab: TabKey) => made.some((one) => one.tab === tab);
  if (makes('answers')) return undefined;
  if (isOf(row, 'documents')) {
    return makes('outbox') ? registry.find('cases', row.values.caseId) : undefined;
  }
  return hasCell(row, 'history') ? row : undefined;
}

const done = ({ today }: Context, row: Row, name: string) => ({
  name,
  day: today,
  letter: isOf(row, 'documents') ? row.values.name : '',
});

/** What staff are to know before it is done; empty when there is nothing. */
const asking = (name: string, concerns: readonly string[] = []): string =>
  concerns.length > 0
    ? `「${name}」の前に確かめてください：${concerns.join('')}このまま進めるときは、もう一度「${name}」を選んでください。`
    : '';

/** Whether 操作結果 begins so. */
const hasResult = (row: Row, text: string): boolean =>
  hasCell(row, 'result') && row.values.result.startsWith(text);

interface Outcome {
  readonly done: boolean;
  result: string;
}

function outcomeOf<K extends TabKey>(
  context: Context,
  row: Row<K>,
  operation: Operation<K> | undefined,
  chosen: string,
): Outcome {
  const refused = (result: string): Outcome => ({ done: false, result });
  if (!operation) {
    return refused(
      `「${chosen}」という操作はありません。いまできる操作：${availableText(context, row) || 'なし'}`,
    );
  }
  const ready = prepared(context, operation, row);
  if ('missing' in ready) {
    const { missing, unreasoned } = ready;
    const told =
      unreasoned && operation.place === 'ends' ? [wouldSend(context.registry, unreasoned)] : [];
    const said = [...missing.map((one) => one.said), ...told].filter(Boolean);
    return refused(`「${chosen}」はできません。${said.join('　')}`);
  }
  const asked = asking(chosen, ready.concerns);
  // What stands there is what was said when it was chosen before.
  if (asked !== '' && !hasResult(row, called(context.settings, asked))) return refused(asked);
  return { done: true, result: carryOut(context, operation, row, ready.perform) };
}

/**
 * Does what was prepared, with what the case finds where it brings it.
 * @returns what 操作結果 says of it
 */
export function carryOut<K extends TabKey>(
  context: Context,
  operation: Operation<K>,
  row: Row<K>,
  perform: () => Done,
): string {
  const before = isOf(row, 'cases') ? stepOf(row) : undefined;
  const { said } = perform();
  // What is put back was there already.
  if (isOf(row, 'cases') && operation.name !== STEP_BACK) arrive(context, row, before);
  noteRemarks(context, operation, row);
  return said;
}
