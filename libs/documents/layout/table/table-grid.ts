import { childrenNamed, type ElementNode, hasClass } from '#documents/html/document-node';

/** A cell in its place. Columns and rows count from 0. */
export interface GridCell {
  /** Missing where the author left a row short: the hole is filled, because a table is a full grid. */
  readonly node: ElementNode | undefined;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly heading: boolean;
  readonly scope: 'Column' | 'Row' | undefined;
}

export interface GridRow {
  readonly section: 'head' | 'body' | 'foot';
  /** A row that names the group of rows under it. */
  readonly group: boolean;
  readonly cells: readonly GridCell[];
}

/** A table as a full grid of cells. */
export interface TableGrid {
  readonly rows: readonly GridRow[];
  readonly columns: number;
}

const mostColumns = 60;

/** Reads the rows of a table; spans are cut to the section they stand in, short rows are filled up. */
export function tableGrid(table: ElementNode): TableGrid {
  const sections: [GridRow['section'], ElementNode[]][] = [
    ['head', childrenNamed(table, 'thead').flatMap(rowsOf)],
    [
      'body',
      table.children.flatMap((child) =>
        child.kind !== 'element'
          ? []
          : child.name === 'tbody'
            ? rowsOf(child)
            : child.name === 'tr'
              ? [child]
              : [],
      ),
    ],
    ['foot', childrenNamed(table, 'tfoot').flatMap(rowsOf)],
  ];
  const placed = sections.flatMap(([section, rows]) => placeRows(section, rows));
  const columns = Math.max(
    0,
    ...placed.map((row) => Math.max(0, ...row.occupied.map((taken, i) => (taken ? i + 1 : 0)))),
  );
  return {
    columns,
    rows: placed.map((row) => ({ section: row.section, group: row.group, cells: filled(row, columns) })),
  };
}

interface PlacedRow {
  readonly section: GridRow['section'];
  readonly group: boolean;
  readonly cells: GridCell[];
  readonly occupied: boolean[];
}

function placeRows(section: GridRow['section'], rows: readonly ElementNode[]): PlacedRow[] {
  const placed: PlacedRow[] = rows.map((row) => ({
    section,
    group: hasClass(row, 'group'),
    cells: [],
    occupied: [],
  }));
  rows.forEach((row, r) => {
    let column = 0;
    for (const node of childrenNamed(row, 'th', 'td')) {
      while (placed[r].occupied[column]) column++;
      if (column >= mostColumns) break;
      const columns = Math.min(Number(node.attributes['colspan'] ?? 1), mostColumns - column);
      const span = Math.min(Number(node.attributes['rowspan'] ?? 1), rows.length - r);
      const heading = node.name === 'th';
      placed[r].cells.push({
        node,
        column,
        columns,
        rows: span,
        heading,
        scope: heading ? scopeOf(node, section) : undefined,
      });
      for (let down = 0; down < span; down++) {
        for (let right = 0; right < columns; right++) placed[r + down].occupied[column + right] = true;
      }
      column += columns;
    }
  });
  return placed;
}

function filled(row: PlacedRow, columns: number): GridCell[] {
  const holes: GridCell[] = [];
  for (let column = 0; column < columns; column++) {
    if (!row.occupied[column])
      holes.push({ node: undefined, column, columns: 1, rows: 1, heading: false, scope: undefined });
  }
  return [...row.cells, ...holes].sort((a, b) => a.column - b.column);
}

function scopeOf(node: ElementNode, section: GridRow['section']): 'Column' | 'Row' {
  const scope = node.attributes['scope'];
  if (scope === undefined) return section === 'head' ? 'Column' : 'Row';
  return scope.startsWith('col') ? 'Column' : 'Row';
}

function rowsOf(section: ElementNode): ElementNode[] {
  return childrenNamed(section, 'tr');
}
