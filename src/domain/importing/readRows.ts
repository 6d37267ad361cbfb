// The rows of a pasted list by the keys of their columns; what is wrong with headers and cells is taken down, all of it.
import { visible } from '../base/names';
import { tabs } from '../registry/tabs';
import type { Column } from '../registry/tabs/column';
import { type Finding, findingAt } from './findings';
import { fieldOf, type Given, importLists, type ListKey } from './lists';
import { readCell } from './readCell';
import type { GivenTable } from './table';
import { noRecord } from './tidied';

export interface ReadRow<K extends ListKey = ListKey> {
  readonly list: K;
  readonly line: number;
  readonly given: Given<K>;
  /** The cells as they were written, by the same keys. */
  readonly written: Readonly<Record<string, string>>;
  /** A cell of it could not be read, or is missing: what it says is only good for recognising it. */
  readonly broken: boolean;
}

/** Headers as people write them: width, spaces and the † of shared columns do not matter. */
const plainHeader = (header: string) => visible(header).normalize('NFKC').replace(/[\s†]/g, '');

/** Where what is to be said is taken down. */
interface Found {
  readonly mistakes: Finding[];
  /** What was mended. */
  readonly warnings: Finding[];
}

export function readRows<K extends ListKey>(
  list: K,
  table: GivenTable,
  { mistakes, warnings }: Found,
): ReadRow<K>[] {
  for (const { line, text } of table.problems) {
    mistakes.push({ list, line, header: '', value: '', text });
  }
  const keys = keysOfHeaders(list, table, mistakes);
  const { required } = importLists[list];
  const absent = required.filter((key) => !keys.includes(key));
  for (const key of absent) {
    mistakes.push({
      list,
      line: table.headerLine,
      header: '',
      value: '',
      text: `見出し「${fieldOf(list, key).header}」がありません。この列を加えてください。`,
    });
  }
  const unreadable = new Set(table.problems.map(({ line }) => line));
  return table.rows
    .filter(({ line }) => !unreadable.has(line))
    .map(({ line, cells }) => {
      const before = mistakes.length;
      const written = writtenIn(keys, cells);
      const kind = noRecord(cells);
      const given = kind
        ? besides({ list, line }, kind, mistakes)
        : cellsOf({ list, line }, keys, { cells, written }, { mistakes, warnings });
      return { list, line, given, written, broken: absent.length > 0 || mistakes.length > before };
    });
}

function besides(row: { list: ListKey; line: number }, kind: string, mistakes: Finding[]) {
  mistakes.push(findingAt(row, '', '', `${kind}の行のようです。この行を除いてください。`));
  return {};
}

/** The key of each column; undefined for one that is not taken. */
function keysOfHeaders(
  list: ListKey,
  { headers, headerLine, rows }: GivenTable,
  mistakes: Finding[],
): (string | undefined)[] {
  const { offered } = importLists[list];
  const byHeader = new Map<string, string>(
    offered.map((key) => [plainHeader(fieldOf(list, key).header), key]),
  );
  const ofSystem = new Set(
    Object.values<Column>(tabs[list].columns)
      .map(({ header }) => plainHeader(header))
      .filter((header) => !byHeader.has(header)),
  );
  const seen = new Set<string>();
  const wrong = (header: string, text: string) =>
    mistakes.push({ list, line: headerLine, header: '見出し', value: header, text });
  return headers.map((header, index) => {
    const plain = plainHeader(header);
    const key = byHeader.get(plain);
    if (plain === '') {
      if (rows.some(({ cells }) => (cells[index] ?? '').trim() !== '')) {
        wrong(
          '',
          `左から${index + 1}列目に見出しがありません。見出しを書くか、列を除いてください。`,
        );
      }
    } else if (!key) {
      const allowed = offered.map((one) => fieldOf(list, one).header).join('、');
      wrong(
        header,
        ofSystem.has(plain)
          ? `この列は取り込めません（取り込んだあとに台帳で付くものです）。列を除いてください。取り込める列：${allowed}`
          : `この見出しはありません。取り込める列：${allowed}`,
      );
    } else if (seen.has(key)) {
      wrong(header, '同じ見出しが2つあります。1つにしてください。');
    } else {
      seen.add(key);
      return key;
    }
    return undefined;
  });
}

const writtenIn = (keys: readonly (string | undefined)[], cells: readonly string[]) =>
  Object.fromEntries(keys.flatMap((key, index) => (key ? [[key, cells[index] ?? '']] : [])));

function cellsOf<K extends ListKey>(
  row: { readonly list: K; readonly line: number },
  keys: readonly (string | undefined)[],
  { cells, written }: { cells: readonly string[]; written: Readonly<Record<string, string>> },
  { mistakes, warnings }: Found,
): Given<K> {
  const { required } = importLists[row.list];
  const given: Record<string, string> = {};
  const tooMany = cells.slice(keys.length).some((cell) => cell.trim() !== '');
  if (cells.length < keys.length || tooMany) {
    mistakes.push(
      findingAt(
        row,
        '',
        '',
        `列の数が見出しと合いません（見出しは${keys.length}列、この行は${cells.length}列）。区切りと引用符（"）を確かめてください。`,
      ),
    );
  }
  keys.forEach((key, index) => {
    if (!key) return;
    const read = readCell(row.list, key, written[key]);
    if ('value' in read && read.mended) {
      warnings.push(findingAt(row, key, written[key], read.mended));
    }
    if ('value' in read && read.value === '') {
      if (required.includes(key) && index < cells.length) {
        mistakes.push(findingAt(row, key, '', '空欄です。書いてください。'));
      }
      return;
    }
    if ('value' in read) given[key] = read.value;
    else mistakes.push(findingAt(row, key, written[key], read.problem));
  });
  return given as Given<K>;
}
