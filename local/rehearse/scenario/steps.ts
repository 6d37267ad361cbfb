/** Checks the steps of a scenario: one action each, its keys, and time that runs forward. */

import manifest from '../../../appsscript.json';
import type { FormId } from '../../../src/domain/forms';
import { HAND_KINDS, type HandKindName } from '../../runtime';
import { wholeScope } from '../../runtime/consent';
import { FAULT_KINDS } from '../../runtime/faults';
import { readAnswers, readForm } from './answers';
import { checkColumn, type Renamed, readCells, readTab } from './columns';
import { readDialogInput } from './dialogInput';
import { listed, type MistakeList, quoted } from './mistakes';
import type { Step, StepOf } from './scenario';
import { stepKindNames, stepKinds } from './stepKinds';
import {
  checkKeys,
  checkPresent,
  readCount,
  readFlag,
  readList,
  readMap,
  readName,
  readTime,
} from './values';

const REGISTRY = '台帳';

type Given = Record<string, unknown>;
type Kind = Step['kind'];

/** What reading a step needs to know of those before it. */
interface Reader {
  readonly list: MistakeList;
  readonly renamed: Renamed;
  /** Whether the registry has been copied. */
  copied: boolean;
}

/** All steps; what cannot be read is left out, with its mistakes taken down. */
export function readSteps(list: MistakeList, value: unknown, start: string | undefined): Step[] {
  const reader: Reader = { list, renamed: new Map(), copied: false };
  let last = { place: 'start', at: start ?? '' };
  return readList(list, 'steps', value).flatMap((given, index) => {
    const place = `steps[${index}]`;
    const step = readStep(reader, place, readMap(list, place, given));
    if (!step) return [];
    const at = `${place}.${step.kind === 'until' ? 'until' : 'at'}`;
    if (step.at < last.at) {
      list.add(at, `${quoted(step.at)} is before ${quoted(last.at)} (${last.place}); time runs on`);
    }
    last = { place: at, at: step.at };
    return [step];
  });
}

function readStep(reader: Reader, place: string, given: Given): Step | undefined {
  const { list } = reader;
  const kinds = stepKindNames.filter((name) => name in given);
  const [kind] = kinds;
  if (!kind) {
    list.add(place, `${quoted(given)} has no action; the actions are ${listed(stepKindNames)}`);
    return undefined;
  }
  if (kinds.length > 1) {
    list.add(place, `has several actions (${listed(kinds)}); write a step for each`);
    return undefined;
  }
  const { required, optional } = stepKinds[kind];
  checkKeys(list, place, given, [kind, ...required, ...optional]);
  checkPresent(list, place, given, required);
  const action = readers[kind](reader, place, given);
  const time = kind === 'until' ? 'until' : 'at';
  const at = given[time] === undefined ? '' : readTime(list, `${place}.${time}`, given[time]);
  const user = given.user === undefined ? undefined : readName(list, `${place}.user`, given.user);
  const where = given.in !== undefined && readCopy(reader, `${place}.in`, given.in);
  return at && action
    ? ({ kind, at, ...(user && { user }), ...(where && { in: where }), ...action } as Step)
    : undefined;
}

function readCopy({ list, copied }: Reader, place: string, value: unknown): 'copy' {
  if (value !== 'copy') list.add(place, `${quoted(value)} is no place; write "copy"`);
  else if (!copied) list.add(place, 'no step before makes a copy ({"at": …, "copy": "台帳"})');
  return 'copy';
}

type Action<K extends Kind> = Omit<StepOf<K>, 'kind' | 'at' | 'user' | 'in'>;
type ReadAction<K extends Kind> = (
  reader: Reader,
  place: string,
  given: Given,
) => Action<K> | undefined;

const readers: { readonly [K in Kind]: ReadAction<K> } = {
  submit: (reader, place, given) => readFormStep(reader, place, given, 'submit'),
  reply(reader, place, given) {
    const { list } = reader;
    const step = readFormStep(reader, place, given, 'reply');
    if (!step || given.from === undefined) return undefined;
    return {
      ...step,
      from: readName(list, `${place}.from`, given.from),
      link: readCount(list, `${place}.link`, given.link),
      mail: given.mail === undefined ? undefined : readName(list, `${place}.mail`, given.mail),
    };
  },
  edit: (reader, place, given) => ({
    ...readTabRows(reader, place, given, 'edit'),
    set: readSet(reader, place, given, 'edit'),
  }),
  paste: (reader, place, given) => ({
    ...readTabRows(reader, place, given, 'paste'),
    set: readSet(reader, place, given, 'paste'),
  }),
  insert: (reader, place, given) => ({
    tab: readTab(reader.list, place, given.insert) ?? '',
    set: readSet(reader, place, given, 'insert'),
  }),
  delete: (reader, place, given) => readTabRows(reader, place, given, 'delete'),
  sort(reader, place, given) {
    const tab = readTab(reader.list, place, given.sort) ?? '';
    return {
      tab,
      by: readColumn(reader, `${place}.by`, given.by, tab),
      descending: readFlag(reader.list, `${place}.descending`, given.descending),
    };
  },
  rename(reader, place, given) {
    const tab = readTab(reader.list, place, given.rename) ?? '';
    const column = readColumn(reader, `${place}.column`, given.column, tab);
    const to = given.to === undefined ? '' : readName(reader.list, `${place}.to`, given.to);
    reader.renamed.set(tab, (reader.renamed.get(tab) ?? new Set()).add(to));
    return { tab, column, to };
  },
  hand(reader, place, given) {
    const { list } = reader;
    const tab = readTab(list, place, given.hand) ?? '';
    const does = String(given.does) as HandKindName;
    if (given.does !== undefined && !Object.hasOwn(HAND_KINDS, does)) {
      const kinds = listed(Object.keys(HAND_KINDS));
      list.add(`${place}.does`, `there is no hand ${quoted(given.does)}; the hands are ${kinds}`);
    }
    return {
      tab,
      does,
      row: readCount(list, `${place}.row`, given.row) ?? 2,
      column: readColumn(reader, `${place}.column`, given.column, tab),
      columns: readCount(list, `${place}.columns`, given.columns) ?? 1,
    };
  },
  menu(reader, place, given) {
    const { list } = reader;
    return {
      label: readName(list, `${place}.menu`, given.menu),
      row: given.row === undefined ? undefined : readCursor(reader, `${place}.row`, given.row),
      input:
        given.input === undefined
          ? undefined
          : readDialogInput(list, `${place}.input`, given.input),
      otherAccounts: readFlag(list, `${place}.otherAccounts`, given.otherAccounts),
    };
  },
  copy(reader, place, given) {
    if (given.copy !== REGISTRY) {
      reader.list.add(
        `${place}.copy`,
        `${quoted(given.copy)} cannot be copied; write "${REGISTRY}"`,
      );
    }
    reader.copied = true;
    return {};
  },
  consent({ list }, place, given) {
    const scopes = readList(list, `${place}.consent`, given.consent).map((scope) =>
      wholeScope(String(scope)),
    );
    const wrong = scopes.find((scope) => !manifest.oauthScopes.includes(scope));
    if (wrong !== undefined) {
      const known = listed(manifest.oauthScopes);
      list.add(`${place}.consent`, `the script has no scope ${quoted(wrong)}; it has ${known}`);
    }
    return { scopes };
  },
  fault(reader, place, given) {
    const { list } = reader;
    const kind = String(given.fault);
    if (!Object.hasOwn(FAULT_KINDS, kind)) {
      const kinds = listed(Object.keys(FAULT_KINDS));
      list.add(place, `there is no fault ${quoted(given.fault)}; the faults are ${kinds}`);
    }
    const service =
      given.service === undefined ? '' : readName(list, `${place}.service`, given.service);
    const call = readCount(list, `${place}.call`, given.call);
    if (given.step === undefined) return { fault: kind, service, call };
    const inner = readMap(list, `${place}.step`, given.step);
    const step = readStep(reader, `${place}.step`, { at: given.at, ...inner });
    return { fault: kind, service, call, ...(step && { step }) };
  },
  card(reader, place, given) {
    const tab = readTab(reader.list, place, given.card) ?? '';
    const { renamed, list } = reader;
    return {
      tab,
      where: readCells(list, `${place}.where`, given.where ?? {}, tab, renamed),
      set: readSet(reader, place, given, 'card'),
      press: given.press === undefined ? undefined : readName(list, `${place}.press`, given.press),
    };
  },
  until: () => ({}),
};

function readFormStep(reader: Reader, place: string, given: Given, kind: 'submit' | 'reply') {
  const { list } = reader;
  const form: FormId | undefined = readForm(list, place, given[kind]);
  const raw = readFlag(list, `${place}.raw`, given.raw);
  if (kind === 'submit' && given.answers === undefined) return undefined;
  const answers = readAnswers(list, `${place}.answers`, given.answers ?? {}, form, {
    raw,
    complete: kind === 'submit',
  });
  return form && { form, raw, answers };
}

function readTabRows(reader: Reader, place: string, given: Given, kind: Kind) {
  const { list, renamed } = reader;
  const tab = readTab(list, place, given[kind]);
  const where =
    given.where === undefined ? {} : readCells(list, `${place}.where`, given.where, tab, renamed);
  return { tab: tab ?? '', where, all: readFlag(list, `${place}.all`, given.all) };
}

function readSet({ list, renamed }: Reader, place: string, given: Given, kind: Kind) {
  if (given.set === undefined) return {};
  const tab = typeof given[kind] === 'string' ? (given[kind] as string) : undefined;
  return readCells(list, `${place}.set`, given.set, tab, renamed);
}

function readColumn({ list, renamed }: Reader, place: string, value: unknown, tab: string): string {
  if (value === undefined) return '';
  const header = readName(list, place, value);
  if (header) checkColumn(list, place, tab, header, renamed);
  return header;
}

/** `{"案件": {"案件番号": "R8-001"}}`: the row that the cursor stands on. */
function readCursor({ list, renamed }: Reader, place: string, value: unknown) {
  const [[name, where] = [], ...more] = Object.entries(readMap(list, place, value));
  if (name === undefined || more.length > 0) {
    list.add(place, `${quoted(value)} must name one tab, as {"案件": {"案件番号": "R8-001"}}`);
    return undefined;
  }
  const tab = readTab(list, place, name);
  return tab ? { tab, where: readCells(list, `${place}.${tab}`, where, tab, renamed) } : undefined;
}
