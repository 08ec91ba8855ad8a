import { type ElementNode, textOf } from '#documents/html/document-node';
import type { TableGrid } from './table-grid.js';

/** A count, an amount or a share as Norwegians write it: 1 234, −5, 12,5 %. Not dates, not case numbers. */
const number = /^[-−–+]?\d{1,3}(?:[ \u00a0\u202f]?\d{3})*(?:,\d+)?[ \u00a0]?%?$/;
const nothing = /^[–—-]?$/;

const letter = /[A-Za-zÆØÅæøå]/;

/** A cheap first look: most cells begin with words, and their text need not be gathered to know that. */
function hasLetters(cell: ElementNode): boolean {
  return cell.children.some((child) => child.kind === 'text' && letter.test(child.text));
}

/** The columns whose body cells hold numbers only; they are set to the right so that digits stand under digits. */
export function numericColumns(grid: TableGrid): Set<number> {
  const numeric = new Set<number>();
  const other = new Set<number>();
  for (const row of grid.rows) {
    if (row.section === 'head' || row.group) continue;
    for (const cell of row.cells) {
      if (cell.columns > 1 || !cell.node) continue;
      const text = hasLetters(cell.node) ? undefined : textOf(cell.node);
      if (text !== undefined && nothing.test(text)) continue;
      (text !== undefined && number.test(text) && !cell.heading ? numeric : other).add(cell.column);
    }
  }
  for (const column of other) numeric.delete(column);
  return numeric;
}
