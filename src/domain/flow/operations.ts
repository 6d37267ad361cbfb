// All operations, by the tab on whose rows they are chosen; the drop-downs and できる操作 come from here.

import { wordOf } from '../base/text';
import type { Context } from '../context';
import { called } from '../forms/names';
import { usesForm } from '../forms/used';
import { type Operation, objections } from '../operations/operation';
import { stepBack } from '../operations/stepBack';
import type { Row } from '../registry/registry';
import type { TabKey } from '../registry/tabs';
import type { AnyOperation } from '../room';
import type { Settings } from '../settings';
import { fromArchive } from './archive/fromArchive';
import { attachSubmission, dismissSubmission } from './receive/attachSubmission';
import { redoDocument } from './redoDocument';
import { replaceDocument } from './replaceDocument';
import { rooms } from './rooms';
import { sendDocument } from './sendDocument';
import { bounceMail, cancelMail, confirmMail, resendMail, sendMail } from './settleMail';

const taken = stepBack((tab, name) =>
  operationsOf(tab).find((operation) => operation.name === name),
);

const operations: readonly AnyOperation[] = [
  ...rooms.flatMap((room) => [...room.operations]),
  sendDocument,
  redoDocument,
  replaceDocument,
  sendMail,
  resendMail,
  confirmMail,
  bounceMail,
  cancelMail,
  attachSubmission,
  dismissSubmission,
  ...Object.values(taken),
  fromArchive,
];

/** What is nothing of these stands after the first of them. */
const places: readonly Operation['place'][] = ['next', undefined, 'undoes', 'ends'];
const placeOf = ({ place }: Pick<Operation, 'place'>): number => places.indexOf(place);

const byTab: { [K in TabKey]?: readonly Operation<K>[] } = {};

export function operationsOf<K extends TabKey>(tab: K): readonly Operation<K>[] {
  const known: { [T in K]?: readonly Operation<T>[] } = byTab;
  known[tab] ??= operations
    .filter((one): one is AnyOperation & Operation<K> => one.tab === tab)
    .sort((one, other) => placeOf(one) - placeOf(other));
  return known[tab] ?? [];
}

/** What a city is offered on the rows of a tab. */
export const operationsOffered = <K extends TabKey>(
  tab: K,
  settings: Pick<Settings, 'unusedForms'>,
): readonly Operation<K>[] =>
  operationsOf(tab).filter(({ form }) => form === undefined || usesForm(settings, form));

/**
 * The names in the drop-down of a tab's 次の操作, with the 様式 as the city calls them.
 * @param settings without them, of a city that uses all 様式 by the guideline's numbers
 */
export const operationNames = (
  tab: TabKey,
  settings: Pick<Settings, 'unusedForms' | 'formNames'> = { unusedForms: [], formNames: {} },
): string[] => operationsOffered(tab, settings).map(({ name }) => called(settings, name));

/** The operation that somebody chose or typed, by its own name or as the city calls it. */
export const operationNamed = <K extends TabKey>(
  settings: Pick<Settings, 'formNames'>,
  tab: K,
  said: string,
): Operation<K> | undefined =>
  operationsOf(tab).find(({ name }) =>
    [name, called(settings, name)].some((one) => wordOf(one) === wordOf(said)),
  );

/** The names of what would be accepted on this row now, and of what lacks nothing but cells to be filled. */
export function operationsNow<K extends TabKey>(
  context: Context,
  row: Row<K>,
): { readonly accepted: readonly string[]; readonly lacking: readonly string[] } {
  const placed = operationsOffered(row.tab, context.settings).filter(
    (operation) => !operation.misplaced(context, row),
  );
  const accepted: string[] = [];
  const lacking: string[] = [];
  for (const operation of placed) {
    const refusals = objections(context, operation, row);
    if (refusals.length === 0) accepted.push(operation.name);
    else if (refusals.every(({ needs }) => needs !== undefined)) lacking.push(operation.name);
  }
  return { accepted, lacking };
}

/** できる操作: `様式4を発送する、一つ前に戻す、入力すればできる：取り下げ` */
export function availableText<K extends TabKey>(context: Context, row: Row<K>): string {
  const { accepted, lacking } = operationsNow(context, row);
  return called(
    context.settings,
    [...accepted, ...(lacking.length > 0 ? [`入力すればできる：${lacking.join('、')}`] : [])].join(
      '、',
    ),
  );
}
