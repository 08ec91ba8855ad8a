import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { childrenNamed, type DocumentNode, type ElementNode, textOf } from '../html/document-node.js';
import type { WordContext } from './word-context.js';
import { wordRuns } from './word-runs.js';

/** Room across the page between the margins, in twentieths of a point. */
const acrossThePage = 9000;
/** What a column is counted as at least and at most, in characters. */
const shortest = 15;
const longest = 55;

const margins = { top: 60, bottom: 0, left: 100, right: 100 };

type CellContent = (children: readonly DocumentNode[]) => (Paragraph | Table)[];

/**
 * A table with its caption above it. Its head is repeated on every page, as readers and screen readers expect.
 * @param contentOf sets what stands in a cell
 */
export function wordTable(
  node: ElementNode,
  context: WordContext,
  contentOf: CellContent,
): (Paragraph | Table)[] {
  const captions = childrenNamed(node, 'caption').map(
    (caption) =>
      new Paragraph({ keepNext: true, children: wordRuns(caption.children, context, { bold: true }) }),
  );
  const head = childrenNamed(node, 'thead').flatMap((part) => childrenNamed(part, 'tr'));
  const body = [
    ...childrenNamed(node, 'tbody').flatMap((part) => childrenNamed(part, 'tr')),
    ...childrenNamed(node, 'tr'),
    ...childrenNamed(node, 'tfoot').flatMap((part) => childrenNamed(part, 'tr')),
  ];
  const rows = [
    ...head.map((row) => tableRow(row, true, context, contentOf)),
    ...body.map((row) => tableRow(row, false, context, contentOf)),
  ];
  if (rows.length === 0) return captions;
  const columnWidths = widthsOf([...head, ...body]);
  return [
    ...captions,
    new Table({ rows, columnWidths, margins, width: { size: 100, type: WidthType.PERCENTAGE } }),
  ];
}

function tableRow(row: ElementNode, isHead: boolean, context: WordContext, contentOf: CellContent): TableRow {
  const children = childrenNamed(row, 'th', 'td').map((cell) => {
    const content =
      cell.name === 'th' && cell.children.every((child) => child.kind === 'text')
        ? [new Paragraph({ children: wordRuns(cell.children, context, { bold: true }) })]
        : contentOf(cell.children);
    return new TableCell({
      // Word opens no file with a cell that has nothing in it, not even a paragraph.
      children: content.length > 0 ? content : [new Paragraph({})],
      columnSpan: spanOf(cell, 'colspan'),
      rowSpan: spanOf(cell, 'rowspan'),
    });
  });
  return new TableRow({ children, cantSplit: true, ...(isHead ? { tableHeader: true } : {}) });
}

/** Columns as wide as what they hold needs, within reason: the longest text of each counts, up to a line's worth. */
function widthsOf(rows: readonly ElementNode[]): number[] {
  const needs: number[] = [];
  for (const row of rows) {
    let column = 0;
    for (const cell of childrenNamed(row, 'th', 'td')) {
      const span = spanOf(cell, 'colspan');
      const need = Math.min(Math.max(textOf(cell).length / span, shortest), longest);
      for (let i = 0; i < span; i++, column++) needs[column] = Math.max(needs[column] ?? 0, need);
    }
  }
  const all = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => Math.floor((acrossThePage * need) / all));
}

function spanOf(cell: ElementNode, attribute: 'colspan' | 'rowspan'): number {
  return Number(cell.attributes[attribute] ?? 1);
}
