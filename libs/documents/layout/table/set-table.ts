import { childrenNamed, type ElementNode, hasClass } from '#documents/html/document-node';
import { setText } from '#documents/layout/blocks/set-text';
import type { RowItem } from '#documents/layout/items';
import { type Setting, styleNamed } from '#documents/layout/setting';
import type { TextStyle } from '#documents/look/look';
import { cellWish } from './cell-wish.js';
import { columnWidths, type ColumnWish } from './column-widths.js';
import { setRow, type TableFrame } from './set-row.js';
import { numericColumns } from './numeric-columns.js';
import { type GridCell, type TableGrid, tableGrid } from './table-grid.js';

/** Space between two columns, in points. */
const gutter = 9;

/**
 * Sets a table over the whole width: caption above and kept with it, head rows repeated on every page, rows kept
 * whole where a page can hold them.
 */
export function setTable(node: ElementNode, setting: Setting): void {
  const grid = tableGrid(node);
  const tag = setting.tag.child('Table');
  const { flow } = setting;
  const caption = childrenNamed(node, 'caption')[0];
  flow.gap(setting.style.after * 1.2);
  if (caption)
    setText(
      caption.children,
      { ...setting, style: styleNamed(setting, 'caption'), tag: tag.child('Caption') },
      true,
    );
  if (grid.columns === 0) return;
  const numeric = numericColumns(grid);
  const styles = (cell: GridCell): TextStyle => cellStyle(cell, setting, numeric);
  const widths = columnWidths(wishes(grid, setting, styles), setting.width);
  const frame: TableFrame = { widths, gutter, styles, grid };
  const sections = { head: tag.child('THead'), body: tag.child('TBody'), foot: tag.child('TFoot') };
  const heads: RowItem[] = [];
  grid.rows.forEach((row, index) => {
    const item = setRow(frame, index, setting, sections[row.section].child('TR'));
    if (row.section === 'head') {
      heads.push(item);
      item.keep = true;
      flow.add(item);
    } else {
      flow.add(heads.length > 0 ? { ...item, head: heads } : item);
    }
  });
  shareSpannedHeights(flow.items.slice(-grid.rows.length) as RowItem[]);
  flow.gap(setting.style.after * 1.7);
}

/** Numbers stand to the right; heads are semibold; a group's name in the accent colour; everything else as table text. */
function cellStyle(cell: GridCell, setting: Setting, numeric: ReadonlySet<number>): TextStyle {
  const style = styleNamed(setting, cell.heading ? 'tableHead' : 'tableText');
  const marked = cell.node !== undefined && hasClass(cell.node, 'num');
  const quiet = cell.node !== undefined && hasClass(cell.node, 'muted');
  const coloured = quiet ? { ...style, colour: setting.part.look.colours.quiet } : style;
  const right = marked || (cell.columns === 1 && numeric.has(cell.column));
  return right ? { ...coloured, align: 'right', hyphenate: false } : coloured;
}

function wishes(grid: TableGrid, setting: Setting, styles: (cell: GridCell) => TextStyle): ColumnWish[] {
  const columns = Array.from({ length: grid.columns }, () => ({ narrowest: 0, widest: 0 }));
  for (const cell of grid.rows.flatMap((row) => row.cells)) {
    if (!cell.node) continue;
    const wish = cellWish(cell.node, { ...setting, style: styles(cell) });
    for (let column = cell.column; column < cell.column + cell.columns; column++) {
      const pad = column === grid.columns - 1 ? 0 : gutter;
      columns[column].narrowest = Math.max(columns[column].narrowest, wish.narrowest / cell.columns + pad);
      columns[column].widest = Math.max(columns[column].widest, wish.widest / cell.columns + pad);
    }
  }
  return columns;
}

/** A cell that reaches over several rows makes the last of them tall enough, and no page ends between them. */
function shareSpannedHeights(rows: RowItem[]): void {
  rows.forEach((row, start) => {
    for (const cell of row.cells) {
      if (cell.span < 2) continue;
      const spanned = rows.slice(start, start + cell.span);
      for (const each of spanned.slice(0, -1)) each.keep = true;
      const missing =
        cell.height + row.padTop + row.padBottom - spanned.reduce((sum, each) => sum + each.height, 0);
      const last = spanned[spanned.length - 1];
      if (missing > 0) last.height += missing;
    }
  });
}
