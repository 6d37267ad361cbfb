// What a column of the registry is: one declaration gives header, protection, format, width, drop-down and note.
import { type Words, words } from '../../base/words';

/**
 * Who may write a column.
 * - `system`: only the system; grey header, protected with a warning.
 * - `staff`: only people; the system may set it when it makes the row, and never afterwards.
 * - `shared` (†): the system fills it while it is empty or still holds what the system wrote.
 * - `operation`: people choose, the system empties it once it has acted.
 */
export type ColumnKind = 'system' | 'staff' | 'shared' | 'operation';

/**
 * How a cell is stored: text as it is, days and times as serial numbers, plain numbers; a tab and the number of a row of
 * it (`案件 R8-001`) as a link that leads there; an address that the system alone writes as it is, shown as 「開く」.
 */
export type ColumnType = 'text' | 'date' | 'datetime' | 'number' | 'place' | 'address';

/**
 * `Word`: what the system and the drop-down write here, where that is a closed list. It comes from `choices`, or is
 * named (`system<FormName>(…)`) where no drop-down is wanted. Somebody may type anything else over it.
 */
export interface Column<Word extends string = string> {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly type: ColumnType;
  /** How a number or a day is shown, where it is not as its type is: a number format. */
  readonly shown?: string;
  /** Pixels; 0 where it is hidden. */
  readonly width: number;
  /** Shown when the pointer rests on the header. */
  readonly note: Words;
  /** The drop-down, where the values are a closed list. */
  readonly choices?: readonly Word[];
  readonly hidden: boolean;
  /** Nothing follows from what people type here: no rule, letter or operation reads it as it is typed. */
  readonly plain?: true;
  /**
   * Each cell names a row of one of these tabs by its key, or by another column: `agreements.agreementId`. Several are
   * separated by 、.
   */
  readonly refers?: readonly string[];
  /**
   * Not to be empty: the row would belong to nothing. By name: unless this other column is filled. A `distinct` cell that
   * refers to nothing may be so from the beginning; one that the system writes is never emptied by hand.
   */
  readonly needed?: true | string;
  /** Not to be emptied any more once 状態 says so. */
  readonly keptOnce?: string;
  /** Somebody's name: where there is nobody any more, なし stands there. */
  readonly orNone?: true;
  /** Holds mail addresses. */
  readonly mail?: true;
  /** A day on which all of the row hangs, though staff write it. */
  readonly decisive?: true;
  /** The system alone writes it, and what is sent or concluded hangs on its standing with the others of the row. */
  readonly sealed?: true;
  /** People may correct it, but no two rows change theirs for each other's: a column sorted alone does that. */
  readonly distinct?: true;
  /** Number of cells a long text may spread over (50,000 characters each). */
  readonly parts?: number;
}

type Options<Word extends string> = Partial<
  Omit<Column<Word>, 'header' | 'kind' | 'note' | 'width' | 'hidden'>
>;

const declaring =
  (kind: ColumnKind, hidden = false) =>
  <const Word extends string = string>(
    header: string,
    note: Words,
    width: number,
    options: Options<Word> = {},
  ): Column<Word> => ({ header, kind, type: 'text', width, note, hidden, ...options });

export const system = declaring('system');
export const staff = declaring('staff');
export const shared = declaring('shared');

/** Of a cell that is its row's own: not emptied once written, and no two rows change theirs for each other's. */
export const own = { needed: true, distinct: true } as const;

/** The system's own, which people do not see. */
export const hidden = <const Word extends string = string>(
  header: string,
  note: Words,
  options?: Options<Word>,
): Column<Word> => declaring('system', true)(header, note, 0, options);

/** 次の操作: its drop-down comes from the operations table. */
export const operation = (): Column =>
  declaring('operation')(
    '次の操作',
    words('行うことを選ぶと、結果が「操作結果」に出て、この欄は空に戻ります。'),
    120,
  );

/** 操作結果 */
export const operationResult = (): Column =>
  system('操作結果', words('最後の操作の結果、またはできなかった理由です。'), 170);

/** できる操作 */
export const availableOperations = (): Column =>
  system(
    'できる操作',
    words('いま「次の操作」で選べるものと、欄に入力すれば選べるものです。'),
    150,
  );

/** 操作の控え: what the last operations changed, for 一つ前に戻す. */
export const history = (): Column =>
  hidden('操作の控え', words('「一つ前に戻す」のための控えです。'), { parts: 2 });

/** 使った備考: the operation that last took 備考 into its words, and what it said. */
export const usedRemarks = (): Column =>
  hidden('使った備考', words('備考を文面に使った操作と、そのときの備考です。'));

/** 備考 */
export const remarks = (note: Words = words('自由に書けます。')): Column =>
  staff('備考', note, 200);

/** 行の印: a fingerprint of the sealed cells of the row, as the system wrote them. */
export const rowSeal = (): Column =>
  hidden('行の印', words('手で書き換えられたところがないかを見分ける印です。'));
