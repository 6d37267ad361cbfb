/**
 * Cell properties as a stack of areas, so that a format set for a whole column costs one object.
 * What lies on top counts; an area that a later one covers whole is dropped.
 */
import type { Area, Layer } from './state';

/** How far down the stack a layer is sought that a new area continues. */
const JOINED_WITHIN = 64;

/** Sets a value for an area. */
export function paint<T>(layers: Layer<T>[], area: Area, value: T): Layer<T>[] {
  const kept = layers.filter((layer) => !covers(area, layer));
  push(kept, { ...place(area), value });
  return kept;
}

/**
 * Puts a layer on top, or makes it part of one that it continues: cell after cell and row after row
 * grow into one area. What lies on the layer that it joins must not lie on it.
 */
function push<T>(layers: Layer<T>[], added: Layer<T>): void {
  const last = layers.length - 1;
  for (let i = last; i >= 0 && i > last - JOINED_WITHIN; i--) {
    const layer = layers[i] as Layer<T>;
    const joined = layer.value === added.value ? joinedWith(layer, added) : undefined;
    if (joined && i === last) {
      layers.pop();
      push(layers, joined);
      return;
    }
    if (joined) {
      layers[i] = joined;
      return;
    }
    if (meets(layer, added)) break;
  }
  layers.push(added);
}

/** The value at one cell, or the default where none was set. */
export function valueAt<T>(
  layers: Layer<T>[] | undefined,
  row: number,
  column: number,
  none: T,
): T {
  for (let i = (layers?.length ?? 0) - 1; i >= 0; i--) {
    const layer = (layers as Layer<T>[])[i] as Layer<T>;
    if (
      row >= layer.row &&
      row < layer.row + layer.rows &&
      column >= layer.column &&
      column < layer.column + layer.columns
    ) {
      return layer.value;
    }
  }
  return none;
}

/** The values of an area, row by row. */
export function valuesOf<T>(layers: Layer<T>[] | undefined, area: Area, none: T): T[][] {
  const result = Array.from({ length: area.rows }, () => new Array<T>(area.columns).fill(none));
  for (const layer of layers ?? []) {
    const firstRow = Math.max(layer.row, area.row);
    const lastRow = Math.min(layer.row + layer.rows, area.row + area.rows);
    const firstColumn = Math.max(layer.column, area.column);
    const lastColumn = Math.min(layer.column + layer.columns, area.column + area.columns);
    for (let row = firstRow; row < lastRow; row++) {
      const line = result[row - area.row] as T[];
      for (let column = firstColumn; column < lastColumn; column++) {
        line[column - area.column] = layer.value;
      }
    }
  }
  return result;
}

/**
 * Moves what lies below when rows come in just after a row, or just before it: either way the new
 * rows take over what that row has.
 */
export function insertRows<T>(layers: Layer<T>[], beside: number, count: number): Layer<T>[] {
  return layers.map((layer) => {
    if (layer.row > beside) return { ...layer, row: layer.row + count };
    return layer.row + layer.rows > beside ? { ...layer, rows: layer.rows + count } : layer;
  });
}

/** Moves what lies to the right when columns come in after a column. */
export function insertColumns<T>(layers: Layer<T>[], after: number, count: number): Layer<T>[] {
  return layers.map((layer) => {
    if (layer.column > after) return { ...layer, column: layer.column + count };
    return layer.column + layer.columns > after
      ? { ...layer, columns: layer.columns + count }
      : layer;
  });
}

/** Moves columns: what covers some that come apart is split. @param placeOf where a column goes */
export function moveColumns<T>(
  layers: Layer<T>[],
  placeOf: (column: number) => number,
): Layer<T>[] {
  return layers.flatMap((layer) => {
    const places = Array.from({ length: layer.columns }, (_, i) => placeOf(layer.column + i));
    const pieces: Layer<T>[] = [];
    for (const column of places.sort((a, b) => a - b)) {
      const last = pieces[pieces.length - 1];
      if (last && last.column + last.columns === column) last.columns += 1;
      else pieces.push({ ...layer, column, columns: 1 });
    }
    return pieces;
  });
}

/** Takes rows out. */
export function deleteRows<T>(layers: Layer<T>[], row: number, count: number): Layer<T>[] {
  const end = row + count;
  return layers.flatMap((layer) => {
    if (layer.row + layer.rows <= row) return [layer];
    if (layer.row >= end) return [{ ...layer, row: layer.row - count }];
    const gone = Math.min(layer.row + layer.rows, end) - Math.max(layer.row, row);
    if (gone === layer.rows) return [];
    return [{ ...layer, row: Math.min(layer.row, row), rows: layer.rows - gone }];
  });
}

function covers(outer: Area, inner: Area): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

function meets(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** The layer with the one that continues it below or to the right; undefined where none does. */
function joinedWith<T>(layer: Layer<T>, next: Layer<T>): Layer<T> | undefined {
  const { row, column, rows, columns } = next;
  if (layer.column === column && layer.columns === columns && layer.row + layer.rows === row) {
    return { ...layer, rows: layer.rows + rows };
  }
  if (layer.row === row && layer.rows === rows && layer.column + layer.columns === column) {
    return { ...layer, columns: layer.columns + columns };
  }
  return undefined;
}

function place({ row, column, rows, columns }: Area): Area {
  return { row, column, rows, columns };
}
