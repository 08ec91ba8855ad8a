import { Flow } from '#documents/layout/flow';
import { type Cell, type RowItem, stackHeight } from '#documents/layout/items';
import type { Setting } from '#documents/layout/setting';
import type { TextStyle } from '#documents/look/look';
import type { StructNode } from '#documents/structure/struct-node';
import type { GridCell, TableGrid } from './table-grid.js';

/** More white space above a row that names a group, in points. */
const groupSpace = 7;

/** What all rows of a table share. */
export interface TableFrame {
  readonly grid: TableGrid;
  readonly widths: readonly number[];
  readonly gutter: number;
  readonly styles: (cell: GridCell) => TextStyle;
}

/** Sets one row of a table as cells side by side with a hairline under it. */
export function setRow(frame: TableFrame, index: number, setting: Setting, tag: StructNode): RowItem {
  const row = frame.grid.rows[index];
  const { part } = setting;
  const { colours, measures } = part.look;
  const cells = row.cells.map((cell) => setCell(cell, frame, setting, tag));
  const lastOfHead = row.section === 'head' && frame.grid.rows[index + 1]?.section !== 'head';
  const padTop = measures.cellPad + (row.group ? groupSpace : 0);
  const whole = Math.max(
    part.look.styles.tableText.leading,
    ...cells.filter(({ span }) => span === 1).map(({ height }) => height),
  );
  return {
    kind: 'row',
    cells,
    tag,
    divide: 'whenTall',
    padTop,
    padBottom: measures.cellPad + 0.6,
    height: whole + padTop + measures.cellPad + 0.6,
    space: 0,
    keep: row.group,
    frame: setting.flow.frame,
    notes: cells.flatMap(({ items }) => items.flatMap((item) => item.notes ?? [])),
    ruleBelow: {
      x: setting.x,
      width: setting.width,
      weight: lastOfHead ? 0.9 : 0.4,
      colour: lastOfHead ? colours.ink : colours.hairline,
    },
  };
}

function setCell(cell: GridCell, frame: TableFrame, setting: Setting, row: StructNode): Cell {
  const tag = row.child(cell.heading ? 'TH' : 'TD');
  const attributes = [
    cell.scope === undefined ? '' : `/Scope/${cell.scope}`,
    cell.columns > 1 ? `/ColSpan ${cell.columns}` : '',
    cell.rows > 1 ? `/RowSpan ${cell.rows}` : '',
  ].join('');
  if (attributes !== '') tag.with(`<</O/Table${attributes}>>`);
  const flow = new Flow();
  const end = cell.column + cell.columns;
  const x = setting.x + total(frame.widths, 0, cell.column);
  const width = total(frame.widths, cell.column, end) - (end === frame.grid.columns ? 0 : frame.gutter);
  const id = cell.node?.attributes['id'];
  if (id !== undefined) flow.mark({ id });
  const inner = {
    ...setting,
    flow,
    x,
    width,
    style: frame.styles(cell),
    tag,
    bare: true,
    hanging: undefined,
  };
  if (cell.node) setting.part.blocks(cell.node.children, inner);
  return { items: flow.items, height: stackHeight(flow.items), tag, always: true, span: cell.rows };
}

function total(widths: readonly number[], from: number, to: number): number {
  return widths.slice(from, to).reduce((sum, width) => sum + width, 0);
}
