import { type Cell, type Item, type RowItem, stackHeight } from './items.js';

/** A pile of items cut in two at a place where a page may end. */
export interface Division {
  readonly first: readonly Item[];
  readonly rest: readonly Item[];
}

/**
 * Cuts a row so that its first part is at most `available` points high; each cell is cut where its own lines
 * allow. Undefined when a cell cannot give anything to the first part; with `force` it always can.
 */
export function divideRow(row: RowItem, available: number, force: boolean): [RowItem, RowItem] | undefined {
  const inner = available - row.padTop - row.padBottom;
  const divisions = row.cells.map((cell) => divideItems(cell.items, inner, force));
  if (divisions.every(({ rest }) => rest.length === 0)) return undefined;
  if (divisions.some(({ first, rest }) => first.length === 0 && rest.length > 0)) return undefined;
  const first = withCells(
    row,
    divisions.map((division, i) => cellWith(row.cells[i], division.first)),
  );
  const rest = withCells(
    row,
    divisions.map((division, i) => cellWith(row.cells[i], division.rest)),
  );
  return [
    { ...first, keep: false, ruleBelow: undefined },
    { ...rest, space: 0, landmarks: undefined },
  ];
}

/** Cuts a pile of items; `first` is empty when nothing may stand alone within the room, unless forced. */
export function divideItems(items: readonly Item[], available: number, force: boolean): Division {
  let used = 0;
  let legal = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    const space = i === 0 ? 0 : item.space;
    if (used + space + item.height <= available + 0.01) {
      used += space + item.height;
      if (!item.keep) legal = i + 1;
      continue;
    }
    if (item.kind === 'row') {
      const parts = divideRow(item, available - used - space, force && i === 0);
      if (parts) return { first: [...items.slice(0, i), parts[0]], rest: [parts[1], ...items.slice(i + 1)] };
    }
    const at = legal > 0 || !force ? legal : Math.max(i, 1);
    return { first: items.slice(0, at), rest: items.slice(at) };
  }
  return { first: items, rest: [] };
}

function cellWith(cell: Cell, items: readonly Item[]): Cell {
  return { ...cell, items, height: stackHeight(items) };
}

function withCells(row: RowItem, cells: readonly Cell[]): RowItem {
  const height = Math.max(0, ...cells.map((cell) => cell.height)) + row.padTop + row.padBottom;
  return {
    ...row,
    cells,
    height,
    notes: cells.flatMap(({ items }) => items.flatMap((item) => item.notes ?? [])),
  };
}
